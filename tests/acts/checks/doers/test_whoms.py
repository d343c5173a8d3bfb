from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess], whom [Arland] accused of spying, left.", "accuse", "accused"),
        ("[Kess], whom [Arland] had condemned for the raid, left.", "accuse", "condemned"),
        ("[Kess], whom [Arland] urged to resign, left.", "demand", "urged"),
        ("[Kess], whom [Arland] expelled in May, is back.", "coerce", "expelled"),
    ],
)
def test_whom_somebody_accuses_is_aimed_at(text, kind, cue):
    act = repair(text, kind, cue, "Arland")

    assert (act.actor_ids, act.recipient_id) == (("ARL",), "kess")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess], who was accused by [Arland] of spying, left.", "accuse", "accused"),
        ("[Arland], which accused [Borland] of spying, met [Kess].", "accuse", "accused"),
        ("[Kess] left, and [Arland] accused [Borland] of spying.", "accuse", "accused"),
    ],
)
def test_who_is_no_object_is_aimed_at_by_nobody(text, kind, cue):
    assert repair(text, kind, cue, "Arland", to="Borland").recipient_id == "BOR"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] named [Borland], which [Arland] says carried out the raid.", "says carried out the raid"),
        ("[Kess] named [Borland], which [Arland] said had attacked the port.", "said had attacked"),
        ("[Kess] named [Borland], which [Arland] claims bombed the port.", "bombed"),
    ],
)
def test_what_another_says_they_did_is_theirs(text, cue):
    act = repair(text, "assault", cue, "Arland", to="Borland")

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("BOR",), None, "ARL")


def test_who_is_said_to_be_behind_it_is_accused():
    text = "[Kess] fears [Borland], which [Arland] has said was behind the raid."
    act = repair(text, "accuse", "has said was behind", "Arland", to="Kess")

    assert (act.actor_ids, act.recipient_id) == (("ARL",), "BOR")


def test_what_is_said_of_the_doer_is_told_by_who_says_it():
    text = "[Arland], which [Kess] said would sign the accord, left."
    act = repair(text, "pledge", "said would sign", "Arland", told_by="Arland")

    assert (act.actor_ids, act.told_by) == (("ARL",), "kess")


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Kess] flew to [Arland], which rejected the offer.", "refuse", "rejected", "ARL"),
        ("[Kess] wrote to [Vorr], who condemned the raid.", "accuse", "condemned", "vorr"),
    ],
)
def test_a_relative_clause_is_of_the_one_before_it(text, kind, cue, who):
    assert repair(text, kind, cue, "Kess").actor_ids == (who,)


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] wrote to [Arland], which has strong support in the north.", "support", "has strong support"),
        ("[Vorr] held talks with [Arland], who met him in May.", "meet", "met"),
        ("[Vorr] saw [Kess], which was rejected.", "refuse", "rejected"),
        ("[Vorr] left [Arland], and rejected the offer.", "refuse", "rejected"),
    ],
)
def test_other_clauses_stay_as_they_are(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").actor_ids == ("vorr",)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("[Arland], which [Borland] does not recognise, left.", "ARL"),
        ("It wrote to [Arland], which [Borland] does not recognise.", None),
        ("[Arland], which [Borland] refused a seat, left.", None),
    ],
)
def test_who_is_not_recognised_stands_before_the_relative_pronoun(text, recipient):
    cue = "does not recognise" if "recognise" in text else "refused"

    assert repair(text, "refuse", cue, "Borland").recipient_id == recipient
