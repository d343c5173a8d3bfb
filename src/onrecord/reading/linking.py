"""Linking: whom each name and title of a report means."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.ids import digest
from onrecord.reading.bodies import (
    BODY_WORDS,
    THINGS,
    capitals_in,
    is_impersonal,
    is_like_state,
    joined_in,
    named_body,
    named_state,
)
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.introductions import Introductions, Known
from onrecord.reading.offices import Offices
from onrecord.reading.people import People, Person
from onrecord.reading.phrases import Phrase, find_phrases, parse_phrase
from onrecord.reading.places import is_linked, is_place
from onrecord.reading.registry import Entry, load_registry
from onrecord.reading.sides import Sides
from onrecord.reading.titles import STATE_OFFICES, word_class
from onrecord.reading.voices import issuing_state
from onrecord.reading.words import find_words
from onrecord.types import Actor, ActorKind, How, Reading, Span

# A surname alone is enough for somebody who holds one of these on the day of the report.
_KNOWN_BY_SURNAME = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "igo_head", "defence_minister"}
)
_APART = re.compile(r"\A,\s?\Z")
_AFTER_TITLE = re.compile(
    r"[,.;:)\]—–\n”\"]|\Z| who| said| told| has | had | was | is | to (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}[,.]"
)
_STATES_HAVE = STATE_OFFICES - {"spokesperson", "deputy_leader", "igo_head", "head_of_state"}
_STATE_BODIES = re.compile(
    r"\b(?:ministry|government|embassy|presidency|armed forces|parliament|diplomats?|negotiators)\b|\bpresident of\b"
)


class Linker:
    """Links the mentions of one report, full names first, so that what they say supports the rest."""

    def __init__(self, reading: Reading, phrases: tuple[Phrase, ...]) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._title = reading.report.title
        self._day = reading.report.published
        self._mentions = reading.mentions
        self._phrases = phrases
        self._registry = load_registry()
        self._sides = Sides(self._registry, self._day)
        self._people = People(self._registry, self._day)
        self._offices = Offices(self._registry, self._sides, self._people, self._day)
        self._linked: dict[int, str] = {}
        self._places: set[int] = set()
        self._other: dict[str, Actor] = {}
        self._names = Counter(phrase.name for phrase in phrases)

    def link(self) -> dict[int, str]:
        """Return the actor id of each mention, by its number, where it could be told."""
        owners = [_state_word(phrase.owner) for phrase in self._phrases if phrase.owner]
        capitals = capitals_in(self._text)
        sure = [*self._state_owners(), issuing_state(self._reading.report), *(state for _, state in capitals)]
        sure = [word for word in sure if word]
        names = [*owners, *(phrase.name for phrase in self._phrases if " " not in phrase.name)]
        self._sides.learn_states(sure, names)
        beside = [name for name in self._beside_states() if self._is_made_like_state(name)]
        if beside:
            self._sides.learn_states([*sure, *beside], names)
        for city, state in capitals:
            self._sides.learn_capital(city, state)
        self._learn_title()
        self._learn_bodies()
        for number, phrase in enumerate(self._phrases):
            if phrase.how is How.NAME:
                self._link_full_name(number, phrase)
        self._link_appositions()
        for number, phrase in enumerate(self._phrases):
            if number not in self._linked and number not in self._places and phrase.how is not How.PRONOUN:
                found = self._name(number, phrase) if phrase.how is How.NAME else self._offices.find(phrase)
                if found:
                    self._linked[number] = found
        known = Known(reading=self._reading, phrases=self._phrases, linked=self._linked, actors=self.actors())
        introductions = Introductions(known, people=self._people, sides=self._sides, offices=self._offices)
        self._linked = introductions.link()
        return self._linked

    def actors(self) -> dict[str, Actor]:
        """Return every actor met, by id, with those spoken for."""
        found = dict(self._sides.actors) | self._offices.actors | self._other
        for person in self._people:
            found[person.id] = self._people.actor(person)
        for side in sorted({actor.speaks_for for actor in found.values() if actor.speaks_for}):
            if side not in found:
                self._sides.add(side)
                if side in self._sides.actors:
                    found[side] = self._sides.actors[side]
        return found

    def _state_owners(self) -> list[str]:
        """Return the words that own an office or body as states do, and those made and used like names of states."""
        alike = [name for name, count in self._names.items() if count > 1 and self._is_like_state(name)]
        alike.extend(self._registry.own_states)
        return alike + [
            word
            for phrase in self._phrases
            if phrase.owner and (word := _state_word(phrase.owner)) and self._owns_as_states_do(phrase, word)
        ]

    def _owns_as_states_do(self, phrase: Phrase, word: str) -> bool:
        if not is_like_state(word) and any(name.endswith(f" {word}") for name in self._names):
            # "The Vorr government" is that of Lena Vorr.
            return False
        if phrase.office in _STATES_HAVE or (is_like_state(word) and phrase.office == "head_of_state"):
            return True
        return _STATE_BODIES.search(f"{phrase.body} {phrase.role} {phrase.owner.lower()}") is not None

    def _beside_states(self) -> list[str]:
        """Return the names joined to a state by "and": "Norland and Ostria"."""
        found = []
        for one, other in joined_in(self._text):
            if (self._sides.of(one) is None) != (self._sides.of(other) is None):
                found.append(other if self._sides.of(one) else one)
        return found

    def _is_like_state(self, name: str) -> bool:
        """Say whether a name ends as names of states do, is nobody's, and is mostly not just a place."""
        if not self._is_made_like_state(name) or name.endswith("land"):
            return False
        places = len(re.findall(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[A-Z]\w+,) {re.escape(name)}\b", self._text))
        return 2 * places < self._names[name]

    def _is_made_like_state(self, name: str) -> bool:
        if not is_like_state(name) or given_name_gender(name) or self._registry.maybe_named(name):
            return False
        return not any(name in other.split() for other in self._names if " " in other)

    def _learn_bodies(self) -> None:
        """Take in states and bodies of several words: "Gull Isles" by its minister, "Northern League" by its name."""
        for phrase in self._phrases:
            owner, name = phrase.owner, phrase.name
            if " " in owner and self._is_unknown_body(owner):
                if BODY_WORDS.search(owner):
                    self._sides.learn_body(named_body(owner))
                elif phrase.office in _STATES_HAVE:
                    self._sides.learn_body(named_state(owner))
            is_name = " " in name and phrase.how is How.NAME and not self._registry.named(name)
            if is_name and BODY_WORDS.search(name) and not THINGS.search(name) and self._is_no_person(phrase, name):
                self._sides.learn_body(named_body(name))

    def _is_unknown_body(self, owner: str) -> bool:
        is_name = all(word[0].isupper() and not word.endswith(("'s", "’s")) for word in owner.split())
        return is_name and self._sides.of(owner) is None

    def _learn_title(self) -> None:
        """Take in the people whom the report's headline names in full with a title, where its text has surnames."""
        title = self._title
        if not title:
            return
        words = find_words(title, (Span(start=0, end=len(title)),), self._registry, is_phrase=True)
        for first, last in find_phrases(words):
            phrase = parse_phrase(words.quote(first, last))
            name = phrase.name
            if " " not in name or not (phrase.role or self._registry.named(name)):
                continue
            ids = self._registry.named(name)
            if ids and self._registry.kind(ids[0]) is not ActorKind.PERSON:
                continue
            actor_id = self._registered_person(ids, phrase) or digest("x", name)
            entry = self._registry.entry(actor_id)
            self._describe(self._people.introduce(actor_id, name, entry.name if entry else name, 0), phrase)

    # Full names.

    def _link_full_name(self, number: int, phrase: Phrase) -> None:
        name = phrase.name.replace("’", "'")
        ids = self._registry.named(name)
        if ids and self._registry.kind(ids[0]) is not ActorKind.PERSON:
            self._link_body_name(number, ids[0])
            return
        if not ids and (" " not in name or self._sides.has_body(name) or self._is_no_person(phrase, name)):
            return
        at = self._mentions[number].evidence.span.start
        known = self._people.called(name, at, phrase.gender) if phrase.honorific else None
        if known is not None:
            self._linked[number] = known.id
            return
        actor_id = self._registered_person(ids, phrase)
        shown = name
        if actor_id is None:
            actor_id = digest("x", " ".join(word for word in name.split() if not word.endswith(".") or len(word) > 2))
        else:
            entry = self._registry.entry(actor_id)
            shown = entry.name if entry else name
        person = self._people.introduce(actor_id, name, shown, at)
        self._describe(person, phrase)
        self._linked[number] = actor_id

    def _is_no_person(self, phrase: Phrase, name: str) -> bool:
        if phrase.role or phrase.honorific:
            return False
        return phrase.is_definite or len(name.split()) > 4 or is_impersonal(name)

    def _link_body_name(self, number: int, actor_id: str) -> None:
        is_seat = actor_id.endswith(".EXEC") or self._registry.kind(actor_id) is ActorKind.COUNTRY
        if is_seat and self._is_place(number, is_capital=False):
            self._places.add(number)
            return
        self._sides.add(actor_id)
        self._linked[number] = actor_id

    def _registered_person(self, ids: tuple[str, ...], phrase: Phrase) -> str | None:
        """Return which of the registered people of this name is meant, None for none of them."""
        entries = [entry for entry in map(self._registry.entry, ids) if entry is not None]
        side = self._sides.spoken_for(self._sides.of(phrase.owner)) if phrase.office in STATE_OFFICES else None
        if side:
            entries = [entry for entry in entries if _belongs(entry, side)]
        if len(entries) > 1:
            entries = [entry for entry in entries if any(role.held_on(self._day) for role in entry.roles)]
        return entries[0].id if len(entries) == 1 else None

    def _describe(self, person: Person, phrase: Phrase) -> None:
        """Take what a title says about somebody."""
        person.gender = person.gender or phrase.gender or given_name_gender(person.name)
        if not phrase.role:
            return
        side = self._sides.spoken_for(self._sides.of(phrase.owner))
        person.is_former = person.is_former or phrase.is_former
        if phrase.office:
            person.offices.add(phrase.office)
        if side and not phrase.is_former and (phrase.office in STATE_OFFICES or phrase.body):
            person.side = side

    def _link_appositions(self) -> None:
        """Join a name and the title set beside it: "Ada Lund, the minister", "the minister, Ada Lund,".

        Between two names, the first with a title of its own, a title is the second's.
        """
        for number in range(len(self._mentions) - 1):
            first, second = self._mentions[number].evidence.span, self._mentions[number + 1].evidence.span
            if not _APART.match(self._text[first.end : second.start]):
                continue
            if not _AFTER_TITLE.match(self._text, second.end):
                continue
            for name, title in ((number, number + 1), (number + 1, number)):
                if name < title and self._phrases[name].office and self._is_apposed(title + 1):
                    continue
                person = self._people.person(self._linked.get(name, ""))
                phrase = self._phrases[title]
                if person and phrase.how is How.ROLE and phrase.sort == "person" and self._is_title_of(phrase, person):
                    self._describe(person, phrase)
                    self._linked[title] = person.id

    def _is_apposed(self, number: int) -> bool:
        """Say whether a mention is a full name set between commas after the mention before it."""
        if number >= len(self._mentions) or " " not in self._phrases[number].name:
            return False
        before, span = self._mentions[number - 1].evidence.span, self._mentions[number].evidence.span
        return _APART.match(self._text[before.end : span.start]) is not None and self._text.startswith(",", span.end)

    def _is_title_of(self, phrase: Phrase, person: Person) -> bool:
        return not (phrase.gender and person.gender and phrase.gender != person.gender)

    # Parts of names, metonyms.

    def _name(self, number: int, phrase: Phrase) -> str | None:
        name, at = phrase.name.replace("’", "'"), self._mentions[number].evidence.span.start
        person = self._people.called(name, at, phrase.gender) if " " not in name or phrase.honorific else None
        if person is None and (phrase.role or phrase.honorific or " " not in name):
            person = self._weakly_named(name, phrase, at)
        if person is not None:
            self._describe(person, phrase)
            return person.id
        if phrase.role or phrase.honorific:
            return self._stranger(name, phrase, at)
        state = None if self._sides.is_demonym(name) else self._sides.state(name)
        if state:
            if not self._is_place(number, is_capital=False):
                return state
            self._places.add(number)
            return None
        found = self._seat(number, name)
        return found if found or number in self._places else self._new_name(number, name, phrase)

    def _weakly_named(self, name: str, phrase: Phrase, at: int) -> Person | None:
        """Return whom a surname means without a full name, by the office held on the day of the report."""
        ids = [i for i in self._registry.maybe_named(name) if self._registry.kind(i) is ActorKind.PERSON]
        entries = [entry for entry in map(self._registry.entry, ids) if entry is not None]
        side = self._sides.spoken_for(self._sides.of(phrase.owner))
        kinds = {phrase.office} if phrase.office in STATE_OFFICES else _KNOWN_BY_SURNAME
        found = [
            entry
            for entry in entries
            if (side is None or _belongs(entry, side))
            and any(role.kind in kinds and role.held_on(self._day) for role in entry.roles)
        ]
        if len(found) != 1 or phrase.is_former:
            return None
        return self._people.introduce(found[0].id, name, found[0].name, at)

    def _stranger(self, name: str, phrase: Phrase, at: int) -> str:
        person = self._people.introduce(digest("x", name), name, name, at)
        self._describe(person, phrase)
        return person.id

    def _seat(self, number: int, name: str) -> str | None:
        """Return the government that a capital stands for, or the weakly named body that the report supports."""
        weak = [i for i in self._registry.maybe_named(name) if self._registry.kind(i) is not ActorKind.PERSON]
        met = [i for i in weak if i in self._linked.values()]
        if name in self._registry.capitals:
            if self._is_place(number, is_capital=True):
                self._places.add(number)
                return None
            found = met if len(met) == 1 and not met[0].endswith(".GOV") else [i for i in weak if i.endswith(".GOV")]
            return self._capital(found[0], name) if len(weak) == 1 or found == met else None
        countries = [i for i in weak if self._registry.kind(i) is ActorKind.COUNTRY]
        for actor_id in (*met[:1], *countries[:1]):
            self._link_body_name(number, actor_id)
            return self._linked.get(number)
        return None

    def _capital(self, government: str, name: str) -> str:
        """Return the id of the capital as an actor; it keeps its own name, for that is how the report has it."""
        entry = self._registry.entry(government)
        if entry is None or not government.endswith(".GOV"):
            self._sides.add(government)
            return government
        actor_id = digest("x", "capital", government, name)
        self._other[actor_id] = Actor(
            id=actor_id, name=name, kind=ActorKind.GOVERNMENT, speaks_for=entry.speaks_for(self._day)
        )
        return actor_id

    def _new_name(self, number: int, name: str, phrase: Phrase) -> str | None:
        """Return an actor for a name that the registry does not know."""
        weak = self._registry.maybe_named(name)
        is_surname = any(self._registry.kind(i) is ActorKind.PERSON for i in weak) and not phrase.is_definite
        if is_surname and not is_like_state(name):
            # A surname of the registry that nothing supports may be anybody's.
            return self._stranger(name, phrase, self._mentions[number].evidence.span.start) if name.isalpha() else None
        if THINGS.search(name) or (" " in name and self._is_place(number, is_capital=True)):
            return None
        if " " not in name:
            return self._new_single(number, name)
        actor = named_body(name)
        self._other[actor.id] = self._sides.actors.get(actor.id, actor)
        return actor.id

    def _new_single(self, number: int, name: str) -> str | None:
        """Return an actor for one unknown word, unless a capital letter or a place is all there is to it."""
        is_state = is_like_state(name) and not given_name_gender(name)
        if self._names[name] < 2 and self._is_at_start(number) and not is_state:
            return None
        if self._is_place(number, is_capital=True):
            self._places.add(number)
            return None
        return self._single(name)

    def _single(self, name: str) -> str | None:
        """Return what a single name means: the short form of a body, a capital, or something unexplained."""
        if self._sides.is_demonym(name) or name.endswith(("ian", "ians", "ese", "ish")):
            return None
        longer = {full for full in self._names if full.endswith(f" {name}") and not self._people.called(name, 0, "")}
        if len(longer) == 1:
            full = longer.pop()
            actor = named_body(full)
        else:
            actor = self._sides.unknown(name)
        self._other[actor.id] = actor
        return actor.id

    def _is_at_start(self, number: int) -> bool:
        before = self._text[: self._mentions[number].evidence.span.start].rstrip(" \"“‘'")
        return not before or before[-1] in ".!?…:\n"

    def _is_place(self, number: int, *, is_capital: bool) -> bool:
        span = self._mentions[number].evidence.span
        if is_place(self._text, span.start, span.end, is_capital=is_capital):
            return True
        before = self._mentions[number - 1].evidence.span if number else None
        return bool(before and number - 1 in self._places and is_linked(self._text[before.end : span.start]))


def _state_word(owner: str) -> str:
    """Return the word of an owner that names a state: Norlandic; empty for a person's and for names of more words."""
    first, *rest = owner.split()
    if rest and rest[0][0].isupper() and word_class(rest[0]) == "-":
        return ""
    return "" if first.endswith(".") else first.removesuffix("'s").removesuffix("’s")


def _belongs(entry: Entry, side: str) -> bool:
    """Say whether somebody is of a state or body."""
    return entry.country == side or any(role.org.split(".")[0] == side or role.org == side for role in entry.roles)
