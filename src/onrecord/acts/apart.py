"""Who is set apart from those who do it: "Arland rather than Borland signed it", "all but Arland backed it"."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.acts.lines import Line, Placed
from onrecord.patterns import pattern_of

_APART = pattern_of(
    r"(?:(?P<other>\brather than|\binstead of|(?:, |\band |\bbut )not)|\b(?:except(?: for)?|excluding|other than|"
    r"apart from|aside from|save for|unlike|(?:everyone|everybody|all|each|every|any|no)(?: [\w’'-]+){0,2} but)"
    r"|\bit (?:was not|wasn't|is not|isn't))(?: the)? \Z"
)
_WORDS = frozenset("than of not for except excluding from unlike but wasn't isn't".split())
_REACH = 8


class Apart(NamedTuple):
    """The words that set somebody apart.

    Attributes:
        start: The first of them.
        has_other: Who does it may stand before them.
    """

    start: int
    has_other: bool


def find_apart(line: Line, mention: Placed) -> Apart | None:
    """Return the words before a mention that set it apart."""
    last = mention.start - 1
    if last < 0 or not (line.words[last] in _WORDS or (line.words[last] == "the" and line.words[last - 1] in _WORDS)):
        return None
    first = max(0, mention.start - _REACH)
    before = " ".join(line.words[first : mention.start]) + " "
    found = _APART.search(before)
    return None if found is None else Apart(first + before[: found.start()].count(" "), found["other"] is not None)


def find_instead(line: Line, mention: Placed) -> Placed | None:
    """Return who does it in the place of somebody set apart: "Arland, and not Borland, signed it"."""
    apart = find_apart(line, mention)
    if apart is None or not apart.has_other:
        return None
    ends = (apart.start, apart.start - (line.words[apart.start - 1] == ","))
    found = next((each for each in line.mentions if each.end in ends and each is not mention), None)
    return None if found is None or found.is_possessive else found
