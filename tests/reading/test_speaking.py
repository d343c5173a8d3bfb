from __future__ import annotations

import pytest

from onrecord.reading.sayers import people_saying
from tests.reading.reports import noun_words, reading, report, who


def chained(text: str, word: str) -> list[str]:
    """Return the words of the noun phrases that a pronoun, met last, is in a chain with."""
    found = reading(report(text))
    at = next(number for number, noun in enumerate(found.nouns) if noun.head.start == text.rindex(f" {word} ") + 1)
    chain = next(chain for chain in found.chains if at in chain.nouns)
    return [noun_words(found, number) for number in chain.nouns if number != at]


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("Dahl met Tamm on Friday. Kess said afterwards that he would not sign the treaty.", "he", ["Kess"]),
        ("Kolar accused Norland of interfering. Vorr said that she would sign.", "she", ["Vorr"]),
        ("Kolar accused Norland of blackmail. Vorr told Ostrian Radio that she would not travel.", "she", ["Vorr"]),
        ("President Ada Kess met Tamm. Vorr said she would not lift the tariffs.", "she", ["Vorr"]),
        ("Labour leader Owen Kess attacked the budget. The mayor said she would not change it.", "she", ["The mayor"]),
        ("Speaker Otto Kess spoke. The president left, saying he would not negotiate.", "he", ["The president"]),
        # What befalls somebody is told of another, and so is what a lawyer or an aide tells.
        ("Kolar was hurt. Vorr said she would recover.", "she", ["Kolar"]),
        ("Otto Kess was charged. Aide Ada Tamm said he would not attend the hearing.", "he", ["Otto Kess"]),
        # Mrs. Vorr is no "he".
        ("Kolar met Tamm on Friday. Mrs. Vorr said he would not sign the treaty.", "he", ["Kolar"]),
    ],
)
def test_she_behind_a_word_of_saying_is_who_says_what_she_will_do(text: str, word: str, whom: list[str]) -> None:
    assert chained(text, word) == whom


@pytest.mark.parametrize(
    "text",
    ["Vorr told Kess that he would not sign.", "Kess was told that he would not sign.", "Vorr said he is ill."],
)
def test_whom_it_is_said_to_may_be_meant_as_well(text: str) -> None:
    assert people_saying(reading(report(text))) == {}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Canada condemned the tariffs. Norland, which sells watches to Tarn, said it would not respond.", "Norland"),
        ("Mexico called it unjust. Norland, the second-biggest supplier, said it would not retaliate.", "Norland"),
        ("Japan’s Tamm Steel said on Friday it would not raise its bid.", "Japan’s Tamm Steel"),
    ],
)
def test_it_behind_a_word_of_saying_is_who_says_it(text: str, whom: str) -> None:
    assert whom in chained(text, "it")


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("Norway said Denmark would leave. ", ["Norway"]),
        ("Norway's foreign ministry summoned the Swedish envoy. ", ["Norwegian foreign ministry"]),
        ("The statement said Denmark would leave. ", []),
    ],
)
def test_it_that_says_words_is_nobody_whom_only_they_name(before: str, names: list[str]) -> None:
    words = "“Sweden must end the toll,”"
    found = reading(report(f"{before}{words} it added.", published="2024-05-14"), ("it", "added", words))

    assert who(found, "it") == names
