from __future__ import annotations

from datetime import date

import pytest

from onrecord.reading.calendar import (
    month_of,
    near_season,
    part_of,
    period_of,
    reach_day,
    season_of,
    shift_day,
    year_of,
)


def iso(days: tuple[date, date]) -> list[str]:
    return [day.isoformat() for day in days]


@pytest.mark.parametrize(
    ("unit", "shift", "first", "last"),
    [
        ("day", -1, "2031-05-13", "2031-05-13"),
        ("week", 0, "2031-05-12", "2031-05-18"),
        ("weekend", 1, "2031-05-24", "2031-05-25"),
        ("month", 8, "2032-01-01", "2032-01-31"),
        ("quarter", -1, "2031-01-01", "2031-03-31"),
        ("year", 1, "2032-01-01", "2032-12-31"),
    ],
)
def test_calendar_periods_hold_a_day_or_lie_beside_the_one_that_does(unit, shift, first, last):
    assert iso(period_of(unit, date(2031, 5, 14), shift)) == [first, last]


def test_a_winter_ends_in_the_next_year_and_knows_leap_days():
    assert iso(season_of("winter", 2027)) == ["2027-12-01", "2028-02-29"]


@pytest.mark.parametrize(
    ("which", "is_ahead", "year"), [("last", None, 2030), ("next", None, 2032), ("this", None, 2031), ("", True, 2031)]
)
def test_the_last_season_is_over_and_the_next_has_not_begun(which, is_ahead, year):
    assert near_season("summer", which, date(2031, 7, 1), is_ahead=is_ahead) == season_of("summer", year)


@pytest.mark.parametrize(
    ("days", "part", "expected"),
    [
        (month_of(2031, 4), "early", ["2031-04-01", "2031-04-10"]),
        (month_of(2031, 4), "late", ["2031-04-21", "2031-04-30"]),
        (year_of(2031), "mid", ["2031-05-01", "2031-08-31"]),
        (season_of("winter", 2030), "late", ["2031-02-01", "2031-02-28"]),
        ((date(1990, 1, 1), date(1999, 12, 31)), "late", ["1997-01-01", "1999-12-31"]),
        (period_of("week", date(2031, 5, 14)), "late", ["2031-05-12", "2031-05-18"]),
    ],
)
def test_a_part_is_a_third_and_of_a_week_the_whole(days, part, expected):
    assert iso(part_of(days, part)) == expected


def test_months_and_years_away_mean_the_whole_month_or_year():
    assert iso(shift_day(date(2031, 1, 31), 1, "month")) == ["2031-02-01", "2031-02-28"]
    assert iso(shift_day(date(2031, 1, 31), -2, "week")) == ["2031-01-17", "2031-01-17"]


def test_a_month_from_the_31st_ends_on_the_last_day_of_a_shorter_one():
    assert reach_day(date(2031, 1, 31), 1, "month") == date(2031, 2, 28)
