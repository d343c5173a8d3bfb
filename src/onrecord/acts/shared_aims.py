"""What "this" is and at whom it is aimed: in "Arland imposed a toll. We oppose this" it is the toll, and Arland."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.drafts import DEEDS
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Actor, ActorKind, Reading, ReportKind, Status

_BLAMING = frozenset((ActKind.ACCUSE, ActKind.OPPOSE))
_ASKING = _BLAMING | {ActKind.DEMAND}
_HARMING = DEEDS - {ActKind.MEET, ActKind.COOPERATE, ActKind.RETREAT}
_THING = (
    r"(?:acts?|actions?|moves?|measures?|practices?|steps?|remarks|decisions?|plans?|conduct|attempts?|sales?|attacks?|"
    r"aggression|bullying|behaviou?r|provocations?|interference|violations?|legislation|bills?|crimes?|strikes?)"
)
_POINTING = pattern_of(
    rf"\s*(?:to |against )?(?:it|this|that|these|them|(?:this|that|these|those|such) (?:[\w-]+ ){{0,3}}?{_THING})"
    r"\s*(?:[.,;]|and\b|\Z)",
    re.I,
)
_SUBJECT = pattern_of(
    r"\A(?:[^:\n]{0,40}: )?[\"“]?(?:(?:it|this|that)\b(?! (?:would|could|might|may)\b)|"
    r"(?:this|that|these|those|such) (?:[\w-]+ ){0,4}?"
    rf"{_THING}\b|the (?:[\w-]+ )?{_THING}\b)",
    re.I,
)
_BACK, _AHEAD = 600, 260


def with_shared_aims(acts: Sequence[Act], reading: Reading) -> tuple[Act, ...]:
    """Return stances of a transcript or statement on "this" as aimed at whoever is blamed, asked or told of beside.

    In an article only whom the same one has blamed right before is sure to be meant.
    """
    actors = {actor.id: actor for actor in reading.actors}
    text, is_article = reading.report.text, reading.report.kind is ReportKind.ARTICLE
    aim = _blamed_again if is_article else _aimed
    aimed = [aim(act, acts, actors, text) if _is_pointing(act) else act for act in acts]
    if is_article:
        return tuple(_as_blamed(act, aimed[:number]) for number, act in enumerate(aimed))
    for number, act in enumerate(aimed):
        if _is_open(act):
            aimed[number] = _about(act, aimed[:number], text)
    return tuple(aimed)


_NOTHING_MORE = pattern_of(rf"(?:it|this|that|these|{_THING})\Z", re.I)
_NEAR = 320


def _as_blamed(act: Act, before: Sequence[Act]) -> Act:
    """Return a stance of an article on "these actions" as on what the same one blames right before."""
    if act.kind not in _BLAMING or not _NOTHING_MORE.match(act.about) or not before or not _is_open(act):
        return act
    blamed = before[-1]
    is_near = 0 < act.cue.span.start - blamed.cue.span.end <= _NEAR
    if not (is_near and blamed.kind in _BLAMING and _is_by(blamed, act) and _may(blamed) and blamed.about):
        return act
    return replace(act, about=blamed.about, recipient_id=act.recipient_id or blamed.recipient_id)


# "This", "such acts" and "a solemn protest with Arland" leave open what they are about.
_CONDEMNING = pattern_of(r"\b(?:condemn|denounc|deplor|protest)")
_FORMAL = pattern_of(r"(?:[\w-]+ ){0,3}(?:protests?|representations?|d[eé]marches?|dissatisfaction)\b", re.I)


def _is_open(act: Act) -> bool:
    if act.kind not in _BLAMING or not act.actor_ids:
        return False
    told = act.evidence[0]
    behind = told.quote[max(0, act.cue.span.end - told.span.start) :]
    is_stance = act.kind is ActKind.OPPOSE or _CONDEMNING.search(act.cue.quote) is not None
    return (is_stance and _POINTING.match(behind) is not None) or _FORMAL.match(act.about) is not None


# The label of a turn: what stands before it is of another.
_LABEL = pattern_of(r"\n\s*(?:Q\b|[A-Z][^\n:]{1,40}:)")


def _is_of_turn(act: Act, other: Act, text: str) -> bool:
    return _LABEL.search(text, act.cue.span.end, other.cue.span.start) is None


def _about(act: Act, acts: Sequence[Act], text: str) -> Act:
    """Return an act about what the same one blames or opposes before, else about what another did."""
    before = [
        each for each in acts if 0 < act.cue.span.start - each.cue.span.end <= _BACK and _may(each) and each.about
    ]
    told = (each for each in reversed(before) if each.kind in _BLAMING and _is_by(each, act))
    own = (each for each in told if _is_of_turn(each, act, text) and not _FORMAL.match(each.about))
    done = (each for each in reversed(before) if each.kind in _HARMING and not _is_by(each, act))
    # A protest is lodged beside the blame, and no second telling of it.
    meant = next((each for group in (own, done) for each in group), None)
    if meant is None or (meant.kind is act.kind and _FORMAL.match(act.about)):
        return act
    recipient = act.recipient_id or (meant.recipient_id if meant.kind in _BLAMING else None)
    return replace(act, about=meant.about, recipient_id=None if recipient in act.actor_ids else recipient)


def _is_pointing(act: Act) -> bool:
    """Say whether a stance is on "this", or is one that "it" or "the move" is said to be."""
    if act.kind not in _BLAMING or act.recipient_id is not None or not act.actor_ids:
        return False
    told = act.evidence[0]
    behind = told.quote[max(0, act.cue.span.end - told.span.start) :]
    return _POINTING.match(behind) is not None or _SUBJECT.match(told.quote) is not None


def _side(act: Act, actors: dict[str, Actor]) -> str | None:
    """Return the state or body that the first doer of an act speaks for, or is."""
    first = actors.get(act.actor_ids[0])
    return act.speaks_for or (first.speaks_for if first is not None else None) or act.actor_ids[0]


def _aimed(act: Act, acts: Sequence[Act], actors: dict[str, Actor], text: str) -> Act:
    before = _before(act, acts)
    behind = [each for each in acts if 0 <= each.cue.span.start - act.cue.span.end <= _AHEAD and _may(each)]
    own = _blamed(act, before, text)
    asked = (each.recipient_id for each in behind if each.kind in _ASKING and _is_by(each, act))
    others = [each for each in reversed(before) if len(each.actor_ids) == 1 and not _is_by(each, act)]
    named = (each.actor_ids[0] for each in others if act.about and each.about == act.about)
    done = (each.actor_ids[0] for each in others if each.kind in _HARMING)
    # "Urged Arland to end its toll, saying that it broke the pact".
    urged = (
        each.recipient_id
        for each in reversed(before)
        if each.kind is ActKind.DEMAND and _is_by(each, act) and _is_of_turn(each, act, text)
    )
    found = next(
        (each for group in (own, asked, named, done, urged) for each in group if _is_known(each, actors)), None
    )
    return _towards(act, found, actors)


def _blamed_again(act: Act, acts: Sequence[Act], actors: dict[str, Actor], text: str) -> Act:
    """Return a stance as aimed at whom the same one has blamed last: "Kess said the toll broke .. He opposes this"."""
    found = next((each for each in _blamed(act, _before(act, acts), text) if _is_known(each, actors)), None)
    return _towards(act, found, actors)


def _before(act: Act, acts: Sequence[Act]) -> list[Act]:
    return [each for each in acts if 0 <= act.cue.span.start - each.cue.span.end <= _BACK and _may(each)]


def _blamed(act: Act, before: Sequence[Act], text: str) -> list[str | None]:
    """Return whom the doers of an act have blamed before in the same turn, the last first."""
    told = (each for each in reversed(before) if each.kind in _BLAMING and _is_by(each, act))
    return [each.recipient_id for each in told if _is_of_turn(each, act, text)]


def _towards(act: Act, found: str | None, actors: dict[str, Actor]) -> Act:
    meant = actors.get(found or "")
    is_own = meant is None or {meant.id, meant.speaks_for} & {*act.actor_ids, _side(act, actors)}
    return act if is_own else replace(act, recipient_id=found)


def _is_known(actor_id: str | None, actors: dict[str, Actor]) -> bool:
    """Say whether an act may be aimed at somebody: "countries" and "parties" are too vague."""
    actor = actors.get(actor_id or "")
    return actor is not None and actor.kind is not ActorKind.GROUP


def _may(act: Act) -> bool:
    return act.status in (Status.ACTUAL, Status.FUTURE)


def _is_by(act: Act, other: Act) -> bool:
    return bool(set(act.actor_ids) & set(other.actor_ids)) or (
        act.speaks_for is not None and act.speaks_for == other.speaks_for
    )
