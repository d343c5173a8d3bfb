"""The small encoder that serves every learned stage. The only file that loads weights.

One forward pass over windows of whole paragraphs gives scores by word: tags for sources, cues and contents, kinds of
noun phrases, and the vectors from which words are compared. Windows run one at a time, so a result never depends on
what else is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from onrecord.errors import ModelMissing
from onrecord.reading.pieces import Pieces
from onrecord.reading.pointing import Pointers, known_buckets
from onrecord.reading.windows import FEATURE_SIZES, Window, Words, find_windows

Floats = npt.NDArray[np.float32]
Longs = npt.NDArray[np.int64]

# Most subwords of a window. Longer ones cost more time for each word and read no better (lab/README.md).
CAPACITY = 190
_CLS, _SEP = 101, 102


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Learned numbers that belong to no word.

    Attributes:
        distance: Added to pointers by distance bucket, shape (2 d + 1, pointers).
        roles: Added to what the cue of an act points at, by distance bucket, shape (2 d + 1, ends of roles).
        ends: Added by the number of words from a head to the first and last word of its noun phrase, shape (2, side).
        pairs: Added to links by the answers of `pairs`, one dimension.
        new: Added to linking to nothing before, by form and whether the words were met.
    """

    distance: Floats
    roles: Floats
    ends: Floats
    pairs: Floats
    new: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What the encoder says of each word of a text.

    Attributes:
        tags: Scores of the seven tags, shape (n, 7).
        query: Vectors of the words that point, shape (n, pointers, p).
        key: Vectors of the words pointed at, shape (n, pointers, p).
        none: Scores of pointing at nothing, shape (n, pointers).
        kinds: Scores of heading no noun phrase, or one of each kind, shape (n, 5).
        ends: Vectors that find the ends of a noun phrase: of its head, and of its first and last word, (n, 2, e) each.
        links: Vectors that link noun phrases, of the later and of the earlier, shape (n, l) each.
        new: Scores of linking to nothing before, shape (n,).
        acts: Scores of being no part of a cue of an act, or of one of each kind, shape (n, 23).
        labels: Scores of polarity, status and teller side by side, shape (n, 10).
        roles: Vectors of what belongs to an act: of its cue, and of first and last words by role, (n, ends, r) each.
        no_role: Scores of having nothing in a role, shape (n, ends).
        tables: What the model learned about distances and pairs.
    """

    tags: Floats
    query: Floats
    key: Floats
    none: Floats
    kinds: Floats
    ends: tuple[Floats, Floats]
    links: tuple[Floats, Floats]
    new: Floats
    acts: Floats
    labels: Floats
    roles: tuple[Floats, Floats]
    no_role: Floats
    tables: Tables

    @property
    def sources(self) -> Pointers:
        """Return what tells where the source of a cue begins and ends."""
        both = np.s_[:, 1:3]
        return Pointers(
            query=self.query[both], key=self.key[both], none=self.none[both], distance=self.tables.distance[both]
        )

    @property
    def role_ends(self) -> Pointers:
        """Return what tells where the words in each role of an act begin and end."""
        return Pointers(query=self.roles[0], key=self.roles[1], none=self.no_role, distance=self.tables.roles)

    def pointers(self, kind: int, words: tuple[int, int], targets: Longs) -> Floats:
        """Return how well words from `words` point at `targets`, which rise, shape (words, targets + 1).

        The last column means that they point at nothing.
        """
        start, end = words
        query, key = self.query[start:end, kind], self.key[targets, kind]
        scores = np.empty((end - start, len(targets) + 1), np.float32)
        np.divide(query @ key.T, np.float32(np.sqrt(query.shape[1])), out=scores[:, :-1])
        farthest = max(int(targets[-1]) - start, end - 1 - int(targets[0]))
        apart = targets - np.arange(start, end)[:, None]
        buckets = known_buckets(apart, farthest, len(self.tables.distance) // 2)
        scores[:, :-1] += self.tables.distance[:, kind].take(buckets)
        scores[:, -1] = self.none[start:end, kind]
        return scores


class Encoder:
    """A loaded model: tokenizer, weights and the pieces of words met so far."""

    def __init__(self, folder: Path) -> None:
        # Imported here: it takes as long to import as much of the rest.
        import onnxruntime

        self.manifest = _manifest(folder)
        weights = folder / "reader.onnx"
        found = _digest(weights)
        if found != self.manifest["sha256"]:
            raise ModelMissing(f"{weights} is damaged: its sha256 starts with {found[:12]}. Install onrecord-en again.")
        options = onnxruntime.SessionOptions()
        # One thread: many reports are read by many processes, and sums keep their order.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
        properties = self._session.get_modelmeta().custom_metadata_map
        if "act_kinds" not in properties:
            raise ModelMissing(f"{folder} holds a model that finds no acts. Run: pip install --upgrade onrecord-en")
        self._pointers, self._ends, self._link, self._role, self._kinds = (
            int(properties[name]) for name in ("pointers", "ends", "link", "role", "act_kinds")
        )
        distance, roles, ends, pairs, new = (
            np.array(json.loads(properties[name]), np.float32)
            for name in ("distance", "role_distance", "ends_distance", "pairs", "new")
        )
        self._tables = Tables(distance=distance, roles=roles, ends=ends, pairs=pairs, new=new)
        self._pieces = Pieces(folder / "tokenizer.json")

    @property
    def version(self) -> str:
        """Name and version of the model, as written into acts."""
        return f"{self.manifest['name']} {self.manifest['version']}"

    def windows(self, words: Words) -> tuple[Window, ...]:
        """Return the windows in which `words` go through the encoder."""
        return self._prepared(words)[0]

    def score(self, words: Words) -> Scores:
        """Run the encoder over `words`."""
        arrays: list[Floats] = []
        for window, inputs in zip(*self._prepared(words), strict=True):
            output = self.forward(inputs)
            # Of a long report the scores take most of the memory: each window's go straight to their place.
            arrays = arrays or [np.empty((len(words.texts), *part.shape[1:]), part.dtype) for part in output]
            for whole, part in zip(arrays, output, strict=True):
                whole[window.keep_start : window.keep_end] = part[
                    window.keep_start - window.start : window.keep_end - window.start
                ]
        if not arrays:
            arrays = [np.zeros((0, size), np.float32) for size in self._sizes()]
        return self._taken_apart(arrays)

    def _sizes(self) -> tuple[int, ...]:
        return tuple(output.shape[1] for output in self._session.get_outputs())

    def _taken_apart(self, arrays: list[Floats]) -> Scores:
        """Return the scores that the outputs hold side by side."""
        tags, query, key, none = arrays
        count, role_ends = len(tags), self._tables.roles.shape[1]
        own = query.shape[1] - 2 * self._ends - self._link - role_ends * self._role
        tag_parts = np.split(tags, np.cumsum((7, 5, 1 + self._kinds)), axis=1)
        none_parts = np.split(none, np.cumsum((self._pointers, 1)), axis=1)
        sides = [np.split(side, np.cumsum((own, 2 * self._ends, self._link)), axis=1) for side in (query, key)]
        pointers, ends, links, roles = zip(*sides, strict=True)
        return Scores(
            tags=tag_parts[0],
            query=pointers[0].reshape(count, self._pointers, own // self._pointers),
            key=pointers[1].reshape(count, self._pointers, own // self._pointers),
            none=none_parts[0],
            kinds=tag_parts[1],
            ends=(ends[0].reshape(count, 2, self._ends), ends[1].reshape(count, 2, self._ends)),
            links=(links[0], links[1]),
            new=none_parts[1][:, 0],
            acts=tag_parts[2],
            labels=tag_parts[3],
            roles=(
                roles[0].reshape(count, role_ends, self._role),
                roles[1].reshape(count, role_ends, self._role),
            ),
            no_role=none_parts[2],
            tables=self._tables,
        )

    def inputs(self, words: Words) -> list[dict[str, Longs]]:
        """Return the arrays of each window of `words`."""
        return self._prepared(words)[1]

    def _prepared(self, words: Words) -> tuple[tuple[Window, ...], list[dict[str, Longs]]]:
        """Return the windows of `words` with the arrays of each."""
        pieces = self._pieces.of(words.texts)
        sizes = [len(each) for each in pieces]
        codes = np.ravel_multi_index(tuple(words.features.T), FEATURE_SIZES).astype(np.int64)
        windows = find_windows(words, sizes, capacity=CAPACITY)
        counts = np.array(sizes, np.int64)
        return windows, [_inputs(pieces, counts, codes, window) for window in windows]

    def forward(self, inputs: dict[str, Longs]) -> list[Floats]:
        """Run one window and nothing else; `make bench` compares the whole reader with this."""
        outputs: list[Floats] = self._session.run(["tags", "query", "key", "none"], inputs)
        return outputs


def _inputs(pieces: Sequence[tuple[int, ...]], sizes: Longs, codes: Longs, window: Window) -> dict[str, Longs]:
    size = sizes[window.start : window.end]
    ids = [_CLS, *chain.from_iterable(pieces[window.start : window.end]), _SEP]
    by_piece = np.zeros(len(ids), np.int64)
    by_piece[1:-1] = np.repeat(codes[window.start : window.end], size)
    first = np.cumsum(size) - size + 1
    return {
        "ids": np.array([ids], np.int64),
        "codes": by_piece[None],
        "places": np.arange(len(ids), dtype=np.int64)[None],
        "first": first,
    }


def _digest(path: Path) -> str:
    """Return the sha256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(folder: Path) -> dict[str, str]:
    path = folder / "manifest.json"
    if not path.exists():
        raise ModelMissing()
    manifest: dict[str, str] = json.loads(path.read_text("utf-8"))
    return manifest


@lru_cache(maxsize=1)
def load_encoder() -> Encoder:
    """Load the installed English model, once.

    Raises:
        ModelMissing: No model package is installed, or its weights are damaged.
    """
    try:
        import onrecord_en
    except ModuleNotFoundError as error:
        raise ModelMissing() from error
    return Encoder(onrecord_en.FOLDER)
