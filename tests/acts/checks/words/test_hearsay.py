from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import ReportKind
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import Said, reading_of


def in_turn(words: str):
    return reading_of(f"[Vorr]: {words}\n\n[Tamm]: So it is.", kind=ReportKind.TRANSCRIPT)


@pytest.mark.parametrize(
    "words",
    [
        "My critics say that I rejected the toll.",
        "The opposition told this chamber that I had rejected the toll.",
        "According to the Ferry Post, I rejected the toll.",
        "It has been said that I rejected the toll.",
        "There were rumours that I had rejected the toll.",
        "Some newspapers wrote last week that we rejected the toll.",
        "[Borland] claims we rejected the toll.",
        "The ferrymen thought that I rejected the toll.",
    ],
)
def test_what_others_say_that_the_speaker_did_is_not_his_word(words):
    assert check_of(in_turn(words), "refuse", "rejected", "Vorr", told_by="Vorr") == "teller"


@pytest.mark.parametrize(
    "words",
    [
        "I have told the chamber that I rejected the toll.",
        "Let me say that we rejected the toll.",
        "I think that we rejected the toll.",
        "You know that I rejected the toll.",
        "My minister told you that we rejected the toll.",
        "The president said that we rejected the toll.",
        "[Tamm] said that we rejected the toll.",
        "My predecessor said yes, but I rejected the toll.",
        "They say it is late; I rejected the toll.",
    ],
)
def test_own_words_stay_behind_what_others_say(words):
    assert check_of(in_turn(words), "refuse", "rejected", "Vorr", told_by="Vorr") is None


def test_a_claimer_who_is_known_tells_what_the_speaker_did():
    reading = in_turn("[Kess] has said that I rejected the toll.")

    assert check_of(reading, "refuse", "rejected", "Vorr", told_by="Kess") is None


@pytest.mark.parametrize(
    ("words", "told_by"),
    [
        ("[Kess] has said that I rejected the toll.", "kess"),
        ("[Borland] claims that we rejected the toll.", "BOR"),
        ("[Kess] knows that I rejected the toll.", "vorr"),
        ("[Tamm] said that we will reject the toll.", "vorr"),
    ],
)
def test_hearsay_is_told_by_the_claimer(words, told_by):
    reading = in_turn(words)
    act = claim(reading, "refuse", "reject", "Vorr", told_by="Vorr")

    assert repaired(act, Places(reading).of(act)).told_by == told_by


@pytest.mark.parametrize(
    ("text", "content", "teller"),
    [
        ("[Vorr] said [Kess] had left and promised to pay.", "Kess had left", "vorr"),
        ("[Vorr] said [Kess] had left but later promised to pay.", "Kess had left", "vorr"),
        ("[Vorr] said [he=Kess] had left. [Kess] came and promised to pay.", "he had left", "kess"),
        ("[Vorr] said it had rained, and [Kess] came and promised to pay.", "it had rained", "kess"),
    ],
)
def test_what_goes_on_from_what_another_tells_is_no_own_word(text, content, teller):
    reading = reading_of(text, Said("Vorr", "said", content))
    act = claim(reading, "pledge", "promised", "Kess", told_by="Kess")

    assert repaired(act, Places(reading).of(act)).told_by == teller
