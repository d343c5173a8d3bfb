"""Dates: time expressions resolved against the day of the report, weekdays by the tense of their clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading import meanings
from onrecord.reading.anchors import Placed, anchored
from onrecord.reading.calendar import Days
from onrecord.reading.entries import (
    YearHeadings,
    dates_document,
    find_headings,
    is_further_label,
    is_heading,
    is_label,
)
from onrecord.reading.expressions import CORES, LONGEST_LEAD, RULES, Rule
from onrecord.reading.meanings import Context
from onrecord.reading.tense import Tense, Tenses
from onrecord.types import DateMention, Reading, Span


def find_dates(reading: Reading) -> Reading:
    """Find time expressions; without a day of publication only what names its year is resolved."""
    report = reading.report
    today = date.fromisoformat(report.published[:10]) if report.published and len(report.published) >= 10 else None
    found = [it for number, cores in _sentences_with_cores(reading) for it in _find(reading, number, cores)]
    placed = _place(reading, found, today)
    return replace(
        reading,
        dates=tuple(
            DateMention(
                evidence=report.evidence(it.span),
                start=it.days[0].isoformat() if it.days else None,
                end=it.days[1].isoformat() if it.days else None,
            )
            for it in placed
        ),
    )


class _Found(Struct, frozen=True, gc=False):
    """An expression: its rule, its words and the number of its sentence."""

    rule: Rule
    match: re.Match[str]
    sentence: int


# The words of each class in a sentence, by where they start.
_Cores = dict[str, list[int]]


def _sentences_with_cores(reading: Reading) -> Iterator[tuple[int, _Cores]]:
    """Yield the numbers of sentences that may hold expressions, with the words in them that tell so."""
    starts = [sentence.start for sentence in reading.sentences]
    current = -1
    cores: _Cores = {}
    for match in CORES.finditer(reading.report.text):
        number = bisect_right(starts, match.start()) - 1
        if number != current:
            if current >= 0:
                yield current, cores
            current, cores = number, {}
        cores.setdefault(match.lastgroup or "", []).append(match.start())
    if current >= 0:
        yield current, cores


def _find(reading: Reading, number: int, cores: _Cores) -> list[_Found]:
    """Return the expressions of a sentence in order; where two rules meet, the earlier rule stands."""
    sentence, text = reading.sentences[number], reading.report.text
    found: list[_Found] = []
    taken = bytearray(sentence.end - sentence.start)
    words = text[sentence.start : sentence.end].lower()
    # A rule is tried only at the words before one that tells of it: to search whole sentences takes ten times as long.
    starts = [word.start() for word in _WORD.finditer(text, sentence.start, sentence.end)]
    openings = {core: _openings(starts, places) for core, places in cores.items()}
    for rule in RULES:
        if rule.core not in openings or (rule.also and not any(word in words for word in rule.also)):
            continue
        for match in _matches(rule.pattern, text, openings[rule.core], sentence.end):
            start, end = match.start() - sentence.start, match.end() - sentence.start
            if 1 not in taken[start:end]:
                taken[start:end] = b"\1" * (end - start)
                found.append(_Found(rule, match, number))
    return sorted(found, key=lambda it: it.match.start())


def _openings(starts: list[int], cores: list[int]) -> list[int]:
    """Return where an expression with one of these cores may begin, by where words do."""
    found: list[int] = []
    for core in cores:
        first = bisect_left(starts, max(core - LONGEST_LEAD, found[-1] + 1 if found else 0))
        found += starts[first : bisect_right(starts, core)]
    return found


def _matches(pattern: re.Pattern[str], text: str, openings: list[int], end: int) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds, as `finditer` does, where it begins at one of these places."""
    last = 0
    for start in openings:
        match = pattern.match(text, start, end) if start >= last else None
        if match is not None:
            last = match.end()
            yield match


