"""Strangers: actors of names that no registry knows, unless a capital letter or a place is all there is to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import has_body_word, is_like_state, is_thing, named_body
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.people import People
from onrecord.reading.phrases import Phrase
from onrecord.reading.places import is_modifier
from onrecord.reading.registry import load_registry
from onrecord.reading.seats import Seats
from onrecord.reading.sides import is_part_of_state
from onrecord.reading.statehood import Statehood
from onrecord.reading.worded import Worded
from onrecord.types import Actor, ActorKind, Reading

_AFTER_ARTICLE = pattern_of(r"\b[Aa]n? \Z")
_AFTER_OF = pattern_of(r"\bof \Z")
_LISTED = pattern_of(r"(?:,|,? (?P<and>and))(?: the(?: [a-z-]+)?| neighbou?ring| rival)? ")
# "Ohio Republican Otto Tam".
_PARTY = pattern_of(r" (?:Republican|Democrat)s?\b")
_KIN = pattern_of(
    r"\b(?:wife|husband|son|daughter|father|mother|brother|sister|widow|girlfriend|boyfriend|nephew|niece|cousin|"
    r"uncle|aunt),? \Z"
)
_LONGEST_KIN = len(" boyfriend, ")
# "Farmers and the Dairy Union": a word for many, with the capital of a sentence.
_MANY_PEOPLE = pattern_of(r"(?:ers|ors|ists|ants|ents|ees|ians|men|women|people)\Z")


class Strangers:
    """Tells for the names of one report that nothing explains whether they are actors."""

    def __init__(
        self,
        reading: Reading,
        worded: Worded,
        spoken: Collection[int],
        *,
        people: People,
        statehood: Statehood,
        seats: Seats,
    ) -> None:
        """Begin with a report, what its mentions are made of, and where its sources start."""
        self._text = reading.report.text
        self._mentions = reading.mentions
        self._spoken = spoken
        self._worded = worded
        self._phrases = worded.phrases
        self._registry = load_registry()
        self._sides = statehood.sides
        self._people = people
        self._statehood = statehood
        self._seats = seats
        self._names = statehood.names
        self._longer = _by_last_words(self._names)
        # Names given to somebody's family: "his wife Karin".
        self._kin: set[str] = set()

    def is_anybody(self, number: int, name: str) -> bool:
        """Say whether a name is a surname of the registry that nothing supports: it may be anybody's."""
        is_bare = name.isalpha() and not self._phrases[number].is_definite
        if not is_bare or not self._is_surname(name) or self._is_word(number):
            return False
        return not self._seats.is_place(number, is_capital=True)

    def find(self, number: int, name: str) -> Actor | None:
        """Return an actor for the name of a mention that no registry knows."""
        if self._is_surname(name) or is_thing(name):
            return None
        if " " not in name:
            return self._new_single(number, name)
        if self._seats.is_place(number, is_capital=not has_body_word(name)):
            return None
        full = self._longer.get(name, name)
        actor = named_body(full if has_body_word(full) else name)
        return self._sides.actors.get(actor.id, actor)

    def _is_surname(self, name: str) -> bool:
        return bool(self._registry.people_maybe_named(name)) and not is_like_state(name)

    def _is_word(self, number: int) -> bool:
        """Say whether a capital may be that of a mere word: it begins sentences only, or "a" or a noun is beside it."""
        span, name = self._mentions[number].evidence.span, self._phrases[number].name
        if is_modifier(self._text, span.end) or _AFTER_ARTICLE.search(self._text, max(0, span.start - 4), span.start):
            return True
        alike = [(phrase, numbers) for phrase, numbers in self._worded.names if phrase.name == name]
        return not any(self._is_sure(number, phrase) for phrase, numbers in alike for number in numbers)

    def _is_sure(self, number: int, phrase: Phrase) -> bool:
        """Say whether more than the start of a sentence tells a name from words: a title, a label, speech."""
        span = self._mentions[number].evidence.span
        is_titled = phrase.role or phrase.honorific or self._text.startswith(":", span.end)
        return bool(is_titled) or span.start in self._spoken or not self._is_at_start(number)

    def _new_single(self, number: int, name: str) -> Actor | None:
        """Return an actor for one unknown word, unless a capital letter or a place is all there is to it."""
        is_state = is_like_state(name) and not given_name_gender(name)
        is_name = is_state or self._names[name] > 1 or not self._is_at_start(number)
        if not is_name and not self._is_joined_to_name(number):
            return None
        span = self._mentions[number].evidence.span
        is_of = (
            self._names[name] < 2 and _AFTER_OF.search(self._text, max(0, span.start - 4), span.start) and not is_state
        )
        is_of_party = is_part_of_state(name) and _PARTY.match(self._text, span.end) is not None
        if is_of or is_of_party or self._seats.is_place(number, is_capital=True):
            # "The choir of Lincoln": a town, for all that is known.
            return None
        if self._statehood.is_state_once(name):
            self._sides.learn_states([name], ())
            state = self._sides.state(name)
            return self._sides.actors[state] if state else None
        if _KIN.search(self._text, max(0, span.start - _LONGEST_KIN), span.start):
            self._kin.add(name)
        return self._single(name)

    def _is_joined_to_name(self, number: int) -> bool:
        """Say whether a word that begins a sentence begins a list of names: "Tarn, Ostria and the Dune Front"."""
        # "The Harbours and Exchange Commission" is one.
        if self._phrases[number].is_definite or _MANY_PEOPLE.search(self._phrases[number].name):
            return False
        for after in range(number + 1, len(self._mentions)):
            before, span = self._mentions[after - 1].evidence.span, self._mentions[after].evidence.span
            gap = _LISTED.fullmatch(self._text, before.end, span.start)
            if gap is None or not self._is_proper(after):
                return False
            if gap["and"]:
                return True
        return False

    def _is_proper(self, number: int) -> bool:
        """Say whether a mention in mid-sentence is a name, or a body with a name: "the Free Army"."""
        phrase = self._phrases[number]
        return bool(phrase.name) or (phrase.sort == "body" and phrase.written[:1].isupper())

    def _single(self, name: str) -> Actor | None:
        """Return what a single name means: the short form of a body, a capital, or something unexplained."""
        if self._sides.is_demonym(name) or name.endswith(("ian", "ians", "ese", "ish")):
            return None
        full = self._longer.get(name)
        is_given = given_name_gender(name) != "" and not is_part_of_state(name)
        if full is None and (is_given or name in self._kin):
            return replace(self._sides.unknown(name), kind=ActorKind.PERSON)
        is_body = full is not None and not self._people.candidates(name, 0, "")
        return named_body(full) if full and is_body else self._sides.unknown(name)

    def _is_at_start(self, number: int) -> bool:
        start = self._mentions[number].evidence.span.start
        before = self._text[max(0, start - 8) : start].rstrip(" \"“‘'")
        return not before or before[-1] in ".!?…:\n"


def _by_last_words(names: Counter[str]) -> dict[str, str]:
    """Return the only longer name that ends in each shorter one: "Northern Fisheries Compact" for "Compact"."""
    found: dict[str, str | None] = {}
    for name in names:
        words = name.split()
        for at in range(1, len(words)):
            short = " ".join(words[at:])
            found[short] = None if short in found else name
    return {short: full for short, full in found.items() if full is not None}
