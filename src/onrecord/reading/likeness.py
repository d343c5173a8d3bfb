"""How alike the words of noun phrases are: of each and of those shortly before it that share a word with it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Longs = npt.NDArray[np.int64]

# By whether the last words are the same, all words of the later stand in the earlier, and the other way round:
# 1 for the same words, down to 6 for one word in common.
_LIKENESS = np.array([[[6, 5], [5, 5]], [[4, 3], [2, 1]]], np.int64)


def alike(words: Longs, sizes: Longs, reach: int) -> tuple[Longs, Longs, Longs]:
    """Return of each pair that shares a word the later, the earlier, and how alike they are; the later ones rise.

    Args:
        words: Numbers of the words of all noun phrases that are compared, one after another.
        sizes: How many words each noun phrase has, one at least.
        reach: How many noun phrases back are compared.
    """
    last = words[np.cumsum(sizes) - 1]
    # Sorted by word and then by place, so that those before with the same word stand just before.
    stride = len(sizes) + reach
    places = np.unique(words * stride + np.repeat(np.arange(len(sizes)), sizes))
    holder = places % stride
    own, other = spread(np.searchsorted(places, places - reach), np.arange(len(places)))
    pairs, shared = np.unique(holder[own] * stride + holder[other], return_counts=True)
    later, earlier = np.divmod(pairs, stride)
    is_last = (last[later] == last[earlier]).astype(np.int64)
    # A word said twice counts once.
    sizes = np.bincount(holder, minlength=len(sizes))
    has_own, has_other = (shared == sizes[later]).astype(np.int64), (shared == sizes[earlier]).astype(np.int64)
    return later, earlier, _LIKENESS[is_last, has_own, has_other]


def spread(first: Longs, last: Longs) -> tuple[Longs, Longs]:
    """Return all numbers of all ranges, from `first` to one before `last`: the range of each, and the number."""
    counts = np.maximum(last - first, 0)
    owner = np.repeat(np.arange(len(counts)), counts)
    begins = np.cumsum(counts) - counts
    return owner, np.arange(len(owner)) - (begins - first)[owner]
