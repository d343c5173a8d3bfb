"""Write trained weights as the int8 ONNX file that ships: `python lab/reader/export.py WEIGHTS OUT`.

The graph is built by hand from onnxruntime's fused operators (Attention, BiasGelu), so that attention
is quantised too and nothing depends on how an exporter traces. Windows run one at a time: there is no mask.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import torch
from batches import TEXTS, Looks, inputs, on, plain_batch, stretches
from model import DISTANCES, HEAD, PARTS, POINTERS, Reader, load_weights, pretrained, sizes_of, widths_of
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from teach import read_lessons

from onrecord.reading.proposals import ACT_KINDS
from onrecord.reading.windows import FEATURE_SIZES

FUSED = "com.microsoft"


# Inputs of a matrix whose peaks are this many times the median peak are evened out.
EVENED = {"up": 2.0, "down": 3.0}
_TEXTS, _EVERY, _CAPACITY = 40, 3, 190


class Graph:
    """Nodes and weights on their way into one ONNX model."""

    def __init__(self, peaks: dict[str, torch.Tensor] | None = None) -> None:
        """Take the greatest size that each input of the layers' matrices has been seen to have, to be evened out."""
        self.peaks = peaks or {}
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.counter = itertools.count()

    def weight(self, name: str, value: torch.Tensor | np.ndarray) -> str:
        array = value.detach().numpy() if isinstance(value, torch.Tensor) else value
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(
        self, kind: str, inputs: list[str], *, domain: str = "", output: str | None = None, **attributes: object
    ) -> str:
        output = output or f"{kind}_{next(self.counter)}"
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def evened(self, x: str, name: str, state: dict) -> tuple[str, str]:
        """Return the inputs of a matrix and its weights, great inputs made smaller and their weights greater.

        All inputs share the steps of a byte: a few that are ten times as great as the rest would leave it few (Xiao et
        al., 2023).
        """
        weight = state[f"{name}.weight"].T
        if name in self.peaks:
            peaks = self.peaks[name]
            factor = (peaks / (EVENED[name.rpartition(".")[2]] * peaks.median())).clamp(min=1)
            weight = weight * factor[:, None]
            x = self.node("Mul", [x, self.weight(f"{name}.evening", 1 / factor)])
        return x, self.weight(f"{name}.weight", weight)

    def linear(self, x: str, name: str, state: dict, *, bias: bool = True, output: str | None = None) -> str:
        x, weight = self.evened(x, name, state)
        if not bias:
            return self.node("MatMul", [x, weight], output=output)
        product = self.node("MatMul", [x, weight])
        return self.node("Add", [product, self.weight(f"{name}.bias", state[f"{name}.bias"])], output=output)

    def layer(self, x: str, at: str, state: dict) -> str:
        """Add one transformer layer."""
        mixed = self.node(
            "Attention",
            [*self.evened(x, f"{at}qkv", state), self.weight(f"{at}qkv.bias", state[f"{at}qkv.bias"])],
            domain=FUSED,
            num_heads=state[f"{at}out.weight"].shape[1] // HEAD,
        )
        x = self.norm(self.node("Add", [self.linear(mixed, f"{at}out", state), x]), f"{at}norm1", state)
        up = self.linear(x, f"{at}up", state, bias=False)
        up = self.node("BiasGelu", [up, self.weight(f"{at}up.bias", state[f"{at}up.bias"])], domain=FUSED)
        return self.norm(self.node("Add", [self.linear(up, f"{at}down", state), x]), f"{at}norm2", state)

    def norm(self, x: str, name: str, state: dict) -> str:
        """Add a layer normalization, as InstanceNormalization with the places as channels.

        onnxruntime runs LayerNormalization one number after another on a CPU: this takes less time.
        """
        length = self.node("Shape", [x], start=1, end=2)
        ones, zeros = (
            self.node("ConstantOfShape", [length], value=numpy_helper.from_array(np.array([v], np.float32)))
            for v in (1.0, 0.0)
        )
        x = self.node("InstanceNormalization", [x, ones, zeros], epsilon=1e-12)
        x = self.node("Mul", [x, self.weight(f"{name}.weight", state[f"{name}.weight"])])
        return self.node("Add", [x, self.weight(f"{name}.bias", state[f"{name}.bias"])])


def feature_table(state: dict) -> np.ndarray:
    """Return one row for each combination of features, in the order of `encoder.feature_codes`."""
    tables = [state[f"features.{i}.weight"].numpy() for i in range(len(FEATURE_SIZES))]
    rows = [sum(table[c] for table, c in zip(tables, codes, strict=True)) for codes in np.ndindex(*FEATURE_SIZES)]
    return np.stack(rows).astype(np.float32)


def joined(state: dict) -> dict:
    """Return the heads side by side, in the order in which `encoder.Scores` takes them apart."""
    return {
        f"{name}.{part}": torch.cat([state[f"{head}.{part}"] for head in heads])
        for name, heads in PARTS.items()
        for part in ("weight", "bias")
    }


