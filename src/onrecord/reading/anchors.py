"""Days counted from another day that the report names: "two days later", "a day after meeting her on Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.reading.calendar import DAY, Days, on, period_of, shift_day
from onrecord.reading.meanings import WEEKDAYS, count_of, place_weekday
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
_WAYS = {
    "after": 1,
    "later": 1,
    "following": 1,
    "next": 1,
    "before": -1,
    "earlier": -1,
    "prior": -1,
    "previous": -1,
    "preceding": -1,
}


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
    way = _word(match, "way")
    weekday = _word(match, "weekday")
    unit = _word(match, "unit") or ("day" if way else "week")
    if _VAGUE.search(match.string, max(0, match.start() - _LEAD_REACH), match.start()):
        return None
    is_open = way in {"after", "before", "prior"} and match.end("way") == match.end()
    if is_open and _COMPLEMENT.match(match.string, match.end()):
        anchor = _complement(match, after)
    else:
        anchor = _told_before(sentence, before, unit)
    if anchor is None or not _is_fine_enough(anchor, unit):
        return None
    counted = None
    if "number" in match.re.groupindex:
        counted = shift_day(anchor[0], _WAYS[way] * count_of(match["number"].lower()), unit)
    shift = _WAYS.get(way, 0)
    if weekday and counted is None:
        whole = period_of(unit, anchor[0], shift) if way and unit in _CALENDAR else None
        return _weekday(weekday, "" if whole else way, whole or anchor)
    if counted is not None:
        # A day that was counted has to be the weekday that the text says.
        return None if weekday and counted[0].weekday() != WEEKDAYS.index(weekday) else counted
    return period_of(unit, anchor[0], shift) if unit in _CALENDAR else on(shift_day(anchor[0], shift, "day")[0])


def _word(match: re.Match[str], name: str) -> str:
    return (match[name] or "").lower() if name in match.re.groupindex else ""


def _weekday(weekday: str, way: str, anchor: Days) -> Days | None:
    """Return the first such weekday after a day, the last one before it, or the one of its week that is not over."""
    if way:
        is_ahead = _WAYS[way] > 0
        return on(place_weekday(weekday, anchor[1] + DAY if is_ahead else anchor[0] - DAY, is_ahead=is_ahead))
    day = period_of("week", anchor[0])[0] + WEEKDAYS.index(weekday) * DAY
    return on(day) if day >= anchor[0] else None


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
