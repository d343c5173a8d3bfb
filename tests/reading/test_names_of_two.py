from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Former premier Peter Major left. Later Major sang.", "Major", ["Peter Major"]),
        ("On Monday Peter Bishop and Judge Lena Vorr met. Later Bishop left.", "Bishop", ["Peter Bishop"]),
        ("On Monday Peter met Judge Lena Vorr.", "Judge Lena Vorr", ["Lena Vorr"]),
        ("On Monday Major Lena Vorr left.", "Major Lena Vorr", ["Lena Vorr"]),
    ],
)
def test_a_rank_behind_a_given_name_is_a_family_name(text: str, name: str, meant: list[str]) -> None:
    assert who(reading(report(text)), name) == meant


@pytest.mark.parametrize(
    "text", ["Lena Vorr lived in New Mexico.", "New Mexico left the pact.", "The pact of New Mexico failed."]
)
def test_a_part_of_a_state_is_not_the_state_it_is_called_after(text: str) -> None:
    assert all(actor.name != "Mexico" for actor in reading(report(text)).actors)


def test_a_state_stays_one_beside_what_is_called_after_it() -> None:
    found = reading(report("New Zealand met Mexico. New Mexico waited. New Mexican tariffs hit Mexico."))

    assert who(found, "Mexico") == ["Mexico"]
    assert who(found, "New Zealand") == ["New Zealand"]


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Qatar Airways said it would cut flights.", "Qatar Airways", ["Qatar Airways"]),
        ("On Monday Norway Foods met Oman Petroleum.", "Norway Foods", ["Norway Foods"]),
        ("India Steel Ministry officials left.", "India Steel Ministry officials", ["Indian government"]),
        ("India Steel Exports Fall Again", "India", ["India"]),
    ],
)
def test_a_firm_called_after_a_state_is_neither_it_nor_its_body(text: str, name: str, meant: list[str]) -> None:
    assert who(reading(report(text)), name) == meant
