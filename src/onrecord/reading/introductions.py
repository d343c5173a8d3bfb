"""Introductions: who is introduced by what stands around it, once the names of a report are linked.

"Its foreign ministry" and "the country's" belong to the state or body that led this or the last sentence; "officials
in Paris" are those of France; and where a report opens with "Norland's foreign minister said" and then has a bare name
speak, without a word on who that is, the name is the minister's: reports describe everybody else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cached_property
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from onrecord.intake.kinds import turns
from onrecord.patterns import pattern_of
from onrecord.reading.counterparts import find_counterparts
from onrecord.reading.holders import are_other_titles
from onrecord.reading.offices import Offices
from onrecord.reading.owned import AT_START, BODIES, Owners, is_owned, owned_by
from onrecord.reading.people import People, Person
from onrecord.reading.phrases import Phrase
from onrecord.reading.places import is_state_or_capital
from onrecord.reading.posts import is_post
from onrecord.reading.registry import load_registry
from onrecord.reading.role_labels import find_role_labels
from onrecord.reading.sides import Sides
from onrecord.reading.titles import STATE_OFFICES, UNIQUE_OFFICES
from onrecord.reading.voices import issuing_state
from onrecord.reading.worded import Worded
from onrecord.types import Actor, ActorKind, How, Reading, ReportKind, Span, Voice

_LEADERS = pattern_of(r"\b(?:leader|chief|head|chairman|chairwoman|commander|director)\Z")
_OFFICIALS = pattern_of(r"\A(?:(?!of )[a-z]+ ){0,2}(?:officials|authorities|diplomats|government|regime|junta)\Z")
_IN = pattern_of(r" (?:in|from) (?P<place>[A-Z]\w+(?: [A-Z]\w+)?)")
_OF_STATE = STATE_OFFICES - {"spokesperson", "ambassador", "envoy", "igo_head"}
# What somebody announces or admits of a state is his own state's; what it must or should do is another's.
# What a state says through whoever speaks for it, and others rarely say of it.
_PERFORMS = pattern_of(
    r"(?: side)? (?:(?:also|again|deeply|sincerely) )?(?:urges|calls on|welcomes|regrets|deplores|congratulates|thanks|"
    r"stands ready|takes note|expresses|(?:firmly|strongly|resolutely) (?:opposes|rejects|condemns|supports|urges))\b"
)
_LEAD = pattern_of(r"\W*(?:(?:First|Second|Third|Finally|Today|Again|So|And),? )?(?:[Tt]he )?")
_WILL = pattern_of(
    r"\A (?:will|would|won['’]t|wouldn['’]t|(?:is|was) (?:ready|willing|prepared|open))\b"
    r"(?! (?:not )?(?:pay|regret|face|suffer|lose|answer|fail|have to|be (?:held|punished|forced|made|defeated))\b)"
)
# "Otto Tam, who heads Norland's customs service": what a state has speaks for it.
_WHO_HEADS = pattern_of(r",? who (?:heads|leads|runs|chairs|directs|commands) (?:the )?\Z")
_SERVICE = pattern_of(
    r"['’]s (?:[a-z]+ ){0,3}"
    r"(?:service|agency|ministry|department|office|delegation|army|navy|police|mission|team|bank)\b"
)
# "told Norland's parliament": ministers answer to their own.
_TOLD = pattern_of(r" (?:told|assured|informed) (?:the )?\Z")
_OWN_HOUSE = pattern_of(r"\A(?:parliament|cabinet|legislature|assembly|lawmakers|national assembly)\Z")
# What both begin with, which few names are followed by.
_BEFORE_DUTY = pattern_of(r",? who | (?:told|assured|informed) ")
# How far after "Norland's foreign minister" the minister is named.
_REACH = 1200
# Who is described at the first mention is not somebody already spoken of.
_DESCRIBED = pattern_of(
    r"\A(?:['’]s\b|,? (?:of|from|at|with|a|an|the)\b|"
    r",? who (?:is|was|leads|led|heads|headed|runs|ran|chairs|chaired|has)\b|"
    r"\s?\(|, (?:\w+ ){0,3}\w*(?:man|woman|er|or|ist|ent|ian|ee|chief|aide|head|whose)\b|,? and [A-Z]|, \d)"
)


def _is_of_place(phrase: Phrase) -> bool:
    """Say whether a place may tell whose officials or government are meant, as no pronoun and no owner does."""
    is_open = phrase.sort in ("group", "body") and not (phrase.owner or phrase.possessor)
    return is_open and _OFFICIALS.match(phrase.role) is not None


class Known(Struct, frozen=True, gc=False, kw_only=True):
    """What linking knows of a report.

    Attributes:
        reading: The report with its mentions.
        worded: What each mention is made of.
        linked: Actor of each mention, by its number.
        actors: Actors that are nobody of the people, by id.
    """

    reading: Reading
    worded: Worded
    linked: Mapping[int, str]
    actors: Mapping[str, Actor]


class Introductions:
    """Finds the actors of mentions that names alone leave open."""

    def __init__(self, known: Known, *, people: People, sides: Sides, offices: Offices) -> None:
        self._report = known.reading.report
        self._text = self._report.text
        self._mentions = known.reading.mentions
        self._reading = known.reading
        is_transcript = self._report.kind is ReportKind.TRANSCRIPT
        self._turns = turns(self._text, is_transcript=True) if is_transcript else ()
        self._worded = known.worded
        self._phrases = known.worded.phrases
        self._linked = dict(known.linked)
        self._actors = known.actors
        self._people = people
        self._sides = sides
        self._offices = offices

    @cached_property
    def _owners(self) -> Owners:
        # What is linked here counts for what follows.
        return Owners(
            self._reading,
            self._phrases,
            linked=self._linked,
            actors=self._actors,
            people=self._people,
            sides=self._sides,
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self._reading.sentences]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.evidence.span.start for mention in self._mentions]

    def link(self) -> dict[int, str]:
        """Return the actor of each mention, by its number, with those found here."""
        for number, phrase in self._unsaid():
            if phrase.how is How.NAME:
                self._lend_voice(number, phrase)
            elif is_owned(phrase):
                self._link_owned(number, phrase)
            elif number not in self._linked:
                self._link_officials(number, phrase)
        self._introduce_counterparts()
        for number, actor_id in sorted(self._linked.items()):
            person = self._people.person(actor_id)
            if person is not None and not person.side and not person.is_former:
                self._introduce_by_duty(number, person)
        self._name_the_unnamed()
        self._link_role_labels()
        self._introduce_by_own_state()
        self._introduce_by_issuer()
        return self._linked

    def _unsaid(self) -> list[tuple[int, Phrase]]:
        """Return the mentions of which what stands around them may say whose they are: spokesmen, "its minister"."""
        found = [
            (number, phrase)
            for phrase, numbers in self._worded.names
            if phrase.office == "spokesperson" and not phrase.owner
            for number in numbers
        ]
        found += [
            (number, phrase)
            for phrase, numbers in self._worded.roles
            if is_owned(phrase) or _is_of_place(phrase)
            for number in numbers
        ]
        return sorted(found, key=itemgetter(0))

    def _lend_voice(self, number: int, phrase: Phrase) -> None:
        """Let "spokesman Otto Tam" speak for the body that led a sentence shortly before."""
        person = self._people.person(self._linked.get(number, ""))
        at = self._mentions[number].evidence.span.start
        if person is None or person.side or person.is_former:
            return
        for before in range(number - 1, -1, -1):
            start = self._mentions[before].evidence.span.start
            if self._text.count("\n\n", start, at) > 1:
                return
            actor = self._actors.get(self._linked.get(before, ""))
            if actor and actor.kind in BODIES and actor.speaks_for and start - self._sentence_start(start) <= AT_START:
                person.side = actor.speaks_for
                person.offices.add(phrase.office)
                return

    def _introduce_counterparts(self) -> None:
        """Let a named counterpart speak for the state the words tell, in the office of the person before."""
        for peer in find_counterparts(self._text):
            spans = enumerate(mention.evidence.span for mention in self._mentions)
            at = (number for number, span in spans if peer.name == (span.end if peer.is_before else span.start))
            person = self._people.person(self._linked.get(next(at, -1), ""))
            side = self._sides.spoken_for(self._sides.of(peer.people))
            if person is None or side is None or person.side or person.is_former:
                continue
            person.side = side
            ids = [self._linked.get(each, "") for each in range(bisect_left(self._mention_starts, peer.at))]
            others = [found for each in ids if (found := self._people.person(each)) is not None and found is not person]
            person.offices |= others[-1].offices if others else set()

    def _introduce_by_duty(self, number: int, person: Person) -> None:
        """Let who heads a state's service, and ministers who answer to its parliament, speak for it."""
        start = self._mentions[number].evidence.span.end
        if not _BEFORE_DUTY.match(self._text, start):
            return
        for owner in range(number + 1, min(number + 3, len(self._mentions))):
            span = self._mentions[owner].evidence.span
            actor = self._actors.get(self._linked.get(owner, ""))
            if actor is None or actor.kind not in BODIES or not actor.speaks_for:
                continue
            between, phrase = self._text[start : span.start], self._phrases[owner]
            heads = _WHO_HEADS.match(between) and (phrase.sort == "body" or _SERVICE.match(self._text, span.end))
            is_own = _TOLD.match(between) and _OWN_HOUSE.match(phrase.role) and person.offices & _OF_STATE
            if heads or is_own:
                person.side = actor.speaks_for
            return

    def _introduce_by_own_state(self) -> None:
        """Let a minister without a state speak for the one of which he says what it will do."""
        told: dict[str, set[str]] = {}
        if not any(self._is_without_state(person) for person in self._people):
            return
        said = (it for it in self._reading.attributions if it.voice is Voice.INDIRECT)
        for source, content in ((it.source.span, it.content[0].span) for it in said if it.source):
            people = (self._people.person(self._linked.get(number, "")) for number in self._within(source))
            person = next((found for found in people if found is not None), None)
            if person is None or not self._is_without_state(person):
                continue
            subject = next(iter(self._within(content)), None)
            if subject is None or self._mentions[subject].evidence.span.start - content.start > len("that the "):
                continue
            actor = self._actors.get(self._linked.get(subject, ""))
            if (
                actor
                and actor.kind is ActorKind.COUNTRY
                and _WILL.match(self._text[self._mentions[subject].evidence.span.end : content.end])
            ):
                told.setdefault(person.id, set()).add(actor.id)
        for person_id, sides in sorted(told.items()):
            person = self._people.person(person_id)
            if person is not None and len(sides) == 1:
                person.side = self._sides.spoken_for(sides.pop())

    def _is_without_state(self, person: Person) -> bool:
        return not person.side and not person.is_former and not person.offices.isdisjoint(_OF_STATE)

    def _introduce_by_issuer(self) -> None:
        """Let the only named voice of a state's briefing, and ministers without a state, speak for its state."""
        state = issuing_state(self._report)
        side = self._sides.spoken_for(self._sides.of(state)) if state else self._performing_side()
        if side is None:
            return
        voices = {
            self._linked[number] for label, _ in self._turns for number in self._within(label) if number in self._linked
        }
        named = [person for key in sorted(voices) if (person := self._people.person(key)) is not None]
        for person in (*named[: len(named) == 1], *(each for each in self._people if each.offices & _OF_STATE)):
            # The registry knows its own people's offices.
            if not person.is_former and person.id.startswith("x-"):
                person.side = person.side or side

    def _link_role_labels(self) -> None:
        if not self._turns:
            return
        labels = [number for label, _ in self._turns for number in self._within(label)]
        heading = self._within(Span(start=0, end=self._turns[0][0].start))
        self._linked |= find_role_labels(labels, heading, phrases=self._phrases, linked=self._linked)

    def _performing_side(self) -> str | None:
        """Return the side of the only state that those who talk let speak: "Norland calls on Ostria to leave"."""
        found = set()
        for _, speech in self._turns:
            for number in self._within(speech):
                span = self._mentions[number].evidence.span
                actor = self._actors.get(self._linked.get(number, ""))
                start = max(speech.start, self._sentence_start(span.start))
                is_subject = _LEAD.fullmatch(self._text, start, span.start) is not None
                if is_subject and actor and actor.kind is ActorKind.COUNTRY and _PERFORMS.match(self._text, span.end):
                    found.add(self._sides.spoken_for(actor.id))
        return found.pop() if len(found) == 1 else None

    def _has_the_word(self, actor_id: str, first: int) -> bool:
        """Say whether those who talk describe a third: "Q: The minister refused. Why?" is asked of somebody else."""
        head = self._mentions[first].evidence.span
        return any(speech.holds(head) for _, speech in self._turns) and any(
            self._linked.get(number) == actor_id for label, _ in self._turns for number in self._within(label)
        )

    def _within(self, span: Span) -> range:
        return range(bisect_left(self._mention_starts, span.start), bisect_left(self._mention_starts, span.end))

    def _sentence_start(self, at: int) -> int:
        return self._starts[max(0, bisect_right(self._starts, at) - 1)]

    def _link_owned(self, number: int, phrase: Phrase) -> None:
        owner = self._owners.find(number, phrase)
        if owner is None or is_post(self._text, self._mentions[number].evidence.span, phrase):
            return
        self._sides.learn_body(owner)
        owned = owned_by(owner, phrase)
        person = self._people.person(self._linked.get(number, ""))
        if person is None:
            found = self._offices.find(owned)
            if len(found) == 1:
                self._linked[number] = found[0]
        elif not person.is_former and (owned.office in STATE_OFFICES or _LEADERS.search(phrase.role)):
            person.side = person.side or self._sides.spoken_for(owner.id)
            person.offices.add(owned.office)

    def _link_officials(self, number: int, phrase: Phrase) -> None:
        place = _IN.match(self._text, self._mentions[number].evidence.span.end)
        if place is None:
            return
        for name in dict.fromkeys((place["place"], place["place"].split()[0])):
            side = self._sides.spoken_for(self._sides.of(name)) if self._is_seat(name) else None
            if side is not None:
                role = "government" if phrase.sort == "body" else phrase.role
                found = self._offices.find(replace(phrase, owner=name, role=role))
                if len(found) == 1:
                    self._linked[number] = found[0]
                return

    def _is_seat(self, name: str) -> bool:
        return (
            is_state_or_capital(load_registry(), name)
            or self._sides.state(name) is not None
            or self._sides.has_body(name)
        )

    def _name_the_unnamed(self) -> None:
        """Take the only bare name after the only unnamed holder of an office for the holder's."""
        titled = [
            number for phrase, numbers in self._worded.roles if phrase.office in UNIQUE_OFFICES for number in numbers
        ]
        unnamed = {
            actor.id: number
            for number in sorted(titled, reverse=True)
            if (actor := self._actors.get(self._linked.get(number, ""))) is not None
            and actor.kind is ActorKind.PERSON
            and self._people.person(actor.id) is None
        }
        if len(unnamed) != 1:
            return
        ((holder, first),) = unnamed.items()
        side = self._actors[holder].speaks_for
        bare = [
            person_id
            for person_id, number in self._first_names().items()
            if self._is_near(person_id, number, first) and self._is_bare(person_id, number, first)
        ]
        if len(bare) != 1:
            return
        person = self._people.person(bare[0])
        gender = self._phrases[first].gender
        if person is None or person.side or (gender and person.gender and gender != person.gender):
            return
        person.side = side
        person.offices.add(self._phrases[first].office)
        for number, actor_id in self._linked.items():
            if actor_id == holder:
                self._linked[number] = person.id

    def _first_names(self) -> dict[str, int]:
        """Return the first mention of everybody named in full."""
        found: dict[str, int] = {}
        for number, actor_id in sorted(self._linked.items()):
            if self._phrases[number].how is How.NAME and " " in self._phrases[number].name:
                found.setdefault(actor_id, number)
        return found

    def _is_near(self, actor_id: str, number: int, office: int) -> bool:
        """Say whether somebody is named soon after an office, or as the only person right before it."""
        at, start = self._mentions[office].evidence.span.end, self._mentions[number].evidence.span.start
        if at < start < at + _REACH:
            return True
        people = {
            self._linked[before]
            for before in range(office)
            if self._people.person(self._linked.get(before, "")) is not None
        }
        sentences = bisect_right(self._starts, at) - bisect_right(self._starts, start)
        return start < at and people == {actor_id} and sentences == 1

    def _is_bare(self, actor_id: str, number: int, first: int) -> bool:
        """Say whether somebody speaks who is never described, but for a title that fits that of the unnamed."""
        unnamed = self._phrases[first]
        office = unnamed.office
        person, span = self._people.person(actor_id), self._mentions[number].evidence.span
        if person is None or not actor_id.startswith("x-") or person.is_former:
            return False
        titles = [self._phrases[at] for at, found in self._linked.items() if found == actor_id]
        has_other = any(title.role and (title.owner or title.office not in {"minister", office}) for title in titles)
        # A king is no president.
        if has_other or any(are_other_titles(unnamed.role, title.role) for title in titles):
            return False
        if office in person.offices:
            return True
        if self._has_the_word(actor_id, first) or _DESCRIBED.match(self._text[span.end : span.end + 60]):
            return False
        named = [self._mentions[at].evidence.span for at, found in self._linked.items() if found == actor_id]
        sources = (it.source.span for it in self._reading.attributions if it.source)
        return any(source.touches(each) for source in sources for each in named)
