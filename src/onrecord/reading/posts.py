"""Posts: titles that name an office to be had or held, not whoever holds it today."""

from __future__ import annotations

from onrecord.patterns import pattern_of
from onrecord.reading.phrases import Phrase
from onrecord.types import How, Span

_REACH = 24
_BEFORE_POST = pattern_of(
    r"\b(?:[Aa]s|for|be|being|been|becom(?:e|es|ing)|became|elect(?:ed|ing)?|re-?elected|named|appoint(?:ed|ing)?|"
    r"nominat(?:ed|ing)|(?:post|office|position|job|role|title) of|next)\s+\Z"
)
_NEXT = pattern_of(r"\bnext\s+\Z")
_FIRST = pattern_of(r"\Afirst (?:president|prime minister|premier|chancellor)\b")


def is_post(text: str, span: Span, phrase: Phrase) -> bool:
    """Say whether a title without a name is a post: "elected president of Norland", "the next premier of Norland"."""
    if phrase.how is not How.ROLE or phrase.sort != "person" or not phrase.office:
        return False
    if _FIRST.match(phrase.role):
        return True
    pattern = _NEXT if phrase.is_definite else _BEFORE_POST
    return pattern.search(text, max(0, span.start - _REACH), span.start) is not None
