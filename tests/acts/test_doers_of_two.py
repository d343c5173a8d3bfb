from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.types import Chain, Noun, NounKind, Reading, Span
from tests.acts.hand import reading_of
from tests.acts.test_doers import meant

BOTH = ["Lena Vorr", "Oren Kess"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("[Vorr] called [Kess]. The two of them agreed to wait.", "The two of them", BOTH),
        ("[Vorr] met [Kess] in Tarn. The duo agreed to wait.", "The duo", BOTH),
        ("[Vorr] called [Kess]. The talk between the presidents was short.", "the presidents", BOTH),
        ("[Vorr] called [Kess] and [Tamm]. The two of them agreed to wait.", "The two of them", []),
        ("[Vorr] waits. The duo agreed to wait.", "The duo", []),
        ("[Vorr] called [Kess]. The presidents of clubs met.", "presidents of clubs", ["presidents of clubs"]),
        ("[Vorr] called [Kess]. Past presidents met.", "Past presidents", ["Past presidents"]),
    ],
)
def test_the_two_of_them_are_the_only_two_of_the_sentence_before(text: str, words: str, names: list[str]) -> None:
    assert meant(reading_of(text), words) == names


def noun(reading: Reading, words: str) -> Noun:
    start = reading.report.text.index(words)
    span = Span(start=start, end=start + len(words))
    return Noun(span=span, head=span, kind=NounKind.PERSON, form="they", is_plural=True, links=(), new=0.0)


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("I mean, [Vorr] and [Kess] worked on it.", BOTH),
        ("[Tamm], [Vorr] and [Kess] worked on it.", []),
        ("[Vorr] worked on it.", []),
    ],
)
def test_they_who_are_called_the_two_of_them_later_are_the_pair_named_before(before: str, names: list[str]) -> None:
    reading = reading_of(f"{before} I think they met, as the two of them do.")
    nouns = (noun(reading, "they"), noun(reading, "the two of them"))
    chain = Chain(nouns=(0, 1), actor_ids=())

    assert meant(replace(reading, nouns=nouns, chains=(chain,)), "they") == names


def test_who_only_owns_is_described_without_the_mark() -> None:
    reading = reading_of("It failed after The President's visit.")
    owner = replace(noun(reading, "The President's"), form="name", is_plural=False)

    found = replace(reading, nouns=(owner,), chains=(Chain(nouns=(0,), actor_ids=()),))

    assert meant(found, "The President's") == ["President"]
