from __future__ import annotations

import pytest

from onrecord.acts.descriptions import described, is_pointing, trimmed
from onrecord.types import Span


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("but the Senate", "the Senate"),
        ("and, while the union", "the union"),
        ("even as advocates", "advocates"),
        ("Vorr during the hearing, which the council accepted", "Vorr"),
        ("the miners on Tuesday", "the miners"),
        ("villagers in the north", "villagers"),
        ("Minister Vorr met with her counterpart", "Minister Vorr"),
        ("Kess saw an attack", "Kess"),
        ("League leaders agreed today to add twelve names to a list", "League leaders"),
        ("the gunners fired on targets inside Tarn", "the gunners"),
        ("Minister Vorr speaking to a think tank", "Minister Vorr"),
        ("two people speaking for the pact", "two people speaking for the pact"),
        ("students in Tarn", "students in Tarn"),
        ("attorneys general from six provinces", "attorneys general from six provinces"),
        ("the Council of Ports", "the Council of Ports"),
        ("four guards were wounded", "four guards"),
    ],
)
def test_conjunctions_before_and_times_and_places_behind_are_not_who_is_meant(words: str, kept: str) -> None:
    span = trimmed(f"So: {words}", Span(start=4, end=4 + len(words)))

    assert f"So: {words}"[span.start : span.end] == kept


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the crew of fishing without a permit", "crew"),
        ("its closest, oldest ally", "closest, oldest ally"),
        ("the brave, young soldiers, who fled", "brave, young soldiers"),
        ("the executive, a close friend", "executive"),
        ("its representative, old and ill", "representative"),
        ("the wealthy, and others", "wealthy"),
        ("the owners of the ship of breaking the truce", "owners of the ship"),
        ("the union of having stalled the talks", "union"),
        ("the head of planning at the port", "head of planning at the port"),
        ("the Ministry of Housing", "Ministry of Housing"),
    ],
)
def test_what_somebody_is_accused_of_is_no_part_of_who_is_meant(words: str, name: str) -> None:
    assert described(words) == name


@pytest.mark.parametrize("words", ["The", "second", "The first", "several", "both", "the other", "A", "they", "three"])
def test_an_article_an_ordinal_or_a_quantifier_alone_is_nobody(words: str) -> None:
    assert described(words) is None
    assert is_pointing(words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("some senators", "senators"),
        ("a group of students", "group of students"),
        ("the motion", None),
        ("comments of their own", None),
        ("footage from the Tarn Student Union", None),
        ("the motion of sixteen governors", "sixteen governors"),
        ("the court’s summary", "court"),
        ("the Harbour Court decision", "Harbour Court"),
        ("an assault in Tarn", None),
        ("the air strikes on Tarn", None),
        ("the strikers", "strikers"),
    ],
)
def test_a_document_is_whoever_issued_it_or_nobody(words: str, name: str | None) -> None:
    assert described(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [("anti-tax protests", "anti-tax protesters"), ("the demonstrations", "demonstrators"), ("riots", "rioters")],
)
def test_protests_are_protesters(words: str, name: str) -> None:
    assert described(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("twenty people were arrested", "twenty people"),
        ("Vorr must prove", "Vorr"),
        ("he'd seen continued support from voters", None),
        ("they’ve met ministers", None),
        ("ministers who were expelled", "ministers"),
        ("people I have spoken with", "people I have spoken with"),
        ("people they’ve met", "people they’ve met"),
    ],
)
def test_what_somebody_was_or_did_is_no_part_of_the_name(words: str, name: str | None) -> None:
    assert described(words) == name


@pytest.mark.parametrize(
    "words",
    [
        "Nobody",
        "everybody",
        "you guys",
        "both of them",
        "any of the members",
        "talks in Tarn",
        "The consensus",
        "the visit",
    ],
)
def test_nobody_and_events_are_no_doers(words: str) -> None:
    assert described(words) is None


@pytest.mark.parametrize("words", ["one of them", "members of the council", "peace negotiators", "talks delegation"])
def test_those_who_may_be_told_of_are_doers(words: str) -> None:
    assert described(words) == words


def test_what_somebody_did_is_no_part_of_his_name():
    assert described("Sen. Jeb Kess caused quite a stir") == "Sen. Jeb Kess"
    assert described("Vorr whipped the council") == "Vorr"
    assert described("two men accused of spying") == "two men accused of spying"


def test_a_place_is_nobody():
    assert described("both in Arland and abroad") is None
    assert described("both sides") == "both sides"


@pytest.mark.parametrize("words", ["Both of our", "the vote for the war and her", "Vorr broke it", "members of the"])
def test_what_breaks_off_is_nobody(words: str) -> None:
    assert described(words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("one of them", "one of them"),
        ("those around her", "those around her"),
        ("Both of the campaigns", "both campaigns"),
        ("both campaigns", "both campaigns"),
        ("some waving flags", "some waving flags"),
        ("some wardens", "wardens"),
    ],
)
def test_what_is_whole_is_somebody(words: str, name: str) -> None:
    assert described(words) == name


def test_a_clause_that_begins_with_a_pronoun_is_nobody() -> None:
    assert described("you Tuesday morning he") is None
    assert described("an IT worker") == "IT worker"
