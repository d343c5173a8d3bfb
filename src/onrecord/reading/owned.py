"""Owned: titles of what is only described: "the country's envoy", "a ministry spokesman", "the bloc's chief"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import is_like_state
from onrecord.reading.body_kinds import KNOWN_BODIES
from onrecord.reading.people import People
from onrecord.reading.phrases import Phrase
from onrecord.reading.pronouns import FIRST, word_of
from onrecord.reading.sides import Sides
from onrecord.reading.titles import office
from onrecord.reading.together import COUNTRIES
from onrecord.types import Actor, ActorKind, Reading

BODIES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_OWNERS = COUNTRIES | {"its"}
# What a state has, so that behind "Norland" it is Norland's.
_OF_STATES = frozenset("ministry government administration army military parliament navy cabinet".split())
# "Norland and Ostria refused. The country's envoy": of neither.
_SEVERAL = pattern_of(
    r"\W*(?:[Tt]he )?[A-Z][\w.’'-]*(?: [A-Z][\w.]*){0,3}(?:, (?:the )?[A-Z][\w. ]*)* and (?:the )?[A-Z]"
)
# Every state that is named has one of these, so that another's is no sign of whose it is.
_OF_EVERY = frozenset("government administration cabinet".split())
# Any body may be called so; a union is none of the companies that led a sentence.
_SOME = frozenset("group movement".split())
# Of states, too: none of these is a single one.
_OF_MANY = frozenset("organisation organization bloc alliance coalition federation".split())
# What leads a sentence stands no further from its start, in characters.
AT_START = len("“The ")


def is_owned(phrase: Phrase) -> bool:
    """Say whether a title or body belongs to what stands before it: "its minister", "the union's head"."""
    return phrase.possessor in _OWNERS or _is_of_body(phrase)


def _is_of_body(phrase: Phrase) -> bool:
    """Say whether a title names its body by what it is alone: "a union leader" may be anybody, a spokesman less so."""
    is_open = phrase.sort == "person" and bool(phrase.body) and not (phrase.owner or phrase.possessor)
    is_sure = phrase.is_definite or phrase.office == "spokesperson"
    return is_open and is_sure and (phrase.written[0].islower() or " " not in phrase.body)


def _may_be_state(actor: Actor) -> bool:
    """Say whether an actor is a state or its government, or one that nobody knows by a name made like a state's."""
    is_made_so = is_like_state(actor.name) or actor.name.endswith(" government")
    return actor.kind in _STATES or (actor.id.startswith("x-") and is_made_so)


def _body_called(words: str, known: Sequence[Actor], lead: Actor | None) -> Actor | None:
    """Return the body that "the union" or "the foreign ministry" means where a title is its.

    It is the only one so far whose name has these words, or the last of them if that leads this or the last sentence;
    where no name has them, what leads, if it may be called so.

    Args:
        words: What the body is called, in small letters.
        known: The bodies and states that stand before, the last first.
        lead: The state or body that leads this or the last sentence, if one does.
    """
    head = words.split()[-1]
    named = [each for each in known if KNOWN_BODIES.get(head) == each.id]
    named = named or [each for each in known if set(words.split()) <= set(each.name.lower().split())]
    if named:
        return named[0] if len(named) == 1 or named[0] == lead else None
    if lead is None:
        return None
    if lead.kind in _STATES:
        return lead if head in _OF_STATES else None
    return lead if head in _SOME or (head in _OF_MANY and not _may_be_state(lead)) else None


def owned_by(owner: Actor, phrase: Phrase) -> Phrase:
    """Return a title as that of its owner: "Harbour Union president" for "the union's president"."""
    if not _is_of_body(phrase) or owner.kind in _STATES:
        return replace(phrase, owner=owner.name, possessor="")
    role = phrase.role.removeprefix(phrase.body).removeprefix("'s").removeprefix("’s").strip()
    return replace(phrase, owner=owner.name, body="", role=role, office=office(role))


