"""From tag scores to labelled runs of words: Viterbi decoding under the rules of BIO tags."""

from __future__ import annotations

from math import inf

import numpy as np
import numpy.typing as npt
from msgspec import Struct

Floats = npt.NDArray[np.float32]
Longs = npt.NDArray[np.int64]

ROLES = ("source", "cue", "content")
# Tags are O, then B and I of each role. An I may only follow a B or I of its own role.
# Two tags whose scores are this far apart stay so however sums of scores are rounded.
_CLEAR = np.float32(0.01)


class Run(Struct, frozen=True, kw_only=True, gc=False):
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


def words_of(runs: Longs) -> Longs:
    """Return the words of runs, each from its first to one past its last, one after another; runs have shape (n, 2)."""
    lengths = runs[:, 1] - runs[:, 0]
    behind = lengths.cumsum()
    return np.asarray(np.arange(behind[-1]) + (runs[:, 1] - behind).repeat(lengths))


def means_of(rows: Floats, runs: Longs) -> Floats:
    """Return the mean of the rows of each run, from its first to one past its last; runs have shape (n, 2)."""
    starts, lengths = runs[:, 0], runs[:, 1] - runs[:, 0]
    means = rows[starts]
    # Most runs are one word long: that is its own mean. The others are added up together, word by word.
    further = 1
    going = np.flatnonzero(lengths > further)
    if not len(going):
        return means
    while len(going):
        means[going] += rows[starts[going] + further]
        further += 1
        going = going[lengths[going] > further]
    means /= lengths.astype(np.float32).reshape(-1, *[1] * (rows.ndim - 1))
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
    for start, end in _unsure(scores, tags, opens):
        tags[start:end] = _decoded(scores[start:end].tolist())
    return _runs_of(tags)


def _unsure(scores: Floats, tags: Longs, opens: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches of words whose best tags are not simply the best of each word.

    Args:
        scores: Log probabilities, shape (n, 7).
        tags: The best tag of each word, shape (n,).
        opens: Whether each word opens a paragraph, shape (n,).
    """
    best = scores.max(axis=1)
    rest = scores.copy(order="K")
    rest[np.arange(len(tags)), tags] = -np.inf
    lead = best - rest.max(axis=1)
    # All that another tag can do for the next word is to let it be an I, and that gains no more than I has over B.
    gain = np.zeros(len(tags), np.float32)
    gain[:-1] = (scores[1:, 2::2] - scores[1:, 1::2]).max(axis=1)
    is_inside = _is_inside(tags)
    is_sure = ~is_inside & (lead > np.maximum(gain, 0) + _CLEAR)
    before = np.zeros(len(tags), np.int64)
    before[1:] = tags[:-1]
    before[opens] = 0
    is_unsure = (is_inside & (before != tags) & (before != tags - 1)) | (lead < _CLEAR)
    starts = np.flatnonzero(opens | is_sure)
    ends = [*starts[1:].tolist(), len(tags)]
    counts = np.add.reduceat(is_unsure, starts, dtype=np.int64)
    firsts = starts.tolist()
    return [(firsts[i], ends[i]) for i in np.flatnonzero(counts).tolist()]


def _is_inside(tags: Longs) -> npt.NDArray[np.bool_]:
    """Say of each tag whether it is an I."""
    return np.asarray((tags > 0) & (tags % 2 == 0))


def _decoded(scores: list[list[float]]) -> list[int]:
    """Return the best tags of a stretch of words, each with the scores of its seven tags."""
    # How well the words so far fit, by what the last one belongs to: nothing, or a role, be it with a B or an I.
    # Stretches are short: plain numbers take less time than arrays.
    plain, source, cue, content = 0.0, -inf, -inf, -inf
    steps = []
    for outside, source_b, source_i, cue_b, cue_i, content_b, content_i in scores:
        sums = (plain, source, cue, content)
        steps.append(sums)
        best = max(sums)
        plain = best + outside
        source = max(best + source_b, source + source_i)
        cue = max(best + cue_b, cue + cue_i)
        content = max(best + content_b, content + content_i)
    sums = (plain, source, cue, content)
    role = sums.index(max(sums))
    tags = []
    for sums, word in zip(reversed(steps), reversed(scores), strict=True):
        best = max(sums)
        if role and sums[role] + word[2 * role] > best + word[2 * role - 1]:
            tags.append(2 * role)
        else:
            tags.append(2 * role - 1 if role else 0)
            role = sums.index(best)
    return tags[::-1]


def _runs_of(tags: Longs) -> tuple[Run, ...]:
    """Return the runs of tags none of which is an I out of place."""
    begins = np.flatnonzero(tags % 2)
    stops = np.append(np.flatnonzero(~_is_inside(tags)), len(tags))
    ends = stops[stops.searchsorted(begins, "right")]
    roles = (tags[begins] // 2).tolist()
    return tuple(
        Run(role=ROLES[role], start=start, end=end)
        for role, start, end in zip(roles, begins.tolist(), ends.tolist(), strict=True)
    )
