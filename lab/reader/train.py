"""Train the reader on PolNeAR: `python lab/reader/train.py OUT --shared ../shared`.

Two processes with one thread each and averaged gradients, bfloat16 matrix products where the processor has them.
A run that was stopped goes on from its last whole epoch. Same seed and number of processes, same batches.
"""

from __future__ import annotations

import argparse
import random
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
import torch.nn.functional as F  # noqa: N812
from data import IGNORE, Example, open_tokenizer, prepare, read_rows, stretches
from model import ACT_HEADS, LINK_HEADS, Reader, load_pretrained, pretrained
from tokenizers import Tokenizer
from torch import Tensor

CLS, SEP, MASK, PAD = 101, 102, 103, 0
# Without instructions of its own for them, a processor takes forty times as long for products in bfloat16.
HALVES = any(f" {flag} " in Path("/proc/cpuinfo").read_text() for flag in ("avx512_bf16", "amx_bf16"))
# Straight marks stand for either side.
STYLES = {"“": '"', "”": '"', "’": "'", "‘": "'"}


def batches(examples: list[Example], config: dict, epoch: int) -> list[list[tuple[Example, int, int]]]:
    """Return the batches of an epoch, alike in length inside, shuffled; the same in every process."""
    rng = random.Random(config["seed"] * 1000 + epoch)
    cut = [(ex, a, b) for ex in examples for a, b in stretches(ex, config["capacity"], rng)]
    rng.shuffle(cut)
    cut.sort(key=lambda item: sum(map(len, item[0].pieces[item[1] : item[2]])) // 16)
    made, room = [], 0
    for item in cut:
        size = sum(map(len, item[0].pieces[item[1] : item[2]])) + 2
        if not made or room + size > config["batch"] or len(made[-1]) == 32:
            made.append([])
            room = 0
        made[-1].append(item)
        room += size
    rng.shuffle(made)
    return made


def tensors(batch: list[tuple[Example, int, int]], config: dict, rng: random.Random, swaps: dict) -> dict[str, Tensor]:
    """Return padded arrays of a batch."""
    rows = [row(ex, a, b, config, rng, swaps) for ex, a, b in batch]
    out = pad(rows)
    size, count = out["words"].shape
    out |= {"tags": torch.full((size, count), IGNORE), "targets": torch.full((size, 3, count), IGNORE)}
    for i, r in enumerate(rows):
        w = len(r["first"])
        out["tags"][i, :w] = torch.from_numpy(r["tags"])
        targets = torch.from_numpy(r["targets"])
        # "None" is the last column, wherever the padding puts it.
        out["targets"][i, :, :w] = torch.where(targets == -1, torch.tensor(count), targets)
    return out


def pad(rows: list[dict]) -> dict[str, Tensor]:
    """Return windows side by side, padded to the longest."""
    length, count = max(len(r["ids"]) for r in rows), max(len(r["first"]) for r in rows)
    size = len(rows)
    out = {
        "ids": torch.full((size, length), PAD),
        "features": torch.zeros((size, length, 4), dtype=torch.long),
        "first": torch.zeros((size, count), dtype=torch.long),
        "attention": torch.full((size, 1, 1, length), -1e4),
        "words": torch.zeros((size, count), dtype=torch.bool),
    }
    for i, r in enumerate(rows):
        t, w = len(r["ids"]), len(r["first"])
        out["ids"][i, :t] = torch.tensor(r["ids"])
        out["features"][i, :t] = torch.from_numpy(r["features"]).long()
        out["first"][i, :w] = torch.tensor(r["first"])
        out["attention"][i, ..., :t] = 0
        out["words"][i, :w] = True
    return out


def row(example: Example, start: int, end: int, config: dict, rng: random.Random, swaps: dict) -> dict:
    """Return one window: subwords, features, labels relative to its first word."""
    labels = {"tags": example.tags[start:end], "targets": targets(example, start, end)}
    return varied(example, (start, end), config, rng, swaps) | labels


def varied(example: Example, window: tuple[int, int], config: dict, rng: random.Random, swaps: dict) -> dict:
    """Return the subwords and features of a window, some words hidden, some of its looks changed."""
    start, end = window
    pieces = [list(p) for p in example.pieces[start:end]]
    features = example.words.features[start:end].copy()
    if rng.random() < config["swap_quotes"]:
        pieces = [list(swaps.get(text, p)) for text, p in zip(example.words.texts[start:end], pieces, strict=True)]
    if rng.random() < config["hide_quotes"]:
        features[:, 1] = 0
    if rng.random() < config["hide_shapes"]:
        features[:, 0] = np.where(np.isin(features[:, 0], (1, 3, 6)), rng.choice((0, 2)), features[:, 0])
    for piece in pieces:
        if rng.random() < config["mask_words"]:
            piece[:] = [MASK]
    return subwords(pieces, features)


def subwords(pieces: list[list[int]], features: np.ndarray) -> dict:
    """Return the subwords of a window, their features and the first subword of each word."""
    sizes = [len(p) for p in pieces]
    ids = [CLS, *(i for p in pieces for i in p), SEP]
    by_piece = np.zeros((len(ids), features.shape[1]), np.int64)
    by_piece[1:-1] = np.repeat(features, sizes, axis=0)
    first = (1 + np.concatenate(([0], np.cumsum(sizes)[:-1]))).tolist()
    return {"ids": ids, "features": by_piece, "first": first}


def targets(example: Example, start: int, end: int) -> np.ndarray:
    """Return what the pointers should point at, (3, n): a word of the window, -1 for none, IGNORE for no loss."""
    out = np.stack((example.cue_of, example.source_start, example.source_end))[:, start:end].copy()
    out[0] = np.where(example.tags[start:end] < 5, -1, out[0])
    words = out >= 0
    out[words] -= start
    out[words & ((out < 0) | (out >= end - start))] = IGNORE
    return out


def loss_of(model: Reader, t: dict[str, Tensor], config: dict) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16, enabled=HALVES):
        tags, pointers = model(t["ids"], t["features"], t["first"], t["attention"])
    tag_loss = F.cross_entropy(tags.float().flatten(0, 1), t["tags"].flatten(), ignore_index=IGNORE)
    pointers = pointers.float()
    hidden = F.pad(~t["words"], (0, 1))[:, None, None, :]
    pointers = pointers.masked_fill(hidden, -1e4)
    total = tag_loss
    for number in range(3):
        target = t["targets"][:, number].flatten()
        each = F.cross_entropy(pointers[:, number].flatten(0, 1), target, ignore_index=IGNORE, reduction="none")
        weight = (target != IGNORE).float()
        if number == 0:
            weight = torch.where(target == pointers.shape[-1] - 1, config["none_weight"] * weight, weight)
        share = 0.5 if number else 1.0
        total = total + config["pointer_weight"] * share * (each * weight).sum() / weight.sum().clamp(min=1)
    return total


