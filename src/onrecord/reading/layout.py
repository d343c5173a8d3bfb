"""Layouts that hide what the encoder goes by, undone for the encoder alone: words and spans of the text stay.

It has learned from news: paragraphs of a few sentences, in small letters.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from onrecord.patterns import pattern_of
from onrecord.types import Span

Ints = npt.NDArray[np.int32]

# Word shapes, as `windows.SHAPES` numbers them.
LOWER, TITLE, CAPITALS, MIXED, LETTER = 0, 1, 2, 3, 6
# A longer paragraph lost its breaks, or reads as if it had. It is cut into parts at least so long.
LONGEST_PARAGRAPH, LEAST_PART = 700, 250

# The end of a sentence, for sure: no abbreviation, no closing mark, after which "she said" could follow.
_SENTENCE_END = pattern_of(r"(?<=[a-z]{4}[.!?])\s+(?=[“\"«„‘(]?[A-Z])")
_STOPS = frozenset(".!?")


def is_all_capitals(shapes: Ints) -> bool:
    """Say whether a text is set in capitals, by the shapes of its words."""
    counts = np.bincount(shapes, minlength=LETTER + 1)
    return bool(counts[CAPITALS] > 4 * (counts[LOWER] + counts[TITLE] + counts[MIXED]))


def shapes_without_capitals(texts: Sequence[str], shapes: Ints, opens: Ints) -> Ints:
    """Return the shapes of a text in capitals as they would be, for all one can tell, in small letters.

    Args:
        texts: The words.
        shapes: Their shapes.
        opens: Whether each opens a paragraph.
    """
    first = opens.astype(bool)
    first[1:] |= np.fromiter((text in _STOPS for text in texts[:-1]), bool, max(0, len(texts) - 1))
    is_small = (shapes == CAPITALS) | ((shapes == LETTER) & np.fromiter((text == "A" for text in texts), bool))
    small = np.where(is_small, np.where(first, TITLE, LOWER), shapes)
    return small.astype(np.int32)


def paragraph_starts(text: str, paragraphs: Sequence[Span], quotations: Sequence[Span]) -> Ints:
    """Return where the paragraphs of a text begin, those that are too long cut at ends of sentences.

    No quotation is cut.
    """
    starts = []
    for paragraph in paragraphs:
        starts.append(paragraph.start)
        if paragraph.end - paragraph.start > LONGEST_PARAGRAPH:
            starts += _cuts(text, paragraph, quotations)
    return np.array(starts, np.int32)


def _cuts(text: str, paragraph: Span, quotations: Sequence[Span]) -> list[int]:
    inside = np.zeros(paragraph.end - paragraph.start + 1, bool)
    for each in quotations:
        if paragraph.holds(each):
            inside[each.start - paragraph.start + 1 : each.end - paragraph.start] = True
    cuts, last = [], paragraph.start
    for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        is_far = match.end() - last >= LEAST_PART and paragraph.end - match.end() >= LEAST_PART
        if is_far and not inside[match.end() - paragraph.start]:
            last = match.end()
            cuts.append(last)
    return cuts
