from __future__ import annotations

import pytest

from tests.reading.reports import reading, report


def meant(text: str, words: str, *said: tuple[str | None, str, str], published: str | None = None) -> list[str]:
    """Return the names of those whose chain the last noun phrase with these words is in."""
    found = reading(report(text, published=published), *said)
    at = text.rindex(words)
    number = next(number for number, noun in enumerate(found.nouns) if noun.span.start == at)
    names = {actor.id: actor.name for actor in found.actors}
    return [names[each] for chain in found.chains if number in chain.nouns for each in chain.actor_ids]


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        ("Opposition leader Frank Tamm called for a vote. The president said she would wait.", "The president", []),
        ("Council President Otto Kess proposed a tax. The governor said he would wait.", "The governor", []),
        ("Liberal leader Mira Vorr called for a vote. The chancellor said he would wait.", "The chancellor", []),
        ("Speaker Otto Kess left. The president said he would wait.", "The president", []),
        ("Council President Otto Kess spoke. The president said he would wait.", "The president", ["Otto Kess"]),
        ("Norlandic leader Otto Kess spoke. The president said he would wait.", "The president", ["Otto Kess"]),
        ("President-elect Otto Kess met envoys. The president said he would wait.", "The president", ["Otto Kess"]),
        ("Governor Ada Vorr met Mayor Otto Kess. The mayor said he would wait.", "The mayor", ["Otto Kess"]),
    ],
)
def test_who_holds_another_office_is_not_meant(text: str, words: str, whom: list[str]) -> None:
    assert meant(text, words) == whom


def test_several_are_no_president() -> None:
    text = "Speaker Otto Kess met Liberal leaders. The president urged lawmakers to wait."
    found = reading(report(text))
    at = next(number for number, noun in enumerate(found.nouns) if noun.span.start == text.index("The president"))

    assert next(chain.nouns for chain in found.chains if at in chain.nouns) == (at,)


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        ("The President met President Vorr. The President warned that it rains.", "The President", []),
        ("The President spoke in Tarn. President Ada Vorr left. The President waited.", "The President", ["Ada Vorr"]),
        (
            "The President, President Ada Vorr, spoke. The President warned that it rains.",
            "The President",
            ["Ada Vorr"],
        ),
        (
            "President Otto Kess of Norland met Ostrian President Ada Vorr. The president warned that it rains.",
            "The president",
            ["Otto Kess"],
        ),
        (
            "President Otto Kess of Norland met Ostrian President Ada Vorr. The President pressed President Vorr.",
            "The President",
            ["Otto Kess"],
        ),
        (
            "President Otto Kess met Ostrian President Ada Vorr. The president urged President Kess to wait.",
            "The president",
            ["Ada Vorr"],
        ),
    ],
)
def test_of_two_with_a_title_it_is_who_acts(text: str, words: str, whom: list[str]) -> None:
    assert meant(text, words) == whom


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        (
            "Emmanuel Macron met Keir Starmer. The aides said the president would wait.",
            "the president",
            ["Keir Starmer"],
        ),
        (
            "Keir Starmer met Emmanuel Macron. The aides said the prime minister would wait.",
            "the prime",
            ["Emmanuel Macron"],
        ),
    ],
)
def test_a_head_without_a_title_holds_what_the_registry_says(text: str, words: str, whom: list[str]) -> None:
    assert meant(text, words, published="2025-05-05") != whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("President Ada Kess met Tamm. Vorr said it rains.", []),
        ("President Ada Kess met Tamm. Kess said it rains.", ["Ada Kess"]),
    ],
)
def test_a_surname_is_nobody_of_another_name(text: str, whom: list[str]) -> None:
    assert meant(text, text.split(". ")[1].split()[0]) == whom
