from __future__ import annotations

import pytest

from onrecord.reading.unnamed import UnnamedSources, unnamed_source
from tests.reading.reports import reading, report


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Two sources", "two sources"),
        ("a dozen people briefed on the talks", "a dozen people briefed on the talks"),
        ("A source familiar with the talks", "source familiar with the talks"),
        ("One source", "source"),
        ("another source", "another source"),
        ("a senior Zellish official", "senior Zellish official"),
        ("Two aides close to Lena Vorr, who asked not to be named,", "two aides close to Lena Vorr"),
        ("One of the diplomats", "one of the diplomats"),
        ("Officials close to the talks", "Officials close to the talks"),
        ("the people with knowledge of the letter", "people with knowledge of the letter"),
        ("A person who " + "waited and " * 10 + "left", "person"),
    ],
)
def test_who_is_not_named_is_called_by_their_own_words(words: str, name: str) -> None:
    found = unnamed_source(words)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "words",
    [
        "Lena Vorr",
        "The minister",
        "A source of income",
        "People in Tarn",
        "Some people",
        "The people of Norland",
        "The people in the square",
        "Two hundred people",
        "An official statement",
        "A Harbour Ministry official",
        "Two aides to Lena Vorr",
        "His aides",
        "Two ministers and an official",
    ],
)
def test_a_name_a_crowd_and_a_paper_are_no_unnamed_source(words: str) -> None:
    assert unnamed_source(words) is None


def test_several_are_one_actor_in_all_reports_and_one_person_of_one_only() -> None:
    one, other = UnnamedSources("r-1"), UnnamedSources("r-2")

    assert one.find("Two sources") == other.find("two sources")
    assert one.find("A source") != other.find("A source")
    assert one.find("One of the sources") != other.find("One of the sources")


def test_the_source_is_the_one_last_met_and_the_official_nobody_without_one() -> None:
    sources = UnnamedSources("r-1")

    assert sources.find("The official") is None

    met = sources.find("A source close to the talks")

    assert sources.find("The source") == met
    assert sources.find("The sources") != met


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Two sources", "two sources"),
        ("A source familiar with the talks", "source familiar with the talks"),
        ("two people briefed on the talks", "two people briefed on the talks"),
        ("A source close to President Karl Brandt", "source close to President Karl Brandt"),
        # Who is named with them stays.
        ("A source in the Zellish ministry", "Zellish ministry"),
        ("A Norlandic official familiar with the talks", "Norland official"),
        ("A lawyer", None),
    ],
)
def test_an_unnamed_source_speaks(source: str, name: str | None) -> None:
    text = f"Norland sent envoys to Zelland. {source} said it rains."
    found = reading(report(text), (source, "said", "it rains"))

    names = {actor.id: actor.name for actor in found.actors}
    assert names.get(found.attributions[0].speaker_id or "") == name
