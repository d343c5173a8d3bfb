from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.sentences import find_sentences
from onrecord.types import Reading, Report


def sentences(text: str) -> list[str]:
    reading = find_sentences(Reading(report=Report(id="r-1", text=text, source="")))
    return [text[span.start : span.end] for span in reading.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vorr left. Arden stayed.", ["Vorr left.", "Arden stayed."]),
        ("“We will not sign.” He left.", ["“We will not sign.”", "He left."]),
        (
            "Mr. Vorr met Gen. Tam in the U.S. Senate. He left.",
            ["Mr. Vorr met Gen. Tam in the U.S. Senate.", "He left."],
        ),
        ("Vorr left the U.S. They stayed.", ["Vorr left the U.S.", "They stayed."]),
        ("The U.S. This Week show began.", ["The U.S. This Week show began."]),
        ("J. R. Vorr spoke on Jan. 5. Few came.", ["J. R. Vorr spoke on Jan. 5.", "Few came."]),
        ("Talks resume in Tarn\n\nThe envoys met.", ["Talks resume in Tarn", "The envoys met."]),
        ("VORR: No.\nQ: Why? When?", ["VORR: No.", "Q: Why?", "When?"]),
        ("“Why … not?” she asked. He left.", ["“Why … not?” she asked.", "He left."]),
        ("VORR: No. We stay. He has car No. 5.", ["VORR: No.", "We stay.", "He has car No. 5."]),
        ("SEC. VORR: No. We stay.", ["SEC. VORR: No.", "We stay."]),
        ("Trade Sec. Lena Vorr left. VADM. Tam sailed.", ["Trade Sec. Lena Vorr left.", "VADM. Tam sailed."]),
        ("She was sued by the SEC. Vorr left.", ["She was sued by the SEC.", "Vorr left."]),
        ("It rose 2.5 percent. That is all.", ["It rose 2.5 percent.", "That is all."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="aB .!?…”“\"'\n)1", max_size=80))
def test_sentences_stand_in_order_and_hold_every_word(text: str) -> None:
    reading = find_sentences(Reading(report=Report(id="r-1", text=text, source="")))
    covered = "".join(text[span.start : span.end] for span in reading.sentences)

    assert all(a.end <= b.start for a, b in zip(reading.sentences, reading.sentences[1:], strict=False))
    assert "".join(covered.split()) == "".join(text.split())


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    text = "The envoys of Norland came late and the\nministers of Ostria left for the coast on\nMonday. It rained."

    assert sentences(text) == [text[: text.index(" It rained.")], "It rained."]


def test_a_line_that_ends_within_a_phrase_goes_on_in_the_next() -> None:
    text = "The envoys of Norland will meet them in the border town of Eelgate on\nMonday."

    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Norland and Ostria agree to share the river\nTARN (NBA) - The envoys of Norland came late.",
        "- the envoys of Norland who came late again\n- the ministers who left for the coast early",
        "ADA LUND: The envoys of Norland came so late\nOTTO TAM: the ministers left for the coast",
    ],
)
def test_headlines_lists_and_turns_stay_lines_of_their_own(text: str) -> None:
    assert sentences(text) == text.split("\n")


def test_a_lost_blank_between_sentences_does_not_join_them() -> None:
    assert sentences("There was a condition.Its envoys left.") == ["There was a condition.", "Its envoys left."]


def test_a_text_without_full_stops_is_cut_into_sentences_that_can_be_read() -> None:
    found = sentences("the envoy waits; " * 1_000)

    assert max(map(len, found)) <= 2_000
    assert " ".join(found).count("envoy waits;") == 1_000


@pytest.mark.parametrize("sign", [".", " ", "!?", 'a."'])
def test_lines_of_signs_are_looked_at_once(sign: str) -> None:
    assert all(each.strip() for each in sentences(sign * 50_000 + "a"))


@pytest.mark.parametrize("words", ["Lund wrote on X.", "Lund took to X.", "Lund posted it via X."])
def test_a_sentence_ends_behind_the_network_x(words: str) -> None:
    assert sentences(f"{words} Tam denied it.") == [words, "Tam denied it."]


@pytest.mark.parametrize("text", ["The envoy met X. Lund in Tarn.", "Tam relied on J. Edgar Lund for it."])
def test_an_initial_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]