def groups(model: Reader, config: dict) -> list[dict]:
    """Return parameter groups: heads learn fast, lower layers slowly, norms and biases do not decay."""
    made: dict[tuple[float, float], list] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("layers."):
            rate = config["rate"] * config["layer_decay"] ** (len(model.layers) - 1 - int(name.split(".")[1]))
        elif name.startswith(("place.", "norm.")):
            rate = config["rate"] * config["layer_decay"] ** len(model.layers)
        elif name in ("pairs", "new", "ends_distance"):
            # Single numbers, each met seldom.
            rate = 10 * config["head_rate"]
        else:
            rate = config["head_rate"]
        decay = config["weight_decay"] if parameter.ndim > 1 else 0.0
        made.setdefault((rate, decay), []).append(parameter)
    return [{"params": p, "lr": rate, "rate": rate, "weight_decay": decay} for (rate, decay), p in made.items()]


@dataclass(kw_only=True)
class Run:
    """What changes in training.

    Attributes:
        model: The reader.
        learned: Its parameters that learn.
        average: Their moving average, which is exported.
        optimizer: AdamW.
        step: Updates made.
        steps: Updates to make.
    """

    model: Reader
    learned: list[Tensor]
    average: list[Tensor]
    optimizer: torch.optim.Optimizer
    step: int = 0
    steps: int = 0

    def update(self, loss: Tensor, config: dict) -> None:
        """Learn from one batch."""
        warm = config["warmup"] * self.steps
        left = (self.steps - self.step) / max(1.0, self.steps - warm)
        scale = self.step / warm if self.step < warm else max(0.02, left)
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * scale
        loss.backward()
        share_gradients(self.learned, config["processes"])
        torch.nn.utils.clip_grad_norm_(self.learned, config["clip"])
        self.optimizer.step()
        self.optimizer.zero_grad()
        keep = min(config["average"], (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(self.average, [p.detach() for p in self.learned], 1 - keep)
        self.step += 1


def start(args: argparse.Namespace, config: dict) -> tuple[Run, int]:
    """Return a run and the epoch it goes on from."""
    model = load_pretrained(args.encoder)
    # What joint.py teaches later must not decay meanwhile.
    for name, parameter in model.named_parameters():
        if name.startswith((*LINK_HEADS, *ACT_HEADS)):
            parameter.requires_grad_(False)
    return resume(model, args.out / "last.pt", config)


def resume(model: Reader, path: Path, config: dict) -> tuple[Run, int]:
    """Return a run of `model`, or the one saved at `path`, and the epoch it goes on from."""
    learned = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(groups(model, config), betas=(0.9, 0.98), eps=1e-6)
    run = Run(model=model, learned=learned, average=[p.detach().clone() for p in learned], optimizer=optimizer)
    if not path.exists():
        return run, 0
    saved = torch.load(path, weights_only=True)
    model.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])
    run.average = saved["average"]
    return run, saved["epoch"] + 1


