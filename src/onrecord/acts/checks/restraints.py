"""Restraints: what somebody will not do of its own accord is a pledge to refrain: "we will not close the channel".

What only another can ask for, to sign, accept or recognise, is refused.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import BE
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

# Somebody else has put these forward, or waits for them.
_ASKED = frozenset(
    """accept agree allow answer apologise apologize approve attend back bargain bow budge cede comply compromise
    concede consent consider cooperate discuss do drop endorse engage entertain extend free give go grant hand heed
    honor honour implement join leave let lift listen meet negotiate participate permit ratify receive recognise
    recognize relent renegotiate renew reply resign respond return sign sit speak step submit support surrender take
    talk testify tolerate vote withdraw yield""".split()
)
_MODALS = frozenset("will would shall".split())
_GIVING_WAY = frozenset((ActKind.RETREAT, ActKind.CONCEDE))


def as_restrained(act: Act, place: Place) -> Act:
    """Return a refusal of what nobody else can ask for as a pledge to refrain from it."""
    if act.kind is not ActKind.REFUSE or act.status is not Status.ACTUAL or not act.about:
        return act
    if not _is_own_step(place) and not _is_own_choice(place):
        return act
    return identified(replace(act, kind=ActKind.PLEDGE, polarity=Polarity.REFRAIN))


def as_kept(act: Act, place: Place) -> Act:
    """Return as a refusal what is not given up: who "will not lift its tariffs" does not give way."""
    if act.kind not in _GIVING_WAY or not _is_left(place) or place.words[place.head] not in _ASKED:
        return act
    return identified(replace(act, kind=ActKind.REFUSE, status=Status.ACTUAL))


def _is_own_step(place: Place) -> bool:
    """Say whether the cue is "will not" with a verb of what nobody asks for."""
    verb = place.words[place.head]
    return _is_left(place) and verb not in _ASKED and verb != "have"


def _is_left(place: Place) -> bool:
    """Say whether the cue is what "will not" be done."""
    group = place.group
    is_left = group.is_negated and group.modal in _MODALS
    return is_left and BE.isdisjoint(place.words[group.start : place.head + 1])


_CHOICE = pattern_of(
    r"\b(?:decisions?|decid(?:e[sd]?|ing)|ch(?:ose|osen|oos\w+)|opt(?:s|ed|ing)?) not to (?P<verb>\w+)"
)


def _is_own_choice(place: Place) -> bool:
    """Say whether the cue is a decision against such a step: "its decision not to fund the port"."""
    chosen = _CHOICE.search(" ".join(place.words[max(0, place.cue[0] - 1) : place.cue[1] + 1]))
    return chosen is not None and chosen["verb"] not in _ASKED
