"""Turn the model that ships back into weights to go on from: `python lab/reader/thaw.py MODEL OUT`.

Checkpoints are not kept in the repository; the int8 file is, and its weights lie within half a step of a scale of
those it was made from. Word embeddings never learn and are taken from the pretrained encoder.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from export import PARTS
from model import DISTANCES, load_pretrained, load_trained, pretrained
from onnx import numpy_helper

from onrecord.reading.windows import FEATURE_SIZES


def arrays(model: onnx.ModelProto) -> dict[str, np.ndarray]:
    """Return the weights by name, in float; matrices as the graph has them, input first."""
    raw = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    found = {}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            stem = name.removesuffix("_quantized")
            zero = raw[f"{stem}_zero_point"].astype(np.float32)
            found[stem] = (value.astype(np.float32) - zero) * raw[f"{stem}_scale"]
        elif value.dtype == np.float32 and not name.endswith("_scale"):
            found[name] = value
    return found


def features(table: np.ndarray) -> list[np.ndarray]:
    """Return the table of each feature; the joint table holds their sums."""
    codes = np.array(list(np.ndindex(*FEATURE_SIZES)))
    design = np.concatenate([np.eye(size)[codes[:, i]] for i, size in enumerate(FEATURE_SIZES)], axis=1)
    solved = np.linalg.lstsq(design, table, rcond=None)[0]
    return np.split(solved, np.cumsum(FEATURE_SIZES)[:-1])


def thaw(path: Path, encoder: Path) -> dict[str, torch.Tensor]:
    """Return the weights of a shipped model by the names that `Reader` gives them; heads it lacks are fresh."""
    model = onnx.load(path)
    found = arrays(model)
    reader = load_pretrained(encoder)
    state = {name: value.clone() for name, value in reader.state_dict().items()}
    new: dict[str, np.ndarray] = {"place.weight": found["place"], "norm.weight": found["norm.weight"]}
    new["norm.bias"] = found["norm.bias"]
    new |= {f"features.{i}.weight": table for i, table in enumerate(features(found["features"]))}
    for name, value in found.items():
        if name.startswith("layers."):
            new[name] = value.T if value.ndim == 2 else value
    for name, heads in PARTS.items():
        at = 0
        for head in heads:
            size = len(state[f"{head}.bias"])
            if at + size > len(found[f"{name}.bias"]):
                break  # a head that the shipped model has not learned yet
            new[f"{head}.weight"] = found[f"{name}.weight"].T[at : at + size]
            new[f"{head}.bias"] = found[f"{name}.bias"][at : at + size]
            at += size
    properties = {each.key: each.value for each in model.metadata_props}
    tables = {"distance": "distance.weight", "role_distance": "role_distance.weight"}
    for key, name in (*tables.items(), *((n, n) for n in ("ends_distance", "pairs", "new"))):
        if key in properties:
            new[name] = np.array(json.loads(properties[key]), np.float32)
    if len(new["distance.weight"]) != 2 * DISTANCES + 1:
        raise SystemExit(f"{path} was made with other distances")
    for name, value in new.items():
        weights = torch.from_numpy(np.array(value)).float()
        # Layers may have been pruned: their sizes are the shipped model's.
        state[name] = weights if name.startswith("layers.") else weights.reshape(state[name].shape)
    return state


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="the folder of the model")
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    args = parser.parse_args()
    state = thaw(args.model / "reader.onnx", args.encoder)
    load_trained(state, json.loads((args.encoder / "config.json").read_text()))
    torch.save(state, args.out)


if __name__ == "__main__":
    main()
