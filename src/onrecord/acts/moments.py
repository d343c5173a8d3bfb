"""When an act was done, from the time expressions around its cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from onrecord.acts.drafts import DEEDS, Draft
from onrecord.types import DateMention, Reading, Span, Status

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")


# A date behind one of these belongs to another clause, or is the end of a stretch.
_OTHER_CLAUSE = re.compile(
    r"\b(?:that|which|who|whom|whose|after|before|when|while|because|where|since|but|if|until|unless|as|though)\b", re.I
)
_DEADLINE = re.compile(r"\b(?:by|until|before|since|of|from|for|than|after)\s+(?:the\s+)?$", re.I)
_OPENING = 12


def day_of(draft: Draft, reading: Reading, voice: Span | None, *, is_own: bool) -> str | None:
    """Return the day that the sentence gives the act: as YYYY, YYYY-MM or YYYY-MM-DD.

    The day of a speech act is when it was said, never a day inside what is said.

    Args:
        draft: The act.
        reading: With the dates of the report.
        voice: The words of somebody that hold the act, if any do.
        is_own: They are its doer's.
    """
    shifted = _shifted(draft, reading, draft.line.bounds)
    if shifted is not None:
        return shifted
    cue = draft.line.span(*draft.cue)
    best: tuple[int, str] | None = None
    for each in dates_within(reading, draft.line.bounds):
        day = as_day(each)
        if day is None or not _may_date(draft, each.evidence.span, day, reading):
            continue
        if voice is not None and not voice.holds(each.evidence.span):
            if not is_own:
                continue  # when it was told, not when it was done
        elif not _is_near(draft, each.evidence.span, cue):
            continue
        distance = max(each.evidence.span.start - cue.end, cue.start - each.evidence.span.end, 0)
        if best is None or distance < best[0]:
            best = (distance, day)
    return best[1] if best else None


def _may_date(draft: Draft, span: Span, day: str, reading: Reading) -> bool:
    """Say whether a date can be that of the act by its place and by the calendar."""
    published = reading.report.published
    if published is not None and day > published and draft.status is not Status.FUTURE:
        return False
    before = draft.line.text[max(draft.line.bounds.start, span.start - 16) : span.start]
    if _DEADLINE.search(before) or re.match(
        r"(?:by|until|before|since|from|for)\b", draft.line.text[span.start :], re.I
    ):
        return draft.kind in DEEDS and draft.status is Status.FUTURE
    if draft.kind in DEEDS or draft.option[1] <= draft.option[0]:
        return True
    option = draft.line.span(*draft.option)
    return span.start < option.start if _is_verbal(draft) else not option.holds(span)


def _is_verbal(draft: Draft) -> bool:
    """Say whether the option is something to do rather than a thing: what follows it is part of it."""
    first = draft.option[0]
    return draft.form == "modal" or (first > 0 and draft.line.words[first - 1] in _VERBAL and first >= draft.cue[0])


_VERBAL = frozenset("to that not would will should could must never longer from".split())


def _is_near(draft: Draft, span: Span, cue: Span) -> bool:
    """Say whether a date stands in the clause of the cue, or opens the sentence."""
    between = draft.line.text[min(span.end, cue.end) : max(span.start, cue.start)]
    if any(mark in between for mark in ';“”"'):
        return False
    if span.end <= cue.start and span.start - draft.line.bounds.start < _OPENING:
        return True
    return _OTHER_CLAUSE.search(between) is None


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
