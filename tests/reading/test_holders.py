from __future__ import annotations

import pytest

from onrecord.reading.holders import find_holders
from onrecord.reading.registry import load_registry
from onrecord.reading.sides import Sides


def holder(side: str, office: str, role: str, day: str) -> list[str]:
    registry = load_registry()
    found = find_holders(registry, Sides(registry, day), side, office=office, role=role, day=day)
    entries = [registry.entry(each) for each in found]
    return [entry.name for entry in entries if entry is not None]


@pytest.mark.parametrize(
    ("side", "office", "role", "day", "name"),
    [
        ("ITA", "head_of_state", "president", "2022-05-15", "Sergio Mattarella"),
        ("BRA", "head_of_state", "president", "2022-05-15", "Jair Bolsonaro"),
        ("FRA", "head_of_government", "prime minister", "2019-06-15", "Édouard Philippe"),
        ("AUS", "head_of_government", "prime minister", "2019-06-15", "Scott Morrison"),
        ("ESP", "head_of_government", "prime minister", "2019-06-15", "Pedro Sánchez"),
        ("GBR", "finance_minister", "finance minister", "2022-05-15", "Rishi Sunak"),
        ("NLD", "foreign_minister", "foreign minister", "2022-05-15", "Wopke Hoekstra"),
        ("AUS", "defence_minister", "defence minister", "2022-05-15", "Peter Dutton"),
    ],
)
def test_the_head_of_a_part_of_a_state_or_ministry_is_not_taken_for_the_heads(
    side: str, office: str, role: str, day: str, name: str
) -> None:
    assert holder(side, office, role, day) == [name]


@pytest.mark.parametrize(
    ("day", "name"),
    [("2024-02-29", "Sauli Niinistö"), ("2024-03-02", "Alexander Stubb"), ("2024-12-31", "Alexander Stubb")],
)
def test_an_office_changes_hands_on_a_day(day: str, name: str) -> None:
    assert holder("FIN", "head_of_state", "president", day) == [name]


def test_a_monarch_is_no_president_and_a_chancellor_of_the_exchequer_no_chancellor() -> None:
    assert holder("GBR", "head_of_state", "president", "2024-05-05") == []
    assert holder("GBR", "head_of_government", "chancellor", "2024-05-05") == []
    assert holder("GBR", "head_of_state", "king", "2024-05-05") == ["Charles III"]


def test_two_who_took_one_office_on_one_day_both_remain() -> None:
    assert len(holder("IRN", "head_of_state", "president", "2019-06-15")) == 2


def test_a_vice_president_is_no_deputy_prime_minister() -> None:
    day = "2025-05-05"

    assert holder("USA", "deputy_leader", "vice president", day) == ["JD Vance"]
    assert holder("USA", "deputy_leader", "vp", day) == ["JD Vance"]
    assert holder("USA", "deputy_leader", "vice premier", day) == []
    assert holder("CHN", "deputy_leader", "vice premier", day) == ["He Lifeng"]
    assert holder("CHN", "deputy_leader", "vice president", day) == []
