"""What stands at a place of a report, found without a look at all of it: reports of a day have thousands of acts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from onrecord.types import Mention, Span

Item = TypeVar("Item")


class Beside(Generic[Item]):
    """Things by where they stand."""

    def __init__(self, items: Sequence[Item], span_of: Callable[[Item], Span]) -> None:
        """Take things in any order, and what tells where one stands."""
        numbered = sorted((span_of(item).start, number) for number, item in enumerate(items))
        self._items = items
        self._spans = [span_of(item) for item in items]
        self._starts = [start for start, _ in numbered]
        self._numbers = [number for _, number in numbered]
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def touching(self, span: Span) -> list[Item]:
        """Return those that share a code point with a span, in the order in which all were given."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        near = sorted(self._numbers[first:last])
        return [self._items[number] for number in near if self._spans[number].touches(span)]


def mentions_within(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """Return the mentions that begin in a span, of mentions in the order of the text."""
    first = bisect_left(mentions, span.start, key=_start)
    return mentions[first : bisect_left(mentions, span.end, first, key=_start)]


def _start(mention: Mention) -> int:
    return mention.evidence.span.start
