"""Couples: "both sides" and "the two presidents" where no two were just named together as such.

They are the only two states that their sentence names, if these stand joined there: "after Arland-Borland talks, both
sides". "The two presidents" are the heads of such two on the day of the report. Two states of a sentence that are not
joined prove nothing: one may be the mediator's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from onrecord.patterns import pattern_of
from onrecord.reading.bystanders import is_between
from onrecord.reading.groups import is_of_sides, is_two
from onrecord.reading.holders import find_holders
from onrecord.reading.registry import load_registry
from onrecord.reading.sides import Sides
from onrecord.types import Actor, ActorKind, Evidence, Mention, Reading, Span

_HEADS = pattern_of(r"\b(?:heads of state|presidents)\Z")
_OFFICES = pattern_of(r"\b(?:two|both) (?:heads of state|presidents)\b", re.IGNORECASE)
_LED = pattern_of(r"\A(?:[Tt]he )?(?:[A-Z][\w. -]* and [\w. -]* )?(?:(?P<leaders>leaders)|presidents|heads of state)\b")
_LEADERS = pattern_of(r"\bleaders\Z")
_TWO = 2
_JOINED = pattern_of(r"[-‑–]|\s+and\s+(?:the\s+)?")
_AND = pattern_of(r"\s+and\s+(?:the\s+)?")
_COMMA = pattern_of(r"\W*,\W*(?:the\s+)?")
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))


_OBJECT = pattern_of(r"(?<!\b[Tt]he )\b\w+ed(?: the)? \Z")
# What several of one sort are called behind their name.
_SORT = pattern_of(r"[Tt]he (?P<sort>leaders|presidents|ministers)\b")


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
            # Whose presidents met are led by them: "the two leaders" are no prime ministers.
            is_office = is_office or _OFFICES.search(self._text) is not None
            found = [self._head(state, is_office=is_office) for state in self._states_at(evidence.span)]
        elif is_of_sides(quote):
            found = [self._actors.get(state) for state in self._states_at(evidence.span)]
        both = tuple(each for each in found if each is not None)
        return both if len(both) == _TWO else ()

    def heads(self, mention: Mention) -> tuple[Actor, ...]:
        """Return who head the two states of which words name the leaders: "the leaders of Arland and Borland"."""
        kinds = {self._actors[each].kind for each in mention.actor_ids if each in self._actors}
        led = _LED.search(mention.evidence.quote) if len(mention.actor_ids) == _TWO and kinds <= _STATES else None
        if led is None:
            return ()
        found = [self._head(each, is_office=led["leaders"] is None) for each in mention.actor_ids]
        both = tuple(each for each in found if each is not None)
        return both if len(both) == _TWO else ()

    def may_be(self, pair: tuple[str, ...], quote: str) -> bool:
        """Say whether two that were named together may be those whom words mean: heads of state head two states."""
        if len(pair) != _TWO or not _HEADS.search(quote):
            return True
        sides = [self._actors[each].speaks_for if each in self._actors else None for each in pair]
        if (None in sides) != (sides == [None, None]) or (sides[0] is not None and sides[0] == sides[1]):
            return False
        return all(side is None or self._may_head(each, side) for each, side in zip(pair, sides, strict=True))

    def _may_head(self, person: str, state: str) -> bool:
        registry, day = load_registry(), self._reading.report.published
        if registry.entry(person) is None:
            return True
        return any(person in registry.office(state, kind, day) for kind in ("head_of_state", "head_of_government"))

    def _states_at(self, span: Span) -> tuple[str, ...]:
        """Return the only two states of a sentence, of its paragraph up to there, or of the report, that stand joined.

        "Arland-Borland talks" joins them, "Arland's offer to Borland" does not.
        """
        sentence = self._sentence(span)
        paragraph = self._text.rfind("\n", 0, sentence.start) + 1
        for start, end in ((sentence.start, sentence.end), (paragraph, sentence.end), (0, len(self._text))):
            first, last = (bisect_left(self._states, (at, 0, "")) for at in (start, end))
            near = [each for each in self._states[first:last] if not self._stands_by(each)]
            states = tuple(dict.fromkeys(state for _, _, state in near))
            if len(states) > _TWO:
                return ()
            if len(states) == _TWO:
                # Whom only a later sentence joins is not spoken of yet.
                return states if self._is_joined([each for each in near if each[0] < sentence.end]) else ()
        return ()

    def _stands_by(self, state: tuple[int, int, str]) -> bool:
        """Say whether a state, or the two that end or begin with it, is told to stand between others."""
        start, end, _ = state
        at = bisect_left(self._states, state)
        for one, other in pairwise(self._states[max(0, at - 1) : at + 2]):
            if _AND.fullmatch(self._text, one[1], other[0]) and is_between(
                self._text, Span(start=one[0], end=other[1])
            ):
                return True
        return is_between(self._text, Span(start=start, end=end))

    def _is_joined(self, near: Sequence[tuple[int, int, str]]) -> bool:
        return any(
            one[2] != other[2] and _JOINED.fullmatch(self._text, one[1], other[0]) for one, other in pairwise(near)
        )

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


def people_of_both(text: str, span: Span, within: Sequence[Mention]) -> tuple[str, ...]:
    """Return the two states whose people the words at `span` are: "the negotiators of both sides"; none for others.

    Args:
        text: The whole text.
        span: Where the words stand.
        within: The mentions in them, in order.
    """
    last = within[-1] if within else None
    if last is None or len(last.actor_ids) != _TWO or last.evidence.span.end != span.end:
        return ()
    is_theirs = text.endswith((" of ", " from "), span.start, last.evidence.span.start)
    return last.actor_ids if is_theirs and is_two(last.evidence.quote) and is_of_sides(last.evidence.quote) else ()


def pair_before(text: str, before: Sequence[Mention], at: int) -> tuple[str, ...]:
    """Return the two that the paragraph of a "both" or a "neither" last spoke of together: "the two", "Vorr and Kess".

    Args:
        text: The whole text.
        before: The mentions before the word, in order.
        at: Where it stands.
    """
    start = text.rfind("\n", 0, at)
    own = [each for each in before if each.evidence.span.start > start]
    if (named := _alike(own, text, at)) is not None:
        return named.actor_ids
    for number, mention in reversed(list(enumerate(own))):
        if len(mention.actor_ids) == _TWO:
            return mention.actor_ids
        if number and _OBJECT.search(text, start + 1, own[number - 1].evidence.span.start) and _SORT.match(text, at):
            return ()  # "the summit thanked Arland and Borland": the ministers are those of the summit
        if number and _is_pair(text, own[number - 1], mention):
            # "I mean, Vorr and Kess" are two, "Tamm, Vorr and Kess" three.
            between = (own[number - 2].evidence.span.end, own[number - 1].evidence.span.start)
            is_of_three = number > 1 and _COMMA.fullmatch(text, *between) is not None
            return () if is_of_three else (*own[number - 1].actor_ids, *mention.actor_ids)
    return ()


def _alike(own: Sequence[Mention], text: str, at: int) -> Mention | None:
    """Return the last group of those whom words at a place call by their sort: "the leaders", "Arlish leaders"."""
    called = _SORT.match(text, at)
    if called is None:
        return None
    return next(
        (each for each in reversed(own) if each.actor_ids and _is_of(each.evidence.quote, called["sort"])), None
    )


def _is_of(quote: str, sort: str) -> bool:
    """Say whether words for several are of a sort: "G20 ministers", "the foreign ministers of the League"."""
    words = quote.lower().split(" of ")[0].split()
    return len(words) > 1 and words[-1] == sort


def _is_pair(text: str, one: Mention, other: Mention) -> bool:
    first, second = one.evidence.span, other.evidence.span
    if _AND.fullmatch(text, first.end, second.start) is None or is_between(
        text, Span(start=first.start, end=second.end)
    ):
        return False
    return len(one.actor_ids) == len(other.actor_ids) == 1 and one.actor_ids != other.actor_ids


def two_before(reading: Reading, actors: Mapping[str, Actor], at: int) -> tuple[str, ...]:
    """Return the only two people, else states, of the sentence of a bare "the two", or of the one before it.

    Whoever else stands in its own sentence is of those: "Vorr called Kess. Her office said the two would meet".

    Args:
        reading: The report, with its mentions linked.
        actors: Who they mean.
        at: Where "the two" begins.
    """
    starts = [sentence.start for sentence in reading.sentences]
    number = bisect_right(starts, at) - 1
    if number < 0:
        return ()
    for kinds in (frozenset((ActorKind.PERSON,)), _STATES):
        own = _named_in(reading.mentions, actors, kinds, Span(start=starts[number], end=at))
        if len(own) == _TWO:
            return own
        before = _named_in(reading.mentions, actors, kinds, reading.sentences[number - 1]) if number else ()
        if own or before:
            return before if len(before) == _TWO and set(own) <= set(before) else ()
    return ()


def _named_in(
    mentions: Sequence[Mention], actors: Mapping[str, Actor], kinds: frozenset[ActorKind], span: Span
) -> tuple[str, ...]:
    within = (each for each in mentions if span.holds(each.evidence.span) and len(each.actor_ids) == 1)
    ids = dict.fromkeys(each.actor_ids[0] for each in within)
    return tuple(each for each in ids if each in actors and actors[each].kind in kinds)
