"""Names: chains by what they are called, for a name that the encoder links to nothing."""

from __future__ import annotations

from collections import defaultdict

from onrecord.patterns import pattern_of
from onrecord.types import Noun, NounKind, Reading, Span

_PEOPLE = pattern_of(r"[Tt]he (?P<people>[A-Z][\w-]+) people\Z")
_THE = ("the ", "The ")
_INDEFINITE = ("a ", "A ", "an ", "An ")
_POINTING = frozenset({"the", "these", "those"})
# From "an e-mail" to "the e-mail" that it is: the end of a sentence, and little else.
_NEXT = 30


class Names:
    """The chains of one report by the names in them: "the Norlander people" are called as "Norlanders" are."""

    def __init__(self, reading: Reading) -> None:
        """Take a reading with its attributions."""
        self._text = reading.report.text
        self._sources = {each.source.span for each in reading.attributions if each.source is not None}
        # Chains by the heads of their members.
        self._called: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self._chains: dict[str, dict[int, None]] = {}
        # The thing brought up last, "an e-mail": what it is called, its chain, and where its words end.
        self._brought_up = ("", -1, 0)

    def only(self, noun: Noun) -> int:
        """Return the only chain before with the name of a noun phrase, -1 where there is none or there are more.

        "The e-mail" right behind "an e-mail" is that.
        """
        thing, chain, end = self._brought_up
        if thing and noun.span.start - end <= _NEXT:
            words = self._text[noun.span.start : noun.head.end]
            if words.startswith(_THE) and _behind_article(words) == thing:
                return chain
        chains = self._chains.get(self._name(noun))
        return next(iter(chains)) if chains is not None and len(chains) == 1 else -1

    def only_called(self, noun: Noun) -> int:
        """Return the only chain before with a name, or the head of a "the researchers" that speaks; -1 for none."""
        if (named := self.only(noun)) >= 0:
            return named
        lead = self._text[noun.span.start : noun.head.start].casefold().strip()
        if lead not in _POINTING or Span(start=noun.span.start, end=noun.head.end) not in self._sources:
            return -1
        chains = self._called.get(self._head(noun), {})
        return next(iter(chains)) if len(chains) == 1 else -1

    def take_in(self, noun: Noun, chain: int) -> None:
        """Remember by which name and by which head a chain is called."""
        self._called[self._head(noun)][chain] = None
        if noun.kind is NounKind.THING:
            words = self._text[noun.span.start : noun.head.end]
            if words.startswith(_INDEFINITE):
                self._brought_up = (_behind_article(words), chain, noun.span.end)
            return
        name = self._name(noun)
        if name:
            self._chains.setdefault(name, {})[chain] = None

    def _head(self, noun: Noun) -> str:
        return self._text[noun.head.start : noun.head.end].casefold()

    def _name(self, noun: Noun) -> str:
        """Return the words of a name without an article, and the plural for a people; empty for what is no name."""
        if noun.kind is NounKind.THING:
            return ""
        words = self._text[noun.span.start : noun.head.end]
        if noun.form == "name":
            return _behind_article(words) if words.startswith(_THE) else words
        found = _PEOPLE.match(words) if words.endswith(" people") else None
        return f"{found['people']}s" if found else ""


def _behind_article(words: str) -> str:
    return words.partition(" ")[2]
