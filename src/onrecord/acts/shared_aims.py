"""What "this" is and at whom it is aimed: in "Arland imposed a toll. We oppose this" it is the toll, and Arland."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from msgspec.structs import replace

from onrecord.acts.drafts import DEEDS
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, Reading, ReportKind, Status

_BLAMING = frozenset((ActKind.ACCUSE, ActKind.OPPOSE))
_ASKING = _BLAMING | {ActKind.DEMAND}
_HARMING = DEEDS - {ActKind.MEET, ActKind.COOPERATE, ActKind.RETREAT}
_THING = r"(?:acts?|actions?|moves?|measures?|practices?|steps?|remarks|decisions?|plans?|conduct|attempts?|sales?)"
_POINTING = pattern_of(
    rf"\s*(?:to |against )?(?:it|this|that|these|them|(?:this|that|these|those|such) (?:\w+ )?{_THING})"
    r"\s*(?:[.,;]|and\b|\Z)",
    re.I,
)
_SUBJECT = pattern_of(
    r"\A(?:[^:\n]{0,40}: )?[\"“]?(?:It|This|That|(?:This|That|These|Those|Such|The) (?:[\w-]+ )?" + rf"{_THING})\b"
)
_BACK, _AHEAD = 600, 260


def with_shared_aims(acts: Sequence[Act], reading: Reading) -> tuple[Act, ...]:
    """Return stances of a transcript or statement on "this" as aimed at whoever is blamed, asked or told of beside."""
    if reading.report.kind is ReportKind.ARTICLE:
        return tuple(_as_blamed(act, acts[:number]) for number, act in enumerate(acts))
    groups = {actor.id for actor in reading.actors if actor.kind is ActorKind.GROUP}
    text = reading.report.text
    aimed = [_aimed(act, acts, groups, text) if _is_pointing(act) else act for act in acts]
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
    """Say whether a stance in own words is on "this", or is one that "it" or "the move" is said to be."""
    if act.kind not in _BLAMING or act.recipient_id is not None or act.told_by not in act.actor_ids:
        return False
    told = act.evidence[0]
    behind = told.quote[max(0, act.cue.span.end - told.span.start) :]
    return _POINTING.match(behind) is not None or _SUBJECT.match(told.quote) is not None


def _aimed(act: Act, acts: Sequence[Act], groups: Set[str], text: str) -> Act:
    before = [each for each in acts if 0 <= act.cue.span.start - each.cue.span.end <= _BACK and _may(each)]
    behind = [each for each in acts if 0 <= each.cue.span.start - act.cue.span.end <= _AHEAD and _may(each)]
    told = (each for each in reversed(before) if each.kind in _BLAMING and _is_by(each, act))
    own = (each.recipient_id for each in told if _is_of_turn(each, act, text))
    asked = (each.recipient_id for each in behind if each.kind in _ASKING and _is_by(each, act))
    done = (
        each.actor_ids[0]
        for each in reversed(before)
        if each.kind in _HARMING and len(each.actor_ids) == 1 and not _is_by(each, act)
    )
    found = next(
        (each for group in (own, asked, done) for each in group if each is not None and each not in groups), None
    )
    is_own = found is None or found in act.actor_ids or found == act.speaks_for
    return act if is_own else replace(act, recipient_id=found)


def _may(act: Act) -> bool:
    return act.status in (Status.ACTUAL, Status.FUTURE)


def _is_by(act: Act, other: Act) -> bool:
    return bool(set(act.actor_ids) & set(other.actor_ids)) or (
        act.speaks_for is not None and act.speaks_for == other.speaks_for
    )
