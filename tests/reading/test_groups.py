from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who

STATES = "Norland's foreign ministry and the Ostrian government sent envoys. "
PEOPLE = "Norland's prime minister, Lena Vorr, met President Karl Brandt of Ostria. "
THREE = "Norland's foreign ministry, the Ostrian government and Sarvenia's foreign ministry sent envoys. "
LISTED = "Norland, Ostria and Sarvenia signed a pact. "
REST = "\n\nNorland and Ostria, and Sarvenia too, are far away."


@pytest.mark.parametrize(
    ("before", "words", "names"),
    [
        (STATES, "both sides", ["Norland", "Ostria"]),
        (STATES, "Both governments", ["Norland", "Ostria"]),
        (STATES, "the two countries", ["Norland", "Ostria"]),
        (STATES, "The two capitals", ["Norland", "Ostria"]),
        (STATES + "It rained.\n\n", "the two sides", ["Norland", "Ostria"]),
        (STATES + "It rained.\n\nIt snowed.\n\n", "the two sides", ["Norland", "Ostria"]),
        (STATES + "It rained.\n\n" * 5, "the two sides", []),
        (THREE, "both sides", []),
        (THREE, "the two sides", []),
        (THREE + "Ostria and Sarvenia agreed. ", "the two sides", ["Ostria", "Sarvenia"]),
        (PEOPLE, "both sides", ["Norland", "Ostria"]),
        (PEOPLE, "the two leaders", ["Lena Vorr", "Karl Brandt"]),
        (PEOPLE, "The two presidents", ["Lena Vorr", "Karl Brandt"]),
        (PEOPLE, "the two heads of state", ["Lena Vorr", "Karl Brandt"]),
        (PEOPLE, "The two heads of government", ["Lena Vorr", "Karl Brandt"]),
        (PEOPLE, "the two foreign ministers", ["Lena Vorr", "Karl Brandt"]),
        (PEOPLE + "Otto Tam watched. ", "the two leaders", []),
        (LISTED, "The three countries", ["Norland", "Ostria", "Sarvenia"]),
        (LISTED + "Ostria paid.\n\n", "the three states", ["Norland", "Ostria", "Sarvenia"]),
        (LISTED, "the four countries", []),
        (LISTED, "three countries", []),
        ("Norland, Ostria and others met. ", "the three countries", []),
        ("Norland paid Ostria, and Sarvenia left. ", "the three countries", []),
        ("Norland sent envoys. ", "both sides", []),
        (STATES, "some sides", []),
    ],
)
def test_both_mean_the_only_two_in_play_and_more_the_list_of_as_many(before: str, words: str, names: list[str]) -> None:
    found = reading(report(f"{before}Rain fell on {words} that day.{REST}", published="2024-05-14"))

    assert who(found, words) == names


def test_both_sides_are_not_the_speaker_and_one_of_them() -> None:
    found = reading(report(f"{PEOPLE}Vorr said both sides must give way.{REST}", published="2024-05-14"))

    assert who(found, "both sides") == []


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("Lena Vorr and Karl Brandt met in Tarn. ", ["Lena Vorr", "Karl Brandt"]),
        ("European leaders met in Tarn. ", ["European leaders"]),
        ("Lena Vorr met envoys. ", []),
        ("Norland sent troops. ", []),
    ],
)
def test_they_are_the_several_who_were_just_named_and_never_one(before: str, names: list[str]) -> None:
    found = reading(report(f"{before}They left early.{REST}", published="2024-05-14"))

    assert who(found, "They") == names


def test_he_after_a_spokesman_is_the_spokesman() -> None:
    text = "It rained in Tarn. A spokesman for the Northern League said it rains. Later he left."
    found = reading(report(text), ("A spokesman for the Northern League", "said", "it rains"))

    assert who(found, "he") == ["Northern League"]


def test_he_after_a_nameless_speaker_is_nobody_named() -> None:
    text = "Otto Tam, the minister, came. It rained. A businessman said it rains. Later he left."
    found = reading(report(text), ("A businessman", "said", "it rains"))

    assert who(found, "he") == []


@pytest.mark.parametrize("words", ["The two men", "Both men", "The pair", "The duo"])
def test_two_people_just_named_are_the_pair(words: str) -> None:
    found = reading(report(f"Karl Brandt and Otto Tam met in Tarn. {words} shook hands."))

    assert who(found, words) == ["Karl Brandt", "Otto Tam"]


def test_a_pair_of_things_is_nobody() -> None:
    found = reading(report("Karl Brandt and Otto Tam met in Tarn. The pair of chairs was old."))

    assert not [mention for mention in found.mentions if mention.evidence.quote.startswith("The pair")]
