from __future__ import annotations

import pytest

from onrecord.reading.joined_names import joined_names
from onrecord.types import Span


def parts(text: str, *quotes: str) -> list[str]:
    spans = [Span(start=text.index(quote), end=text.index(quote) + len(quote)) for quote in quotes]
    return [text[span.start : span.end] for span in joined_names(text, spans)]


@pytest.mark.parametrize(
    ("text", "quotes", "names"),
    [
        ("the Vorr-Kess summit", ["Vorr-Kess"], ["Vorr", "Kess"]),
        ("the President Vorr-Kess summit", ["President Vorr-Kess"], ["President Vorr", "Kess"]),
        ("the Arland-Borland-Tarn trade talks", ["Arland-Borland-Tarn"], ["Arland", "Borland", "Tarn"]),
        ("Arland-Borland ties and Kess", ["Arland", "Kess"], ["Arland", "Borland", "Kess"]),
        ("asked Tamm about the Vorr–Kess Summit", ["Tamm", "Vorr–Kess Summit"], ["Tamm", "Vorr", "Kess"]),
    ],
)
def test_names_joined_before_what_they_hold_or_share_are_each_a_name(text, quotes, names):
    assert parts(text, *quotes) == names


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("the Vorr-Kess bridge", "Vorr-Kess"),
        ("Ada Lund-Tam talks to nobody", "Ada Lund-Tam"),
        ("the Al-Tarn agreement", "Al-Tarn"),
        ("the Sino-Arland talks", "Sino-Arland"),
        ("the Lund-Tam deal, as Ada Lund-Tam said", "Lund-Tam"),
    ],
)
def test_one_name_of_two_words_stays_one(text, quote):
    assert parts(text, quote) == [quote]
