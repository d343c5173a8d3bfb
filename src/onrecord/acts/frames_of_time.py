"""Frames of time: what a sentence opens with, "In 2009, Arland", holds behind it until another time is told."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.acts.lines import Line
from onrecord.acts.named_years import naming_years
from onrecord.patterns import pattern_of
from onrecord.types import DateMention, Reading, Span

# So far behind its time a frame may still hold, in characters.
_REACH = 600
_OPENING = pattern_of(
    r"\s*(?:(?:back|earlier|later|early|late|just) )?(?:(?:in|on|during|by|between) )?(?:the )?\Z", re.I
)
# What tells of today, or of a report, ends a frame.
_NOW = pattern_of(r"\b(?:is|are|has|have|now|today|says?|said|will|told)\b|['’](?:s been|ve|re|ll)\b", re.I)


def frame_of(line: Line, reading: Reading) -> DateMention | None:
    """Return the time that an earlier sentence of the paragraph opened with, where nothing has ended its frame."""
    text, bounds, dates = line.text, line.bounds, reading.dates
    last = bisect_left(dates, bounds.start, key=lambda each: each.evidence.span.start) - 1
    if last < 0 or (last + 1 < len(dates) and dates[last + 1].evidence.span.start < bounds.end):
        return None
    frame = dates[last]
    span = frame.evidence.span
    if bounds.start - span.end > _REACH or "\n" in text[span.end : bounds.start]:
        return None
    number = bisect_left(reading.sentences, span.end, key=lambda each: each.end)
    sentence = reading.sentences[number]
    opens = _OPENING.match(text, sentence.start, span.start) is not None
    return frame if opens and not _NOW.search(text, span.end, bounds.end) else None


_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
# What goes on from the time told of before: "That September she promised", "A year later he left".
_LINK = pattern_of(
    rf"\s*(?:and\s+|but\s+)?(?:(?:in|on|during|by)\s+)?(?:"
    rf"(?:later\s+)?(?:that|the(?=\s+(?:same|following|next)))(?:\s+(?:same|following|next))?"
    rf"\s+(?:year|month|week|day|spring|summer|autumn|fall|winter|{_MONTH})"
    r"|(?:[\w-]+\s+){1,3}(?:days?|weeks?|months?|years?)\s+(?:later|afterwards?)"
    r"|afterwards?|thereafter|(?:soon|shortly)\s+(?:after|thereafter)\w*|(?:[A-Z]\S+|he|she|it|they)\s+then)\b",
    re.I,
)
# "Has ruled since 2015", "from 2015 to 2020".
_STRETCH = pattern_of(r"\b(?:since|until|from)\b", re.I)
_LEAD = 16


def linked_frame(line: Line, reading: Reading) -> DateMention | None:
    """Return the time that the paragraph told of last, where a sentence goes on from it: "That September she left"."""
    text, bounds, dates = line.text, line.bounds, reading.dates
    last = bisect_left(dates, bounds.start, key=lambda each: each.evidence.span.start) - 1
    if last < 0 or _LINK.match(text, bounds.start, bounds.end) is None:
        return None
    frame = dates[last]
    span = frame.evidence.span
    if bounds.start - span.end > _REACH or "\n" in text[span.end : bounds.start]:
        return None
    if _STRETCH.search(text[max(0, span.start - _LEAD) : span.end]) or _NOW.search(text, span.end, bounds.end):
        return None
    # "The 2015 treaty bans it. A month later she broke it."
    named = naming_years(text, Span(start=max(0, span.start - _REACH), end=bounds.start))
    return None if any(each.end == span.end for each in named) else frame
