from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("On Monday the Seven Rivers Council condemned the raid.", "the Seven Rivers Council", "Seven Rivers Council"),
        ("The Three Lakes Union backed the pact.", "The Three Lakes Union", "Three Lakes Union"),
        ("The Second Chamber voted down the bill.", "The Second Chamber", "Second Chamber"),
        ("The First Republic Movement left.", "The First Republic Movement", "First Republic Movement"),
        ("Vorr met leaders of the Two Coasts Bloc.", "leaders of the Two Coasts Bloc", "Two Coasts Bloc leaders"),
        ("The Five Eyes alliance condemned the raid.", "The Five Eyes alliance", "Five Eyes alliance"),
    ],
)
def test_a_number_with_a_capital_belongs_to_the_name(text: str, words: str, name: str) -> None:
    assert who(reading(report(text)), words) == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Air Norland halted its flights.", "Air Norland"),
        ("The law was welcomed by Brightcom Norland on Monday.", "Brightcom Norland"),
        ("The Norland Harbour Pilots Association left.", "The Norland Harbour Pilots Association"),
        ("The Norwegian Harbour Pilots Association left.", "The Norwegian Harbour Pilots Association"),
        ("World Forest Fund Norland called for a ban.", "World Forest Fund Norland"),
    ],
)
def test_a_firm_is_not_the_state_in_its_name(text: str, words: str) -> None:
    text, words = text.replace("Norland", "Norway"), words.replace("Norland", "Norway")

    assert who(reading(report(text)), words) == [words.removeprefix("The ")]


@pytest.mark.parametrize("words", ["South Yemen", "Nazi Germany", "Yesterday Norway"])
def test_a_word_before_a_state_that_is_no_firm_leaves_it_alone(words: str) -> None:
    found = reading(report(f"{words} rejected the offer."))

    assert words not in {mention.evidence.quote for mention in found.mentions}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The centre-left Democratic Party left.", "Democratic Party", "Democratic Party"),
        ("The main opposition National Party left.", "National Party", "National Party"),
        ("The ruling National Salvation Front left.", "National Salvation Front", "National Salvation Front"),
        ("Its conservative People's Party left.", "People's Party", "People's Party"),
        ("Its centrist Four Lamps Movement left.", "Four Lamps Movement", "Four Lamps Movement"),
        ("Norway's National Harbour Board left.", "National Harbour Board", "National Harbour Board"),
        (
            "The Federal Harbour Administration left.",
            "The Federal Harbour Administration",
            "Federal Harbour " "Administration",
        ),
        ("The Tarn Gas and Power Company left.", "The Tarn Gas and Power Company", "Tarn Gas and Power Company"),
    ],
)
def test_a_body_is_called_by_its_whole_name(text: str, words: str, name: str) -> None:
    assert who(reading(report(text)), words) == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The two Norlandic ministers met Anna Brandt.", "The two Norlandic ministers"),
        ("Three Norlandic officials met Anna Brandt.", "Three Norlandic officials"),
        ("The second Norlandic minister met Anna Brandt.", "Norlandic minister"),
    ],
)
def test_a_number_that_counts_belongs_to_none(text: str, words: str) -> None:
    found = reading(report(text))

    assert words in {mention.evidence.quote for mention in found.mentions}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Bread and Harbour Party left.", "The Bread and Harbour Party", "Bread and Harbour Party"),
        ("The small Bread and Harbour Party left.", "Bread and Harbour Party", "Bread and Harbour Party"),
        (
            "Members of the Law and Order Union left.",
            "Members of the Law and Order Union",
            "Law and Order Union members",
        ),
    ],
)
def test_words_joined_behind_an_article_are_one_name(text: str, words: str, name: str) -> None:
    assert who(reading(report(text)), words) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Bread or Harbour Party left.",
        "The Port Company and Harbour Party left.",
        "Bread and the Harbour Party left.",
    ],
)
def test_two_bodies_are_not_one_name(text: str) -> None:
    found = reading(report(text))

    assert not any(" Harbour Party" in actor.name and "Bread" in actor.name for actor in found.actors)
    assert not any("Company and" in actor.name for actor in found.actors)


@pytest.mark.parametrize(
    "name",
    [
        "National Association of Norlandic Ports",
        "American Chamber of Commerce",
        "Norwegian Federation of Trade Unions",
        "Society for Wireless Harbour Telegraphy",
        "Alliance of Coastal States",
    ],
)
def test_a_society_is_called_by_what_its_members_have_in_common(name: str) -> None:
    assert who(reading(report(f"The {name} condemned the raid in Oslo.")), f"The {name}") == [name]


def test_what_is_said_of_a_society_in_small_letters_is_none_of_its_name() -> None:
    text = "The association of Norwegian Ports condemned the raid."
    names = [mention.evidence.quote for mention in reading(report(text)).mentions]

    assert "The association of Norwegian Ports" not in names


def test_a_society_behind_a_name_is_called_so_too() -> None:
    found = reading(report("Otto Tamm met Ada Lund of the Federation of American Scientists."))

    assert who(found, "the Federation of American Scientists") == ["Federation of American Scientists"]
