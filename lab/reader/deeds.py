"""Acts as labelled words: hand-coded reports, those aligned by `lab/acts/align.py` and those we coded by offsets."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from data import IGNORE, encoded
from tokenizers import Tokenizer

from onrecord.reading.proposals import ACT_KINDS, LABELS, ROLES
from onrecord.reading.windows import Words, find_words

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
