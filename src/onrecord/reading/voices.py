"""Voices: whose own words whole stretches of a transcript or a statement are."""

from __future__ import annotations

import re

from onrecord.intake.kinds import turns
from onrecord.patterns import pattern_of
from onrecord.reading.registry import load_registry
from onrecord.types import ActorKind, Reading, Report, ReportKind, Span

_HEAD = 400
# A speech in support of somebody is not that somebody's.
_ISSUED = pattern_of(
    r"\b(?:statement|remarks|declaration|address|speech|message|communiqu[eé]|letter)\b[^.\n]{0,60}?"
    r"\b(?P<by>by|from|"
    r"(?<!support )(?<!memory )(?<!honor )(?<!honour )(?<!favor )(?<!favour )(?<!praise )(?<!defense )of"
    r"(?! (?:support|solidarity|condolences?|sympathy|thanks|regret|intent|apology|protest)\b))\b[^.\n]{0,120}",
    re.IGNORECASE,
)
# "President Vorr issued the following statement."; those who issue one together are no single voice.
_ISSUING = pattern_of(
    r"(?:\A|\n|[.!?] )[ \t]*(?P<who>(?:The )?[A-Z](?:(?! and |[.:]\s)[^\n]){2,100}?) "
    r"(?:issued|made|released|delivered|gave|published) the following (?:press |official )?"
    r"(?:statement|remarks|declaration|address|speech|message|communiqu[eé])"
)
# "Ministry of Foreign Affairs of Norland", "Norlandic Foreign Ministry".
_MINISTRY = pattern_of(
    r"(?:[Mm]inistry|[Dd]epartment) (?:of|for) [A-Z][\w ]+?(?: of|,) (?:the )?(?P<state>[A-Z]\w+(?: [A-Z]\w+)?)"
    r"|(?P<owner>[A-Z]\w+?)(?:['’]s)? (?:Foreign|Defen[cs]e) (?:Ministry|Office)"
)
_HEADING = 200
_OFFICIAL = frozenset((ActorKind.GOVERNMENT, ActorKind.PERSON))
_BY = pattern_of(
    r"\b[Bb]y\b(?:(?! (?:[Oo]n|[Aa]t|[Ww]ith|[Ff]ollowing|[Aa]fter|[Bb]efore|[Aa]board|[Ee]n [Rr]oute) ).)*"
)


def issuing_state(report: Report) -> str:
    """Return the words for the state that issued a transcript or statement; empty where none did.

    Its ministry's name tells, in the outlet or at the head; else the seat of a government that is the outlet or begins
    the headline, or an official by whom the headline says it was: "Press Briefing by Press Secretary Lena Vorr". A seat
    where somebody only spoke, or of which somebody spoke, issues nothing.
    """
    if report.kind is ReportKind.ARTICLE:
        return ""
    issuer = _MINISTRY.search(report.outlet or "") or _MINISTRY.search(report.text[:_HEADING])
    return (issuer["state"] or issuer["owner"]) if issuer else _state_of_headline(report)


def named_by(title: str) -> str:
    """Return the words for those by whom a headline says something was; empty where it does not.

    >>> named_by("Press Briefing by Press Secretary Lena Vorr on the talks")
    'by Press Secretary Lena Vorr'
    """
    found = _BY.search(title)
    return found[0] if found else ""


def _state_of_headline(report: Report) -> str:
    registry, title = load_registry(), report.title or ""
    outlet, by = (report.outlet or "").strip(), named_by(title)
    seats = [*registry.named(outlet)[:1], *_names_in(title, at_start=True)]
    issuers = [each for each in seats if registry.kind(each) is ActorKind.GOVERNMENT]
    issuers += [each for each in _names_in(by) if registry.kind(each) in _OFFICIAL]
    for each in issuers:
        side = registry.side(each, report.published)
        entry = registry.entry(side) if side else None
        if entry is not None and entry.kind is ActorKind.COUNTRY:
            return entry.name
    return ""


def _names_in(words: str, *, at_start: bool = False) -> list[str]:
    """Return the ids that names in words mean; only that of a name that begins them, if so asked."""
    registry = load_registry()
    begins = len("The ") if words.startswith("The ") else 0
    spans = [span for span in registry.find(words) if not at_start or span.start <= begins]
    return [owner for span in spans for owner in registry.named(words[span.start : span.end])[:1]]


def voices(reading: Reading) -> tuple[tuple[Span, Span], ...]:
    """Return stretches of one voice with the words that name it: turns and their labels, a statement and its issuer."""
    text = reading.report.text
    if reading.report.kind is ReportKind.TRANSCRIPT:
        return tuple((speech, label) for label, speech in turns(text, is_transcript=True))
    if reading.report.kind is ReportKind.STATEMENT:
        issued = _ISSUED.search(text[:_HEAD])
        if issued:
            return ((Span(start=0, end=len(text)), Span(start=issued.start("by"), end=issued.end())),)
        issuing = _ISSUING.search(text[:_HEAD])
        if issuing:
            return ((Span(start=0, end=len(text)), Span(start=issuing.start("who"), end=issuing.end("who"))),)
    return ()
