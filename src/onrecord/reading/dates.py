"""Dates: time expressions resolved against the day of the report, weekdays by the tense of their clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.reading.tense import looks_ahead
from onrecord.types import DateMention, Reading, Span

_DAY = timedelta(days=1)
_NEAR = timedelta(days=30)
_FAR = timedelta(days=200)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_NUMBER = r"(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?P<unit>day|week|month|year)s?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![,.]?\d)"
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What a rule may look at: the match, the day of the report, and whether its clause looks ahead."""

    match: re.Match[str]
    today: date
    ahead: bool | None

    def word(self, name: str) -> str:
        return (self.match[name] or "").lower()


_Days = tuple[date, date] | None


def find_dates(reading: Reading) -> Reading:
    """Find time expressions; without a day of publication only full dates are resolved."""
    report = reading.report
    today = date.fromisoformat(report.published[:10]) if report.published and len(report.published) >= 10 else None
    starts = [sentence.start for sentence in reading.sentences]
    found: dict[int, DateMention] = {}
    taken = bytearray(len(report.text))
    for pattern, rule, is_absolute in _RULES:
        for match in pattern.finditer(report.text):
            span = Span(start=match.start(), end=match.end())
            if 1 in taken[span.start : span.end]:
                continue
            number = bisect_right(starts, span.start) - 1
            if number < 0:
                continue
            days = _resolve(rule, match, today, reading.sentences[number], is_absolute=is_absolute)
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            found[span.start] = DateMention(
                evidence=report.evidence(span),
                start=days[0].isoformat() if days else None,
                end=days[1].isoformat() if days else None,
            )
    return replace(reading, dates=tuple(found[start] for start in sorted(found)))


def _resolve(
    rule: Callable[[_Context], _Days], match: re.Match[str], today: date | None, sentence: Span, *, is_absolute: bool
) -> _Days:
    if today is None and not is_absolute:
        return None
    ahead = None if is_absolute else looks_ahead(match.string, sentence, match.start(), match.end())
    try:
        return rule(_Context(match=match, today=today or date.min, ahead=ahead))
    except (ValueError, OverflowError):
        # "February 30", or a number of years that no calendar holds.
        return None


