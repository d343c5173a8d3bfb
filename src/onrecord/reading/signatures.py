"""Quotations signed with a name, as mottos and readers' voices are: “We waited too long.” — Lena Vorr.

Such a paragraph says by its layout whose words it holds, and no cue elsewhere may take them.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words

# Layout tells as much here as in a transcript.
SIGNED_CONFIDENCE = 0.95

_DASHES = frozenset("―—–-")
# Of curly marks, typists turn some the wrong way round.
_MARKS = frozenset('“”"«»„')
_PARTICLES = frozenset("of the and de del della van der von bin al el la le di da du dos y".split())
_NAME_SIGNS = frozenset(".'’-")
_LEAST_QUOTED = 3
# Words of a name, and of a name with what its bearer is.
_LONGEST_NAME, _LONGEST_SIGNATURE = 8, 16


class _Signed(Struct, frozen=True, gc=False, kw_only=True):
    """A paragraph that is a signed quotation, in words: the quotation with its marks, the dash, and who signs."""

    quotation: Run
    dash: Run
    name: Run


def give_signed(words: Words, linked: tuple[Linked, ...]) -> tuple[Linked, ...]:
    """Give each signed quotation to its signature; what is attributed within the quotation stays."""
    found = linked
    for signed in _find_signed(words):
        rest = (_without(item, signed) for item in found)
        own = Linked(cue=signed.dash, content=(signed.quotation,), source=signed.name, confidence=SIGNED_CONFIDENCE)
        found = (*(item for item in rest if item is not None), own)
    return found if found is linked else tuple(sorted(found, key=lambda item: item.cue.start))


def _find_signed(words: Words) -> Iterator[_Signed]:
    for dash in [at for at, text in enumerate(words.texts) if text in _DASHES]:
        if dash < _LEAST_QUOTED + 2 or words.texts[dash - 1] not in _MARKS:
            continue
        paragraph = words.paragraph[dash]
        start, end = int(words.paragraph.searchsorted(paragraph)), int(words.paragraph.searchsorted(paragraph, "right"))
        first = dash + 1 + (words.texts[dash + 1 : dash + 2] == ("-",))
        last = end - (words.texts[end - 1] == ".")
        is_whole = words.texts[start] in _MARKS and not _MARKS.intersection(words.texts[start + 1 : dash - 1])
        if is_whole and dash - start - 2 >= _LEAST_QUOTED and _is_name(words.texts[first:last]):
            yield _Signed(
                quotation=Run(role="content", start=start, end=dash),
                dash=Run(role="cue", start=dash, end=first),
                name=Run(role="source", start=first, end=last),
            )


def _is_name(texts: tuple[str, ...]) -> bool:
    """Say whether words are a name, with or without what its bearer is behind a comma."""
    name = texts[: texts.index(",")] if "," in texts else texts
    return (
        0 < len(name) <= _LONGEST_NAME
        and len(texts) <= _LONGEST_SIGNATURE
        and name[0][0].isupper()
        and all(text[0].isupper() or text in _PARTICLES or text in _NAME_SIGNS for text in name)
    )


def _without(item: Linked, signed: _Signed) -> Linked | None:
    """Return an attribution without what belongs to a signed quotation; None where nothing is left of it."""
    if signed.quotation.start <= item.cue.start < signed.name.end:
        return item if item.cue.start < signed.quotation.end else None
    content = tuple(run for run in item.content if run.end <= signed.quotation.start or run.start >= signed.name.end)
    if content == item.content:
        return item
    return replace(item, content=content) if content else None
