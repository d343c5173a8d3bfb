"""Names of groups that are surnames as well: "the West" is a group of states, "West" after "Rena West" a person."""

from __future__ import annotations

import re

from onrecord.patterns import pattern_of
from onrecord.reading.given_names import given_name_gender

_ARTICLE = pattern_of(r"\b[Tt]he(?: \w+)?\s+\Z")
# Words with a capital that stand before the name of a group and are no given names: "the Middle West".
_OTHERS = frozenset("middle wild far old mid american north south the as in for while when but and if".split())
# Nobody tells who a group is: "Tammo West, a teacher".
_APPOSED = pattern_of(r", (?:an?|the|who|\d\d),? ")
_REACH = 30


def is_surname(text: str, start: int, end: int) -> bool:
    """Say whether the name of a group from `start` to `end` is a surname: the text has a first name before one.

    Behind an article it is none. A sentence may open with any word, so that there only a known given name tells.
    """
    word = text[start:end]
    if " " in word or _ARTICLE.search(text[max(0, start - _REACH) : start]):
        return False
    return any(
        found[1].lower() not in _OTHERS and (bool(given_name_gender(found[1])) or _is_told_of(text, found))
        for found in re.finditer(rf"\b([A-Z][a-z]+) {re.escape(word)}\b(?! [A-Z])", text)
    )


def _is_told_of(text: str, found: re.Match[str]) -> bool:
    """Say whether two words stand within a sentence, behind a small letter or a comma, or are told who they are."""
    before = text[max(0, found.start() - 2) : found.start()]
    is_amid = before[1:] == " " and (before[0].islower() or before[0] == ",")
    return is_amid or _APPOSED.match(text, found.end()) is not None
