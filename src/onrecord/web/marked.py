"""A report's text with all that was found in it marked in place, a part at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from onrecord.types import Act, Attribution, Evidence, Span

# What a page shows at once: some 6,000 words. Longer texts come in parts that end with a paragraph.
PART = 40_000
# Of one stretch of text each role is marked once: the innermost link wins, so that marks stay readable.
_LINKED = ("cue", "evidence", "content", "source")


class Mark(Struct, frozen=True, kw_only=True):
    """A span and what it is.

    Attributes:
        span: Where it stands.
        role: evidence, cue, condition, content or source.
        entry_id: The act or attribution whose it is.
    """

    span: Span
    role: str
    entry_id: str


class MarkedPiece(Struct, frozen=True, kw_only=True):
    """A run of text under the same marks.

    Attributes:
        text: The words.
        roles: What they are; empty for mere context.
        entry_id: The entry that a click opens; None for none.
        is_here: Whether the entry asked for begins here.
        is_asked: Whether the piece belongs to the entry asked for.
    """

    text: str
    roles: tuple[str, ...]
    entry_id: str | None
    is_here: bool
    is_asked: bool


def marks_of(acts: Iterable[Act], attributions: Iterable[Attribution]) -> list[Mark]:
    """Return what to mark for entries of one report."""
    found = []
    for act in acts:
        found += _marks(act.id, cue=(act.cue,), evidence=act.evidence, condition=_one(act.condition))
    for each in attributions:
        found += _marks(each.id, source=_one(each.source), content=each.content)
    return found


def parts_of(text: str, most: int = PART) -> tuple[Span, ...]:
    """Return the parts in which a text is shown, cut between paragraphs where that leaves no part too long."""
    found, start = [], 0
    while len(text) - start > most:
        end = text.rfind("\n", start + most // 2, start + most) + 1 or start + most
        found.append(Span(start=start, end=end))
        start = end
    return (*found, Span(start=start, end=len(text)))


def part_at(parts: Sequence[Span], position: int) -> int:
    """Return the number of the part that holds a position, from 0."""
    return max(0, bisect_right([part.start for part in parts], position) - 1)


def mark_pieces(text: str, part: Span, marks: Sequence[Mark], asked: str | None) -> tuple[MarkedPiece, ...]:
    """Return a part of a text cut into pieces under the same marks."""
    inside = sorted((mark for mark in marks if mark.span.touches(part)), key=lambda mark: mark.span)
    edges = {part.start, part.end}
    for mark in inside:
        edges.update((max(mark.span.start, part.start), min(mark.span.end, part.end)))
    here = min((mark.span.start for mark in marks if mark.entry_id == asked), default=-1)
    pieces, open_marks, at = [], list[Mark](), 0
    for start, end in pairwise(sorted(edges)):
        while at < len(inside) and inside[at].span.start <= start:
            open_marks.append(inside[at])
            at += 1
        open_marks = [mark for mark in open_marks if mark.span.end > start]
        roles = tuple(role for role in ("condition", *_LINKED) if any(mark.role == role for mark in open_marks))
        linked = sorted(open_marks, key=lambda mark: (mark.entry_id != asked, _rank(mark), mark.span.end))
        pieces.append(
            MarkedPiece(
                text=text[start:end],
                roles=roles,
                entry_id=linked[0].entry_id if linked else None,
                is_here=start == max(here, part.start) and here >= part.start,
                is_asked=any(mark.entry_id == asked for mark in open_marks),
            )
        )
    return tuple(pieces)


def _rank(mark: Mark) -> int:
    return _LINKED.index(mark.role) if mark.role in _LINKED else len(_LINKED)


def _marks(entry_id: str, **spans: Sequence[Evidence]) -> list[Mark]:
    return [
        Mark(span=piece.span, role=role, entry_id=entry_id)
        for role, pieces in spans.items()
        for piece in pieces
        if piece.span.start < piece.span.end
    ]


def _one(evidence: Evidence | None) -> tuple[Evidence, ...]:
    return (evidence,) if evidence else ()
