from __future__ import annotations

import pytest

from onrecord.acts.antecedents import with_antecedents
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of

BEFORE = "[Arland] imposed a duty. [Vorr] offered a board. "


def about(last: str, kind: str, cue: str, option: str, who: str = "Kess") -> str:
    reading = reading_of(BEFORE + last)
    first = claim(reading, "sanction", "imposed", "Arland", about="duty on steel")
    second = claim(reading, "offer", "offered", "Vorr", about="joint board")
    return with_antecedents((claim(reading, kind, cue, who, about=option), first, second), reading.report.text)[
        -1
    ].about


@pytest.mark.parametrize(
    ("last", "option", "meant"),
    [
        ("[Kess] welcomed it.", "it", "joint board"),
        ("[Kess] welcomed the offer.", "offer", "joint board"),
        ("[Kess] welcomed the measure.", "measure", "duty on steel"),
        ("[Kess] welcomed that decision.", "decision", "duty on steel"),
    ],
)
def test_a_pronoun_or_noun_is_what_another_party_tabled_or_did(last, option, meant):
    assert about(last, "support", "welcomed", option) == meant


@pytest.mark.parametrize(
    ("last", "option", "who"),
    [
        ("[Kess] welcomed an offer.", "offer", "Kess"),
        ("[Kess] welcomed the accusation.", "accusation", "Kess"),
        ("[Kess] welcomed the offer of a seat.", "offer of a seat", "Kess"),
        ("[Vorr] welcomed it.", "it", "Vorr"),
    ],
)
def test_what_points_nowhere_stays(last, option, who):
    assert about(last, "support", "welcomed", option, who) == option


def test_the_words_of_what_is_meant_belong_to_the_evidence():
    reading = reading_of(BEFORE + "[Kess] welcomed it.")
    offer = claim(reading, "offer", "offered", "Vorr", about="joint board")
    answer = with_antecedents((offer, claim(reading, "support", "welcomed", "Kess", about="it")), reading.report.text)[
        -1
    ]

    assert [piece.quote for piece in answer.evidence] == ["Kess welcomed it.", "Vorr offered a board."]


def test_a_blow_is_no_decision():
    reading = reading_of("[Arland] imposed a duty. [Vorr] shelled the port. [Kess] welcomed the decision.")
    duty = claim(reading, "sanction", "imposed", "Arland", about="duty on steel")
    blow = claim(reading, "assault", "shelled", "Vorr", about="port")
    answer = claim(reading, "support", "welcomed", "Kess", about="decision")

    assert with_antecedents((duty, blow, answer), reading.report.text)[-1].about == "decision"
    assert with_antecedents((duty, answer), reading.report.text)[-1].about == "duty on steel"


@pytest.mark.parametrize(
    ("option", "meant"), [("idea", "joint board"), ("proposal", "duty on steel"), ("notion", "joint board")]
)
def test_an_idea_is_what_others_left_open_last_a_proposal_what_was_proposed(option, meant):
    reading = reading_of(f"[Arland] proposed a duty. [Vorr] would not rule out a board. [Kess] rejected the {option}.")
    acts = (
        claim(reading, "propose", "proposed", "Arland", about="duty on steel"),
        claim(reading, "withhold", "would not rule out", "Vorr", about="joint board"),
        claim(reading, "refuse", "rejected", "Kess", about=option),
    )

    assert with_antecedents(acts, reading.report.text)[-1].about == meant


@pytest.mark.parametrize(
    ("kind", "cue", "meant"),
    [
        ("retreat", "lifted the toll", "end of toll"),
        ("retreat", "cut the toll", "cut in toll"),
        ("sanction", "imposed the toll", "toll"),
    ],
)
def test_what_was_lifted_is_welcomed_as_lifted(kind, cue, meant):
    reading = reading_of(f"[Arland] {cue}. [Kess] welcomed the step.")
    first = claim(reading, kind, cue, "Arland", about="toll")

    found = with_antecedents((first, claim(reading, "support", "welcomed", "Kess", about="step")), reading.report.text)
    assert found[-1].about == meant


