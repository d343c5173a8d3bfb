from __future__ import annotations

import pytest

from onrecord.acts.checks.done.conditions import with_condition
from onrecord.acts.checks.places import Places
from onrecord.types import Evidence
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def condition_of(text: str, cue: str) -> Evidence | None:
    reading = reading_of(text)
    return with_condition(
        claim(reading, "pledge", cue, "Kess"), Places(reading).of(claim(reading, "pledge", cue))
    ).condition


WAITING = [
    ("[Kess] will lift the siege the day the sluices open.", "will lift", "the day the sluices open"),
    ("[Kess] will lift the siege the minute the fine is paid.", "will lift", "the minute the fine is paid"),
    ("[Kess] vowed to free them as soon as the debt has been paid.", "vowed to", "as soon as the debt has been paid"),
    ("As soon as the crew is freed, [Kess] will lift the siege.", "will lift", "As soon as the crew is freed"),
    ("[Kess] will sign, but not until the crew is freed.", "will sign", "not until the crew is freed"),
]


@pytest.mark.parametrize(("text", "cue", "condition"), WAITING)
def test_a_promise_that_waits_for_something_hangs_on_it(text, cue, condition):
    found = condition_of(text, cue)

    assert found is not None
    assert found.quote == condition


BIDDEN = [
    ("“Free the crew and [we=Kess] will sign,” [Kess] said.", "Free the crew"),
    ("“Pull back and [Kess] will sign,” [Arland] said.", "Pull back"),
]


@pytest.mark.parametrize(("text", "condition"), BIDDEN)
def test_what_is_bidden_first_is_the_condition(text, condition):
    found = condition_of(text, "will sign")

    assert found is not None
    assert found.quote == condition


FREE = [
    "[Kess] will sign the treaty as soon as possible.",
    "[Kess] will sign the treaty as soon as next week.",
    "[Kess] will sign the treaty the day after the vote.",
    "[Kess] will sign the treaty on the day the summit opens.",
    "[Kess] will sign the treaty that was drafted the day the siege ended.",
    "Send the letter, [Arland] said, and [Kess] will sign the treaty.",
    "“Listen to the envoys and you will see that [we=Kess] will sign the treaty,” [Kess] said.",
]


@pytest.mark.parametrize("text", FREE)
def test_a_time_is_no_condition(text):
    assert condition_of(text, "will sign the treaty") is None
