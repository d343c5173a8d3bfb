from __future__ import annotations

import pytest

from onrecord.reading.answerers import find_answerer, is_answer
from onrecord.types import ReportKind
from tests.reading.reports import reading, report

STATES = "Norland and Ostria, whose foreign ministries met, agreed. Norland's foreign ministry knows. "


def answerer(text: str, *, title: str | None = None) -> str | None:
    found = reading(report(text, kind=ReportKind.TRANSCRIPT, title=title))
    names = {actor.id: actor.name for actor in found.actors}
    return names.get(find_answerer(found) or "")


@pytest.mark.parametrize(
    "question",
    [
        "Could the Norlandic side explain this to us?",
        "What is Norland's response to this?",
        "Does Norland have any comment for us?",
    ],
)
def test_the_side_that_questions_turn_to_answers(question: str) -> None:
    assert answerer(f"Q: {STATES}{question}\n\nA: We will open the port.") == "Norland"


def test_the_person_whom_the_first_lines_name_answers() -> None:
    text = "Foreign Minister Lena Vorr meets the press\n\nQ: What is Norland's response?\n\nA: We will open the port."

    assert answerer(text) == "Lena Vorr"


def test_nobody_answers_where_nothing_tells_who() -> None:
    assert answerer("Q: Will you open the port?\n\nA: We will open the port.") is None
    assert answerer(f"Q: {STATES}Does Norland agree? Does Ostria agree?\n\nA: We will open the port.") is None


def test_only_labels_that_name_nobody_mark_answers() -> None:
    assert [label for label in ("A", "Answer", "Spokesperson", "Q", "Ada Lund") if is_answer(label)] == [
        "A",
        "Answer",
        "Spokesperson",
    ]


@pytest.mark.parametrize("label", ["Q", "Harbour News", "Reporter"])
def test_where_only_answers_have_no_name_whoever_asks_turns_to_the_answerer(label: str) -> None:
    assert answerer(f"{label}: {STATES}What is Norland's response?\n\nA: We will open the port.") == "Norland"


def test_the_state_whose_stance_answers_begin_to_tell_answers() -> None:
    asked = f"Harbour News: {STATES}What is the Ministry of Trade's response?\n\nA: "

    assert answerer(f"{asked}Norland firmly opposes this. We urge Ostria to stop.") == "Norland"
    assert answerer(f"{asked}The toll is wrong. Norland has always opposed it.") == "Norland"
    assert answerer(f"{asked}Norland opposes this. Ostria supports it.") is None
    assert answerer(f"{asked}We know that Norland opposes this.") is None
