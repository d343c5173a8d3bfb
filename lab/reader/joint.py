"""Teach a trained reader all else: `python lab/reader/joint.py OUT --start WEIGHTS --reader MODEL --acts FOLDER`.

Goes on from the weights of `train.py`, or of a shipped model (`thaw.py`), on articles of PolNeAR, documents of GUM and
reports with coded acts in turn, so that the one encoder serves all heads. Two processes with one thread each and
averaged gradients; a stopped run goes on from its last epoch.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import deeds
import gum
import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
import torch.nn.functional as F  # noqa: N812
import train
from data import Example, open_tokenizer, prepare, read_rows
from model import ACT_HEADS, LINK_HEADS, Reader, pretrained
from tokenizers import Tokenizer
from torch import Tensor

from bench.perturbations import PERTURBATIONS, perturbed
from onrecord.reading.attributions import link
from onrecord.reading.encoder import Encoder
from onrecord.reading.nouns import LONGEST_SIDE
from onrecord.reading.pairs import Traits, pair_answers
from onrecord.reading.windows import find_windows

IGNORE = -100
BLOCK = 256


class Codes:
    """A document with what the pair questions answer: computed once, the same in every epoch."""

    def __init__(self, document: gum.Document, encoder: Encoder) -> None:
        self.document = document
        linked = link(document.words, encoder.score(document.words))
        traits = Traits(document.words, document.nouns, document.sentence, linked)
        count = len(traits.form)
        self.blocks = [
            (slice(int(rows[0]), int(rows[-1]) + 1), candidates, np.stack(np.broadcast_arrays(*answers), axis=-1))
            for rows, candidates, answers in pair_answers(traits, np.arange(count), block=BLOCK)
        ]
        self.is_new = torch.from_numpy(traits.is_new)
        self.form = traits.form


def vectors(model: Reader, document: gum.Document, config: dict, rng: random.Random | None) -> Tensor:
    """Return the vectors of the words of a document, read in windows as the product reads; words masked in training."""
    sizes = [len(pieces) for pieces in document.pieces]
    capacity = config["capacity"] if rng is None else rng.randint(config["capacity"] // 2, config["capacity"])
    windows = find_windows(document.words, sizes, capacity=capacity)
    rows = []
    for window in windows:
        pieces = [list(p) for p in document.pieces[window.start : window.end]]
        features = document.words.features[window.start : window.end].copy()
        if rng is not None:
            for piece in pieces:
                if rng.random() < config["mask_words"]:
                    piece[:] = [train.MASK]
        rows.append(train.subwords(pieces, features))
    t = train.pad(rows)
    x = model.encode(t["ids"], t["features"], t["first"], t["attention"])
    kept = [x[i, w.keep_start - w.start : w.keep_end - w.start] for i, w in enumerate(windows)]
    return torch.cat(kept)


def losses(model: Reader, codes: Codes, config: dict, rng: random.Random | None) -> tuple[Tensor, Tensor, Tensor]:
    """Return the losses of finding heads, finding ends and linking in a document."""
    with torch.autocast("cpu", torch.bfloat16, enabled=train.HALVES):
        x = vectors(model, codes.document, config, rng)
    return losses_of(model, codes, x, config)


def losses_of(model: Reader, codes: Codes, x: Tensor, config: dict) -> tuple[Tensor, Tensor, Tensor]:
    """Return the losses on the vectors of a document's words."""
    document = codes.document
    with torch.autocast("cpu", torch.bfloat16, enabled=train.HALVES):
        kinds = model.nouns(x).float()
        heads = torch.from_numpy(document.nouns.head)
        ends = model.ends(x, heads)
    wanted = torch.zeros(len(x), dtype=torch.long)
    wanted[heads] = 1 + torch.from_numpy(document.nouns.kind)
    head_loss = F.cross_entropy(kinds, wanted)
    before = heads - torch.from_numpy(document.nouns.start)
    after = torch.from_numpy(document.nouns.end) - 1 - heads
    sides = torch.stack((before, after), dim=1)
    sides = torch.where((sides < 0) | (sides >= LONGEST_SIDE), IGNORE, sides)
    end_loss = F.cross_entropy(ends.flatten(0, 1), sides.flatten(), ignore_index=IGNORE)
    link_loss, count = torch.zeros(()), 0
    for rows, scores in link_scores(model, codes, x[heads]):
        right = gum.antecedents(document.chain, rows, codes.blocks[rows.start // BLOCK][1])
        is_right = torch.from_numpy(np.concatenate((right, ~right.any(axis=1, keepdims=True)), axis=1))
        chances = F.log_softmax(scores, dim=1)
        weight = torch.from_numpy(np.where(document.nouns.kind[rows] == 3, config["thing_weight"], 1.0)).float()
        each = -torch.logsumexp(chances.masked_fill(~is_right, -1e4), dim=1)
        link_loss = link_loss + (each * weight).sum()
        count += float(weight.sum())
    return head_loss, end_loss, link_loss / max(count, 1)


def link_scores(model: Reader, codes: Codes, x: Tensor) -> list[tuple[slice, Tensor]]:
    """Return the scores of antecedents block by block."""
    out = []
    for rows, candidates, answers in codes.blocks:
        with torch.autocast("cpu", torch.bfloat16, enabled=train.HALVES):
            scores = model.links(
                x,
                torch.arange(rows.start, rows.stop),
                torch.from_numpy(candidates),
                torch.from_numpy(answers),
                codes.is_new[rows],
            )
        out.append((rows, scores))
    return out


def evaluate(model: Reader, documents: list[Codes], config: dict) -> str:
    """Return how well gold noun phrases are found and linked, for the log."""
    right = {name: [0, 0] for name in ("head", "kind", "ends", "link", "new", "he", "I", "it", "they", "name", "def")}

    def count(name: str, is_right: np.ndarray) -> None:
        right[name][0] += int(is_right.sum())
        right[name][1] += len(is_right)

    found = 0
    with torch.no_grad():
        for codes in documents:
            document = codes.document
            x = vectors(model, document, config, None)
            heads = torch.from_numpy(document.nouns.head)
            kinds = model.nouns(x).argmax(1).numpy()
            found += int((kinds > 0).sum())
            count("head", kinds[document.nouns.head] > 0)
            count("kind", kinds[document.nouns.head] == document.nouns.kind + 1)
            ends = model.ends(x, heads).argmax(2).numpy()
            count(
                "ends",
                (document.nouns.head - ends[:, 0] == document.nouns.start)
                & (document.nouns.head + ends[:, 1] + 1 == document.nouns.end),
            )
            for rows, scores in link_scores(model, codes, x[heads]):
                candidates = codes.blocks[rows.start // BLOCK][1]
                best = scores.float().argmax(1).numpy()
                is_gold = gum.antecedents(document.chain, rows, candidates)
                is_old = is_gold.any(axis=1) & (document.nouns.kind[rows] < 3)
                padded = np.concatenate((is_gold, np.zeros((len(best), 1), bool)), axis=1)
                ok = padded[np.arange(len(best)), best]
                count("link", ok[is_old])
                is_first = ~is_gold.any(axis=1) & (document.nouns.kind[rows] < 3)
                count("new", (best == candidates.shape[1])[is_first])
                form = codes.form[rows]
                for name, forms in (
                    ("I", (3, 4)),
                    ("he", (6, 7)),
                    ("it", (8,)),
                    ("they", (9,)),
                    ("name", (0,)),
                    ("def", (1,)),
                ):
                    count(name, ok[is_old & np.isin(form, forms)])
    shares = " ".join(f"{name} {a / max(b, 1):.3f}({b})" for name, (a, b) in right.items())
    return f"{shares} head-precision {right['head'][0] / max(found, 1):.3f}"


@dataclass(frozen=True, slots=True)
class Material:
    """What is learned from: articles with and without quotation marks, documents, reports with acts."""

    articles: list[tuple[Example, Example]]
    documents: list[Codes]
    reports: list[deeds.Coded]


def pair_of(row: dict, tokenizer: Tokenizer) -> tuple[Example, Example]:
    """Return an article as it is, and without its quotation marks."""
    marked = prepare(row, tokenizer)
    bare = perturbed(row, PERTURBATIONS["no quotes"])
    return marked, prepare(bare, tokenizer) if bare else marked


def schedule(material: Material, config: dict, epoch: int) -> list:
    """Return the steps of an epoch: batches of articles and reports and single documents, shuffled alike everywhere."""
    rng = random.Random(config["seed"] * 77 + epoch)
    articles = [bare if rng.random() < config["bare"] else marked for marked, bare in material.articles]
    batches = train.batches(articles, config, 100 + epoch)
    steps = rng.sample(batches, int(len(batches) * config["articles"]))
    for _ in range(config["passes"]):
        steps += material.documents
    steps += train.batches(material.reports, config, 200 + epoch)
    rng.shuffle(steps)
    return steps


def start(args: argparse.Namespace, config: dict) -> tuple[train.Run, int]:
    """Return a run and the epoch it goes on from."""
    state = torch.load(args.start, weights_only=True)
    model = Reader(json.loads((args.encoder / "config.json").read_text()))
    missing, unexpected = model.load_state_dict(state, strict=False)
    if unexpected or any(not name.startswith((*LINK_HEADS, *ACT_HEADS)) for name in missing):
        raise SystemExit(f"The weights of {args.start} do not fit: missing {missing}, unexpected {unexpected}")
    model.word.weight.requires_grad_(False)
    # What words are by themselves is learned; the layers nearest to them stay as they are.
    for layer in model.layers[: config["frozen"]]:
        layer.requires_grad_(False)
    return train.resume(model, args.out / "last.pt", config)


def run(rank: int, args: argparse.Namespace, config: dict) -> None:
    """Train in one of the processes."""
    torch.set_num_threads(1)
    torch.manual_seed(config["seed"])
    dist.init_process_group("gloo", f"tcp://127.0.0.1:{args.port}", rank=rank, world_size=config["processes"])
    tokenizer = open_tokenizer(args.encoder)
    swaps = train.quote_swaps(tokenizer)
    articles = [pair_of(row, tokenizer) for row in read_rows(args.shared / config["train"])]
    encoder = Encoder(args.reader)
    learn, held = gum.load(args.shared / config["documents"], tokenizer)
    documents = [Codes(document, encoder) for document in learn]
    watched = [Codes(document, encoder) for document in held] if rank == 0 else []
    reports = deeds.load([args.acts / name for name in config["acts"]], tokenizer)
    unseen = [each for each in reports if deeds.is_held_out(each.id)]
    material = Material(articles, documents, [each for each in reports if not deeds.is_held_out(each.id)])
    state, first = start(args, config)
    per_epoch = len(schedule(material, config, 0)) // config["processes"]
    state.step, state.steps = first * per_epoch, config["epochs"] * per_epoch
    for epoch in range(first, config["epochs"]):
        steps = schedule(material, config, epoch)
        mine = steps[rank :: config["processes"]][: len(steps) // config["processes"]]
        rng = random.Random(config["seed"] + 7919 * epoch + rank)
        began = time.time()
        for number, step in enumerate(mine, 1):
            loss = step_loss(state.model, step, config, rng, swaps)
            state.update(loss, config)
            if rank == 0 and number % 60 == 0:
                print(f"epoch {epoch} step {number}/{len(mine)} {time.time() - began:.0f} s", flush=True)
        if rank == 0:
            train.save(args.out, epoch, state)
            averaged = Reader(json.loads((args.encoder / "config.json").read_text()))
            averaged.load_state_dict(torch.load(args.out / f"averaged-{epoch + 1}.pt", weights_only=True))
            print(f"epoch {epoch}: {evaluate(averaged, watched, config)}", flush=True)
            print(f"epoch {epoch}: {deeds.evaluate(averaged, unseen)}", flush=True)


def step_loss(model: Reader, step: object, config: dict, rng: random.Random, swaps: dict) -> Tensor:
    """Return the loss of a document, or of a batch of articles or reports."""
    if isinstance(step, Codes):
        return weighed(losses(model, step, config, rng), config)
    if isinstance(step[0][0], deeds.Coded):
        return deeds.loss_of(model, deeds.tensors(step, config, rng, swaps), config)
    return train.loss_of(model, train.tensors(step, config, rng, swaps), config)


def weighed(parts: tuple[Tensor, ...], config: dict) -> Tensor:
    """Return the sum of the losses of heads, ends and links."""
    weights = [config[name] for name in ("head_weight", "end_weight", "link_weight")]
    return sum(weight * part for weight, part in zip(weights, parts, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--start", type=Path, required=True, help="weights to go on from: final.pt of train.py")
    parser.add_argument("--reader", type=Path, required=True, help="folder of the model exported from them")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--acts", type=Path, required=True, help="folder of what lab/acts/align.py wrote")
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("joint.toml"))
    parser.add_argument("--part", choices=("more", "again"), help="a later run, from the weights of those before it")
    parser.add_argument("--port", type=int, default=29512)
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    later = {name: config.pop(name) for name in ("more", "again")}
    config |= later.get(args.part, {})
    args.out.mkdir(parents=True, exist_ok=True)
    mp.spawn(run, args=(args, config), nprocs=config["processes"])
    train.mean_of(args.out, config["soup"])


if __name__ == "__main__":
    main()
