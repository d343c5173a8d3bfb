"""Which characters of a text stand inside quotation marks.

Worked out paragraph by paragraph. A mark left open runs to the end of its paragraph; typesetters leave it open where
the speech goes on in the next one. Where it does not, and the paragraph tells who spoke ("..., she said"), the closing
mark is missing there.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.types import Span

# Opening mark -> the marks that close it. German speech opens low and closes with either curly mark.
CLOSERS = {
    "“": '”"',
    "«": "»",
    "„": "“”",
    "‹": "›",
    '"': '"”',
    "``": "''",
    "‘": "’",
    "'": "'",
    "「": "」",
}

# A single mark within a word is an apostrophe, and no mark.
# One sign leads every choice, so that a text is passed over fast.
_MARK = pattern_of(r"[“”«»„‹›\"‘’「」'`](?:(?<=[^'`])|(?<=`)`|(?<=')(?:'|(?<![^\W_]')|(?![^\W_])))")
# Marks that are apostrophes too.
_SINGLE = frozenset("‘'")
# Farther off than this, a mark closes something else.
_LONGEST_SINGLE = 2_000
# What begins with an apostrophe: "rock 'n' roll", "the '90s".
_ELIDED = pattern_of(r"(?:\d+s?|n|em|til|tis|twas|cause|bout|round)\b", re.IGNORECASE)
# A line that goes on in lower case was wrapped: its end is no end of a paragraph.
_PARAGRAPH = pattern_of(r"[^\n]+(?:(?<=[\w,;’'-])\n(?=[^\W\d_A-Z])[^\n]+)*")
# "..., she said.", "..., said Vorr on Monday": who spoke, and nothing of what. "He said we would win" is in the speech.
_SAID = (
    "(?:said|says|added|adds|asked|asks|replied|answered|wrote|writes|noted|insisted|insists|warned|warns|explained|argued|"
    "continued|recalled|announced|declared|claimed|stressed)"
)
_NAMED = r"(?:the |an? )?(?:[a-z’'-]+ ){0,3}[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|the [a-z-]+(?: [a-z-]+)?"
_WHO = rf"(?:he|she|they|{_NAMED})"
_ENDS = r"(?=[.,;]|\Z|\s(?:on|in|at|after|before|during|from|outside|when|as|afterwards|later|yesterday|today)\b)"
_TOLD = r"told (?!(?:me|us|him|her|them|you)\b)\w"
_TAG = pattern_of(rf"(?<=\w[,!?])(?=\s(?:{_WHO} (?:{_SAID}{_ENDS}|{_TOLD})|{_SAID} (?:{_NAMED}){_ENDS}))")
_GOES_ON = pattern_of(rf"\s*[{''.join(sign for sign in CLOSERS if len(sign) == 1)}]")


class Quotation(Struct, frozen=True, gc=False, kw_only=True):
    """A stretch of text between quotation marks.

    Attributes:
        span: The marks and what stands between them. Where the closing mark is missing, up to the words that tell who
            spoke, the next opening mark or the paragraph's end.
        inner: What stands between the marks.
        is_closed: Whether the closing mark is there.
    """

    span: Span
    inner: Span
    is_closed: bool


# Several stages ask for those of a report, one after another.
@lru_cache(maxsize=2)
def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text` in order: lines, joined where one was only wrapped."""
    return tuple(Span(start=match.start(), end=match.end()) for match in _PARAGRAPH.finditer(text))


@lru_cache(maxsize=2)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order, outermost only."""
    found: list[Quotation] = []
    for paragraph in find_paragraphs(text):
        _quotations_of(text, paragraph.start, paragraph.end, found)
    return tuple(found)


def _quotations_of(text: str, start: int, end: int, found: list[Quotation]) -> None:
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            if _opens(text, mark, end):
                opened = mark
        elif mark.group() in CLOSERS[opened.group()] and _closes(text, opened, mark, end):
            found.append(_quotation(opened.start(), mark.end(), opened.end(), mark.start(), is_closed=True))
            opened = None
        elif _opens_anew(text, opened.group(), mark, end):
            # A second opening mark before any closing one: the first was never closed.
            found.append(_unclosed(text, opened, mark.start()))
            opened = mark
    if opened is not None and opened.group() not in _SINGLE:
        found.append(_unclosed(text, opened, end, goes_on=_GOES_ON.match(text, end) is not None))


def _unclosed(text: str, opened: re.Match[str], end: int, *, goes_on: bool = False) -> Quotation:
    """Return the quotation that a mark opens and none closes; where it goes on behind `end`, all of it is speech."""
    tag = None if goes_on else _TAG.search(text, opened.end(), end)
    end = tag.start() if tag else end
    return _quotation(opened.start(), end, opened.end(), end, is_closed=False)


def _quotation(start: int, end: int, inner_start: int, inner_end: int, *, is_closed: bool) -> Quotation:
    return Quotation(span=Span(start=start, end=end), inner=Span(start=inner_start, end=inner_end), is_closed=is_closed)


def _opens(text: str, mark: re.Match[str], end: int) -> bool:
    kind = mark.group()
    if kind not in CLOSERS:
        return False
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < end else " "
    if kind == '"':
        if before.isdigit():
            return after.isalnum()  # otherwise inches: a 6" pipe
        # A mark that stands behind words only closes; what it closes was never opened.
        return before.isspace() or not after.isspace()
    if kind in _SINGLE:
        # An apostrophe looks like a single mark: demand a word after it, none before it, and a closing mark ahead.
        if before.isalnum() or not after.isalnum() or (kind == "'" and _ELIDED.match(text, mark.end(), end)):
            return False
        return _single_close(text, mark, end) is not None
    return True


def _opens_anew(text: str, opening: str, mark: re.Match[str], end: int) -> bool:
    """Say whether a mark that stands in a quotation begins the next one."""
    return opening == mark.group() and (opening == "“" or (opening == '"' and _looks_open(text, mark, end)))


def _looks_open(text: str, mark: re.Match[str], end: int) -> bool:
    """Say whether a straight mark stands before a word, and behind a blank."""
    has_blank = mark.start() > 0 and text[mark.start() - 1].isspace()
    return has_blank and mark.end() < end and text[mark.end()].isalnum()


def _closes(text: str, opened: re.Match[str], mark: re.Match[str], end: int) -> bool:
    if opened.group() == '"':
        return not _looks_open(text, mark, end)
    return opened.group() not in _SINGLE or mark.start() == _single_close(text, opened, end)


def _single_close(text: str, opened: re.Match[str], end: int) -> int | None:
    """Return where a single mark is closed: not by the apostrophe of "the ministers' plan", if another mark can."""
    sign = CLOSERS[opened.group()]
    first, end = None, min(end, opened.end() + _LONGEST_SINGLE)
    at = text.find(sign, opened.end(), end)
    while at >= 0:
        if at + 1 >= end or not text[at + 1].isalnum():
            if text[at - 1] not in "sS":
                return at
            first = at if first is None else first
        elif opened.group() == sign and text[at - 1].isspace():
            break  # the next quotation opens
        at = text.find(sign, at + 1, end)
    return first
