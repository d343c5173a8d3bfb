"""Teach a smaller encoder to say what a trained one says: `python lab/reader/distill.py OUT --teacher WEIGHTS`.

All heads are linear in the vectors of words, so a student that has the teacher's vectors has its attributions, noun
phrases and acts: no labels are needed, and any text serves. Both read the very same windows: what a teacher said of a
word in another window is a worse lesson (lab/README.md). The student starts from what `prune.py` left of the teacher.
Two processes with one thread each and averaged gradients; a stopped run goes on from its last epoch.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
import torch.nn.functional as F  # noqa: N812
import train
from data import encoded, open_tokenizer, read_rows
from export import PARTS
from gum import HELD_OUT
from model import Reader, load_trained, pretrained
from torch import Tensor, nn

from onrecord.reading.windows import Words, find_words

MEASURED = 60  # characters by which a text that is only measured on is known again


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text without labels: its words and the subwords of each."""

    words: Words
    pieces: tuple[tuple[int, ...], ...]


def texts(shared: Path, own: Path, share: float, seed: int) -> list[str]:
    """Return what the student reads: texts to train on, none that is measured on, and a share of the briefings."""
    data = shared / "data"
    measured = {row["text"].strip()[-MEASURED:] for row in read_rows(data / "acts/dev.jsonl")}
    found = [row["text"] for row in read_rows(data / "polnear/train.jsonl.gz")]
    found += [row["text"] for row in read_rows(data / "acts/train.jsonl")]
    found += [row["text"] for row in read_rows(data / "wikinews/wikinews.jsonl.gz")]
    found += [
        row["text"]
        for row in read_rows(data / "gum/gum.jsonl.gz")
        if row["split"] == "train" and row["id"] not in HELD_OUT
    ]
    found += [row["text"] for row in read_rows(own)]
    briefings = [row["html"] for row in read_rows(data / "briefings/whitehouse_briefings.jsonl.gz")]
    for page in random.Random(seed).sample(briefings, int(share * len(briefings))):
        parts = (" ".join(part.text_content().split()) for part in lxml.html.fromstring(page).iter("p"))
        found.append("\n\n".join(filter(None, parts)))
    return [text for text in dict.fromkeys(found) if text.strip() and text.strip()[-MEASURED:] not in measured]


class Heads(nn.Module):
    """All heads of a teacher side by side, each divided by how far its outputs spread."""

    def __init__(self, teacher: Reader) -> None:
        super().__init__()
        names = [name for part in PARTS.values() for name in part]
        self.rows = [getattr(teacher, name).weight.detach() for name in names]

    def spread(self, apart: Tensor, vectors: Tensor) -> Tensor:
        """Return how far apart outputs are, as a share of how far the teacher's lie from their mean."""
        total = (apart**2).sum() / ((vectors - vectors.mean(0)) ** 2).sum()
        for rows in self.rows:
            total = total + ((apart @ rows.T) ** 2).sum() / (((vectors - vectors.mean(0)) @ rows.T) ** 2).sum()
        return total


def loss_of(student: Reader, teacher: Reader, heads: Heads, t: dict[str, Tensor]) -> Tensor:
    """Return how far the student's vectors, and what the heads make of them, lie from the teacher's."""
    given = (t["ids"], t["features"], t["first"], t["attention"])
    with torch.no_grad():
        y = teacher.encode(*given)[t["words"]]
    x = student.encode(*given)[t["words"]]
    loss = heads.spread(x - y, y)
    for head in ("tags", "acts", "nouns"):
        rows, bias = getattr(teacher, head).weight, getattr(teacher, head).bias
        said, wanted = (F.log_softmax(F.linear(each, rows, bias), -1) for each in (x, y))
        loss = loss + F.kl_div(said, wanted, log_target=True, reduction="batchmean")
    return loss


def start(path: Path, shape: dict) -> Reader:
    """Return a student that starts from pruned weights; its heads stay as the teacher's."""
    student = load_trained(torch.load(path, weights_only=True), shape)
    for name, parameter in student.named_parameters():
        parameter.requires_grad_(name.startswith(("layers.", "place.", "norm.", "features.")))
    return student


def run(rank: int, args: argparse.Namespace, config: dict) -> None:
    """Train in one of the processes."""
    torch.set_num_threads(1)
    torch.manual_seed(config["seed"])
    dist.init_process_group("gloo", f"tcp://127.0.0.1:{args.port}", rank=rank, world_size=config["processes"])
    tokenizer = open_tokenizer(args.encoder)
    swaps = train.quote_swaps(tokenizer)
    read = []
    for text in texts(args.shared, args.own, config["briefings"], config["seed"]):
        words = find_words(text)
        read.append(Text(words=words, pieces=encoded(words, tokenizer)))
    shape = json.loads((args.encoder / "config.json").read_text())
    teacher = load_trained(torch.load(args.teacher, weights_only=True), shape)
    teacher.requires_grad_(False)
    heads = Heads(teacher)
    going, first = train.resume(start(args.student, shape), args.out / "last.pt", config)
    per_epoch = int(config["share"] * len(train.batches(read, config, 0))) // config["processes"]
    going.step, going.steps = first * per_epoch, config["epochs"] * per_epoch
    for epoch in range(first, config["epochs"]):
        made = train.batches(read, config, epoch)
        mine = made[rank :: config["processes"]][:per_epoch]
        rng = random.Random(config["seed"] + 7919 * epoch + rank)
        began, lost = time.time(), 0.0
        for number, batch in enumerate(mine, 1):
            t = train.pad([train.varied(each, (a, b), config, rng, swaps) for each, a, b in batch])
            loss = loss_of(going.model, teacher, heads, t)
            going.update(loss, config)
            lost += loss.item()
            if rank == 0 and number % 50 == 0:
                print(
                    f"epoch {epoch} step {number}/{len(mine)} {lost / 50:.4f} {time.time() - began:.0f} s", flush=True
                )
                lost = 0.0
        if rank == 0:
            train.save(args.out, epoch, going)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--student", type=Path, required=True, help="from prune.py, or an earlier run")
    parser.add_argument("--own", type=Path, required=True)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("distill.toml"))
    parser.add_argument("--part", choices=("again",), help="a later run, from the weights of the one before it")
    parser.add_argument("--port", type=int, default=29513)
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    later = {"again": config.pop("again")}
    config |= later.get(args.part, {})
    args.out.mkdir(parents=True, exist_ok=True)
    mp.spawn(run, args=(args, config), nprocs=config["processes"])


if __name__ == "__main__":
    main()
