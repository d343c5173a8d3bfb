"""Average weights: `python lab/reader/soup.py OUT WEIGHTS=SHARE WEIGHTS=SHARE ...`, the shares summing to one."""

from __future__ import annotations

import sys
from pathlib import Path

import torch


def main() -> None:
    out, *named = sys.argv[1:]
    parts = [
        (torch.load(Path(path), weights_only=True), float(share))
        for path, _, share in (n.rpartition("=") for n in named)
    ]
    if abs(sum(share for _, share in parts) - 1) > 1e-6:
        raise SystemExit("The shares must sum to one.")
    torch.save({name: sum(share * weights[name] for weights, share in parts) for name in parts[0][0]}, out)


if __name__ == "__main__":
    main()
