"""The small encoder that serves every learned stage. The only file that loads weights.

One forward pass over windows of whole paragraphs gives scores by word: tags for sources, cues and contents, kinds of
noun phrases, and the vectors from which words are compared. Windows run one at a time, so a result never depends on
what else is read.
"""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from onrecord.errors import ModelMissing
from onrecord.reading.pieces import Pieces
from onrecord.reading.pointing import Pointers, at_distances, by_distance
from onrecord.reading.tags import words_of
from onrecord.reading.windows import FEATURE_SIZES, Window, Words, find_windows

Floats = npt.NDArray[np.float32]
Longs = npt.NDArray[np.int64]

# Most subwords of a window. Longer ones cost more time for each word and read no better (lab/README.md).
CAPACITY = 190
_CLS, _SEP = 101, 102
# Bytes of the weights that are read at once.
_BLOCK = 1 << 20


class Tables(Struct, frozen=True, gc=False, kw_only=True):
    """Learned numbers that belong to no word.

    Attributes:
        distance: Added to pointers by distance, backward to forward, shape (2 d + 1, pointers).
        roles: Added to what the cue of an act points at, by distance too, shape (2 d + 1, ends of roles).
        ends: Added by the number of words from a head to the first and last word of its noun phrase, shape (2, side).
        pairs: Added to links by the answers of `pairs`, one dimension.
        new: Added to linking to nothing before, by form and whether the words were met.
    """

    distance: Floats
    roles: Floats
    ends: Floats
    pairs: Floats
    new: Floats


class Scores(Struct, frozen=True, gc=False, kw_only=True):
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

    def pointers(self, kind: int, runs: Longs, targets: Longs) -> Floats:
        """Return how well the words of some runs point at targets, shape (words, targets + 1).

        The last column means that they point at nothing.

        Args:
            kind: Number of the pointer.
            runs: First word of each and one past its last, shape (runs, 2).
            targets: Where the words of each run may point, shape (runs, targets).
        """
        words, key = words_of(runs), self.key[targets, kind]
        scores = np.empty((len(words), targets.shape[1] + 1), np.float32)
        at = 0
        for (start, end), own in zip(runs.tolist(), key, strict=True):
            np.matmul(self.query[start:end, kind], own.T, out=scores[at : at + end - start, :-1])
            at += end - start
        scores[:, :-1] /= np.float32(np.sqrt(key.shape[2]))
        apart = targets.repeat(runs[:, 1] - runs[:, 0], axis=0) - words[:, None]
        scores[:, :-1] += at_distances(self.tables.distance[:, kind], apart)
        scores[:, -1] = self.none[words, kind]
        return scores


class Encoder:
    """A loaded model: tokenizer, weights and the pieces of words met so far."""

    def __init__(self, folder: Path) -> None:
        # Imported here: it takes as long to import as much of the rest.
        import onnxruntime

        self.manifest = _manifest(folder)
        weights = folder / "reader.onnx"
        found = _checksum(weights)
        if found != self.manifest["crc32"]:
            raise ModelMissing(f"{weights} is damaged: its checksum is {found}. Install onrecord-en again.")
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
        self._tables = Tables(distance=by_distance(distance), roles=by_distance(roles), ends=ends, pairs=pairs, new=new)
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
        of_attributions, kinds, acts, labels = _split(tags, 7, 5, 1 + self._kinds)
        of_pointers, new, no_role = _split(none, self._pointers, 1)
        pointers, ends, links, roles = zip(
            *(_split(side, own, 2 * self._ends, self._link) for side in (query, key)), strict=True
        )
        return Scores(
            # By tag, not by word: so the few of a word are compared and added up in a third of the time.
            tags=np.asfortranarray(of_attributions),
            query=pointers[0].reshape(count, self._pointers, own // self._pointers),
            key=pointers[1].reshape(count, self._pointers, own // self._pointers),
            none=of_pointers,
            kinds=np.asfortranarray(kinds),
            ends=(ends[0].reshape(count, 2, self._ends), ends[1].reshape(count, 2, self._ends)),
            links=(links[0], links[1]),
            new=new[:, 0],
            acts=acts,
            labels=labels,
            roles=(
                roles[0].reshape(count, role_ends, self._role),
                roles[1].reshape(count, role_ends, self._role),
            ),
            no_role=no_role,
            tables=self._tables,
        )

    def inputs(self, words: Words) -> list[dict[str, Longs]]:
        """Return the arrays of each window of `words`."""
        return self._prepared(words)[1]

    def _prepared(self, words: Words) -> tuple[tuple[Window, ...], list[dict[str, Longs]]]:
        """Return the windows of `words` with the arrays of each."""
        pieces = self._pieces.of(words.texts)
        sizes = list(map(len, pieces))
        windows = find_windows(words, sizes, capacity=CAPACITY)
        codes = np.ravel_multi_index(tuple(words.features.T), FEATURE_SIZES).astype(np.int64)
        counts, bounds = np.array(sizes, np.int64), np.zeros(len(sizes) + 1, np.int64)
        counts.cumsum(out=bounds[1:])
        # Of each piece its number and the code of its word.
        ids, by_piece = np.fromiter(chain.from_iterable(pieces), np.int64), codes.repeat(counts)
        return windows, [_inputs(ids, by_piece, bounds[window.start : window.end + 1]) for window in windows]

    def forward(self, inputs: dict[str, Longs]) -> list[Floats]:
        """Run one window and nothing else; `make bench` compares the whole reader with this."""
        outputs: list[Floats] = self._session.run(["tags", "query", "key", "none"], inputs)
        return outputs


def _split(array: Floats, *sizes: int) -> list[Floats]:
    """Return stretches of these sizes of every row, and the rest of it."""
    bounds = (0, *accumulate(sizes), array.shape[1])
    return [array[:, start:end] for start, end in pairwise(bounds)]


def _inputs(ids: Longs, codes: Longs, bounds: Longs) -> dict[str, Longs]:
    """Return the arrays of a window.

    Args:
        ids: Number of each piece of the text.
        codes: Code of the word of each piece.
        bounds: First piece of each word of the window, and one past the last.
    """
    start, end = int(bounds[0]), int(bounds[-1])
    count = end - start + 2
    own = np.empty((1, count), np.int64)
    own[0, 0], own[0, 1:-1], own[0, -1] = _CLS, ids[start:end], _SEP
    by_piece = np.zeros((1, count), np.int64)
    by_piece[0, 1:-1] = codes[start:end]
    return {
        "ids": own,
        "codes": by_piece,
        "places": np.arange(count, dtype=np.int64)[None],
        "first": bounds[:-1] - (start - 1),
    }


def _checksum(path: Path) -> str:
    """Return the CRC-32 of a file: a digest would take a tenth of the time that everything takes to load."""
    sum_ = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            sum_ = zlib.crc32(block, sum_)
    return f"{sum_:08x}"


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
