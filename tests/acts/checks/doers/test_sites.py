from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.gate import find_doubt
from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Actor, ActorKind
from tests.acts.checks.claims import check_of, claim, repair
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


ILM = Actor(id="x-ilm", name="Ilm", kind=ActorKind.ORGANISATION)
PORT = Actor(id="x-port", name="Port Ilm", kind=ActorKind.GROUP)
STATE = Actor(id="x-state", name="Ilm", kind=ActorKind.COUNTRY)
FRONT = Actor(id="x-front", name="Ilm Front", kind=ActorKind.ORGANISATION)
PERSON = Actor(id="x-person", name="Ilm", kind=ActorKind.PERSON)
LAND = Actor(id="x-land", name="Ilmland", kind=ActorKind.ORGANISATION)


def _trip(text: str, cue: str, town: Actor, *doers: str) -> tuple[tuple[str, ...], str | None]:
    reading = reading_of(text.replace(town.name, f"[{town.name}=Arland]"))
    mentions = tuple(
        replace(each, actor_ids=(town.id,)) if each.evidence.quote == town.name else each for each in reading.mentions
    )
    reading = replace(reading, actors=(*reading.actors, town), mentions=mentions)
    act = replace(claim(reading, "meet", cue, "Kess"), actor_ids=(*doers, town.id))
    act = repaired(act, Places(reading).of(act))
    found = find_doubt(act, reading)
    return act.actor_ids, found.check if found else None


@pytest.mark.parametrize(
    ("text", "cue", "town"),
    [
        ("[Kess] visited Ilm on Monday.", "visited", ILM),
        ("[Kess] flew to Ilm on Monday.", "flew to", ILM),
        ("[Kess] will visit Port Ilm in June.", "will visit", PORT),
        ("The trip of [Kess] to Port Ilm ended.", "trip of Kess to", PORT),
    ],
)
def test_a_town_is_no_party_to_a_visit(text, cue, town):
    assert _trip(text, cue, town, "kess") == (("kess",), "actor")


def test_the_state_that_a_town_lies_in_is_no_party_either():
    assert _trip("[Kess] visited [Tarn=?], Ilm, on Monday.", "visited", ILM, "kess") == (("kess",), "actor")
    listed = _trip("[Kess] visited on Monday, Ilm said.", "visited", ILM, "kess")
    assert listed == (("kess", ILM.id), None)


def test_those_who_visit_a_town_together_met():
    assert _trip("[Kess] and [Vorr] visited Ilm on Monday.", "visited", ILM, "kess", "vorr") == (("kess", "vorr"), None)


@pytest.mark.parametrize(
    ("text", "cue", "town"),
    [
        ("[Kess] visited Ilm on Monday.", "visited", STATE),
        ("[Kess] visited Ilm on Monday.", "visited", PERSON),
        ("[Kess] visited Ilm Front on Monday.", "visited", FRONT),
        ("[Kess] visited Ilmland on Monday.", "visited", LAND),
        ("[Kess] met Ilm on Monday.", "met", ILM),
        ("Ilm welcomed [Kess], who visited Ilm on Monday.", "visited", ILM),
        ("Ilm will stop paying. [Kess] visited Ilm on Monday.", "visited", ILM),
    ],
)
def test_a_state_a_body_and_a_person_are_parties_to_a_visit(text, cue, town):
    assert _trip(text, cue, town, "kess") == (("kess", town.id), None)


def test_a_town_that_one_flew_to_in_order_to_meet_is_no_party_to_the_meeting():
    assert _trip("[Kess] flew to Ilm to see a friend.", "see", ILM, "kess") == (("kess",), None)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("A visit to [Arland] is planned for May.", "A visit to Arland is planned"),
        ("His trip to [Arland] was cancelled.", "trip to"),
        ("The tour to the [Arland] of old went well.", "tour to the Arland"),
    ],
)
def test_a_host_does_not_visit_itself(text, cue):
    act = repair(text, "meet", cue, "Arland")

    assert (act.actor_ids, act.recipient_id) == ((), "ARL")


def test_whose_visit_it_is_visits():
    act = repair("[Kess]'s visit to [Arland] is planned.", "meet", "visit to Arland is planned", "Arland")

    assert (act.actor_ids, act.recipient_id) == (("kess",), "ARL")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] planned a visit to [Borland].", "visit to Borland"),
        ("Envoys will visit to see [Arland].", "visit to see Arland"),
        ("The talks with [Arland] went well.", "talks with Arland"),
    ],
)
def test_who_is_not_only_the_host_of_a_visit_meets(text, cue):
    assert repair(text, "meet", cue, "Arland").actor_ids == ("ARL",)
