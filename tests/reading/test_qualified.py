from __future__ import annotations

import pytest

from onrecord.reading.mentions import find_mentions
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.sentences import find_sentences
from onrecord.types import Reading
from tests.reading.reports import report


def mentions(text: str) -> list[str]:
    found = find_mentions(find_sentences(Reading(report=report(text))))
    return [mention.evidence.quote for mention in found.mentions]


@pytest.mark.parametrize(
    "quote",
    [
        "Norway's new prime minister",
        "Norway’s own president",
        "Norway's newly appointed foreign minister",
        "Norway's far-right finance minister",
        "the United States' long-serving ambassador",
        "Norway's own commerce ministry",
        "Norway's new president Ada Lund",
    ],
)
def test_a_title_and_its_owner_are_one_in_spite_of_an_adjective(quote: str) -> None:
    text = f"On Monday {quote} rejected the plan."

    assert quote.removeprefix("the ") in [each.removeprefix("the ") for each in mentions(text)]
    assert parse_phrase(quote).owner in ("Norway", "United States", "the United States")


@pytest.mark.parametrize(
    "quote",
    ["Norway's next prime minister", "Norway's future president", "Norway's last king", "Norway's exiled president"],
)
def test_who_is_not_said_to_hold_the_office_today_is_not_the_owners(quote: str) -> None:
    assert quote not in mentions(f"On Monday {quote} rejected the plan.")


@pytest.mark.parametrize("thing", ["new border wall", "own rules", "new peace plan"])
def test_things_are_no_titles(thing: str) -> None:
    assert mentions(f"On Monday Norway's {thing} failed.") == ["Norway"]


def test_a_surname_behind_the_adjective_stays_a_name_of_its_own() -> None:
    assert mentions("On Monday Norway's own Ada Lund rejected plans.") == ["Norway", "Ada Lund"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Deputy Prime Minister and Foreign Minister Ada Lund", "Foreign Minister Ada Lund"),
        ("Norlandbank founder and CEO Ada Lund", None),
        ("Vice Premier and lead negotiator Ada Lund", "lead negotiator Ada Lund"),
        ("Norway's Deputy Prime Minister and Foreign Minister Ada Lund", None),
    ],
)
def test_two_titles_without_an_article_before_a_name_are_of_one(words: str, found: str | None) -> None:
    assert mentions(f"On Monday {words} rejected plans.")[-1] == (found or words)
    assert parse_phrase(words).name == "Ada Lund"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the president and Foreign Minister Ada Lund", ["the president", "Foreign Minister Ada Lund"]),
        ("Norway's president and Foreign Minister Ada Lund", ["Norway's president", "Foreign Minister Ada Lund"]),
        ("Premier Otto Tam and Foreign Minister Ada Lund", ["Premier Otto Tam", "Foreign Minister Ada Lund"]),
        ("King and Queen Ada Lund", ["King", "Queen Ada Lund"]),
    ],
)
def test_two_offices_of_two_people_stay_two(words: str, found: list[str]) -> None:
    assert mentions(f"On Monday {words} rejected plans.") == found


@pytest.mark.parametrize("state", ["the Islamic Republic of Iran", "the Islamic Republic of Pakistan"])
def test_a_state_of_several_words_keeps_them_behind_a_title(state: str) -> None:
    phrase = parse_phrase(f"Foreign Minister of {state}")

    assert (phrase.name, phrase.owner) == ("", state.removeprefix("the "))
