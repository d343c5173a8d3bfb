from __future__ import annotations

import pytest

from onrecord.types import ReportKind
from tests.acts.checks.claims import check_of
from tests.acts.hand import Said, reading_of

HEARSAY = ("[Vorr] said [Borland] had agreed to the toll.", Said("Vorr", "said", "Borland had agreed to the toll"))


@pytest.mark.parametrize(("told_by", "check"), [("Vorr", None), ("Borland", "teller"), (None, "teller")])
def test_what_somebody_says_of_another_is_told_by_the_speaker(told_by, check):
    assert check_of(reading_of(*HEARSAY), "agree", "had agreed", "Borland", told_by=told_by) == check


def test_a_colleague_of_the_speaker_may_be_the_teller():
    assert check_of(reading_of(*HEARSAY), "agree", "had agreed", "Borland", told_by="Tamm") is None


def test_own_words_need_no_reporter_between():
    reading = reading_of("[Kess] as [Vorr] knows, agreed.")

    assert check_of(reading, "agree", "agreed", "Kess", told_by="Kess") is None


def test_a_teller_named_only_later_does_not_tell():
    reading = reading_of("[Arland] withdrew its boats. [Kess] spoke of the weather.")

    assert check_of(reading, "retreat", "withdrew", "Arland", told_by="Kess") == "teller"


def test_an_aside_says_who_put_it():
    reading = reading_of("[Borland], as [Vorr] put it, has accepted the toll.")

    assert check_of(reading, "agree", "has accepted", "Borland", told_by="Borland") == "teller"
    assert check_of(reading, "agree", "has accepted", "Borland", told_by="Vorr") is None


def test_a_labelled_turn_is_its_speakers():
    reading = reading_of("[Vorr]: We oppose the toll.\n\n[Kess]: So do we.", kind=ReportKind.TRANSCRIPT)

    assert check_of(reading, "oppose", "oppose", "Vorr", told_by="Vorr") is None
    assert check_of(reading, "oppose", "oppose", "Kess", told_by="Kess") in ("actor", "teller")


@pytest.mark.parametrize(("label", "check"), [("[QUESTION=the League]", None), ("[Oren Kess=Kess]", "teller")])
def test_a_question_is_nobodys_word_though_its_label_is_taken_for_a_name(label, check):
    text = f"{label}: [Vorr] accused you of it.\n\n[Ilse Tamm=Tamm]: We reject it. Not so.\n\nQ: Why?\n\n[Tamm]: We do."
    reading = reading_of(text, kind=ReportKind.TRANSCRIPT)

    assert check_of(reading, "accuse", "accused", "Vorr", told_by="Vorr") == check
