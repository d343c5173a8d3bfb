"""Linking: whom each name and title of a report means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from operator import itemgetter

from onrecord.patterns import pattern_of
from onrecord.reading.acronyms import learn_acronyms
from onrecord.reading.appositions import Appositions
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.introductions import Introductions, Known
from onrecord.reading.namesakes import Namesakes, belongs, find_lawmakers
from onrecord.reading.offices import Offices
from onrecord.reading.own_officers import told_by_palaces
from onrecord.reading.people import People, Person, family_name, person_id
from onrecord.reading.phrases import Phrase, find_phrases, parse_phrase
from onrecord.reading.posts import is_post
from onrecord.reading.registry import load_registry
from onrecord.reading.seats import Seats, has_part
from onrecord.reading.sides import PARTS_OF_STATES, Sides
from onrecord.reading.statehood import Statehood, is_no_person
from onrecord.reading.strangers import Strangers
from onrecord.reading.titles import STATE_OFFICES, UNIQUE_OFFICES, is_private, leads_body
from onrecord.reading.voices import issuing_state, speaking_state
from onrecord.reading.worded import Worded
from onrecord.reading.words import find_words
from onrecord.types import Actor, ActorKind, Reading, Span

# A surname alone is enough for somebody who holds one of these on the day of the report.
_KNOWN_BY_SURNAME = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "igo_head", "defence_minister"}
)
# Advisers speak for the state whose leader they advise.
_OF_LEADER = pattern_of(r"\b(?:president|prime minister|premier|chancellor|minister|king|queen|government)\Z")
_NUMBERED = pattern_of(r"\S+ [IVX]+\b")
_OWN_OFFICES = UNIQUE_OFFICES - {"igo_head", "igo_foreign_chief"}
_Find = Callable[[int, Phrase], tuple[str, ...]]
_Link = Callable[[int, Phrase, str, tuple[str, ...]], None]


class Linker:
    """Links the mentions of one report, full names first, so that what they say supports the rest.

    Attributes:
        candidates: Of each mention that nothing decides, by its number, the ids that remain.
        sides: The states and bodies of the report.
        offices: Who holds their offices.
    """

    def __init__(self, reading: Reading, worded: Worded) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._title = reading.report.title
        self._day = reading.report.published
        self._mentions = reading.mentions
        self._worded = worded
        self._phrases = phrases = worded.phrases
        self._registry = load_registry()
        names = worded.counts()
        self.sides = Sides(self._registry, self._day, names)
        self._people = People(self._registry, self._day)
        self._apposed = Appositions(self._text, self._mentions, phrases)
        self._namesakes = Namesakes(self._registry, self.sides, self._day, find_lawmakers(worded, self._apposed.hold))
        self.offices = Offices(self._registry, self.sides, self._people, self._day)
        has_parts = not PARTS_OF_STATES.isdisjoint(map(str.lower, names)) or has_part(self._text)
        self._seats = Seats(self._text, self._mentions, self._registry, has_parts=has_parts)
        self._statehood = Statehood(reading.report, worded, self._registry, self.sides, names=names)
        self._acronyms = learn_acronyms(self._text, self._mentions, self.sides)
        self._said = {it.source.span.start for it in reading.attributions if it.source is not None}
        self._strangers = Strangers(
            reading, worded, self._said, people=self._people, statehood=self._statehood, seats=self._seats
        )
        self._home = issuing_state(reading.report) or speaking_state(reading.report)
        self._linked: dict[int, str] = {}
        self._met: set[str] = set()
        self._other: dict[str, Actor] = {}
        self.candidates: dict[int, tuple[str, ...]] = {}

    def link(self) -> dict[int, str]:
        """Return the actor id of each mention, by its number, where it could be told."""
        self._statehood.learn()
        self._learn_title()
        for number, phrase, name, ids, link in self._full_names():
            link(number, phrase, name, ids)
        self._link_appositions()
        for number, phrase, find in self._open():
            self._take(number, find(number, phrase))
        for number, phrase, state in told_by_palaces(self._reading, self._phrases, self._registry):
            if number not in self._linked:
                self._take(number, self.offices.of_state(phrase, state))
        known = Known(reading=self._reading, worded=self._worded, linked=self._linked, actors=self._others())
        introductions = Introductions(known, people=self._people, sides=self.sides, offices=self.offices)
        self._linked = introductions.link()
        self._settle()
        return self._linked

    def actors(self, forms: Mapping[str, Collection[str]]) -> dict[str, Actor]:
        """Return actors by id, called by the names given with their ids, and those they speak for."""
        others = self._others()

        def actor(actor_id: str) -> Actor | None:
            names = tuple(sorted(forms.get(actor_id, ())))
            person = self._people.person(actor_id)
            if person is not None:
                return self._people.actor(person, lambda: self._sides_named(others), names)
            known = others.get(actor_id) or self.sides.registered_actor(actor_id)
            if known is None or known.names == names:
                return known
            return Actor(id=known.id, name=known.name, kind=known.kind, speaks_for=known.speaks_for, names=names)

        found = {each: known for each in forms if (known := actor(each)) is not None}
        for side in {known.speaks_for for known in found.values()}.difference(found):
            if side and (known := actor(side)) is not None:
                found[side] = known
        return found

    def _others(self) -> dict[str, Actor]:
        """Return every actor met so far but people, by id."""
        return self.sides.actors | self.offices.actors | self._other

    def _sides_named(self, actors: dict[str, Actor]) -> Counter[str]:
        """Return how often the report names each state, its bodies and people included."""
        found: Counter[str] = Counter()
        for actor_id, count in Counter(self._linked.values()).items():
            known = actors.get(actor_id)
            side = known.speaks_for if known else self._registry.side(actor_id, self._day)
            found[side or actor_id] += count
        return found

    def _take(self, number: int, found: tuple[str, ...]) -> None:
        """Link a mention to the one it means; of several, keep all as those that remain."""
        if len(found) == 1:
            self._link(number, found[0])
        elif found:
            self.candidates[number] = tuple(sorted(found))

    def _link(self, number: int, actor_id: str) -> None:
        self._linked[number] = actor_id
        if actor_id in self._met or actor_id.startswith("x-"):
            return
        self._met.add(actor_id)
        if side := self._registry.side(actor_id, self._day):
            self._met.add(side)

    def _settle(self) -> None:
        """Give people whom no registry knows, and what is theirs, the ids of name and side."""
        new = self._people.settle() | self.offices.settle()
        if new:
            self._linked = {number: new.get(actor_id, actor_id) for number, actor_id in self._linked.items()}
        self.candidates = {
            number: tuple(sorted({new.get(each, each) for each in ids})) for number, ids in self.candidates.items()
        }

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
            self._introduce(name, (phrase,), 0)

    # Full names.

    def _full_names(self) -> list[tuple[int, Phrase, str, tuple[str, ...], _Link]]:
        """Return the mentions that are names of the registry or people's full names, and how each is linked."""
        found = []
        for phrase, numbers in self._worded.names:
            name = phrase.name.replace("’", "'")
            ids = self._registry.named(name)
            if ids or not (" " not in name or self.sides.has_body(name) or is_no_person(phrase, name)):
                is_side = ids and self._registry.kind(ids[0]) is not ActorKind.PERSON
                link = self._link_side if is_side else self._link_full_name
                own = numbers if ids else [each for each in numbers if not self._seats.is_site(each)]
                found += [(number, phrase, name, ids, link) for number in own]
        return sorted(found, key=itemgetter(0))

    def _open(self) -> list[tuple[int, Phrase, _Find]]:
        """Return the names and titles that nothing has linked so far, and how each is."""
        found = [(number, phrase, self._name) for phrase, numbers in self._worded.names for number in numbers]
        found += [(number, phrase, self._role) for phrase, numbers in self._worded.roles for number in numbers]
        known = self._linked.keys() | self.candidates.keys() | self._seats.places
        return sorted((each for each in found if each[0] not in known), key=itemgetter(0))

    def _link_side(self, number: int, phrase: Phrase, name: str, ids: tuple[str, ...]) -> None:
        if not self._is_family(number, name):
            self._link_body_name(number, self.sides.bearers(name, ids))

    def _link_full_name(self, number: int, phrase: Phrase, name: str, ids: tuple[str, ...]) -> None:
        at = self._mentions[number].evidence.span.start
        if not ids and self._people.called_alone(name[0].lower() + name[1:]):
            # "Von der Leyen", where a sentence begins.
            return
        known = self._people.called(name, at, phrase.gender) if phrase.honorific else self._people.titled(name)
        if known is None and not ids:
            known = self._people.respelt(name, phrase.gender)
        if known is not None and not ids:
            self._link(number, known.id)
            return
        titles = [self._phrases[each] for each in self._apposed.titles_beside(number)]
        person = self._introduce(name, (phrase, *titles), at)
        if isinstance(person, Person):
            self._link(number, person.id)
        else:
            self.candidates[number] = person

    def _is_family(self, number: int, name: str) -> bool:
        """Say whether a state's name is that of somebody introduced before: "Jack Ireland ... Ireland said"."""
        at = self._mentions[number].evidence.span.start
        people = self._people.candidates(name, at, "")
        return any(family_name(each.name) == name and each.at < at for each in people)

    def _introduce(self, name: str, titles: tuple[Phrase, ...], at: int) -> Person | tuple[str, ...]:
        """Take in whom a full name with its titles means; return the ids that remain where nothing decides."""
        chosen = self._namesakes.choose(name, titles)
        if len(chosen) > 1:
            return chosen
        entry = self._registry.entry(chosen[0]) if chosen else None
        shown = entry.name if entry else name
        person = self._people.introduce(entry.id if entry else person_id(name, None), name, shown, at)
        self._describe(person, titles[0])
        return person

    def _link_body_name(self, number: int, ids: tuple[str, ...]) -> None:
        is_palace = ids[0].endswith(".EXEC")
        is_seat = is_palace or self._registry.kind(ids[0]) is ActorKind.COUNTRY
        if self._seats.is_work(number):
            return
        if is_seat and self._seats.is_place(number, is_capital=False, is_palace=is_palace):
            return
        for each in ids[: len(ids) == 1]:
            self.sides.add(each)
        self._take(number, ids)

    def _describe(self, person: Person, phrase: Phrase) -> None:
        """Take what a title says about somebody."""
        person.gender = person.gender or phrase.gender or given_name_gender(person.name)
        if not phrase.role or is_private(phrase.body):
            return
        side = self.sides.spoken_for(self.sides.of(phrase.owner)) or self._side_of_owner(person, phrase)
        person.is_former = person.is_former or phrase.is_former
        if phrase.office:
            (person.former if phrase.is_former else person.offices).add(phrase.office)
        of_leader = phrase.office == "adviser" and _OF_LEADER.search(phrase.owner)
        is_deputy = phrase.role == "deputy" and self.sides.of(phrase.owner) is None
        is_of_body = leads_body(phrase.role) and any(map(self.sides.is_body, (side, self.sides.of(phrase.owner))))
        if side and (phrase.office in STATE_OFFICES or phrase.body or of_leader or is_deputy or is_of_body):
            person.told_side = person.told_side or side
            if not phrase.is_former:
                person.side = side

    def _side_of_owner(self, person: Person, phrase: Phrase) -> str | None:
        """Return for whom somebody speaks whose minister or spokeswoman a title makes a person: "Venn's deputy"."""
        if not phrase.owner or phrase.body or (phrase.office not in STATE_OFFICES and phrase.role != "deputy"):
            return None
        owner = self._people.called(phrase.owner.split()[-1], 0, "")
        return self._people.actor(owner).speaks_for if owner is not None and owner is not person else None

    def _link_appositions(self) -> None:
        """Join a name and the title set beside it.

        Between two names, the first with a title of its own, a title is the second's.
        """
        for name, title in self._apposed.pairs(self._worded.roles):
            person, phrase = self._people.person(self._linked.get(name, "")), self._phrases[title]
            if person is None or (phrase.gender and person.gender and phrase.gender != person.gender):
                continue
            if not (name < title and self._phrases[name].office and self._apposed.is_name(title + 1)):
                self._describe(person, phrase)
                self._link(title, person.id)

    # Parts of names, metonyms, titles.

    def _role(self, number: int, phrase: Phrase) -> tuple[str, ...]:
        """Return whom a title or body without a name means; nobody for a post that is to be had."""
        if is_post(self._text, self._mentions[number].evidence.span, phrase):
            return ()
        if phrase.sort == "body" and not phrase.owner and phrase.is_definite:
            article, _, rest = " ".join(self._mentions[number].evidence.quote.split()).partition(" ")
            for form in (f"the {rest}", rest) if article.lower() == "the" and rest[:1].isupper() else ():
                found = self._seats.government(number, form, lambda: self._met)
                for each in found:
                    self.sides.add(each)
                if found:
                    return found
        return self.offices.find(phrase) or self._own_officer(phrase)

    def _own_officer(self, phrase: Phrase) -> tuple[str, ...]:
        """Return who holds the office that a state's own briefing or statement calls no state's: "the President"."""
        is_own = phrase.office in _OWN_OFFICES and phrase.is_definite and phrase.written[0].isupper()
        if not is_own or phrase.owner or phrase.possessor or not self._home:
            return ()
        return self.offices.of_state(phrase, self._home)

    def _name(self, number: int, phrase: Phrase) -> tuple[str, ...]:
        name, at = phrase.name.replace("’", "'"), self._mentions[number].evidence.span.start
        if " " not in name or phrase.honorific or name.split()[0].lower() != name.split()[0]:
            known = self._called(name, phrase, at) or self._misspelt(number, name, phrase)
            if known:
                return known
        if phrase.role or phrase.honorific:
            return (self._stranger(name, phrase, at),)
        found = self._seat(number, name)
        if found or number in self._seats.places:
            return found
        if self._strangers.is_anybody(number, name):
            return (self._stranger(name, phrase, at),)
        return self._new_name(number, name)

    def _misspelt(self, number: int, name: str, phrase: Phrase) -> tuple[str, ...]:
        """Return whom a titled or speaking surname means that nobody has, but for a letter."""
        is_person = phrase.honorific or self._mentions[number].evidence.span.start in self._said
        if " " in name or not is_person:
            return ()
        if self._registry.named(name) or self._registry.maybe_named(name) or self.sides.is_demonym(name):
            return ()
        person = self._people.respelt(name, phrase.gender)
        return (person.id,) if person is not None else ()

    def _seat(self, number: int, name: str) -> tuple[str, ...]:
        """Return the state, government or body that a name without a title stands for; several if nothing decides."""
        if name in self._acronyms and (found := self._linked.get(self._acronyms[name])):
            return (found,)
        capital_of = self.sides.capital(name)
        state = None if self.sides.is_demonym(name) else self.sides.state(name) or capital_of
        if state:
            return () if self._seats.is_place(number, is_capital=capital_of is not None) else (state,)
        articled = f"The {name}" if f"The {name}" in self._registry.capitals else name
        seat = () if self._seats.is_work(number) else self._seats.government(number, articled, lambda: self._met)
        for each in seat:
            self.sides.add(each)
        return seat

    def _new_name(self, number: int, name: str) -> tuple[str, ...]:
        actor = self._strangers.find(number, name)
        if actor is None:
            return ()
        self._other[actor.id] = actor
        return (actor.id,)

    def _called(self, name: str, phrase: Phrase, at: int) -> tuple[str, ...]:
        """Return whom a part of a name means among the people of the report, else by the office held on its day."""
        forms = (name, name[0].lower() + name[1:]) if " " in name else (name,)
        for form in forms:
            people = self._people.candidates(form, at, phrase.gender)
            if " " in name and not phrase.honorific:
                people = tuple(person for person in people if person.name.endswith(f" {form}"))
            if len(people) > 1 and phrase.office:
                people = tuple(person for person in people if self._people.holds(person, phrase.office)) or people
            if people:
                if len(people) == 1:
                    people[0].alone += 1
                    self._describe(people[0], phrase)
                return tuple(person.id for person in people)
        person = self._weakly_named(name, phrase, at) if " " not in name or phrase.role or phrase.honorific else None
        if person is None:
            return ()
        self._describe(person, phrase)
        return (person.id,)

    def _weakly_named(self, name: str, phrase: Phrase, at: int) -> Person | None:
        """Return whom a surname means without a full name, by the office held on the day of the report."""
        ids = self._registry.people_maybe_named(name)
        if not ids:
            return None
        entries = [entry for entry in map(self._registry.entry, ids) if entry is not None]
        side = self.sides.spoken_for(self.sides.of(phrase.owner))
        office = phrase.office or self._offices_told.get(name, "")
        kinds = {office} if office in STATE_OFFICES else _KNOWN_BY_SURNAME
        found = [
            entry
            for entry in entries
            if (side is None or belongs(entry, side))
            and any(role.kind in kinds and role.held_on(self._day) for role in entry.roles)
        ]
        # Kings are called by a given name, as many others are: without "King" it may be anybody's.
        if len(found) != 1 or phrase.is_former or (_NUMBERED.match(found[0].name) and not phrase.office):
            return None
        return self._people.introduce(found[0].id, name, found[0].name, at)

    @cached_property
    def _offices_told(self) -> dict[str, str]:
        """Return the office that a title gives each surname first: "Vorr said ... President Vorr"."""
        told = (phrase for phrase in reversed(self._phrases) if phrase.office and phrase.name and not phrase.is_former)
        return {phrase.name: phrase.office for phrase in told}

    def _stranger(self, name: str, phrase: Phrase, at: int) -> str:
        person = self._people.introduce(person_id(name, None), name, name, at)
        self._describe(person, phrase)
        return person.id
