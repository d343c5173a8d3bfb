"""Take attention heads and inner neurons out of a trained encoder: `python lab/reader/prune.py WEIGHTS OUT`.

The least needed go first, and the weights after them are fitted anew to make up for what is gone (as in optimal brain
surgery: Kurtic, Frantar and Alistarh, NeurIPS 2023). How many go from each layer is chosen by how much the vectors of
words change for each microsecond saved. What comes out is where `distill.py` starts.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from batches import TEXTS, Looks, on, plain_batch, stretches
from model import HEAD, Reader, load_trained, load_weights, save_weights, sizes_of
from teach import read_lessons
from torch import Tensor

from onrecord.reading.encoder import CAPACITY

State = dict[str, Tensor]
Inputs = dict[str, Tensor]
HEADS = (1, 2, 3, 4, 5, 6, 8, 10, 12)  # that a layer may keep
NEURONS = (64, 128, 192, 256, 320, 384, 448, 512, 640, 768, 1024, 1280, 1536)
# Time of a head on the CPU in neurons', from timings of graphs of different sizes.
PRICE = 80
STEP = 16  # neurons by which a budget is counted
RIDGE = 1e-3


def windows(lessons: Path, count: int, seed: int) -> list[Inputs]:
    """Return a random choice of windows of the news that `distill.py` reads."""
    texts, kinds = read_lessons(lessons)
    TEXTS[:] = texts
    rng = np.random.default_rng(seed)
    out = []
    for number in rng.choice(np.array(kinds["news"]), count, replace=False).tolist():
        found = list(stretches(number, CAPACITY, None))
        t = on("cpu", plain_batch([found[len(found) // 2]], Looks(), seed))
        length = int(t["subwords"])
        out.append({"ids": t["ids"][:, :length], "features": t["features"][:, :length], "first": t["first"]})
    return out


def keep(inside: Tensor, wanted: Tensor, counts: tuple[int, ...], width: int) -> dict[int, tuple[Tensor, Tensor]]:
    """Return, for each count, which groups of inputs to keep and the weights that then give what is wanted best.

    Args:
        inside: What goes into a linear map, (n, groups x width).
        wanted: What should come out, without the bias, (n, m).
        counts: Numbers of groups, each answered for.
        width: Inputs in a group.
    """
    size = inside.shape[1]
    gram = inside.T @ inside
    gram += RIDGE * gram.diagonal().mean() * torch.eye(size, dtype=gram.dtype)
    cross = inside.T @ wanted
    alive = torch.arange(size // width)
    out = {}
    while len(alive) >= min(counts):
        at = (alive[:, None] * width + torch.arange(width)).flatten()
        inverse = torch.linalg.inv(gram[at][:, at])
        weights = inverse @ cross[at]
        if len(alive) in counts:
            out[len(alive)] = (alive.clone(), weights.T.contiguous())
        blocks = torch.stack(torch.stack(inverse.split(width, 0)).split(width, 2)).diagonal(dim1=0, dim2=1)
        grouped = weights.view(len(alive), width, -1)
        solved = torch.linalg.solve(blocks.permute(2, 0, 1), grouped)
        loss = (grouped * solved).sum((1, 2))
        below = max(c for c in (0, *counts) if c < len(alive))
        gone = min(max(1, len(alive) // 16), len(alive) - below)
        alive = alive[loss.argsort(descending=True)[: len(alive) - gone].sort().values]
    return out


def taken_in(model: Reader, name: str, inputs: list[Inputs]) -> Tensor:
    """Return what goes into a linear map of `model`, (n, size)."""
    seen: list[Tensor] = []
    handle = model.get_submodule(name).register_forward_pre_hook(lambda _, given: seen.append(given[0][0]))
    with torch.no_grad():
        for each in inputs:
            model.encode(**each)
    handle.remove()
    return torch.cat(seen).double()


def shrunk(state: State, layer: int, part: str, kept: Tensor, weights: Tensor) -> State:
    """Return the weights with only some groups of one part of a layer."""
    at, out = f"layers.{layer}.", dict(state)
    if part == "out":
        rows = (kept[:, None] * HEAD + torch.arange(HEAD)).flatten()
        total = state[f"{at}out.weight"].shape[1]
        rows = torch.cat([rows + number * total for number in range(3)])
        source = "qkv"
    else:
        rows, source = kept, "up"
    for kind in ("weight", "bias"):
        out[f"{at}{source}.{kind}"] = state[f"{at}{source}.{kind}"][rows].contiguous()
    out[f"{at}{part}.weight"] = weights.float()
    return out


def choices(
    state: State, config: dict, layer: int, part: str, inputs: list[Inputs], counts: tuple[int, ...]
) -> dict[int, State]:
    """Return the weights with each number of groups kept in one part of a layer."""
    inside = taken_in(load_trained(state, config), f"layers.{layer}.{part}", inputs)
    wanted = inside @ state[f"layers.{layer}.{part}.weight"].T.double()
    found = keep(inside, wanted, counts, HEAD if part == "out" else 1)
    return {count: shrunk(state, layer, part, *found[count]) for count in counts}


def vectors(state: State, config: dict, inputs: list[Inputs]) -> Tensor:
    """Return the vectors of the words of all windows."""
    model = load_trained(state, config)
    with torch.no_grad():
        return torch.cat([model.encode(**each)[0] for each in inputs])


def cheapest(losses: dict[tuple[int, str], dict[int, float]], budget: int) -> dict[tuple[int, str], int]:
    """Return how many groups each part keeps, so that the sum of losses is least within the budget of time."""
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())] * (budget // STEP + 1)
    for (_, part), table in losses.items():
        price = (PRICE if part == "out" else 1) / STEP
        grown = []
        for room in range(len(best)):
            left = {count: room - math.ceil(count * price) for count in table}
            options = [(best[at][0] + table[count], (*best[at][1], count)) for count, at in left.items() if at >= 0]
            grown.append(min(options, default=(math.inf, ())))
        best = grown
    return dict(zip(losses, best[-1][1], strict=True))


def prune(state: State, config: dict, inputs: list[Inputs], budget: int, log: Callable[[str], None]) -> State:
    """Return the weights that are left when a budget of heads and neurons is spent well."""
    some = inputs[::4]
    wanted = vectors(state, config, some)
    spread = ((wanted - wanted.mean(0)) ** 2).sum()
    losses = {}
    layers = len(sizes_of(state))
    for layer, (heads, inner) in enumerate(sizes_of(state)):
        for part, have, all_counts in (("out", heads, HEADS), ("down", inner, NEURONS)):
            counts = tuple(count for count in all_counts if count <= have)
            losses[layer, part] = {
                count: float(((vectors(smaller, config, some) - wanted) ** 2).sum() / spread)
                for count, smaller in choices(state, config, layer, part, inputs, counts).items()
            }
            log(f"{layer} {part} " + " ".join(f"{c}:{v:.4f}" for c, v in losses[layer, part].items()))
    chosen = cheapest(losses, budget)
    log(f"{chosen}")
    out = state
    for layer in range(layers):
        for part in ("out", "down"):
            count = chosen[layer, part]
            out = choices(out, config, layer, part, inputs, (count,))[count]
            apart = float(((vectors(out, config, some) - wanted) ** 2).sum() / spread)
            log(f"{layer} {part} {count} apart {apart:.4f}")
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--lessons", type=Path, required=True, help="from gather.py")
    parser.add_argument("--budget", type=int, default=8500, help="time left, in inner neurons")
    parser.add_argument("--windows", type=int, default=160)
    parser.add_argument("--seed", type=int, default=20261127)
    args = parser.parse_args()
    model = load_weights(args.weights)
    inputs = windows(args.lessons, args.windows, args.seed)
    pruned = prune(model.state_dict(), model.config, inputs, args.budget, lambda line: print(line, flush=True))
    save_weights(model, pruned, args.out)


if __name__ == "__main__":
    main()
