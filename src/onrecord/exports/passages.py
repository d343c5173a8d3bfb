"""Evidence in its context: the lines around the words, cut into marked pieces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from onrecord.types import Act, Attribution, Evidence, Span

# Enough of a paragraph to judge a sentence by, little enough to read at a glance.
MARGIN = 220

Marks = Mapping[str, Sequence[Span]]


class Piece(Struct, frozen=True, kw_only=True):
    """A run of text under the same marks.

    Attributes:
        text: The words.
        roles: What they are, of: evidence, source, cue, content, condition; empty for mere context.
    """

    text: str
    roles: tuple[str, ...]


class Passage(Struct, frozen=True, kw_only=True):
    """A stretch of a report around some evidence.

    Attributes:
        span: Where it stands.
        pieces: Its text, in order.
        is_cut_before: Whether the paragraph begins earlier.
        is_cut_after: Whether the paragraph goes on.
    """

    span: Span
    pieces: tuple[Piece, ...]
    is_cut_before: bool
    is_cut_after: bool


def act_marks(act: Act) -> Marks:
    """Return what to mark for an act: its evidence, cue and condition."""
    condition = (act.condition.span,) if act.condition else ()
    return {"evidence": _spans(act.evidence), "cue": (act.cue.span,), "condition": condition}


def attribution_marks(attribution: Attribution) -> Marks:
    """Return what to mark for an attribution: source, cue and content."""
    source = (attribution.source.span,) if attribution.source else ()
    return {"source": source, "cue": (attribution.cue.span,), "content": _spans(attribution.content)}


def find_passages(text: str, marks: Marks, *, margin: int = MARGIN) -> tuple[Passage, ...]:
    """Return the passages that hold the marked spans, in order.

    A passage reaches to the ends of its paragraph, or `margin` characters beyond the marks, at a space.
    Marks whose passages touch share one.
    """
    spans = sorted(span for group in marks.values() for span in group if span.start < span.end <= len(text))
    stretches: list[Span] = []
    for span in spans:
        stretch = Span(start=_reach_back(text, span.start, margin), end=_reach_on(text, span.end, margin))
        if stretches and stretch.start <= stretches[-1].end:
            last = stretches.pop()
            stretch = Span(start=last.start, end=max(last.end, stretch.end))
        stretches.append(stretch)
    return tuple(_passage(text, stretch, marks) for stretch in stretches)


def _spans(evidence: Sequence[Evidence]) -> tuple[Span, ...]:
    return tuple(item.span for item in evidence)


def _reach_back(text: str, start: int, margin: int) -> int:
    line = text.rfind("\n", 0, start) + 1
    if start - line <= margin:
        return line
    # One long word has no space to cut at; then the margin itself is the cut.
    space = text.find(" ", start - margin, start)
    return start - margin if space < 0 else space + 1


def _reach_on(text: str, end: int, margin: int) -> int:
    line = text.find("\n", end)
    line = len(text) if line < 0 else line
    if line - end <= margin:
        return line
    space = text.rfind(" ", end, end + margin)
    return end + margin if space < 0 else space


def _passage(text: str, span: Span, marks: Marks) -> Passage:
    inside = {role: [each for each in spans if each.touches(span)] for role, spans in marks.items()}
    edges = {span.start, span.end}
    for spans in inside.values():
        for each in spans:
            edges.update((max(each.start, span.start), min(each.end, span.end)))
    cuts = sorted(edges)
    pieces = []
    for start, end in pairwise(cuts):
        here = Span(start=start, end=end)
        roles = tuple(role for role, spans in inside.items() if any(each.holds(here) for each in spans))
        pieces.append(Piece(text=text[start:end], roles=roles))
    return Passage(
        span=span,
        pieces=tuple(pieces),
        is_cut_before=span.start > 0 and text[span.start - 1] != "\n",
        is_cut_after=span.end < len(text) and text[span.end] != "\n",
    )
