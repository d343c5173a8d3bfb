"""Tests of bench/dates.py: what counts as a right day, and the gold cases themselves."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from bench import dates, gold
from onrecord.ids import digest

CASE = {"sentence": "They met on Friday.", "phrase": "on Friday", "start": "2031-05-09", "end": "2031-05-09"}
OPEN = {"sentence": "They met for three days.", "phrase": "three days", "start": None, "end": None}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.mark.parametrize(
    ("span", "start", "right"),
    [
        ([9, 18], "2031-05-09", True),
        ([12, 18], "2031-05-09", True),
        ([5, 18], "2031-05-09", False),
        ([9, 18], "2031-05-16", False),
    ],
)
def test_a_day_is_right_at_the_very_words_but_for_a_preposition(span, start, right):
    assert dates.is_right(CASE, [{"span": span, "start": start, "end": start}]) is right


def test_an_expression_that_is_not_found_is_wrong():
    assert not dates.is_right(CASE, [])


def test_what_must_stay_open_is_right_when_nothing_there_has_a_day():
    assert dates.is_right(OPEN, [])
    assert dates.is_right(OPEN, [{"span": [9, 23], "start": None, "end": None}])
    assert not dates.is_right(OPEN, [{"span": [9, 23], "start": "2031-05-09", "end": "2031-05-11"}])


def test_settings_of_an_attribution_that_is_not_found_count_as_missed():
    case = {"id": "k-1", "medium": "a letter", "addressee": None, "day": "2031"}
    found = SimpleNamespace(medium="a letter", addressee="Tam", day=None)

    missed = dates.score_settings([case], reader=lambda _: None)
    scored = dates.score_settings([case], reader=lambda _: found)

    assert (missed["found"], missed["medium"]["r"], missed["medium"]["p"]) == (0, 0.0, None)
    assert (scored["medium"]["p"], scored["addressee"]["p"], scored["day"]["r"]) == (1.0, 0.0, 0.0)


@pytest.mark.parametrize("case", gold.load("dates"), ids=lambda case: case["id"])
def test_each_case_of_a_day_is_well_formed(case):
    phrase, start, end = case["phrase"], case["start"], case["end"]
    named = [number for number, name in enumerate(WEEKDAYS) if name in phrase and " and " not in phrase]

    assert case["id"] == digest("d", case["published"], case["sentence"], phrase)
    assert case["sentence"].count(phrase) == 1
    assert (start is None) == (end is None)
    assert start is None or start <= end
    assert start is None or not named or date.fromisoformat(start).weekday() in named


@pytest.mark.parametrize("case", gold.load("settings"), ids=lambda case: case["id"])
def test_each_case_of_a_setting_quotes_its_words(case):
    text, at = case["text"], case["at"]

    assert case["id"] == digest("k", case["published"], case["kind"], text, at)
    assert text[at : at + len(case["cue"])] == case["cue"]
    assert all(case[field] is None or case[field] in text for field in ("medium", "addressee"))


def test_our_own_days_are_read_as_well_as_we_say():
    scored = dates.score_dates(gold.load("dates"))

    assert scored["share"] >= 0.95


def test_the_shared_days_are_read():
    cases = dates.shared_cases()
    if cases is None:
        pytest.skip(f"no {dates.CASES.name} beside the repository")

    assert dates.score_dates(cases)["right"] >= 38
