from __future__ import annotations

import pytest

from onrecord.acts.checks.numbers import numbers_of
from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("1,200 men", {"1200"}),
        ("3.50 crowns", {"3.5"}),
        ("three hundred tents", {"300"}),
        ("twenty-five", {"25"}),
        ("two dozen", {"24"}),
        ("2 billion", {"2 bn"}),
        ("$5m", {"5 m"}),
        ("no number", set()),
    ],
)
def test_numbers_are_written_alike(words, numbers):
    assert numbers_of(words) == numbers


@pytest.mark.parametrize(
    ("text", "about", "check"),
    [
        ("[Kess] rejected a toll of 40 crowns.", "toll of 40 crowns", None),
        ("[Kess] rejected a toll of 40 crowns.", "toll of 400 crowns", "numbers"),
        ("[Kess] rejected twelve guards.", "12 guards", None),
        ("[Kess] rejected 2 million crowns.", "2 billion crowns", "numbers"),
        ("[Arland] wants 30 miles, and [Kess] rejected a zone of 12 miles.", "zone of 30 miles", "numbers"),
        ("[Arland] wants 30 miles, and [Kess] rejected a zone of 12 miles.", "zone of 12 miles", None),
    ],
)
def test_the_numbers_of_an_option_stand_in_its_clause(text, about, check):
    assert check_of(reading_of(text), "refuse", "rejected", about=about) == check


@pytest.mark.parametrize(
    ("text", "about", "check"),
    [
        ("The Water Bill 2019 was read. [Kess] rejected the bill.", "Water Bill 2019", None),
        ("Resolution 21 was read. [Kess] rejected it.", "Resolution 21", None),
        ("[Kess] rejected the bill.", "Water Bill 2019", "numbers"),
        ("A toll of 40 crowns was read. [Kess] rejected it.", "toll of 40 crowns", "numbers"),
    ],
)
def test_a_law_is_called_by_its_number_wherever_it_was_named(text, about, check):
    assert check_of(reading_of(text), "refuse", "rejected", about=about) == check
