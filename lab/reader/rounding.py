"""Weights as bytes, rounded so that what comes out of each matrix stays near what it was.

Numbers that go into a matrix are turned into bytes as they come, 255 steps for all of a window. Its own are rounded
one input after another, and those not yet rounded make up for the error (GPTQ: Frantar et al., ICLR 2023). Before
that, each matrix is fitted anew to give what the exact reader gives from what the rounded one puts in, so that errors
of earlier matrices are mended, not carried on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from model import HEAD, PARTS, Reader
from torch import Tensor, nn

Windows = list[Tensor]

# Weights are bytes, but the sizes of two neighbours, which meet the same two inputs at once, sum to no more than this.
# Processors without instructions for products of bytes keep such sums in sixteen bits: more would overflow, and the
# same text read otherwise there (lab/README.md).
GREATEST, PAIR = 127, 128
# All inputs of a matrix share 255 steps. Those that get this many times as great as the middle one of them are divided,
# and their weights multiplied (after SmoothQuant: Xiao et al., 2023).
EVENED = {"qkv": 1.5, "up": 1.5, "down": 2.0, "heads": 1.5}
_RIDGE, _DAMPING = 1e-3, 1e-2
_SCALES = [0.7 + step / 20 for step in range(27)]  # of the greatest weight of a column, tried for its steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A linear map as the graph has it: `(x * factor) @ (weight * scale) + bias`.

    Attributes:
        weight: Shape (in, out), int8 where there is a scale.
        bias: Shape (out,).
        scale: Of each column, shape (out,).
        factor: What inputs are multiplied by before they become bytes, shape (in,).
    """

    weight: Tensor
    bias: Tensor
    scale: Tensor | None = None
    factor: Tensor | None = None

    def __call__(self, x: Tensor) -> Tensor:
        x = x if self.factor is None else x * self.factor
        if self.scale is None:
            return x @ self.weight + self.bias
        return as_bytes(x) @ (self.weight * self.scale) + self.bias


def as_bytes(x: Tensor) -> Tensor:
    """Return numbers as DynamicQuantizeLinear of ONNX leaves them: in 255 steps from the least to the greatest."""
    low, high = x.min().clamp(max=0), x.max().clamp(min=0)
    step = (high - low) / 255
    zero = (-low / step).round()
    return ((x / step).round() + zero).clamp(0, 255).sub(zero) * step


def peaks_over(given: Windows, most: float) -> Tensor:
    """Return what inputs are to be divided by, shape (in,), so that none gets more than `most` times the middle one."""
    peaks = torch.stack([x.abs().amax(0) for x in given]).amax(0)
    return (peaks / (most * peaks.median())).clamp(min=1)


def fitted(weight: Tensor, given: Windows, wanted: Windows, factor: Tensor | None = None) -> Matrix:
    """Return the matrix in bytes that comes nearest to what is wanted.

    Args:
        weight: Its exact weights, (in, out), for inputs multiplied by `factor`.
        given: Inputs of the rounded reader, one tensor a window, (t, in).
        wanted: Outputs of the exact reader for them, (t, out) each.
        factor: Shape (in,).
    """
    x = torch.cat([as_bytes(x if factor is None else x * factor) for x in given]).double()
    y = torch.cat(wanted).double()
    middle, aim = x.mean(0), y.mean(0)
    x, y = x - middle, y - aim
    gram = x.T @ x / len(x)
    damped = gram + _RIDGE * gram.diagonal().mean() * torch.eye(len(gram), dtype=gram.dtype)
    exact = weight.double()
    exact = exact + torch.linalg.solve(damped, x.T @ (y - x @ exact) / len(x))
    numbers, scale = rounded(exact, gram)
    bias = aim - middle @ (numbers * scale)
    return Matrix(weight=numbers.to(torch.int8), scale=scale.float(), bias=bias.float(), factor=factor)


