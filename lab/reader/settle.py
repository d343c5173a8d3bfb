"""Settle the heads for acts on the encoder that ships: `python lab/reader/settle.py JOINT OUT --start W --acts FOLDER`.

The encoder is the mean of the joint run's epochs with a share of the weights it started from, which brings back what
attributions and coreference lost. It stays as it is; the heads for acts learn once more on its vectors, with dropout.
"""

from __future__ import annotations

import argparse
import json
import random
import tomllib
from pathlib import Path

import deeds
import torch
import torch.nn.functional as F  # noqa: N812
import train
from data import open_tokenizer, stretches
from model import ACT_HEADS, Reader, pretrained
from torch import Tensor


def mixed(start: dict, run: dict, share: float) -> dict:
    """Return the joint run's weights with a share of those it started from, the heads for acts left alone."""
    return {
        name: value if name.startswith(ACT_HEADS) else (1 - share) * value + share * start[name]
        for name, value in run.items()
    }


def vectors(model: Reader, reports: list[deeds.Coded], config: dict, swaps: dict) -> list[tuple[Tensor, dict]]:
    """Return the vectors of the words of each stretch of the reports, some words hidden, and their labels."""
    rng = random.Random(config["seed"])
    found = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=train.HALVES):
        for each in reports:
            for start, end in stretches(each, config["capacity"], rng):
                t = deeds.tensors([(each, start, end)], config, rng, swaps)
                x = model.encode(t["ids"], t["features"], t["first"], t["attention"])
                found.append((x.half(), {name: t[name] for name in ("tags", "acts")}))
    return found


def settle(model: Reader, windows: list[tuple[Tensor, dict]], config: dict) -> None:
    """Teach the heads on vectors of the encoder."""
    rng = random.Random(config["seed"])
    heads = [p for name, p in model.named_parameters() if name.startswith(ACT_HEADS)]
    optimizer = torch.optim.AdamW(heads, weight_decay=config["weight_decay"], betas=(0.9, 0.98))
    steps = config["settle_epochs"] * len(windows) // config["settle_batch"]
    step = 0
    for _ in range(config["settle_epochs"]):
        order = rng.sample(windows, len(windows))
        for at in range(0, len(order), config["settle_batch"]):
            for group in optimizer.param_groups:
                group["lr"] = config["settle_rate"] * max(0.02, 1 - step / steps)
            for x, labels in order[at : at + config["settle_batch"]]:
                kept = F.dropout(x.float(), config["dropout"], training=True)
                (deeds.losses(model, kept, labels, config) / config["settle_batch"]).backward()
            torch.nn.utils.clip_grad_norm_(heads, config["clip"])
            optimizer.step()
            optimizer.zero_grad()
            step += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("joint", type=Path, help="weights of joint.py")
    parser.add_argument("out", type=Path)
    parser.add_argument("--start", type=Path, required=True, help="weights that joint.py started from")
    parser.add_argument("--acts", type=Path, required=True, help="folder of what lab/acts/align.py wrote")
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("joint.toml"))
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    torch.manual_seed(config["seed"])
    torch.set_num_threads(2)
    model = Reader(json.loads((args.encoder / "config.json").read_text()))
    start, run = (torch.load(path, weights_only=True) for path in (args.start, args.joint))
    model.load_state_dict(mixed(start, run, config["share"]))
    tokenizer = open_tokenizer(args.encoder)
    reports = deeds.load([args.acts / name for name in config["acts"]], tokenizer)
    unseen = [each for each in reports if deeds.is_held_out(each.id)]
    print("before:", deeds.evaluate(model, unseen), flush=True)
    learn = [each for each in reports if not deeds.is_held_out(each.id)]
    settle(model, vectors(model, learn, config, train.quote_swaps(tokenizer)), config)
    print("settled:", deeds.evaluate(model, unseen), flush=True)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
