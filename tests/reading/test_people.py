from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from onrecord.reading.listings import Entry, Listing, Role
from onrecord.reading.people import People, Person, family_name, person_id
from onrecord.reading.registry import load_registry, registry_with
from onrecord.types import ActorKind


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


@pytest.mark.parametrize(("former", "is_meant"), [(1, True), (0, False)])
def test_of_a_daughter_and_a_former_premier_it_is_the_one_the_report_begins_with(former: int, is_meant: bool) -> None:
    found, both = people(("Lena Vorr", 0), ("Karl Vorr", 20))
    both[former].is_former = True

    assert (found.called("Vorr", 2000, "") is both[0]) is is_meant


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


CROWN = Entry(
    id="crown",
    name="Alma V",
    kind=ActorKind.PERSON,
    country="ARL",
    parent="",
    subtype="",
    roles=tuple(
        Role(
            title="Queen", org=f"{state}.GOV", kind="head_of_state", start="2020", end="", as_of="2031", is_lapsed=False
        )
        for state in ("ARL", "BOR", "COR")
    ),
)


@pytest.mark.parametrize(
    ("named", "side"),
    [({}, None), ({"BOR": 1}, "BOR"), ({"BOR": 2, "COR": 1, "DOR": 9}, "BOR"), ({"BOR": 1, "COR": 1}, None)],
)
def test_a_monarch_of_many_states_speaks_for_the_one_that_the_report_names(
    named: dict[str, int], side: str | None
) -> None:
    found = People(registry_with((Listing(entry=CROWN, names=("Alma V",)),)), "2031-01-01")
    queen = found.introduce("crown", "Alma V", "Alma V", 0)

    assert CROWN.speaks_for("2031-01-01") is None
    assert found.actor(queen, lambda: Counter(named)).speaks_for == side


def test_a_head_of_two_states_speaks_for_the_own_one() -> None:
    entry = replace(CROWN, roles=CROWN.roles[:2])

    assert entry.speaks_for("2031-01-01") == "ARL"
