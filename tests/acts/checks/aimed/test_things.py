from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.reading.peoples import state_called
from onrecord.types import Act, Actor, ActorKind
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of

DENMARK = state_called("Danish", "2031-05-10", {})


def aimed_at(text: str, kind: str, cue: str, named: str) -> Act:
    """Return an act aimed at a group with a name, as its clause has it."""
    reading = reading_of(text)
    thing = Actor(id="x1", name=named, kind=ActorKind.GROUP)
    reading = replace(reading, actors=(*reading.actors, thing))
    act = replace(claim(reading, kind, cue, "Kess"), recipient_id="x1")
    return repaired(act, Places(reading).of(act))


@pytest.mark.parametrize("named", ["tariffs", "naval operations", "raids into the delta", "interest rates debt"])
def test_an_act_is_not_aimed_at_a_thing(named):
    assert aimed_at(f"[Kess] backed the {named}.", "support", "backed", named).recipient_id is None


@pytest.mark.parametrize("named", ["rebels", "trade movement", "farmers from the islands", "war veterans"])
def test_a_crowd_may_be_aimed_at(named):
    assert aimed_at(f"[Kess] backed the {named}.", "support", "backed", named).recipient_id == "x1"


def test_what_was_hit_stays_where_nobody_is_named_to_have_hit_it():
    reading = reading_of("Two [ships=?] were seized.")
    ships = Actor(id="x1", name="two ships", kind=ActorKind.GROUP)
    reading = replace(reading, actors=(*reading.actors, ships))
    act = replace(claim(reading, "coerce", "were seized", None), recipient_id="x1")

    assert repaired(act, Places(reading).of(act)).recipient_id == "x1"


def test_the_things_of_a_state_are_its_own():
    assert DENMARK is not None
    act = aimed_at("[Kess] warned of it over Danish incursions.", "threaten", "warned", "Danish incursions")
    assert act.recipient_id == DENMARK.id

    text = "[Kess] laid a toll on [imports=?] from [Arland]."
    assert aimed_at(text, "sanction", "laid a toll", "imports").recipient_id == "ARL"
