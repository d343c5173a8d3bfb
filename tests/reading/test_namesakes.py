from __future__ import annotations

import pytest

from onrecord.reading.namesakes import Namesakes
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.registry import load_registry
from onrecord.reading.sides import Sides

DIOP_OF_MALI, DIOP_OF_SENEGAL = "Q2821367", "Q2821369"


def choose(name: str, *titles: str, day: str = "2022-05-17") -> tuple[str, ...]:
    registry = load_registry()
    return Namesakes(registry, Sides(registry, day), day).choose(name, [parse_phrase(title) for title in titles])


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("Malian Foreign Minister Abdoulaye Diop",), (DIOP_OF_MALI,)),
        (("Abdoulaye Diop", "Senegal's culture minister"), (DIOP_OF_SENEGAL,)),
        (("Foreign Minister Abdoulaye Diop",), (DIOP_OF_MALI,)),
        (("Norwegian Foreign Minister Abdoulaye Diop",), ()),
    ],
)
def test_title_and_state_tell_namesakes_apart(titles: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert choose("Abdoulaye Diop", *titles) == found


def test_namesakes_in_office_both_remain_where_nothing_decides() -> None:
    assert set(choose("Abdoulaye Diop", "Abdoulaye Diop")) == {DIOP_OF_MALI, DIOP_OF_SENEGAL}


def test_a_portfolio_decides_between_two_ministers_of_one_state() -> None:
    found = choose("Kostas Karamanlis", "Greek Transport Minister Kostas Karamanlis", day="2021-09-14")

    assert found == ("Q20995434",)


@pytest.mark.parametrize(
    ("name", "title", "found"),
    [
        ("Ferdinand Marcos Jr.", "President Ferdinand Marcos Jr.", ("Q983324",)),
        ("Ferdinand Marcos Jr.", "Ferdinand Marcos Jr.", ()),
        ("Ferdinand Marcos Sr.", "President Ferdinand Marcos Sr.", ()),
        ("George H. W. Bush", "President George H. W. Bush", ()),
        ("Heydar Aliyev", "Heydar Aliyev", ("Q157451",)),
        ("Ilham Aliyev", "Ilham Aliyev", ("Q57371",)),
    ],
)
def test_a_father_is_never_his_son(name: str, title: str, found: tuple[str, ...]) -> None:
    assert choose(name, title, day="2024-02-06") == found
