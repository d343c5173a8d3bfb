from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.gate import find_doubt
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import reading_of

UNTOLD = [
    ("[Arland] had not been consulted about the summit between [Vorr] and [Kess].", "summit"),
    ("[Arland] said it had not been briefed on the phone call between [Vorr] and [Kess].", "phone call"),
    ("[Arland] knew nothing of the talks between [Vorr] and [Kess].", "talks"),
    ("[Arland] was unaware of any further talks between [Vorr] and [Kess].", "talks"),
    ("[Arland] was not consulted before the talks between [Vorr] and [Kess].", "talks"),
]


@pytest.mark.parametrize(("text", "cue"), UNTOLD)
def test_who_is_not_told_of_talks_held_none_and_the_talks_are_not_denied(text, cue):
    assert check_of(reading_of(text), "meet", cue, "Arland") == "actor"
    assert _check(text, cue, "negated", "vorr", "kess") == "negation"
    assert _check(text, cue, "actual", "vorr", "kess") is None


def test_who_is_told_of_talks_held_none():
    text = "[Arland] was briefed on the call between [Vorr] and [Kess]."

    assert _check(text, "the call between", "actual", "vorr", "kess", "ARL") == "actor"
    assert _check("[Arland] was told of [Vorr's=Vorr] call with [Kess].", "call", "actual", "vorr", "kess") is None


def test_who_is_not_told_of_talks_denies_nothing():
    text = "[Arland] said it had {} informed about the talks between [Vorr] and [Kess]."

    assert check_of(reading_of(text.format("not been")), "deny", "said it had not been informed", "Arland") == "kind"
    assert check_of(reading_of(text.format("been")), "deny", "said it had been informed", "Arland") != "kind"
    text = "[Arland] denied it had not been told of the talks between [Vorr] and [Kess]."
    assert check_of(reading_of(text), "deny", "denied", "Arland") is None


def _check(text: str, cue: str, status: str, *doers: str) -> str | None:
    reading = reading_of(text)
    found = find_doubt(replace(claim(reading, "meet", cue, "Vorr", status=status), actor_ids=doers), reading)
    return found.check if found else None
