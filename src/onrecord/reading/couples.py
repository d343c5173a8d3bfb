"""Couples: "both sides" and "the two presidents" where nothing near joins two, yet only two states are in play.

They are the two that the sentence names; in a transcript or a statement, whose speaker may be one of them, else the two
that the paragraph names up to there, else the two of which all of it speaks most by far. "The two presidents" are their
heads on the day of the report.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from onrecord.patterns import pattern_of
from onrecord.reading.groups import is_of_sides, is_two
from onrecord.reading.holders import find_holders
from onrecord.reading.registry import load_registry
from onrecord.reading.sides import Sides
from onrecord.types import Actor, ActorKind, Evidence, Reading, ReportKind, Span

_HEADS = pattern_of(r"\b(?:heads of state|presidents)\Z")
_LEADERS = pattern_of(r"\bleaders\Z")
_TWO = 2
# Of a third state a report of two may say this share of what it says of the second.
_THIRD = 0.25
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))


class Couples:
    """The two states of one report, and those who head them."""

    def __init__(self, reading: Reading) -> None:
        """Take a reading with its names linked."""
        self._reading = reading
        self._text = reading.report.text
        self._actors = {actor.id: actor for actor in reading.actors}
        self._states: list[tuple[int, str]] = []
        for mention in reading.mentions:
            actor = self._actors.get(mention.actor_ids[0]) if len(mention.actor_ids) == 1 else None
            side = self._actors.get(actor.speaks_for or "") if actor is not None else None
            if actor is not None and actor.speaks_for and side is not None and side.kind in _STATES:
                self._states.append((mention.evidence.span.start, actor.speaks_for))
        self._places = [at for at, _ in self._states]

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
        """Return the only two states in play at a place; none where there are more."""
        sentence = self._sentence(span)
        near = self._between(sentence.start, sentence.end)
        if len(near) < _TWO and self._reading.report.kind is not ReportKind.ARTICLE:
            start = max(self._text.rfind("\n", 0, span.start), 0)
            near = self._between(start, span.start)
            near = near if len(near) >= _TWO else self._most()
        return near if len(near) == _TWO else ()

    def _sentence(self, span: Span) -> Span:
        starts = [sentence.start for sentence in self._reading.sentences]
        return self._reading.sentences[max(0, bisect_right(starts, span.start) - 1)]

    def _between(self, start: int, end: int) -> tuple[str, ...]:
        """Return the states named between two places, each once."""
        near = self._states[bisect_left(self._places, start) : bisect_left(self._places, end)]
        return tuple(dict.fromkeys(state for _, state in near))

    def _most(self) -> tuple[str, ...]:
        counts = Counter(state for _, state in self._states).most_common(_TWO + 1)
        is_clear = len(counts) == _TWO or (len(counts) > _TWO and counts[_TWO][1] <= _THIRD * counts[1][1])
        return tuple(state for state, _ in counts[:_TWO]) if is_clear else ()

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
