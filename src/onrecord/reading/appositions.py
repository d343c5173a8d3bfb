"""Appositions: titles set beside a name by a comma: "Ada Lund, the minister", "Norland's envoy to Kess, Ada Lund,"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.phrases import Phrase
from onrecord.types import Mention, Span

_WHO_IS = pattern_of(r",? who (?:is|was|has been|serves as|served as|became) (?:also )?")
_APART = pattern_of(r",\s?")
_AFTER_TITLE = pattern_of(
    r"[,.;:)\]—–\n”\"]|\Z| who| said| told| has | had | was | is | to (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}[,.]"
    r"| (?:of|for|in|to|at) (?:the )?[a-z]+(?: (?:and )?[a-z]+){0,3}[,.]"
)
# Between a title and the name set behind it: to whom or what for somebody is sent.
_SENT = pattern_of(
    r" (?:to|for|in|at|with|on) (?:the )?(?:[a-z]+ ){0,4}(?:the )?[A-Z][\w.-]*(?: (?:of )?[A-Z][\w-]*){0,3}, "
)
_GOVERNING = pattern_of(r"\b(?:with|from|to|by|for|against|alongside) \Z")
_CLOSED = pattern_of(r",(?! and\b| or\b)")
_FULL_NAME = 2
_SAYS = frozenset((" said", " told"))


class Appositions:
    """The names of one report with the titles beside them."""

    def __init__(self, text: str, mentions: Sequence[Mention], phrases: Sequence[Phrase]) -> None:
        self._text = text
        self._mentions = mentions
        self._phrases = phrases

    def hold(self, name: int, title: int) -> bool:
        """Say whether a title stands beside a name: "Ada Lund, the minister", "the minister, Ada Lund,"."""
        if title >= len(self._phrases):
            return False
        phrase = self._phrases[title]
        if phrase.sort != "person" or phrase.name:
            return False
        first, second = (self._mentions[each].evidence.span for each in sorted((name, title)))
        if title == name + _FULL_NAME:
            return _WHO_IS.fullmatch(self._text, first.end, second.start) is not None
        if title == name - _FULL_NAME:
            is_sent = bool(phrase.owner) and _SENT.fullmatch(self._text, first.end, second.start) is not None
            return is_sent and _CLOSED.match(self._text, second.end) is not None
        if _APART.fullmatch(self._text, first.end, second.start) is None:
            return False
        behind = _AFTER_TITLE.match(self._text, second.end)
        return behind is not None and not (title > name and self._begins_clause(phrase, behind[0], first))

    def _begins_clause(self, phrase: Phrase, behind: str, name: Span) -> bool:
        """Say whether a title begins a clause: "After talks with Lund, Kess's spokesman said", "Lund, his aide said".

        What is set beside a name has a comma behind it.
        """
        if not behind.startswith(" "):
            return False
        is_tag = bool(phrase.possessor) and behind in _SAYS
        return is_tag or _GOVERNING.search(self._text, max(0, name.start - 12), name.start) is not None

    def titles_beside(self, number: int) -> list[int]:
        """Return the titles set beside a name, before or behind it."""
        found = []
        for title in (number - 2, number - 1, number + 1):
            # Most of what stands beside a name is no title.
            is_title = 0 <= title < len(self._phrases) and self._phrases[title].sort == "person"
            if is_title and self.hold(number, title):
                found.append(title)
        return found

    def pairs(self, roles: Iterable[tuple[Phrase, list[int]]]) -> list[tuple[int, int]]:
        """Return the names and the titles set beside them, in the order of the first of the two in the report.

        Args:
            roles: The titles of the report, each with the numbers of its mentions; one may be a name to another.
        """
        found = []
        for title in (number for phrase, numbers in roles if phrase.sort == "person" for number in numbers):
            for rank, name in enumerate((title - 1, title + 1, title - 2, title + 2)):
                is_name = 0 <= name < len(self._phrases) and self._phrases[name].sort != "pronoun"
                if is_name and self.hold(name, title):
                    found.append((min(name, title), rank, name, title))
        return [(name, title) for *_, name, title in sorted(found)]

    def is_name(self, number: int) -> bool:
        """Say whether a mention is a full name set between commas after the mention before it."""
        if number >= len(self._mentions) or " " not in self._phrases[number].name:
            return False
        before, span = self._mentions[number - 1].evidence.span, self._mentions[number].evidence.span
        return _APART.fullmatch(self._text, before.end, span.start) is not None and self._text.startswith(",", span.end)
