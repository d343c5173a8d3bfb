from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.aimed.envoys import aimed_at_state
from onrecord.acts.checks.places import Places
from onrecord.types import Actor, ActorKind
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "cue", "sender", "recipient"),
    [
        ("[Borland] expelled the [Arlish ambassador=?]. [Arland] protested.", "expelled", "ARL", "ARL"),
        ("[Borland] recalled its [ambassador=?] to [Arland].", "recalled", "BOR", "ARL"),
        ("[Borland] recalled its [ambassador=?] on Friday. [Arland] protested.", "recalled", "BOR", None),
        ("[Borland] expelled an [ambassador=?]. [Arland] protested.", "expelled", None, "x1"),
    ],
)
def test_an_envoy_stands_for_his_state(text, cue, sender, recipient):
    reading = reading_of(text)
    words = "Arlish ambassador" if "Arlish" in text else "ambassador"
    envoy = Actor(id="x1", name=words, kind=ActorKind.PERSON, speaks_for=sender)
    reading = replace(reading, actors=(*reading.actors, envoy))
    act = replace(claim(reading, "sanction", cue, "Borland"), recipient_id="x1")

    assert aimed_at_state(act, Places(reading).of(act)).recipient_id == recipient


def test_an_envoy_with_a_name_and_one_who_is_praised_stay():
    reading = reading_of("[Borland] praised the [Arlish envoy=?]. [Arland] smiled.")
    envoy = Actor(id="x1", name="Arlish envoy", kind=ActorKind.PERSON, speaks_for="ARL")
    reading = replace(reading, actors=(*reading.actors, envoy))
    act = replace(claim(reading, "support", "praised", "Borland"), recipient_id="x1")
    assert aimed_at_state(act, Places(reading).of(act)) is act

    act = claim(reading, "sanction", "praised", "Borland", to="Vorr")
    assert aimed_at_state(act, Places(reading).of(act)) is act
