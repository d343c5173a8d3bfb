"""When an act was done, from the time expressions around its cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from onrecord.acts.drafts import DEEDS, Draft
from onrecord.types import DateMention, Reading, Span

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")


def day_of(draft: Draft, reading: Reading) -> str | None:
    """Return the day that the sentence gives the act: as YYYY, YYYY-MM or YYYY-MM-DD."""
    line = draft.line
    cue = line.span(*draft.cue)
    sentence = line.span(0, len(line.words))
    option = line.span(*draft.option) if draft.option[1] > draft.option[0] else None
    shifted = _shifted(draft, reading, sentence)
    if shifted is not None:
        return shifted
    best: tuple[int, str] | None = None
    for each in dates_within(reading, sentence):
        span = each.evidence.span
        day = as_day(each)
        if day is None or (option is not None and draft.kind not in DEEDS and option.holds(span)):
            continue
        distance = max(span.start - cue.end, cue.start - span.end, 0)
        between = reading.report.text[min(span.end, cue.end) : max(span.start, cue.start)]
        if any(mark in between for mark in ';“”"'):
            continue
        if best is None or distance < best[0]:
            best = (distance, day)
    return best[1] if best else None


_SHIFT = re.compile(r"(?P<n>a|an|one|the|two|three|four|five) (?P<unit>day|week)s? (?P<way>after|before)$", re.I)
_COUNTS = {"a": 1, "an": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def _shifted(draft: Draft, reading: Reading, sentence: Span) -> str | None:
    """Return the day in "on Tuesday, a day after meeting Vorr": the day before that Tuesday."""
    text = reading.report.text
    match = _SHIFT.search(text, max(sentence.start, draft.line.starts[draft.cue[0]] - 40), _before(draft))
    if match is None:
        return None
    anchors = [as_day(each) for each in dates_within(reading, sentence) if each.evidence.span.end <= match.start()]
    anchor = next((day for day in reversed(anchors) if day and len(day) == 10), None)
    if anchor is None:
        return None
    days = _COUNTS[match["n"].lower()] * (7 if match["unit"].lower() == "week" else 1)
    shift = timedelta(days=-days if match["way"].lower() == "after" else days)
    return (date.fromisoformat(anchor) + shift).isoformat()


def _before(draft: Draft) -> int:
    return draft.line.ends[draft.cue[0] - 1] if draft.cue[0] else 0


def dates_within(reading: Reading, span: Span) -> tuple[DateMention, ...]:
    """Return the time expressions inside a span."""
    first = bisect_left(reading.dates, span.start, key=lambda each: each.evidence.span.start)
    last = bisect_left(reading.dates, span.end, key=lambda each: each.evidence.span.start)
    return reading.dates[first:last]


def as_day(mention: DateMention) -> str | None:
    """Return a day, month or year; None for other stretches."""
    if mention.start is None or mention.end is None:
        return None
    if mention.start == mention.end:
        return mention.start
    if mention.start[:7] == mention.end[:7] and mention.start.endswith("-01") and mention.end[8:] >= "28":
        return mention.start[:7]
    if mention.start[:4] == mention.end[:4] and mention.start.endswith("01-01") and mention.end.endswith("12-31"):
        return mention.start[:4]
    return None


def is_history(evidence: Span, reading: Reading) -> bool:
    """Say whether the evidence places an act more than about a year before the report."""
    published = reading.report.published
    if published is None:
        return False
    year = int(published[:4])
    for each in dates_within(reading, evidence):
        if each.end is not None and each.end < f"{year - 1:04d}{published[4:]}":
            return True
    years = [int(found) for found in _YEAR.findall(reading.report.text, evidence.start, evidence.end)]
    return bool(years) and max(years) < year - 1
