"""Reputes: what somebody "is said to have offered" nobody tells of himself."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.patterns import pattern_of
from onrecord.types import Act

_REPUTED = pattern_of(
    r"\b(?:is|are|was|were|been)(?: \w+ly)? (?:said|believed|reported|understood|thought|rumou?red|alleged|reputed)"
    r" to\b"
    r"|\b(?:reportedly|allegedly|supposedly)\b"
)
_TOLD = frozenset(
    "said believed reported understood thought rumoured rumored alleged reputed reportedly allegedly supposedly".split()
)
_REACH = 6


def as_reputed(act: Act, place: Place) -> Act:
    """Return an act that its doer does not tell of himself as told by the reporter."""
    if place.voice is not None or act.told_by is None or act.told_by not in act.actor_ids:
        return act
    near = place.words[max(0, place.group.start - _REACH) : place.cue[1]]
    if _TOLD.isdisjoint(near) or _REPUTED.search(" ".join(near)) is None:
        return act
    return replace(act, told_by=None)
