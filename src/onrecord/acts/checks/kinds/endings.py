"""Endings: who wants a thing to end is against it: "demanded an end to the siege", "wants the treaty scrapped"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity

# "Called for a stop to the raids"; "a halt in hostilities".
_ENDING = pattern_of(
    r"\A(?:an? |the )?(?:\w+ )?(?:(?:end|stop) (?:to|of)|halt (?:to|of|in)) (?:the |all |any )?(?=\w)", re.I
)
_MUST_END = pattern_of(r"\b(?:must|should|ha(?:s|ve) to|needs? to|ought to)(?: \w+ly)? (?:cease|stop|end|halt)\Z")
# What stands right behind a thing that is wanted away: "the treaty *scrapped*", "the sanctions *to be lifted*".
_WANTED = pattern_of(
    r"\A (?:to be |be )?(?P<ended>scrapped|ended|lifted|dropped|withdrawn|removed|cancell?ed|abolished|repealed|"
    r"stopped|closed|reversed|revoked|torn up|frozen|banned|outlawed|gone)\b"
)
_NEAR, _REACH = 6, 14


def as_ended(act: Act, place: Place) -> Act:
    """Return a demand that something end as one against it, or about its end."""
    if act.kind is not ActKind.DEMAND or act.polarity is Polarity.REFRAIN:
        return act
    if place.shows(ActKind.DEMAND) and _ENDING.match(act.about):
        return replace(act, polarity=Polarity.REFRAIN, about=_ENDING.sub("", act.about))
    said = " ".join(place.words[max(0, place.cue[0] - _NEAR) : place.cue[1]])
    if _MUST_END.search(said) and place.words[place.cue[1] - 1] not in act.about.lower().split():
        return replace(act, polarity=Polarity.REFRAIN)
    ended = _wanted(act, place)
    return replace(act, about=f"{act.about} {ended}") if ended else act


def _wanted(act: Act, place: Place) -> str:
    """Return how a thing shall be gone, where that stands right behind it: "wants the treaty *scrapped*"."""
    about = " ".join(act.about.lower().split())
    behind = " ".join(place.words[place.cue[0] : place.cue[1] + _REACH])
    at = behind.find(about) if about else -1
    found = _WANTED.match(behind[at + len(about) :]) if at >= 0 else None
    return found["ended"] if found is not None else ""
