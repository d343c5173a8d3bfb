from __future__ import annotations

import pytest

from onrecord.types import ReportKind
from tests.reading.reports import reading, report

ASKED = "Q: When?\n\n{label}: It rains.\n\nQ: Why?\n\n{label}: It is time."


def labelled(text: str) -> set[tuple[str, ...]]:
    """Return the names of those whom the labels mean that are titles alone."""
    found = reading(report(text, kind=ReportKind.TRANSCRIPT))
    names = {actor.id: actor.name for actor in found.actors}
    labels = [each for each in found.mentions if each.evidence.quote.lower().startswith("the ")]
    return {tuple(names[one] for one in each.actor_ids) for each in labels}


@pytest.mark.parametrize("label", ["THE PRESIDENT", "The President"])
def test_a_title_is_who_has_the_word_by_it_and_a_name(label):
    assert labelled(f"Q: Will it?\n\nPresident Vorr: It will.\n\n{ASKED.format(label=label)}") == {("Vorr",)}


def test_a_title_is_whom_the_heading_names_by_it():
    heading = "A talk with President Vorr and Minister Kess at the port"

    assert labelled(f"{heading}\n\n{ASKED.format(label='THE PRESIDENT')}") == {("Vorr",)}


def test_of_two_with_one_title_neither_is_meant():
    text = "Minister Vorr: It rains.\n\nMinister Kess: It does not.\n\n" + ASKED.format(label="The Minister")

    assert labelled(text) == {()}


def test_an_office_alone_in_a_label_is_nobody_whom_the_turns_speak_of() -> None:
    text = (
        "THE PRESIDENT: I will wait. We wait.\n\nQ: Will you meet President Karl Brandt?\n\n"
        "THE PRESIDENT: I like President Karl Brandt. He is a good man.\n"
    )

    assert labelled(text) == {()}


def test_an_office_alone_in_a_label_is_who_is_spoken_to_by_that_title() -> None:
    text = (
        "Q: President Karl Brandt, will you sign?\n\nTHE PRESIDENT: I will wait. We wait.\n\nQ: Why?\n\n"
        "THE PRESIDENT: I like it.\n"
    )

    assert labelled(text) == {("Karl Brandt",)}
