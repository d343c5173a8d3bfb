"""Chains: noun phrases that mean the same, joined from first to last by the chances the encoder gives.

A noun phrase joins the chain whose members together are its likeliest antecedent, unless nothing before is likelier.
Names settle who a chain is: what linking knows is pinned, and two actors never share a chain.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct, field

from onrecord.reading.body_kinds import Kinds, are_apart, body_kinds, parts_of_names
from onrecord.types import Chain, Noun, NounKind


class Growing(Struct, kw_only=True):
    """A chain while it grows.

    Attributes:
        nouns: Its members, by number.
        actor_ids: Who it is, where that is known.
        is_voice: Whether it is a person who lends these actors a voice: "a spokesman for the League".
        gender: `m`, `f` or empty.
        person: "I" or "we" where it holds one: nobody is both.
        kinds: What body it can be, by the heads of its members; empty for any.
    """

    nouns: list[int] = field(default_factory=list)
    actor_ids: tuple[str, ...] = ()
    is_voice: bool = False
    gender: str = ""
    person: str = ""
    kinds: Kinds = frozenset()


_OWNERS = frozenset(("he", "she"))
_ANY: Kinds = frozenset()
_NOUNS = frozenset(("name", "definite", "other"))
# A pronoun mostly goes back to something, and so does "the minister": how much the chance of a new chain counts.
_NEW_PRONOUN = 0.2
_NEW = {"name": 1.0, "definite": 0.6, "other": 1.0} | dict.fromkeys(("he", "she", "they", "it"), 0.1)


# Says whether a noun phrase may mean the same as an earlier one, by their numbers, and as the chain of that.
Fits = Callable[[int, int, Growing], bool]


class Chains:
    """The chains of one report, joined one noun phrase after another."""

    def __init__(self, nouns: Sequence[Noun], words: Sequence[str]) -> None:
        """Take the noun phrases, and their words up to the heads, which tell what bodies they can be."""
        self._nouns = nouns
        self._kinds = body_kinds(words, nouns)
        self._singles = frozenset(
            at
            for at, noun in enumerate(nouns)
            if noun.form in _NOUNS and not noun.is_plural and " and " not in words[at]
        )
        self._parts = parts_of_names(self._kinds, nouns)
        # The "his" of "his party", by the number of that.
        starts = {noun.span.start: at for at, noun in enumerate(nouns) if noun.form in _OWNERS}
        owners = ((at, starts.get(noun.span.start)) for at, noun in enumerate(nouns) if noun.form not in _OWNERS)
        self._owners = {at: owner for at, owner in owners if owner is not None}
        self.all: list[Growing] = []
        self.of: list[int] = [-1] * len(nouns)
        # How sure it is that each noun phrase means the actors of its chain.
        self.sureness: list[float] = [0.0] * len(nouns)
        self._by_actors: dict[tuple[tuple[str, ...], bool], int] = {}

    def pin(
        self,
        number: int,
        actor_ids: tuple[str, ...],
        may_name: Callable[[int, tuple[str, ...], Growing], bool] = lambda number, actor_ids, growing: True,
        *,
        is_voice: bool = False,
        is_person: bool = True,
        default: Callable[[int], int] = lambda number: -1,
    ) -> None:
        """Put a noun phrase into the chain of the actors it is known to mean, or of their voice.

        It tells who a chain before it is where it `may_name` that. What is no person settles no description of one:
        "the minister" before it is no state.
        """

        def fits(number: int, to: int, growing: Growing) -> bool:
            if growing.actor_ids or not (is_person or is_voice or self._nouns[to].kind is not NounKind.PERSON):
                return False
            if len(actor_ids) > 1 and to in self._singles:
                return False  # "the summit" before "their" is not the two of them
            return may_name(number, actor_ids, growing)

        chain = self._by_actors.get((actor_ids, is_voice))
        if chain is None:
            # "The minister ... Ada Lund": the name settles whom the description before it meant.
            chain, _ = self._likeliest(number, fits)
            if chain < 0:
                chain = default(number)
                chain = chain if chain >= 0 and not self.all[chain].actor_ids else self._open()
            self.all[chain].actor_ids, self.all[chain].is_voice = actor_ids, is_voice
            self._by_actors[actor_ids, is_voice] = chain
            for member in self.all[chain].nouns:
                self.sureness[member] = max(self.sureness[member], self._chance(number, member))
        self._join(number, chain, 1.0)

    def link(self, number: int, fits: Fits, *, default: Callable[[int], int] = lambda number: -1) -> None:
        """Put a noun phrase into the likeliest chain that fits; where there is none, into `default` or a new one."""
        chain, sureness = self._likeliest(number, fits) if self._nouns[number].links else (-1, 0.0)
        if chain < 0:
            chain = default(number)
        self._join(number, self._open() if chain < 0 else chain, sureness)

    def move(self, number: int, chain: int) -> None:
        """Take a noun phrase out of its chain and put it, for sure, into another."""
        self.all[self.of[number]].nouns.remove(number)
        self._join(number, chain, 1.0)

    def actors(self, number: int, least: float) -> tuple[str, ...]:
        """Return whom a noun phrase means, nobody where that is less sure than `least`."""
        return self.all[self.of[number]].actor_ids if self.sureness[number] >= least else ()

    def is_known(self, number: int) -> bool:
        """Say whether a noun phrase is in a chain of which it is known who is meant."""
        return bool(self.all[self.of[number]].actor_ids)

    def found(self) -> tuple[Chain, ...]:
        """Return the chains that have grown so far."""
        return tuple(Chain(nouns=tuple(each.nouns), actor_ids=each.actor_ids) for each in self.all if each.nouns)

    def _open(self) -> int:
        self.all.append(Growing())
        return len(self.all) - 1

    def _join(self, number: int, chain: int, sureness: float) -> None:
        self.of[number] = chain
        self.sureness[number] = sureness
        growing = self.all[chain]
        growing.nouns.append(number)
        # What a name is known to mean may be called by words that do not agree.
        if own := self._kinds[number]:
            growing.kinds = growing.kinds & own or growing.kinds or own

    def _are_apart(self, kinds: Kinds, growing: Growing) -> bool:
        """Say whether a chain is of a body of another kind, or of nothing but a part of its name."""
        if are_apart(kinds, growing.kinds):
            return True
        return all(are_apart(kinds, self._parts.get(each, _ANY)) for each in growing.nouns)

    def _is_anothers(self, number: int, to: int) -> bool:
        """Say whether one of two noun phrases is his and the other hers, or another man's: "his party", "her party"."""
        one, other = self._owners.get(number), self._owners.get(to)
        if one is None or other is None or min(self.of[one], self.of[other]) < 0:
            return False
        known = [self.all[self.of[each]].actor_ids for each in (one, other)]
        return self._nouns[one].form != self._nouns[other].form or (all(known) and known[0] != known[1])

    def _chance(self, number: int, member: int) -> float:
        return next((link.chance for link in self._nouns[number].links if link.to == member), 0.0)

    def _likeliest(self, number: int, fits: Fits) -> tuple[int, float]:
        """Return the likeliest chain and how sure it is who is meant; -1 where a new chain is likelier."""
        noun = self._nouns[number]
        kinds, is_owned = self._kinds[number], number in self._owners
        chances: dict[int, float] = {}
        sure: dict[int, float] = {}
        for link in noun.links:
            to = link.to
            chain = self.of[to]
            if chain < 0:
                continue
            growing = self.all[chain]
            if (kinds and self._are_apart(kinds, growing)) or (is_owned and self._is_anothers(number, to)):
                continue
            if not fits(number, to, growing):
                continue
            chances[chain] = chances.get(chain, 0.0) + link.chance
            sure[chain] = sure.get(chain, 0.0) + link.chance * self.sureness[to]
        best, chance = -1, noun.new * _NEW.get(noun.form, _NEW_PRONOUN)
        # What cannot be meant leaves its chance to the rest.
        whole = noun.new + sum(chances.values())
        for chain, each in chances.items():
            if each > chance:
                best, chance = chain, each
        return best, sure[best] / whole if best >= 0 else 0.0
