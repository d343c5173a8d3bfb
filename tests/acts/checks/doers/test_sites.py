from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Actor, ActorKind
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    "text",
    [
        "[Kess] visited the National Museum on Monday.",
        "[Kess] toured the ruins of the old port.",
        "[Kess] visited the Old City.",
        "[Kess] visited the Summer Palace in the north.",
    ],
)
def test_who_looks_at_a_place_meets_nobody(text):
    assert check_of(reading_of(text), "meet", text.split()[1], "Kess") == "actor"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] jointly visited the Temple of Peace.", "visited"),
        ("[Kess] visited the museum with farmers.", "visited"),
        ("[Kess] visited the northern capital.", "visited"),
        ("[Kess] met farmers at the museum.", "met"),
    ],
)
def test_who_goes_with_others_or_meets_them_there_stays(text, cue):
    assert check_of(reading_of(text), "meet", cue, "Kess") is None


def test_a_place_is_not_among_those_who_met():
    reading = reading_of("[Kess] and [Vorr] visited the Temple of Peace.")
    temple = Actor(id="temple", name="Temple", kind=ActorKind.ORGANISATION)
    reading = replace(reading, actors=(*reading.actors, temple))
    act = replace(claim(reading, "meet", "visited", "Kess"), actor_ids=("kess", "vorr", "temple"))

    assert repaired(act, Places(reading).of(act)).actor_ids == ("kess", "vorr")
