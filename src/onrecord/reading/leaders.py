"""Leaders: "the Norlandic leader" speaks for Norland where the report names nobody who is that.

And "the president" whom nobody has named yet is the only one who is called president later, of no state by word.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.ids import digest
from onrecord.reading.incumbents import HEADS, head_of
from onrecord.reading.peoples import state_called, state_named
from onrecord.reading.phrases import Phrase, parse_phrase, parse_phrases
from onrecord.reading.possessions import adjective_of
from onrecord.reading.registry import load_registry
from onrecord.reading.sides import unknown_id
from onrecord.types import Actor, ActorKind, How, Reading, ReportKind

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


def with_named_later(reading: Reading) -> Reading:
    """Return a reading in which a bare title that stands before every name means the only one who has it behind."""
    if reading.report.kind is not ReportKind.ARTICLE:
        return reading
    mentions = list(reading.mentions)
    bare = [
        at
        for at, each in enumerate(mentions)
        if each.how is How.ROLE
        and not (each.actor_ids or each.candidates)
        and _is_bare(parse_phrase(each.evidence.quote))
    ]
    if not bare:
        return reading
    phrases = parse_phrases([each.evidence.quote for each in mentions])
    titled: dict[str, list[int]] = {}
    for at, phrase in enumerate(phrases):
        if phrase.role and phrase.name and phrase.sort == "person" and not phrase.is_former:
            titled.setdefault(head_of(phrase.role), []).append(at)
    for at in bare:
        named = titled.get(head_of(phrases[at].role), [])
        ids = {mentions[each].actor_ids for each in named}
        is_alone = len(ids) == 1 and all(at < each and not phrases[each].owner for each in named)
        if is_alone and len(one := next(iter(ids))) == 1 and not _has_rival(reading, one[0], phrases[at].office):
            mentions[at] = replace(mentions[at], actor_ids=one)
    return replace(reading, mentions=tuple(mentions))


def _is_bare(phrase: Phrase) -> bool:
    """Say whether words are the title of a head alone: "the president", and no "his president" or "Norland's".

    "The President" of his own house's papers needs no name.
    """
    is_head = phrase.sort == "person" and phrase.office in HEADS and phrase.is_definite and not phrase.is_former
    is_alone = not (phrase.owner or phrase.possessor or phrase.name or phrase.body)
    return is_head and is_alone and phrase.written.islower()


def _has_rival(reading: Reading, actor_id: str, office: str) -> bool:
    """Say whether another whom the report names has held the office, or the government of another state acts in it."""
    others = [actor for actor in reading.actors if actor.id != actor_id]
    side = next((actor.speaks_for for actor in reading.actors if actor.id == actor_id), None)
    if any(actor.kind is ActorKind.GOVERNMENT and actor.speaks_for != side for actor in others):
        return True
    entries = (load_registry().entry(actor.id) for actor in others)
    return any(role.kind == office for entry in entries if entry is not None for role in entry.roles)


def _state(owner: str, day: str | None, actors: dict[str, Actor]) -> Actor | None:
    """Return the state that an owner is called by, registered or known to the report alone."""
    if not owner:
        return None
    known = actors.get(unknown_id(owner))
    is_known = known is not None and known.kind is ActorKind.COUNTRY
    return known if is_known else state_called(owner, day, actors) or state_named(owner, day)