def test_it_right_behind_a_stance_is_what_that_stance_is_on():
    reading = reading_of("[Vorr] offered a board. [Arland] welcomed a toll. [Kess] opposed it.")
    offer = claim(reading, "offer", "offered", "Vorr", about="joint board")
    toll = claim(reading, "support", "welcomed", "Arland", about="toll on barges")
    answer = claim(reading, "oppose", "opposed", "Kess", about="it")

    assert with_antecedents((offer, toll, answer), reading.report.text)[-1].about == "toll on barges"


@pytest.mark.parametrize(("status", "meant"), [("historical", "move"), ("actual", "limits")])
def test_a_move_is_none_of_long_ago(status, meant):
    reading = reading_of("[Vorr] agreed to limits. [Kess] welcomed the move.")
    limits = claim(reading, "agree", "agreed", "Vorr", about="limits", status=status)
    answer = claim(reading, "support", "welcomed", "Kess", about="move")

    assert with_antecedents((limits, answer), reading.report.text)[-1].about == meant


def test_what_nobody_asked_is_not_what_it_means():
    reading = reading_of("“We have been asked,” [Vorr] said. [Kess] welcomed it.")
    asked = claim(reading, "demand", "asked", None, to="Vorr", about="we have been asked")
    answer = claim(reading, "support", "welcomed", "Kess", about="it")

    assert with_antecedents((asked, answer), reading.report.text)[-1].about == "it"


@pytest.mark.parametrize(
    ("last", "kind", "cue", "to"),
    [
        ("[Kess] rejected that, too.", "refuse", "rejected", "vorr"),
        ("[Kess] rejected the offer.", "refuse", "rejected", "vorr"),
        # Who backs an offer answers nobody.
        ("[Kess] welcomed the offer.", "support", "welcomed", None),
    ],
)
def test_who_answers_an_offer_answers_whoever_made_it(last, kind, cue, to):
    reading = reading_of(BEFORE + last)
    offer = claim(reading, "offer", "offered", "Vorr", about="joint board")
    answer = claim(reading, kind, cue, "Kess", about="" if "that" in last else "offer")
    found = with_antecedents((offer, answer), reading.report.text)[-1]

    assert (found.recipient_id, found.about) == (to, "joint board")


@pytest.mark.parametrize(
    ("kind", "cue", "about", "to"),
    [
        ("deny", "denied", "taking bribes", "vorr"),
        ("deny", "denied", "sinking ships", None),
        ("support", "denied", "taking bribes", None),
    ],
)
def test_who_answers_what_another_claimed_answers_that_one(kind, cue, about, to):
    reading = reading_of("[Vorr] accused [Kess] of taking bribes, which [Kess] denied.")
    blame = claim(reading, "accuse", "accused", "Vorr", about="taking bribes")
    found = with_antecedents((blame, claim(reading, kind, cue, "Kess", about=about)), reading.report.text)

    assert found[-1].recipient_id == to


def test_what_is_turned_down_is_what_the_pronoun_before_the_particle_means():
    reading = reading_of(BEFORE + "[Kess] turned that down twice.")
    offer = claim(reading, "offer", "offered", "Vorr", about="joint board")
    answer = claim(reading, "refuse", "turned that", "Kess", about="down twice")

    assert with_antecedents((offer, answer), reading.report.text)[-1].about == "joint board"


def test_what_is_ruled_out_is_what_the_pronoun_within_means():
    reading = reading_of(BEFORE + "[Kess] has ruled that out.")
    offer = claim(reading, "offer", "offered", "Vorr", about="joint board")
    bare, cut = (claim(reading, "refuse", cue, "Kess", about=about) for cue, about in RULED_OUT)

    assert [with_antecedents((offer, each), reading.report.text)[-1].about for each in (bare, cut)] == [
        "joint board"
    ] * 2


RULED_OUT = (("has ruled that out", ""), ("has ruled", "out"))


def answered(text: str, option: str, *acts, kind: str = "support", cue: str = "welcomed") -> str:
    """Return what the last act of a text is about, behind others."""
    reading = reading_of(text)
    earlier = [claim(reading, one, at, who, **fields) for one, at, who, fields in acts]
    return with_antecedents((*earlier, claim(reading, kind, cue, "Kess", about=option)), reading.report.text)[-1].about


