"""Trips on which somebody was not met: who "visited the port but was denied a meeting with Vorr" met no Vorr."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import STOPS, is_joint
from onrecord.acts.inflections import forms_of
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Status

_TRIP = (
    forms_of("visit travel fly go come arrive tour return")
    | forms_of("land journey")
    | frozenset("visits trip trips stay tour travelled travelling".split())
)
_MEET = r"(?:meet|met|see|seen|receive|received|visit|visited|talk to|speak (?:to|with))"
_MEETING = r"(?:meeting|seeing|visiting|receiving|talking to|speaking (?:to|with))"
_NOT_MET = pattern_of(
    r"(?:\b(?:not|never)|n't)(?: been| be)?"
    r"(?: (?:allowed|permitted|able|invited|let|given (?:the )?(?:chance|permission|leave)))?"
    rf"(?: (?!only\b)\w+){{0,2}}? {_MEET}\b"
    r"|\b(?:barred|banned|blocked|prevented|stopped|prohibited|kept|excluded|barring|blocking|preventing)"
    rf"(?: [\w'.-]+){{0,4}}? from {_MEETING}\b"
    r"|\b(?:denied|refused)(?: [\w'-]+){0,3}? (?:meetings?|access|audience|visits?|talks|calls?|requests?|permission)\b"
    rf"|\b(?:fail(?:ed|s)?|unable|refus(?:ed|es|ing)|declin(?:ed|es|ing)|forbidden) to {_MEET}\b"
    rf"|\bwithout (?:\w+ly )?{_MEETING}\b"
)
# Few sentences hold one of these.
_SIGNS = frozenset(
    "not never barred banned blocked prevented stopped prohibited kept excluded barring blocking preventing denied "
    "refused refuses refusing declined declines declining failed fails fail unable forbidden without".split()
)
_TRIED = pattern_of(rf"\b(?:tried|tries|trying|attempt(?:s|ed|ing)?|in vain) to(?: \w+ly)? {_MEET}\b")
_REACH, _BEFORE = 12, 3


def check_turned_away(place: Place) -> Doubt | None:
    """Doubt a trip as a meeting with somebody who, the sentence says, was not met on it."""
    act, words = place.act, place.words
    if act.kind is not ActKind.MEET or act.status is not Status.ACTUAL or len(act.actor_ids) < 2:
        return None
    tried = _TRIED.search(" ".join(words[max(0, place.cue[0] - _BEFORE) : max(place.cue[1], place.head + 1)]))
    if tried is not None:
        return Doubt("status", f"“{tried.group()}” tells of no meeting.")
    if _TRIP.isdisjoint(words[slice(*place.cue)]) or (_SIGNS.isdisjoint(words) and not place.has_negation):
        return None
    joined = " ".join(words)
    for found in _NOT_MET.finditer(joined):
        after = joined.count(" ", 0, found.end()) + 1
        unmet = next((each for each in act.actor_ids if _is_only_after(place, each, after)), None)
        if unmet is not None:
            return Doubt("status", f"“{found.group()}”: {place.name(unmet)} was not met on this trip.")
    return None


def _is_only_after(place: Place, actor_id: str, after: int) -> bool:
    """Say whether somebody is named only as who is not met, in the clause that says so."""
    own = [each for each in place.line.mentions if actor_id in each.actor_ids]
    if not own or any(each.start < after for each in own) or own[0].start > after + _REACH:
        return False
    between = place.words[after : own[0].start]
    return not any(word in STOPS or word == "," or (is_joint(word) and word != "who") for word in between)
