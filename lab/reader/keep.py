"""Write weights in a byte a number, as teachers are kept here: `python lab/reader/keep.py IN OUT`."""

from __future__ import annotations

import argparse
from pathlib import Path

from model import SCALE, load_weights, save_weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    model = load_weights(args.weights)
    kept = {}
    for name, value in model.state_dict().items():
        kept[name] = value
        if value.ndim == 2:
            scale = value.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
            kept[name], kept[f"{name}{SCALE}"] = (value / scale).round().char(), scale
    save_weights(model, kept, args.out)


if __name__ == "__main__":
    main()
