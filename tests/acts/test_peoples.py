from __future__ import annotations

import pytest

from onrecord.acts.doers import Doers
from onrecord.acts.newcomers import with_newcomers
from onrecord.acts.peoples import state_called, state_of
from onrecord.types import Span
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Danes", "Denmark"),
        ("the Latvians", "Latvia"),
        ("The British", "United Kingdom"),
        ("the Koreans", None),  # of two states
        ("many Latvians", None),
        ("Latvians", None),
        ("the protesters", None),
    ],
)
def test_the_people_of_a_state_are_the_state(words: str, name: str | None) -> None:
    found = state_of(words, "2024-05-14")

    assert (found.name if found else None) == name


def test_an_adjective_alone_calls_a_state_where_it_is_asked_for() -> None:
    found = state_called("Danish", None)

    assert found is not None
    assert (found.name, found.speaks_for) == ("Denmark", "DNK")


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Danish raids went on.", "Danish", ["Denmark"]),
        ("The Danes left.", "The Danes", ["Denmark"]),
        ("They called him Danish.", "Danish", ["Danish"]),
        ("Ethnic Latvians left.", "Ethnic Latvians", ["Ethnic Latvians"]),
    ],
)
def test_a_doer_called_by_an_adjective_or_as_a_people_is_the_state(text: str, words: str, names: list[str]) -> None:
    doers = Doers(reading_of(text))
    start = text.index(words)

    ids = doers.meant(Span(start=start, end=start + len(words)), None)
    assert [doers.actors[each].name for each in ids] == names


def test_a_people_that_is_a_mention_is_no_newcomer() -> None:
    found = with_newcomers(reading_of("[The Danes=?] agreed."))

    assert [mention.actor_ids for mention in found.mentions] == [("DNK",)]
    assert "DNK" in {actor.id for actor in found.actors}
