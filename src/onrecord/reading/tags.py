"""From tag scores to labelled runs of words: Viterbi decoding under the rules of BIO tags."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

ROLES = ("source", "cue", "content")
# O, then B and I of each role. An I may only follow a B or I of its own role.
_FORBIDDEN = np.zeros((7, 7), np.float32)
for _inside in (2, 4, 6):
    for _before in range(7):
        if _before not in (_inside - 1, _inside):
            _FORBIDDEN[_before, _inside] = -1e9
_INTO = np.ascontiguousarray(_FORBIDDEN.T)
# Two tags whose scores are this far apart stay so however sums of scores are rounded.
_CLEAR = np.float32(0.01)
_START = np.array([0, 0, -1e9, 0, -1e9, 0, -1e9], np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that carry one role together.

    Attributes:
        role: "source", "cue" or "content".
        start: First word.
        end: One past the last word.
    """

    role: str
    start: int
    end: int


def log_softmax(scores: Floats) -> Floats:
    """Return log probabilities over the last axis."""
    # The methods of arrays take longer to begin than these.
    shifted = scores - np.maximum.reduce(scores, axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.add.reduce(np.exp(shifted), axis=-1, keepdims=True)), np.float32)


def mean_of(rows: Floats) -> Floats:
    """Return the mean of rows; numpy's own takes longer to begin than to add up a few words."""
    return np.asarray(np.add.reduce(rows, axis=0) / np.float32(len(rows)))


def means_of(rows: Floats, runs: Sequence[tuple[int, int]]) -> Floats:
    """Return the mean of the rows of each run, from its first to one past its last."""
    # Most runs are one word long: that is its own mean. Those of one length are added up together.
    bounds = np.array(runs, np.int64).reshape(-1, 2)
    starts, lengths = bounds[:, 0], bounds[:, 1] - bounds[:, 0]
    means = rows[starts]
    for length in set(lengths.tolist()) - {1}:
        own = np.flatnonzero(lengths == length)
        total = means[own]
        for further in range(1, length):
            total += rows[starts[own] + further]
        means[own] = total / np.float32(length)
    return means


def find_runs(scores: Floats, paragraph: npt.NDArray[np.int32]) -> tuple[Run, ...]:
    """Return the runs of the best tag sequence of each paragraph; no run crosses a paragraph.

    Args:
        scores: Log probabilities, shape (n, 7).
        paragraph: Number of the paragraph of each word, shape (n,), rising.
    """
    if not len(scores):
        return ()
    opens = np.ones(len(scores), bool)
    opens[1:] = paragraph[1:] != paragraph[:-1]
    tags = scores.argmax(axis=1)
    # Stretches of like length are decoded together, so that one long one does not pad all others.
    stretches = sorted(_unsure(scores, tags, opens), key=_length)
    at = 0
    while at < len(stretches):
        most = max(2 * _length(stretches[at]), 64)
        end = bisect_right(stretches, most, at, key=_length)
        _decode(scores, stretches[at:end], tags)
        at = end
    return _runs_of(tags, set(np.flatnonzero(opens).tolist()))


def _length(stretch: tuple[int, int]) -> int:
    return stretch[1] - stretch[0]


def _unsure(scores: Floats, tags: npt.NDArray[np.int64], opens: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches of words whose best tags are not simply the best of each word.

    Args:
        scores: Log probabilities, shape (n, 7).
        tags: The best tag of each word, shape (n,).
        opens: Whether each word opens a paragraph, shape (n,).
    """
    best = scores.max(axis=1)
    rest = scores.copy()
    rest[np.arange(len(tags)), tags] = -np.inf
    lead = best - rest.max(axis=1)
    # All that another tag can do for the next word is to let it be an I, and that gains no more than I has over B.
    gain = np.zeros(len(tags), np.float32)
    gain[:-1] = (scores[1:, 2::2] - scores[1:, 1::2]).max(axis=1)
    is_plain = (tags == 0) & (lead > np.maximum(gain, 0) + _CLEAR)
    before = np.where(opens, 0, np.roll(tags, 1))
    is_inside = (tags > 0) & (tags % 2 == 0)
    is_unsure = (is_inside & (before != tags) & (before != tags - 1)) | (lead < _CLEAR)
    starts = np.flatnonzero(opens | is_plain)
    ends = [*starts[1:].tolist(), len(tags)]
    counts = np.add.reduceat(is_unsure, starts, dtype=np.int64)
    firsts = starts.tolist()
    return [(firsts[i], ends[i]) for i in np.flatnonzero(counts).tolist()]


def _decode(scores: Floats, stretches: list[tuple[int, int]], tags: npt.NDArray[np.int64]) -> None:
    """Write the best tags of several stretches of words into `tags`."""
    longest = max(end - start for start, end in stretches)
    # Padding that only O survives, so that padded steps change nothing.
    padded = np.full((len(stretches), longest, 7), -1e6, np.float32)
    padded[:, :, 0] = 0
    for i, (start, end) in enumerate(stretches):
        padded[i, : end - start] = scores[start:end]
    best = np.empty((longest, len(stretches), 7), np.float32)
    best[0] = padded[:, 0] + _START
    for step in range(1, longest):
        # The methods of arrays take longer to begin than these.
        np.maximum.reduce(best[step - 1][:, None, :] + _INTO, axis=2, out=best[step])
        best[step] += padded[:, step]
    chosen = np.zeros((len(stretches), longest), np.int64)
    chosen[:, -1] = current = best[-1].argmax(axis=1)
    # Where a tag came from is asked of the chosen ones alone.
    for step in range(longest - 1, 0, -1):
        chosen[:, step - 1] = current = (best[step - 1] + _INTO[current]).argmax(axis=1)
    for i, (start, end) in enumerate(stretches):
        tags[start:end] = chosen[i, : end - start]


def _runs_of(tags: npt.NDArray[np.int64], bounds: set[int]) -> tuple[Run, ...]:
    runs: list[Run] = []
    at, count = 0, len(tags)
    values = tags.tolist()
    while at < count:
        tag = values[at]
        end = at + 1
        if tag:
            while end < count and values[end] == tag + 1 and end not in bounds:
                end += 1
            runs.append(Run(role=ROLES[(tag - 1) // 2], start=at, end=end))
        at = end
    return tuple(runs)
