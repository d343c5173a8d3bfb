"""How far somebody's words reach: over which of the clauses that a word for saying stands beside.

In "Vorr met Kess and, according to Arland, signed a truce" Arland tells of the truce alone; in "According to Arland,
Kess asked for a truce, but Vorr refused" of both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.acts.findings import is_finding
from onrecord.acts.relative_clauses import without_relatives
from onrecord.patterns import pattern_of
from onrecord.types import Attribution, Reading, Span, Voice

_JOINED = pattern_of(r"\b(?:and|but|yet|then),\s*\Z")
_GOING_ON = pattern_of(r"\s*,?\s(?:and|but|while)\s(?:that\s)?(?=(?:the |its |his |her |their )?[A-Z\w][^“”\"]*\Z)")
_NEAR = 8
_STOP = pattern_of(r"[.!?…][\"”’)]*\s")


def reaches(reading: Reading) -> Iterator[tuple[Attribution, Span]]:
    """Yield each attribution with each stretch of text that holds its words, as far as they are sure to reach."""
    cues = [each.cue.span.start for each in reading.attributions]
    for attribution in reading.attributions:
        aside = attribution.cue.span.start
        if attribution.source is not None:
            aside = min(aside, attribution.source.span.start)
        is_joined = _JOINED.search(reading.report.text, max(0, aside - _NEAR), aside) is not None
        for piece in attribution.content:
            if is_joined and piece.span.end <= aside:
                continue  # what stands before "and, Vorr said, ..." is the reporter's
            if is_finding(attribution) and _STOP.search(
                reading.report.text, attribution.cue.span.end, piece.span.start
            ):
                continue  # what follows "numbers show that ..." is told by who cites them
            span = _widened(attribution, piece.span, reading, cues)
            for each in without_relatives(attribution, span, reading.report.text):
                yield attribution, each


def _widened(attribution: Attribution, piece: Span, reading: Reading, cues: Sequence[int]) -> Span:
    """Return words that "according to" opens a sentence with, up to its end where another clause is joined to them."""
    is_last = piece == attribution.content[-1].span and attribution.voice is Voice.INDIRECT
    if not is_last or attribution.cue.quote != "According to" or piece.start < attribution.cue.span.end:
        return piece
    at = bisect_right(reading.sentences, piece.start, key=_start_of) - 1
    end = reading.sentences[at].end if at >= 0 else piece.end
    start = piece.end - reading.report.text.endswith(",", piece.start, piece.end)
    if end <= piece.end or bisect_left(cues, piece.end) < bisect_left(cues, end):
        return piece
    return Span(start=piece.start, end=end) if _GOING_ON.match(reading.report.text, start, end) else piece


def _start_of(span: Span) -> int:
    return span.start
