from __future__ import annotations

import pytest

from tests.reading.reports import reading, report


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Norland Chief Executive Lise Torp agreed.", "Norland Chief Executive Lise Torp"),
        ("Pilots asked Chief Executive Lise Torp to go.", "Chief Executive Lise Torp"),
        ("The union met Chief Justice Lise Torp.", "Chief Justice Lise Torp"),
        ("The chief executive officer Lise Torp agreed.", "The chief executive officer Lise Torp"),
    ],
)
def test_who_heads_a_place_is_named_by_both_words(text: str, quote: str) -> None:
    found = reading(report(text))

    assert quote in [mention.evidence.quote for mention in found.mentions]
    assert [actor.name for actor in found.actors if actor.kind.value == "person"] == ["Lise Torp"]
