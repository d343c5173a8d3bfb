from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import ACTORS, Said, reading_of


@pytest.mark.parametrize(
    "words",
    [
        "By rejecting the plan, [Arland] has shown its face.",
        "In rejecting the plan, the [Arland] made a mistake.",
        "After rejecting the plan, [Arland] shelled the port.",
    ],
)
def test_what_opens_a_sentence_is_done_by_its_subject(words):
    plain = words.replace("[", "").replace("]", "")
    reading = reading_of(f"“{words}” [Kess] said.", Said("Kess", "said", plain))
    act = claim(reading, "refuse", "rejecting", "Kess", told_by="Kess")

    assert repaired(act, Places(reading).of(act)).actor_ids == (ACTORS["Arland"].id,)


def test_what_he_did_is_not_what_the_speaker_did():
    words = "By rejecting the plan, he has shown his face."
    reading = reading_of(f"“{words.replace(', he', ', [he=?]')}” [Kess] said.", Said("Kess", "said", words))

    assert check_of(reading, "refuse", "rejecting", "Kess", told_by="Kess") == "actor"


@pytest.mark.parametrize(
    "words",
    ["By rejecting the plan, [we=Kess] have shown our face.", "By rejecting the plan, and [Arland], we stand firm."],
)
def test_what_the_speaker_does_stays(words):
    plain = words.replace("[we=Kess]", "we").replace("[", "").replace("]", "")
    reading = reading_of(f"“{words}” [Kess] said.", Said("Kess", "said", plain))
    act = claim(reading, "refuse", "rejecting", "Kess", told_by="Kess")

    assert repaired(act, Places(reading).of(act)).actor_ids == (ACTORS["Kess"].id,)
