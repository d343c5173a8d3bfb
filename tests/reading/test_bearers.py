from __future__ import annotations

import pytest

from onrecord.reading.bearers import bearer
from onrecord.reading.mentions import find_mentions
from onrecord.reading.sentences import find_sentences
from onrecord.types import Reading, Span
from tests.reading.reports import report


def borne(words: str) -> str | None:
    text = f"It rained. {words} said it rains."
    found = find_mentions(find_sentences(Reading(report=report(text))))
    phrase = Span(start=11, end=11 + len(words))
    within = [mention for mention in found.mentions if mention.evidence.span.touches(phrase)]
    mention = bearer(text, phrase, within)
    return mention.evidence.quote if mention else None


@pytest.mark.parametrize(
    "words",
    [
        "Member of parliament (MP) Otto Tam",
        "Businessman and Vorr loyalist Otto Tam",
        "A businessman and Vorr loyalist, Otto Tam",
    ],
)
def test_titles_belong_to_the_name_that_follows_them(words: str) -> None:
    assert borne(words) == "Otto Tam"


def test_what_a_name_is_of_may_follow_it() -> None:
    assert borne("Member of parliament (MP) Otto Tam of the Harbour Party") == "Otto Tam"
    assert borne("Member of parliament (MP) Otto Tam of all people") is None


@pytest.mark.parametrize(
    "words",
    [
        "A spokesman and Otto Tam",
        "Senators and Otto Tam",
        "A spokesman for Otto Tam",
        "The mother of Otto Tam",
        "Karl Brandt and Otto Tam",
        "The businessman met Otto Tam",
        "Otto Tam",
        "Friends of Norland President Otto Tam",
        "A house of Norland Governor Otto Tam",
        "The Council of President Otto Tam",
    ],
)
def test_what_is_no_title_belongs_to_nobody(words: str) -> None:
    assert borne(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("House of Deputies Speaker Otto Tam", "Deputies Speaker Otto Tam"),
        ("Ministry of Defence spokesman Otto Tam", "Defence spokesman Otto Tam"),
        ("The Bank of Norland Governor Otto Tam", "Governor Otto Tam"),
        ("Congress of Norland Workers leader Otto Tam", "Norland Workers leader Otto Tam"),
    ],
)
def test_a_body_whose_name_goes_on_before_a_title_is_its_holders(words: str, expected: str) -> None:
    assert borne(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("One of these groups, the Dune Front,", "the Dune Front"),
        ("One of the ministers, Otto Tam,", "Otto Tam"),
        ("Air Force 1st Lt. Tam", "Lt. Tam"),
        ("The name of one of the ministers, Otto Tam,", None),
    ],
)
def test_the_name_of_one_of_several_and_of_a_rank(words: str, expected: str | None) -> None:
    assert borne(words) == expected
