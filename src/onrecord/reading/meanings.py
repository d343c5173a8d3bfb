"""What each kind of time expression means, seen from the day of the report and the tense of its clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.reading.calendar import (
    DAY,
    Days,
    month_of,
    on,
    part_of,
    period_of,
    year_of,
)
from onrecord.reading.tense import Tense

WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_MRS_MAY = pattern_of(r"\b(?:Mrs?|Ms|Dr|Minister|Secretary|President|Theresa|Brian)\.? May\b")
_FAR = 200
_NEAR = 30
_HALF_A_YEAR, _MONTHS = 6, 12
BACK = frozenset(("last", "past"))
NEXT = frozenset(("next", "coming"))


class Context(Struct, frozen=True, gc=False, kw_only=True):
    """What a meaning may look at.

    Attributes:
        match: The expression.
        today: The day of the report; the first of all days for expressions that need none.
        tense: Gives the tense of the clause.
    """

    match: re.Match[str]
    today: date
    tense: Callable[[], Tense]

    def word(self, name: str) -> str:
        """Return a named part in lower case, empty where it is missing."""
        return (self.match[name] or "").lower() if name in self.match.re.groupindex else ""

    @property
    def ahead(self) -> bool | None:
        """Say whether the clause looks ahead."""
        return self.tense().is_ahead


Meaning = Callable[[Context], Days | None]


def month_number(word: str) -> int:
    """Return the number of a month named in full or cut short."""
    return MONTHS.index(word[:3].lower()) + 1


def count_of(word: str) -> int:
    """Return the number a word means; "a" and "the" are one."""
    if word.isdigit():
        return int(word)
    return NUMBERS.index(word) + 1 if word in NUMBERS else 1


def _day_number(word: str) -> int:
    return ORDINALS.index(word) + 1 if word in ORDINALS else int(re.sub(r"\D", "", word))


def full_date(it: Context) -> Days | None:
    """Read "15 August 2025", whatever its order."""
    return on(date(int(it.word("year")), month_number(it.word("month")), _day_number(it.word("day"))))


def iso_date(it: Context) -> Days | None:
    """Read "2025-08-15"."""
    return on(date.fromisoformat(it.word("iso")))


def numeric_date(it: Context) -> Days | None:
    """Read "15.08.2025", "25/04/2025"; nothing where day and month could be exchanged."""
    first, second, year = int(it.word("first")), int(it.word("second")), int(it.word("year"))
    if it.word("mark") == "/" and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    return on(date(year, month, day))


def month_of_year(it: Context) -> Days | None:
    """Read "March 1987", "late May 2024"."""
    return part_of(month_of(int(it.word("year")), month_number(it.word("month"))), it.word("part"))


def plain_year(it: Context) -> Days | None:
    """Read "in 2019"."""
    return part_of(year_of(int(it.word("year"))), it.word("part"))


def decade(it: Context) -> Days | None:
    """Read "the 1990s"."""
    first = int(it.word("decade"))
    return part_of((date(first, 1, 1), date(first + 9, 12, 31)), it.word("part"))


def _near_dates(month: int, number: int, today: date) -> list[date]:
    years = range(today.year - 1, today.year + 2)
    return [date(year, month, number) for year in years if 1 <= number <= month_of(year, month)[1].day]


def place_day(month: int, number: int, today: date, tense: Tense) -> date | None:
    """Return a day of a month without a year: the last one or the next one by tense, else the nearest."""
    days = _near_dates(month, number, today)
    if not days:
        return None
    near = min(days, key=lambda day: abs(day - today))
    if tense.is_ahead is None or (tense.is_planned and not tense.is_ahead):
        return near
    there = [day for day in days if (day >= today if tense.is_ahead else day <= today)]
    day = (min if tense.is_ahead else max)(there or days)
    # Nobody tells of last year's 12 March on 9 March without naming the year, unless the verb beside it says so.
    is_doubtful = not tense.is_firm and abs(near - today).days <= _NEAR and abs(day - today).days > _FAR
    return near if is_doubtful else day


def _year_meant(it: Context) -> int:
    """Return the year in "May last year"."""
    return it.today.year + {"last": -1, "next": 1}.get(it.word("whose"), 0)


def day_of_month(it: Context) -> Days | None:
    """Read "on 3 May", "Thursday, June 11": a weekday beside it settles the year."""
    month, number = month_number(it.word("month")), _day_number(it.word("day"))
    if it.word("year"):
        return full_date(it)
    if it.word("whose"):
        return on(date(_year_meant(it), month, number))
    if it.word("weekday"):
        days = _near_dates(month, number, it.today)
        days = [day for day in days if WEEKDAYS[day.weekday()] == it.word("weekday")]
        return on(min(days, key=lambda day: abs(day - it.today))) if days else None
    day = place_day(month, number, it.today, it.tense())
    return on(day) if day else None


def label_day(it: Context) -> Days | None:
    """Read "1/21" at the head of an entry; nothing where day and month could be exchanged."""
    first, second = int(it.word("first")), int(it.word("second"))
    if first <= _MONTHS and second <= _MONTHS and first != second:
        return None
    month, number = (first, second) if first <= _MONTHS else (second, first)
    day = place_day(month, number, it.today, it.tense()) if month <= _MONTHS else None
    return on(day) if day else None


def bare_month(it: Context) -> Days | None:
    """Read "in May", "last December", "mid-September"; not Mrs May."""
    if it.word("doubtful") and it.match["month"] == "May" and _names_may(it.match.string):
        return None
    month, which = month_number(it.word("month")), it.word("which")
    if it.word("whose"):
        return part_of(month_of(_year_meant(it), month), it.word("part"))
    if which in NEXT or (which not in BACK and (it.ahead or _is_planned(it, month))):
        year = it.today.year + (month < it.today.month or (which in NEXT and month == it.today.month))
    elif which == "this":
        # "The choice this November is hard", in May: last year's is seldom "this", but in January.
        year = it.today.year - (month - it.today.month > _HALF_A_YEAR)
    else:
        year = it.today.year - (month > it.today.month or (which in BACK and month == it.today.month))
    return part_of(month_of(year, month), it.word("part"))


def _is_planned(it: Context, month: int) -> bool:
    """Say whether a month near ahead is that of what is proposed or rejected: "proposed a summit in December"."""
    return it.tense().is_planned and 0 < (month - it.today.month) % 12 < _HALF_A_YEAR


@lru_cache(maxsize=4)
def _names_may(text: str) -> bool:
    return _MRS_MAY.search(text) is not None


def place_weekday(name: str, today: date, *, is_ahead: bool) -> date:
    """Return the nearest such weekday on one side of a day, that day included."""
    away = WEEKDAYS.index(name) - today.weekday()
    return today + (away % 7 if is_ahead else -(-away % 7)) * DAY


def weekday(it: Context) -> Days | None:
    """Read "on Friday", "last Monday", "next Tuesday", "Friday last week"."""
    name, which = it.word("weekday"), it.word("which")
    week = it.word("week")
    if which in NEXT - {"coming"} or week:
        shift = {"last": -1, "next": 1}.get(week, 0) if week else 1
        return on(period_of("week", it.today, shift)[0] + WEEKDAYS.index(name) * DAY)
    if which in BACK:
        return on(place_weekday(name, it.today - DAY, is_ahead=False))
    is_ahead = it.ahead
    if which in {"this", "coming"}:
        is_ahead = is_ahead is not False
    return on(place_weekday(name, it.today, is_ahead=bool(is_ahead)))


def near_day(it: Context) -> Days | None:
    """Read "yesterday", "the day after tomorrow", "last night"."""
    word = it.word("near") or it.word("plain")
    if word == "overnight":
        return it.today - DAY, it.today
    shift = -1 if word in {"yesterday", "last night"} else 1 if word == "tomorrow" else 0
    shift = -2 if word.startswith("the day before") else 2 if word.startswith("the day after") else shift
    return on(it.today + shift * DAY)


def date_range(it: Context) -> Days | None:
    """Read "3 to 5 June", "June 23-25", "28 June to 2 July 2025"."""
    month, number = month_number(it.word("month2") or it.word("month")), _day_number(it.word("day2"))
    year = int(it.word("year") or 0) or (_year_meant(it) if it.word("whose") else 0)
    last = date(year, month, number) if year else place_day(month, number, it.today, it.tense())
    if last is None:
        return None
    first = date(last.year, month_number(it.word("month")), _day_number(it.word("day")))
    if first > last and it.word("month2"):
        first = first.replace(year=last.year - 1)
    if not year and last.year == it.today.year - 1 and (first.month, first.day) <= (it.today.month, it.today.day):
        # "Held talks on 5 and 6 May", told on the 5th.
        now = date(it.today.year, first.month, first.day), date(it.today.year, last.month, last.day)
        first, last = now if now[0] <= it.today <= now[1] else (first, last)
    return (first, last) if first < last else None


def month_range(it: Context) -> Days | None:
    """Read "from March to June", "between May and July 2025"."""
    first, last = month_number(it.word("month")), month_number(it.word("month2"))
    if it.word("year"):
        year = int(it.word("year"))
    elif it.ahead:
        year = it.today.year + (last < it.today.month)
    else:
        year = it.today.year - (last > it.today.month)
    return month_of(year - (first > last), first)[0], month_of(year, last)[1]


def year_range(it: Context) -> Days | None:
    """Read "2014 to 2016"."""
    first, last = int(it.word("year") or it.word("first")), int(it.word("year2") or it.word("last"))
    return (date(first, 1, 1), date(last, 12, 31)) if first < last else None


def weekday_range(it: Context) -> Days | None:
    """Read "between Monday and Wednesday"."""
    if it.ahead:
        first = place_weekday(it.word("weekday"), it.today, is_ahead=True)
        return first, place_weekday(it.word("weekday2"), first, is_ahead=True)
    last = place_weekday(it.word("weekday2"), it.today, is_ahead=False)
    return place_weekday(it.word("weekday"), last, is_ahead=False), last


def anchored_days(it: Context) -> Days | None:
    """Give no days of its own: "a day after the vote" needs the day of the vote."""
    del it
    return None


def open_days(it: Context) -> Days | None:
    """Give no days: "every Friday" and "Good Friday" are no days we can tell."""
    del it
    return None
