"""Pointing: at which words what belongs to a cue begins and ends, as the encoder's vectors tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from onrecord.reading.tags import means_of

Floats = npt.NDArray[np.float32]
Longs = npt.NDArray[np.int64]
Reach = tuple[int, int]

# Words that cues of a block may point at together: so many stay near the processor.
_BLOCK = 4096


class Pointers(Struct, frozen=True, gc=False, kw_only=True):
    """Vectors by which cues point at first and last words, by turns.

    Attributes:
        query: Of the words that point, shape (n, ends, d).
        key: Of the words pointed at, shape (n, ends, d).
        none: Scores of pointing at nothing, shape (n, ends).
        distance: Added by distance, backward to forward, shape (2 d + 1, ends).
    """

    query: Floats
    key: Floats
    none: Floats
    distance: Floats


class Pointed(Struct, frozen=True, gc=False, kw_only=True):
    """What one cue points at, by pair of ends; words are counted from the first within its reach.

    Attributes:
        first: How well each word fits as the first, shape (pairs, words).
        last: How well each word fits as the last, shape (pairs, words).
        none: How well nothing fits, shape (pairs,).
        starts: The best first word.
        ends: The best last word, which may stand before it.
        is_none: Whether nothing fits at least as well as these two.
    """

    first: Floats
    last: Floats
    none: Floats
    starts: list[int]
    ends: list[int]
    is_none: list[bool]


def point(pointers: Pointers, cues: Sequence[Reach], reaches: Sequence[Reach]) -> Iterator[Pointed]:
    """Yield what each cue points at within its reach.

    Scores stay as they come, not made into chances: that would take the same from every word and from nothing.
    """
    begin = 0
    while begin < len(cues):
        end, width = begin, 0
        while end < len(cues):
            wider = max(width, reaches[end][1] - reaches[end][0])
            if end > begin and wider * (end + 1 - begin) > _BLOCK:
                break
            end, width = end + 1, wider
        yield from _pointed(pointers, cues[begin:end], reaches[begin:end], width)
        begin = end


def _pointed(pointers: Pointers, cues: Sequence[Reach], reaches: Sequence[Reach], width: int) -> Iterator[Pointed]:
    bounds = np.array(cues, np.int64)
    scores = _scores(pointers, bounds, reaches, width)
    none = means_of(pointers.none, bounds)
    first, last, none = scores[:, 0::2], scores[:, 1::2], none[:, 0::2] + none[:, 1::2]
    # The best begin and the best end make a span more often than not; no other can then be better.
    tops = first + last.max(axis=2, keepdims=True)
    starts = tops.argmax(axis=2)[:, :, None]
    ends = (np.take_along_axis(first, starts, axis=2) + last).argmax(axis=2)
    is_none = np.take_along_axis(tops, starts, axis=2)[:, :, 0] <= none
    columns = (starts[:, :, 0].tolist(), ends.tolist(), is_none.tolist())
    for i, (reach, *best) in enumerate(zip(reaches, *columns, strict=True)):
        size = reach[1] - reach[0]
        yield Pointed(
            first=first[i, :, :size],
            last=last[i, :, :size],
            none=none[i],
            starts=best[0],
            ends=best[1],
            is_none=best[2],
        )


def _scores(pointers: Pointers, cues: Longs, reaches: Sequence[Reach], width: int) -> Floats:
    """Return how well words fit as ends of what belongs to cues, shape (cues, ends, width).

    A cue asks with the mean of its words.
    """
    query, key = means_of(pointers.query, cues), pointers.key.transpose(1, 0, 2)
    scores = np.full((len(cues), query.shape[1], width), -np.inf, np.float32)
    for own, (start, end), fits in zip(query, reaches, scores, strict=True):
        np.matmul(key[:, start:end], own[:, :, None], out=fits[:, : end - start, None])
    scores /= np.float32(np.sqrt(query.shape[2]))
    firsts, (starts, ends) = np.array([start for start, _ in reaches]), cues.T[:, :, None]
    order = firsts[:, None] + np.arange(width)
    apart = np.minimum(order - starts, 0) + np.maximum(order - ends + 1, 0)
    scores += at_distances(pointers.distance, apart).transpose(0, 2, 1)
    return scores


def at_distances(table: Floats, apart: Longs) -> Floats:
    """Return the rows of a table at these distances; beyond its ends nothing changes."""
    return table.take(apart + len(table) // 2, axis=0, mode="clip")


def by_distance(by_bucket: Floats) -> Floats:
    """Return the rows of distance buckets as a table by distance, out to where the last buckets begin."""
    half = len(by_bucket) // 2
    farthest = ceil(half // 2 * 2 ** (half / 8))
    return by_bucket[distance_buckets(np.arange(-farthest, farthest + 1), half)]


def distance_buckets(apart: Longs, half: int) -> Longs:
    """Return the bucket of each distance: near words one by one, far ones by powers of two."""
    size = np.abs(apart)
    far = half // 2 + np.clip(np.log2(np.maximum(size, 1) / (half // 2)) * 4, 0, half // 2 - 1).astype(np.int64)
    return np.where(size < half // 2, size, far) * np.sign(apart) + half
