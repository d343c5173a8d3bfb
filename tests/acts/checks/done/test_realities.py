from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of

OPEN = [
    ("[Kess] declined to say whether [Arland] would open the port.", "would open", "pledge"),
    ("It is unclear whether [Arland] will accept the toll.", "accept", "agree"),
    ("Asked if [Arland] had accepted the toll, [Kess] left.", "accepted", "agree"),
    ("[Kess] would not confirm that [Arland] had accepted the toll.", "accepted", "agree"),
    ("[Kess] did not say, however, that [Arland] would open the port.", "would open", "pledge"),
    ("It is far from certain that [Arland] will open the port.", "will open", "pledge"),
    ("[Kess] would not comment on reports that [Arland] had met [Vorr].", "met", "meet"),
    ("[Kess] declined to say whom [Arland] would support.", "would support", "support"),
    ("It is unclear which side [Arland] will accept.", "accept", "agree"),
    ("Has [Arland] rejected the toll?", "rejected", "refuse"),
    ("So did [Borland] and [Arland] really reject the toll?", "reject", "refuse"),
    ("Is there an agreement between [Arland] and [Borland]?", "agreement", "agree"),
    ("[Kess] said: I do not think [Arland] will accept the toll.", "accept", "agree"),
    ("[Kess] doesn't believe that [Arland] would sign the pact.", "sign", "agree"),
    ("I don't even think [Arland] would open the port.", "open", "pledge"),
    ("[Kess] had never told the mayor that [Arland] would open the port.", "open", "pledge"),
]
TOLD = [
    ("[Kess] declined to say when, and [Arland] rejected the toll.", "rejected", "refuse"),
    ("[Kess] confirmed that [Arland] had accepted the toll.", "accepted", "agree"),
    ("Regardless of whether it helps, [Arland] accepted the toll.", "accepted", "agree"),
    ("Does it help [Kess], who rejected the toll?", "rejected", "refuse"),
    ("Will the toll that [Arland] rejected come back?", "rejected", "refuse"),
    ("Is [Borland] angry that [Arland] rejected the toll?", "rejected", "refuse"),
    ("Why has [Arland] rejected the toll?", "rejected", "refuse"),
    ("Why? [Arland] rejected the toll.", "rejected", "refuse"),
    ("I don't think [Arland] rejected the toll.", "rejected", "refuse"),
    ("I don't think it is over, and [Arland] accepted the toll.", "accepted", "agree"),
    ("I think [Arland] accepted the toll.", "accepted", "agree"),
    ("[Kess] told the mayor that [Arland] accepted the toll.", "accepted", "agree"),
    ("[Kess] was never told, but [Arland] accepted the toll.", "accepted", "agree"),
]
SILENT = [
    ("[Kess] did not immediately respond to a request for comment.", "did not immediately respond"),
    ("[Kess] has yet to respond to the offer.", "has yet to respond"),
    ("[Kess] did not mention the toll.", "did not mention"),
    ("[Kess] said nothing about the toll.", "said nothing about"),
    ("[Kess] has kept silent about the offer.", "kept silent"),
    ("[Kess] asked the board but got no answer.", "got no answer"),
    ("[Kess] had asked for talks and had not received a reply.", "had not received a reply"),
    ("[Kess] wrote in May and has not had a response.", "has not had a response"),
    ("[Kess] has yet to hear back.", "has yet to hear back"),
    ("[Kess] has not been given an answer.", "has not been given an answer"),
    ("[Kess] left Tarn without giving any details.", "without giving any details"),
    ("Without mentioning the toll, [Kess] opened the port.", "Without mentioning"),
    ("[Kess] said he was waiting for an answer from [Arland].", "was waiting for an answer"),
    ("There was no immediate comment from [Kess].", "no immediate comment"),
]


def test_who_declines_to_comment_or_does_not_answer_withholds() -> None:
    text, cue = "[Kess] declined to comment or didn't respond to calls.", "declined to comment or didn't respond"
    assert check_of(reading_of(text), "withhold", cue, "Kess") is None


@pytest.mark.parametrize(("text", "cue", "kind"), OPEN)
def test_what_is_asked_or_left_open_is_no_act(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Arland") == "reality"


@pytest.mark.parametrize(("text", "cue", "kind"), TOLD)
def test_what_is_told_beside_an_open_question_stands(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Kess" if "who" in text else "Arland") is None


@pytest.mark.parametrize(("text", "cue"), SILENT)
def test_silence_is_no_act(text, cue):
    assert check_of(reading_of(text), "withhold", cue, "Kess") == "reality"


@pytest.mark.parametrize(
    "cue",
    ["declined to comment", "had no comment", "would not say", "did not give an answer", "does not have an answer"],
)
def test_to_decline_is_to_withhold(cue):
    assert check_of(reading_of(f"[Kess] {cue} on the offer."), "withhold", cue, "Kess") is None


def test_silence_beside_an_answer_leaves_the_answer_alone():
    text = "[Kess] declined to comment and did not respond to a second call."

    assert check_of(reading_of(text), "withhold", "declined to comment", "Kess") is None


def test_what_was_not_so_is_no_act():
    contrary = reading_of("Had [Arland] rejected the toll, [Kess] would have left.")
    told = reading_of("[Arland] had rejected the toll, and [Kess] would leave.")

    assert check_of(contrary, "refuse", "rejected", "Arland") == "reality"
    assert check_of(told, "refuse", "rejected", "Arland") is None


def test_a_meeting_not_held_is_no_sanction():
    called_off = reading_of("Talks between [Vorr] and [Kess] have been cancelled.")
    cancelled = reading_of("[Kess] cancelled the contract with [Vorr].")

    assert check_of(called_off, "sanction", "cancelled", "Kess") == "reality"
    assert check_of(cancelled, "sanction", "cancelled", "Kess") is None
