"""Limits: which noun phrases cannot mean the same, by who speaks and how a clause is built."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.quotes import find_paragraphs, find_quotations
from onrecord.reading.titles import word_class
from onrecord.types import NounKind, Reading

_GENDERED = frozenset({"he", "she"})
_TELLING = _GENDERED | {"it", "they"}
_SPEAKING = frozenset({"I", "we", "you"})
_ADDRESS = frozenset({"I", "you"})
_NOUNS = frozenset({"name", "definite", "other"})
_OBJECTS = frozenset({"him", "her", "them", "me", "us"})
_NEW = pattern_of(
    # One sign leads every choice, so that most words are told fast.
    r"(?=[amsonet])(?:"
    r"(?P<part>(?:a )?(?:few|many|some|most|one|none|each|several|any|neither|two|three|all but \w+) of\b)|"
    r"(?:an?|one|another|some|several|many) \w)",
    re.IGNORECASE,
)
# What opens a sentence without being its subject, up to a pronoun.
_OPENING = pattern_of(
    r"[“\"]?(?:In|At|On|After|Before|During|Despite|With|Without|Since|While|When|As|For|From|Under|Through|Amid|"
    r"Following|[A-Z][a-z]+ing)\b[^,;:.“”\"]*"
)
_OPENING_LENGTH = 120
# Between a subject and its object stand a verb and little else.
_CLAUSE = 40
_BOUNDARY = pattern_of(
    r"[,;:“”\"—]|\b(?:that|who|which|and|but|or|when|while|if|as|because|to|for|with|of)\b", re.IGNORECASE
)


_WHOM = pattern_of(r",? (?:whom|who) \Z")
_NEAR = 8
_SAYS = pattern_of(
    r" (?:(?:has|had|have) )?"
    r"(?:said|says|told(?: \w+){1,3}?|added|argued|claimed|insisted|complained|warned|testified|wrote)"
    r"(?: (?:on )?[A-Z]\w+day)?(?: that| of)? \Z"
)
_SAYING_REACH = 48
# A name on the other side of "and".
_AND_BEFORE = pattern_of(r"[A-Z]\w+ and (?:the )?\Z")
_AND_BEHIND = pattern_of(r" and (?:the )?[A-Z]\w")
_CROWDS = ("ians", "ists", "crats")


def is_of_several(head: str) -> bool:
    """Say whether a word that opens a sentence or a headline means several: no "she" takes it up.

    >>> is_of_several("Members"), is_of_several("Republicans"), is_of_several("Williams"), is_of_several("Vorr")
    (True, True, False, False)
    """
    return head.endswith("s") and (word_class(head.lower()) == "L" or head.endswith(_CROWDS))


class Limits:
    """What the surroundings of two noun phrases allow, for those of one report in their order.

    Attributes:
        sources: Where those stand who say something.
    """

    def __init__(self, reading: Reading, named: frozenset[int]) -> None:
        """Take the reading, and the numbers of the noun phrases that plain rules know as mentions."""
        self._text = reading.report.text
        self._nouns = reading.nouns
        self._named = named
        self._sentences = [sentence.start for sentence in reading.sentences]
        self._paragraphs = [paragraph.start for paragraph in find_paragraphs(self._text)]
        self.sources = {each.source.span for each in reading.attributions if each.source is not None}
        self._quotations = find_quotations(self._text)
        self._opened = [quotation.inner.start for quotation in self._quotations]
        # Where a noun phrase stands; few are asked for.
        self._places: dict[int, tuple[int, int, int]] = {}
        self._last_i: int | None = None
        # Whether noun phrases are part of others, or bring up somebody new by their words; told when asked first.
        self._opens: dict[int, tuple[bool, bool]] = {}

    def allow(self, at: int, to: int) -> bool:
        """Say whether a noun phrase may mean the same as an earlier one."""
        one, other = self._nouns[at].form, self._nouns[to].form
        if one in _GENDERED and (self._is_no_person(to) or self._has_the_word_there(at, to)):
            return False
        if (at - to == 1 and self._is_object_of(at, to)) or self._is_one_of(at, to) or self._differs(at, to):
            return False
        if one not in _SPEAKING:
            # Names follow names: who is called by name is not spoken for by an "I" before it.
            return other not in _SPEAKING or one not in _NOUNS
        if other in _SPEAKING:
            return self._speak_alike(at, to)
        if self.last_i(at) is not None and other in _NOUNS:
            return False  # who has the word has said "I" before
        # In one sentence "I" is nobody else's name.
        return self._place(at)[0] != self._place(to)[0] and not self._is_called(to)

    def subject_ahead(self, at: int) -> int | None:
        """Return the name behind the comma that ends the opening phrase a pronoun stands in, if one follows at once."""
        sentence = self._place(at)[0]
        if not sentence:
            return None
        start, head = self._sentences[sentence - 1], self._nouns[at].head
        comma = self._text.find(",", head.end, head.end + _OPENING_LENGTH)
        if comma < 0 or not _OPENING.fullmatch(self._text, start, head.start):
            return None
        for to in range(at + 1, len(self._nouns)):
            noun = self._nouns[to]
            is_ahead, is_name = noun.head.start > comma, noun.form == "name" and noun.kind is NounKind.PERSON
            if self._place(to)[0] != sentence or (is_ahead and noun.span.start > comma + 2):
                return None
            if is_name:
                return to if is_ahead else None
        return None

    def last_i(self, at: int) -> int | None:
        """Return the last "I" outside quotation marks before an "I" outside them."""
        return self._last_i if self._nouns[at].form == "I" and not self._place(at)[2] else None

    def pass_by(self, at: int) -> None:
        """Remember a noun phrase once it is in its chain."""
        if self._nouns[at].form == "I" and not self._place(at)[2]:
            self._last_i = at

    def is_told_of(self, at: int, others: Sequence[int]) -> bool:
        """Say whether a "she" is outside the words that alone name others, and says something, or stands behind "whom".

        Who says “Arland must pay” is not Arland. Nobody is the "he" of "Vorr, whom he described", nor the governor of
        "Vorr said the governor lied".
        """
        noun = self._nouns[at]
        if noun.form == "definite" and noun.kind is NounKind.PERSON:
            start = noun.span.start
            says = _SAYS.search(self._text, max(0, start - _SAYING_REACH), start)
            return says is not None and any(self._nouns[each].span.end == says.start() for each in others)
        if noun.form not in _TELLING:
            return False
        if (whom := _WHOM.search(self._text, max(0, noun.head.start - _NEAR), noun.head.start)) is not None:
            return any(self._nouns[each].span.end == whom.start() for each in others)
        if noun.span not in self.sources or self._place(at)[2]:
            return False
        return all(self._place(each)[2] for each in others)

    def is_quoted_to(self, at: int, start: int) -> bool:
        """Say whether a place is in a quotation that a noun phrase behind is not in."""
        quotation = bisect_right(self._opened, start)
        is_inside = quotation > 0 and self._quotations[quotation - 1].inner.end > start
        return is_inside and self._place(at)[2] != quotation

    def _differs(self, at: int, to: int) -> bool:
        """Say whether one of two noun phrases means several and the other one."""
        return self._is_one_not(at, to) or self._is_one_of_two(at, to)

    def _is_one_not(self, at: int, to: int) -> bool:
        """Say whether a description of one person stands behind a name of several: "Rowers left. The mayor stayed"."""
        noun, earlier = self._nouns[at], self._nouns[to]
        is_one = noun.form == "definite" and noun.kind is NounKind.PERSON and not noun.is_plural
        is_name = is_one and earlier.form == "name"
        return is_name and is_of_several(self._text[earlier.head.start : earlier.head.end])

    def _is_no_person(self, to: int) -> bool:
        noun = self._nouns[to]
        is_crowd = noun.form == "name" and is_of_several(self._text[noun.head.start : noun.head.end])
        return is_crowd or (noun.kind is not NounKind.PERSON and to not in self._named)

    def _has_the_word_there(self, at: int, to: int) -> bool:
        """Say whether an earlier "I" or "you" has the word, or is spoken to, where "she" stands: who is another."""
        return self._nouns[to].form in _ADDRESS and self._place(at)[1:] == self._place(to)[1:]

    def _speak_alike(self, at: int, to: int) -> bool:
        """Say whether "I", "we" and "you" can mean the same: not on both sides of a quotation mark."""
        if self._nouns[at].form == self._nouns[to].form:
            return (self._place(at)[2] > 0) == (self._place(to)[2] > 0)
        if {self._nouns[at].form, self._nouns[to].form} == {"I", "we"}:
            return False
        return self._place(at)[1:] != self._place(to)[1:]

    def _is_object_of(self, at: int, to: int) -> bool:
        """Say whether a pronoun is the object of a clause whose subject is the one before it: "Vorr told her"."""
        head, start = self._nouns[at].head, self._nouns[to].span.end
        word = self._text[head.start : head.end].lower()
        if word not in _OBJECTS or head.start - start > _CLAUSE or self._place(at)[0] != self._place(to)[0]:
            return False
        if word == "her" and at + 1 < len(self._nouns) and self._nouns[at + 1].span.start == head.start:
            return False
        return _BOUNDARY.search(self._text, start, head.start) is None

    def _is_one_of(self, at: int, to: int) -> bool:
        """Say whether a noun phrase brings up somebody new: "one of them"; "a minister", but for "Lund, a minister"."""
        opens = self._opens.get(at)
        if opens is None:
            span = self._nouns[at].span
            found = _NEW.match(self._text, span.start, span.end)
            opens = self._opens[at] = (found is not None and found["part"] is not None, found is not None)
        is_part, is_indefinite = opens
        return is_part or (is_indefinite and self._place(at)[0] != self._place(to)[0])

    def _is_one_of_two(self, at: int, to: int) -> bool:
        """Say whether a name of one is joined to another: "they" of "Arland and Borland" are not Borland alone."""
        noun = self._nouns[to]
        if self._nouns[at].form != "they" or noun.form != "name" or noun.is_plural:
            return False
        if is_of_several(self._text[noun.head.start : noun.head.end]):
            return False
        start, end = noun.span.start, noun.head.end
        before = _AND_BEFORE.search(self._text, max(0, start - _SAYING_REACH), start)
        return before is not None or _AND_BEHIND.match(self._text, end) is not None

    def _is_called(self, at: int) -> bool:
        """Say whether a noun phrase calls somebody: "Mr. Vorr, I ask you"."""
        span = self._nouns[at].span
        lead = self._text[max(0, span.start - 2) : span.start].strip()
        return self._text.startswith((",", "."), span.end) and (not lead or lead[-1] in '.,!?“"')

    def _place(self, at: int) -> tuple[int, int, int]:
        """Return the sentence, paragraph and quotation that a noun phrase stands in; quotation 0 is outside of any."""
        found = self._places.get(at)
        if found is None:
            start = self._nouns[at].head.start
            quotation = bisect_right(self._opened, start)
            if quotation and self._quotations[quotation - 1].inner.end <= start:
                quotation = 0
            found = bisect_right(self._sentences, start), bisect_right(self._paragraphs, start), quotation
            self._places[at] = found
        return found
