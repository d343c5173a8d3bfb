from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.types import Report, ReportKind
from tests.reading.reports import Said, reading, report, side, who

STATES = "Norland's foreign ministry and the Ostrian government sent envoys. "


def side_of(name: str, of: Report, *said: Said) -> str | None:
    return side(reading(of, *said), name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ostrian presidency was silent.\n\nIt rained, spokesman Otto Tam said.", "Ostria"),
        ("The Ostrian presidency was silent.\n\nIt snowed.\n\nIt rained, spokesman Otto Tam said.", None),
        ("Farmers were silent.\n\nIt rained, company spokesman Otto Tam said.", None),
    ],
)
def test_a_spokesman_without_owner_speaks_for_the_body_that_led_shortly_before(text: str, expected: str | None) -> None:
    of = report(f"Ostria and Norland are far away, and the Ostrian foreign ministry knows. It is.\n\n{text}")

    assert side_of("Otto Tam", of, ("spokesman Otto Tam", "said", "It rained")) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Norland will not open the border", "Norland"),
        ("Norland would send water", "Norland"),
        ("Norland is ready to sign", "Norland"),
        ("Norland will pay for this", None),
        ("Norland must leave", None),
        ("Norland has broken its word", None),
        ("rain in Norland will not stop", None),
    ],
)
def test_a_minister_speaks_for_the_state_of_which_he_says_what_it_will_do(content: str, expected: str | None) -> None:
    of = report(f"{STATES}{content}, Energy Minister Otto Tam said.")

    assert side_of("Otto Tam", of, ("Energy Minister Otto Tam", "said", content)) == expected


def test_a_minister_of_another_state_keeps_it() -> None:
    of = report(f"{STATES}Ostria listened. Norland will not open the border, Ostrian Energy Minister Otto Tam said.")

    assert side_of("Otto Tam", of, ("Ostrian Energy Minister Otto Tam", "said", "Norland will not")) == "Ostria"


BRIEFING = "OTTO TAM: It rains. Sarvenia waits.\n\nQ: Why?\n\nOTTO TAM: We wait.\n\nQ: Which?\n\nOTTO TAM: It snows.\n"


@pytest.mark.parametrize(
    ("outlet", "kind", "expected"),
    [
        ("Ministry of Foreign Affairs of Sarvenia", ReportKind.TRANSCRIPT, "Sarvenia"),
        ("Sarvenia Foreign Ministry", ReportKind.TRANSCRIPT, "Sarvenia"),
        ("Tarn Morning Post", ReportKind.TRANSCRIPT, None),
        (None, ReportKind.TRANSCRIPT, None),
    ],
)
def test_the_only_voice_of_a_ministrys_briefing_speaks_for_its_state(outlet, kind, expected: str | None) -> None:
    of = replace(report(BRIEFING, kind=kind), outlet=outlet)

    assert side_of("Otto Tam", of) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Norland calls on Ostria to leave.", "Norland"),
        ("Second, Norland welcomes it.", "Norland"),
        ("They fear that Norland welcomes it.", None),
        ("Norland firmly opposes the toll.", "Norland"),
        ("Norland opposes the toll.", None),
        ("Norland called on Ostria to leave.", None),
        ("Norland welcomes it. Ostria deeply regrets it.", None),
    ],
)
def test_the_only_voice_of_a_briefing_speaks_for_the_state_it_lets_speak(said: str, expected: str | None) -> None:
    text = BRIEFING.replace("It rains.", said).replace("Sarvenia waits.", "")

    assert side_of("Otto Tam", report(f"{STATES}\n\n{text}", kind=ReportKind.TRANSCRIPT)) == expected


def test_of_two_voices_in_a_briefing_nobody_knows_which_is_the_ministrys() -> None:
    text = f"{BRIEFING}\nMIA HOLT: It hails.\n\nMIA HOLT: It thaws.\n"
    of = replace(report(text, kind=ReportKind.TRANSCRIPT), outlet="Ministry of Foreign Affairs of Sarvenia")

    assert side_of("Otto Tam", of) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mia Holt said it rains.", "Norland"),
        ("Mia Holt, who came late, said it rains.", "Norland"),
        ("Mia Holt, a farmer, said it rains.", None),
        ("Mia Holt of the Farmers Union said it rains.", None),
        ("Former minister Mia Holt said it rains.", None),
    ],
)
def test_a_bare_name_after_an_unnamed_minister_is_the_ministers(name: str, expected: str | None) -> None:
    of = report(f"{STATES}The Norlandic foreign minister left. {name}")

    assert side_of("Mia Holt", of, ("Mia Holt", "said", "it rains")) == expected


def test_of_two_bare_names_neither_is_the_ministers() -> None:
    of = report(f"{STATES}The Norlandic foreign minister left. Mia Holt said it rains. Otto Tam said it snows.")
    said = (("Mia Holt", "said", "it rains"), ("Otto Tam", "said", "it snows"))

    assert side_of("Mia Holt", of, *said) is None


def test_a_title_between_two_names_is_the_seconds_where_the_first_has_one() -> None:
    of = report(
        f"{STATES}Norland's foreign minister Otto Tam, the foreign minister of Ostria, Mia Holt, and rain came."
    )

    assert side_of("Otto Tam", of) == "Norland"
    assert side_of("Mia Holt", of) == "Ostria"


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        ("The government in Paris refused.", "The government", ["French government"]),
        ("The junta in Paris refused.", "The junta", ["French government"]),
        ("The administration in Texas refused.", "The administration", []),
        ("The government in exile refused.", "The government", []),
        ("Critics say their government in Paris refused.", "their government", []),
        ("Heads of government in Paris refused.", "Heads of government", []),
        ("The head of government in Paris refused.", "The head of government", []),
    ],
)
def test_a_government_in_a_capital_is_that_of_its_state(text: str, words: str, whom: list[str]) -> None:
    assert who(reading(report(text)), words) == whom
