from __future__ import annotations

import pytest

from onrecord.acts.reaches import reaches
from tests.acts.hand import Said, reading_of


def _reached(text: str, *said: Said) -> list[str]:
    reading = reading_of(text, *said)
    return [reading.report.text[span.start : span.end] for _, span in reaches(reading)]


@pytest.mark.parametrize(
    ("marked", "said", "reached"),
    [
        (
            "[Vorr] met the pilots and, according to [Kess], promised to pay.",
            Said("Kess", "according to", "Vorr met the pilots", source="Kess"),
            [],
        ),
        (
            "[Vorr] met the pilots and, [Kess] said, left.",
            Said("Kess", "said", "Vorr met the pilots and,", source="Kess"),
            [],
        ),
        (
            "[Vorr] met the pilots, [Kess] said, and left.",
            Said("Kess", "said", "Vorr met the pilots", source="Kess"),
            ["Vorr met the pilots"],
        ),
    ],
)
def test_what_stands_before_and_said_so_is_the_reporters(marked, said, reached):
    assert _reached(marked, said) == reached


@pytest.mark.parametrize(
    ("rest", "is_reached"),
    [
        (", but [Kess] refused.", True),
        (" and the League agreed.", True),
        (", which [Kess] opposes.", False),
        (". But [Kess] refused.", False),
        (", but [Kess] told “Radio Tarn” that he refused.", False),
    ],
)
def test_according_to_reaches_over_a_clause_that_is_joined(rest, is_reached):
    asked = "Arland asked for a truce"
    (reached,) = _reached(f"According to [Vorr], {asked}{rest}", Said("Vorr", "According to", asked, source="Vorr"))

    assert ("refused" in reached or "agreed" in reached) is is_reached


def test_according_to_ends_where_another_speaks():
    said = Said("Vorr", "According to", "Arland asked for a truce", source="Vorr")
    other = Said("Kess", "said", "he refused", source="Kess")

    assert "Arland asked for a truce" in _reached(
        "According to [Vorr], [Arland] asked for a truce, but [Kess] said he refused.", said, other
    )
