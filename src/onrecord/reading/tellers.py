"""Tellers: whose words a place stands in, by the attributions and turns around it."""

from __future__ import annotations

from bisect import bisect_right

from onrecord.reading.voices import voices
from onrecord.types import Reading, Span


class Tellers:
    """Finds the sources whose contents or turns hold a span."""

    def __init__(self, reading: Reading) -> None:
        self._contents = sorted(
            (piece.span, attribution.source.span)
            for attribution in reading.attributions
            if attribution.source is not None
            for piece in attribution.content
        )
        self._starts = [content.start for content, _ in self._contents]
        self._longest = max((content.end - content.start for content, _ in self._contents), default=0)
        self._turns = sorted(voices(reading))
        self._turn_starts = [speech.start for speech, _ in self._turns]

    def sources(self, span: Span) -> list[Span]:
        """Return the sources whose words hold `span`, the innermost first, then the label of its turn."""
        held = []
        for at in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            content, source = self._contents[at]
            if content.start < span.start - self._longest:
                break
            if content.holds(span):
                held.append((content.end - content.start, source))
        found = [source for _, source in sorted(held)]
        at = bisect_right(self._turn_starts, span.start) - 1
        if at >= 0 and self._turns[at][0].holds(span):
            found.append(self._turns[at][1])
        return found
