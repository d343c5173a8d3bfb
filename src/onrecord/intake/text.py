"""Plain text and Markdown: from decoded characters to clean paragraphs with their metadata."""

from __future__ import annotations

import re

from msgspec import Struct

from onrecord.intake.metadata import Metadata, split_front_matter
from onrecord.patterns import pattern_of

_BREAKS = pattern_of(r"\r\n?|[\x0b\x0c]")
_DROPPED = pattern_of(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_BOM = "\ufeff"
# Possessive, from line starts only: a line of millions of characters is looked at once.
_BLOCK = pattern_of(r"^[^\n]++(?:\n[^\n]++)++", re.MULTILINE)
# Widths of lines that were wrapped by a mail program or an editor, and how ragged their right edge may be.
_NARROWEST, _WIDEST, _RAGGED = 45, 110, 15
_OWN_LINE = pattern_of(r"\s|[-*•–·>#|]|\d+[.)]\s|[A-Z][\w .'’-]{0,40}:\s")


class Draft(Struct, frozen=True, kw_only=True):
    """A text on its way to a report.

    Attributes:
        text: Its words; furniture still among them.
        metadata: What the text says about itself.
    """

    text: str
    metadata: Metadata


def clean(text: str) -> str:
    """Return `text` with line feeds for line ends, without byte order mark, control characters and lone surrogates.

    Everything else stays as it is: no normalisation, no mending of quotation marks.
    """
    if _BREAKS.search(text):
        text = _BREAKS.sub("\n", text)
    if _DROPPED.search(text):
        text = _DROPPED.sub("", text)
    return text.lstrip(_BOM)


def read_plain(text: str, source: str) -> Draft:
    """Return the draft of a plain text, front matter taken off.

    Raises:
        BadMetadata: The front matter is broken.
    """
    metadata, body = split_front_matter(clean(text), source)
    return Draft(text=_BLOCK.sub(_unwrapped, body), metadata=metadata)


def _unwrapped(block: re.Match[str]) -> str:
    """Join the lines of a block that was wrapped at a column; leave lists, verses and turns as they stand."""
    lines = block.group().split("\n")
    widths = [len(line) for line in lines[:-1]]
    if min(widths) < _NARROWEST or max(widths) > _WIDEST or len(lines[-1]) > max(widths) + _RAGGED:
        return block.group()
    goes_on = sum(1 for line in lines[1:] if line[:1].islower())
    if not goes_on or any(_OWN_LINE.match(line) for line in lines):
        return block.group()
    # A hyphen at a line's end may belong to the word: it stays, and no blank comes after it.
    return re.sub(r"(?<=[^\W_]-)\n", "", block.group()).replace("\n", " ")


def read_markdown(text: str, source: str) -> Draft:
    """Return the draft of a Markdown text: front matter taken off, markup stripped.

    Raises:
        BadMetadata: The front matter is broken.
    """
    from onrecord.intake.markdown import strip_markdown

    draft = read_plain(text, source)
    return Draft(text=strip_markdown(draft.text), metadata=draft.metadata)
