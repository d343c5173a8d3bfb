"""What the clause itself puts right: who is acted upon is no doer, and a meeting called off was not held."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.acts.checks.accords import with_parties
from onrecord.acts.checks.answers import as_answer
from onrecord.acts.checks.fates import fate_of
from onrecord.acts.checks.negations import is_undenied, is_unrefrained
from onrecord.acts.checks.places import Place
from onrecord.acts.checks.recasts import recast
from onrecord.acts.checks.statuses import is_long_past
from onrecord.acts.checks.undoings import as_undone
from onrecord.acts.clauses import find_group
from onrecord.acts.frames import find_subject
from onrecord.acts.inflections import is_past
from onrecord.ids import act_id
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Span, Status

_HARMS = frozenset((ActKind.ASSAULT, ActKind.COERCE, ActKind.SANCTION))
_BY_REACH, _NEAR = 10, 6


def repaired(act: Act, place: Place | None) -> Act:
    """Return an act as its clause has it, where the act claims otherwise."""
    if place is None:
        return act
    undone = recast(as_undone(act, place), place)
    act = as_answer(act, place) if undone is act else undone
    if act.kind in _HARMS:
        act = _with_victim(act, place)
    elif act.kind is ActKind.MEET:
        act = _as_held(act, place)
    elif act.kind is ActKind.AGREE:
        act = with_parties(act, place)
    return _as_told(act, place)


def _as_told(act: Act, place: Place) -> Act:
    """Return an act as its clause tells it: as not done, not to be done, or long past."""
    if act.status is not Status.ACTUAL:
        return act
    if is_undenied(place):
        return replace(act, status=Status.NEGATED)
    if is_unrefrained(place):
        return replace(act, polarity=Polarity.REFRAIN, about=_REFRAINED.sub("", act.about))
    act = _as_ended(act, place)
    return replace(act, status=Status.HISTORICAL) if is_long_past(place) else act


_ENDING = pattern_of(
    r"\A(?:an? |the )?(?:\w+ )?(?:(?:end|stop) (?:to|of)|halt (?:to|of|in)) (?:the |all |any )?(?=\w)", re.I
)
_MUST_END = pattern_of(r"\b(?:must|should|ha(?:s|ve) to|needs? to|ought to)(?: \w+ly)? (?:cease|stop|end|halt)\Z")


def _as_ended(act: Act, place: Place) -> Act:
    """Return a demand that something end as one against it: "demanded an end to the siege", "the raids must stop"."""
    if act.kind is not ActKind.DEMAND or act.polarity is Polarity.REFRAIN:
        return act
    if place.shows(ActKind.DEMAND) and _ENDING.match(act.about):
        return replace(act, polarity=Polarity.REFRAIN, about=_ENDING.sub("", act.about))
    said = " ".join(place.words[max(0, place.cue[0] - _NEAR) : place.cue[1]])
    is_ended = _MUST_END.search(said) and place.words[place.cue[1] - 1] not in act.about.lower().split()
    return replace(act, polarity=Polarity.REFRAIN) if is_ended else act


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


def _as_held(act: Act, place: Place) -> Act:
    """Return a meeting as not held, or as one to come, where the clause says so of it."""
    fate = fate_of(place)
    if fate is None or act.status not in (Status.ACTUAL, Status.FUTURE, Status.NEGATED):
        return act
    report = place.reading.report
    pieces = tuple(piece.span for piece in act.evidence)
    first = pieces[0]
    # The evidence must say what became of it.
    told = place.line.span(fate.first, fate.last + 1)
    whole = Span(start=min(first.start, told.start), end=max(first.end, told.end))
    spans = (whole, *(each for each in pieces[1:] if not whole.touches(each)))
    evidence = tuple(report.evidence(span) for span in spans)
    changed = replace(act, id=act_id(report.id, act.kind, act.cue.span, spans), evidence=evidence)
    return replace(changed, status=fate.status, about=_NO.sub("", act.about))


_NO = pattern_of(r"\A(?:no|any)\s+", re.I)
