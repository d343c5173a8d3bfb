"""Epithets: whom "the New York businessman", "the Vermont native" or "the 61-year-old" means, who was named before.

News calls people by what they are, so as not to say a name again. It is who was described by that word, else the only
person of the last sentences whom gender, party and office let be called so, and who is not named beside the words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.formers import has_held, office_held
from onrecord.reading.genders import gender_of
from onrecord.reading.incumbents import is_office
from onrecord.reading.met import Met
from onrecord.reading.phrases import Phrase
from onrecord.reading.pronouns import GENDERS
from onrecord.reading.quotes import find_quotations
from onrecord.types import Actor, ActorKind, Noun, NounKind, Reading

# What private people are: nobody calls a minister or a senator so.
_PRIVATE = frozenset(
    """businessman businesswoman developer mogul tycoon magnate billionaire multibillionaire millionaire entrepreneur
    investor financier industrialist donor megadonor philanthropist heir heiress neurosurgeon surgeon pediatrician
    showman celebrity star executive mega-donor restaurateur hotelier banker novelist comedian actor actress""".split()
)
# What people in politics are: no spokesman or adviser is called so.
_POLITICAL = frozenset(
    """nominee front-runner frontrunner hopeful contender candidate challenger politician statesman stateswoman
    firebrand populist strongman lawmaker legislator congressman congresswoman Republican Democrat conservative
    liberal socialist libertarian progressive centrist""".split()
)
# Where and when people were born.
_PERSONAL = frozenset(
    """native octogenarian septuagenarian sexagenarian nonagenarian Texan Vermonter Floridian Californian Ohioan
    Kentuckian Hoosier Arkansan Virginian Carolinian Alaskan Hawaiian Pennsylvanian Michigander Minnesotan
    Midwesterner Southerner Londoner Scot""".split()
)
_HEADS = _PRIVATE | _POLITICAL | _PERSONAL
_ANYBODY = frozenset(("the nominee", "the candidate", "the contender", "the challenger", "the politician"))
_MEN = ("businessman", "statesman", "showman", "congressman")
_AGED = pattern_of(r"\d\d-year-old\Z")
_SOMEBODY = frozenset((NounKind.PERSON, NounKind.ORGANIZATION))
# "The developer of the site", "the candidate who wins" are told by what follows, "the native, Vorr," by a name.
_TELLS_MORE = pattern_of(
    r"[,;:“”\"]|,? [A-Z(]|\.\s| (?:who|whose|whom|that|which|of|with|in|at|for|on|called [A-Z“]|accused of|behind|and|"
    r"or|to|from|by|against|about)\b"
)
# What stands before the subject of a clause.
_BEFORE = pattern_of(
    r"(?:(?:\A|[.?!:;,–—”\"]\s?|\s-+ ?|\n)(?:But|And|Yet|Still)?|\b(?:while|after|before|because|that|when|although|"
    r"though|since|if|whether|but|said|says|where|until))\s?\Z",
    re.IGNORECASE,
)
# Behind these a clause of its own takes up whom the one before it speaks of, its subject aside.
_TURNS = pattern_of(r"\b(?:while|after|before|because|when|although|though|since|until|whom)\s\Z", re.IGNORECASE)
_LEAD = 12
# Sentences back to which the words may go.
_BACK = 3
_BEHIND = pattern_of(
    r",? (?:an?|the|one of the|himself an?|herself an?) [^,.;:“”\"\n]{3,80}|,? ?\((?:[RDI]-)[^)\n]{1,20}\)"
)
# Nobody is of both; what stands for either.
_SIDES = {
    "R": pattern_of(r"\b(?:Republican|GOP)\b|\(R-"),
    "D": pattern_of(r"\b(?:Democrat|Democratic)\b|\(D-"),
}
_VOICES = pattern_of(
    r"\b(?:spokes\w+|advis[eo]r|aide|manager|strategist|analyst|reporter|correspondent|professor|lawyer|attorney|judge|"
    r"editor|columnist|author|host|anchor|pollster|consultant|director|historian|expert|journalist|wife|husband)\b"
)


def is_epithet(text: str, noun: Noun) -> bool:
    """Say whether a noun phrase is the subject of a clause, and calls one person by what he or she is."""
    if noun.is_plural or noun.kind not in _SOMEBODY or not text.startswith(("The ", "the "), noun.span.start):
        return False
    start = noun.span.start
    is_such = _called(text, noun) in _HEADS and _TELLS_MORE.match(text, noun.head.end) is None
    if not is_such and not office_held(text, start, noun.head.end)[0]:
        return False
    if text[start : noun.head.end] in _ANYBODY:
        return False  # "that the nominee would need more": whoever that will be
    return _BEFORE.search(text, max(0, start - _LEAD), start) is not None


def _called(text: str, noun: Noun) -> str:
    """Return the word that calls somebody so: "native" for "61-year-old" as well."""
    word = text[text.rfind(" ", 0, noun.head.end) + 1 : noun.head.end]
    return "native" if _AGED.fullmatch(word) else word


class Epithets:
    """Finds who is called by what he or she is, among those met before in one report."""

    def __init__(
        self,
        reading: Reading,
        phrases: Sequence[Phrase],
        noun_of: Mapping[int, int],
        actors: Mapping[str, Actor],
        genders: Mapping[str, str],
    ) -> None:
        """Take a reading, what its mentions are made of, their noun phrases, and actors with their genders."""
        self._text = reading.report.text
        self._day = reading.report.published
        self._nouns = reading.nouns
        self._mentions = reading.mentions
        self._phrases = phrases
        self._noun_of = noun_of
        self._actors = actors
        self._genders = genders
        self._starts = [sentence.start for sentence in reading.sentences]
        self._told: dict[str, str] | None = None

    def bearer(self, at: int, met: Sequence[Met]) -> Met | None:
        """Return who is meant by the noun phrase `at`, of those met up to it; None where that is not sure."""
        noun = self._nouns[at]
        if not is_epithet(self._text, noun):
            return None
        if (held := office_held(self._text, noun.span.start, noun.head.end))[0]:
            return self._holder(at, held, met)
        if at + 1 < len(self._nouns) and self._nouns[at + 1].span.start == noun.span.start:
            return None  # "the billionaire" of "the billionaire developer"
        known = self._fitting(at, met)
        word = _called(self._text, noun)
        called = [one for one in known if re.search(rf"\b{re.escape(word)}\b", self._told_of(one.actor_ids[0]))]
        if (only := _only(called)) is not None:
            return only if self._sentence(noun.span.start) != only.sentence or not only.is_subject else None
        quotation = any(each.inner.start <= noun.span.start < each.inner.end for each in find_quotations(self._text))
        return None if called or quotation or self._is_said_before(at) else self._in_focus(at, known, met)

    def _is_said_before(self, at: int) -> bool:
        """Say whether a noun phrase shortly before is called by the same word: it is more likely that one."""
        word, sentence = _called(self._text, self._nouns[at]), self._sentence(self._nouns[at].span.start)
        for noun in reversed(self._nouns[:at]):
            if sentence - self._sentence(noun.span.start) > _BACK:
                return False
            if noun.form != "he" and _called(self._text, noun) == word:
                return True
        return False

    def _holder(self, at: int, held: tuple[str, str], met: Sequence[Met]) -> Met | None:
        """Return the only one of those met who has left an office, and is not the subject of the same sentence."""
        sentence, day = self._sentence(self._nouns[at].span.start), self._day
        fit = self._fitting(at, met)
        fit = [one for one in fit if has_held(one.actor_ids[0], self._told_of(one.actor_ids[0]), held, day)]
        only = _only(fit)
        return only if only is not None and (only.sentence != sentence or not only.is_subject) else None

    def _in_focus(self, at: int, known: Sequence[Met], met: Sequence[Met]) -> Met | None:
        """Return the only person that the clauses before speak of who may be meant and is not named beside."""
        start = self._nouns[at].span.start
        sentence = self._sentence(start)
        here = [one for one in known if one.sentence == sentence]
        if _TURNS.search(self._text, max(0, start - _LEAD), start) and here:
            return _only([one for one in here if not one.is_subject])
        beside = {each for one in met if one.sentence == sentence for each in one.actor_ids} | self._named_behind(start)
        for back in range(1, _BACK + 1):
            near = [one for one in known if sentence - one.sentence == back]
            near = [one for one in near if beside.isdisjoint(one.actor_ids)]
            if _called(self._text, self._nouns[at]) in _PRIVATE and _only(near) is None:
                near = [one for one in near if not self._actors[one.actor_ids[0]].speaks_for] or near
            if near:
                return None if self._is_someone_open(sentence - back, met) else _only(near)
        return None

    def _is_someone_open(self, sentence: int, met: Sequence[Met]) -> bool:
        """Say whether a sentence has a "he" of whom nobody knows who he is: he may be meant."""
        told = {self._noun_of.get(one.number) for one in met if one.sentence == sentence}
        first = bisect_left(self._nouns, self._starts[sentence], key=lambda noun: noun.head.start)
        for at in range(first, len(self._nouns)):
            if self._sentence(self._nouns[at].head.start) != sentence:
                break
            if self._nouns[at].form in GENDERS and at not in told:
                return True
        return False

    def _named_behind(self, start: int) -> set[str]:
        """Return who is named behind a place in its sentence."""
        sentence, found = self._sentence(start), set[str]()
        first = bisect_left(self._mentions, start, key=lambda each: each.evidence.span.start)
        for mention in self._mentions[first:]:
            if self._sentence(mention.evidence.span.start) != sentence:
                break
            found.update(mention.actor_ids)
        return found

    def _fitting(self, at: int, met: Sequence[Met]) -> list[Met]:
        """Return those of the people met, where they stand as noun phrases, who may be called so."""
        # The same few are met again and again.
        may_be = {ids: self._may_be(at, ids) for ids in dict.fromkeys(one.actor_ids for one in met)}
        return [one for one in met if may_be[one.actor_ids] and one.number in self._noun_of]

    def _may_be(self, at: int, ids: tuple[str, ...]) -> bool:
        """Say whether somebody is a person who may be called so, as gender, party and office tell."""
        actor = self._actors.get(ids[0])
        if len(ids) != 1 or actor is None or actor.kind is not ActorKind.PERSON:
            return False
        words = self._text[self._nouns[at].span.start : self._nouns[at].head.end]
        own, known = gender_of(self._text, self._nouns[at]), self._genders.get(actor.id, "")
        own = "m" if words.endswith(_MEN) else own
        if own and known and own != known:
            return False
        told = self._told_of(actor.id)
        if any(_is_other_side(words, told, side) for side in _SIDES):
            return False
        word = _called(self._text, self._nouns[at])
        if word in _PERSONAL or word not in _HEADS:
            return True
        if _VOICES.search(told):
            return False
        return word not in _PRIVATE or not self._is_in_office(actor.id)

    def _is_in_office(self, actor_id: str) -> bool:
        return any(
            phrase.role and phrase.sort == "person" and not phrase.is_former and is_office(phrase)
            for mention, phrase in zip(self._mentions, self._phrases, strict=True)
            if mention.actor_ids == (actor_id,)
        )

    def _told_of(self, actor_id: str) -> str:
        """Return the words that stand before and behind the names of somebody, and tell what he or she is."""
        if self._told is None:
            self._told = {}
            for number, mention in enumerate(self._mentions):
                if len(mention.actor_ids) != 1 or number not in self._noun_of:
                    continue
                noun = self._nouns[self._noun_of[number]]
                behind = _BEHIND.match(self._text, noun.head.end)
                words = self._text[noun.span.start : noun.head.end] + (behind[0] if behind is not None else "")
                self._told[mention.actor_ids[0]] = f"{self._told.get(mention.actor_ids[0], '')} {words}"
        return self._told.get(actor_id, "")

    def _sentence(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1


def _only(met: Sequence[Met]) -> Met | None:
    """Return the last of those met where all are one."""
    return met[-1] if len({one.actor_ids for one in met}) == 1 else None


def _is_other_side(words: str, told: str, side: str) -> bool:
    """Say whether words are for one party, and what is told of somebody only for the other."""
    is_of_it = _SIDES[side].search(words) is not None
    return is_of_it and not _SIDES[side].search(told) and any(each.search(told) for each in _SIDES.values())
