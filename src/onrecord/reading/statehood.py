"""Statehood: the states and bodies that a report names and no registry knows, told by how their names are used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import (
    capitals_in,
    has_body_word,
    is_impersonal,
    is_like_state,
    is_thing,
    joined_in,
    lines_with,
    named_body,
    named_state,
)
from onrecord.reading.counterparts import find_counterparts
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import Registry
from onrecord.reading.sides import Sides, is_part_of_state
from onrecord.reading.titles import STATE_OFFICES, office, word_class
from onrecord.reading.voices import issuing_state
from onrecord.reading.worded import Worded
from onrecord.types import Report

_STATES_HAVE = STATE_OFFICES - {"spokesperson", "deputy_leader", "igo_head", "head_of_state"}
_STATE_BODIES = pattern_of(
    r"\b(?:ministry|government|embassy|presidency|armed forces|parliament|diplomats?|negotiators)\b|\bpresident of\b"
)
_FORCES = pattern_of(r"\b(?:navy|army|military|police|customs service|coast guard|delegation)\Z")
# Where something happens, or part of a longer name of a place.
_AS_PLACE = pattern_of(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[A-Z]\w+,) (?P<name>[A-Z]\w+)\b")


class Statehood:
    """Teaches the sides of a report the states and bodies that only this report knows.

    Attributes:
        sides: The sides.
        names: The names of the report's mentions, with how often each stands there.
    """

    def __init__(
        self, report: Report, worded: Worded, registry: Registry, sides: Sides, *, names: Counter[str]
    ) -> None:
        self._report = report
        self._text = report.text
        self._phrases = tuple(phrase for phrase, _ in (*worded.names, *worded.roles))
        self._registry = registry
        self.sides = sides
        self.names = names

    @cached_property
    def _longer(self) -> list[list[str]]:
        return [name.split() for name in self.names if " " in name]

    @cached_property
    def _parts(self) -> set[str]:
        return {word for words in self._longer for word in words}

    @cached_property
    def _families(self) -> set[str]:
        return {words[-1] for words in self._longer}

    def learn(self) -> None:
        """Take in the states, then their capitals, then bodies of several words."""
        owned = [(phrase, word) for phrase in self._phrases if phrase.owner and (word := state_word(phrase.owner))]
        capitals = capitals_in(self._text)
        sure = [*self._owners(owned), issuing_state(self._report), *(state for _, state in capitals)]
        sure = [word for word in sure if word]
        peers = [each.people for each in find_counterparts(self._text) if " " not in each.people]
        names = [*(word for _, word in owned), *(name for name in self.names if " " not in name), *peers]
        self.sides.learn_states(sure, names)
        beside = [name for name in self._beside_states() if self._is_made_like_state(name)]
        if beside:
            self.sides.learn_states([*sure, *beside], names)
        for city, state in capitals:
            self.sides.learn_capital(city, state)
        for phrase in self._phrases:
            if " " in phrase.owner or " " in phrase.name:
                self._learn_body(phrase)

    def is_state_once(self, name: str) -> bool:
        """Say whether a name met once is a state's by its make: "Maristan offered ...".

        Nvidia and Holland are made alike: they are states only where the report names another of no registry.
        """
        return self._is_made_like_state(name) and (name.endswith("stan") or self.sides.knows_unknown)

    def _owners(self, owned: Iterable[tuple[Phrase, str]]) -> list[str]:
        """Return the words that own an office or body as states do, and those made and used like names of states."""
        alike = [name for name, count in self.names.items() if count > 1 and self._is_like_state(name)]
        return alike + [word for phrase, word in owned if self._owns_as_states_do(phrase, word)]

    def _owns_as_states_do(self, phrase: Phrase, word: str) -> bool:
        if not is_like_state(word) and (word in self._families or self._is_surname(word)):
            # "The Vorr government" is that of Lena Vorr.
            return False
        # "An adviser to Norland's president" owns two titles.
        offices = {phrase.office, office(phrase.owner.partition(" ")[2])}
        if offices & _STATES_HAVE or (is_like_state(word) and "head_of_state" in offices):
            return True
        if is_like_state(word) and phrase.sort == "body" and _FORCES.search(phrase.role):
            return True
        return _STATE_BODIES.search(f"{phrase.body} {phrase.role} {phrase.owner.lower()}") is not None

    def _is_surname(self, word: str) -> bool:
        return bool(self._registry.people_maybe_named(word)) and not self._registry.others_maybe_named(word)

    def _beside_states(self) -> list[str]:
        """Return the names joined to a state by "and": "Norland and Ostria"."""
        found = []
        for one, other in joined_in(self._text):
            if (self.sides.of(one) is None) != (self.sides.of(other) is None):
                found.append(other if self.sides.of(one) else one)
        return found

    def _is_like_state(self, name: str) -> bool:
        """Say whether a name ends as names of states do, is nobody's, and is mostly not just a place."""
        if not self._is_made_like_state(name) or name.endswith("land"):
            return False
        as_places = [match["name"] for line in lines_with(name, self._text) for match in _AS_PLACE.finditer(line)]
        return 2 * as_places.count(name) < self.names[name]

    def _is_made_like_state(self, name: str) -> bool:
        if not is_like_state(name) or given_name_gender(name) or self._registry.maybe_named(name):
            return False
        return name not in self._parts and not is_part_of_state(name)

    def _learn_body(self, phrase: Phrase) -> None:
        """Take in a state or body of several words: "Gull Isles" by its minister, "Northern League" by its name."""
        owner, name = phrase.owner, phrase.name
        if " " in owner and self._is_unknown_body(owner):
            if has_body_word(owner):
                self.sides.learn_body(named_body(owner))
            elif phrase.office in _STATES_HAVE:
                self.sides.learn_body(named_state(owner))
        is_body = " " in name and has_body_word(name) and not is_thing(name) and is_no_person(phrase, name)
        if is_body and not self._registry.named(name):
            self.sides.learn_body(named_body(name))

    def _is_unknown_body(self, owner: str) -> bool:
        is_name = all(word[0].isupper() and not word.endswith(("'s", "’s")) for word in owner.split())
        return is_name and self.sides.of(owner) is None


def is_no_person(phrase: Phrase, name: str) -> bool:
    """Say whether a name of several words is used or made as no person's is."""
    if phrase.role or phrase.honorific:
        return False
    return phrase.is_definite or len(name.split()) > 4 or is_impersonal(name)


def state_word(owner: str) -> str:
    """Return the word of an owner that names a state: Norlandic; empty for a person's and for names of more words."""
    first, *rest = owner.split()
    if rest and rest[0][0].isupper() and word_class(rest[0]) == "-":
        return ""
    return "" if first.endswith(".") else first.removesuffix("'s").removesuffix("’s")
