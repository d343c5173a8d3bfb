"""Things that speak: what a verb of telling or showing follows, "a banner that read", "the findings show"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.types import Noun

_TELLS = (
    r"(?:says?|said|tells?|told|reads?|states?|stated|shows?|showed|suggest(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)?|"
    r"conclude[sd]?|announce[sd]?|claim(?:s|ed)?|argue[sd]?|warn(?:s|ed)?|confirm(?:s|ed)?|assert(?:s|ed)?|declare[sd]?|"
    r"demonstrate[sd]?|impl(?:y|ies|ied)|hint(?:s|ed)?|prove[sd]?|acknowledge[sd]?|recogni[sz]e[sd]?|remind(?:s|ed)?|"
    r"predict(?:s|ed)?|stipulate[sd]?|mention(?:s|ed)?|explain(?:s|ed)?|describe[sd]?|allege[sd]?)"
)
_TELLING = (
    r"(?:saying|telling|stating|showing|suggesting|indicating|revealing|concluding|announcing|claiming|arguing|warning|"
    r"confirming|asserting|declaring|demonstrating|implying|hinting|proving|explaining|describing|alleging)"
)
# "That clearly says", "will show"; a colon and quotation marks do without a verb.
_BEHIND = pattern_of(
    r"\s+(?:(?:that|which),?\s+)?(?:(?:also|clearly|simply|further|only|will|would|may|might|could|has|have|had|does|do|"
    rf"did|not|now|once|first|all|both)\s+){{0,2}}{_TELLS}\b(?!\s+(?:to|by|as|in|at|on)\b)|\s+{_TELLING}\b|:\s*[“\"‘]"
)
# A credit line names whose the picture or the figures are.
_BEFORE = pattern_of(
    r"\b(?:according to|(?:image|photo|photograph|picture|video|graphic|source|credit)s?(?: credit| by)?:)\s+\Z", re.I
)
_LEAD = 24
_LONGEST = 80
# What a pronoun means is told by its chain.
_NOUNS = frozenset({"name", "definite", "other"})


class Telling:
    """Finds the noun phrases of one text that tell or show something, by the words around them."""

    def __init__(self, text: str, nouns: Sequence[Noun]) -> None:
        self._text = text
        # Of noun phrases that end together the widest is what the verb behind them goes with.
        self._widest: dict[int, int] = {}
        for noun in nouns:
            self._widest[noun.span.end] = min(noun.span.start, self._widest.get(noun.span.end, noun.span.start))

    def __contains__(self, noun: Noun) -> bool:
        if noun.form not in _NOUNS or noun.span.start > self._widest[noun.span.end]:
            return False
        if _BEFORE.search(self._text[max(0, noun.span.start - _LEAD) : noun.span.start]):
            return True
        return any(_BEHIND.match(self._text, end, end + _LONGEST) for end in (noun.head.end, noun.span.end))
