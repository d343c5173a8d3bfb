from __future__ import annotations

import pytest

from onrecord.reading.formers import has_held, office_held
from tests.reading.reports import reading, report


def meant(text: str, words: str, published: str = "2016-05-05") -> list[str]:
    """Return the names of those whom the last mention that begins with these words means."""
    found = reading(report(text, published=published))
    names = {actor.id: actor.name for actor in found.actors}
    here = [each for each in found.mentions if each.evidence.span.start == text.rindex(words)]
    return [names[each] for mention in here for each in mention.actor_ids]


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        ("Mrs. Lena Vorr left on Monday. The Norland native praised Otto Kess.", "The Norland native", "Lena Vorr"),
        ("Mr. Otto Kess met reporters. The real estate mogul sued a bank.", "The real estate mogul", "Otto Kess"),
        ("Mr. Otto Kess left. While the tycoon had praised him, voters stayed.", "the tycoon", "Otto Kess"),
        ("Mr. Otto Kess said it rains. The Republican nominee waited.", "The Republican nominee", "Otto Kess"),
        ("President Ada Vorr met Mr. Otto Kess. The billionaire said he would wait.", "The billionaire", "Otto Kess"),
        ("Mrs. Lena Vorr met Mr. Otto Kess. The New York businessman sued a bank.", "The New York", "Otto Kess"),
        ("Mr. Otto Kess attacked Mrs. Lena Vorr after the Ohio candidate had called.", "the Ohio", "Lena Vorr"),
        ("Mr. Otto Kess, a banker, met Mr. Karl Brandt. The banker said he would wait.", "The banker", "Otto Kess"),
    ],
)
def test_who_is_called_by_what_he_is_was_named_before(text: str, words: str, whom: str) -> None:
    assert meant(text, words) == [whom]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mr. Karl Brandt met Mr. Otto Kess. The New York developer praised a bank.", "The New York"),
        ("Mr. Otto Kess, a spokesman, said it rains. The candidate said he would wait.", "The candidate"),
        ("President Ada Vorr left. The developer said it rains.", "The developer"),
        ("Mr. Otto Kess left. The candidate who wins will wait.", "The candidate"),
        ("Mr. Otto Kess said that the candidate left. The candidate waited.", "The candidate"),
        ("Mr. Otto Kess left. Reporters asked the candidate.", "the candidate"),
        ("Mr. Otto Kess left. “The candidate waited,” Mrs. Lena Vorr said.", "The candidate"),
        ("Republican Otto Kess left. The Democratic nominee said it rains.", "The Democratic nominee"),
        ("Mr. Otto Kess left. The developers said it rains.", "The developers"),
    ],
)
def test_who_may_be_another_is_nobody(text: str, words: str) -> None:
    assert meant(text, words) == []


def test_a_person_called_by_what_she_is_is_mentioned() -> None:
    found = reading(report("Mrs. Lena Vorr left on Monday. The Norland native praised Otto Kess."))
    names = {actor.id: actor.name for actor in found.actors}
    quotes = [
        mention.evidence.quote for mention in found.mentions if [*map(names.get, mention.actor_ids)] == ["Lena Vorr"]
    ]

    assert quotes == ["Mrs. Lena Vorr", "The Norland native"]


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        (
            "Hillary Clinton met Otto Kess. The former secretary of state said it rains.",
            "The former",
            "Hillary Clinton",
        ),
        ("Otto Kess met Mrs. Lena Vorr, a former judge. The former judge said it rains.", "The former", "Lena Vorr"),
    ],
)
def test_who_held_an_office_is_its_former_holder(text: str, words: str, whom: str) -> None:
    assert meant(text, words) == [whom]


def test_a_former_holder_of_whom_nobody_knows_that_is_nobody() -> None:
    assert meant("Mrs. Lena Vorr left. The former judge said it rains.", "The former judge") == []


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("The former governor said", ("governor", "")),
        ("the former New York mayor said", ("mayor", "New York")),
        ("the former U.S. president said", ("president", "")),
        ("the former governor of Ohio said", ("", "")),
        ("the governor said", ("", "")),
    ],
)
def test_a_former_office_is_told_with_its_place(words: str, office: tuple[str, str]) -> None:
    assert office_held(words, 0, len(words) - len(" said")) == office


@pytest.mark.parametrize(
    ("held", "day", "expected"),
    [
        (("secretary of state", ""), "2016-01-01", True),
        (("secretary of state", ""), "2010-01-01", False),
        (("governor", ""), "2016-01-01", False),
    ],
)
def test_the_registry_tells_who_has_left_an_office(held: tuple[str, str], day: str, expected: bool) -> None:
    assert has_held("Q6294", "", held, day) is expected


def test_who_holds_an_office_again_is_not_its_former_holder() -> None:
    assert has_held("Q22686", "", ("president", ""), "2023-01-01") is True
    assert has_held("Q22686", "", ("president", ""), "2025-06-01") is False
