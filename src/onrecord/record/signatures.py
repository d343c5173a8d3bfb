"""What a report's wording comes down to: numbers that two reports share where one copies the other.

Every run of four words becomes a number. Words inside quotation marks are left out: two reporters who quote the same
sentence have both heard it, and only what a reporter writes between the quotes tells whether one has it from the other.
Case, marks and line breaks do not count. Of a long report one number in two, four, eight ... is kept, always those that
are small enough, so that what two reports keep can still be compared.
"""

from __future__ import annotations

import zlib
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.reading.quotes import find_quotations

Numbers = npt.NDArray[np.uint32]

RUN = 4
MOST = 4096
# A text that is nearly all quotation, such as a statement printed between marks, is taken whole.
LEAST_OWN_WORDS = 20
_WORD = pattern_of(r"[^\W_]+(?:'[^\W_]+)*")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_SPAN = 2**32


class Signature(Struct, frozen=True, kw_only=True):
    """The numbers of a report.

    Attributes:
        scale: One number in so many is kept: those below 2**32 / scale.
        shingles: The numbers, ascending.
    """

    scale: int
    shingles: Numbers

    def at(self, scale: int) -> Numbers:
        """Return the numbers that a signature of this scale, at least our own, would keep."""
        return self.shingles[: np.searchsorted(self.shingles, np.uint32(_SPAN // scale - 1), side="right")]

    def row(self) -> tuple[int, bytes]:
        """Return scale and numbers as they are stored, the lowest byte first."""
        return self.scale, self.shingles.astype("<u4").tobytes()


def signature_of(scale: int, shingles: bytes) -> Signature:
    """Return a signature from what `row` gave."""
    return Signature(scale=scale, shingles=np.frombuffer(shingles, dtype="<u4").astype(np.uint32))


def sign(text: str) -> Signature:
    """Return the signature of a report's text: the same for the same text, on every machine."""
    words = _words(_own(text))
    if len(words) < LEAST_OWN_WORDS:
        words = _words(text)
    numbers = _sorted_once(_runs(words))
    scale = 1
    while len(numbers) > MOST:
        scale *= 2
        numbers = numbers[numbers < _SPAN // scale]
    return Signature(scale=scale, shingles=numbers)


def _sorted_once(numbers: Numbers) -> Numbers:
    # As `np.unique` does, which imports all of numpy.ma to do it.
    ordered = np.sort(numbers)
    is_new = np.ones(len(ordered), dtype=np.bool_)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_new]


def _own(text: str) -> str:
    """Return a text without what stands in quotation marks."""
    pieces, at = [], 0
    for quotation in find_quotations(text):
        pieces.append(text[at : quotation.span.start])
        at = quotation.span.end
    return " ".join((*pieces, text[at:]))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _runs(words: list[str]) -> Numbers:
    if not words:
        return np.empty(0, dtype=np.uint32)
    length = min(RUN, len(words))
    # Python's own hash differs from run to run.
    coded = np.fromiter(map(_number, words), dtype=np.uint64, count=len(words))
    found = np.zeros(len(coded) - length + 1, dtype=np.uint64)
    for at in range(length):
        found = found * _FACTOR + coded[at : at + len(found)]
        found ^= found >> np.uint64(29)
    return (found * _FACTOR >> np.uint64(32)).astype(np.uint32)


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))
