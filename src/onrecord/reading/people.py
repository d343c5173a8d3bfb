"""The people of one report: a surname after a full name, two people of one surname, the offices they are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.reading.registry import Registry
from onrecord.types import Actor, ActorKind

_PARTICLES = frozenset("de van von der den bin ibn al el la le da dos du del di ben abu".split())


# One named in full this near, in characters, is meant by the surname where no other was named within the longer reach.
_FRESH = 300
_STALE = 1500


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody in a report, filled in as the report is read.

    Attributes:
        id: Actor id.
        name: The name shown.
        forms: Names met or known, full ones.
        at: Offset of the first full name.
        places: Offsets of all full names.
        count: Full names met.
        gender: `f`, `m` or empty.
        side: Id of the state or body a title gives it, if any.
        offices: Kinds of offices that titles give it.
        is_former: A title says it is out of office.
    """

    id: str
    name: str
    at: int
    places: list[int] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    count: int = 0
    gender: str = ""
    side: str | None = None
    offices: set[str] = field(default_factory=set)
    is_former: bool = False


def family_name(name: str) -> str:
    """Return the last name with its particles: "von der Hagen" of "Ada von der Hagen"."""
    words = [word for word in name.split() if word.rstrip(".") not in {"Jr", "Sr", "II", "III"}] or name.split()
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(words[first:])


class People:
    """The people of one report, in the order they are introduced."""

    def __init__(self, registry: Registry, day: str | None) -> None:
        self._day = day
        self._registry = registry
        self._people: dict[str, Person] = {}
        self._by_family: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}

    def __iter__(self) -> Iterator[Person]:
        """Return the people in order of introduction."""
        return iter(self._people.values())

    def introduce(self, actor_id: str, name: str, shown: str, at: int) -> Person:
        """Take in somebody called by a full name at offset `at`."""
        person = self._people.get(actor_id)
        if person is None:
            person = self._people[actor_id] = Person(id=actor_id, name=shown, at=at)
        person.count += 1
        person.places.append(at)
        if name not in person.forms:
            person.forms.add(name)
            words = name.split()
            families = {
                family_name(name),
                family_name(name).split()[-1],
                *(" ".join(words[at:]) for at in range(1, len(words))),
            }
            keys = [(key, self._by_family) for key in sorted(families)]
            for key, table in (*keys, (words[0], self._by_given)):
                known = table.setdefault(key, [])
                if person not in known:
                    known.append(person)
        return person

    def actor(self, person: Person) -> Actor:
        """Return somebody as an actor; a title in the report tells better than the registry for whom it speaks."""
        entry = self._registry.entry(person.id)
        side = None if person.is_former else person.side or (entry.speaks_for(self._day) if entry else None)
        return Actor(id=person.id, name=person.name, kind=ActorKind.PERSON, speaks_for=side)

    def person(self, actor_id: str) -> Person | None:
        """Return the person with this actor id, if the report names it."""
        return self._people.get(actor_id)

    def called(self, name: str, at: int, gender: str) -> Person | None:
        """Return whom a part of a name means at offset `at`, if anybody of the report.

        Of two people with one family name it is the one introduced before that is named in full more often.
        """
        candidates = list(self._by_family.get(name, ()))
        known = set(self._registry.maybe_named(name))
        candidates += [person for person in self._people.values() if person.id in known and person not in candidates]
        candidates = candidates or list(self._by_given.get(name, ()))
        candidates = [person for person in candidates if not (gender and person.gender and person.gender != gender)]
        if not candidates:
            return None
        same = [person for person in candidates if gender and person.gender == gender] or candidates
        fresh = [person for person in same if any(0 <= at - place <= _FRESH for place in person.places)]
        if len(fresh) == 1 and all(
            not any(0 <= at - place <= _STALE for place in other.places) for other in same if other is not fresh[0]
        ):
            return fresh[0]
        return min(same, key=lambda person: (person.at > at, -person.count, person.at))

    def holding(self, side: str | None, office: str) -> Person | None:
        """Return the only person whom a title gives this office of this side."""
        found = [
            person
            for person in self._people.values()
            if office in person.offices and person.side == side and not person.is_former
        ]
        return found[0] if len(found) == 1 else None
