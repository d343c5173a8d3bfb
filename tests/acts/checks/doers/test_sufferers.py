from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who", "doers"),
    [
        ("[Kess] met the parents of a soldier killed by [Borland].", "assault", "killed by", "Borland", ("BOR",)),
        ("[Kess] met the family of a pilot shot by rebels.", "assault", "shot by", "Kess", ()),
        ("[Kess] spoke for citizens jailed by [Borland].", "coerce", "jailed", "Borland", ("BOR",)),
        ("[Kess] praised the mayor of a town bombed by [Borland].", "assault", "bombed", "Borland", ("BOR",)),
    ],
)
def test_who_is_near_a_victim_has_no_part_in_the_harm(text, kind, cue, who, doers):
    act = repair(text, kind, cue, who, to="Kess" if who != "Kess" else "Vorr")

    assert (act.actor_ids, act.recipient_id) == (doers, None)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] was attacked by [Borland] on Monday.", "attacked"),
        ("[Kess], attacked by [Borland], left.", "attacked by"),
        ("The envoys of [Kess] attacked by [Borland] left.", "attacked by"),
    ],
)
def test_a_victim_that_is_named_stays(text, cue):
    act = repair(text, "assault", cue, "Borland", to="Kess")

    assert (act.actor_ids, act.recipient_id) == (("BOR",), "kess")


def test_who_retaliates_by_a_deed_does_it():
    text = "The [Borland] army retaliated by firing on [Kess]."
    act = repair(text, "assault", "retaliated by firing", "Borland", to="Kess")

    assert (act.actor_ids, act.recipient_id) == (("BOR",), "kess")


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("[Kess] was convicted of the bombing of a market.", None),
        ("[Kess], accused of the killing of a guard, was freed.", None),
        ("[Kess] was hurt in the bombing of a market.", "kess"),
    ],
)
def test_who_is_held_to_have_done_it_is_not_whom_it_hit(text, recipient):
    cue = "killing" if "killing" in text else "bombing"

    assert repair(text, "assault", cue, None, to="Kess").recipient_id == recipient
