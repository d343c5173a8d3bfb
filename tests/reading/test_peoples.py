from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.newcomers import with_newcomers
from onrecord.reading.peoples import is_people, issuing_state, state_called, state_named, state_of
from onrecord.reading.sides import unknown_id
from onrecord.types import Actor, ActorKind, Noun, NounKind, Span
from tests.acts.hand import reading_of
from tests.acts.test_doers import meant


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Danes", "Denmark"),
        ("the Latvians", "Latvia"),
        ("The British", "United Kingdom"),
        ("the Danish side", "Denmark"),
        ("the U.S. side", "United States"),
        ("the other side", None),
        ("the Koreans", None),  # of two states
        ("many Latvians", None),
        ("Latvians", None),
        ("the protesters", None),
    ],
)
def test_the_people_of_a_state_are_the_state(words: str, name: str | None) -> None:
    found = state_of(words, "2024-05-14", {})

    assert (found.name if found else None) == name


def test_an_adjective_alone_calls_a_state_where_it_is_asked_for() -> None:
    found = state_called("Danish", None, {})

    assert found is not None
    assert (found.name, found.speaks_for) == ("Denmark", "DNK")


ARLAND = Actor(id=unknown_id("Arland"), name="Arland", kind=ActorKind.COUNTRY)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Danish statement", "Denmark"),
        ("a Danish note to the council", "Denmark"),
        ("the South Korean proposal", "South Korea"),
        ("the Arlandic statement", "Arland"),
        ("the Borlandic statement", None),  # of no state that the report names
        ("the Arland statement", None),  # a name, which is a mention of its own
        ("the Danish farmers", None),
        ("the Korean statement", None),  # of two states
        ("the statement", None),
        ("Danish", None),
    ],
)
def test_a_document_with_the_adjective_of_a_state_is_its_word(words: str, name: str | None) -> None:
    found = issuing_state(words, "2024-05-14", {ARLAND.id: ARLAND})

    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [("Denmark", "Denmark"), ("Copenhagen", "Danish government"), ("Aarhus", None), ("Danish", None)],
)
def test_a_state_and_its_capital_have_names(words: str, name: str | None) -> None:
    found = state_named(words, "2024-05-14")

    assert (found.name if found else None) == name


def test_the_people_of_a_state_that_only_the_report_knows_are_it() -> None:
    known = {ARLAND.id: ARLAND}

    assert state_of("the Arlandic side", None, known) is ARLAND
    assert state_of("the Arlandic farmers", None, known) is None


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Danish raids went on.", "Danish", ["Denmark"]),
        ("The Danes left.", "The Danes", ["Denmark"]),
        ("Danes and others left.", "Danes", ["Danes"]),
        ("Latvians left.", "Latvians", ["Latvians"]),
        ("They called him Danish.", "Danish", ["Danish"]),
        ("Ethnic Latvians left.", "Ethnic Latvians", ["Ethnic Latvians"]),
    ],
)
def test_a_doer_called_by_an_adjective_or_as_a_people_is_the_state(text: str, words: str, names: list[str]) -> None:
    assert meant(reading_of(text), words) == names


def test_an_adjective_of_people_is_not_their_state() -> None:
    text = "Danish farmers left."
    reading = reading_of(text)
    farmers = Noun(
        span=Span(start=0, end=14),
        head=Span(start=7, end=14),
        kind=NounKind.PERSON,
        form="other",
        is_plural=True,
        links=(),
        new=1.0,
    )

    assert meant(replace(reading, nouns=(farmers,)), "Danish") != ["Denmark"]


def test_a_people_that_is_a_mention_is_no_newcomer() -> None:
    found = with_newcomers(reading_of("[The Danes=?] agreed."))

    assert [mention.actor_ids for mention in found.mentions] == [("DNK",)]
    assert "DNK" in {actor.id for actor in found.actors}


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("South Koreans", True), ("South Korean", False), ("Koreans", False), ("North Sea Ports", False)],
)
def test_the_name_of_a_people_may_have_two_words(name: str, is_one: bool) -> None:
    assert is_people(name) is is_one
