"""How alike the words of noun phrases are: of each and of those shortly before it that share a word with it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

Longs = npt.NDArray[np.int64]

# By whether the last words are the same, all words of the later stand in the earlier, and the other way round:
# 1 for the same words, down to 6 for one word in common.
_LIKENESS = np.array([[[6, 5], [5, 5]], [[4, 3], [2, 1]]], np.int64)


def alike(words: Sequence[tuple[str, ...]], reach: int) -> tuple[Longs, Longs, Longs]:
    """Return of each pair that shares a word the later, the earlier, and how alike they are; the later ones rise.

    Args:
        words: The words of each noun phrase that are compared.
        reach: How many noun phrases back are compared.
    """
    sets = [set(each) for each in words]
    every = [*chain.from_iterable(sets)]
    numbers = {word: number for number, word in enumerate(set(every))}
    sizes = np.fromiter(map(len, sets), np.int64, len(words))
    last = np.fromiter([numbers[each[-1]] for each in words], np.int64, len(words))
    # Each word of each, sorted by word and then by place, so that those before with the same word stand just before.
    stride = len(words) + reach
    places = np.fromiter(map(numbers.__getitem__, every), np.int64, len(every)) * stride
    places += np.repeat(np.arange(len(words)), sizes)
    places.sort()
    own, other = spread(np.searchsorted(places, places - reach), np.arange(len(places)))
    holder = places % stride
    pairs, shared = np.unique(holder[own] * stride + holder[other], return_counts=True)
    later, earlier = np.divmod(pairs, stride)
    is_last = (last[later] == last[earlier]).astype(np.int64)
    has_own, has_other = (shared == sizes[later]).astype(np.int64), (shared == sizes[earlier]).astype(np.int64)
    return later, earlier, _LIKENESS[is_last, has_own, has_other]


def spread(first: Longs, last: Longs) -> tuple[Longs, Longs]:
    """Return all numbers of all ranges, from `first` to one before `last`: the range of each, and the number."""
    counts = np.maximum(last - first, 0)
    owner = np.repeat(np.arange(len(counts)), counts)
    begins = np.cumsum(counts) - counts
    return owner, np.arange(len(owner)) - (begins - first)[owner]
