"""Names: chains by what they are called, for a name that the encoder links to nothing."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.types import Noun, NounKind, Reading

_PEOPLE = pattern_of(r"[Tt]he (?P<people>[A-Z][\w-]+) people\Z")
_THE = ("the ", "The ")
_INDEFINITE = ("a ", "A ", "an ", "An ")
_POINTING = frozenset({"the", "these", "those"})
# From "an e-mail" to "the e-mail" that it is: the end of a sentence, and little else.
_NEXT = 30


class Names:
    """The chains of one report by the names in them: "the Norlander people" are called as "Norlanders" are."""

    def __init__(self, reading: Reading, words: Sequence[str]) -> None:
        """Take a reading with its attributions, and the words of its noun phrases up to their heads."""
        self._text = reading.report.text
        self._nouns = reading.nouns
        sources = [each.source.span for each in reading.attributions if each.source is not None]
        self._sources = {(source.start, source.end) for source in sources}
        self._words = words
        self._names = [
            "" if noun.kind is NounKind.THING else _name(noun, own)
            for noun, own in zip(reading.nouns, words, strict=True)
        ]
        # The only chain with such a head, or such a name, among its members; -1 where there are more.
        self._called: dict[str, int] = {}
        self._chains: dict[str, int] = {}
        # The thing brought up last, "an e-mail": what it is called, its chain, and where its words end.
        self._brought_up = ("", -1, 0)

    def only(self, at: int) -> int:
        """Return the only chain before with the name of a noun phrase, -1 where there is none or there are more.

        "The e-mail" right behind "an e-mail" is that.
        """
        thing, chain, end = self._brought_up
        if thing and self._nouns[at].span.start - end <= _NEXT:
            words = self._words[at]
            if words.startswith(_THE) and _behind_article(words) == thing:
                return chain
        return self._chains.get(self._names[at], -1)

    def only_called(self, at: int) -> int:
        """Return the only chain before with a name, or the head of a "the researchers" that speaks; -1 for none."""
        if (named := self.only(at)) >= 0:
            return named
        noun = self._nouns[at]
        if (noun.span.start, noun.head.end) not in self._sources:
            return -1
        lead = self._text[noun.span.start : noun.head.start].casefold().strip()
        return self._called.get(self._head(noun), -1) if lead in _POINTING else -1

    def take_in(self, at: int, chain: int) -> None:
        """Remember by which name and by which head a chain is called."""
        noun = self._nouns[at]
        head = self._head(noun)
        if self._called.setdefault(head, chain) != chain:
            self._called[head] = -1
        if noun.kind is NounKind.THING:
            words = self._words[at]
            if words.startswith(_INDEFINITE):
                self._brought_up = (_behind_article(words), chain, noun.span.end)
        elif (name := self._names[at]) and self._chains.setdefault(name, chain) != chain:
            self._chains[name] = -1

    def _head(self, noun: Noun) -> str:
        return self._text[noun.head.start : noun.head.end].casefold()


def _name(noun: Noun, words: str) -> str:
    """Return the words of a name without an article, and the plural for a people; empty for what is no name."""
    if noun.form == "name":
        return _behind_article(words) if words.startswith(_THE) else words
    found = _PEOPLE.match(words) if words.endswith(" people") else None
    return f"{found['people']}s" if found else ""


def _behind_article(words: str) -> str:
    return words.partition(" ")[2]
