from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from tests.acts.checks.claims import check_of, claim, repair
from tests.acts.hand import Said, reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] must pay compensation.", "demand", "must pay"),
        ("[Arland] needs to lift the blockade before talks can resume.", "demand", "needs to lift"),
        ("[Arland] should now ask the court for a ruling.", "demand", "should now ask"),
        ("[Arland] has to show that it wants peace.", "demand", "has to show"),
        ("[Kess] deserves credit for the truce.", "support", "deserves credit"),
        ("Both [Borland] and [Arland] must show restraint.", "demand", "must show"),
    ],
)
def test_what_is_due_from_somebody_is_not_its_own_word(text, kind, cue):
    who = "Kess" if "Kess" in text else "Arland"

    assert check_of(reading_of(text), kind, cue, who, told_by=who) == "actor"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] insisted that [Borland] must withdraw.", "insisted that [Borland] must withdraw"),
        ("[Arland] says it is time to go and [Borland] must withdraw.", "must withdraw"),
        ("[We=Arland] must end the war.", "must end"),
        ("[Arland] needs a plan and demands it.", "demands"),
    ],
)
def test_who_says_what_others_must_do_demands_it(text, cue):
    plain = cue.replace("[", "").replace("]", "")

    assert check_of(reading_of(text), "demand", plain, "Arland", told_by="Arland") is None


def test_who_tells_what_is_due_asks_for_it():
    act = repair("[Arland] must withdraw, said [Kess].", "demand", "must withdraw", "Arland", told_by="Kess")

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("kess",), "ARL", "kess")


def test_who_tells_of_praise_that_is_due_gives_it():
    act = repair("[Arland] deserves praise, [Kess] said.", "support", "deserves praise", "Arland", told_by="Kess")

    assert (act.actor_ids, act.recipient_id) == (("kess",), "ARL")


def test_who_says_that_both_must_do_it_asks_the_other():
    said = Said("Arland", "said", "the two sides need to respect the truce", source="Arland")
    reading = reading_of("[Arland] said [the two sides=Arland+Borland] need to respect the truce.", said)
    act = replace(claim(reading, "demand", "need to respect", "Arland", told_by="Arland"), actor_ids=("ARL", "BOR"))
    act = repaired(act, Places(reading).of(act))

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("ARL",), "BOR", "ARL")


def test_who_says_that_another_must_be_ready_demands_it():
    said = Said("Kess", "said", "Borland must be ready to share the lock", source="Kess")
    reading = reading_of("[Kess] said [Borland] must be ready to share the lock.", said)
    act = claim(reading, "offer", "must be ready to share", "Borland", told_by="Kess")
    act = repaired(act, Places(reading).of(act))

    assert (act.kind.value, act.actor_ids, act.recipient_id) == ("demand", ("kess",), "BOR")


def test_who_must_be_ready_itself_offers_it():
    said = Said("Kess", "said", "he must be ready to share the lock", source="Kess")
    reading = reading_of("[Kess] said [he=Kess] must be ready to share the lock.", said)
    act = claim(reading, "offer", "must be ready to share", "Kess", told_by="Kess")

    assert repaired(act, Places(reading).of(act)).kind.value == "offer"
