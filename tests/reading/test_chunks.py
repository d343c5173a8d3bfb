from __future__ import annotations

import pytest

from onrecord.reading.chunks import SIGNS, Chunks
from onrecord.reading.registry import load_registry
from onrecord.reading.words import find_words
from onrecord.types import Span


@pytest.mark.parametrize(
    "word", ["the", "committee", "Vorr", "president", "Mayor", "Mr", "A", "it's", "U.S.", "pro-Arland"]
)
@pytest.mark.parametrize("signs", ["", *SIGNS, ".”", ",”"])
def test_a_word_with_signs_behind_it_is_what_a_search_finds(word: str, signs: str) -> None:
    chunks = Chunks(load_registry())
    chunk = f"{word}{signs}"

    words = find_words(chunk, (Span(start=0, end=len(chunk)),), load_registry(), is_phrase=True)

    places = tuple(zip(words.starts[1:], words.ends[1:], strict=True))
    assert chunks.parts(chunk)[1] == places
    assert chunks[chunk][1] in {None, places}


def test_a_letter_with_a_full_stop_is_an_initial_where_a_capital_follows() -> None:
    chunks = Chunks(load_registry())

    assert chunks["J."][0] == ""
    assert chunks.parts("J.", is_followed=True) == ("i", ((0, 2),))
    assert chunks.parts("J.") == ("--", ((0, 1), (1, 2)))
