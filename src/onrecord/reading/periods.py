"""What expressions that count or name weeks, months, seasons and years mean, seen from the day of the report."""

from __future__ import annotations

import re

from onrecord.patterns import pattern_of
from onrecord.reading.calendar import (
    DAY,
    Days,
    month_of,
    near_season,
    on,
    part_of,
    period_of,
    reach_day,
    season_of,
    shift_day,
    year_of,
)
from onrecord.reading.meanings import BACK, NEXT, ORDINALS, Context, bare_month, count_of, month_number

# "for the first time in two years" looks back.
_SINCE_WHEN = pattern_of(
    r"\b(?:times?|first|second|third|only|once|twice|most|least|[a-z]+est)\b[^.,;:]*\Z", re.IGNORECASE
)
_THURSDAY = 3


def _unit(it: Context) -> str:
    return it.word("unit").removesuffix("s")


def calendar_period(it: Context) -> Days | None:
    """Read "last week", "earlier this year", "early next year"."""
    which, part = it.word("which"), it.word("part")
    first, last = period_of(_unit(it), it.today, -1 if which in BACK else 1 if which in NEXT else 0)
    if part in {"earlier", "later", "so far"}:
        if which != "this":
            return first, last
        return (it.today, last) if part == "later" else (first, it.today)
    return part_of((first, last), part)


def within_period(it: Context) -> Days | None:
    """Read "earlier in the week", "later in the month", from the day of the report."""
    first, last = period_of(_unit(it), it.today)
    if it.word("part") == "later":
        return (it.today, last) if it.ahead else None
    return first, it.today


def weekend(it: Context) -> Days | None:
    """Read "over the weekend", "next weekend"."""
    which = it.word("which")
    if which in BACK or which in NEXT:
        return period_of("weekend", it.today, -1 if which in BACK else 1)
    tense = it.tense()
    is_on = it.today.weekday() >= 5
    # On a Thursday or Friday the weekend before is "last weekend".
    is_back = tense.is_ahead is False and (which != "this" or (tense.is_firm and it.today.weekday() < _THURSDAY))
    is_back = is_back or (tense.is_ahead is None and which != "this")
    return period_of("weekend", it.today, -1 if is_back and not is_on else 0)


def season(it: Context) -> Days | None:
    """Read "last summer", "the spring of 2024"."""
    name = it.word("season")
    if name == "fall" and it.word("which") == "the" and it.match[0].lower().startswith("the") and not it.word("year"):
        return None  # "the fall in prices"
    if it.word("year"):
        return part_of(season_of(name, int(it.word("year"))), it.word("part"))
    is_plain = it.word("which") in {"", "the", "this"}
    days = near_season(name, it.word("which"), it.today, is_ahead=it.ahead if is_plain else None)
    return part_of(days, it.word("part"))


def ago(it: Context) -> Days | None:
    """Read "two weeks ago"; "nearly two weeks ago" is no day, and two years ago is the year."""
    if it.word("vague") and _unit(it) in {"day", "week"}:
        return None
    return shift_day(it.today, -count_of(it.word("number")), _unit(it))


def in_time(it: Context) -> Days | None:
    """Read "in two weeks", where the clause looks ahead; elsewhere it says how long something took."""
    before = it.match.string[max(0, it.match.start() - 40) : it.match.start()]
    if not it.word("sure") and (_SINCE_WHEN.search(before) or not it.ahead):
        return None
    return shift_day(it.today, count_of(it.word("number")), _unit(it))


def within(it: Context) -> Days | None:
    """Read "within 10 days", "over the next week"."""
    if it.word("within") and it.ahead is False:
        return None
    return it.today, reach_day(it.today, count_of(it.word("number")), _unit(it))


def lately(it: Context) -> Days | None:
    """Read "over the past 10 days"."""
    return reach_day(it.today, -count_of(it.word("number")), _unit(it)), it.today


def about_now(it: Context) -> Days | None:
    """Read "in the coming days", "in recent days": a week; of weeks and months nobody can tell how many are meant."""
    if _unit(it) != "day":
        return None
    if it.word("which") in {"recent", "past", "last"}:
        return it.today - 7 * DAY, it.today - DAY
    return it.today + DAY, it.today + 7 * DAY


def _whole(it: Context) -> Days | None:
    """Return the stretch that an edge or a half is one of."""
    if it.word("year"):
        year = int(it.word("year"))
        if it.word("month"):
            return month_of(year, month_number(it.word("month")))
        return season_of(it.word("season"), year) if it.word("season") else year_of(year)
    if it.word("month"):
        return bare_month(it)
    if it.word("season"):
        return near_season(it.word("season"), it.word("which"), it.today, is_ahead=it.ahead)
    shift = {"last": -1, "next": 1}.get(it.word("which"), 0)
    return period_of(_unit(it) or "year", it.today, shift)


def edge(it: Context) -> Days | None:
    """Read "the end of the month", "the start of next year": its first or last day; "the middle of May"."""
    whole = _whole(it)
    if whole is None:
        return None
    if it.word("edge") == "middle":
        return part_of(whole, "mid")
    day = whole[0] if it.word("edge") in {"start", "beginning"} else whole[1]
    # "At the end of the month they left" is told of another month.
    is_elsewhere = it.word("which") == "the" and day > it.today and it.ahead is False
    return None if is_elsewhere else on(day)


def fraction(it: Context) -> Days | None:
    """Read "the first half of 2025", "the third quarter"."""
    whole = _whole(it)
    if whole is None:
        return None
    size = 6 if it.word("fraction") == "half" else 3
    number = ORDINALS.index(it.word("nth")) if it.word("nth") != "last" else 12 // size - 1
    if (number + 1) * size > 12:
        return None
    first = 1 + number * size
    return month_of(whole[0].year, first)[0], month_of(whole[0].year, first + size - 1)[1]
