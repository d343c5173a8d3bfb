from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.reading.dates import find_dates
from onrecord.reading.sentences import find_sentences
from onrecord.types import DateMention, Reading
from tests.reading.reports import report

CASES = Path(__file__).parents[3] / "shared" / "data" / "dates" / "cases.jsonl"


def dates(text: str, published: str | None) -> tuple[DateMention, ...]:
    return find_dates(find_sentences(Reading(report=report(text, published=published)))).dates


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Vorr and Tam met on Friday.", "2031-05-09", "2031-05-09"),
        ("Vorr will meet Tam on Friday.", "2031-05-16", "2031-05-16"),
        ("On Friday, the council will convene.", "2031-05-16", "2031-05-16"),
        ("Vorr said on Monday that she would wait.", "2031-05-12", "2031-05-12"),
        ("The list is expected to be published on Sunday.", "2031-05-18", "2031-05-18"),
        ("They must answer by Thursday.", "2031-05-15", "2031-05-15"),
        ("The truce was signed in November.", "2030-11-01", "2030-11-30"),
        ("The fair will open in November.", "2031-11-01", "2031-11-30"),
        ("It was sealed on 3 March 2029.", "2029-03-03", "2029-03-03"),
        ("It was sealed two weeks ago.", "2031-04-30", "2031-04-30"),
        ("It was sealed on April 30.", "2031-04-30", "2031-04-30"),
        ("It happened last month.", "2031-04-01", "2031-04-30"),
        ("It happened in 2027.", "2027-01-01", "2027-12-31"),
        ("They will talk again next week.", "2031-05-19", "2031-05-25"),
        ("It rained yesterday.", "2031-05-13", "2031-05-13"),
    ],
)
def test_time_expressions_are_days_seen_from_the_report(text: str, start: str, end: str) -> None:
    (found,) = dates(text, "2031-05-14")

    assert (found.start, found.end) == (start, end)


def test_without_a_day_of_publication_only_full_dates_are_resolved() -> None:
    found = dates("He left on Friday, and came back on 3 March 2029.", None)

    assert [date.start for date in found] == [None, "2029-03-03"]


def test_a_day_counted_from_another_event_stays_open() -> None:
    (found,) = dates("She spoke a day after meeting Tam.", "2031-05-14")

    assert found.start is None


def test_a_day_that_no_calendar_has_stays_open() -> None:
    found = dates("It was sealed on February 30, 2029.", "2031-05-14")

    assert all(date.start is None for date in found)


def test_may_and_march_are_months_only_as_names() -> None:
    assert dates("They may march by noon, said Vorr.", "2031-05-14") == ()


def test_most_relative_dates_of_the_shared_cases_are_right() -> None:
    if not CASES.exists():
        pytest.skip(f"no {CASES.name} beside the repository")
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    right = 0
    for case in cases:
        at = case["sentence"].lower().index(case["phrase"].lower())
        touching = [
            date
            for date in dates(case["sentence"], case["published"])
            if date.evidence.span.start < at + len(case["phrase"]) and at < date.evidence.span.end
        ]
        right += bool(touching) and (touching[0].start, touching[0].end) == (case["start"], case["end"])

    assert right >= 38
