"""What the clause itself puts right: who is acted upon is no doer, and a meeting called off was not held."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.acts.checks.company import without_teller
from onrecord.acts.checks.fates import fate_of
from onrecord.acts.checks.negations import is_undenied, is_unrefrained
from onrecord.acts.checks.places import Place
from onrecord.acts.checks.statuses import is_long_past
from onrecord.acts.clauses import find_group
from onrecord.acts.complements import find_parties
from onrecord.acts.frames import find_subject
from onrecord.acts.inflections import is_participle, is_past
from onrecord.ids import act_id
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Span, Status

_HARMS = frozenset((ActKind.ASSAULT, ActKind.COERCE, ActKind.SANCTION))
_BY_REACH, _NEAR = 10, 6


def repaired(act: Act, place: Place | None) -> Act:
    """Return an act as its clause has it, where the act claims otherwise."""
    if place is None:
        return act
    act = without_teller(act, place)
    if act.kind in _HARMS:
        act = _with_victim(act, place)
    elif act.kind is ActKind.MEET:
        act = _as_held(act, place)
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
    if not act.actor_ids or verb is None:
        return act
    group = find_group(place.line, verb)
    subject = find_subject(place.line, group, verb)
    if subject is None or subject.mention.end > group.start:
        return act
    acted_on = {each for mention in (*subject.others, subject.mention) for each in mention.actor_ids}
    if subject.mention.is_first and place.voice is not None:
        # "Our staff were beaten" is done to them, and by nobody named.
        acted_on.add(place.voice.speaker_id or "")
    if not acted_on.issuperset(act.actor_ids):
        return act
    doers = _named_by(place, verb)
    first = place.actors.get(doers[0]) if doers else None
    victim = act.recipient_id if subject.mention.is_first and act.recipient_id not in doers else None
    return replace(
        act,
        actor_ids=doers,
        speaks_for=first.speaks_for if first else None,
        recipient_id=victim or act.actor_ids[0],
    )


def _named_by(place: Place, verb: int) -> tuple[str, ...]:
    """Return who is named behind a passive verb as having done it: "was attacked by Arland"."""
    near = place.words[verb + 1 : verb + _BY_REACH]
    if "by" not in near:
        return ()
    parties = find_parties(place.line, verb + 2 + near.index("by"), reach=_NEAR)
    return tuple(dict.fromkeys(each for party in parties for each in party.actor_ids))


def _passive(place: Place) -> int | None:
    """Return the passive verb that is the cue, or that stands before a noun: "were hurt in a *strike*".

    "Retaliated by shelling" tells by what means, and is none.
    """
    first = place.head if is_past(place.words[place.head]) else max(0, place.head - _NEAR)
    for at in range(place.head, first - 1, -1):
        if is_past(place.words[at]):
            behind = place.words[at + 1 : at + 3]
            is_means = behind[:1] == ("by",) and is_participle(behind[-1])
            return at if find_group(place.line, at).is_passive and not is_means else None
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
