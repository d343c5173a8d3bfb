"""Batches of windows, made in processes of their own while a model learns.

Each window is a stretch of whole paragraphs, at places that differ from epoch to epoch; some of its words are hidden
and some of its looks changed. One batch may hold windows of articles, of reports with acts and of one document: all
go through the encoder at once.
"""

from __future__ import annotations

import itertools
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.pool import Pool

import numpy as np
import torch
from model import CLS, MASK, PAD, SEP
from torch import Tensor

IGNORE = -100
# Subwords of quotation marks and the straight ones that stand for them: “ ” ‘ ’ in BERT's vocabulary.
STRAIGHT = {1523: 1000, 1524: 1000, 1520: 1005, 1521: 1005}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as numbers, with what is known of its words.

    Attributes:
        pieces: Subwords of all words, one after another.
        sizes: Number of subwords of each word, (n,).
        features: Of each word, (n, 4).
        labels: Arrays by name: those of an article, of a report with acts, or of a document, if there are any.
        blocks: Of a document: first noun phrase asked about and one past the last, candidates for its antecedent, codes
            of pairs, and which candidates are right.
    """

    pieces: np.ndarray
    sizes: np.ndarray
    features: np.ndarray
    labels: dict[str, np.ndarray]
    blocks: tuple[tuple[int, int, np.ndarray, np.ndarray, np.ndarray], ...] = ()


Batch = dict[str, Tensor]
# Number of a text, first word and one past the last.
Window = tuple[int, int, int]
# All texts, for the processes that make batches.
TEXTS: list[Text] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How windows differ from the text as it is: shares, 0 for none.

    Attributes:
        mask_words: Of the words, hidden.
        swap_quotes: Of the windows, with straight quotation marks for curly ones.
        hide_quotes: ... without what tells that words stand in quotation marks.
        hide_shapes: ... without upper case.
    """

    mask_words: float = 0.0
    swap_quotes: float = 0.0
    hide_quotes: float = 0.0
    hide_shapes: float = 0.0


def stretches(number: int, capacity: int, rng: np.random.Generator | None) -> Iterator[Window]:
    """Cut a text into stretches of whole paragraphs that fit; without chance, as long as they fit."""
    text = TEXTS[number]
    total = np.concatenate(([0], np.cumsum(text.sizes, dtype=np.int64)))
    count = len(text.sizes)
    opens = np.append(np.flatnonzero(text.features[:, 2]), count)
    # The first stretch has a random length, so that paragraphs meet different neighbours each time.
    room = capacity if rng is None else int(capacity * rng.uniform(0.3, 1.0))
    at = 0
    while at < count:
        after = opens[opens > at]
        fitting = after[total[after] - total[at] <= room]
        end = int(fitting[-1] if len(fitting) else after[0])
        if total[end] - total[at] > capacity:
            end = max(at + 1, int(np.searchsorted(total, total[at] + capacity, side="right")) - 1)
        yield number, at, end
        room, at = capacity, end


