from __future__ import annotations

import pytest

from onrecord.reading.misspellings import is_misspelt, is_respelt
from tests.reading.reports import reading, report, who


@pytest.mark.parametrize("name", ["Bechmann", "Beckman", "Beeckman"])
def test_a_surname_with_a_letter_of_difference_may_be_a_slip(name: str) -> None:
    assert is_misspelt(name, "Beckmann")


@pytest.mark.parametrize(
    ("name", "other"),
    [("Lind", "Lund"), ("Hansen", "Hanson"), ("Petrova", "Petrov"), ("Norland", "Vorland"), ("Vorr", "Vorr")],
)
def test_short_names_and_forms_of_a_name_are_others(name: str, other: str) -> None:
    assert not is_misspelt(name, other)


def test_given_names_differ_in_letters_that_stand_for_one_another() -> None:
    assert is_respelt("Kristen", "Kristin")
    assert not is_respelt("Marina", "Marine")


def test_a_titled_surname_that_nobody_has_is_that_of_one_who_is_named_nearly_so() -> None:
    found = reading(report("Lena Beckmann of the harbour board came. It rained, Ms. Bechmann said."))

    assert who(found, "Ms. Bechmann") == ["Lena Beckmann"]


def test_a_surname_near_those_of_two_people_stays_its_own() -> None:
    found = reading(report("Lena Beckmann and Agnes Bachmann of the harbour board came. It rained, Ms. Bechmann said."))

    assert who(found, "Ms. Bechmann") == ["Bechmann"]


def test_a_surname_that_is_introduced_in_full_is_somebody_else() -> None:
    found = reading(report("Lena Beckmann met Agnes Bechmann. It rained, Ms. Bechmann said."))

    assert who(found, "Ms. Bechmann") == ["Agnes Bechmann"]


def test_a_given_name_written_in_two_ways_is_one_person() -> None:
    found = reading(report("Sergei Lund of the harbour board came. Sergey Lund said it rained."))

    assert who(found, "Sergey Lund") == ["Sergei Lund"]
