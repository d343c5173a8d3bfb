"""Write all that the reader learns from into one file of arrays: `python lab/reader/gather.py OUT --acts FOLDER`.

Training then needs no text, no parser and no tokenizer, so the file can be taken to whatever machine trains. Words are
numbered as BERT numbers them. Nothing that is measured on is in it but what `watched` holds.
"""

from __future__ import annotations

import argparse
import dataclasses
import lzma
import pickle
import random
from pathlib import Path

import data
import deeds
import gum
import lxml.html
import numpy as np
from batches import Text
from model import pretrained
from tokenizers import Tokenizer

from bench.perturbations import PERTURBATIONS, perturbed
from onrecord.reading.attributions import link
from onrecord.reading.encoder import Encoder, load_encoder
from onrecord.reading.pairs import pair_answers
from onrecord.reading.traits import Traits
from onrecord.reading.windows import Words, find_words

MEASURED = 60  # characters by which a text that is only measured on is known again
BLOCK = 256  # noun phrases whose antecedents are asked about at a time


def text_of(words: Words, pieces: tuple[tuple[int, ...], ...], **labels: np.ndarray) -> Text:
    """Return a text with labels; all in as few bytes as they need."""
    return Text(
        pieces=np.fromiter((piece for word in pieces for piece in word), np.int16),
        sizes=np.fromiter(map(len, pieces), np.int16, len(pieces)),
        features=words.features.astype(np.int8),
        labels=labels,
    )


def articles(rows: list[dict], tokenizer: Tokenizer) -> list[tuple[Text, Text]]:
    """Return each article as it is, and without its quotation marks."""
    found = []
    for row in rows:
        bare = perturbed(row, PERTURBATIONS["no quotes"]) or row
        found.append(tuple(_article(data.prepare(each, tokenizer)) for each in (row, bare)))
    return found


def _article(example: data.Example) -> Text:
    labels = {"tags": example.tags.astype(np.int8)}
    labels |= {name: getattr(example, name).astype(np.int16) for name in ("cue_of", "source_start", "source_end")}
    return text_of(example.words, example.pieces, **labels)


def reports(rows: list[deeds.Coded]) -> list[Text]:
    """Return reports with coded acts."""
    return [
        text_of(
            each.words,
            each.pieces,
            acts=each.tags.astype(np.int8),
            cues=each.cues.astype(np.int32),
            roles=each.ends.astype(np.int32),
            act_labels=each.labels.astype(np.int8),
        )
        for each in rows
    ]


def documents(rows: list[gum.Document], encoder: Encoder) -> list[Text]:
    """Return documents with what the pair questions answer."""
    found = []
    for each in rows:
        linked = link(each.words, encoder.score(each.words))
        traits = Traits(each.words, each.nouns, each.sentence, linked)
        blocks = []
        for rows_asked, candidates, answers in pair_answers(traits, np.arange(len(traits.form)), block=BLOCK):
            codes = np.stack(np.broadcast_arrays(*answers), axis=-1).astype(np.int16)
            bounds = int(rows_asked[0]), int(rows_asked[-1]) + 1
            right = gum.antecedents(each.chain, slice(*bounds), candidates)
            blocks.append((*bounds, candidates.astype(np.int16), codes, right))
        nouns = {name: getattr(each.nouns, name).astype(np.int32) for name in ("head", "start", "end", "kind")}
        text = text_of(each.words, each.pieces, **nouns, is_new=traits.is_new.astype(np.int16))
        found.append(dataclasses.replace(text, blocks=tuple(blocks)))
    return found


def plain(shared: Path, own: Path) -> tuple[list[str], list[str]]:
    """Return texts without labels for a student, news first and then the briefings; none that is measured on."""
    folder = shared / "data"
    measured = {row["text"].strip()[-MEASURED:] for row in data.read_rows(folder / "acts/dev.jsonl")}
    found = [row["text"] for row in data.read_rows(folder / "polnear/train.jsonl.gz")]
    found += [row["text"] for row in data.read_rows(folder / "acts/train.jsonl")]
    found += [row["text"] for row in data.read_rows(folder / "wikinews/wikinews.jsonl.gz")]
    found += [
        row["text"]
        for row in data.read_rows(folder / "gum/gum.jsonl.gz")
        if row["split"] == "train" and row["id"] not in gum.HELD_OUT
    ]
    found += [row["text"] for row in data.read_rows(own)]
    spoken = []
    for row in data.read_rows(folder / "briefings/whitehouse_briefings.jsonl.gz"):
        parts = (" ".join(part.text_content().split()) for part in lxml.html.fromstring(row["html"]).iter("p"))
        spoken.append("\n\n".join(filter(None, parts)))
    return tuple(
        [each for each in dict.fromkeys(texts) if each.strip() and each.strip()[-MEASURED:] not in measured]
        for texts in (found, spoken)
    )


def unlabelled(texts: list[str], tokenizer: Tokenizer) -> list[Text]:
    """Return texts as numbers."""
    found = map(find_words, texts)
    return [text_of(words, data.encoded(words, tokenizer)) for words in found if len(words.texts)]


def gather(shared: Path, acts: Path, encoder: Path, seed: int) -> dict[str, list]:
    """Return all that is learned from, by kind, and what a run is watched on."""
    tokenizer = data.open_tokenizer(encoder)
    coded = {name: deeds.load([acts / f"{name}.jsonl"], tokenizer) for name in ("acts", "coded", "own")}
    held = [each for rows in coded.values() for each in rows if deeds.is_held_out(each.id)]
    learn, rest = gum.load(shared / "data/gum/gum.jsonl.gz", tokenizer)
    news, spoken = plain(shared, acts / "own.jsonl")
    bare = [perturbed({"id": "", "text": text, "attributions": []}, PERTURBATIONS["no quotes"]) for text in news]
    polnear = shared / "data/polnear"
    return {
        "articles": articles(data.read_rows(polnear / "train.jsonl.gz"), tokenizer),
        "others": reports([each for each in coded["acts"] if not deeds.is_held_out(each.id)]),
        "coded": reports([e for name in ("coded", "own") for e in coded[name] if not deeds.is_held_out(e.id)]),
        "documents": documents(learn, load_encoder()),
        "news": unlabelled(news, tokenizer),
        "bare": unlabelled([row["text"] for row in bare if row], tokenizer),
        "spoken": unlabelled(random.Random(seed).sample(spoken, len(spoken)), tokenizer),
        "watched articles": articles(data.read_rows(polnear / "dev.jsonl.gz"), tokenizer),
        "watched reports": reports(held),
        "watched documents": documents(rest, load_encoder()),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--acts", type=Path, required=True, help="folder of what lab/acts/align.py wrote")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    parser.add_argument("--seed", type=int, default=20261127)
    args = parser.parse_args()
    found = gather(args.shared, args.acts, args.encoder, args.seed)
    for name, rows in found.items():
        print(f"{name}: {len(rows)}")
    with lzma.open(args.out, "wb", preset=2) as file:
        pickle.dump(found, file)
    print(f"{args.out}: {args.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