@torch.no_grad()
def find_peaks(model: Reader, lessons: Path) -> dict[str, torch.Tensor]:
    """Return the greatest size of each input of the layers' matrices, on windows of some training texts."""
    found: dict[str, torch.Tensor] = {}

    def look(name: str) -> Callable:
        def see(_: torch.nn.Module, given: tuple[torch.Tensor]) -> None:
            peaks = given[0].abs().flatten(0, -2).amax(0)
            found[name] = torch.maximum(peaks, found.get(name, peaks))

        return see

    for name, module in model.named_modules():
        if name.startswith("layers.") and name.rpartition(".")[2] in EVENED:
            module.register_forward_pre_hook(look(name))
    texts, kinds = read_lessons(lessons)
    TEXTS[:] = texts
    windows = [w for number in kinds["news"][:_TEXTS] for w in stretches(number, _CAPACITY, None)]
    for number, window in enumerate(windows[::_EVERY]):
        model.eval().encode(*inputs(on("cpu", plain_batch([window], Looks(), number))))
    return found


def build(state: dict, peaks: dict[str, torch.Tensor] | None = None) -> onnx.ModelProto:
    """Return the float model: ids and codes (1, t), first (w,) -> tags, query, key and none, (w, ...) each."""
    g = Graph(peaks)
    x = g.node("Gather", [g.weight("word", state["word.weight"]), "ids"])
    x = g.node("Add", [x, g.node("Gather", [g.weight("features", feature_table(state)), "codes"])])
    x = g.node("Add", [x, g.node("Gather", [g.weight("place", state["place.weight"]), "places"])])
    x = g.norm(x, "norm", state)
    for i in range(len(sizes_of(state))):
        x = g.layer(x, f"layers.{i}.", state)
    x = g.node("Gather", [x, "first"], axis=1)
    x = g.node("Squeeze", [x, g.weight("axis", np.array([0], np.int64))])
    state = state | joined(state)
    for name in PARTS:
        g.linear(x, name, state, output=name)
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, shape)
        for name, shape in (("ids", [1, "t"]), ("codes", [1, "t"]), ("places", [1, "t"]), ("first", ["w"]))
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["w", size])
        for name, size in ((name, len(state[f"{name}.bias"])) for name in PARTS)
    ]
    graph = helper.make_graph(g.nodes, "reader", inputs, outputs, g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)])
    model.ir_version = 9
    distance = state["distance.weight"].numpy().round(6).tolist()
    tables = {name: state[name].numpy().round(6).tolist() for name in ("ends_distance", "pairs", "new")}
    tables["role_distance"] = state["role_distance.weight"].numpy().round(6).tolist()
    widths = widths_of(state)
    sizes = {"distances": DISTANCES, "pointers": POINTERS}
    sizes |= {"ends": widths.ends, "link": widths.link, "role": widths.role}
    properties = {"distance": distance, **tables, **sizes, "act_kinds": len(ACT_KINDS)}
    helper.set_model_props(model, {name: json.dumps(value) for name, value in properties.items()})
    return model


def quantise(model: onnx.ModelProto, out: Path) -> None:
    """Write `model` with int8 weights; activations are quantised as they come."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "float.onnx"
        onnx.save(model, path)
        quantize_dynamic(
            path,
            out,
            op_types_to_quantize=["MatMul", "Attention", "Gather"],
            # The small heads stay in float: they cost nothing and decide everything.
            nodes_to_exclude=[
                n.name
                for n in model.graph.node
                if n.op_type == "MatMul" and n.input[1] in ("tags.weight", "none.weight")
            ],
            weight_type=QuantType.QInt8,
            # One scale a column: one a matrix costs end-to-end F1 (last row of the table in lab/README.md).
            per_channel=True,
            # Seven bits: with eight, sums of two products overflow on processors without instructions for them, so
            # that the same text reads otherwise there (lab/README.md).
            reduce_range=True,
            extra_options={"DefaultTensorType": TensorProto.FLOAT, "MatMulConstBOnly": True},
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    parser.add_argument("--lessons", type=Path, help="what gather.py wrote, to even inputs out")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--float", action="store_true", help="write float32 weights instead")
    args = parser.parse_args()
    reader = load_weights(args.weights, args.encoder)
    state = reader.state_dict()
    args.out.mkdir(parents=True, exist_ok=True)
    model = build(state, find_peaks(reader, args.lessons) if args.lessons else None)
    if args.float:
        onnx.save(model, args.out / "reader.onnx")
    else:
        quantise(model, args.out / "reader.onnx")
    shutil.copy(args.encoder / "tokenizer.json", args.out / "tokenizer.json")
    weights = (args.out / "reader.onnx").read_bytes()
    sizes = sizes_of(state)
    manifest = {
        "name": "onrecord-en",
        "version": args.version,
        "file": "reader.onnx",
        "sha256": hashlib.sha256(weights).hexdigest(),
        "bytes": len(weights),
        "encoder": f"all-MiniLM-L6-v2 (Apache-2.0), {len(sizes)} layers, 384 wide, uncased, with "
        f"{sum(heads for heads, _ in sizes)} attention heads and {sum(inner for _, inner in sizes):,} inner neurons",
        "trained_on": "PolNeAR train (Newell, Margolin and Ruths, LREC 2018), 840 articles, 19,834 attributions; "
        "GUM (Zeldes, LRE 2017), 120 documents; 3,686 reports with acts coded by hand (lab/acts)",
        "recipe": "lab/reader",
    }
    (args.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
    print(f"{args.out / 'reader.onnx'}: {len(weights):,} bytes")


if __name__ == "__main__":
    main()
