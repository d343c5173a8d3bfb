"""Days that a document gives itself or its parts: a dateline, the headings and the labels of a chronology.

"12 March: ..." opens an entry, a line "Monday, 7 April" the entries below it, and a line "2023" those of that year.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.types import Span

_BULLET = pattern_of(r"[^\S\n]*(?:[-•*–—▪][^\S\n]+)?")
_MARK = pattern_of(r"[^\S\n]?(?:[—–:]|-\s)|\.(?=\s+[“\"‘«]?[A-Z])")
_LINE_END = pattern_of(r"[^\S\n]*:?[^\S\n]*(?:\n|\Z)")
_STOPPED = pattern_of(r"[.!?;”\"’)]\s+\Z")
_YEAR_LINE = pattern_of(r"^[^\S\n]*((?:19|20)\d\d)[^\S\n]*:?[^\S\n]*$", re.MULTILINE)
_YEAR = pattern_of(r"\b(?:19|20)\d\d\b")
# Dates with a year stand alone in a line on any page of the web: two make no chronology.
_LEAST, _LEAST_WITH_YEARS = 2, 3


def opens_line(text: str, at: int) -> bool:
    """Say whether nothing but a bullet stands before a place in its line."""
    return _BULLET.fullmatch(text, text.rfind("\n", 0, at) + 1, at) is not None


def is_label(text: str, time: Span) -> bool:
    """Say whether a time opens the entry of a chronology: "22 January — ...", "7 April. Arland rejects it"."""
    return _MARK.match(text, time.end) is not None and opens_line(text, time.start)


def is_further_label(text: str, time: Span) -> bool:
    """Say whether a time opens another entry in the paragraph of one: "2 May: Kess leaves. 4 May: Vorr follows"."""
    return (
        _MARK.match(text, time.end) is not None
        and _STOPPED.search(text, max(0, time.start - 4), time.start) is not None
    )


def is_heading(text: str, time: Span) -> bool:
    """Say whether a time is a line of its own."""
    return _LINE_END.match(text, time.end) is not None and opens_line(text, time.start)


def find_headings(text: str, times: Sequence[Span]) -> tuple[Span, ...]:
    """Return the times that head parts of a chronology: several lines, with text below each."""
    lines = [each for each in times if is_heading(text, each)]
    if len(lines) < _LEAST:
        return ()
    ends = [each.start for each in lines[1:]] + [len(text)]
    found = tuple(each for each, end in zip(lines, ends, strict=True) if text[each.end : end].strip(" \n\t:"))
    is_plain = any(_YEAR.search(text, each.start, each.end) is None for each in found)
    return found if len(found) >= (_LEAST if is_plain else _LEAST_WITH_YEARS) else ()


class YearHeadings:
    """The lines of a text that are only a year, looked for at the first question."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[tuple[int, int]] | None = None

    def over(self, at: int) -> int | None:
        """Return the year whose line stands last before a place."""
        if self._found is None:
            self._found = [(each.start(), int(each[1])) for each in _YEAR_LINE.finditer(self._text)]
        number = bisect_right(self._found, (at, 0)) - 1
        return self._found[number][1] if number >= 0 else None


# What a line of its own holds beside the date of the document.
_OF_DOCUMENT = pattern_of(
    r"\A\s*(?:(?:joint|press|news|media|official|for immediate)\s+)*"
    r"(?:statement|readout|read-out|communiqu[eé]|release|declaration|remarks|transcript|announcement|briefing|letter|"
    r"date|dated|issued|published|posted|released)?(?:\s+(?:of|on|from|dated|issued|released|published))*[\s:,|–—-]*\Z",
    re.IGNORECASE,
)
_PLACE = pattern_of(r"\A\s*(?:[A-Z][\w.’'-]*,?\s+){1,4}\Z")
# The date beside the credit of a picture is that of the picture.
_PLACE_MARK = pattern_of(
    r"\A(?![^\n]*\b(?:Images?|Photos?|Pictures?|Getty|Reuters|AFP|EPA|AP|Shutterstock)\b)"
    r"\s*(?:[A-Z][\w.’'-]*,?\s+){0,3}[A-Z][\w.’'-]*(?:,|\s*[–—-])\s*\Z"
)
_CAPITALS = pattern_of(r"\A\s*(?:[A-Z][A-Z.’'-]+,?\s+)+(?:[A-Z][\w.’'-]*,?\s+)*\Z")
_DASH = pattern_of(r"\s*(?:[(/][^)/\n]{1,40}[)/]\s*)?(?:--?|–|—)\s")
_HEAD = 1000


def dates_document(text: str, time: Span) -> bool:
    """Say whether a date is that of the whole text: of a dateline, or in a line at its head, "Statement of 3 May 2031".

    Args:
        text: The report.
        time: A day of a month, with or without a year.
    """
    if time.start > _HEAD:
        return False
    first = text.rfind("\n", 0, time.start) + 1
    before = text[first : time.start]
    has_year = _YEAR.search(text, time.start, time.end) is not None
    if _LINE_END.match(text, time.end):
        return has_year and (_OF_DOCUMENT.match(before) or _PLACE_MARK.match(before)) is not None
    if _DASH.match(text, time.end) is None:
        return False
    return (_PLACE if has_year else _CAPITALS).match(before) is not None
