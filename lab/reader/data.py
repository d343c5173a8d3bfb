"""PolNeAR articles as labelled words: what the trainer and the scorer of the lab share."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from onrecord.reading.windows import Words, find_words

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")
IGNORE = -100


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article with its labels, all by word.

    Attributes:
        id: The article's id.
        words: Its words and their features.
        pieces: Subword ids of each word.
        tags: Index into TAGS, shape (n,).
        cue_of: First word of the cue a content word belongs to, IGNORE elsewhere, shape (n,).
        source_start: For the first word of a cue: first word of its source, -1 for none, IGNORE elsewhere.
        source_end: ... last word of its source.
    """

    id: str
    words: Words
    pieces: tuple[tuple[int, ...], ...]
    tags: np.ndarray
    cue_of: np.ndarray
    source_start: np.ndarray
    source_end: np.ndarray


def open_tokenizer(encoder: Path) -> Tokenizer:
    """Return the tokenizer of a pretrained encoder, which cuts and pads nothing here."""
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def read_rows(path: Path) -> list[dict]:
    """Return the rows of a JSONL file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def prepare(row: dict, tokenizer: Tokenizer) -> Example:
    """Label the words of one row; of attributions that overlap, the first keeps the words."""
    words = find_words(row["text"])
    count = len(words.texts)
    tags = np.zeros(count, np.int64)
    cue_of = np.full(count, IGNORE, np.int64)
    source_start, source_end = np.full(count, IGNORE, np.int64), np.full(count, IGNORE, np.int64)
    for attribution in sorted(row.get("attributions", ()), key=lambda a: a["cue"][0][0] if a["cue"] else -1):
        taken = {role: _words_at(words, attribution[role]) for role in ROLES}
        if not len(taken["cue"]) or not len(taken["content"]):
            continue
        cue = int(taken["cue"][0])
        for number, role in enumerate(ROLES):
            _tag(tags, taken[role], 1 + 2 * number)
        for word in taken["content"]:
            if tags[word] in (5, 6) and cue_of[word] == IGNORE:
                cue_of[word] = cue
        source = taken["source"]
        source_start[cue] = source[0] if len(source) else -1
        source_end[cue] = source[-1] if len(source) else -1
    return Example(
        id=row["id"],
        words=words,
        pieces=encoded(words, tokenizer),
        tags=tags,
        cue_of=cue_of,
        source_start=source_start,
        source_end=source_end,
    )


def encoded(words: Words, tokenizer: Tokenizer) -> tuple[tuple[int, ...], ...]:
    """Return the subword ids of each word."""
    different = [*dict.fromkeys(words.texts)]
    ids = [tuple(each.ids) or (100,) for each in tokenizer.encode_batch(different, add_special_tokens=False)]
    by_text = dict(zip(different, ids, strict=True))
    return tuple(by_text[text] for text in words.texts)


def _words_at(words: Words, spans: Sequence[Sequence[int]]) -> np.ndarray:
    inside = np.zeros(len(words.texts), bool)
    for start, end in spans:
        inside |= (words.start < end) & (words.end > start)
    return np.flatnonzero(inside)


def _tag(tags: np.ndarray, taken: np.ndarray, begin: int) -> None:
    previous = -2
    for word in taken:
        if tags[word] == 0:
            tags[word] = begin + 1 if word == previous + 1 else begin
            previous = int(word)
