from __future__ import annotations

import pytest

from onrecord.types import ReportKind
from tests.reading.reports import noun_words, reading, report, who

TURN, ASKED = "MS. VORR: ", "\n\nQ: When?\n\nMS. VORR: The envoy called him on Sunday."


def test_a_first_person_in_somebodys_words_is_that_speaker() -> None:
    found = reading(report("“I will not sign,” said Lena Vorr."), ("Lena Vorr", "said", "I will not sign"))

    assert who(found, "I") == ["Lena Vorr"]


def test_a_first_person_in_a_turn_is_its_label() -> None:
    text = "LENA VORR: I will not sign.\n\nQ: Why?\n\nLENA VORR: We have reasons.\n\nQ: Which?\n\nLENA VORR: We wait.\n"
    found = reading(report(text, kind=ReportKind.TRANSCRIPT))

    assert who(found, "I") == ["Lena Vorr"]
    assert who(found, "We") == ["Lena Vorr"]


def test_whoever_has_the_word_is_nobodys_he() -> None:
    text = "Q: Karl Brandt waits, does he?\n\nOTTO TAM: He wants an answer.\n\nQ: Which?\n\nOTTO TAM: I will wait.\n"
    found = reading(report(text, kind=ReportKind.TRANSCRIPT))

    assert who(found, "He") == ["Karl Brandt"]
    assert who(found, "I") == ["Otto Tam"]


def test_a_body_that_asks_is_not_its_own_it() -> None:
    text = "Tarn Workers’ Union: It rejected the plan again. Will you sign?\n\nOTTO TAM: I will wait. We wait.\n"
    found = reading(report(text, kind=ReportKind.TRANSCRIPT))

    assert who(found, "It") == []


def test_those_who_only_have_the_word_are_no_two_of_whom_they_speak() -> None:
    text = (
        "KARL BRANDT: Is it over?\n\nOTTO TAM: The two ministers will meet.\n\nKARL BRANDT: Where?\n\nOTTO TAM: Here.\n"
    )
    found = reading(report(text, kind=ReportKind.TRANSCRIPT))

    assert who(found, "The two ministers") == []


@pytest.mark.parametrize(
    ("text", "words", "is_speaker"),
    [
        ("Q: The Ostrian premier refused. Your comment?\n\nOtto Tam: We wait.\n", "The Ostrian premier", False),
        ("Q: The Ostrian mediator left. Your comment?\n\nOtto Tam: Ask her.\n", "The Ostrian mediator", False),
        (
            "Q: The Ostrian trade minister refused. Your comment?\n\nOtto Tam: No.\n",
            "The Ostrian trade minister",
            False,
        ),
        ("Premier Otto Tam spoke.\n\nQ: Will the premier sign?\n\nOtto Tam: No.\n", "the premier", True),
    ],
)
def test_who_is_described_in_a_turn_is_no_speaker_without_that_title(
    text: str, words: str, *, is_speaker: bool
) -> None:
    of = report(text, kind=ReportKind.TRANSCRIPT)
    found = who(reading(of, ("Otto Tam", ":", text.rpartition(": ")[2].strip())), words)

    assert ("Otto Tam" in found) is is_speaker


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            TURN + "President Otto Tam of Ostria wrote to us. The President rejected his offer." + ASKED,
            "The President",
            [],
        ),
        (
            TURN + "President Otto Tam wrote to us. The President rejected his offer." + ASKED,
            "The President",
            ["Otto Tam"],
        ),
        (
            TURN + "President Otto Tam of Ostria wrote to us. The president rejected his offer." + ASKED,
            "The president",
            ["Otto Tam"],
        ),
        ("President Otto Tam of Ostria wrote to us. The President rejected his offer.", "The President", ["Otto Tam"]),
    ],
)
def test_the_president_of_a_briefing_is_not_that_of_another_state(text: str, words: str, expected: list[str]) -> None:
    kind = ReportKind.TRANSCRIPT if "Q:" in text else ReportKind.ARTICLE

    assert who(reading(report(text, kind=kind)), words) == expected


@pytest.mark.parametrize("call", ["Jay,", "Dana,", "Thank you, Karl.", "Sorry, Otto,"])
def test_who_is_spoken_to_by_name_is_not_the_president_who_is_spoken_of(call: str) -> None:
    text = (
        f"Q {call} did the President receive a new survey, and does it show that Norland has advanced its work?\n\n"
        "MR. TAM: Well, you know I don't comment on reports the President may or may not have received. I can tell "
        f"you that the President remains committed to stopping Norland.\n\nQ {call} is he?\n"
    )
    found = reading(report(text, kind=ReportKind.TRANSCRIPT))

    called = [chain for chain in found.chains if any(noun_words(found, at) in call for at in chain.nouns)]
    assert called
    assert all("President" not in noun_words(found, at) for chain in called for at in chain.nouns)


def test_who_is_called_and_has_the_word_elsewhere_is_nobodys_he() -> None:
    text = (
        "OTTO TAM, HOST: Who met the envoys?\n\nLENA VORR, BYLINE: Otto, the Ostrian minister vowed to come. He said "
        "it will rain.\n\nTAM: And the king?\n\nVORR: The king left.\n"
    )
    found = reading(report(text, kind=ReportKind.TRANSCRIPT))

    asking = [chain for chain in found.chains if any("TAM" in noun_words(found, at) for at in chain.nouns)]
    assert asking
    assert not any(noun_words(found, at) == "He" for chain in asking for at in chain.nouns)


def test_those_who_only_ask_are_nobodys_they() -> None:
    text = "The Press: What about Norland?\n\nMR. TAM: They have agreed to buy the ships. We wait.\n\nThe Press: Why?\n"
    found = reading(report(text, kind=ReportKind.TRANSCRIPT))

    asking = [chain for chain in found.chains if any("Press" in noun_words(found, at) for at in chain.nouns)]
    assert not any(noun_words(found, at) == "They" for chain in asking for at in chain.nouns)


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("I know, Holt, that it rains. I know that he is late.", []),
        ("I said “Holt, it rains.” I know that he is late.", []),
        ("I know that Holt waits. I know that he is late.", ["Holt"]),
        ("I know, Holt, that it rains. I know Holt waits. I know that he is late.", ["Holt"]),
    ],
)
def test_who_is_only_spoken_to_is_nobodys_he(answer: str, meant: list[str]) -> None:
    text = f"Q: What now?\n\nOTTO TAM: {answer}\n\nQ: Why?\n\nOTTO TAM: I will.\n"

    assert who(reading(report(text, kind=ReportKind.TRANSCRIPT)), "he") == meant