def _place(reading: Reading, found: list[_Found], today: date | None) -> list[Placed]:
    """Return the expressions with their days: first those that need no other, then the others in order."""
    tenses = Tenses(reading.report.text)
    alone = _alone(reading, found, tenses, today)
    # The next one that is resolved by itself, for each.
    following: list[Placed | None] = []
    coming: Placed | None = None
    for it, days in zip(reversed(found), reversed(alone), strict=True):
        following.append(coming if coming is not None and coming.sentence == it.sentence else None)
        coming = _placed(it, days) if days else coming
    placed: list[Placed] = []
    for it, own, after in zip(found, alone, reversed(following), strict=True):
        if not it.rule.is_anchored:
            placed.append(_placed(it, own))
            continue
        days = anchored(it.match, it.sentence, placed, after)
        # What has happened lies not ahead.
        is_wrong = days is not None and today is not None and days[0] > today and not _is_ahead(it, reading, tenses)
        placed.append(_placed(it, None if is_wrong else days))
    return placed


def _alone(reading: Reading, found: list[_Found], tenses: Tenses, today: date | None) -> list[Days | None]:
    """Return the days of expressions that need no other, seen from the day that their part of the text bears."""
    text = reading.report.text
    spans = [Span(start=it.match.start(), end=it.match.end()) for it in found]
    headings, years = frozenset(find_headings(text, spans)), YearHeadings(text)
    own, part, entry, entry_end = _own_day(text, found, headings, today), None, None, 0
    alone: list[Days | None] = []
    for it, span in zip(found, spans, strict=True):
        sentence = reading.sentences[it.sentence]
        is_entry = is_label(text, span) or (span.start < entry_end and is_further_label(text, span))
        year = years.over(span.start) if _lacks_year(it) and (is_entry or is_heading(text, span)) else None
        if it.rule.is_anchored:
            days = None
        elif year is not None:
            days = _days(it, sentence, lambda *_: Tense(False, is_firm=True), date(year, 12, 31))
        elif is_entry or span in headings:
            days = _days(it, sentence, tenses.around, today)
        else:
            days = _days(it, sentence, tenses.around, (entry if span.start < entry_end else None) or part or own)
        alone.append(days)
        day = days[0] if days is not None and days[0] == days[1] else None
        if span in headings:
            part = day
        if is_entry:
            entry, entry_end = day, _line_end(text, span.end)
    return alone


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _lacks_year(found: _Found) -> bool:
    """Say whether an expression is a day of a month without its year."""
    match = found.match
    return found.rule.meaning in _DAYS_OF_MONTHS and not ("year" in match.re.groupindex and match["year"])


_DAYS_OF_MONTHS = frozenset((meanings.day_of_month, meanings.label_day))
_FULL_DATES = frozenset((meanings.full_date, meanings.iso_date, meanings.numeric_date))


def _own_day(text: str, found: list[_Found], headings: frozenset[Span], today: date | None) -> date | None:
    """Return the date that a document bears, by a dateline or a line at its head; else the day of the report."""
    if today is None:
        return None
    for it in found:
        span = Span(start=it.match.start(), end=it.match.end())
        is_date = it.rule.meaning in _FULL_DATES or _lacks_year(it)
        if is_date and span not in headings and dates_document(text, span):
            # Without a tense a day without its year is the nearest one: a dateline may be a day ahead.
            days = _days(it, span, lambda *_: Tense(None), today)
            return days[0] if days is not None and days[0] <= today else today
    return today


def _placed(found: _Found, days: Days | None) -> Placed:
    return Placed(Span(start=found.match.start(), end=found.match.end()), found.sentence, days)


def _is_ahead(found: _Found, reading: Reading, tenses: Tenses) -> bool:
    sentence = reading.sentences[found.sentence]
    return tenses.around(sentence, found.match.start(), found.match.end()).is_ahead is not False


def _days(found: _Found, sentence: Span, tense: Callable[[Span, int, int], Tense], today: date | None) -> Days | None:
    match = found.match
    names_year = "year" in match.re.groupindex and match["year"] is not None
    if today is None and not (found.rule.is_absolute or names_year):
        return None
    start = match.start() + len(match[0]) - len(_without_lead(match[0]))
    context = Context(match=match, today=today or date.min, tense=lambda: tense(sentence, start, match.end()))
    try:
        return found.rule.meaning(context)
    except (ValueError, OverflowError):
        # "February 30", or a number of years that no calendar holds.
        return None


_WORD = pattern_of(r"\b\w")
_LEAD = pattern_of(
    r"(?:(?:on|in|by|until|till|since|from|before|after|through|at|the|early|late|mid)[ -])*", re.IGNORECASE
)


def _without_lead(words: str) -> str:
    lead = _LEAD.match(words)
    return words[lead.end() :] if lead else words
