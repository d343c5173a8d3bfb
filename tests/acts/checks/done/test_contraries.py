from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import Said, reading_of

SUPPOSED = [
    ("Had the clerk not spoken up, [Arland] would have agreed to open its ports.", "agree", "would have agreed", None),
    ("[Borland] would have left the port had [Arland] accepted the toll.", "agree", "accepted", None),
    ("[Borland] would have left the port had [Arland] not refused the toll.", "refuse", "not refused", None),
    ("Without the clerk, [Arland] would have promised to open its ports.", "pledge", "would have promised", None),
    ("The envoy thinks [Arland] could have refused the toll.", "refuse", "could have refused", None),
    ("Were the delta to join, [Arland] would not want to wait.", "refuse", "would not want", "Were the delta to join"),
    ("[Arland] would offer a truce if the raids stopped.", "offer", "would offer", "if the raids stopped"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "condition"), SUPPOSED)
@pytest.mark.parametrize("status", ["actual", "historical"])
def test_what_would_be_or_would_have_been_is_not_done(text, kind, cue, condition, status):
    found = check_of(reading_of(text), kind, cue, "Arland", condition=condition, status=status)

    assert found in ("status", "condition")


@pytest.mark.parametrize(
    ("text", "kind", "cue", "content"),
    [
        ("[Vorr] said she would offer a truce if asked.", "offer", "would offer", "she would offer a truce if asked"),
        ("[Vorr] said she would have refused the toll.", "refuse", "would have refused", "she would have refused"),
    ],
)
def test_what_somebody_says_of_herself_stands(text, kind, cue, content):
    reading = reading_of(text, Said("Vorr", "said", content))
    condition = "if asked" if "if" in text else None

    assert check_of(reading, kind, cue, "Vorr", told_by="Vorr", condition=condition) is None


def test_who_would_have_voted_against_it_is_against_it():
    text = "[Vorr] would have voted against the toll."

    assert check_of(reading_of(text), "oppose", "would have voted against", "Vorr") is None


@pytest.mark.parametrize(
    ("text", "cue", "failed"),
    [
        ("[Arland] will wait until [Borland] lifts its ban.", "lifts its ban", "status"),
        ("No ship will sail unless [Borland] lifts its ban.", "lifts its ban", "status"),
        ("[Arland] waited until [Borland] lifted its ban.", "lifted its ban", None),
        ("[Borland] lifts its ban until May.", "lifts its ban", None),
    ],
)
def test_what_another_act_waits_for_is_not_done(text, cue, failed):
    assert check_of(reading_of(text), "concede", cue, "Borland") == failed


@pytest.mark.parametrize(
    ("text", "kind", "cue", "failed"),
    [
        ("[Arland] was to have signed the accord on Friday.", "agree", "was to have signed", "status"),
        ("[Arland] was due to have formally rejected it by May.", "refuse", "rejected", "status"),
        ("[Arland] and [Borland] were to have met in Tarn.", "meet", "met", "status"),
        ("The accord was to have been signed by [Arland].", "agree", "was to have been signed", "status"),
        ("[Arland], scheduled to have opened its ports, left.", "concede", "opened its ports", "status"),
        ("[Arland] is said to have signed the accord.", "agree", "signed", None),
        ("[Arland] had to have signed the accord to trade.", "agree", "signed", None),
        ("[Arland] was glad to have signed the accord.", "agree", "signed", None),
    ],
)
def test_what_was_to_have_been_done_is_not_done(text, kind, cue, failed):
    assert check_of(reading_of(text), kind, cue, "Arland") == failed