def rounded(weight: Tensor, gram: Tensor) -> tuple[Tensor, Tensor]:
    """Return the steps of each weight, (in, out), and their size by column; `gram` is of the inputs."""
    scale = _step_sizes(weight, gram.diagonal())
    order = gram.diagonal().argsort(descending=True)
    damped = gram + _DAMPING * gram.diagonal().mean() * torch.eye(len(gram), dtype=gram.dtype)
    inverse = torch.linalg.cholesky(torch.linalg.inv(damped[order][:, order]), upper=True)
    left, out = weight / scale, torch.zeros_like(weight)
    for at, row in enumerate(order.tolist()):
        later, neighbour = order[at + 1 :], row ^ 1
        room = PAIR - (left[neighbour].abs().clamp(max=PAIR / 2) if neighbour in later else out[neighbour].abs())
        out[row] = left[row].round().clamp(-room.floor(), room.floor()).clamp(-GREATEST, GREATEST)
        error = (left[row] - out[row]) / inverse[at, at]
        left[later] -= inverse[at, at + 1 :, None] * error
    return out, scale


def _step_sizes(weight: Tensor, sizes: Tensor) -> Tensor:
    """Return the size of the steps of each column with the least error, inputs having such mean squares."""
    greatest = weight.abs().amax(0) / GREATEST
    best, error = greatest, torch.full_like(greatest, torch.inf)
    for share in _SCALES:
        scale = greatest * share
        pairs = (weight / scale).round().clamp(-GREATEST, GREATEST).unflatten(0, (-1, 2))
        over = (pairs.abs().sum(1, keepdim=True) - PAIR).clamp(min=0)
        left = weight - (pairs - pairs.sign() * over / 2).flatten(0, 1) * scale
        own = sizes @ left.square()
        best, error = torch.where(own < error, scale, best), torch.minimum(own, error)
    return best


def rounded_table(table: Tensor) -> tuple[Tensor, Tensor]:
    """Return a table in bytes and the size of the steps of each column."""
    scale = table.abs().amax(0) / 127
    return (table / scale).round().to(torch.int8), scale


@torch.no_grad()
def round_reader(model: Reader, windows: Sequence[dict[str, Tensor]]) -> tuple[dict[str, Matrix], list[float]]:
    """Return every matrix in bytes, by name, and how far the vectors of words are apart after each layer.

    The distance is a share of the spread of the exact ones.
    """
    made: dict[str, Matrix] = {}
    firsts = [each["first"][0] for each in windows]
    embedded = [_embedded(model, each, model.word.weight) for each in windows]
    table, steps = rounded_table(model.word.weight)
    seen = [_embedded(model, each, table * steps) for each in windows]
    norm, apart = model.norm, [_apart(model.norm, seen, embedded)]
    for number, layer in enumerate(model.layers):
        at = f"layers.{number}."
        exact = [_after(norm, z) for z in embedded]
        wanted = [layer.qkv(x) for x in exact]
        qkv = _after_norm_fitted("qkv", layer.qkv, norm, seen, wanted)
        mixed, put_in = [attention(x) for x in wanted], [attention(qkv(z)) for z in seen]
        if number + 1 == len(model.layers):
            # Nothing but the first piece of each word is asked for.
            exact, mixed, put_in, seen = (
                [x[first] for x, first in zip(each, firsts, strict=True)] for each in (exact, mixed, put_in, seen)
            )
        kept = [z * norm.weight for z in seen]
        sums = [x + layer.out(m) for x, m in zip(exact, mixed, strict=True)]
        out = fitted(layer.out.weight.T, put_in, _without(sums, kept))
        seen = [_standard(x + out(m)) for x, m in zip(kept, put_in, strict=True)]
        exact = [layer.norm1(x) for x in sums]
        wanted = [layer.up(x) for x in exact]
        up = _after_norm_fitted("up", layer.up, layer.norm1, seen, wanted)
        put_in, kept = [F.gelu(up(z)) for z in seen], [z * layer.norm1.weight for z in seen]
        sums = [x + layer.down(F.gelu(inner)) for x, inner in zip(exact, wanted, strict=True)]
        evening = peaks_over(put_in, EVENED["down"])
        down = fitted(layer.down.weight.T * evening[:, None], put_in, _without(sums, kept), 1 / evening)
        seen = [_standard(x + down(m)) for x, m in zip(kept, put_in, strict=True)]
        made |= {f"{at}qkv": qkv, f"{at}out": out, f"{at}up": up, f"{at}down": down}
        norm, embedded = layer.norm2, [_standard(x) for x in sums]
        apart.append(_apart(norm, seen, embedded))
    for name in ("query", "key"):
        head = joined(model, name)
        made[name] = _after_norm_fitted("heads", head, norm, seen, [head(_after(norm, z)) for z in embedded])
    return made, apart


