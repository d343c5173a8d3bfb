"""Mentions: names, titles and pronouns that stand for actors."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.counterparts import is_peers
from onrecord.reading.joined_names import joined_names
from onrecord.reading.lands import is_behind_town
from onrecord.reading.phrases import find_phrases
from onrecord.reading.qualified import without_qualifiers
from onrecord.reading.registry import load_registry
from onrecord.reading.words import find_words
from onrecord.types import How, Mention, Reading, Span

_FIRSTS = frozenset("North South East West Central Sri New Saudi Equatorial San Papua Solomon Cape Costa".split())
# "U.S.-designated" describes others, as "US-designated" does, which is one word; a "U.S.-drafted" plan is its own.
_COMPOUND = pattern_of(
    r"(?<=\.)[-‑](?!(?:brokered|mediated|hosted|facilitated|sponsored|drafted|proposed|imposed|initiated|organi[sz]ed|"
    r"launched|ordered|negotiated|offered|authored)\b)(?:\w+ed|run|held|made|bound|built|born|wide|grown)\b(?<!-led)"
)
_NEXT = pattern_of(r" ([A-Z]\w+)")


def find_mentions(reading: Reading) -> Reading:
    """Find where a report names actors, by name, role or pronoun; whom they mean is for later stages."""
    report = reading.report
    words = without_qualifiers(find_words(report.text, reading.sentences, load_registry()))
    found = {
        Span(start=words.starts[first], end=words.ends[last - 1]): _how(words.classes[first:last])
        for first, last in find_phrases(words)
    }
    mentions = tuple(
        Mention(evidence=report.evidence(span), actor_ids=(), how=found.get(span, How.NAME))
        for span in joined_names(report.text, list(found))
        if not (
            _begins_adjective(report.text, span) or is_peers(report.text, span.end) or is_behind_town(report.text, span)
        )
        and not _COMPOUND.match(report.text, span.end)
    )
    return replace(reading, mentions=mentions)


def _begins_adjective(text: str, span: Span) -> bool:
    """Say whether a word is no name but the first of an adjective: "South" of "her South Korean counterpart"."""
    word = text[span.start : span.end]
    if word not in _FIRSTS:
        return False
    behind = _NEXT.match(text, span.end)
    return behind is not None and f"{word} {behind[1]}" in load_registry().demonyms


@lru_cache(maxsize=4096)
def _how(classes: str) -> How:
    if classes in {"p", "h", "w"}:
        return How.PRONOUN
    # A title with a name behind it is a name; a title, body or group without one is a role.
    return How.NAME if classes[-1] in "PKGEUCNiJ+" and not _ends_in_owner(classes) else How.ROLE


def _ends_in_owner(classes: str) -> bool:
    """Say whether the last name stands behind "of" or "for": "the president of Norland"."""
    behind = max(classes.rfind("O"), classes.rfind("A"))
    return behind > 0 and not any(letter in "BTtLMJ" for letter in classes[behind:])
