from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("President Ada Vorr met President Otto Kess. They refused.", ["Ada Vorr", "Otto Kess"]),
        ("President Ada Vorr spoke by phone with President Otto Kess. They refused.", ["Ada Vorr", "Otto Kess"]),
        ("President Ada Vorr held brief talks with Otto Kess. But they refused.", ["Ada Vorr", "Otto Kess"]),
        ("A call between Ada Vorr and Otto Kess ended. They refused.", ["Ada Vorr", "Otto Kess"]),
        ("After talks between Norland and Ostria, they refused.", ["Norland", "Ostria"]),
    ],
)
def test_they_are_the_two_who_met(text: str, both: list[str]) -> None:
    found = reading(report(f"Norland and Ostria have a dam. Rain fell on it.\n\n{text}"))

    assert who(found, "they" if " they" in text else "They") == both


@pytest.mark.parametrize(
    "text",
    [
        "President Ada Vorr visited Ostria. They refused.",
        "President Ada Vorr urged President Otto Kess to wait. They refused.",
        "President Ada Vorr met President Otto Kess and reporters. They refused.",
        "President Ada Vorr met President Otto Kess. Rain fell. They refused.",
        "President Ada Vorr met President Otto Kess, said aides. Envoys whom they sent refused.",
    ],
)
def test_they_may_be_others(text: str) -> None:
    found = reading(report(f"Norland and Ostria have a dam. Rain fell on it.\n\n{text}"))

    assert len(who(found, "they" if " they" in text else "They")) < 2