def of_alike_length(windows: list[Window], size: int, rng: np.random.Generator) -> list[list[Window]]:
    """Return batches of about `size` subwords, of windows alike in length, shuffled."""
    lengths = np.array([int(TEXTS[number].sizes[start:end].sum()) + 2 for number, start, end in windows])
    order = rng.permutation(len(windows))
    order = order[np.argsort(lengths[order] // 16, kind="stable")]
    cut = np.concatenate(([0], np.cumsum(lengths[order]))) // size
    made = [[windows[i] for i in order[cut[:-1] == number]] for number in range(int(cut[-1]) + 1)]
    made = [batch for batch in made if batch]
    return [made[i] for i in rng.permutation(len(made))]


def row(window: Window, looks: Looks, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return the subwords of a window, their features, and the first subword of each word."""
    number, start, end = window
    text = TEXTS[number]
    total = np.concatenate(([0], np.cumsum(text.sizes, dtype=np.int64)))
    sizes = text.sizes[start:end].astype(np.int64)
    pieces = text.pieces[total[start] : total[end]].astype(np.int64)
    features = text.features[start:end].astype(np.int64)
    if rng.random() < looks.swap_quotes:
        for curly, straight in STRAIGHT.items():
            pieces[pieces == curly] = straight
    if rng.random() < looks.hide_quotes:
        features[:, 1] = 0
    if rng.random() < looks.hide_shapes:
        features[np.isin(features[:, 0], (1, 3, 6)), 0] = rng.choice((0, 2))
    hidden = rng.random(len(sizes)) < looks.mask_words
    first = np.cumsum(sizes) - sizes
    # Of a hidden word one subword is left, which says nothing.
    is_left = ~np.repeat(hidden, sizes)
    pieces[first[hidden]] = MASK
    is_left[first[hidden]] = True
    sizes = np.where(hidden, 1, sizes)
    by_piece = np.zeros((int(sizes.sum()) + 2, features.shape[1]), np.int64)
    by_piece[1:-1] = np.repeat(features, sizes, axis=0)
    return {
        "ids": np.concatenate(([CLS], pieces[is_left], [SEP])),
        "features": by_piece,
        "first": 1 + np.cumsum(sizes) - sizes,
    }


def pad(rows: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """Return windows side by side, padded to the longest."""
    length = -(-max(len(each["ids"]) for each in rows) // 8) * 8
    count = max(len(each["first"]) for each in rows)
    ids = np.full((len(rows), length), PAD, np.int16)
    features = np.zeros((len(rows), length, 4), np.int8)
    first = np.zeros((len(rows), count), np.int16)
    for i, each in enumerate(rows):
        ids[i, : len(each["ids"])] = each["ids"]
        features[i, : len(each["ids"])] = each["features"]
        first[i, : len(each["first"])] = each["first"]
    subwords = np.array([len(each["ids"]) for each in rows], np.int16)
    return {"ids": ids, "features": features, "first": first, "subwords": subwords, "counts": _counts(rows)}


def _counts(rows: list[dict[str, np.ndarray]]) -> np.ndarray:
    return np.array([len(each["first"]) for each in rows], np.int16)


def inputs(batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return what `Reader.encode` takes."""
    order = torch.arange(batch["ids"].shape[1], device=batch["ids"].device)
    is_padding = order >= batch["subwords"][:, None]
    return batch["ids"], batch["features"], batch["first"], is_padding[:, None, None].float() * -1e4


def is_word(batch: Batch) -> Tensor:
    """Return where words stand, (b, w)."""
    return torch.arange(batch["first"].shape[1], device=batch["first"].device) < batch["counts"][:, None]


def plain_batch(windows: list[Window], looks: Looks, seed: int) -> dict[str, np.ndarray]:
    """Return a batch without labels."""
    rng = np.random.default_rng(seed)
    return pad([row(window, looks, rng) for window in windows])


def lesson(given: tuple[list[Window], list[Window], list[Window]], looks: Looks, seed: int) -> dict[str, np.ndarray]:
    """Return a batch of articles, reports and a document (which may be empty), in this order, with their labels."""
    rng = np.random.default_rng(seed)
    articles, reports, document = given
    # The words of a document stay as long as they are: its noun phrases are told by them.
    out = pad([row(window, looks, rng) for window in (*articles, *reports, *document)])
    count = out["first"].shape[1]
    tags = np.full((len(articles), count), IGNORE, np.int16)
    targets = np.full((len(articles), 3, count), IGNORE, np.int16)
    for i, (number, start, end) in enumerate(articles):
        text = TEXTS[number]
        tags[i, : end - start] = text.labels["tags"][start:end]
        targets[i, :, : end - start] = _targets(text, start, end, count)
    acts = np.full((len(reports), count), IGNORE, np.int16)
    cues, roles, labels = [], [], []
    for i, (number, start, end) in enumerate(reports):
        text = TEXTS[number]
        acts[i, : end - start] = text.labels["acts"][start:end]
        inside = (text.labels["cues"][:, 0] >= start) & (text.labels["cues"][:, 1] <= end)
        own = text.labels["cues"][inside] - start
        cues.append(np.concatenate((np.full((len(own), 1), len(articles) + i), own), axis=1))
        roles.append(_placed(text.labels["roles"][inside], start, end, count))
        labels.append(text.labels["act_labels"][inside])
    out |= {"tags": tags, "targets": targets, "acts": acts}
    if reports:
        out |= {"cues": np.concatenate(cues), "roles": np.concatenate(roles), "act_labels": np.concatenate(labels)}
    return out | (_nouns(document, len(articles) + len(reports)) if document else {})


def _targets(text: Text, start: int, end: int, none: int) -> np.ndarray:
    """Return what the pointers should point at, (3, n): a word of the window, `none`, or IGNORE for no loss."""
    names = ("cue_of", "source_start", "source_end")
    found = np.stack([text.labels[name][start:end].astype(np.int64) for name in names])
    found[0, text.labels["tags"][start:end] < 5] = -1
    return _placed(found, start, end, none)


def _placed(words: np.ndarray, start: int, end: int, none: int) -> np.ndarray:
    """Return words of a text as words of a window: `none` for -1, IGNORE for those outside and the unknown."""
    words = words.astype(np.int64)
    is_outside = ((words >= 0) & ((words < start) | (words >= end))) | (words == IGNORE)
    return np.where(is_outside, IGNORE, np.where(words == -1, none, words - start))


def _nouns(windows: list[Window], before: int) -> dict[str, np.ndarray]:
    """Return where the noun phrases of a document stand, what is right of them, and what is asked about pairs."""
    text = TEXTS[windows[0][0]]
    starts, ends = (np.array([window[side] for window in windows]) for side in (1, 2))
    head = text.labels["head"].astype(np.int64)
    at = np.searchsorted(starts, head, side="right") - 1
    heads = np.stack((before + at, head - starts[at]), axis=1)
    sides = np.stack((head - text.labels["start"], text.labels["end"] - 1 - head), axis=1)
    kinds = np.zeros((len(windows), max(ends - starts)), np.int16)
    kinds[at, heads[:, 1]] = 1 + text.labels["kind"]
    for i, width in enumerate(ends - starts):
        kinds[i, width:] = IGNORE
    out = {"heads": heads, "sides": sides, "kinds": kinds, "kind": text.labels["kind"], "is_new": text.labels["is_new"]}
    for number, (first, last, candidates, codes, right) in enumerate(text.blocks):
        out |= {f"rows {number}": np.arange(first, last), f"candidates {number}": candidates}
        out |= {f"codes {number}": codes, f"right {number}": right}
    return out


def on(device: str, arrays: dict[str, np.ndarray]) -> Batch:
    """Return a batch on a device, its whole numbers wide enough to be indices."""
    made = {name: torch.from_numpy(np.ascontiguousarray(array)).to(device) for name, array in arrays.items()}
    return {name: value if value.dtype == torch.bool else value.long() for name, value in made.items()}


def helpers(texts: list[Text], processes: int) -> Pool:
    """Return processes that make batches of `texts`; to be asked for before a GPU is touched."""
    TEXTS[:] = texts
    return multiprocessing.get_context("fork").Pool(processes)


def planned(pool: Pool, plan: Callable[[int], list]) -> Iterator[tuple]:
    """Yield the work of one epoch after another, each planned during the one before."""
    due = pool.apply_async(plan, (0,))
    for epoch in itertools.count(1):
        work = due.get()
        due = pool.apply_async(plan, (epoch,))
        yield from work


def ahead(pool: Pool, make: Callable, work: Iterator[tuple], depth: int = 64) -> Iterator[dict[str, np.ndarray]]:
    """Yield what `make` returns for each piece of work, made a little ahead of need."""
    due = deque(pool.apply_async(make, each) for each in itertools.islice(work, depth))
    while due:
        yield due.popleft().get()
        due.extend(pool.apply_async(make, each) for each in itertools.islice(work, 1))
