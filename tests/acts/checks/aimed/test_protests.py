from __future__ import annotations

import pytest

from onrecord.types import ActKind
from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] protested against [Arland]'s raids.", "protested against"),
        ("[Kess] marched on Friday against [Arland]'s new tax.", "marched"),
        ("[Kess] rallied against [Arland].", "rallied against"),
        ("[Kess] demonstrated over [Arland]'s raids.", "demonstrated over"),
    ],
)
def test_a_protest_is_aimed_at_whose_doing_it_is_against(text, cue):
    assert repair(text, "protest", cue, "Kess").recipient_id == "ARL"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] protested in [Arland] against a new tax.", "protested"),
        ("[Kess] protested against high tolls, and [Arland]'s army stood by.", "protested against"),
        ("[Kess] protested over the [Arland] games.", "protested over"),
        ("[Kess] marched into [Arland] against the rain.", "marched"),
    ],
)
def test_a_protest_is_not_aimed_at_whom_it_is_not_against(text, cue):
    assert repair(text, "protest", cue, "Kess").recipient_id is None


@pytest.mark.parametrize(
    ("text", "cue", "to"),
    [
        ("[Kess] protested against the killing of [Vorr] by soldiers.", "protested against the killing of", "Vorr"),
        ("[Kess] demonstrated on Friday over the raids.", "demonstrated on Friday over the raids", None),
    ],
)
def test_a_blow_that_is_protested_against_is_not_dealt_by_the_crowd(text, cue, to):
    act = repair(text, "assault", cue, "Kess", to=to)

    assert (act.kind, act.actor_ids, act.recipient_id) == (ActKind.PROTEST, ("kess",), None)
    assert act.about.startswith(("killing", "raids"))


def test_who_dealt_the_blow_is_whom_a_protest_is_aimed_at():
    text = "Villagers protested against [Arland]'s raids."
    act = repair(text, "assault", "protested against Arland's raids", "Arland")

    assert (act.kind, act.actor_ids, act.recipient_id) == (ActKind.PROTEST, (), "ARL")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] protested against the toll and burned a bridge.", "burned a bridge"),
        ("[Kess] stoned [Vorr] in a protest against the toll.", "stoned"),
    ],
)
def test_a_blow_beside_a_protest_stays_one(text, cue):
    assert repair(text, "assault", cue, "Kess").kind is ActKind.ASSAULT


def test_what_a_state_protests_against_it_accuses_of():
    text = "[Arland] protested against the shelling of [its=Arland] port by [Kess]."
    act = repair(text, "assault", "protested against the shelling", "Arland")

    assert (act.kind, act.actor_ids) == (ActKind.ACCUSE, ("ARL",))
