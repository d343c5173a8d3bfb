from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Both sides should expand trade, [Kess] said.", "should expand"),
        ("The two countries need to enhance dialogue, [Kess] said.", "need to enhance"),
        ("The two sides should also jointly manage the river, [Kess] said.", "should"),
        ("[Vorr] should consider lifting the toll, [Kess] said.", "should consider"),
    ],
)
def test_what_both_are_to_do_or_one_to_consider_is_proposed(text, cue):
    assert repair(text, "demand", cue, "Kess").kind.value == "propose"


@pytest.mark.parametrize(
    ("text", "cue", "polarity"),
    [
        ("Both sides should withdraw their ships, [Kess] said.", "should withdraw", "do"),
        ("Both sides should stop the raids, [Kess] said.", "should stop", "refrain"),
        ("Both sides must expand trade, [Kess] said.", "must expand", "do"),
        ("[Vorr] should expand trade, [Kess] said.", "should expand", "do"),
        ("[Vorr] should consider her position, [Kess] said.", "should consider", "do"),
    ],
)
def test_what_one_must_do_or_each_is_to_leave_off_stays_demanded(text, cue, polarity):
    assert repair(text, "demand", cue, "Kess", polarity=polarity).kind.value == "demand"
