from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Actor Otto Tam", "Otto Tam"),
        ("Singer Lise Torp", "Lise Torp"),
        ("House Majority Whip Otto Tam", "Otto Tam"),
        ("Port Herald Editor-in-Chief Lise Torp", "Lise Torp"),
    ],
)
def test_what_somebody_is_is_no_part_of_the_name(words: str, name: str) -> None:
    found = reading(report(f"{words} rejected the offer."))

    assert name in {actor.name for actor in found.actors}


def test_a_given_name_and_a_surname_that_is_an_occupation_stay_a_name() -> None:
    found = reading(report("Coach Tam left. Lise Banker rejected the offer."))

    assert "Lise Banker" in {actor.name for actor in found.actors}


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Harbour Industries", ["organisation"]),
        ("Civic Platform", ["organisation"]),
        ("Rive Heights", []),
        ("Food Safety", []),
        ("Rikke Voll", ["person"]),
    ],
)
def test_a_name_of_two_words_that_is_no_persons(name: str, kinds: list[str]) -> None:
    found = reading(report(f"It rained on {name} too."))

    assert [actor.kind.value for actor in found.actors] == kinds


@pytest.mark.parametrize(
    "text", ["It is Plan B. Then they left.", "The text calls him A. No more.", "FULL TEXT. Rain."]
)
def test_a_letter_or_a_heading_is_nobody(text: str) -> None:
    assert not any(actor.name in {"A.", "B.", "Full Text", "Text"} for actor in reading(report(text)).actors)


def test_an_initial_leads_a_name() -> None:
    assert who(reading(report("A. J. Torp left. Torp wept.")), "Torp wept."[:4])