def _month_number(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _month(year: int, month: int) -> tuple[date, date]:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - _DAY


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return 1 if word in {"a", "an"} else _NUMBERS.index(word) + 1


def _full_date(it: _Context) -> _Days:
    day = date(int(it.word("year")), _month_number(it.word("month")), int(it.word("day")))
    return day, day


def _iso_date(it: _Context) -> _Days:
    day = date.fromisoformat(it.match["iso"])
    return day, day


def _month_of_year(it: _Context) -> _Days:
    return _month(int(it.word("year")), _month_number(it.word("month")))


def _plain_year(it: _Context) -> _Days:
    return _year(int(it.word("year")))


def _day_of_month(it: _Context) -> _Days:
    month, number = _month_number(it.word("month")), int(it.word("day"))
    days = [
        date(year, month, number)
        for year in range(it.today.year - 1, it.today.year + 2)
        if _is_day(year, month, number)
    ]
    past = [day for day in days if day <= it.today]
    to_come = [day for day in days if day >= it.today]
    if it.ahead is None:
        day = min(days, key=lambda day: abs(day - it.today))
    else:
        day = min(to_come or days) if it.ahead else max(past or days)
        near = min(days, key=lambda day: abs(day - it.today))
        # Nobody tells of last year's 12 March on 9 March without naming the year.
        if abs(near - it.today) <= _NEAR and abs(day - it.today) > _FAR:
            day = near
    return day, day


def _is_day(year: int, month: int, number: int) -> bool:
    return 1 <= number <= _month(year, month)[1].day


def _bare_month(it: _Context) -> _Days:
    month, which = _month_number(it.word("month")), it.word("which")
    if which == "next" or (which != "last" and it.ahead):
        year = it.today.year + (month < it.today.month or (which == "next" and month == it.today.month))
    else:
        year = it.today.year - (month > it.today.month or (which == "last" and month == it.today.month))
    return _month(year, month)


def _weekday(it: _Context) -> _Days:
    number = next(at for at, name in enumerate(_WEEKDAYS) if name.startswith(it.word("weekday")))
    monday = it.today - _DAY * it.today.weekday()
    back = it.today - _DAY * ((it.today.weekday() - number) % 7)
    on = it.today + _DAY * ((number - it.today.weekday()) % 7)
    which, lead = it.word("which"), it.word("lead")
    if which == "next":
        day = monday + _DAY * (7 + number)
    elif which in {"last", "past"}:
        day = back if back < it.today else back - 7 * _DAY
    elif which in {"this", "coming"} or lead in {"by", "until"}:
        day = on if it.ahead is not False or lead else back
    else:
        day = on if it.ahead else back
    return day, day


def _near_day(it: _Context) -> _Days:
    shift = {"yesterday": -1, "tomorrow": 1}.get(it.word("near").split()[0], 0)
    if it.word("near") == "last night":
        shift = -1
    if it.word("near").startswith("the day before"):
        shift = -2
    if it.word("near").startswith("the day after"):
        shift = 2
    day = it.today + shift * _DAY
    return day, day


def _period(unit: str, today: date, shift: int) -> tuple[date, date]:
    """Return the calendar week, month or year `shift` units from that of `today`."""
    if unit == "week":
        monday = today - _DAY * today.weekday() + 7 * shift * _DAY
        return monday, monday + 6 * _DAY
    if unit == "month":
        months = today.year * 12 + today.month - 1 + shift
        return _month(months // 12, months % 12 + 1)
    if unit == "weekend":
        saturday = today - _DAY * today.weekday() + (5 + 7 * shift) * _DAY
        return saturday, saturday + _DAY
    return _year(today.year + shift)


def _calendar_period(it: _Context) -> _Days:
    which, part = it.word("which"), it.word("part")
    first, last = _period(it.word("unit"), it.today, {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0))
    if which == "this" and part.startswith("earlier"):
        return first, it.today
    if which == "this" and part.startswith("later"):
        return it.today, last
    return first, last


def _weekend(it: _Context) -> _Days:
    which = it.word("which")
    if which in {"last", "next"}:
        return _period("weekend", it.today, -1 if which == "last" else 1)
    is_on = it.today.weekday() >= 5
    return _period("weekend", it.today, 0 if it.ahead or is_on or (which == "this" and it.ahead is None) else -1)


def _season(it: _Context) -> _Days:
    month, which = _SEASONS[it.word("season")], it.word("which")
    year = it.today.year
    if which == "last":
        year -= 1
    elif which == "next":
        year += month <= it.today.month
    elif it.ahead is False and month > it.today.month:
        year -= 1
    return date(year, month, 1), _month(year, month + 2)[1]


def _ago(it: _Context) -> _Days:
    count, unit = _count(it.word("number")), it.word("unit")
    if unit in {"day", "week"}:
        day = it.today - count * (7 if unit == "week" else 1) * _DAY
        return day, day
    if unit == "year":
        return _year(it.today.year - count)
    months = it.today.year * 12 + it.today.month - 1 - count
    return _month(months // 12, months % 12 + 1)


def _in(it: _Context) -> _Days:
    count, unit = _count(it.word("number")), it.word("unit")
    if unit == "year":
        return _year(it.today.year + count)
    if unit == "month":
        return _month(it.today.year, it.today.month + count)
    day = it.today + count * (7 if unit == "week" else 1) * _DAY
    return day, day


def _within(it: _Context) -> _Days:
    count = _count(it.word("number")) * {"day": 1, "week": 7, "month": 30, "year": 365}[it.word("unit")]
    return it.today, it.today + count * _DAY


def _coming(it: _Context) -> _Days:
    length = {"day": 7, "week": 28, "month": 90, "year": 365 * 3}[it.word("unit")]
    if it.word("which") in {"recent", "past"}:
        return it.today - length * _DAY, it.today - _DAY
    return it.today + _DAY, it.today + length * _DAY


def _end_of(it: _Context) -> _Days:
    if it.word("month"):
        last = (_bare_month(it) or (it.today, it.today))[1]
    else:
        last = _period(it.word("unit"), it.today, 1 if it.word("which") == "next" else 0)[1]
    return last, last


def _unresolved(it: _Context) -> _Days:
    """Return nothing: "a day after the vote" needs the day of the vote."""
    del it
    return None


_Rule = tuple[re.Pattern[str], Callable[[_Context], _Days], bool]


def _rule(pattern: str, rule: Callable[[_Context], _Days], *, is_absolute: bool = False) -> _Rule:
    # "May" and "March" are months only with a capital.
    return (
        re.compile(rf"\b(?:{pattern})", re.IGNORECASE if rule.__name__ != "_bare_month" else 0),
        rule,
        is_absolute,
    )


_TIME_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
_PART = r"(?:(?P<part>earlier|later|late|early)(?: on| in| )? ?)"
# In order: a longer or surer reading first.
_RULES = (
    _rule(rf"(?:on )?{_MONTH} {_NTH},? {_YEAR}", _full_date, is_absolute=True),
    _rule(rf"(?:on )?(?:the )?{_NTH}(?: of)? {_MONTH},? {_YEAR}", _full_date, is_absolute=True),
    _rule(r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b", _iso_date, is_absolute=True),
    _rule(rf"(?:in |since |by |until |early |late |mid-)*{_MONTH},?(?: of)? {_YEAR}", _month_of_year, is_absolute=True),
    _rule(rf"{_NUMBER} {_UNIT} (?:after|before|earlier|later|prior)\b(?! this)", _unresolved),
    _rule(rf"(?:the|that) (?:same|next|following|previous) {_UNIT}\b|that (?:same )?day\b(?P<number>)?", _unresolved),
    _rule(
        rf"(?:by |at |before |until |towards? )?(?:the )?end of "
        rf"(?:(?P<which>the|this|next) (?P<unit>week|month|year)\b|{_MONTH})",
        _end_of,
    ),  # fmt: skip
    _rule(rf"{_NUMBER} {_UNIT} ago\b", _ago),
    _rule(rf"within (?:the next )?{_NUMBER} {_UNIT}\b", _within),
    _rule(rf"in {_NUMBER} {_UNIT}(?:['’]s?)?(?: time)?\b", _in),
    _rule(rf"(?:in|over|during) the (?P<which>coming|next few|recent|past few) {_UNIT}\b", _coming),
    _rule(rf"in (?P<which>recent|coming) {_UNIT}\b", _coming),
    _rule(r"(?:over |during |at |on )?(?P<which>the|this|last|next) weekend\b", _weekend),
    _rule(
        r"(?:in |during )?(?P<which>last|this|next|the|early|late) (?P<season>spring|summer|autumn|winter)\b", _season
    ),
    _rule(rf"{_PART}?(?P<which>last|this|next|past|coming) (?P<unit>week|month|year)\b", _calendar_period),
    _rule(
        rf"{_PART}?(?:(?P<lead>on|by|until|since) )?"
        rf"(?:(?:the )?(?P<which>last|next|this|past|coming)(?: past| coming)? )?{_WEEKDAY}\b{_TIME_OF_DAY}",
        _weekday,
    ),  # fmt: skip
    _rule(
        r"(?P<near>the day (?:before yesterday|after tomorrow)|yesterday|tomorrow|today|tonight|last night|"
        rf"this (?:morning|afternoon|evening))\b{_TIME_OF_DAY}",
        _near_day,
    ),  # fmt: skip
    _rule(rf"(?:on |by |until |since )?{_MONTH} {_NTH}(?!,? (?:19|20)\d\d)", _day_of_month),
    _rule(rf"(?:on |by |until |since )?(?:the )?{_NTH}(?: of)? {_MONTH}(?! \d)", _day_of_month),
    _rule(
        r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id-?|"
        rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his)) (?:early |late |mid-)?{_MONTH}(?! \d)(?![\w’'])",
        _bare_month,
    ),  # fmt: skip
    _rule(
        rf"(?:in|since|until|by|from|during|before|after|of|the|early|late|mid)[ -](?:early |late |mid-)?{_YEAR}",
        _plain_year,
        is_absolute=True,
    ),  # fmt: skip
)
