"""Perturbations: texts laid out otherwise, with every gold span mapped through the change.

A perturbation is a list of edits; offsets are mapped through them, so gold stays alignable whatever changes. All are
deterministic: where chance decides, the seed is the text itself.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.reading.quotes import find_quotations

Row = dict[str, Any]
# First code point, one past the last, and what stands there instead.
Edit = tuple[int, int, str]

_FIELDS = ("source", "cue", "content")
_BREAK = re.compile(r"[^\S\n]*\n\s*(?=\S)")
_LABEL = re.compile(r"^[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?=:\s)", re.MULTILINE)
_LONG_WORD = re.compile(r"(?<!\S)[a-z]{7,}\b")
_BLANK = re.compile(r"(?<=\S) (?=\S)")
# One blank in twelve is wider than it should be, one long word in thirty is broken at a line's end.
_WIDER, _BROKEN = 12, 30


@dataclass(frozen=True, slots=True)
class Mapping:
    """A text after edits, which do not overlap and stand in order."""

    text: str
    _ends: tuple[int, ...]
    _edits: tuple[Edit, ...]
    _shifts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, edits: Sequence[Edit]) -> Mapping:
        """Return `text` with edits made."""
        parts, at, shift, shifts = [], 0, 0, [0]
        for start, end, new in edits:
            parts += [text[at:start], new]
            at = end
            shift += len(new) - (end - start)
            shifts.append(shift)
        return cls("".join((*parts, text[at:])), tuple(end for _, end, _ in edits), tuple(edits), tuple(shifts))

    def at(self, offset: int) -> int:
        """Return where an offset of the text before lies now; inside an edit, where the edit begins.

        >>> Mapping.of("a “b” c", [(2, 3, "« "), (4, 5, " »")]).at(3)
        4
        """
        number = bisect_right(self._ends, offset)
        if number < len(self._edits) and self._edits[number][0] < offset:
            offset = self._edits[number][0]
        return offset + self._shifts[number]


def perturbed(row: Row, edits: Callable[[str], Sequence[Edit]]) -> Row | None:
    """Return a gold row with its text changed and its spans mapped; None where there is nothing to change."""
    made = [edit for edit in edits(row["text"]) if row["text"][edit[0] : edit[1]] != edit[2]]
    if not made:
        return None
    mapping = Mapping.of(row["text"], made)
    items = [
        {**item, **{field: [[mapping.at(a), mapping.at(b)] for a, b in item.get(field) or ()] for field in _FIELDS}}
        for item in row["attributions"]
    ]
    return {**row, "text": mapping.text, "attributions": items}


def _marks(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int] | None]]:
    """Yield the opening mark of each quotation, and the closing one where it is there."""
    for each in find_quotations(text):
        closing = (each.inner.end, each.span.end) if each.is_closed else None
        yield (each.span.start, each.inner.start), closing


def _restyled(opening: str, closing: str) -> Callable[[str], list[Edit]]:
    def edits(text: str) -> list[Edit]:
        found: list[Edit] = []
        for first, last in _marks(text):
            found.append((*first, opening))
            found += [(*last, closing)] if last else []
        return found

    return edits


def _unpaired(text: str) -> list[Edit]:
    """Drop the closing mark of every second quotation."""
    closed = [last for _, last in _marks(text) if last]
    return [(*last, "") for last in closed[::2]]


def _capitals(text: str) -> list[Edit]:
    # Letters whose capital is two ("ß") stay: nobody's spans move.
    return [(i, i + 1, c.upper()) for i, c in enumerate(text) if c.islower() and len(c.upper()) == 1]


def _one_paragraph(text: str) -> list[Edit]:
    return [(*match.span(), " ") for match in _BREAK.finditer(text)]


def _title_case(text: str) -> list[Edit]:
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    first = text[start : end if end >= 0 else None]
    return [(start + m.start(), start + m.start() + 1, m[0].upper()) for m in re.finditer(r"(?<!\S)[a-z]", first)]


def _labels(text: str) -> list[Edit]:
    found = _LABEL.finditer(text)
    return [(*match.span(), match[0].upper()) for match in found if len(match[0].upper()) == len(match[0])]


def _scanned(text: str) -> list[Edit]:
    """Widen a blank here and there, and break a word at the end of a line."""
    drawn = random.Random(text)
    found: list[Edit] = []
    for blank in _BLANK.finditer(text):
        if drawn.randrange(_WIDER) == 0:
            found.append((*blank.span(), " " * drawn.randint(2, 3)))
    for word in _LONG_WORD.finditer(text):
        if drawn.randrange(_BROKEN) == 0:
            at = word.start() + len(word[0]) // 2
            found.append((at, at, "-\n"))
    return sorted(found)


PERTURBATIONS: dict[str, Callable[[str], Sequence[Edit]]] = {
    "straight quotes": _restyled('"', '"'),
    "curly quotes": _restyled("“", "”"),
    "single quotes": _restyled("‘", "’"),
    "single quotes, straight": _restyled("'", "'"),
    "German quotes": _restyled("„", "“"),
    "French quotes": _restyled("«\xa0", "\xa0»"),
    "every second closing mark missing": _unpaired,
    "no quotes": _restyled("", ""),
    "all capitals": _capitals,
    "no paragraph breaks": _one_paragraph,
    "first line in title case": _title_case,
    "labels in capitals": _labels,
    "spaces and hyphens as scanned": _scanned,
}
