"""Voices: whose own words whole stretches of a transcript or a statement are."""

from __future__ import annotations

import re

from onrecord.intake.kinds import turns
from onrecord.types import Reading, ReportKind, Span

_HEAD = 400
_ISSUED = re.compile(
    r"\b(?:statement|remarks|declaration|address|speech|message|communiqu[eé]|letter)\b[^.\n]{0,60}?\b(?:by|of|from)\b"
    r"[^.\n]{0,120}",
    re.IGNORECASE,
)


def voices(reading: Reading) -> tuple[tuple[Span, Span], ...]:
    """Return stretches of one voice with the words that name it: turns and their labels, a statement and its issuer."""
    text = reading.report.text
    if reading.report.kind is ReportKind.TRANSCRIPT:
        return tuple((speech, label) for label, speech in turns(text))
    if reading.report.kind is ReportKind.STATEMENT:
        issued = _ISSUED.search(text[:_HEAD])
        if issued:
            return ((Span(start=0, end=len(text)), Span(start=issued.start(), end=issued.end())),)
    return ()
