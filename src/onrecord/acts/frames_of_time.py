"""Frames of time: what a sentence opens with, "In 2009, Arland", holds behind it until another time is told."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.acts.lines import Line
from onrecord.patterns import pattern_of
from onrecord.types import DateMention, Reading

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
