"""From tag scores to labelled runs of words: Viterbi decoding under the rules of BIO tags."""

from __future__ import annotations

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
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), np.float32)


def mean_of(rows: Floats) -> Floats:
    """Return the mean of rows; numpy's own takes longer to begin than to add up a few words."""
    return np.asarray(np.add.reduce(rows, axis=0) / np.float32(len(rows)))


def find_runs(scores: Floats, paragraph: npt.NDArray[np.int32]) -> tuple[Run, ...]:
    """Return the runs of the best tag sequence of each paragraph; no run crosses a paragraph.

    Args:
        scores: Log probabilities, shape (n, 7).
        paragraph: Number of the paragraph of each word, shape (n,), rising.
    """
    if not len(scores):
        return ()
    bounds = np.concatenate(([0], np.flatnonzero(np.diff(paragraph)) + 1, [len(scores)]))
    tags = np.zeros(len(scores), np.int64)
    # Paragraphs of like length are decoded together, so that one long one does not pad all others.
    lengths = np.diff(bounds)
    order = np.argsort(lengths, kind="stable")
    at = 0
    while at < len(order):
        size = int(lengths[order[at]])
        group = [int(i) for i in order[at:] if lengths[i] <= max(2 * size, 16)]
        _decode(scores, [(int(bounds[i]), int(bounds[i + 1])) for i in group], tags)
        at += len(group)
    return _runs_of(tags, set(bounds.tolist()))


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
        best[step] = (best[step - 1][:, None, :] + _INTO).max(axis=2) + padded[:, step]
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
