from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, side, who


@pytest.mark.parametrize(
    "title",
    [
        "France's opposition party leader",
        "the French trade union chief",
        "a spokeswoman for the French farmers' union",
        "president of the French chamber of commerce",
        "president of the French Red Cross",
        "chief executive of France's biggest bank",
        "the spokeswoman of France's opposition Harbour Party",
        "minister of the French island of Tarn",
    ],
)
def test_who_heads_what_is_not_the_states_speaks_not_for_the_state(title: str) -> None:
    assert side(reading(report(f"Ada Lund, {title}, was ill.")), "Ada Lund") != "France"


@pytest.mark.parametrize(
    "title",
    [
        "the French army chief",
        "France's army chief",
        "the French parliament speaker",
        "head of France's delegation",
        "a spokeswoman for France's foreign ministry",
        "the French air force commander",
    ],
)
def test_who_heads_what_is_the_states_speaks_for_it(title: str) -> None:
    assert side(reading(report(f"Ada Lund, {title}, was ill.")), "Ada Lund") == "France"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The president of the German Football Association", "German Football Association president"),
        ("The French army chief", "French army chief"),
        ("The Polish parliament speaker", "Polish parliament speaker"),
        ("France's union spokesman", "France union"),
    ],
)
def test_an_unnamed_head_is_that_of_the_whole_body(title: str, expected: str) -> None:
    assert who(reading(report(f"{title} was ill.", published="2025-05-05")), title) == [expected]


def test_what_is_cut_off_before_its_owner_is_a_title_alone() -> None:
    found = reading(report("A spokesman for the French farmers' union and the head of France's biggest bank met."))

    assert who(found, "A spokesman") == who(found, "the head") == []


def test_a_possessive_behind_a_state_office_is_the_holders() -> None:
    found = reading(report("The president of France's visit was short.", published="2025-05-05"))

    assert who(found, "The president of France") == ["Emmanuel Macron"]
