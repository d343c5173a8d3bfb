"""Write trained weights as the int8 ONNX file that ships: `python lab/reader/export.py WEIGHTS OUT --lessons LESSONS`.

The graph is built by hand from onnxruntime's own operators, so that attention takes bytes too and nothing depends on
how an exporter traces. Windows run one at a time: there is no mask.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import shutil
import zlib
from pathlib import Path

import numpy as np
import onnx
import torch
from model import DISTANCES, HEAD, PARTS, POINTERS, Reader, load_weights, pretrained, sizes_of, widths_of
from onnx import TensorProto, helper, numpy_helper
from prune import windows
from rounding import Matrix, after_norm, exact_matrices, joined, round_reader, rounded_table

from onrecord.reading.proposals import ACT_KINDS
from onrecord.reading.windows import FEATURE_SIZES

FUSED = "com.microsoft"
_WINDOWS, _SEED = 300, 20261127


class Graph:
    """Nodes and weights on their way into one ONNX model."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.counter = itertools.count()
        # What several nodes take is made once: inputs in bytes, and ones and noughts for all places or all words.
        self.taken: dict[tuple[str, bytes], list[str]] = {}
        self.rows, self.units = "ids", {}

    def weight(self, name: str, value: torch.Tensor | np.ndarray) -> str:
        array = value.detach().numpy() if isinstance(value, torch.Tensor) else value
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(
        self,
        kind: str,
        inputs: list[str],
        *,
        domain: str = "",
        output: str | list[str] | None = None,
        **attributes: object,
    ) -> str:
        outputs = output if isinstance(output, list) else [output or f"{kind}_{next(self.counter)}"]
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs[0]

    def table(self, name: str, state: dict, at: str) -> str:
        """Add a look-up of rows of a table that is kept in bytes, with steps by column."""
        numbers, steps = rounded_table(state[f"{name}.weight"])
        found = self.node("Cast", [self.node("Gather", [self.weight(name, numbers), at])], to=TensorProto.FLOAT)
        return self.node("Mul", [found, self.weight(f"{name}.scale", steps)])

    def as_bytes(self, x: str, name: str, factor: torch.Tensor | None) -> list[str]:
        """Return a vector times `factor` in bytes, the size of their steps and the byte that means nought."""
        key = (x, b"" if factor is None else factor.numpy().tobytes())
        if key not in self.taken:
            x = self.scaled(x, name, factor)
            self.taken[key] = [f"{x}.bytes", f"{x}.step", f"{x}.nought"]
            self.node("DynamicQuantizeLinear", [x], output=self.taken[key])
        return self.taken[key]

    def scaled(self, x: str, name: str, factor: torch.Tensor | None) -> str:
        return x if factor is None else self.node("Mul", [x, self.weight(f"{name}.factor", factor)])

    def product(self, x: str, name: str, matrix: Matrix, *, output: str | None = None) -> str:
        """Add a linear map."""
        weight, bias = self.weight(f"{name}.weight", matrix.weight), self.weight(f"{name}.bias", matrix.bias)
        if matrix.scale is None:
            return self.node("Add", [self.node("MatMul", [x, weight]), bias], output=output)
        numbers, step, nought = self.as_bytes(x, name, matrix.factor)
        inputs = [numbers, weight, step, self.weight(f"{name}.scale", matrix.scale), nought, "", bias]
        return self.node("MatMulIntegerToFloat", inputs, domain=FUSED, output=output)

    def attention(self, x: str, name: str, matrix: Matrix) -> str:
        """Add what attention makes of a window's queries, keys and values."""
        given = [self.weight(f"{name}.weight", matrix.weight), self.weight(f"{name}.bias", matrix.bias)]
        heads = matrix.weight.shape[1] // (3 * HEAD)
        if matrix.scale is None:
            return self.node("Attention", [x, *given], domain=FUSED, num_heads=heads)
        numbers, step, nought = self.as_bytes(x, name, matrix.factor)
        zero = self.weight(f"{name}.zero", np.zeros(matrix.weight.shape[1], np.int8))
        inputs = [numbers, *given, step, self.weight(f"{name}.scale", matrix.scale), "", nought, zero]
        return self.node("QAttention", inputs, domain=FUSED, num_heads=heads)

    def norm(self, x: str) -> str:
        """Add a normalization without weights, as InstanceNormalization with the places as channels.

        onnxruntime runs LayerNormalization one number after another on a CPU: this takes less time. Its weights go
        into the matrices that follow (`rounding.after_norm`).
        """
        if self.rows not in self.units:
            length = self.node("Shape", [x], start=1, end=2)
            self.units[self.rows] = [
                self.node("ConstantOfShape", [length], value=numpy_helper.from_array(np.array([v], np.float32)))
                for v in (1.0, 0.0)
            ]
        return self.node("InstanceNormalization", [x, *self.units[self.rows]], epsilon=1e-12)

    def firsts(self, x: str) -> str:
        """Leave the first piece of each word alone."""
        self.rows = "first"
        return self.node("Gather", [x, "first"], axis=1)


