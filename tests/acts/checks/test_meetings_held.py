from __future__ import annotations

import pytest

from onrecord.types import Status
from tests.acts.checks.claims import repair

CALLED_OFF = [
    ("The meeting between [Vorr] and [Kess] was cancelled.", "meeting"),
    ("The talks between [Vorr] and [Kess] did not take place.", "talks"),
    ("The planned meeting with [Kess] has been postponed.", "meeting"),
    ("[Kess] called off a planned meeting with [Vorr].", "meeting"),
    ("The summit of [Vorr] and [Kess], planned for Friday, was postponed indefinitely.", "summit"),
    ("Talks between [Vorr] and [Kess] were called off.", "were called off"),
    ("[Kess] put off a meeting with [Vorr].", "put off a meeting"),
    ("[Kess] held no talks with [Vorr].", "held"),
    ("[Kess] skipped the summit.", "skipped the summit"),
    ("No talks took place between [Vorr] and [Kess].", "talks"),
]


@pytest.mark.parametrize(("text", "cue"), CALLED_OFF)
@pytest.mark.parametrize("status", ["actual", "future"])
def test_a_meeting_called_off_is_negated(text, cue, status):
    assert repair(text, "meet", cue, "Kess", status=status).status is Status.NEGATED


HELD = [
    ("The meeting with [Kess] took place after a march was cancelled.", "meeting"),
    ("[Vorr] met [Kess], and a dinner was cancelled.", "met"),
]


@pytest.mark.parametrize(("text", "cue"), HELD)
def test_a_meeting_held_or_put_off_to_a_day_stands(text, cue):
    assert repair(text, "meet", cue, "Kess").status is Status.ACTUAL


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The meeting between [Vorr] and [Kess] was postponed until June.", "meeting"),
        ("[Kess] postponed a meeting with [Vorr] to next week.", "postponed a meeting"),
    ],
)
def test_a_meeting_put_off_to_a_day_lies_ahead(text, cue):
    assert repair(text, "meet", cue, "Kess").status is Status.FUTURE


def test_the_evidence_says_what_became_of_a_meeting():
    act = repair("Talks with [Kess] were called off on Monday.", "meet", "Talks", "Kess", evidence="Talks with Kess")

    assert act.evidence[0].quote.endswith("called off")
