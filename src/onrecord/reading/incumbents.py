"""Incumbents: whom "the president" and "the governor" cannot mean, and which of two presidents it is.

Who was introduced by the title of another office is no president: in "Opposition leader Vorr called for a vote. The
president refused" it is somebody else. Nor is the president whom he met, where the report says "the President" from the
start: "The President spoke with President Kess".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.chains import Growing
from onrecord.reading.holders import are_other_titles
from onrecord.reading.met import Met
from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import load_registry
from onrecord.reading.titles import UNIQUE_OFFICES, unabbreviated
from onrecord.types import How, NounKind, Reading

HEADS = frozenset(("head_of_state", "head_of_government"))
# One at a time holds these as well, in a state's part, a city or its schools.
_LOCAL = frozenset("governor mayor superintendent".split())
# By these somebody is introduced who holds another office; what people are beside that tells nothing of offices.
_OFFICERS = _LOCAL | frozenset(
    """president premier chancellor minister secretary leader speaker senator congressman congresswoman representative
    judge commissioner ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair whip lawmaker
    legislator mp king queen prince princess general admiral adviser advisor aide deputy negotiator undersecretary
    sheriff""".split()
)
_LEADING = frozenset(("leader", "head"))
# So many members of a chain tell who it is.
_RECENT = 40
# What makes two clauses of one, or a title that of somebody else's words.
_APART = pattern_of(
    r"[;:“”\"]|\b(?:said|says|that|who|which|whose|because|after|before|when|while|where|as|if)\b|['’]s "
)
_OPENS = pattern_of(r"(?:\A|[.:?!“”\"\n])\s*\Z")
_CLAUSE = 90


def head_of(role: str) -> str:
    """Return the word that carries a title: "minister" of "minister of defence"."""
    words = unabbreviated(role).split(" of ")[0].split()
    return words[-1].removesuffix("-elect") if words else ""


def may_hold(bare: Phrase, titled: Phrase) -> bool:
    """Say whether who is given a title may be whom another title means: a state's leader may be its president."""
    head = head_of(titled.role)
    if bare.office in UNIQUE_OFFICES and titled.office in UNIQUE_OFFICES:
        return bare.office == titled.office and not are_other_titles(bare.role, titled.role)
    if bare.office in HEADS and head in _LEADING and titled.owner:
        return True
    return head == head_of(bare.role)


