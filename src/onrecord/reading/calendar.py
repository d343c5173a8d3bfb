"""Stretches of days: weeks begin on Monday, spring in March, and a part is a third."""

from __future__ import annotations

from datetime import date, timedelta

Days = tuple[date, date]

DAY = timedelta(days=1)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_UNIT_DAYS = {"day": 1, "week": 7}
_MONTH_AT_MOST = 31
_DECADE_AT_LEAST = 3000


def on(day: date) -> Days:
    """Return one day as a stretch."""
    return day, day


def month_of(year: int, month: int) -> Days:
    """Return a month; months count on past the year: 13 is the next January.

    >>> month_of(2027, 14)[1].isoformat()
    '2028-02-29'
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - DAY


def year_of(year: int) -> Days:
    """Return a year."""
    return date(year, 1, 1), date(year, 12, 31)


def period_of(unit: str, day: date, shift: int = 0) -> Days:
    """Return the calendar day, week, weekend, month, quarter or year that holds `day`, or one `shift` units away."""
    if unit == "day":
        return on(day + shift * DAY)
    if unit in {"week", "weekend"}:
        monday = day + (7 * shift - day.weekday()) * DAY
        return (monday if unit == "week" else monday + 5 * DAY), monday + 6 * DAY
    if unit == "month":
        return month_of(day.year, day.month + shift)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1 + 3 * shift
        return month_of(day.year, first)[0], month_of(day.year, first + 2)[1]
    return year_of(day.year + shift)


def season_of(name: str, year: int) -> Days:
    """Return the season that begins in a year."""
    month = _SEASONS[name]
    return date(year, month, 1), month_of(year, month + 2)[1]


def near_season(name: str, which: str, today: date, *, is_ahead: bool | None) -> Days:
    """Return "last", "this", "next" or plain summer, seen from a day: the last one is over."""
    seasons = [season_of(name, today.year + shift) for shift in (-2, -1, 0, 1)]
    over = [it for it in seasons if it[1] < today]
    to_come = [it for it in seasons if it[0] > today]
    now = [it for it in seasons if it[0] <= today <= it[1]]
    if which in {"last", "past"}:
        return over[-1]
    if which in {"next", "coming"}:
        return to_come[0]
    if now:
        return now[0]
    if which == "this":
        return season_of(name, today.year)
    return to_come[0] if is_ahead else over[-1]


def part_of(days: Days, part: str) -> Days:
    """Return the early, mid or late third of a month, a season, a year or a decade; of less, the whole.

    >>> [day.isoformat() for day in part_of(month_of(2027, 2), "late")]
    ['2027-02-21', '2027-02-28']
    """
    first, last = days
    length = (last - first).days + 1
    if not part or length <= 7:
        return days
    third = ("early", "mid", "late").index(part)
    if length <= _MONTH_AT_MOST:
        return first + 10 * third * DAY, (last if third == 2 else first + (10 * third + 9) * DAY)
    if length >= _DECADE_AT_LEAST:
        starts = (0, 4, 7, 10)
        return date(first.year + starts[third], 1, 1), date(first.year + starts[third + 1] - 1, 12, 31)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    size = months // 3
    start = first.month + size * third
    return month_of(first.year, start)[0], month_of(first.year, start + size - 1)[1]


def shift_day(day: date, count: int, unit: str) -> Days:
    """Return what lies `count` units from a day: a day for days and weeks, a month for months, a year for years.

    "Two years ago" names no day, so the whole year is meant.
    """
    if unit in _UNIT_DAYS:
        return on(day + count * _UNIT_DAYS[unit] * DAY)
    return period_of(unit, day, count)


def reach_day(day: date, count: int, unit: str) -> date:
    """Return the very day `count` units from a day, or the last day of a month that is too short for it."""
    if unit in _UNIT_DAYS:
        return day + count * _UNIT_DAYS[unit] * DAY
    months = count if unit == "month" else 12 * count
    last = month_of(day.year, day.month + months)[1]
    return last.replace(day=min(day.day, last.day))
