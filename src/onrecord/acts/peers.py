"""Peers whom nobody names: "her Danish and Norwegian counterparts" stand for Denmark and Norway."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.peoples import state_called
from onrecord.types import Actor, How, Mention, Reading, Span

_PEOPLE = r"(?:(?:North|South|Sri|Saudi|New) )?[A-Z]\w+"
_PEERS = pattern_of(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he) (?P<peoples>{_PEOPLE}(?:, {_PEOPLE})*(?:,? and {_PEOPLE})?) "
    r"counterparts?\b(?!,? (?:[A-Z]|of\b))"
)
_AND = pattern_of(r",? and |, ")


def with_peers(reading: Reading) -> Reading:
    """Return a reading in which unnamed counterparts are mentions of their states."""
    text = reading.report.text
    if " counterpart" not in text:
        return reading
    actors = {actor.id: actor for actor in reading.actors}
    mentions = list(reading.mentions)
    for match in _PEERS.finditer(text):
        states = _states(match["peoples"], reading.report.published, actors)
        if not states:
            continue
        actors |= {state.id: state for state in states}
        span = Span(start=match.start("peoples"), end=match.end())
        ids = tuple(state.id for state in states)
        first = bisect_left(mentions, span.start, key=lambda each: each.evidence.span.start)
        last = bisect_left(mentions, span.end, key=lambda each: each.evidence.span.start)
        mentions[first:last] = [Mention(evidence=reading.report.evidence(span), actor_ids=ids, how=How.ROLE)]
    return replace(reading, mentions=tuple(mentions), actors=tuple(actors.values()))


def _states(peoples: str, day: str | None, actors: dict[str, Actor]) -> tuple[Actor, ...]:
    """Return the state of each adjective of a list; none where one is no state's."""
    states = [state_called(people, day, actors) for people in _AND.split(peoples)]
    known = tuple(state for state in states if state is not None)
    return known if len(known) == len(states) else ()
