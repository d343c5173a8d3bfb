from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("source", "title", "whom"),
    [
        ("A White House official", "president", ["Donald Trump"]),
        ("Kremlin spokesman Otto Kess", "president", ["Vladimir Putin"]),
        ("A Downing Street spokesperson", "prime minister", ["Keir Starmer"]),
        ("A Ukrainian presidential aide", "president", ["Volodymyr Zelenskyy"]),
        # Whoever else it is, a palace without such an officer does not speak of its own.
        ("A Downing Street spokesperson", "president", []),
        # He may be a guest of the president.
        ("An Élysée official", "prime minister", []),
        ("A farmer", "president", []),
    ],
)
def test_a_palace_speaks_of_its_own(source: str, title: str, whom: list[str]) -> None:
    text = f"It rained. {source} said the {title} will wait."
    found = reading(report(text, published="2025-05-05"), (source, "said", f"the {title} will wait"))

    assert who(found, f"the {title}") == whom


def test_whom_the_report_calls_president_comes_before_the_registry() -> None:
    text = "U.S. President Ada Vorr met Norlandic President Otto Kess. A White House official said the president waits."
    of = report(text, published="2025-05-05")
    found = reading(of, ("A White House official", "said", "the president waits"))

    assert who(found, "the president") == ["Ada Vorr"]