def train(rank: int, args: argparse.Namespace, config: dict) -> None:
    """Train in one of the processes."""
    torch.set_num_threads(1)
    torch.manual_seed(config["seed"])
    if config["processes"] > 1:
        dist.init_process_group("gloo", f"tcp://127.0.0.1:{args.port}", rank=rank, world_size=config["processes"])
    tokenizer = open_tokenizer(args.encoder)
    swaps = quote_swaps(tokenizer)
    examples = [prepare(r, tokenizer) for r in read_rows(args.shared / config["train"])]
    run, first = start(args, config)
    per_epoch = len(batches(examples, config, 0)) // config["processes"]
    run.step, run.steps = first * per_epoch, config["epochs"] * per_epoch
    for epoch in range(first, config["epochs"]):
        made = batches(examples, config, epoch)
        mine = made[rank :: config["processes"]][: len(made) // config["processes"]]
        rng = random.Random(config["seed"] + 7919 * epoch + rank)
        began, seen, lost = time.time(), 0, 0.0
        for number, batch in enumerate(mine, 1):
            t = tensors(batch, config, rng, swaps)
            loss = loss_of(run.model, t, config)
            run.update(loss, config)
            seen, lost = seen + int((t["attention"] == 0).sum()), lost + loss.item()
            if rank == 0 and number % 50 == 0:
                speed = seen / (time.time() - began)
                print(
                    f"epoch {epoch} step {number}/{len(mine)} loss {lost / 50:.4f} {speed:.0f} subwords/s", flush=True
                )
                lost = 0.0
        if rank == 0:
            save(args.out, epoch, run)


def quote_swaps(tokenizer: Tokenizer) -> dict[str, tuple[int, ...]]:
    """Return the subwords of the straight mark for each curly one."""
    return {a: tuple(tokenizer.encode(b, add_special_tokens=False).ids) for a, b in STYLES.items()}


def share_gradients(learned: list[Tensor], processes: int) -> None:
    for p in learned:
        if p.grad is None:
            p.grad = torch.zeros_like(p)
    if processes == 1:
        return
    flat = torch.cat([p.grad.flatten() for p in learned])
    dist.all_reduce(flat)
    flat /= processes
    at = 0
    for p in learned:
        p.grad.copy_(flat[at : at + p.numel()].view_as(p))
        at += p.numel()


def save(out: Path, epoch: int, run: Run) -> None:
    """Write the state to go on from, and the averaged weights to export."""
    state = {"model": run.model.state_dict(), "optimizer": run.optimizer.state_dict(), "average": run.average}
    torch.save({**state, "epoch": epoch}, out / "last.tmp")
    (out / "last.tmp").replace(out / "last.pt")
    kept = [p.detach().clone() for p in run.learned]
    with torch.no_grad():
        for p, a in zip(run.learned, run.average, strict=True):
            p.copy_(a)
        torch.save(run.model.state_dict(), out / "averaged.tmp")
        for p, k in zip(run.learned, kept, strict=True):
            p.copy_(k)
    (out / "averaged.tmp").replace(out / f"averaged-{epoch + 1}.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    parser.add_argument("--port", type=int, default=29511)
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    args.out.mkdir(parents=True, exist_ok=True)
    if config["processes"] == 1:
        train(0, args, config)
    else:
        mp.spawn(train, args=(args, config), nprocs=config["processes"])
    mean_of(args.out, config["soup"])


def mean_of(out: Path, soup: list[int]) -> None:
    """Write the mean over a range of epochs of the averaged weights."""
    first, last = soup
    states = [torch.load(out / f"averaged-{epoch}.pt", weights_only=True) for epoch in range(first, last + 1)]
    torch.save({name: sum(state[name] for state in states) / len(states) for name in states[0]}, out / "final.pt")


if __name__ == "__main__":
    main()
