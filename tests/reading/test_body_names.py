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
