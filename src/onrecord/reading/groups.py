"""Groups: whom "they", "both sides" and "the two leaders" mean, nobody where more than two could be meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import takewhile

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.bystanders import Bystanders
from onrecord.reading.encountered import who_met
from onrecord.reading.met import Met
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.pronouns import GENDERS
from onrecord.reading.sayers import acts_by_will
from onrecord.types import Actor, ActorKind, How, Noun, NounKind, Reading

_TWO = pattern_of(r"\A(?:both|(?:the|these|those|their) two|the pair of|the (?:pair|duo)\Z)\b", re.IGNORECASE)
_SIDES = pattern_of(
    r"\b(?:sides|countries|governments|nations|states|parties|capitals|delegations|neighbou?rs|allies|powers|partners|"
    r"rivals)\Z",
    re.IGNORECASE,
)
# Others than states may be one of these.
_PARTIES = pattern_of(r"\b(?:sides|parties|delegations|rivals)\Z", re.IGNORECASE)
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_BODIES = _STATES | {ActorKind.ORGANISATION}
_JOINED = pattern_of(r"\s*(?:and|,? as well as)(?: the)?\s*")
# "The four governments" are the members of a list that long, whose members stand between these.
_COUNTED = pattern_of(r"\A(?:the|these|those) (?P<count>three|four|five|six|seven)\b", re.IGNORECASE)
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LISTED = pattern_of(r"\s*(?:,|,? and)(?: the)?\s*")
# What stands before an object, a determiner aside, and before the subject of a clause.
_BEFORE_OBJECT = frozenset(
    """of to with for by from against about on in at between over under toward towards upon like than as via and
    or""".split()
)
_DETERMINERS = frozenset({"the", "both"})
_BEFORE_CLAUSE = frozenset("that while but because if when said as though".split())
_STOPS = (",", ";", ":", "“", '"')
_LAST_WORD = pattern_of(r"\w+\Z")
# Paragraphs back to which "both sides" may go.
_FAR = 4
_ONE = frozenset({"a", "an", "one", "another"})
_OWNERS = frozenset({"his", "her", "their", "its"})
_POSSESSIVE = ("'s", "’s")

_OPENING = pattern_of(r"\A(?:(?:the|some|several|many|most|other|all|these|those|various)\s+)+", re.IGNORECASE)
_POINTING = pattern_of(r"\A(?:this|that|both|two|the two|his|her|its|their|our|my|your|each|either|neither)\b", re.I)


def is_two(quote: str) -> bool:
    """Say whether words mean two: "both sides", "the two leaders"."""
    return _TWO.match(quote) is not None


def is_of_sides(quote: str) -> bool:
    """Say whether words for several mean states."""
    return _SIDES.search(quote) is not None


def vague_group(quote: str) -> Actor | None:
    """Return the actor for a group that is named vaguely: "European leaders", "the mediators"; None for "both sides".

    Its id depends on its name only, so that it is one actor in all reports, though never a party.
    """
    phrase = parse_phrase(quote)
    name = _OPENING.sub("", " ".join(quote.split()))
    if phrase.sort != "group" or phrase.possessor or _POINTING.match(quote) or not _is_plural(phrase.role):
        return None
    return Actor(id=digest("x", name.lower()), name=name, kind=ActorKind.GROUP, names=(name,))


def _is_plural(role: str) -> bool:
    return role.split(" of ")[0].endswith("s")


_LEADS = frozenset(("", "But", "And", "Yet", "Still,"))
_QUOTED = pattern_of(r"(?:[,!?.…]\s?[”\"]|[”\"],)\s\Z")
_FAR_QUOTE = 1200
# Behind these, "he" is whoever the sentence is about, and so are "they".
_TAKES_UP = pattern_of(r",[”\"]? (?:but|and|though|although|yet)\Z")
_WHICH = pattern_of(r", (?:which|whom)\Z")
_QUOTING = frozenset('“”"«»')
_SAYING = pattern_of(
    r", (?:saying|adding|insisting|warning|arguing|stressing|noting|claiming|declaring|promising|vowing|announcing|"
    r"telling(?: (?:the )?[\w’'-]+){1,3}?)(?: that)? [“\"]?\Z"
)


def _is_first(sentence: int, met: list[Met]) -> bool:
    """Say whether no subject of a sentence is among those met last."""
    return sentence not in [one.sentence for one in met[-6:] if one.is_subject]


def _is_before_subject(before: str, *, is_first: bool) -> bool:
    """Say whether what stands before a mention lets it be the subject of a clause."""
    # Whatever tells by what stands before is parted from the mention by a blank.
    words = before.split() if before[-1:].isspace() else ()
    if not words:
        return is_first
    if not is_first and not words[-1].endswith(_STOPS) and _last_word(words[-1]) not in _BEFORE_CLAUSE:
        return False
    last = _last_word(words[-1]).lower()
    if last in _DETERMINERS and last == words[-1].lower() and len(words) > 1:
        last = _last_word(words[-2]).lower()
    return last not in _BEFORE_OBJECT


def _last_word(token: str) -> str:
    """Return the word that ends what stands between two blanks; empty where it ends in another sign."""
    if token.isalpha():
        return token
    word = _LAST_WORD.search(token)
    return word[0] if word is not None else ""


class Groups:
    """Finds the members of groups among the actors met before."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        self._mentions = reading.mentions
        self._actors = {actor.id: actor for actor in reading.actors}
        self._starts = [sentence.start for sentence in reading.sentences]
        self._openings = frozenset(self._starts)
        self._bystanders = Bystanders(self._text, reading.mentions)
        self._blanks = [match.start() for match in re.finditer("\n\n", reading.report.text)]

    def meet(self, number: int, actor_ids: tuple[str, ...], met: list[Met]) -> Met:
        """Return what is to be remembered of a mention that means these actors, after those met before."""
        mention = self._mentions[number].evidence
        span, sentence = mention.span, self._sentence_at(mention.span.start)
        is_owner = self._text.startswith(_POSSESSIVE, span.end) or mention.quote.lower() in _OWNERS
        before = self._text[max(self._starts[sentence], span.start - 24) : span.start]
        is_subject = not is_owner and _is_before_subject(before, is_first=_is_first(sentence, met))
        return Met(actor_ids=actor_ids, number=number, sentence=sentence, is_subject=is_subject)

    def newest_subject(self, noun: Noun, met: list[Met]) -> Met | None:
        """Return who, named, is the subject of the sentence before the one that a pronoun opens; None of several."""
        sentence = self._sentence_at(noun.head.start)
        lead = self._text[self._starts[sentence] : noun.head.start].strip('“"‘ ')
        opening = -1 if lead in _LEADS else self.quoted_before(noun.head.start)
        if opening >= 0:
            sentence = self._sentence_at(opening)
        elif lead not in _LEADS:
            return None
        near = [one for one in met[-30:] if sentence - one.sentence == 1]
        people = {one.actor_ids for one in near if self._is_person(one)}
        subject = next((one for one in near if one.is_subject), None)
        if subject is None or len(people) != 1 or not self._is_person(subject):
            return None
        return subject if any(self._is_named(one) for one in near if one.actor_ids == subject.actor_ids) else None

    def subject_beside(self, noun: Noun, met: list[Met]) -> Met | None:
        """Return the subject that a pronoun takes up within its sentence or from the one before; None of several.

        "Vorr told Kess's aide to wait, but *he* ...", "the unions want a toll, which *they* ...", "Arland let them go.
        *It* refused ...". Whom else the words may mean, the encoder tells better.
        """
        sentence = self._sentence_at(noun.head.start)
        lead = self._text[self._starts[sentence] : noun.head.start].strip('“"‘ ')
        if noun.form == "it":
            is_willed = lead in _LEADS and acts_by_will(self._text, noun.head.end)
            return self._only_subject(sentence - 1, met, self._is_body) if is_willed else None
        if noun.form == "they":
            return self._only_subject(sentence, met, self._is_many) if _WHICH.search(lead) else None
        return self._only_subject(sentence, met, self._is_person) if _TAKES_UP.search(lead) else None

    def speaker_beside(self, noun: Noun, met: list[Met]) -> Met | None:
        """Return who a sentence is about, for a "she" right behind its "saying": "Vorr met Kess, saying *she* ..."."""
        sentence = self._sentence_at(noun.head.start)
        lead = self._text[self._starts[sentence] : noun.head.start]
        saying = _SAYING.search(lead) if noun.form in GENDERS else None
        # Behind somebody's words it is who said them: "“We pay,” Vorr said, adding that she ...".
        if saying is None or not _QUOTING.isdisjoint(lead[: saying.start()]) or "''" in lead:
            return None
        near = (one for one in reversed(met[-30:]) if one.sentence == sentence and one.is_subject)
        return next((one for one in near if self._is_person(one)), None)

    def is_beside(self, at: int, one: Met) -> bool:
        """Say whether a place stands in the sentence of a mention, or behind it."""
        return at >= self._starts[one.sentence]

    def _only_subject(self, sentence: int, met: list[Met], is_such: Callable[[Met], bool]) -> Met | None:
        """Return the subject of a sentence where it is the only one of its sort that is met there."""
        near = [one for one in met[-30:] if one.sentence == sentence]
        subject = next((one for one in near if one.is_subject), None)
        such = {one.actor_ids for one in near if is_such(one)}
        return subject if subject is not None and such == {subject.actor_ids} else None

    def _is_named(self, one: Met) -> bool:
        """Say whether a mention is a name, or holds one: "President Ada Lund of Norland"."""
        mention = self._mentions[one.number]
        return mention.how is How.NAME or self._actors[one.actor_ids[0]].name.split()[-1] in mention.evidence.quote

    def _is_body(self, one: Met) -> bool:
        actor = self._actors.get(one.actor_ids[0])
        return len(one.actor_ids) == 1 and actor is not None and actor.kind in _BODIES

    def _is_many(self, one: Met) -> bool:
        actor = self._actors.get(one.actor_ids[0])
        if len(one.actor_ids) > 1 or actor is None:
            return len(one.actor_ids) > 1
        is_plural = self._mentions[one.number].evidence.quote.endswith("s") and actor.kind is ActorKind.ORGANISATION
        return actor.kind is ActorKind.GROUP or is_plural

    def quoted_before(self, at: int) -> int:
        """Return where the quotation opens that ends right before `at` and begins its sentence; -1 for none."""
        closing = _QUOTED.search(self._text, max(0, at - 4), at)
        if closing is None:
            return -1
        mark = "“" if "”" in closing[0] else '"'
        opening = self._text.rfind(mark, max(0, at - _FAR_QUOTE), closing.start())
        return opening if opening in self._openings else -1

    def _is_person(self, one: Met) -> bool:
        actor = self._actors.get(one.actor_ids[0])
        return len(one.actor_ids) == 1 and actor is not None and actor.kind is ActorKind.PERSON

    def is_one_of(self, number: int, noun: Noun) -> bool:
        """Say whether a name with "one" or "a" before it means somebody of those it names: "one Norlander"."""
        mention = self._mentions[number]
        if mention.how is not How.NAME or noun.kind is not NounKind.PERSON or " " in mention.evidence.quote:
            return False
        lead = self._text[noun.span.start : mention.evidence.span.start].strip().lower()
        return lead in _ONE and all(self._actors[each].kind is not ActorKind.PERSON for each in mention.actor_ids)

    def leads(self, met: Met, number: int) -> bool:
        """Say whether a mention begins its sentence, and that is the one of mention `number` or the one before."""
        start = self._mentions[met.number].evidence.span.start
        return start - self._starts[met.sentence] <= len("“The ") and self._sentence(number) - met.sentence <= 1

    def plural(self, number: int, met: list[Met]) -> tuple[str, ...]:
        """Return the only group, or pair joined by "and", that led this or the last sentence: "they" mean it."""
        sentence = self._sentence(number)
        found: dict[tuple[str, ...], None] = {}
        for at in range(len(met) - 1, -1, -1):
            if sentence - met[at].sentence > 1:
                break
            one = met[at]
            actor = self._actors.get(one.actor_ids[0])
            if one.is_subject and (len(one.actor_ids) > 1 or (actor and actor.kind is ActorKind.GROUP)):
                found.setdefault(one.actor_ids)
            elif at and met[at - 1].is_subject and (pair := self._pair(at, met)):
                found.setdefault(pair)
        is_open = any(
            mention.how is How.ROLE and not mention.actor_ids and mention.evidence.quote.lower().endswith("s")
            for mention in self._mentions[max(0, number - 6) : number]
            if sentence - self._sentence_at(mention.evidence.span.start) <= 1
        )
        if found or is_open:
            return next(iter(found)) if len(found) == 1 and not is_open else ()
        lead = self._text[self._starts[sentence] : self._mentions[number].evidence.span.start].strip('“"‘ ')
        back = 1 if lead in _LEADS else 0
        near = [one for one in met[-12:] if sentence - one.sentence == back and len(one.actor_ids) == 1]
        spans = [(self._mentions[one.number].evidence.span, one.actor_ids[0]) for one in near]
        return who_met(self._text, spans, self._actors) if back or lead.endswith(",") else ()

    def pair_of_sides(self, number: int, met: list[Met]) -> tuple[str, ...]:
        """Return the two states of which "their governments" are, where a pair led this or the last sentence."""
        sides = self._as_sides(self.plural(number, met))
        return sides if len(sides) == 2 else ()

    def two(self, number: int, met: list[Met]) -> tuple[str, ...]:
        """Return whom "both sides" or "the two leaders" mean: the pair just named, or the only two in play.

        "The four governments" are the list of four that was named last.
        """
        quote = self._mentions[number].evidence.quote
        of_sides = is_of_sides(quote)
        if (counted := _COUNTED.match(quote)) is not None:
            return self._list_of(_COUNTS[counted["count"].lower()], number, met, is_of_sides=of_sides)
        if not is_two(quote):
            return ()
        # Who speaks of "both sides" mostly stands between them: nobody is better than the speaker and one of the two.
        own = [one for one in met if one.is_subject and one.sentence == self._sentence(number)]
        speaking = self._those([each for one in own for each in one.actor_ids], quote)
        met = self._bystanders.without(met, self._sentence(number))
        near = list(takewhile(lambda one: self._is_in_reach(one, number), reversed(met)))
        pairs = [self._those(self._pair(at, met), quote, are_joined=True) for at in self._ends(met, len(near))]
        for at, pair in zip(self._ends(met, len(near)), pairs, strict=True):
            if len(pair) == 2 and self._sentence(number) - met[at].sentence <= 1:
                return pair
        found = self._those([each for one in reversed(near) for each in one.actor_ids], quote)
        # Rebels named beside a state are in play, too.
        found = tuple(dict.fromkeys((*found, *(each for pair in pairs if len(pair) == 2 for each in pair))))
        if len(found) == 2 and set(found).isdisjoint(speaking):
            return found
        return self._last_pair(number, met, speaking, quote)

    def _ends(self, met: list[Met], count: int) -> range:
        """Return where each of the last `count` stands whom another is met before, the last first."""
        return range(len(met) - 1, max(0, len(met) - count - 1), -1)

    def _list_of(self, count: int, number: int, met: list[Met], *, is_of_sides: bool) -> tuple[str, ...]:
        """Return the members of the newest list, in reach, of just as many as are counted; none of another sort."""
        run: list[str] = []
        later: Met | None = None
        for one in (*takewhile(lambda each: self._is_in_reach(each, number), reversed(met)), None):
            if one is not None and later is not None and self._are_listed(one, later):
                run[:0] = one.actor_ids
            else:
                ids = tuple(run)
                is_such = all(map(self._is_state, ids)) if is_of_sides else self._are_people(ids)
                found = ids if is_such else self._as_sides(ids) if is_of_sides else ()
                if len(ids) == len(found) == count:
                    return found
                run = list(one.actor_ids) if one is not None else []
            later = one
        return ()

    def _are_listed(self, one: Met, other: Met) -> bool:
        spans = self._mentions[one.number].evidence.span, self._mentions[other.number].evidence.span
        return _LISTED.fullmatch(self._text, spans[0].end, spans[1].start) is not None

    def _last_pair(self, number: int, met: list[Met], speaking: tuple[str, ...], quote: str) -> tuple[str, ...]:
        """Return the two that a report last spoke of together, a few paragraphs back at most, without the speaker."""
        end = self._mentions[number].evidence.span.start
        for at in range(len(met) - 1, -1, -1):
            if self._gaps(self._mentions[met[at].number].evidence.span.start, end) > _FAR:
                break
            pair = met[at].actor_ids if len(met[at].actor_ids) == 2 else self._pair(at, met) if at else ()
            pair = self._those(pair, quote, are_joined=True)
            if len(pair) == 2:
                return pair if set(pair).isdisjoint(speaking) else ()
        return ()

    def _is_in_reach(self, one: Met, number: int) -> bool:
        """Say whether a mention stands in the paragraph of another, or the one before."""
        start, end = self._mentions[one.number].evidence.span.start, self._mentions[number].evidence.span.start
        return self._gaps(start, end) <= 1

    def _gaps(self, start: int, end: int) -> int:
        """Return how many blank lines stand between two places."""
        return bisect_left(self._blanks, end) - bisect_left(self._blanks, start)

    def _those(self, ids: Sequence[str], quote: str, *, are_joined: bool = False) -> tuple[str, ...]:
        """Return those among some whom words for two may mean: people, or the states and parties for which they act."""
        if not is_of_sides(quote):
            return tuple(each for each in dict.fromkeys(ids) if self._are_people((each,)))
        if not are_joined or _PARTIES.search(quote) is None:
            return self._as_sides(ids)
        return tuple(dict.fromkeys(side for each in ids for side in self._as_sides((each,)) or self._own_side(each)))

    def _own_side(self, actor_id: str) -> tuple[str, ...]:
        """Return a body that speaks for nobody else, as rebels do."""
        actor = self._actors.get(actor_id)
        is_own = actor is not None and actor.kind is ActorKind.ORGANISATION and actor.speaks_for is None
        return (actor_id,) if is_own else ()

    def _as_sides(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return the states for which actors speak, and the states among them, each once."""
        sides = (self._actors[each].speaks_for for each in ids if each in self._actors)
        return tuple(dict.fromkeys(side for side in sides if side in self._actors and self._is_state(side)))

    def _is_state(self, side: str | None) -> bool:
        return side is not None and self._actors[side].kind in _BODIES

    def _are_people(self, ids: tuple[str, ...]) -> bool:
        return bool(ids) and all(each in self._actors and self._actors[each].kind is ActorKind.PERSON for each in ids)

    def _pair(self, at: int, met: list[Met]) -> tuple[str, ...]:
        """Return two actors joined by "and" whose second is the one met at `at`."""
        first, second = met[at - 1], met[at]
        spans = self._mentions[first.number].evidence.span, self._mentions[second.number].evidence.span
        if not _JOINED.fullmatch(self._text, spans[0].end, spans[1].start):
            return ()
        if at > 1 and met[at - 2].sentence == first.sentence:
            before = self._mentions[met[at - 2].number].evidence.span.end
            # Of three in a row the last two are no pair.
            if self._text[before : spans[0].start].removesuffix("the ").strip() == ",":
                return ()
        if len(first.actor_ids + second.actor_ids) != 2 or first.actor_ids == second.actor_ids:
            return ()
        return first.actor_ids + second.actor_ids

    def _sentence(self, number: int) -> int:
        return self._sentence_at(self._mentions[number].evidence.span.start)

    def _sentence_at(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1
