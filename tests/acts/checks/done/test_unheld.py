from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of

UNHELD = [
    ("[Arland] took the offer, opening the way for the first direct talks between [Vorr] and [Kess].", "talks"),
    ("The deal clears the way for talks between [Vorr] and [Kess].", "talks"),
    ("The truce raised hopes of direct talks between [Vorr] and [Kess].", "talks"),
    ("Hopes for a truce and talks between [Vorr] and [Kess] faded.", "talks"),
    ("The pact boosted the chances of a summit between [Vorr] and [Kess].", "summit"),
    ("Pressure is growing on both for a meeting between [Vorr] and [Kess].", "meeting"),
    ("No date has been set for talks between [Vorr] and [Kess].", "talks"),
    ("Conditions were not ripe for a meeting between [Vorr] and [Kess].", "meeting"),
    ("There is little prospect of talks between [Vorr] and [Kess].", "talks"),
    ("[Arland] saw no need for a phone call between [Vorr] and [Kess].", "phone call"),
    ("Plans for a meeting between [Vorr] and [Kess] are being drawn up.", "meeting"),
    ("It is too early to talk about a meeting between [Vorr] and [Kess].", "meeting"),
    ("The time is not right for a meeting between [Vorr] and [Kess].", "meeting"),
    ("The raid came a day before a summit between [Vorr] and [Kess].", "summit"),
    ("[Arland] shelled Tarn on the eve of talks between [Vorr] and [Kess].", "talks"),
    ("[Vorr] insisted on the toll days before a meeting with [Kess].", "a meeting with"),
    ("[Arland] hopes to arrange a phone call between [Vorr] and [Kess].", "phone call"),
    ("Envoys could yet organise talks between [Vorr] and [Kess].", "talks"),
]


@pytest.mark.parametrize(("text", "cue"), UNHELD)
def test_a_meeting_wished_for_or_made_ready_was_not_held(text, cue):
    assert check_of(reading_of(text), "meet", cue, "Vorr", to="Kess") == "status"


HELD = [
    ("Hopes of a truce rose after talks between [Vorr] and [Kess].", "talks"),
    ("Pressure for a truce grew during a phone call between [Vorr] and [Kess].", "phone call"),
    ("[Arland] paved the way for the deal at a meeting between [Vorr] and [Kess].", "meeting"),
    ("[Vorr] took the stage and left for talks with [Kess].", "talks"),
    ("The way was long, and [Vorr] stayed for talks with [Kess].", "talks"),
    ("The push for a truce followed talks between [Vorr] and [Kess].", "talks"),
    ("A day before talks between [Vorr] and [Kess] collapsed, the port was shelled.", "talks"),
    ("[Vorr] spoke just before ending a long visit to [Kess].", "visit to"),
    ("The raid came a day after talks between [Vorr] and [Kess].", "talks"),
    ("[Arland] managed to arrange a phone call between [Vorr] and [Kess].", "phone call"),
    ("Three days before [Vorr] met [Kess], the port was shelled.", "met"),
]


@pytest.mark.parametrize(("text", "cue"), HELD)
def test_a_meeting_that_something_came_of_was_held(text, cue):
    assert check_of(reading_of(text), "meet", cue, "Vorr", to="Kess") is None


def test_a_call_that_somebody_tries_to_arrange_is_not_planned():
    text = "[Arland] is {} to arrange a call between [Vorr] and [Kess]."

    assert check_of(reading_of(text.format("trying")), "meet", "call", "Vorr", to="Kess", status="future") == "status"
    assert check_of(reading_of(text.format("about")), "meet", "call", "Vorr", to="Kess", status="future") is None
