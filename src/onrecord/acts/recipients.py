"""Whom an act is aimed at: of the rules, where only the encoder sees it; and a state, where its government is named."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.beside import mentions_within
from onrecord.acts.marked import goes_on
from onrecord.patterns import pattern_of
from onrecord.reading.registry import load_registry
from onrecord.types import Act, ActKind, Actor, ActorKind, Reading


def with_recipient(act: Act, near: Sequence[Act], named: Reading) -> Act:
    """Return an act of the rules aimed at whom the encoder sees at its cue, where they see nobody.

    Its evidence must name them.
    """
    if act.kind is ActKind.MEET:
        return act
    alike = _LIFTED if act.kind in _LIFTED else {act.kind}
    same = (each for each in near if each.kind in alike and not goes_on(each, act))
    if act.recipient_id is not None:
        return _narrowed(act, [each.recipient_id for each in same], named)
    found = next((each.recipient_id for each in same if each.recipient_id not in (None, *act.actor_ids)), None)
    if found is None or not any(
        (found in mention.actor_ids or mention.evidence.quote.lower() in _OF_A_TURN)
        and piece.span.holds(mention.evidence.span)
        for piece in act.evidence
        for mention in mentions_within(named.mentions, piece.span)
    ):
        return act
    return replace(act, recipient_id=found)


def _narrowed(act: Act, seen: Sequence[str | None], named: Reading) -> Act:
    """Return an act aimed at a state as aimed at the group that its name only describes: "urged U.S. companies"."""
    crowds = {each.id for each in named.actors if each.kind is ActorKind.GROUP and each.id in seen}
    if not crowds:
        return act
    within = [each for piece in act.evidence for each in mentions_within(named.mentions, piece.span)]
    states = [each.evidence for each in within if act.recipient_id in each.actor_ids]
    if len(states) != 1:
        return act
    for each in within:
        words = each.evidence.quote.split()
        is_described = each.evidence.span.holds(states[0].span) and each.evidence.span.end > states[0].span.end
        if is_described and _MEMBERS.intersection(words) and (of := crowds.intersection(each.actor_ids)):
            return replace(act, recipient_id=of.pop())
    return act


_MEMBERS = frozenset(
    "politicians lawmakers legislators senators congressmen parliamentarians officials diplomats leaders "
    "companies firms enterprises businesses banks exporters importers investors manufacturers farmers citizens "
    "nationals people students scholars journalists soldiers troops forces militias militants rebels "
    "separatists settlers authorities agencies entities individuals countries states allies partners workers "
    "unions airlines carriers media outlets elites hawks executives producers tourists sailors fishermen "
    "prosecutors judges courts institutions organizations groups".split()
)


# A penalty and its end are aimed at one party.
_LIFTED = frozenset((ActKind.SANCTION, ActKind.RETREAT, ActKind.CONCEDE))
# Whom these mean the turns tell, and no mention.
_OF_A_TURN = frozenset(("you", "us", "me"))


_STATE_BODIES = ("government", "armed forces")


def with_states(acts: Sequence[Act], reading: Reading) -> list[Act]:
    """Return acts towards another state's government or forces as towards that state.

    At home a government is one party of several: "the court ruled against the government".
    """
    actors = {each.id: each for each in reading.actors}
    return [_to_state(act, actors, reading) for act in acts]


def with_states_used(named: Reading, acts: Sequence[Act]) -> Reading:
    """Return a reading whose actors hold the states that acts are aimed at or done by."""
    known = {each.id for each in named.actors}
    used = {each for act in acts for each in (*act.actor_ids, act.speaks_for, act.recipient_id)}
    missing = {each for each in used if each is not None} - known
    entries = [entry for entry in map(load_registry().entry, sorted(missing)) if entry is not None]
    day = named.report.published
    added = [Actor(id=each.id, name=each.name, kind=each.kind, speaks_for=each.speaks_for(day)) for each in entries]
    return replace(named, actors=(*named.actors, *added)) if added else named


def _is_capital(act: Act, body: Actor, reading: Reading) -> bool:
    """Say whether a government is only called by its capital: "urged Tarn to act"."""
    capitals = load_registry().capitals
    return any(
        body.id in mention.actor_ids and mention.evidence.quote in capitals
        for piece in act.evidence
        for mention in mentions_within(reading.mentions, piece.span)
    )


# "Warned that Tarn would", "denied Tarn had".
_SAID_OF = pattern_of(
    r"\b(?:that|threatened|threatens|warned|warns|denied|denies|denying|warning|threatening|promised|pledged|vowed|"
    r"said) (?:the )?\Z"
)
_DOES = pattern_of(r" (?:would|will|had|has|was|is|were|did|could|may|might|never|planned|sought|wanted)\b")
_LEAD = 16


def _is_own_subject(act: Act, body: Actor, reading: Reading) -> bool:
    """Say whether a minister only tells what the own capital will do: "warned that Tarn would shoot"."""
    text = reading.report.text
    return any(
        body.id in mention.actor_ids
        and _DOES.match(text, mention.evidence.span.end) is not None
        and _SAID_OF.search(text, max(0, mention.evidence.span.start - _LEAD), mention.evidence.span.start) is not None
        for piece in act.evidence
        for mention in mentions_within(reading.mentions, piece.span)
    )


def _to_state(act: Act, actors: dict[str, Actor], reading: Reading) -> Act:
    body = actors.get(act.recipient_id or "")
    if body is None or body.speaks_for is None or not body.name.endswith(_STATE_BODIES):
        return act
    doers = [actors[each] for each in act.actor_ids if each in actors]
    sides = {each.speaks_for or each.id for each in doers if each.speaks_for or each.kind is ActorKind.COUNTRY}
    if any(each.id == body.speaks_for for each in doers):
        return replace(act, recipient_id=None)  # a state does nothing to its own government
    if sides == {body.speaks_for} and _is_own_subject(act, body, reading):
        return replace(act, recipient_id=None)
    is_abroad = bool(sides) and body.speaks_for not in sides
    is_state = is_abroad or (not sides and _is_capital(act, body, reading))
    return replace(act, recipient_id=body.speaks_for) if is_state else act
