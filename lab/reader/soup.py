"""Average weights: `python lab/reader/soup.py OUT WEIGHTS=SHARE WEIGHTS=SHARE ... [--acts WEIGHTS]`.

The shares sum to one. With `--acts` the heads for acts are those of one run alone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from model import ACT_HEADS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("parts", nargs="+", metavar="WEIGHTS=SHARE")
    parser.add_argument("--acts", type=Path, help="weights whose heads for acts are taken as they are")
    args = parser.parse_args()
    parts = [
        (torch.load(Path(path), weights_only=True), float(share))
        for path, _, share in (part.rpartition("=") for part in args.parts)
    ]
    if abs(sum(share for _, share in parts) - 1) > 1e-6:
        raise SystemExit("The shares must sum to one.")
    mean = {name: sum(share * weights[name] for weights, share in parts) for name in parts[0][0]}
    if args.acts:
        heads = torch.load(args.acts, weights_only=True)
        mean |= {name: value for name, value in heads.items() if name.startswith(ACT_HEADS)}
    torch.save(mean, args.out)


if __name__ == "__main__":
    main()
