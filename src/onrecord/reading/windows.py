"""A text as the encoder sees it: words with their features, packed into windows of whole paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.reading.layout import is_all_capitals, paragraph_starts, shapes_without_capitals
from onrecord.reading.quotes import Quotation, find_paragraphs, find_quotations
from onrecord.reading.tags import Run
from onrecord.types import Span

Ints = npt.NDArray[np.int32]

# The cut that WordPiece makes too: runs of letters and digits, and every other sign on its own.
# A word broken at the end of a line is one word; what is before the break is looked at where there is one.
_WORD = pattern_of(r"[^\W_]+(?:-\n(?<=[a-z]{2}-\n)[a-z]{2,})?|[^\w\s]|_")

# All that `str.isspace` says yes to.
BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
# Of each sign up to the last blank, and of one more, whether it is one.
_IS_BLANK = np.zeros(ord(BLANKS[-1]) + 2, np.bool_)
_IS_BLANK[list(map(ord, BLANKS))] = True

SHAPES = ("lower", "Title", "CAPITALS", "mixed", "number", "sign", "letter")
FEATURES = ("shape", "quote", "opens_paragraph", "glued")
FEATURE_SIZES = (len(SHAPES), 4, 2, 2)


class Words(Struct, frozen=True, gc=False, kw_only=True):
    """The words of a text.

    Attributes:
        start: First code point of each word, shape (n,).
        end: One past its last code point, shape (n,).
        paragraph: Number of its paragraph, shape (n,).
        features: Shape (n, 4): word shape, place in a quotation, opens a paragraph, glued to the word before.
        texts: The words; one that was broken at the end of a line is whole.
    """

    start: Ints
    end: Ints
    paragraph: Ints
    features: Ints
    texts: tuple[str, ...]


class WordPlaces:
    """Where words stand, as plain numbers: they are asked for one by one."""

    def __init__(self, words: Words) -> None:
        self._starts: list[int] = words.start.tolist()
        self._ends: list[int] = words.end.tolist()

    def run(self, span: Span, role: str) -> Run:
        """Return the words at a span."""
        first, end = self.between(span.start, span.end)
        return Run(role=role, start=first, end=end)

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the first word at a place in the text and one past the last."""
        first = bisect_right(self._ends, start)
        return first, max(first, bisect_left(self._starts, end))

    def span(self, start: int, end: int) -> Span:
        """Return where words stand."""
        return Span(start=self._starts[start], end=self._ends[end - 1])


def find_words(text: str) -> Words:
    """Split `text` into words and compute their features."""
    texts = tuple(_WORD.findall(text))
    start, end = _places(text, texts)
    if "-\n" in text:
        texts = tuple([each.replace("-\n", "") for each in texts])
    quotations = find_quotations(text)
    opens = paragraph_starts(text, find_paragraphs(text), [each.span for each in quotations])
    paragraph = np.searchsorted(opens, start, side="right").astype(np.int32)
    features = np.zeros((len(texts), len(FEATURES)), np.int32)
    features[:, 0] = np.fromiter(map(_shape, texts), np.int32, len(texts))
    features[:, 1] = _quote_places(text, quotations, start)
    if texts:
        features[0, 2] = 1
        features[1:, 2] = paragraph[1:] != paragraph[:-1]
        features[1:, 3] = start[1:] == end[:-1]
        if is_all_capitals(features[:, 0]):
            features[:, 0] = shapes_without_capitals(texts, features[:, 0], features[:, 2])
    return Words(start=start, end=end, paragraph=paragraph, features=features, texts=texts)


def _places(text: str, texts: Sequence[str]) -> tuple[Ints, Ints]:
    """Return where words start and end: whatever is no blank is part of one, as are blanks within it."""
    lengths = np.fromiter(map(len, texts), np.int32, len(texts))
    if "-\n" in text:
        start = np.array([match.start() for match in _WORD.finditer(text)], np.int32)
    else:
        signs = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        filled = np.flatnonzero(~_IS_BLANK.take(signs, mode="clip")).astype(np.int32)
        start = filled[np.cumsum(lengths) - lengths]
    return start, start + lengths


@lru_cache(maxsize=16384)
def _shape(word: str) -> int:
    if word[0].isdigit():
        return 4
    if not word[0].isalpha():
        return 5
    if word.islower():
        return 0
    if len(word) == 1:
        return 6
    if word.isupper():
        return 2
    return 1 if word[0].isupper() and word[1:].islower() else 3


def _quote_places(text: str, quotations: Sequence[Quotation], start: Ints) -> Ints:
    """Return 0 outside quotations, 1 inside, 2 inside one that is never closed, 3 on a mark."""
    places = np.zeros(len(text) + 1, np.int32)
    for quotation in quotations:
        span, inner = quotation.span, quotation.inner
        places[span.start : span.end] = 3
        places[inner.start : inner.end] = 1 if quotation.is_closed else 2
    return places[start]


class Window(Struct, frozen=True, gc=False, kw_only=True):
    """A stretch of words that goes through the encoder at once.

    Attributes:
        start: First word.
        end: One past the last word.
        keep_start: First word whose scores are taken from this window; the words before it are context.
        keep_end: One past the last such word.
    """

    start: int
    end: int
    keep_start: int
    keep_end: int


def find_windows(words: Words, sizes: Sequence[int], *, capacity: int) -> tuple[Window, ...]:
    """Pack whole paragraphs into windows; every word is kept from exactly one window.

    Windows depend on the text alone, so results do not depend on batches or on other reports.

    Args:
        words: The words.
        sizes: Subwords of each word.
        capacity: Most subwords a window may hold.
    """
    total = [0, *accumulate(sizes)]
    windows: list[Window] = []
    at, count = 0, len(words.texts)
    ends = _paragraph_ends(words)
    while at < count:
        whole = _whole_fit(total, ends, at, capacity)
        if whole > at:
            windows.append(Window(start=at, end=whole, keep_start=at, keep_end=whole))
            at = whole
        else:
            at = _split_paragraph(windows, total, at, ends[bisect_right(ends, at)], capacity)
    return tuple(windows)


def _paragraph_ends(words: Words) -> list[int]:
    count = len(words.texts)
    changes = np.flatnonzero(words.features[1:, 2]) + 1 if count else np.zeros(0, np.int64)
    return [*changes.tolist(), count]


def _last_fit(total: list[int], start: int, capacity: int) -> int:
    """Return the largest end such that the words from `start` to it fit, but at least one word."""
    return max(start + 1, bisect_right(total, total[start] + capacity) - 1)


def _whole_fit(total: list[int], ends: list[int], start: int, capacity: int) -> int:
    """Return the end of the last paragraph that fits from `start`, or 0."""
    fitting = bisect_right(ends, _last_fit(total, start, capacity))
    return ends[fitting - 1] if fitting else 0


def _split_paragraph(windows: list[Window], total: list[int], at: int, end: int, capacity: int) -> int:
    """Cut a paragraph longer than a window into windows that overlap by a half; return where it ends.

    A word is kept from the window in which it stands most central.
    """
    starts = [at]
    while _last_fit(total, starts[-1], capacity) < end:
        starts.append(max(starts[-1] + 1, bisect_left(total, total[starts[-1]] + capacity // 2)))
    keep = at
    for i, start in enumerate(starts):
        stop = min(end, _last_fit(total, start, capacity))
        last = i + 1 == len(starts)
        keep_end = end if last else (starts[i + 1] + stop) // 2
        windows.append(Window(start=start, end=stop, keep_start=keep, keep_end=keep_end))
        keep = keep_end
    return end
