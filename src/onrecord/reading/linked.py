"""A cue with the runs of words linked to it: an attribution before it has words."""

from __future__ import annotations

from msgspec import Struct

from onrecord.reading.tags import Run


class Linked(Struct, frozen=True, gc=False, kw_only=True):
    """A cue with the runs linked to it, in words.

    Attributes:
        cue: The cue.
        content: Its contents, in order.
        source: Its source, if it has one.
        confidence: 0 to 1.
    """

    cue: Run
    content: tuple[Run, ...]
    source: Run | None
    confidence: float
