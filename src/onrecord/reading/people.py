"""The people of one report: a surname after a full name, two people of one surname, the offices they are given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from onrecord.ids import digest
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.misspellings import is_misspelt, is_respelt
from onrecord.reading.registry import Registry
from onrecord.types import Actor, ActorKind

_HEADS = frozenset({"head_of_state", "head_of_government"})
_PARTICLES = frozenset("de van von der den bin ibn al el la le da dos du del di ben abu".split())
_SUFFIXES = frozenset("Jr Sr II III the elder younger".split())

# One named in full this near, in characters, is meant by the surname where no other was named within the longer reach.
_FRESH = 300
_STALE = 1500


class Person(Struct, kw_only=True, eq=False):
    """Somebody in a report, filled in as the report is read.

    Attributes:
        id: Actor id.
        name: The name shown.
        forms: Names met or known, full ones.
        at: Offset of the first full name.
        places: Offsets of all full names, sorted.
        count: Full names met.
        gender: `f`, `m` or empty.
        side: Id of the state or body a title gives it, if any.
        told_side: Id of the state or body a title of today or of old gives it, if any.
        offices: Kinds of offices that titles give it.
        former: Kinds of offices that titles say it is out of.
        is_former: A title says it is out of office.
        alone: How often a part of the name alone has meant it so far.
    """

    id: str
    name: str
    at: int
    places: list[int] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    count: int = 0
    gender: str = ""
    side: str | None = None
    told_side: str | None = None
    offices: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)
    is_former: bool = False
    alone: int = 0

    def is_named_before(self, at: int, reach: int) -> bool:
        """Say whether a full name stands at most `reach` characters before `at`."""
        return bisect_left(self.places, at - reach) < bisect_right(self.places, at)


@lru_cache(maxsize=4096)
def person_id(name: str, side: str | None) -> str:
    """Return the id of somebody whom no registry knows: a digest of the name, and of the side where a report tells it.

    It depends on that report alone. Namesakes of two states are two; one report that tells the side and one that does
    not make two as well, which only a person's judgement unites.
    """
    bare = " ".join(word for word in name.split() if not word.endswith(".") or len(word) > 2)
    return digest("x", bare) if side is None else digest("x", "person", bare, side)


def family_name(name: str) -> str:
    """Return the last name with its particles: "von der Hagen" of "Ada von der Hagen"."""
    words = [word for word in name.split() if word.rstrip(".") not in _SUFFIXES] or name.split()
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(words[first:])


def _add(table: dict[str, list[Person]], key: str, person: Person) -> None:
    known = table.setdefault(key, [])
    if person not in known:
        known.append(person)


def _most(people: list[Person], key: Callable[[Person], Any]) -> list[Person]:
    most = max(key(person) for person in people)
    return [person for person in people if key(person) == most]


def _is_of(kind: str, former: set[str]) -> bool:
    """Say whether a kind of office is among those somebody has left; heads and ministers are called by many names."""
    if kind in _HEADS and former & _HEADS:
        return True
    return kind in former or ("minister" in former and kind.endswith("minister"))


def _is_minister(office: str) -> bool:
    return office.endswith("minister") and not office.startswith("deputy")


def _most_named(realms: frozenset[str], named: Counter[str]) -> str | None:
    """Return the state among some that a report names most; None for none, and for a tie."""
    found = sorted(((named[each], each) for each in realms if named[each]), reverse=True)
    return found[0][1] if found and (len(found) == 1 or found[0][0] > found[1][0]) else None


def _is_given(name: str) -> bool:
    """Say whether a name of several words begins as names do, not with a title that no list holds."""
    return bool(given_name_gender(name)) or name.split()[0].endswith(".")


class People:
    """The people of one report, in the order they are introduced."""

    def __init__(self, registry: Registry, day: str | None) -> None:
        self._day = day
        self._registry = registry
        self._people: dict[str, Person] = {}
        self._by_family: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._by_full: dict[str, list[Person]] = {}

    def __iter__(self) -> Iterator[Person]:
        """Return the people in order of introduction."""
        return iter(self._people.values())

    def introduce(self, actor_id: str, name: str, shown: str, at: int) -> Person:
        """Take in somebody called by a full name at offset `at`."""
        person = self._people.get(actor_id)
        if person is None:
            person = self._people[actor_id] = Person(id=actor_id, name=shown, at=at)
        person.count += 1
        insort(person.places, at)
        if name not in person.forms:
            person.forms.add(name)
            words = name.split()
            family = family_name(name)
            families = {family, family.split()[-1], *(" ".join(words[at:]) for at in range(1, len(words)))}
            for key in sorted(families):
                _add(self._by_family, key, person)
            _add(self._by_given, words[0], person)
            _add(self._by_full, name, person)
        return person

    def settle(self) -> dict[str, str]:
        """Give everybody whom no registry knows the id of name and side; return the new ids by the old."""
        new = {}
        for person in list(self._people.values()):
            if self._registry.entry(person.id) is None:
                own = person_id(person.name, person.side or person.told_side)
                if own != person.id:
                    new[person.id] = person.id = own
        self._people = {person.id: person for person in self._people.values()}
        return new

    def actor(
        self, person: Person, named: Callable[[], Counter[str]] | None = None, names: tuple[str, ...] = ()
    ) -> Actor:
        """Return somebody as an actor; a title in the report tells better than the registry for whom it speaks.

        But for whom a user has somebody speak, whatever the office, nobody knows better than the user.

        Args:
            person: The person.
            named: Returns how often the report names each state; a monarch of several speaks for the one named most.
            names: What the report calls the person.
        """
        entry = self._registry.entry(person.id)
        known = self._registry.side(person.id, self._day)
        if entry is not None and person.is_former:
            # A former premier may hold another office now.
            entry = replace(entry, roles=tuple(role for role in entry.roles if not _is_of(role.kind, person.former)))
            known = entry.speaks_for(self._day) if person.former else None
        if entry is not None and known is None and named and not person.is_former:
            realms = entry.realms(self._day)
            known = _most_named(realms, named()) if realms else None
        given = entry.side if entry is not None else ""
        side = given or person.side or known
        return Actor(id=person.id, name=person.name, kind=ActorKind.PERSON, speaks_for=side, names=names)

    def person(self, actor_id: str) -> Person | None:
        """Return the person with this actor id, if the report names it."""
        return self._people.get(actor_id)

    def called(self, name: str, at: int, gender: str) -> Person | None:
        """Return whom a part of a name means at offset `at`, if it means one person of the report."""
        found = self.candidates(name, at, gender)
        return found[0] if len(found) == 1 else None

    def minister(self, side: str | None) -> Person | None:
        """Return the only person of this side whom a title makes a minister, of whatever."""
        found = [
            person
            for person in self._people.values()
            if person.side == side and side and not person.is_former and any(map(_is_minister, person.offices))
        ]
        return found[0] if len(found) == 1 else None

    def titled(self, name: str) -> Person | None:
        """Return who is called by a full name with more or fewer words before it: "Biologist Nick Bos", "Nick Bos"."""
        words = name.split()
        longer = [person for person in self._by_family.get(name, ()) if not _is_given(person.name)]
        bare = " ".join(words[1:])
        shorter = [] if _is_given(name) or " " not in bare else self._by_full.get(bare, [])
        found = longer or shorter
        return found[0] if len(found) == 1 else None

    def respelt(self, name: str, gender: str) -> Person | None:
        """Return the only one whom a misspelt surname means, or a full name with its given name written otherwise."""
        given, _, family = name.partition(" ")
        if family:
            known = self._by_family.get(family, ())
            found = [person for person in known if any(is_respelt(given, form.split()[0]) for form in person.forms)]
        else:
            names = [each for each in self._by_family if is_misspelt(given, each)]
            found = list({person.id: person for each in names for person in self._by_family[each]}.values())
        if not found:
            return None
        gender = gender or given_name_gender(name)
        found = [person for person in found if not (gender and person.gender and person.gender != gender)]
        return found[0] if len(found) == 1 else None

    def candidates(self, name: str, at: int, gender: str) -> tuple[Person, ...]:
        """Return whom a part of a name may mean at offset `at`, among the people of the report: nobody, one or more.

        Of two people with one family name it is the one named in full just before; else the one of whom the report
        speaks more, unless both hold offices; else the one whom the name alone has meant before, or who is introduced
        first where the other is called a former something.
        """
        found = self.called_alone(name)
        if gender:
            found = [person for person in found if person.gender in {"", gender}]
            found = [person for person in found if person.gender] or found
        if len(found) < 2:
            return tuple(found)
        fresh = [person for person in found if person.is_named_before(at, _FRESH)]
        if len(fresh) == 1 and not any(other.is_named_before(at, _STALE) for other in found if other is not fresh[0]):
            return (fresh[0],)
        found = [person for person in found if person.at <= at] or found
        if sum(bool(person.offices) for person in found) < 2:
            found = _most(found, lambda person: (person.count, bool(person.offices)))
        found = _most(found, lambda person: person.alone > 0)
        first = min(person.at for person in found)
        # Who is introduced well before the other goes by the surname, the other by the full name.
        early = [person for person in found if person.at < first + _FRESH]
        if len(early) == 1 and not early[0].is_former:
            return tuple(early)
        # "Ada Lund, daughter of former premier Nils Lund": the report is about her.
        current = [person for person in found if not person.is_former]
        return tuple(current if len(current) == 1 and current[0].at == first else found)

    def called_alone(self, name: str) -> list[Person]:
        """Return the people of whose names `name` is the last part or, for nobody's, the first."""
        found = self._by_family.get(name, [])
        for actor_id in self._registry.maybe_named(name):
            person = self._people.get(actor_id)
            if person is not None and person not in found:
                found = [*found, person]
        return found or self._by_given.get(name, [])

    def holds(self, person: Person, office: str) -> bool:
        """Say whether somebody has an office by a title of the report, or by the registry on its day."""
        entry = self._registry.entry(person.id)
        roles = entry.roles if entry else ()
        return office in person.offices or any(role.kind == office and role.held_on(self._day) for role in roles)

    def holding(self, side: str | None, office: str) -> Person | None:
        """Return the only person whom a title gives this office of this side."""
        found = [
            person
            for person in self._people.values()
            if office in person.offices and person.side == side and not person.is_former
        ]
        return found[0] if len(found) == 1 else None
