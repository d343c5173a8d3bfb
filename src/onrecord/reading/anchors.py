"""Days counted from another day that the report names: "two days later", "a day after meeting her on Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.reading.calendar import Days, on, period_of, shift_day
from onrecord.reading.meanings import count_of
from onrecord.types import Span

# What an expression with "after" or "before" counts from follows it, unless a stop or another phrase does.
_COMPLEMENT = pattern_of(r"\s+(?:to\s+)?(?!(?:and|but|or|in|at|on|by|with|as|when|while)\b)[\w“\"]")
_BREAK = pattern_of(r"[,;:—“”\"]|\b(?:that|which|who|but|while|when)\b")
_REACH = 80
# "Less than a week after the vote" is no day.
_VAGUE = pattern_of(
    r"\b(?:(?:more|less|fewer) than|over|under|nearly|almost|about|around|some|roughly|at least|within)\s+\Z",
    re.IGNORECASE,
)
_LEAD_REACH = 16
_CALENDAR = frozenset(("week", "month", "year"))
_WAYS = {"after": 1, "later": 1, "following": 1, "next": 1, "before": -1, "earlier": -1, "prior": -1, "previous": -1}


class Placed(Struct, frozen=True, gc=False):
    """An expression with its days.

    Attributes:
        span: The words.
        sentence: Number of the sentence.
        days: What it means, if anything.
    """

    span: Span
    sentence: int
    days: Days | None


def anchored(match: re.Match[str], sentence: int, before: Sequence[Placed], after: Placed | None) -> Days | None:
    """Return the days of an expression that counts from another one; None where no other is sure.

    Args:
        match: The expression.
        sentence: Number of its sentence.
        before: Expressions before it, in order.
        after: The next one that is resolved by itself, if its sentence has one.
    """
    way = (match["way"] or "").lower() if "way" in match.re.groupindex else ""
    unit = match["unit"].lower()
    if _VAGUE.search(match.string, max(0, match.start() - _LEAD_REACH), match.start()):
        return None
    if way in {"after", "before", "prior"} and _COMPLEMENT.match(match.string, match.end()):
        anchor = _complement(match, after)
    else:
        anchor = _told_before(sentence, before, unit)
    if anchor is None or not _is_fine_enough(anchor, unit):
        return None
    if "number" in match.re.groupindex:
        return shift_day(anchor[0], _WAYS[way] * count_of(match["number"].lower()), unit)
    shift = _WAYS.get(way, 0)
    return period_of(unit, anchor[0], shift) if unit in _CALENDAR else on(shift_day(anchor[0], shift, "day")[0])


def _complement(match: re.Match[str], after: Placed | None) -> Days | None:
    if after is None or after.span.start - match.end() > _REACH:
        return None
    return None if _BREAK.search(match.string, match.end(), after.span.start) else after.days


def _told_before(sentence: int, before: Sequence[Placed], unit: str) -> Days | None:
    """Return the last stretch in the sentence, else the only one in the sentence before."""
    there = []
    for placed in reversed(before):
        if placed.sentence < sentence - 1:
            break
        if placed.days is None or not _is_fine_enough(placed.days, unit):
            continue
        if placed.sentence == sentence:
            return placed.days
        there.append(placed.days)
    return there[0] if len(set(there)) == 1 else None


def _is_fine_enough(days: Days, unit: str) -> bool:
    """Say whether a stretch lies within one unit, so that another can be counted from it."""
    return days[1] <= period_of(unit if unit in _CALENDAR else "day", days[0])[1]
