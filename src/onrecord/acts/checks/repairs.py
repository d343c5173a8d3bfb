"""What the clause itself puts right: who is acted upon is no doer, and a meeting called off was not held."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.acts.checks.negations import is_undenied, is_unrefrained
from onrecord.acts.checks.places import Place
from onrecord.acts.checks.statuses import is_long_past
from onrecord.acts.clauses import find_group
from onrecord.acts.frames import find_subject
from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

_HARMS = frozenset((ActKind.ASSAULT, ActKind.COERCE, ActKind.SANCTION))
_BY_REACH, _NEAR = 10, 6

# "The meeting was called off", "talks between Arland and Borland did not take place".
_CALLED_OFF = (
    r"(?:\w+ly )?(?:cancel+ed|called off|scrapped|aborted|shelved|put off(?! (?:until|till|to)\b)|"
    r"postponed(?! (?:until|till|to|from|by)\b))"
)
_NOT_HELD = pattern_of(
    rf"(?:(?: (?:is|was|were|are)| (?:has|have|had) been) {_CALLED_OFF}\b"
    r"|(?: (?:did|does|do|will|would) not| (?:didn't|doesn't|won't|wouldn't)| never) "
    r"(?:take place|took place|happen(?:ed)?|go ahead|went ahead|materiali[sz]ed?|be held)\b"
    r"| (?:was|were|is|are) (?:not|never) held\b| fell through\b)"
)
_CALLING_OFF = pattern_of(
    r"\b(?:cancel+(?:s|ed|ing)?|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)|abort(?:s|ed|ing)?|shelv(?:es|ed|ing))"
    r"(?: (?:an?|the|his|her|its|their|all|any|planned|scheduled|upcoming|further|\w+'s))*(?: \w+)?\Z"
)
_GAP = 12


def repaired(act: Act, place: Place | None) -> Act:
    """Return an act as its clause has it, where the act claims otherwise."""
    if place is None:
        return act
    act = _with_victim(act, place) if act.kind in _HARMS else _as_called_off(act, place)
    return _as_told(act, place)


def _as_told(act: Act, place: Place) -> Act:
    """Return an act as its clause tells it: as not done, not to be done, or long past."""
    if act.status is not Status.ACTUAL:
        return act
    if is_undenied(place):
        return replace(act, status=Status.NEGATED)
    if is_unrefrained(place):
        return replace(act, polarity=Polarity.REFRAIN, about=_REFRAINED.sub("", act.about))
    return replace(act, status=Status.HISTORICAL) if is_long_past(place) else act


_REFRAINED = pattern_of(
    r"\A(?:to )?(?:not|never|no|refrain(?:ing)? from|abstain(?:ing)? from|desist(?:ing)? from) (?:to )?", re.I
)


def _with_victim(act: Act, place: Place) -> Act:
    """Return the one acted upon as recipient: "five soldiers were killed in the attack" names no attacker."""
    verb = _passive(place)
    if not act.actor_ids or verb is None or "by" in place.words[verb + 1 : verb + _BY_REACH]:
        return act
    group = find_group(place.line, verb)
    subject = find_subject(place.line, group, verb)
    if subject is None or subject.mention.end > group.start:
        return act
    acted_on = {each for mention in (*subject.others, subject.mention) for each in mention.actor_ids}
    if not acted_on.issuperset(act.actor_ids):
        return act
    return replace(act, actor_ids=(), speaks_for=None, recipient_id=act.actor_ids[0])


def _passive(place: Place) -> int | None:
    """Return the passive verb that is the cue, or that stands before a noun: "were hurt in a *strike*"."""
    first = place.head if is_past(place.words[place.head]) else max(0, place.head - _NEAR)
    for at in range(place.head, first - 1, -1):
        if is_past(place.words[at]):
            return at if find_group(place.line, at).is_passive else None
    return None


def _as_called_off(act: Act, place: Place) -> Act:
    """Return a meeting that is told to be called off as negated: its absence is reported."""
    if act.kind is not ActKind.MEET or act.status not in (Status.ACTUAL, Status.FUTURE):
        return act
    words, head = place.words, place.head
    is_off = _CALLING_OFF.search(" ".join(words[max(0, head - 7) : head])) is not None
    return replace(act, status=Status.NEGATED) if is_off or _is_off_behind(place) else act


def _is_off_behind(place: Place) -> bool:
    """Say whether the main verb of a meeting's noun calls it off."""
    words, head = place.words, place.head
    if is_past(words[head]):
        return False
    for at in range(head + 1, min(len(words), head + _GAP)):
        if words[at] in (",", ";", ".", "”", "who", "which"):
            return False
        if _NOT_HELD.match(" " + " ".join(words[at : at + 6])):
            return True
        if is_past(words[at]) and place.line.mention_over(at) is None and words[at] not in ("planned", "scheduled"):
            return False
    return False
