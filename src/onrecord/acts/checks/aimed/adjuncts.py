"""What an act is about is its object: "condemned this in a letter to the League" is not about the League."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind

_STANCES = frozenset((ActKind.ACCUSE, ActKind.OPPOSE, ActKind.SUPPORT, ActKind.REFUSE, ActKind.DENY, ActKind.WITHHOLD))
# What may stand for that object behind the verb.
_POINTERS: dict[tuple[str, ...], str] = {("this",): "", ("that",): "", ("it",): "it"}
_ADJUNCT = pattern_of(
    r"(?:,? (?:too|again|outright))? (?:on|in|at|during|after|before|following|by|with|through|via|while|when|"
    r"the (?:next|same|following|previous))\b[^.;:“”\"]*\Z"
)


def without_adjunct(act: Act, place: Place) -> Act:
    """Return a stance on "this" or "it" without what only tells when, where or how it was told."""
    pointer = _POINTERS.get(place.words[place.head + 1 : place.head + 2])
    if pointer is None or act.kind not in _STANCES or not act.about:
        return act
    text, start, bounds = place.reading.report.text, place.line.ends[place.head + 1], place.line.bounds
    at = text.find(act.about, start, bounds.end)
    is_adjunct = at >= 0 and _ADJUNCT.match(text[start:at]) is not None
    is_before = text.find(act.about, bounds.start, start) >= 0
    return replace(act, about=pointer) if is_adjunct and not is_before else act