@pytest.mark.parametrize(
    ("fields", "meant"),
    [({}, "limits"), ({"status": "negated"}, "deal"), ({"polarity": "refrain"}, "deal")],
)
def test_what_was_not_done_or_is_not_to_be_is_no_deal(fields, meant):
    text = "[Vorr] agreed to limits. [Kess] welcomed the deal."

    assert answered(text, "deal", ("agree", "agreed", "Vorr", {"about": "limits", **fields})) == meant


@pytest.mark.parametrize(
    ("stop", "meant"), [(". [Borland] blamed her;", "decision"), (". [Borland] blamed her.", "duty"), (",", "duty")]
)
def test_what_another_does_in_the_same_sentence_is_nearer(stop, meant):
    text = f"[Arland] imposed a duty{stop} [Kess] welcomed the decision."
    acts = [("sanction", "imposed", "Arland", {"about": "duty"})]
    acts += [("accuse", "blamed", "Borland", {"about": "her"})] if "Borland" in stop else []

    assert answered(text, "decision", *acts) == meant


@pytest.mark.parametrize(
    ("kind", "cue", "option", "meant"),
    [
        ("refuse", "rejected", "protest", "protest"),
        ("support", "welcomed", "criticism", "criticism"),
        ("deny", "denied", "accusations", "entry of ships"),
    ],
)
def test_who_rejects_a_protest_does_not_reject_what_it_is_about(kind, cue, option, meant):
    text = f"[Arland] protested. [Kess] {cue} the {option}."
    act = ("accuse", "protested", "Arland", {"about": "entry of ships"})

    assert answered(text, option, act, kind=kind, cue=cue) == meant


@pytest.mark.parametrize(("cue", "meant"), [("urged Borland to lift", "it"), ("demanded", "quit over the ban")])
def test_what_another_is_to_lift_is_a_thing(cue, meant):
    text = f"[Arland] threatened to quit over the ban. [Kess] {cue} it."
    act = ("threaten", "threatened", "Arland", {"about": "quit over the ban"})

    assert answered(text, "it", act, kind="demand", cue=cue.split()[0]) == meant


@pytest.mark.parametrize(
    ("between", "meant"),
    [("", "closure of port"), ("[Borland] met [Tamm]. ", ""), ("[Borland] offered a board. ", "joint board")],
)
def test_this_is_what_was_told_right_before(between, meant):
    text = f"[Arland] closed the port. {between}[Kess] condemned this on Monday."
    acts = [("sanction", "closed", "Arland", {"about": "port"})]
    acts += [("meet", "met", "Borland", {"about": ""})] if "met" in between else []
    acts += [("offer", "offered", "Borland", {"about": "joint board"})] if "offered" in between else []

    assert answered(text, "", *acts, kind="accuse", cue="condemned") == meant


def test_this_behind_a_promise_to_refrain_is_not_what_is_left_undone():
    act = ("pledge", "promised", "Arland", {"about": "close the port", "polarity": "refrain"})

    assert answered("[Arland] promised not to. [Kess] welcomed this.", "", act) == ""


@pytest.mark.parametrize(
    ("gap", "told_by", "meant"),
    [("\n\n", "Kess", "plan"), (" ", "Kess", "open the port"), ("\n\n", None, "open the port")],
)
def test_a_plan_in_anothers_own_turn_is_no_promise_of_an_earlier_one(gap, told_by, meant):
    reading = reading_of(f"[Vorr] will open the port.{gap}[Kess] welcomed the plan.")
    promise = claim(reading, "pledge", "will open", "Vorr", about="open the port")
    answer = claim(reading, "support", "welcomed", "Kess", about="plan", told_by=told_by)

    assert with_antecedents((promise, answer), reading.report.text)[-1].about == meant


@pytest.mark.parametrize(("kind", "recipient"), [("accuse", "ARL"), ("oppose", "ARL"), ("support", None)])
def test_a_stance_against_a_deed_is_one_towards_whoever_did_it(kind, recipient):
    reading = reading_of("[Arland] closed the port. [Kess] answered the move.")
    deed = claim(reading, "sanction", "closed", "Arland", about="port")
    stance = claim(reading, kind, "answered", "Kess", about="move")

    assert with_antecedents((deed, stance), reading.report.text)[-1].recipient_id == recipient
