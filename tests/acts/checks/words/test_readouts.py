from __future__ import annotations

import pytest

from onrecord.types import ReportKind
from tests.acts.checks.claims import check_of
from tests.acts.hand import Said, reading_of


def in_turn(words: str, *said: Said):
    return reading_of(f"[Vorr]: {words} Is that so?\n\n[Tamm]: So it is.", *said, kind=ReportKind.TRANSCRIPT)


@pytest.mark.parametrize(
    "words",
    [
        'Let me read you what the envoy wrote. "We will never accept the toll."',
        "This is from the envoy's speech: “We will never accept the toll.”",
        'Here I quote your own words. "We will never accept the toll."',
        'The envoy said in May, "We will never accept the toll."',
    ],
)
def test_what_somebody_reads_out_is_not_his_own_word(words):
    assert check_of(in_turn(words), "refuse", "will never accept", "Vorr", told_by="Vorr") == "teller"


@pytest.mark.parametrize(
    "words",
    [
        'I told the envoy: "We will never accept the toll."',
        'My letter was short. "We will never accept the toll."',
        "The letter is here. We will never accept the toll.",
        'The bridge is shut. "We will never accept the toll."',
    ],
)
def test_own_words_may_stand_in_quotation_marks(words):
    assert check_of(in_turn(words), "refuse", "will never accept", "Vorr", told_by="Vorr") is None


def test_whose_words_are_read_out_may_be_known():
    words, said = (
        '[Kess] wrote: "We will never accept the toll."',
        Said("Kess", "wrote", "We will never accept the toll."),
    )

    assert check_of(in_turn(words, said), "refuse", "will never accept", "Kess", told_by="Kess") is None
