from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from tests.acts.checks.claims import check_of, claim, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        (
            "Under pressure from [Borland], [Arland] lifted its ban on fish.",
            "Under pressure from",
            "lifted its ban on fish",
        ),
        ("At the urging of [Borland], [Arland] opened the port.", "At the urging of", "opened the port"),
        ("At [Borland]'s request, [Arland] sent pilots.", "At Borland's request", "sent pilots"),
        ("[Arland] resumed deliveries at the insistence of [Borland].", "the insistence of", "resumed deliveries"),
    ],
)
def test_what_was_asked_is_what_was_done(text, cue, about):
    act = repair(text, "demand", cue, "Borland", about="urging of Borland, Arland did it")

    assert (act.kind.value, act.about) == ("demand", about)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] resumed deliveries at the insistence of [Borland].", "the insistence of"),
        ("[Arland] left the port at [the junta=?]'s request.", "the junta's request"),
        ("[Arland] left the port at [the junta=?]'s demand.", "the junta's demand"),
    ],
)
def test_who_does_as_asked_asks_nothing(text, cue):
    assert check_of(reading_of(text), "demand", cue, "Arland") == "parties"


def test_a_demand_that_is_answered_was_made_for_no_deed_told_there():
    text = "[Arland] responded to [Borland]'s demand."

    assert check_of(reading_of(text), "demand", "Borland's demand", "Borland") is None


@pytest.mark.parametrize(
    ("text", "cue", "asker", "asked"),
    [
        ("[Arland] closed the port at the behest of [Borland].", "at the behest of", "BOR", "ARL"),
        ("[Arland], at the request of [Borland], closed the port.", "at the request of", "BOR", "ARL"),
        ("[Arland] closed the port at [Borland]'s request.", "Borland's request", "BOR", "ARL"),
    ],
)
def test_a_request_is_made_by_whom_it_names(text, cue, asker, asked):
    act = repair(text, "demand", cue, "Arland")

    assert (act.actor_ids, act.recipient_id) == ((asker,), asked)


def test_the_deed_that_was_asked_for_is_no_part_of_the_cue():
    text = "[Arland] closed the port at the behest of [Borland]."

    assert repair(text, "demand", "closed the port at the behest of", "Arland").cue.quote == "at the behest of"


def test_who_did_what_was_asked_was_asked():
    text = "[Arland] closed the port at the insistence of [Borland]."
    assert repair(text, "demand", "the insistence of", "Borland").recipient_id == "ARL"

    text = "[Arland] was closed at the insistence of [Borland]."
    assert repair(text, "demand", "the insistence of", "Borland").recipient_id is None


def test_an_invitation_in_an_aside_proposes():
    act = repair("[Vorr] came at the invitation of [Kess].", "demand", "the invitation of", "Vorr")

    assert (act.kind.value, act.actor_ids) == ("propose", ("kess",))


def test_who_refuses_a_request_does_not_make_it():
    text = "[Arland] rejected the request of [Borland]."

    assert repair(text, "demand", "request of", "Arland").actor_ids == ("ARL",)


def test_pressure_to_do_something_stays():
    text = "[Arland] is under pressure from [Borland] to sign the treaty."

    assert repair(text, "demand", "is under pressure from", "Borland", about="treaty").about == "treaty"


def test_who_meets_as_he_is_asked_concedes_nothing():
    text = "[Arland] met at the request of [Borland]."
    assert check_of(reading_of(text), "concede", "met at the request of", "Arland") == "kind"

    text = "[Arland] gave way at the request of [Borland]."
    assert check_of(reading_of(text), "concede", "gave way", "Arland") is None


def test_who_invites_is_named_with_the_invitation():
    text = "At the invitation of President [Vorr], Premier [Kess] will visit the port."
    act = repair(text, "propose", "the invitation of", "Kess", to="Vorr", about="invitation of President Vorr")

    assert (act.actor_ids, act.recipient_id, act.about) == (("vorr",), "kess", "visit")


def test_an_invitation_that_somebody_makes_is_his():
    text = "[Kess] welcomed the invitation of [Vorr]."
    act = repair(text, "propose", "the invitation of", "Vorr", about="visit")

    assert act.actor_ids == ("vorr",)


@pytest.mark.parametrize("upon", ["At", "Upon", "On"])
def test_a_guest_does_not_invite_with_his_host(upon):
    text = f"{upon} the invitation of President [Vorr], Premier [Kess] visited the port."
    reading = reading_of(text)
    act = replace(claim(reading, "propose", "the invitation of", "Vorr"), actor_ids=("vorr", "kess"))
    act = repaired(act, Places(reading).of(act))

    assert (act.actor_ids, act.recipient_id) == (("vorr",), "kess")


def test_what_the_host_is_stands_between_him_and_his_guest():
    text = "At the invitation of [Vorr], [the premier=Vorr], [Kess] visited the port."

    assert repair(text, "propose", "the invitation of", "Vorr").recipient_id == "kess"


def test_who_speaks_on_an_invitation_does_not_come():
    text = "The board spoke on the invitation of [Vorr], and [Kess] left."

    assert repair(text, "propose", "the invitation of", "Vorr").recipient_id is None
