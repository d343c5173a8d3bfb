"""Offices: whom a title without a name means, and the bodies and groups that states and people have."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.bodies import named_body
from onrecord.reading.holders import find_holders
from onrecord.reading.people import People, Person, family_name
from onrecord.reading.peoples import is_people
from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import Registry
from onrecord.reading.sides import Sides
from onrecord.reading.titles import STATE_OFFICES, UNIQUE_OFFICES, is_private, leads_body
from onrecord.types import Actor, ActorKind

_SPEAKING_GROUPS = pattern_of(
    r"\b(?:officials|authorities|diplomats|negotiators|delegation|mission|envoys|delegates|representatives|forces|troops|"
    r"ministers|mediators|spokespeople)\Z"
)
_SPEAKING_BODIES = pattern_of(
    r"\A(?:\w+ ){0,3}(?:ministry|department|government|administration|cabinet|presidency|embassy|delegation|navy|army|"
    r"secretariat|council|command|guard|force|service)(?: of (?:the )?[a-z ]+)?\Z"
)
# Ministries of no state's are those of the state that was spoken of.
_PURPOSE = pattern_of(r"\A(?!.*\b(?:ministry|department|government)\b).* (?:for [a-z]|of [a-z].* and [a-z])")
_PARTIES = pattern_of(r"\b(?:republicans|democrats|conservatives|liberals)\Z")
_OF_LEADERS = pattern_of(r"\b(?:administration|government|cabinet|presidency|office)\Z")
_SPEAKING_PEOPLE = pattern_of(
    r"\b(?:official|diplomat|envoy|negotiator|representative|general|commander|adviser|advisor)\b"
)
# Who heads a body of states is called by many words.
_HEAD_OF_BODY = pattern_of(
    r"\A(?:top |general |executive )*(?:chief|head|boss|leader|director|director-general|president)\Z"
)
_LEADER = pattern_of(r"\Aleader\Z")
# Whatever he is minister of.
_MINISTER = "minister"
_OF = (" of ", " for ", " to ")


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
        # Bodies and voices of people, to be made anew once their people have their ids.
        self._of_people: dict[str, tuple[Person, Callable[[Person], Actor]]] = {}

    def find(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the id of whom a title, body or group without a name means; several where nothing decides."""
        if phrase.sort == "person":
            return self._office_holder(phrase)
        if not phrase.owner:
            return self._proper(phrase) or self._party(phrase)
        name = f"{phrase.owner} {phrase.role}"
        exact = self._registry.named(name)
        if exact:
            exact = self._sides.bearers(name, exact)
            for each in exact:
                self._sides.add(each)
            return exact
        return self._known(self._sides.body(phrase.owner, phrase.role) or self._owned(phrase))

    def of_state(self, phrase: Phrase, state: str) -> tuple[str, ...]:
        """Return the id of who holds an office that no words call a state's, in the one of this name.

        What a registered state has no holder of is another's: "the Supreme Leader" of an American briefing.
        """
        found = self.find(replace(phrase, owner=state))
        is_held = any(self._registry.entry(each) or self._people.person(each) for each in found)
        return found if is_held or not self._registry.named(state) else ()

    def settle(self) -> dict[str, str]:
        """Make the bodies and voices of people anew, after their people have got their ids; return new ids by old."""
        new = {}
        for old, (person, make) in self._of_people.items():
            actor = make(person)
            self.actors.pop(old, None)
            self.actors[actor.id] = actor
            new[old] = actor.id
        return new

    def _proper(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the body whose name says for what it is: "the Council for Rivers and Lakes"."""
        is_name = phrase.sort == "body" and phrase.written[0].isupper() and _PURPOSE.search(phrase.role)
        return self._known(named_body(phrase.written)) if is_name else ()

    def _known(self, actor: Actor | None) -> tuple[str, ...]:
        if actor is None:
            return ()
        self.actors.setdefault(actor.id, actor)
        return (actor.id,)

    def _of_person(self, person: Person, make: Callable[[Person], Actor]) -> Actor:
        actor = make(person)
        self._of_people[actor.id] = (person, make)
        return actor

    def _party(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the group that members of a party make: "Senate Democrats"; others without an owner are vague."""
        if not _PARTIES.search(phrase.role):
            return ()
        return self._known(Actor(id=digest("x", phrase.role), name=phrase.role.title(), kind=ActorKind.GROUP))

    def _owned(self, phrase: Phrase) -> Actor | None:
        """Return the body or group of a person, a state or another body: "the Lund campaign", "Danish farmers"."""
        if is_people(f"{phrase.owner} {phrase.role.title()}"):
            return None  # "the South Koreans" are their state to whoever deals with them
        person = self._people.called(phrase.owner.split()[-1], 0, "")
        side = self._sides.of(phrase.owner)
        if person is not None and side is None:
            return self._of_person(person, lambda owner: self._body_of(owner, phrase.role))
        role = _bare_role(phrase)
        owner = (
            self._sides.adjective(side) if side and side.startswith("x-") and " " not in phrase.owner else phrase.owner
        )
        if phrase.sort == "body" and phrase.written[0].isupper() and (side is None or side.startswith("x-")):
            # The body's own name keeps its capitals.
            role = phrase.written
        name = role if phrase.owner in role else f"{owner} {role}"
        kind = ActorKind.GROUP if phrase.sort == "group" else ActorKind.ORGANISATION
        does_speak = (_SPEAKING_GROUPS if kind is ActorKind.GROUP else _SPEAKING_BODIES).search(phrase.role)
        speaks = self._sides.spoken_for(side) if does_speak else None
        if speaks and kind is ActorKind.ORGANISATION and not speaks.startswith("x-"):
            name = f"{self._sides.adjective(speaks)} {role}"
        return Actor(id=digest("x", name.lower()), name=name, kind=kind, speaks_for=speaks)

    def _body_of(self, person: Person, role: str) -> Actor:
        return Actor(
            id=digest("x", "body", person.id, role),
            name=f"{family_name(person.name)} {role}",
            kind=ActorKind.ORGANISATION,
            speaks_for=self._people.actor(person).speaks_for if _OF_LEADERS.search(role) else None,
        )

    def _voice_of(self, person: Person) -> Actor:
        return Actor(
            id=digest("x", "voice", person.id),
            name=f"{family_name(person.name)} spokesperson",
            kind=ActorKind.PERSON,
            speaks_for=self._people.actor(person).speaks_for,
        )

    def _office_holder(self, phrase: Phrase) -> tuple[str, ...]:
        """Return who holds the office a title names, or the body whose unnamed spokesperson it is."""
        if not phrase.owner or phrase.is_former:
            return ()
        side = self._sides.of(phrase.owner)
        spoken = self._sides.spoken_for(side)
        if is_private(phrase.body) or phrase.office == "spokesperson":
            return self._of_private(phrase) if is_private(phrase.body) else self._spokesperson(phrase, side)
        office = self._office(phrase, side)
        if _LEADER.match(phrase.role) and spoken and not self._sides.is_body(side):
            return self._leader(spoken)
        if office in UNIQUE_OFFICES and spoken:
            person = self._people.holding(spoken, office)
            if person is not None:
                return (person.id,)
            holders = self._holders(phrase, side, spoken, office)
            if holders:
                return self._registered(holders, spoken, office)
        minister = self._people.minister(spoken) if phrase.role == _MINISTER else None
        return (minister.id,) if minister is not None else self._unnamed(phrase, spoken)

    def _of_private(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the body whose unnamed spokesperson a title means: "Norland's union spokesman" is not Norland's."""
        body = replace(phrase, role=phrase.body, written=phrase.body, sort="body")
        return self._known(self._owned(body)) if phrase.office == "spokesperson" else ()

    def _office(self, phrase: Phrase, side: str | None) -> str:
        """Return the kind of an office; "the NATO chief" heads a body of states, though nobody's title says chief."""
        entry = self._registry.entry(side) if side else None
        is_head = entry is not None and entry.subtype == "igo" and _HEAD_OF_BODY.match(_bare_role(phrase))
        return "igo_head" if is_head else phrase.office

    def _holders(self, phrase: Phrase, side: str | None, spoken: str, office: str) -> list[str]:
        role = _bare_role(phrase)
        found = find_holders(self._registry, self._sides, spoken, office=office, role=role, day=self._day)
        if office != "igo_head" or len(found) < 2:
            return found
        entry = self._registry.entry(side or spoken)
        names = {phrase.owner.replace(".", ""), entry.name if entry else ""} - {""}
        return [each for each in found if self._heads(each, names)]

    def _heads(self, actor_id: str, names: set[str]) -> bool:
        entry = self._registry.entry(actor_id)
        titles = [role.title for role in entry.roles if role.kind == "igo_head"] if entry else []
        return any(
            title.endswith(f"of {name}") or title.endswith(f"of the {name}") for title in titles for name in names
        )

    def _registered(self, holders: list[str], spoken: str, office: str) -> tuple[str, ...]:
        """Take in the registered holder of an office; of several, nobody."""
        if len(holders) == 1:
            entry = self._registry.entry(holders[0])
            if entry is not None:
                person = self._people.introduce(entry.id, entry.name, entry.name, 0)
                person.side = person.side or spoken
                person.offices.add(office)
        return tuple(holders)

    def _leader(self, spoken: str) -> tuple[str, ...]:
        """Return the only head of a state whom the report has named."""
        found = set()
        for office in ("head_of_state", "head_of_government"):
            head = self._people.holding(spoken, office)
            # "President Emmanuel Macron" needs no "French" before him.
            held = [each for each in self._registry.office(spoken, office, self._day) if self._people.person(each)]
            found |= {head.id} if head is not None else set(held)
        return tuple(found) if len(found) == 1 else ()

    def _spokesperson(self, phrase: Phrase, side: str | None) -> tuple[str, ...]:
        spoken = self._sides.spoken_for(side)
        if phrase.is_definite and spoken:
            titled = [each for each in self._voices(spoken) if self._is_voice_of(each, phrase)]
            if len(titled) == 1:
                return self._registered(titled, spoken, phrase.office)
        lead, _, rest = phrase.owner.partition(" ")
        body = self._sides.body(phrase.owner, phrase.body) if phrase.body else self._sides.body(lead, rest.lower())
        if side and (body is None or not (phrase.body or rest)):
            self._sides.add(side)
            return (side,)
        return self._known(body or self._owned_voice(phrase))

    def _voices(self, spoken: str) -> tuple[str, ...]:
        return self._registry.office(spoken, "spokesperson", self._day)

    def _is_voice_of(self, actor_id: str, phrase: Phrase) -> bool:
        """Say whether somebody's title in the registry is that of the report: "the White House press secretary"."""
        entry = self._registry.entry(actor_id)
        said = f"{phrase.owner} {phrase.body}".lower().split()
        return any(
            role.kind == "spokesperson" and all(word in role.title.lower() for word in said)
            for role in (entry.roles if entry else ())
        )

    def _owned_voice(self, phrase: Phrase) -> Actor | None:
        """Return the unnamed spokesperson of a person or of a person's body."""
        person = self._people.called(phrase.owner.split()[-1], 0, "")
        if person is None:
            return None
        if phrase.body:
            return self._owned(replace(phrase, role=phrase.body, sort="body"))
        return self._of_person(person, self._voice_of)

    def _unnamed(self, phrase: Phrase, side: str | None) -> tuple[str, ...]:
        """Return an actor for a title with an owner whose holder nobody names."""
        body = self._sides.of(phrase.owner)
        is_head = leads_body(phrase.role) and (bool(phrase.body) or any(map(self._sides.is_body, (side, body))))
        speaks = side if is_head or phrase.office in STATE_OFFICES or _SPEAKING_PEOPLE.search(phrase.role) else None
        if speaks is None:
            return ()
        role = _bare_role(phrase)
        is_of_body = body != side and self._sides.is_body(body)
        name = f"{phrase.owner if is_of_body else self._sides.adjective(speaks)} {role}"
        # Whatever words name the state, it is the same official.
        actor_id = digest("x", "office", name) if is_of_body else digest("x", "office", speaks, role)
        return self._known(Actor(id=actor_id, name=name, kind=ActorKind.PERSON, speaks_for=speaks))


def _bare_role(phrase: Phrase) -> str:
    """Return a title without the owner named behind it: "minister" of "minister of Norland"."""
    owner, role = phrase.owner.lower(), phrase.role
    if owner and role.endswith(owner):
        lead = role[: -len(owner)].removesuffix("the ")
        return next((lead.removesuffix(of) for of in _OF if lead.endswith(of)), role)
    return role
