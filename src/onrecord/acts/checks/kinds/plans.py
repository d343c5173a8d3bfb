"""Harm that is planned: who "plans to boycott a vote" or "intends to ban imports" binds himself by nothing.

It is a protest or a sanction to come, while a lawsuit that is planned, and any of these on a condition, is threatened.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.done.told import day_of
from onrecord.acts.checks.done.votes import HARMS, TIES, WARES
from onrecord.acts.checks.places import Place
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

K = ActKind
PLANNING = forms_of("plan intend prepare plot scheme")
_READY = frozenset("set poised determined resolved ready prepared".split())
# Words between a verb and the noun that it governs.
_GAP = r"(?:(?!(?:and|or|on|in|for)\b)[\w%.'-]+ ){0,4}?"
_UPROAR = r"(?:protests?|demonstrations?|sit-ins?|walkouts?|blockades?|pickets?|strikes?|boycotts?)"
_OCCASIONS = (
    r"(?:conventions?|conferences?|congress|summit|sessions?|meetings?|debates?|speech(?:es)?|address|hearings?|vote|"
    r"elections?|rall(?:y|ies)|parades?|ceremon(?:y|ies)|inauguration|games|tournament|proceedings|visit|talks)"
)
_PROTEST = (
    r"(?:protest|demonstrate|picket|heckle|boycott|walk out|go on strike"
    r"|strike(?= (?:over|for|in protest|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|[.,]|\Z))"
    r"|(?:march|rally)(?= (?:against|outside|in protest|in front of))"
    rf"|disrupt {_GAP}{_OCCASIONS}|(?:stage|hold|organi[sz]e|mount|call|launch|lead) {_GAP}{_UPROAR})(?![\w-])"
)
_SANCTION = (
    rf"(?:sanction|blacklist|embargo|expel|deport|(?:re-?)?(?:impose|levy|slap|introduce|raise|place) {_GAP}{HARMS}"
    rf"|(?:ban|bar|prohibit|block|restrict|halt) {_GAP}{WARES}"
    rf"|(?:suspend|freeze|cut(?: off)?|sever|break off|downgrade) {_GAP}(?:{TIES}|assets)"
    r"|close (?:its|their|our|the) (?:\w+ )?(?:airspace|borders?|frontiers?|embassy|consulates?|ports))(?![\w-])"
)
_SUIT = (
    rf"(?:sue|prosecute|go to court|(?:take|drag|bring) {_GAP}to court"
    rf"|(?:file|bring|lodge) {_GAP}(?:lawsuits?|suits?|legal action|legal challenges?))(?![\w-])"
)
_PLANNED = tuple(
    (kind, pattern_of(told)) for kind, told in ((K.PROTEST, _PROTEST), (K.SANCTION, _SANCTION), (K.THREATEN, _SUIT))
)
_TOLD = frozenset((Status.ACTUAL, Status.FUTURE))
_REACH, _HIT_REACH = 9, 5
# What it is about stands behind the deed: "boycott *the vote*".
_DEED = pattern_of(
    r"\A(?:boycott|disrupt|picket|sanction|expel|ban|impose|re-impose|introduce|levy|slap|protest(?: against)?) "
    r"(?:(?:the|its|his|her|their|any|all) )?(?=\w)"
)


def as_planned(act: Act, place: Place) -> Act:
    """Return a pledge of harm to others as that harm to come: "is planning to boycott the vote"."""
    may_be = act.kind is K.PLEDGE or (act.kind is K.THREATEN and act.condition is None)
    found = _planned(act, place) if may_be else None
    if found is None:
        return act
    kind, verb = found
    if kind is K.THREATEN or act.condition is not None:
        return act if act.kind is K.THREATEN else identified(replace(act, kind=K.THREATEN))
    told = replace(
        act,
        kind=kind,
        status=Status.FUTURE,
        recipient_id=find_hit(act, place, verb),
        about=_DEED.sub("", act.about),
        day=day_of(act, Status.FUTURE, place),
    )
    return identified(told)


def _planned(act: Act, place: Place) -> tuple[ActKind, int] | None:
    """Return what somebody plans to do to others, and its verb, if the cue is a plan: "intends to *ban* imports"."""
    words, head = place.words, place.head
    is_plan = words[head] in PLANNING or words[head] in _READY
    if not is_plan or place.group.is_negated or act.polarity is Polarity.REFRAIN or act.status not in _TOLD:
        return None
    to = next((at for at in (head + 1, head + 2) if words[at : at + 1] == ("to",)), None)
    if to is None or not {"no", "had"}.isdisjoint(words[place.group.start : head]):
        return None
    planned = " ".join(words[to + 1 : to + _REACH])
    return next(((kind, to + 1) for kind, pattern in _PLANNED if pattern.match(planned)), None)


def find_hit(act: Act, place: Place, verb: int) -> str | None:
    """Return whom a blow is aimed at: "to attack *Borland*", "to strike *Borland's* ports"."""
    end = next(
        (at for at in range(verb, len(place.words)) if place.words[at] in (",", ".", "”", '"')), len(place.words)
    )
    behind = range(verb + 1, min(end, verb + 1 + _HIT_REACH))
    named = (each for each in place.line.mentions if each.start in behind)
    hit = next((each for mention in named for each in mention.actor_ids if not place.is_actor(each)), None)
    return hit if hit is not None or act.recipient_id != act.told_by else None
