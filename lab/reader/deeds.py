"""Acts as labelled words: hand-coded reports, those aligned by `lab/acts/align.py` and those we coded by offsets."""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
import train
from data import IGNORE, encoded, stretches
from model import Reader
from tokenizers import Tokenizer
from torch import Tensor

from onrecord.reading.proposals import ACT_KINDS, LABELS, ROLES
from onrecord.reading.windows import Words, find_words

_LIKELY = 0.4
_KIND = {kind.value: number for number, kind in enumerate(ACT_KINDS, 1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A report with its acts, by word.

    Attributes:
        id: Its name.
        words: Its words and their features.
        pieces: Subword ids of each word.
        tags: 0, or the number of the kind of the act whose cue a word belongs to, shape (n,).
        cues: First word of each cue and one past its last, shape (a, 2).
        ends: First and last word of what belongs to each act by role, -1 for none, IGNORE where unknown, (a, 2 roles).
        labels: Index of each label, shape (a, labels).
    """

    id: str
    words: Words
    pieces: tuple[tuple[int, ...], ...]
    tags: np.ndarray
    cues: np.ndarray
    ends: np.ndarray
    labels: np.ndarray


def is_held_out(name: str) -> bool:
    """Say whether a report is kept for watching a run: one in twelve, by digest."""
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % 12 == 0


def load(paths: list[Path], tokenizer: Tokenizer) -> list[Coded]:
    """Return the reports of files with a text and its acts a line."""
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    return [prepare(row, tokenizer) for row in rows]


def prepare(row: dict, tokenizer: Tokenizer) -> Coded:
    """Label the words of one report; of acts whose cues overlap, the first keeps the words."""
    words = find_words(row["text"])
    tags = np.zeros(len(words.texts), np.int64)
    cues, ends, labels = [], [], []
    for act in sorted(row["acts"], key=lambda act: tuple(act["cue"])):
        cue = words_at(words, act["cue"])
        if cue is None or tags[cue[0] : cue[1]].any() or act["kind"] not in _KIND:
            continue
        tags[cue[0] : cue[1]] = _KIND[act["kind"]]
        cues.append(cue)
        ends.append([end for role in ROLES for end in _ends(words, role_of(act, role, cue))])
        labels.append([LABELS[name].index(act[name]) for name in LABELS])
    return Coded(
        id=row["name"],
        words=words,
        pieces=encoded(words, tokenizer),
        tags=tags,
        cues=np.array(cues, np.int64).reshape(-1, 2),
        ends=np.array(ends, np.int64).reshape(-1, 2 * len(ROLES)),
        labels=np.array(labels, np.int64).reshape(-1, len(LABELS)),
    )


def role_of(act: dict, role: str, cue: tuple[int, int]) -> object:
    """Return the span that plays a role, None for none, "?" where nobody knows.

    Of several doers the nearest is pointed at, or all of them where they stand side by side; of those who meet, the one
    behind the cue counts as the one who is met.
    """
    if role not in ("actor", "recipient"):
        return act[role]
    actors = [tuple(each) for each in act["actors"] if isinstance(each, list)]
    if role == "actor":
        return _joined(act, actors) if actors else ("?" if "?" in act["actors"] else None)
    if act["recipient"] is None and act["kind"] == "meet" and len(actors) > 1:
        first = _joined(act, actors)
        return next((each for each in actors if each[0] >= first[1] or each[1] <= first[0]), None)
    return None if act["recipient"] == "SPEAKER" else act["recipient"]


def _joined(act: dict, actors: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the first doer, with those that follow it closely."""
    ordered = sorted(set(actors))
    start, end = ordered[0]
    for each in ordered[1:]:
        if each[0] - end > len(" and the former ") or (end <= act["cue"][0] < each[0]):
            break
        end = max(end, each[1])
    return start, end


def words_at(words: Words, span: list[int]) -> tuple[int, int] | None:
    """Return the first word of a span and one past its last."""
    inside = np.flatnonzero((words.start < span[1]) & (words.end > span[0]))
    return (int(inside[0]), int(inside[-1]) + 1) if len(inside) else None


def _ends(words: Words, span: object) -> tuple[int, int]:
    if span is None or span == "SPEAKER":
        return -1, -1
    found = words_at(words, span) if span != "?" else None
    return (found[0], found[1] - 1) if found else (IGNORE, IGNORE)


def tensors(batch: list[tuple[Coded, int, int]], config: dict, rng: random.Random, swaps: dict) -> dict:
    """Return padded arrays of a batch, with the acts whose cue lies in each window."""
    out: dict = train.pad([train.varied(each, (a, b), config, rng, swaps) for each, a, b in batch])
    out["tags"] = torch.full(out["words"].shape, IGNORE)
    out["acts"] = []
    for i, (each, start, end) in enumerate(batch):
        out["tags"][i, : end - start] = torch.from_numpy(each.tags[start:end])
        inside = (each.cues[:, 0] >= start) & (each.cues[:, 1] <= end)
        ends = each.ends[inside].copy()
        known = ends >= 0
        ends[known] -= start
        ends[known & ((ends < 0) | (ends >= end - start))] = IGNORE
        # "None" is the last column.
        ends[ends == -1] = end - start
        out["acts"].append(
            (end - start, *map(torch.from_numpy, (each.cues[inside] - start, ends, each.labels[inside])))
        )
    return out


def loss_of(model: Reader, t: dict, config: dict) -> Tensor:
    """Return the loss of tagging cues, pointing at roles and labelling."""
    with torch.autocast("cpu", torch.bfloat16, enabled=train.HALVES):
        x = model.encode(t["ids"], t["features"], t["first"], t["attention"])
    return losses(model, x, t, config)


def losses(model: Reader, x: Tensor, t: dict, config: dict) -> Tensor:
    """Return the loss on the vectors of words, (b, w, width)."""
    with torch.autocast("cpu", torch.bfloat16, enabled=train.HALVES):
        tags, named = model.acts(x), model.act_labels(x)
    loss = F.cross_entropy(tags.float().flatten(0, 1), t["tags"].flatten(), ignore_index=IGNORE)
    # Few words are cues: which kind they show would hardly count among all the words that show none.
    is_cue = t["tags"] > 0
    kind = F.cross_entropy(tags[is_cue][:, 1:].float(), t["tags"][is_cue] - 1) if is_cue.any() else torch.zeros(())
    pointed, labelled, count, known = torch.zeros(()), torch.zeros(()), 0, 0
    for i, (length, cues, ends, labels) in enumerate(t["acts"]):
        if not len(cues):
            continue
        with torch.autocast("cpu", torch.bfloat16, enabled=train.HALVES):
            roles = model.roles(x[i, :length], cues).float()
        pointed = pointed + F.cross_entropy(roles.flatten(0, 1), ends.flatten(), ignore_index=IGNORE, reduction="sum")
        known += int((ends != IGNORE).sum())
        for number, (start, end) in enumerate(cues.tolist()):
            mean = named[i, start:end].float().mean(0)
            for part, label in zip(mean.split([len(v) for v in LABELS.values()]), labels[number], strict=True):
                labelled = labelled + F.cross_entropy(part[None], label[None])
            count += 1
    return (
        config["act_tag_weight"] * loss
        + config["kind_weight"] * kind
        + config["role_weight"] * pointed / max(known, 1)
        + config["label_weight"] * labelled / max(count, 1)
    )


def evaluate(model: Reader, reports: list[Coded]) -> str:
    """Return how well cues, kinds, roles and labels of unseen reports are found, for the log."""
    counts: Counter[str] = Counter()
    unchanged = {"mask_words": 0, "swap_quotes": 0, "hide_quotes": 0, "hide_shapes": 0}
    with torch.no_grad():
        for each in reports:
            for start, end in stretches(each, 250, random.Random(1)):
                t = tensors([(each, start, end)], unchanged, random.Random(0), {})
                _count(model, t, counts)
    found, gold = max(counts["found"], 1), max(counts["gold"], 1)
    shares = [f"cues P {counts['cue'] / found:.3f} R {counts['cue'] / gold:.3f}"]
    shares += [f"{name} F1 {2 * counts[name] / (found + gold):.3f}" for name in ("cue", "kind")]
    shares += [f"{name} {counts[name] / max(counts[f'{name} known'], 1):.3f}" for name in (*ROLES, *LABELS)]
    return " ".join(shares)


def _count(model: Reader, t: dict, counts: Counter[str]) -> None:
    """Add what is right in one window."""
    x = model.encode(t["ids"], t["features"], t["first"], t["attention"])
    chances = model.acts(x)[0].float().softmax(-1)
    runs = _runs((1 - chances[:, 0] >= _LIKELY).numpy())
    _, cues, ends, labels = t["acts"][0]
    counts["found"] += len(runs)
    counts["gold"] += len(cues)
    if not len(cues):
        return
    pointed = model.roles(x[0], cues).argmax(-1)
    for number, (start, end) in enumerate(cues.tolist()):
        hit = next((run for run in runs if run[0] < end and start < run[1]), None)
        counts["cue"] += hit is not None
        if hit is not None:
            best = int(chances[hit[0] : hit[1], 1:].mean(0).argmax()) + 1
            counts["kind"] += best == int(t["tags"][0, start])
        for at, role in enumerate(ROLES):
            wanted = ends[number, 2 * at : 2 * at + 2]
            counts[f"{role} known"] += int((wanted != IGNORE).all())
            counts[role] += int((pointed[number, 2 * at : 2 * at + 2] == wanted).all())
        parts = model.act_labels(x)[0, start:end].mean(0).split([len(values) for values in LABELS.values()])
        for name, part, label in zip(LABELS, parts, labels[number], strict=True):
            counts[f"{name} known"] += 1
            counts[name] += int(part.argmax()) == int(label)


def _runs(is_cue: np.ndarray) -> list[tuple[int, int]]:
    """Return the runs of words that are part of some cue."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], is_cue.astype(int), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
