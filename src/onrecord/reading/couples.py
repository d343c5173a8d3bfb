"""Couples: "both sides" and "the two presidents" where no two were just named together as such.

They are the only two states that their sentence names, if these stand joined there: "after Arland-Borland talks, both
sides". "The two presidents" are the heads of such two on the day of the report. Two states of a sentence that are not
joined prove nothing: one may be the mediator's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from onrecord.patterns import pattern_of
from onrecord.reading.groups import is_of_sides, is_two
from onrecord.reading.holders import find_holders
from onrecord.reading.registry import load_registry
from onrecord.reading.sides import Sides
from onrecord.types import Actor, ActorKind, Evidence, Reading, Span

_HEADS = pattern_of(r"\b(?:heads of state|presidents)\Z")
_LEADERS = pattern_of(r"\bleaders\Z")
_TWO = 2
_JOINED = pattern_of(r"[-‑–]|\s+and\s+(?:the\s+)?")
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))


class Couples:
    """The two states of one report, and those who head them."""

    def __init__(self, reading: Reading) -> None:
        """Take a reading with its names linked."""
        self._reading = reading
        self._text = reading.report.text
        self._actors = {actor.id: actor for actor in reading.actors}
        # Where each state is named, from where to where.
        self._states: list[tuple[int, int, str]] = []
        for mention in reading.mentions:
            actor = self._actors.get(mention.actor_ids[0]) if len(mention.actor_ids) == 1 else None
            side = self._actors.get(actor.speaks_for or "") if actor is not None else None
            if actor is not None and actor.speaks_for and side is not None and side.kind in _STATES:
                span = mention.evidence.span
                self._states.append((span.start, span.end, actor.speaks_for))

    def meant(self, evidence: Evidence) -> tuple[Actor, ...]:
        """Return the two that words mean; none where they mean no two, or it is not sure which."""
        quote = evidence.quote
        if not is_two(quote):
            return ()
        is_office = _HEADS.search(quote) is not None
        found: list[Actor | None] = []
        if is_office or _LEADERS.search(quote):
            found = [self._head(state, is_office=is_office) for state in self._states_at(evidence.span)]
        elif is_of_sides(quote):
            found = [self._actors.get(state) for state in self._states_at(evidence.span)]
        both = tuple(each for each in found if each is not None)
        return both if len(both) == _TWO else ()

    def _states_at(self, span: Span) -> tuple[str, ...]:
        """Return the only two states of a sentence, where they stand joined: "Arland-Borland talks"."""
        sentence = self._sentence(span)
        near = self._states[
            bisect_left(self._states, (sentence.start, 0, "")) : bisect_left(self._states, (sentence.end, 0, ""))
        ]
        is_joined = any(
            one[2] != other[2] and _JOINED.fullmatch(self._text, one[1], other[0]) for one, other in pairwise(near)
        )
        states = tuple(dict.fromkeys(state for _, _, state in near))
        return states if is_joined and len(states) == _TWO else ()

    def _sentence(self, span: Span) -> Span:
        starts = [sentence.start for sentence in self._reading.sentences]
        return self._reading.sentences[max(0, bisect_right(starts, span.start) - 1)]

    def _head(self, state: str, *, is_office: bool) -> Actor | None:
        """Return the head of a state by its office on the day; a "leader" only if the report names no other head."""
        registry, day = load_registry(), self._reading.report.published
        heads = {each for kind in ("head_of_state", "head_of_government") for each in registry.office(state, kind, day)}
        named = [actor for actor in self._reading.actors if actor.id in heads]
        if not is_office:
            return named[0] if len(named) == 1 else None
        found = find_holders(registry, Sides(registry, day), state, office="head_of_state", role="president", day=day)
        entry = registry.entry(found[0]) if day and len(found) == 1 else None
        return Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=state) if entry else None
