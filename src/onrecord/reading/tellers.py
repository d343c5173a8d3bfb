"""Tellers: whose words a place stands in, by the attributions and turns around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.reading.bearers import bearer
from onrecord.reading.voices import voices
from onrecord.types import Attribution, Mention, Reading, Span


class Contents:
    """Finds the attributions whose contents hold a span, without a look at every other."""

    def __init__(self, attributions: tuple[Attribution, ...]) -> None:
        self._attributions = attributions
        self._pieces = sorted(
            [
                (piece.span.start, piece.span.end, number)
                for number, attribution in enumerate(attributions)
                for piece in attribution.content
            ]
        )
        self._starts = [start for start, _, _ in self._pieces]
        self._longest = max([end - start for start, end, _ in self._pieces], default=0)

    def around(self, span: Span) -> list[Attribution]:
        """Return the attributions whose words hold `span`, the innermost first."""
        held = []
        for at in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            start, end, number = self._pieces[at]
            if start < span.start - self._longest:
                break
            if start <= span.start and span.end <= end:
                held.append((end - start, number))
        return [self._attributions[number] for _, number in sorted(held)]


class Tellers:
    """Finds the sources whose contents or turns hold a span."""

    def __init__(self, reading: Reading) -> None:
        self._contents = Contents(reading.attributions)
        self._turns = sorted(voices(reading))
        self._starts = [speech.start for speech, _ in self._turns]

    def sources(self, span: Span) -> list[Span]:
        """Return the sources whose words hold `span`, the innermost first, then the label of its turn."""
        found = [each.source.span for each in self._contents.around(span) if each.source is not None]
        at = bisect_right(self._starts, span.start) - 1
        if at >= 0 and self._turns[at][0].holds(span):
            found.append(self._turns[at][1])
        return found


def mention_of(text: str, source: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> int | None:
    """Return the number of the mention that a source is: the name its titles belong to, else the first in it.

    Args:
        text: The report's text.
        source: Where the source stands.
        mentions: The mentions of the report, in order.
        starts: Where they start.
    """
    first, last = max(0, bisect_left(starts, source.start) - 1), bisect_left(starts, source.end)
    within = [number for number in range(first, last) if mentions[number].evidence.span.end > source.start]
    if len(within) > 1:
        named = bearer(text, source, [mentions[number] for number in within])
        return next((number for number in within if mentions[number] is named), within[0])
    return within[0] if within else None
