"""Plain text and Markdown: from decoded characters to clean paragraphs with their metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.intake.markdown import strip_markdown
from onrecord.intake.metadata import Metadata, split_front_matter

_BREAKS = re.compile(r"\r\n?|[\x0b\x0c]")
_DROPPED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
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
    return Draft(text=body, metadata=metadata)


def read_markdown(text: str, source: str) -> Draft:
    """Return the draft of a Markdown text: front matter taken off, markup stripped.

    Raises:
        BadMetadata: The front matter is broken.
    """
    draft = read_plain(text, source)
    return Draft(text=strip_markdown(draft.text), metadata=draft.metadata)