class Owners:
    """Finds whose a title or body is that stands in a report as "its" or as a described body's."""

    def __init__(
        self,
        reading: Reading,
        phrases: Sequence[Phrase],
        *,
        linked: Mapping[int, str],
        actors: Mapping[str, Actor],
        people: People,
        sides: Sides,
    ) -> None:
        """Take what linking knows: the actor of each mention, by its number, and the actors that are no people."""
        self._text = reading.report.text
        self._mentions = reading.mentions
        self._phrases = phrases
        self._starts = [sentence.start for sentence in reading.sentences]
        self._at = [mention.evidence.span.start for mention in reading.mentions]
        self._linked = linked
        self._actors = actors
        self._people = people
        self._sides = sides

    def find(self, number: int, phrase: Phrase) -> Actor | None:
        """Return the state or body whose a title is: "its minister", "the country's minister", "the union's head"."""
        lead = self._lead(number)
        if phrase.possessor == "its":
            return lead
        if phrase.possessor:
            return self._country(number, lead)
        met = [self._linked[each] for each in range(number - 1, -1, -1) if each in self._linked]
        known = [self._actors[each] for each in dict.fromkeys(met) if each in self._actors]
        bodies = [each for each in known if each.kind in BODIES]
        head = phrase.body.split()[-1]
        sides = self._leading_sides(number) if head in _OF_STATES else set[str | None]()
        if not sides:
            return _body_called(phrase.body, bodies, lead)
        # "Vorr urged Ostria to wait, a government spokesman said": of Vorr's, though Ostria was named last.
        found = _body_called(phrase.body, bodies, None) if head not in _OF_EVERY else None
        return found or (self._actor_of(sides.pop()) if len(sides) == 1 else None)

    def _country(self, number: int, lead: Actor | None) -> Actor | None:
        """Return the state that "the country" is: what leads, else the only one of which the last sentence speaks."""
        start = self._starts[max(0, bisect_right(self._starts, self._at[number]) - 2)]
        if lead is not None and _may_be_state(lead):
            return lead if _SEVERAL.match(self._text, start) is None else None
        near = range(bisect_left(self._at, start), number)
        sides = {self._side_of(self._linked.get(each, ""), self._phrases[each]) for each in near} - {None}
        return self._actor_of(sides.pop()) if len(sides) == 1 else None

    def _actor_of(self, side: str | None) -> Actor | None:
        return None if side is None else self._sides.actors.get(side) or self._sides.registered_actor(side)

    def _leading_sides(self, number: int) -> set[str | None]:
        """Return for whom those speak who begin this or the last sentence before a mention; None where unknown."""
        sentence, found = bisect_right(self._starts, self._at[number]) - 1, set[str | None]()
        for before in range(number - 1, -1, -1):
            start = self._at[before]
            its_sentence = bisect_right(self._starts, start) - 1
            if sentence - its_sentence > 1:
                break
            if start - self._starts[its_sentence] <= AT_START and before in self._linked:
                found.add(self._side_of(self._linked[before], self._phrases[before]))
        return found

    def _side_of(self, actor_id: str, phrase: Phrase) -> str | None:
        """Return the state or body for which an actor speaks, or is, or whose its title says it is."""
        person, actor = self._people.person(actor_id), self._actors.get(actor_id)
        side = (
            self._people.actor(person).speaks_for
            if person is not None
            else actor.speaks_for
            if actor is not None
            else None
        )
        is_body = actor is not None and actor.kind in BODIES
        return side or (actor_id if is_body else self._sides.spoken_for(self._sides.of(phrase.owner)))

    def _lead(self, number: int) -> Actor | None:
        """Return the state or body that begins this or the last sentence before a mention.

        "The country's envoy" begins none: it stands for what began the sentence before.
        """
        at = self._at[number]
        sentence = bisect_right(self._starts, at) - 1
        reach = 1
        for before in range(number - 1, -1, -1):
            start = self._at[before]
            its_sentence = bisect_right(self._starts, start) - 1
            if sentence - its_sentence > reach:
                break
            if start - self._starts[its_sentence] > AT_START or word_of(self._mentions[before]) in FIRST:
                continue
            if is_owned(self._phrases[before]):
                reach = sentence - its_sentence + 1
                continue
            actor = self._actors.get(self._linked.get(before, ""))
            if actor is None or actor.kind not in BODIES:
                break
            return actor
        return self._only_before(number, self._starts[sentence])

    def _only_before(self, number: int, start: int) -> Actor | None:
        """Return the only state or body that the sentence names before: "Norland will not come, its minister said"."""
        found = {}
        for before in range(number - 1, -1, -1):
            if self._at[before] < start:
                break
            actor = self._actors.get(self._linked.get(before, ""))
            if actor is not None and actor.kind in BODIES:
                found[actor.speaks_for or actor.id] = actor
        return next(iter(found.values())) if len(found) == 1 else None
