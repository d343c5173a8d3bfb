from __future__ import annotations

import pytest

from onrecord.reading.lands import is_behind_town, without_land
from onrecord.types import Span
from tests.reading.reports import reading, report


def span(text: str, words: str) -> Span:
    start = text.rindex(words)
    return Span(start=start, end=start + len(words))


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [
        ("the council of Austin, Texas", "the council of Austin"),
        ("The mayor of London, England,", "The mayor of London"),
        ("a judge in Tarn, Ohio", "a judge in Tarn"),
        ("the Parliament of New South Wales (NSW), Australia", "the Parliament of New South Wales (NSW)"),
        ("the mayor of London, Otto Kess", "the mayor of London, Otto Kess"),
        ("leaders of Georgia, Armenia", "leaders of Georgia, Armenia"),
        ("the presidents of France, Germany", "the presidents of France, Germany"),
        ("the council of Austin", "the council of Austin"),
    ],
)
def test_a_land_is_no_part_of_who_is_meant(phrase: str, kept: str) -> None:
    found = without_land(phrase, Span(start=0, end=len(phrase)))

    assert phrase[found.start : found.end] == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Yesterday the governor of Punjab, Pakistan", "the governor of Punjab"),
        ("Yesterday Otto Kess met envoys, Pakistan", "Pakistan"),
    ],
)
def test_a_land_alone_is_the_land_of_those_before_it(text: str, kept: str) -> None:
    found = without_land(text, span(text, "Pakistan"))

    assert text[found.start : found.end] == kept


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("They met in Austin, Texas, on Monday.", "Texas", True),
        ("Lena Vorr of Portland, Oregon left.", "Oregon", True),
        ("The governor of Punjab, Pakistan left.", "Pakistan", True),
        ("The Parliament of New South Wales (NSW), Australia voted.", "Australia", True),
        ("Strikes in Tarn, Pakistan killed ten.", "Pakistan", False),
        ("Envoys from Tarn, Pakistan and India met.", "Pakistan", False),
        ("Envoys of Georgia, Pakistan met.", "Pakistan", False),
        ("Envoys of Ohio, Texas met.", "Texas", False),
        ("Envoys of Texas met.", "Texas", False),
        ("Envoys of Tarn, Norland met.", "Norland", False),
    ],
)
def test_a_land_behind_a_town_only_says_where_it_is(text: str, name: str, expected: bool) -> None:
    assert is_behind_town(text, span(text, name)) is expected


def test_a_land_behind_a_town_is_not_mentioned() -> None:
    found = reading(report("The mayor of Austin, Texas left. Texas waited."))

    assert [each.evidence.span.start for each in found.mentions if each.evidence.quote == "Texas"] == [33]
