"""Speaking: the chain of who says what "it" or "she" will do, for a pronoun right behind the word of saying."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.agreement import Agreement
from onrecord.reading.chains import Chains, Growing
from onrecord.reading.registry import load_registry
from onrecord.reading.sayers import is_voice, people_saying, sayers
from onrecord.types import Actor, ActorKind, Mention, Reading

_BODIES = frozenset({ActorKind.GOVERNMENT, ActorKind.COUNTRY, ActorKind.ORGANISATION})


class Speaking:
    """Finds whose chain such a pronoun joins, while the chains of one report grow.

    Attributes:
        bodies: The noun phrase of the speaker that each "it" behind its word of saying is.
    """

    def __init__(
        self,
        reading: Reading,
        mentions: Sequence[Mention],
        *,
        mention_of: Mapping[int, int],
        chains: Chains,
        agreement: Agreement,
        actors: Mapping[str, Actor],
    ) -> None:
        """Take a reading, its mentions and actors as they come to be known, and its chains as they grow."""
        self._text = reading.report.text
        self._nouns = reading.nouns
        self._mentions = mentions
        self._mention_of = mention_of
        self._chains = chains
        self._agreement = agreement
        self._actors = actors
        self._people = people_saying(reading)
        self.bodies = sayers(reading)

    def chain_of(self, at: int) -> int | None:
        """Return the chain of who says what a pronoun will do; None where that is not plain."""
        if at in self._people:
            return self._of_person(at, *self._people[at])
        return self._of_body(at, self.bodies[at]) if at in self.bodies else None

    def _of_body(self, at: int, to: int) -> int | None:
        chain = self._chains.of[to]
        known = self._chains.all[chain]
        is_body = not known.is_voice and all(self._actors[each].kind in _BODIES for each in known.actor_ids)
        return chain if len(known.actor_ids) <= 1 and (is_body or self._is_owned(at, to, known)) else None

    def _is_owned(self, at: int, to: int, known: Growing) -> bool:
        """Say whether an "it" would be the owner in the speaker's own name: "Norland's Tamm Steel said it"."""
        span, own = self._nouns[to].span, self._chains.all[self._chains.of[at]]
        is_inside = any(span.holds(self._nouns[each].span) for each in own.nouns if each not in (at, to))
        return is_inside and not known.gender and not any(map(self._agreement.known.get, known.actor_ids))

    def _of_person(self, at: int, to: int, start: int) -> int | None:
        """Return the chain of who says what she will do, where of nobody else's the sentence has spoken."""
        chain, own = self._chains.of[to], self._chains.all[self._chains.of[at]]
        known = self._chains.all[chain]
        if any(self._nouns[each].head.start >= start for each in own.nouns if each != at):
            return None
        return chain if self._agreement.fit(at, known) and not self._tells_of_others(known) else None

    def _tells_of_others(self, known: Growing) -> bool:
        """Say whether a chain is of a spokesman or a lawyer, by its words or the registry."""
        spans = [self._nouns[to].span for to in known.nouns]
        words = [self._text[span.start : span.end] for span in spans]
        words += [self._mentions[self._mention_of[to]].evidence.quote for to in known.nouns if to in self._mention_of]
        return known.is_voice or _is_spokesperson(known.actor_ids, words) or any(map(is_voice, words))


def _is_spokesperson(actor_ids: Sequence[str], words: Sequence[str]) -> bool:
    """Say whether an actor, or who is known by a surname alone, speaks for a state by the registry."""
    registry = load_registry()
    alone = (registry.people_maybe_named(name) for name in words if " " not in name)
    ids = {each for each in actor_ids if not each.startswith("x-")}.union(*alone)
    entries = (entry for each in ids if (entry := registry.entry(each)) is not None)
    return any(role.kind == "spokesperson" for entry in entries for role in entry.roles)
