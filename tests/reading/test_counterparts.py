from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, side, who

KESS = "Norland's foreign minister, Odran Kess, waited in Ostria."


@pytest.mark.parametrize(
    "text",
    [
        "He met his Ostrian counterpart, Ada Lund, in Tarn.",
        "He met his Ostrian counterpart Ada Lund in Tarn.",
        "He met his counterpart from Ostria, Ada Lund, in Tarn.",
        "Kess and Ada Lund, his Ostrian counterpart, met in Tarn.",
        "Kess and his Ostrian counterpart, Minister Ada Lund, met in Tarn.",
    ],
)
def test_a_named_counterpart_speaks_for_the_state_told(text: str) -> None:
    assert side(reading(report(f"{KESS} The Ostrian army left. {text}")), "Ada Lund") == "Ostria"


@pytest.mark.parametrize("people", ["Republican", "younger", "Harbour"])
def test_the_counterpart_of_no_state_speaks_for_none(people: str) -> None:
    assert side(reading(report(f"{KESS} He met his {people} counterpart, Ada Lund, in Tarn.")), "Ada Lund") is None


def test_a_counterpart_whose_state_is_known_keeps_it() -> None:
    found = reading(
        report("Norland's premier met the Danish minister Ada Lund. Her Ostrian counterpart, Ada Lund, left.")
    )

    assert side(found, "Ada Lund") == "Denmark"


def test_the_people_of_a_counterpart_are_no_mention() -> None:
    found = reading(report("Kess met his Ostrian counterpart, Ada Lund, in Tarn."))

    assert "Ostrian" not in [mention.evidence.quote for mention in found.mentions]


@pytest.mark.parametrize(
    ("title", "expected"), [("The French leader", "French leader"), ("Germany's leader", "German leader")]
)
def test_an_unnamed_leader_speaks_for_his_state(title: str, expected: str) -> None:
    found = reading(report(f"{title} stayed away, and rain fell."))

    assert who(found, title) == [expected]
    assert side(found, expected) in {"France", "Germany"}


@pytest.mark.parametrize("title", ["The former French leader", "The union leader"])
def test_a_leader_of_no_state_or_out_of_office_is_nobody(title: str) -> None:
    assert who(reading(report(f"{title} stayed away, and rain fell.")), title) == []


def test_a_leader_who_is_named_is_that_one() -> None:
    found = reading(report("President Emmanuel Macron stayed away. The French leader was ill.", published="2024-05-05"))

    assert who(found, "The French leader") == ["Emmanuel Macron"]


@pytest.mark.parametrize(
    ("others", "expected"), [("", "Odran Kess"), ("Norland's trade minister, Ada Lund, left. ", "Norland minister")]
)
def test_the_only_minister_of_a_state_is_its_minister(others: str, expected: str) -> None:
    found = reading(report(f"{KESS} {others}The Norlandic minister was ill."))

    assert who(found, "The Norlandic minister") == [expected]