class Incumbents:
    """The bare titles of one report of which there is one holder at a time."""

    def __init__(self, reading: Reading, phrases: Sequence[Phrase], noun_of: Mapping[int, int]) -> None:
        """Take a reading with its actors linked, what its mentions are made of, and the noun phrase of each."""
        self._text = reading.report.text
        self._nouns = reading.nouns
        self._mentions = reading.mentions
        self._phrases = phrases
        self._starts = [sentence.start for sentence in reading.sentences]
        self._bare = {number for number, phrase in enumerate(phrases) if _is_bare(phrase)}
        self._number = {noun_of[number]: number for number in self._bare if number in noun_of}
        self._of_noun = {noun: number for number, noun in noun_of.items()}
        self._titles: dict[str, list[Phrase]] = {}
        self._blocked: list[tuple[int, str, str]] = []
        if self._bare:
            self._learn()

    def _learn(self) -> None:
        """Take in the titles that people are given, and whom a bare title does something to."""
        for mention, phrase in zip(self._mentions, self._phrases, strict=True):
            if phrase.role and phrase.sort == "person" and len(mention.actor_ids) == 1:
                self._titles.setdefault(mention.actor_ids[0], []).append(phrase)
        for number in sorted(self._bare):
            self._blocked += [(number, head_of(self._phrases[number].role), each) for each in self._objects(number)]

    def _objects(self, number: int) -> list[str]:
        """Return those with its title who stand behind a bare one that begins their clause: "met President Kess"."""
        span, bare = self._mentions[number].evidence.span, self._phrases[number]
        if _OPENS.search(self._text, max(0, span.start - 3), span.start) is None:
            return []
        sentence, found = self._sentence(span.start), list[str]()
        for behind in range(number + 1, len(self._mentions)):
            other, start = self._phrases[behind], self._mentions[behind].evidence.span.start
            if (
                start - span.end > _CLAUSE
                or self._sentence(start) != sentence
                or _APART.search(self._text, span.end, start)
            ):
                break
            is_apposed = self._text[span.end : start].strip(" ,(–—-") == ""
            if not is_apposed and other.role and (other.name or other.owner) and may_hold(bare, other):
                found += self._mentions[behind].actor_ids
        return found

    def allow(self, at: int, to: int, growing: Growing) -> bool:
        """Say whether a noun phrase may mean an earlier one and its chain, for all that titles tell.

        What is no bare title may. "Liberal leaders" are no president.
        """
        number = self._number.get(at)
        if number is None:
            return True
        if self._nouns[to].is_plural and self._nouns[to].kind is NounKind.PERSON:
            return False
        if growing.actor_ids:
            return self.may_be(number, growing.actor_ids)
        titled = [self._phrases[each] for to in growing.nouns[-_RECENT:] if (each := self._of_noun.get(to)) is not None]
        return _fits(self._phrases[number], [each for each in titled if each.role and each.sort == "person"])

    def may_be(self, number: int, actor_ids: tuple[str, ...]) -> bool:
        """Say whether the mention of a bare title may mean these: of another office they are not."""
        if number not in self._bare or len(actor_ids) != 1:
            return True
        actor_id, bare = actor_ids[0], self._phrases[number]
        if any(each == actor_id and at <= number and head == head_of(bare.role) for at, head, each in self._blocked):
            return False
        kinds = _heads_held(actor_id) if bare.office in HEADS else None
        titles = self._titles.get(actor_id, [])
        # Whom the registry knows, and the report gives no title of an office, holds what that says.
        is_known = kinds is not None and not any(map(is_office, titles))
        return bare.office in (kinds or ()) or (not is_known and _fits(bare, titles))

    def may_name(self, actor_ids: tuple[str, ...], growing: Growing) -> bool:
        """Say whether a name may tell who a chain is that began with a bare title."""
        numbers = (self._number[to] for to in growing.nouns if to in self._number)
        return all(self.may_be(number, actor_ids) for number in numbers)

    def subject_of(self, number: int, called: Sequence[Met]) -> tuple[str, ...]:
        """Return the first of two heads with one title, if the sentence before begins so: "President Vorr met ..."."""
        start = self._mentions[number].evidence.span.start
        if (
            not called
            or self._phrases[number].office not in HEADS
            or _OPENS.search(self._text, max(0, start - 3), start) is None
        ):
            return ()
        near = [each for each in called if self._sentence(start) - each.sentence == 1]
        if len({each.actor_ids for each in near}) != len({each.actor_ids for each in called}):
            return ()
        first = near[0]
        at = self._mentions[first.number].evidence.span.start
        is_first = self._text[self._starts[first.sentence] : at].strip('“" ').lower() in ("", "the")
        return first.actor_ids if is_first and first.is_subject else ()

    def _sentence(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1


def _is_bare(phrase: Phrase) -> bool:
    """Say whether words are such a title alone: "the president", and no "his president" or "Norland's"."""
    if phrase.how is not How.ROLE or phrase.sort != "person" or not phrase.is_definite or phrase.is_former:
        return False
    if phrase.owner or phrase.possessor or phrase.name or phrase.body:
        return False
    return phrase.office in HEADS or phrase.role in _LOCAL


def is_office(titled: Phrase) -> bool:
    """Say whether a title is that of an office, so that who is given it holds no other."""
    return bool(titled.office) or head_of(titled.role) in _OFFICERS


def _fits(bare: Phrase, titles: Sequence[Phrase]) -> bool:
    """Say whether somebody with these titles may be the one: no other office is among them, or this one is."""
    offices = [each for each in titles if is_office(each)]
    return not offices or any(may_hold(bare, each) for each in offices)


def _heads_held(actor_id: str) -> frozenset[str] | None:
    """Return the offices of heads that somebody of the registry has held; None for who is not in it."""
    entry = None if actor_id.startswith("x-") else load_registry().entry(actor_id)
    return frozenset(role.kind for role in entry.roles if role.kind in HEADS) if entry is not None else None
