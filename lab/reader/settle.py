"""Settle the heads for noun phrases on the encoder that ships: `python lab/reader/settle.py JOINT OUT --start WEIGHTS`.

The encoder is the mean of the joint run's epochs with a share of the weights it started from, which brings back what
attributions lost. It stays as it is; the heads learn once more on its vectors, with dropout, for they trusted documents
met twenty times too much.
"""

from __future__ import annotations

import argparse
import json
import random
import tomllib
from pathlib import Path

import gum
import joint
import torch
import torch.nn.functional as F  # noqa: N812
import train
from model import ACT_HEADS, LINK_HEADS, Reader, pretrained
from tokenizers import Tokenizer

from onrecord.reading.encoder import Encoder


def mixed(start: dict, run: dict, share: float) -> dict:
    """Return the joint run's weights with a share of those it started from, the new heads left alone."""
    return {
        name: value if name.startswith((*LINK_HEADS, *ACT_HEADS)) else (1 - share) * value + share * start[name]
        for name, value in run.items()
    }


def settle(model: Reader, documents: list[joint.Codes], config: dict) -> None:
    """Teach the heads on vectors of the encoder, each document read in several ways."""
    rng = random.Random(config["seed"])
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=train.HALVES):
        ways = [
            [
                joint.vectors(model, codes.document, config, rng if way else None).float()
                for way in range(config["ways"])
            ]
            for codes in documents
        ]
    named = [(name, p) for name, p in model.named_parameters() if name.startswith(LINK_HEADS)]
    single = [p for name, p in named if p.ndim == 1 or name == "ends_distance"]
    many = [p for name, p in named if not (p.ndim == 1 or name == "ends_distance")]
    rates = (config["head_rate"], 5 * config["head_rate"])
    optimizer = torch.optim.AdamW(
        [{"params": many, "weight_decay": 0.05}, {"params": single, "weight_decay": 0.0}], betas=(0.9, 0.98)
    )
    average = [p.detach().clone() for _, p in named]
    steps = config["settle_epochs"] * len(documents)
    for step in range(steps):
        if step % len(documents) == 0:
            order = rng.sample(range(len(documents)), len(documents))
        at = order[step % len(documents)]
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1, step / 100) * max(0.02, 1 - step / steps)
        x = F.dropout(ways[at][rng.randrange(config["ways"])], config["dropout"], training=True)
        loss = joint.weighed(joint.losses_of(model, documents[at], x, config), config)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for _, p in named], config["clip"])
        optimizer.step()
        optimizer.zero_grad()
        keep = min(0.995, (1 + step) / (10 + step))
        torch._foreach_lerp_(average, [p.detach() for _, p in named], 1 - keep)
    with torch.no_grad():
        for (_, p), value in zip(named, average, strict=True):
            p.copy_(value)
        # On documents never seen the vectors say less than on these.
        model.link_query.weight.mul_(config["trust"])
        model.link_query.bias.mul_(config["trust"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("joint", type=Path, help="weights of joint.py")
    parser.add_argument("out", type=Path)
    parser.add_argument("--start", type=Path, required=True, help="weights that joint.py started from")
    parser.add_argument("--reader", type=Path, required=True, help="folder of the model exported from those")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("joint.toml"))
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    torch.manual_seed(config["seed"])
    torch.set_num_threads(2)
    model = Reader(json.loads((args.encoder / "config.json").read_text()))
    start, run = (torch.load(path, weights_only=True) for path in (args.start, args.joint))
    model.load_state_dict(mixed(start, run, config["share"]))
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    encoder = Encoder(args.reader)
    learn, held = gum.load(args.shared / config["documents"], tokenizer)
    documents = [joint.Codes(document, encoder) for document in learn]
    watched = [joint.Codes(document, encoder) for document in held]
    print("before:", joint.evaluate(model, watched, config), flush=True)
    settle(model, documents, config)
    print("settled:", joint.evaluate(model, watched, config), flush=True)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
