"""Offices: whom a title without a name means, and the bodies and groups that states and people have."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.ids import digest
from onrecord.reading.people import People
from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import Registry
from onrecord.reading.sides import Sides
from onrecord.reading.titles import STATE_OFFICES, UNIQUE_OFFICES
from onrecord.types import Actor, ActorKind

_SPEAKING_GROUPS = re.compile(
    r"\b(?:officials|authorities|diplomats|negotiators|delegation|mission|envoys|delegates|representatives|forces|troops|"
    r"ministers|mediators|spokespeople)\Z"
)
_SPEAKING_BODIES = re.compile(
    r"\A(?:\w+ ){0,3}(?:ministry|department|government|administration|cabinet|presidency|embassy|delegation|navy|army|"
    r"secretariat|council|command)(?: of (?:the )?[a-z ]+)?\Z"
)
_PARTIES = re.compile(r"\b(?:republicans|democrats|conservatives|liberals)\Z")
_OF_LEADERS = re.compile(r"\b(?:administration|government|cabinet|presidency|office)\Z")
_SPEAKING_PEOPLE = re.compile(
    r"\b(?:official|diplomat|envoy|negotiator|representative|general|commander|adviser|advisor)\b"
)


class Offices:
    """The holders of offices, bodies and groups of one report.

    Attributes:
        actors: Those that neither the registry nor the sides know, by id.
    """

    def __init__(self, registry: Registry, sides: Sides, people: People, day: str | None) -> None:
        self._registry = registry
        self._sides = sides
        self._people = people
        self._day = day
        self.actors: dict[str, Actor] = {}

    def find(self, phrase: Phrase) -> str | None:
        """Return the id of whom a title, body or group without a name means, if that can be told."""
        if phrase.sort == "person":
            return self._office_holder(phrase)
        if not phrase.owner:
            return self._party(phrase)
        exact = self._registry.named(f"{phrase.owner} {phrase.role}")
        if exact:
            self._sides.add(exact[0])
            return exact[0]
        body = self._sides.body(phrase.owner, phrase.role)
        if body is None:
            body = self._owned(phrase)
        if body is None:
            return None
        self.actors.setdefault(body.id, body)
        return body.id

    def _party(self, phrase: Phrase) -> str | None:
        """Return the group that members of a party make: "Senate Democrats"; others without an owner are vague."""
        if not _PARTIES.search(phrase.role):
            return None
        name = phrase.role.title()
        actor = Actor(id=digest("x", phrase.role), name=name, kind=ActorKind.GROUP)
        self.actors.setdefault(actor.id, actor)
        return actor.id

    def _owned(self, phrase: Phrase) -> Actor | None:
        """Return the body or group of a person, a state or another body: "the Lund campaign", "Danish farmers"."""
        person = self._people.called(phrase.owner.split()[-1], 0, "")
        side = self._sides.of(phrase.owner)
        if person is not None and side is None:
            name = f"{person.name.split()[-1]} {phrase.role}"
            speaks = self._people.actor(person).speaks_for if _OF_LEADERS.search(phrase.role) else None
            return Actor(
                id=digest("x", "body", person.id, phrase.role),
                name=name,
                kind=ActorKind.ORGANISATION,
                speaks_for=speaks,
            )
        role = _bare_role(phrase)
        owner = (
            self._sides.adjective(side) if side and side.startswith("x-") and " " not in phrase.owner else phrase.owner
        )
        name = f"{owner} {role}"
        kind = ActorKind.GROUP if phrase.sort == "group" else ActorKind.ORGANISATION
        does_speak = (_SPEAKING_GROUPS if kind is ActorKind.GROUP else _SPEAKING_BODIES).search(phrase.role)
        speaks = self._sides.spoken_for(side) if does_speak else None
        if speaks and kind is ActorKind.ORGANISATION:
            name = f"{self._sides.adjective(speaks)} {role}"
        return Actor(id=digest("x", name.lower()), name=name, kind=kind, speaks_for=speaks)

    def _office_holder(self, phrase: Phrase) -> str | None:
        """Return who holds the office a title names, or the body whose unnamed spokesperson it is."""
        if not phrase.owner or phrase.is_former:
            return None
        side = self._sides.of(phrase.owner)
        spoken = self._sides.spoken_for(side)
        if phrase.office == "spokesperson":
            return self._spokesperson(phrase, side)
        if phrase.office in UNIQUE_OFFICES and spoken:
            person = self._people.holding(spoken, phrase.office)
            if person is not None:
                return person.id
            holders = self._registry.office(spoken, phrase.office, self._day)
            entry = self._registry.entry(holders[0]) if holders else None
            if entry is not None:
                person = self._people.introduce(entry.id, entry.name, entry.name, 0)
                person.side = person.side or spoken
                return person.id
        return self._unnamed(phrase, spoken)

    def _spokesperson(self, phrase: Phrase, side: str | None) -> str | None:
        lead, _, rest = phrase.owner.partition(" ")
        body = self._sides.body(phrase.owner, phrase.body) if phrase.body else self._sides.body(lead, rest.lower())
        if side and (body is None or not (phrase.body or rest)):
            self._sides.add(side)
            return side
        if body is None:
            body = self._owned_voice(phrase)
        if body is None:
            return None
        self.actors.setdefault(body.id, body)
        return body.id

    def _owned_voice(self, phrase: Phrase) -> Actor | None:
        """Return the unnamed spokesperson of a person or of a person's body."""
        person = self._people.called(phrase.owner.split()[-1], 0, "")
        if person is None:
            return None
        if phrase.body:
            return self._owned(replace(phrase, role=phrase.body, sort="body"))
        name = f"{person.name.split()[-1]} spokesperson"
        speaks = self._people.actor(person).speaks_for
        return Actor(id=digest("x", "voice", person.id), name=name, kind=ActorKind.PERSON, speaks_for=speaks)

    def _unnamed(self, phrase: Phrase, side: str | None) -> str | None:
        """Return an actor for a title with an owner whose holder nobody names."""
        speaks = side if phrase.office in STATE_OFFICES or _SPEAKING_PEOPLE.search(phrase.role) else None
        if speaks is None:
            return None
        role = _bare_role(phrase)
        name = f"{self._sides.adjective(speaks)} {role}"
        actor_id = digest("x", "office", speaks, role)
        self.actors.setdefault(actor_id, Actor(id=actor_id, name=name, kind=ActorKind.PERSON, speaks_for=speaks))
        return actor_id


def _bare_role(phrase: Phrase) -> str:
    """Return a title without the owner named behind it: "minister" of "minister of Norland"."""
    return re.sub(rf" (?:of|for) (?:the )?{re.escape(phrase.owner.lower())}\Z", "", phrase.role)