def _after_norm_fitted(part: str, linear: nn.Linear, norm: nn.LayerNorm, given: Windows, wanted: Windows) -> Matrix:
    evening = peaks_over([z * norm.weight for z in given], EVENED[part])
    return fitted(linear.weight.T * evening[:, None], given, wanted, norm.weight / evening)


def _without(sums: Windows, kept: Windows) -> Windows:
    return [x - own for x, own in zip(sums, kept, strict=True)]


def exact_matrices(model: Reader) -> dict[str, Matrix]:
    """Return every matrix as it is, by name."""
    norm, made = model.norm, {}
    for number, layer in enumerate(model.layers):
        at = f"layers.{number}."
        made[f"{at}qkv"] = after_norm(layer.qkv, norm)
        made[f"{at}out"] = Matrix(weight=layer.out.weight.T, bias=layer.out.bias + norm.bias)
        made[f"{at}up"] = after_norm(layer.up, layer.norm1)
        made[f"{at}down"] = Matrix(weight=layer.down.weight.T, bias=layer.down.bias + layer.norm1.bias)
        norm = layer.norm2
    return made | {name: after_norm(joined(model, name), norm) for name in ("query", "key")}


def after_norm(linear: nn.Linear, norm: nn.LayerNorm) -> Matrix:
    """Return a linear map of what a normalization gives before its own weights are applied."""
    return Matrix(weight=linear.weight.T * norm.weight[:, None], bias=linear(norm.bias))


def joined(model: Reader, name: str) -> nn.Linear:
    """Return the heads of one output as one, in the order in which `encoder.Scores` takes them apart."""
    heads = [model.get_submodule(head) for head in PARTS[name]]
    whole = nn.Linear(heads[0].in_features, sum(head.out_features for head in heads))
    whole.weight.data = torch.cat([head.weight for head in heads])
    whole.bias.data = torch.cat([head.bias for head in heads])
    return whole


def attention(qkv: Tensor) -> Tensor:
    """Return what attention makes of the queries, keys and values of a window, (t, 3 x heads x width)."""
    q, k, v = qkv.view(1, len(qkv), 3, -1, HEAD).permute(2, 0, 3, 1, 4)
    return F.scaled_dot_product_attention(q, k, v)[0].transpose(0, 1).reshape(len(qkv), -1)


def _embedded(model: Reader, window: dict[str, Tensor], table: Tensor) -> Tensor:
    ids, features = window["ids"][0], window["features"][0]
    x = table[ids] + model.place.weight[: len(ids)]
    for number, own in enumerate(model.features):
        x = x + own(features[:, number])
    return _standard(x)


def _standard(x: Tensor) -> Tensor:
    return F.layer_norm(x, x.shape[-1:], eps=1e-12)


def _after(norm: nn.LayerNorm, z: Tensor) -> Tensor:
    return z * norm.weight + norm.bias


def _apart(norm: nn.LayerNorm, seen: Windows, exact: Windows) -> float:
    ours, theirs = (torch.cat([_after(norm, z) for z in each]) for each in (seen, exact))
    return float(((ours - theirs).square().sum() / (theirs - theirs.mean(0)).square().sum()).sqrt())
