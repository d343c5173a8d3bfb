"""History: what was done more than about a year before the report, by the times in its evidence."""

from __future__ import annotations

import re

from onrecord.acts.backgrounds import is_beside, opens_clause_of
from onrecord.acts.drafts import Draft
from onrecord.acts.named_years import YEAR, naming_years
from onrecord.acts.times import DURING, dates_within, is_attribute, is_in_clause
from onrecord.patterns import pattern_of
from onrecord.types import DateMention, Reading, Span


def is_history(draft: Draft, evidence: Span, reading: Reading) -> bool:
    """Say whether a time in the evidence places an act more than about a year before the report.

    A year that only says which thing is meant places nothing: "would not accept the 2013 agreement".
    """
    published = reading.report.published
    if published is None:
        return False
    limit = int(published[:4]) - 1
    found = [each for each in YEAR.finditer(reading.report.text, evidence.start, evidence.end)]
    dates = (*dates_within(reading, evidence), *_before_when(draft, reading))
    # What names a thing is looked for only where some time is old.
    if not any(int(each[1]) < limit for each in found) and not any(_is_old(each, limit, published) for each in dates):
        return False
    naming = {each.end for each in naming_years(reading.report.text, evidence)}
    for each in dates:
        span = each.evidence.span
        is_naming = any(span.start < end <= span.end for end in naming)
        if _is_old(each, limit, published) and not is_naming and _places(draft, span):
            return True
    dating = [each for each in found if each.end() not in naming]
    is_old = bool(dating) and max(int(each[1]) for each in dating) < limit
    return is_old and any(_places(draft, Span(start=each.start(), end=each.end())) for each in dating)


def _is_old(date: DateMention, limit: int, published: str) -> bool:
    """Say whether a time ended more than about a year before the report, the year before it being `limit`."""
    return date.end is not None and date.end < f"{limit:04d}{published[4:]}"


def _before_when(draft: Draft, reading: Reading) -> tuple[DateMention, ...]:
    """Return the time that the clause of an act goes on from: "it began in 2023, when troops seized the port"."""
    text, cue = reading.report.text, draft.line.span(*draft.cue)
    found = dates_within(reading, draft.line.bounds)
    return tuple(each for each in found if opens_clause_of(text, each.evidence.span, cue))


def _places(draft: Draft, span: Span) -> bool:
    """Say whether a time of the past is that of an act by its place, not that of a thing or of another clause."""
    text, bounds, cue = draft.line.text, draft.line.bounds, draft.line.span(*draft.cue)
    before = text[max(bounds.start, span.start - 16) : span.start]
    if (
        is_compared(text, bounds, span)
        or _OF_A_THING.search(before)
        or is_beside(text, bounds, cue, span)
        or not is_in_clause(draft, span, cue)
    ):
        return False
    return DURING.search(before) is not None or not is_attribute(draft, span, cue)


_OF_A_THING = pattern_of(r"\b(?:by|until|since|of|from|for|than|over)\s+(?:the\s+)?$", re.I)


def is_compared(text: str, bounds: Span, time: Span) -> bool:
    """Say whether a time only tells what something is measured by: "less than they earned in 2019"."""
    return _COMPARED.search(text, max(bounds.start, time.start - _COMPARED_REACH), time.start) is not None


_COMPARED = pattern_of(r"\b(?:more|less|fewer|\w+er) than\b[^,.;:—]{0,30}\Z", re.I)
_COMPARED_REACH = 48
