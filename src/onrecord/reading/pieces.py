"""Cuts words into the pieces the encoder knows.

Most words are plain: their pieces are looked up here, the longest first, as WordPiece does. What has accents or odd
signs is left to the tokenizer of the model, which takes longer to load than an article takes to cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# Words whose pieces are kept.
_KEPT = 50_000
# Signs that the tokenizer leaves as they are, beside those of ASCII.
_SIGNS = frozenset("“”‘’–—…")


class _Normalizer(msgspec.Struct, frozen=True, gc=False):
    type: str
    lowercase: bool = False


class _Kind(msgspec.Struct, frozen=True, gc=False):
    type: str


class _Model(msgspec.Struct, frozen=True, gc=False):
    type: str
    vocab: dict[str, int]
    unk_token: str = ""
    continuing_subword_prefix: str = ""
    max_input_chars_per_word: int = 0


class _Tokenizer(msgspec.Struct, frozen=True, gc=False):
    model: _Model
    normalizer: _Normalizer
    pre_tokenizer: _Kind


class Pieces:
    """The numbers of the pieces of words, and those of the words met so far."""

    def __init__(self, path: Path) -> None:
        """Take the `tokenizer.json` of a model."""
        self._path = path
        read: _Tokenizer = msgspec.json.decode(path.read_bytes(), type=_Tokenizer)
        self._model = read.model
        self._unknown = (read.model.vocab[read.model.unk_token],)
        kinds = (read.model.type, read.normalizer.type, read.pre_tokenizer.type)
        self._is_known = kinds == ("WordPiece", "BertNormalizer", "BertPreTokenizer") and read.normalizer.lowercase
        self._whole: Tokenizer | None = None
        self._met: dict[str, tuple[int, ...]] = {}

    def of(self, texts: Sequence[str]) -> list[tuple[int, ...]]:
        """Return the numbers of the pieces of each word."""
        unknown = set(texts).difference(self._met)
        if len(self._met) + len(unknown) > _KEPT:
            self._met.clear()
            unknown = set(texts)
        odd = []
        for text in unknown:
            if self._is_known and _is_plain(text):
                self._met[text] = self._cut(text.lower())
            else:
                odd.append(text)
        if odd:
            encodings = self._tokenizer().encode_batch_fast(odd, add_special_tokens=False)
            for text, encoding in zip(odd, encodings, strict=True):
                self._met[text] = tuple(encoding.ids) or self._unknown
        return list(map(self._met.__getitem__, texts))

    def _cut(self, word: str) -> tuple[int, ...]:
        vocab, prefix = self._model.vocab, ""
        whole = vocab.get(word)
        if whole is not None:
            return (whole,)
        if len(word) > self._model.max_input_chars_per_word:
            return self._unknown
        found: list[int] = []
        start, end = 0, len(word)
        while start < len(word):
            piece = vocab.get(prefix + word[start:end])
            if piece is not None:
                found.append(piece)
                prefix, start, end = self._model.continuing_subword_prefix, end, len(word)
            elif end - start > 1:
                end -= 1
            else:
                return self._unknown
        return tuple(found)

    def _tokenizer(self) -> Tokenizer:
        if self._whole is None:
            from tokenizers import Tokenizer

            self._whole = Tokenizer.from_file(str(self._path))
            self._whole.no_truncation()
            self._whole.no_padding()
        return self._whole


def _is_plain(word: str) -> bool:
    return (word.isascii() and (word.isalnum() or (len(word) == 1 and word.isprintable()))) or word in _SIGNS
