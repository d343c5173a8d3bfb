"""When an act was done, from the time expressions around its cue."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.acts.drafts import DEEDS, Draft
from onrecord.types import DateMention, Reading, Span

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")


def day_of(draft: Draft, reading: Reading) -> str | None:
    """Return the day that the sentence gives the act: as YYYY, YYYY-MM or YYYY-MM-DD."""
    line = draft.line
    cue = line.span(*draft.cue)
    sentence = line.span(0, len(line.words))
    option = line.span(*draft.option) if draft.option[1] > draft.option[0] else None
    best: tuple[int, str] | None = None
    for date in dates_within(reading, sentence):
        span = date.evidence.span
        day = as_day(date)
        if day is None or (option is not None and draft.kind not in DEEDS and option.holds(span)):
            continue
        distance = max(span.start - cue.end, cue.start - span.end, 0)
        between = reading.report.text[min(span.end, cue.end) : max(span.start, cue.start)]
        if any(mark in between for mark in ';“”"'):
            continue
        if best is None or distance < best[0]:
            best = (distance, day)
    return best[1] if best else None


def dates_within(reading: Reading, span: Span) -> tuple[DateMention, ...]:
    """Return the time expressions inside a span."""
    first = bisect_left(reading.dates, span.start, key=lambda date: date.evidence.span.start)
    last = bisect_left(reading.dates, span.end, key=lambda date: date.evidence.span.start)
    return reading.dates[first:last]


def as_day(date: DateMention) -> str | None:
    """Return a day, month or year; None for other stretches."""
    if date.start is None or date.end is None:
        return None
    if date.start == date.end:
        return date.start
    if date.start[:7] == date.end[:7] and date.start.endswith("-01") and date.end[8:] >= "28":
        return date.start[:7]
    if date.start[:4] == date.end[:4] and date.start.endswith("01-01") and date.end.endswith("12-31"):
        return date.start[:4]
    return None


def is_history(evidence: Span, reading: Reading) -> bool:
    """Say whether the evidence places an act more than about a year before the report."""
    published = reading.report.published
    if published is None:
        return False
    year = int(published[:4])
    for date in dates_within(reading, evidence):
        if date.end is not None and date.end < f"{year - 1:04d}{published[4:]}":
            return True
    years = [int(found) for found in _YEAR.findall(reading.report.text, evidence.start, evidence.end)]
    return bool(years) and max(years) < year - 1
