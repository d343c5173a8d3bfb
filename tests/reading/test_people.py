from __future__ import annotations

import pytest

from onrecord.reading.people import People, Person, family_name, person_id
from onrecord.reading.registry import load_registry


def people(*introduced: tuple[str, int]) -> tuple[People, list[Person]]:
    found = People(load_registry(), "2031-01-01")
    return found, [found.introduce(person_id(name, None), name, name, at) for name, at in introduced]


def test_strangers_of_one_name_and_two_states_are_two() -> None:
    assert len({person_id("Lena Vorr", side) for side in (None, "x-norland", "x-ostria")}) == 3


def test_the_id_of_a_stranger_does_not_depend_on_initials() -> None:
    assert person_id("Lena J. Vorr", "NOR") == person_id("Lena Vorr", "NOR") != person_id("Lena Vorr Jr.", "NOR")


@pytest.mark.parametrize(
    ("name", "family"),
    [("Ada von der Hagen", "von der Hagen"), ("Anders Holl Jr.", "Holl"), ("Tomas Verin the elder", "Verin")],
)
def test_a_family_name_has_its_particles_and_no_suffix(name: str, family: str) -> None:
    assert family_name(name) == family


def test_of_two_in_one_breath_nobody_knows_whom_the_surname_means() -> None:
    found, both = people(("Lena Vorr", 0), ("Karl Vorr", 20))

    assert set(map(id, found.candidates("Vorr", 60, ""))) == set(map(id, both))
    assert found.called("Vorr", 60, "") is None


def test_a_surname_that_has_meant_somebody_goes_on_meaning_them() -> None:
    found, (lena, _) = people(("Lena Vorr", 0), ("Karl Vorr", 20))
    lena.alone = 1

    assert found.called("Vorr", 400, "") is lena


def test_two_office_holders_of_one_name_stay_open_though_one_is_named_more() -> None:
    found, both = people(("Lena Vorr", 0), ("Karl Vorr", 20), ("Lena Vorr", 40))
    for person in both:
        person.offices.add("foreign_minister")

    assert len(found.candidates("Vorr", 400, "")) == 2


def test_an_unknown_title_before_a_name_makes_no_second_person() -> None:
    found, (bos, _) = people(("Biologist Nick Bos", 0), ("Lena Vorr", 40))

    assert found.titled("Nick Bos") is bos
    assert found.titled("Ada Vorr") is None
