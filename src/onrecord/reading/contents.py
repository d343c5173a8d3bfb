"""Mends the edges of contents: pieces the encoder is unsure of go, and no content stops at "the" or "of"."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words

# Of several pieces, those whose words are less likely contents on average are left out.
LEAST_PIECE = 0.7
# Past a word that cannot end a phrase, a content goes on while its words are at least this likely.
LEAST_WORD = 0.15

# Words that open a phrase and never close one.
_OPENERS = frozenset(
    """the a an of to in on at by for with from and or but that if as than about into over his her its their our my your
    this these those is was are were be been not no""".split()
)
_CLAUSE_ENDS = frozenset(".;!?")


def mend_contents(words: Words, linked: tuple[Linked, ...], likely: npt.NDArray[np.float32]) -> tuple[Linked, ...]:
    """Return the attributions with their contents mended.

    Args:
        words: The words.
        linked: Attributions, in words.
        likely: How likely each word is part of a content, shape (n,).
    """
    taken = np.zeros(len(words.texts), bool)
    for item in linked:
        for run in (item.cue, *item.content, *((item.source,) if item.source else ())):
            taken[run.start : run.end] = True
    # A run never crosses into the next paragraph either.
    taken |= words.features[:, 2].astype(bool)
    mended = (tuple(_completed(words, run, likely, taken) for run in _firm(item.content, likely)) for item in linked)
    return tuple(
        item if content == item.content else replace(item, content=content)
        for item, content in zip(linked, mended, strict=True)
    )


def _firm(content: tuple[Run, ...], likely: npt.NDArray[np.float32]) -> tuple[Run, ...]:
    if len(content) == 1:
        return content
    firm = tuple(run for run in content if float(likely[run.start : run.end].mean()) >= LEAST_PIECE)
    return firm or content


def _completed(words: Words, run: Run, likely: npt.NDArray[np.float32], taken: npt.NDArray[np.bool_]) -> Run:
    end, count = run.end, len(words.texts)
    while end < count and words.texts[end - 1].lower() in _OPENERS and _is_free(words, end, taken):
        end += 1
        while end < count and likely[end] > LEAST_WORD and not taken[end]:
            end += 1
    return run if end == run.end else replace(run, end=end)


def _is_free(words: Words, at: int, taken: npt.NDArray[np.bool_]) -> bool:
    return not taken[at] and words.texts[at] not in _CLAUSE_ENDS
