"""Voices: whose own words whole stretches of a transcript or a statement are."""

from __future__ import annotations

import re

from onrecord.intake.kinds import turns
from onrecord.patterns import pattern_of
from onrecord.types import Reading, Report, ReportKind, Span

_HEAD = 400
# A speech in support of somebody is not that somebody's.
_ISSUED = pattern_of(
    r"\b(?:statement|remarks|declaration|address|speech|message|communiqu[eé]|letter)\b[^.\n]{0,60}?"
    r"\b(?:by|from|(?<!support )(?<!memory )(?<!honor )(?<!honour )(?<!favor )(?<!favour )(?<!praise )(?<!defense )of)"
    r"\b[^.\n]{0,120}",
    re.IGNORECASE,
)
# "Ministry of Foreign Affairs of Norland", "Norlandic Foreign Ministry".
_MINISTRY = pattern_of(
    r"(?:[Mm]inistry|[Dd]epartment) (?:of|for) [A-Z][\w ]+?(?: of|,) (?:the )?(?P<state>[A-Z]\w+(?: [A-Z]\w+)?)"
    r"|(?P<owner>[A-Z]\w+?)(?:['’]s)? (?:Foreign|Defen[cs]e) (?:Ministry|Office)"
)
_HEADING = 200


def issuing_state(report: Report) -> str:
    """Return the words for the state whose ministry issued a transcript or statement; empty where none did."""
    if report.kind is ReportKind.ARTICLE:
        return ""
    issuer = _MINISTRY.search(report.outlet or "") or _MINISTRY.search(report.text[:_HEADING])
    return (issuer["state"] or issuer["owner"]) if issuer else ""


def voices(reading: Reading) -> tuple[tuple[Span, Span], ...]:
    """Return stretches of one voice with the words that name it: turns and their labels, a statement and its issuer."""
    text = reading.report.text
    if reading.report.kind is ReportKind.TRANSCRIPT:
        return tuple((speech, label) for label, speech in turns(text, is_transcript=True))
    if reading.report.kind is ReportKind.STATEMENT:
        issued = _ISSUED.search(text[:_HEAD])
        if issued:
            return ((Span(start=0, end=len(text)), Span(start=issued.start(), end=issued.end())),)
    return ()
