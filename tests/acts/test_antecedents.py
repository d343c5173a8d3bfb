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
    return with_antecedents((claim(reading, kind, cue, who, about=option), first, second))[-1].about


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
    answer = with_antecedents((offer, claim(reading, "support", "welcomed", "Kess", about="it")))[-1]

    assert [piece.quote for piece in answer.evidence] == ["Kess welcomed it.", "Vorr offered a board."]


def test_a_blow_is_no_decision():
    reading = reading_of("[Arland] imposed a duty. [Vorr] shelled the port. [Kess] welcomed the decision.")
    duty = claim(reading, "sanction", "imposed", "Arland", about="duty on steel")
    blow = claim(reading, "assault", "shelled", "Vorr", about="port")
    answer = claim(reading, "support", "welcomed", "Kess", about="decision")

    assert with_antecedents((duty, blow, answer))[-1].about == "decision"
    assert with_antecedents((duty, answer))[-1].about == "duty on steel"


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

    assert with_antecedents(acts)[-1].about == meant


@pytest.mark.parametrize(
    ("kind", "cue", "meant"),
    [
        ("retreat", "lifted the toll", "end of toll"),
        ("retreat", "cut the toll", "toll"),
        ("sanction", "imposed the toll", "toll"),
    ],
)
def test_what_was_lifted_is_welcomed_as_lifted(kind, cue, meant):
    reading = reading_of(f"[Arland] {cue}. [Kess] welcomed the step.")
    first = claim(reading, kind, cue, "Arland", about="toll")

    found = with_antecedents((first, claim(reading, "support", "welcomed", "Kess", about="step")))
    assert found[-1].about == meant


def test_it_right_behind_a_stance_is_what_that_stance_is_on():
    reading = reading_of("[Vorr] offered a board. [Arland] welcomed a toll. [Kess] opposed it.")
    offer = claim(reading, "offer", "offered", "Vorr", about="joint board")
    toll = claim(reading, "support", "welcomed", "Arland", about="toll on barges")
    answer = claim(reading, "oppose", "opposed", "Kess", about="it")

    assert with_antecedents((offer, toll, answer))[-1].about == "toll on barges"


@pytest.mark.parametrize(("status", "meant"), [("historical", "move"), ("actual", "limits")])
def test_a_move_is_none_of_long_ago(status, meant):
    reading = reading_of("[Vorr] agreed to limits. [Kess] welcomed the move.")
    limits = claim(reading, "agree", "agreed", "Vorr", about="limits", status=status)
    answer = claim(reading, "support", "welcomed", "Kess", about="move")

    assert with_antecedents((limits, answer))[-1].about == meant


def test_what_nobody_asked_is_not_what_it_means():
    reading = reading_of("“We have been asked,” [Vorr] said. [Kess] welcomed it.")
    asked = claim(reading, "demand", "asked", None, to="Vorr", about="we have been asked")
    answer = claim(reading, "support", "welcomed", "Kess", about="it")

    assert with_antecedents((asked, answer))[-1].about == "it"


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
    found = with_antecedents((offer, answer))[-1]

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
    found = with_antecedents((blame, claim(reading, kind, cue, "Kess", about=about)))

    assert found[-1].recipient_id == to


def test_what_is_turned_down_is_what_the_pronoun_before_the_particle_means():
    reading = reading_of(BEFORE + "[Kess] turned that down twice.")
    offer = claim(reading, "offer", "offered", "Vorr", about="joint board")
    answer = claim(reading, "refuse", "turned that", "Kess", about="down twice")

    assert with_antecedents((offer, answer))[-1].about == "joint board"