def layer(g: Graph, x: str, number: int, matrices: dict[str, Matrix], gains: dict, *, last: bool) -> str:
    """Add one transformer layer, between the normalization before it and its own last one; of the last, words alone."""
    at = f"layers.{number}."
    before = f"layers.{number - 1}.norm2" if number else "norm"
    mixed = g.attention(x, f"{at}qkv", matrices[f"{at}qkv"])
    if last:
        x, mixed = g.firsts(x), g.firsts(mixed)
    kept = g.scaled(x, f"{at}before", gains[f"{before}.weight"])
    x = g.norm(g.node("Add", [g.product(mixed, f"{at}out", matrices[f"{at}out"]), kept]))
    inner = g.node("Gelu", [g.product(x, f"{at}up", matrices[f"{at}up"])], domain=FUSED)
    kept = g.scaled(x, f"{at}between", gains[f"{at}norm1.weight"])
    return g.norm(g.node("Add", [g.product(inner, f"{at}down", matrices[f"{at}down"]), kept]))


def feature_table(state: dict) -> np.ndarray:
    """Return one row for each combination of features, in the order of `encoder.feature_codes`."""
    tables = [state[f"features.{i}.weight"].numpy() for i in range(len(FEATURE_SIZES))]
    rows = [sum(table[c] for table, c in zip(tables, codes, strict=True)) for codes in np.ndindex(*FEATURE_SIZES)]
    return np.stack(rows).astype(np.float32)


def build(model: Reader, matrices: dict[str, Matrix]) -> onnx.ModelProto:
    """Return the graph: ids, codes and places (1, t), first (w,) -> tags, query, key and none, (w, ...) each."""
    state = model.state_dict()
    g = Graph()
    if any(matrix.scale is not None for matrix in matrices.values()):
        x = g.table("word", state, "ids")
    else:
        x = g.node("Gather", [g.weight("word", state["word.weight"]), "ids"])
    x = g.node("Add", [x, g.node("Gather", [g.weight("features", feature_table(state)), "codes"])])
    x = g.norm(g.node("Add", [x, g.node("Gather", [g.weight("place", state["place.weight"]), "places"])]))
    count = len(sizes_of(state))
    for number in range(count):
        x = layer(g, x, number, matrices, state, last=number + 1 == count)
    x = g.node("Squeeze", [x, g.weight("axis", np.array([0], np.int64))])
    # The small heads stay in float: they cost nothing and decide everything.
    norm = model.layers[-1].norm2
    for name in PARTS:
        g.product(x, name, matrices.get(name) or after_norm(joined(model, name), norm), output=name)
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, shape)
        for name, shape in (("ids", [1, "t"]), ("codes", [1, "t"]), ("places", [1, "t"]), ("first", ["w"]))
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["w", size])
        for name, size in ((name, joined(model, name).out_features) for name in PARTS)
    ]
    graph = helper.make_graph(g.nodes, "reader", inputs, outputs, g.weights)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)])
    made.ir_version = 9
    distance = state["distance.weight"].numpy().round(6).tolist()
    tables = {name: state[name].numpy().round(6).tolist() for name in ("ends_distance", "pairs", "new")}
    tables["role_distance"] = state["role_distance.weight"].numpy().round(6).tolist()
    widths = widths_of(state)
    sizes = {"distances": DISTANCES, "pointers": POINTERS}
    sizes |= {"ends": widths.ends, "link": widths.link, "role": widths.role}
    properties = {"distance": distance, **tables, **sizes, "act_kinds": len(ACT_KINDS)}
    helper.set_model_props(made, {name: json.dumps(value) for name, value in properties.items()})
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of the pretrained encoder")
    parser.add_argument("--lessons", type=Path, help="from gather.py: texts on which rounding is fitted")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--float", action="store_true", help="write float32 weights instead")
    args = parser.parse_args()
    if not args.float and not args.lessons:
        parser.error("bytes are fitted on texts: name what gather.py wrote by --lessons, or ask for --float")
    reader = load_weights(args.weights, args.encoder).eval()
    args.out.mkdir(parents=True, exist_ok=True)
    if args.float:
        matrices = exact_matrices(reader)
    else:
        matrices, apart = round_reader(reader, windows(args.lessons, _WINDOWS, _SEED))
        print("apart after each layer", *(f"{each:.4f}" for each in apart))
    onnx.save(build(reader, matrices), args.out / "reader.onnx")
    shutil.copy(args.encoder / "tokenizer.json", args.out / "tokenizer.json")
    weights = (args.out / "reader.onnx").read_bytes()
    sizes = sizes_of(reader.state_dict())
    manifest = {
        "name": "onrecord-en",
        "version": args.version,
        "file": "reader.onnx",
        "sha256": hashlib.sha256(weights).hexdigest(),
        "crc32": f"{zlib.crc32(weights):08x}",
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
