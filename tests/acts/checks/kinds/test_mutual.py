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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Kess] challenged [Vorr] to debate him.", "propose"),
        ("[Kess] challenged [Vorr] to a public debate.", "propose"),
        ("[Kess] challenged [Vorr] to resign.", "demand"),
    ],
)
def test_a_challenge_to_a_debate_is_an_invitation(text, kind):
    assert repair(text, "demand", "challenged", "Kess", to="Vorr").kind.value == kind


@pytest.mark.parametrize(
    ("who", "fields", "kind"),
    [
        ("Vorr", {"told_by": "Vorr", "to": "Arland"}, "propose"),
        ("Kess", {"told_by": "Kess", "to": "Arland"}, "demand"),
        ("Vorr", {"to": "Arland"}, "demand"),
    ],
)
def test_what_a_speakers_own_state_should_do_is_proposed(who, fields, kind):
    act = repair(f"[{who}] said that [Arland] should buy more fish.", "demand", "should buy", who, **fields)

    assert act.kind.value == kind


def test_what_a_speakers_own_state_must_do_stays_demanded():
    text = "[Vorr] said that [Arland] must buy more fish."

    assert repair(text, "demand", "must buy", "Vorr", told_by="Vorr", to="Arland").kind.value == "demand"
