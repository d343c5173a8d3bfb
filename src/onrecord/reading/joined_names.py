"""Names joined by a hyphen before what two parties hold or share: "the Vorr-Kess summit" is of Vorr and of Kess."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.patterns import pattern_of
from onrecord.reading.registry import load_registry
from onrecord.types import Span

_SHARED = (
    r"(?i:summits?|meetings?|talks|calls?|deals?|agreements?|accords?|pacts?|treat(?:y|ies)|ceasefires?|truces?|"
    r"wars?|conflict|relations|relationship|ties|dialogues?|negotiations?|consultations?|conversations?|"
    r"cooperation|alliance|encounter|trilateral|consensus)\b"
)
_JOINED = pattern_of(rf"(?<![\w.’'-])(?P<names>[A-Z][\w.]+(?:[-‑–][A-Z][\w.]+)+) (?:[\w-]+ (?:and )?){{0,3}}?{_SHARED}")
_SIGN = pattern_of(r"[-‑–]")
# No names of their own: "Al-Tarn", "Jean-Luc", "Anti-Vorr", and stems of adjectives, "Sino-Norvian".
_PARTIAL = frozenset(
    "al el ben bin ibn abu abd abdul ali saint st jean marie anne anti pro non pre post mid ex co sino franco anglo "
    "indo russo euro afro ibero austro turco greco italo asia trans inter multi cross covid".split()
)
# A name before it, "Ada Lund-Tam", makes one name of both; a title does not.
_NAME_BEFORE = pattern_of(r"\b(?P<word>[A-Z][\w.’'-]+) \Z")
_TITLES = frozenset("President Presidents Secretary Chancellor Premier Minister The Second First Next".split())
_LONGEST = 24


class Joined(NamedTuple):
    """Two names or more joined by hyphens.

    Attributes:
        names: The names.
        whole: The names with what they hold or share.
    """

    names: Span
    whole: Span


def find_joined(text: str, span: Span) -> Iterator[Joined]:
    """Yield the names joined before what they share in a stretch of a text.

    >>> text = "Vorr-Kess talks and the Lund-Tam bridge"
    >>> [text[each.names.start : each.names.end] for each in find_joined(text, Span(start=0, end=len(text)))]
    ['Vorr-Kess']
    """
    for match in _JOINED.finditer(text, span.start, span.end):
        names = Span(start=match.start("names"), end=match.end("names"))
        if _parts(text, names):
            yield Joined(names, Span(start=match.start(), end=match.end()))


def joined_names(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return the spans of names and titles in order, each name that is joined to another a span of its own."""
    found = list(spans)
    if _SIGN.search(text) is None:
        return found
    for each in find_joined(text, Span(start=0, end=len(text))):
        parts = _parts(text, each.names)
        first = bisect_left(found, each.names.start, key=lambda span: span.end - 1)
        last = first
        while last < len(found) and found[last].start < each.names.end:
            last += 1
        opens = found[first].start if first < last else each.names.start
        parts[0] = Span(start=min(opens, each.names.start), end=parts[0].end)
        found[first:last] = parts
    return found


def _parts(text: str, names: Span) -> list[Span]:
    """Return where each of the names stands; none where they are one name."""
    quote = text[names.start : names.end]
    words = _SIGN.split(quote)
    if any(word.lower().rstrip(".") in _PARTIAL for word in words) or _is_one(text, quote):
        return []
    spans, at = [], names.start
    for word in words:
        spans.append(Span(start=at, end=at + len(word)))
        at += len(word) + 1
    return spans


def _is_one(text: str, names: str) -> bool:
    """Say whether names are the family name of one, in the registry or behind a given name somewhere in a text."""
    registry = load_registry()
    if registry.named(names) or registry.maybe_named(names):
        return True
    at = text.find(names)
    while at >= 0:
        before = _NAME_BEFORE.search(text, max(0, at - _LONGEST), at)
        if before is not None and before["word"] not in _TITLES:
            return True
        at = text.find(names, at + 1)
    return False
