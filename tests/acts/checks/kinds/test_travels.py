from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] left the capital on Friday.", "retreat", "left"),
        ("[Kess] returned from [Arland] on Monday.", "retreat", "returned from"),
        ("[Vorr] departed the delta without a deal.", "meet", "departed"),
    ],
)
def test_a_journey_is_no_retreat_and_no_meeting(text, kind, cue):
    who = "Vorr" if "Vorr" in text else "Kess"

    assert check_of(reading_of(text), kind, cue, who) == "kind"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Kess] left the cabinet on Friday.", "retreat", "left", "Kess"),
        ("[Arland] left the delta under the truce.", "retreat", "left", "Arland"),
        ("[Kess] withdrew from the race.", "retreat", "withdrew from", "Kess"),
        ("[Kess] left after two days of talks with [Vorr].", "meet", "left after two days of talks", "Kess"),
    ],
)
def test_a_step_down_a_retreat_and_talks_stay(text, kind, cue, who):
    assert check_of(reading_of(text), kind, cue, who) != "kind"
