"""Leaders: "the Norlandic leader" speaks for Norland where the report names nobody who is that."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.ids import digest
from onrecord.reading.peoples import state_called, state_named
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.possessions import adjective_of
from onrecord.reading.sides import unknown_id
from onrecord.types import Actor, ActorKind, How, Reading

_LEADER = "leader"


def with_leaders(reading: Reading) -> Reading:
    """Return a reading in which leaders of states who are still nobody are the unnamed ones of those states."""
    actors = {actor.id: actor for actor in reading.actors}
    mentions = list(reading.mentions)
    for at, mention in enumerate(mentions):
        if mention.how is not How.ROLE or mention.actor_ids or mention.candidates:
            continue
        phrase = parse_phrase(mention.evidence.quote)
        if phrase.role.partition(" of ")[0] != _LEADER or phrase.is_former:
            continue
        state = _state(phrase.owner.removesuffix("'s").removesuffix("’s"), reading.report.published, actors)
        if state is None:
            continue
        side = state.speaks_for or state.id
        name = f"{adjective_of(side) or state.name} {_LEADER}"
        leader = Actor(id=digest("x", "office", side, _LEADER), name=name, kind=ActorKind.PERSON, speaks_for=side)
        actors = {side: state, **actors, leader.id: leader}
        mentions[at] = replace(mention, actor_ids=(leader.id,))
    if mentions == list(reading.mentions):
        return reading
    return replace(reading, mentions=tuple(mentions), actors=tuple(actors[key] for key in sorted(actors)))


def _state(owner: str, day: str | None, actors: dict[str, Actor]) -> Actor | None:
    """Return the state that an owner is called by, registered or known to the report alone."""
    if not owner:
        return None
    known = actors.get(unknown_id(owner))
    is_known = known is not None and known.kind is ActorKind.COUNTRY
    return known if is_known else state_called(owner, day, actors) or state_named(owner, day)
