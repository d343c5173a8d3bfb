"""Who is told of a meeting, or is not: "had not been consulted about the talks between Vorr and Kess" held none."""

from __future__ import annotations

from onrecord.acts.checks.done.fates import MEETING
from onrecord.acts.checks.places import Doubt, Place
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Status

_KNOWING = (
    r"(?:consulted|briefed|informed|told|notified|warned|advised|updated|asked|aware|unaware|ignorant|learn(?:ed|t)|heard"
    r"|involved|included|(?:no|any|little) (?:information|knowledge|word|details|notice|part|role|say)|nothing"
    r"|in the dark|(?:left|shut|cut|frozen) out)"
)
# "Told *of the talks between*".
_TOLD = pattern_of(
    rf" (?P<told>{_KNOWING} (?:about|on|of|over|in|from|before|ahead of)(?: \w+){{0,4}}?"
    rf" {MEETING}) (?:between|of|among|involving) "
)
_UNTOLD = pattern_of(rf" (?:not|never|\w+n't)(?: \w+ly)?(?: been| be)?(?: \w+ly)? {_KNOWING} ")
# Few sentences hold one of these.
_SIGNS = frozenset(
    "consulted briefed informed told notified warned advised updated asked aware unaware ignorant learned learnt heard "
    "involved included information knowledge word details notice part role say nothing dark out".split()
)
_BEFORE, _BEHIND = 14, 12


def check_informed(place: Place) -> Doubt | None:
    """Doubt that somebody met, or denies a thing, who is only told of the meeting of others, or is not."""
    act, words = place.act, place.words
    if act.kind not in (ActKind.MEET, ActKind.DENY) or _SIGNS.isdisjoint(words):
        return None
    first = max(0, place.cue[0] - _BEFORE)
    near = f" {' '.join(words[first : place.cue[1] + _BEHIND])} "
    found = _TOLD.search(near)
    if found is None:
        return None
    if act.kind is ActKind.DENY:
        is_told = _UNTOLD.search(near[: found.end("told")]) is not None and not place.shows(ActKind.DENY)
        return (
            Doubt("kind", f"“{found['told']}”: who is not told denies nothing.", is_of_kind=True) if is_told else None
        )
    noun = first + near.count(" ", 0, found.end("told")) - 1
    if not place.cue[0] <= noun < place.cue[1] + 1:
        return None
    if act.status is Status.NEGATED:
        return Doubt("negation", f"“{found['told']}”: not the meeting is denied, but that somebody knew of it.")
    told = next((each for each in act.actor_ids if _is_only_before(place, each, noun)), None)
    return Doubt("actor", f"“{found['told']}”: {place.name(told)} did not meet.") if told is not None else None


def _is_only_before(place: Place, actor_id: str, noun: int) -> bool:
    own = [each for each in place.line.mentions if actor_id in each.actor_ids]
    return bool(own) and all(each.end <= noun for each in own)
