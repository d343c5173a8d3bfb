from __future__ import annotations

import pytest

from onrecord.types import Act, ReportKind
from tests.acts.hand import acts_of, propose

ASKED = "Q: [Arland] imposed a toll. Any comment?\n\n[Kess]: "
END = "\n\nQ: When?\n\n[Kess]: Soon."
TOLL = propose("sanction", "imposed", actor="Arland", about="a toll")


def answers(answer: str, *proposals: object, kind: ReportKind = ReportKind.TRANSCRIPT) -> list[Act]:
    found = acts_of(f"{ASKED}{answer}{END}", TOLL, *proposals, kind=kind)  # type: ignore[arg-type]
    return [act for act in found if act.kind.value in ("oppose", "accuse")]


@pytest.mark.parametrize("words", ["this", "it", "these actions", "such wrong moves"])
def test_a_stance_on_this_is_aimed_at_whoever_did_it(words):
    (act,) = answers(f"We firmly oppose {words}.", propose("oppose", "firmly oppose", actor="We"))

    assert act.recipient_id == "ARL"


def test_a_stance_on_this_is_aimed_at_whoever_is_asked_beside_it():
    text = "We firmly oppose this. We urge [the League] to act."
    stance = propose("oppose", "firmly oppose", actor="We")
    (act,) = answers(text, stance, propose("demand", "urge", actor="We", recipient="the League", about="act"))

    assert act.recipient_id == "LEA"


def test_what_the_move_is_said_to_do_is_blamed_on_whoever_made_it():
    blame = propose("accuse", "violates", actor="Kess", about="the rules", teller="actor")
    (act,) = answers("The move violates the rules.", blame)

    assert act.recipient_id == "ARL"


def test_a_stance_on_something_named_and_one_of_an_article_stay_open():
    opposed = propose("oppose", "firmly oppose", actor="We", about="bloc politics")

    assert [act.recipient_id for act in answers("We firmly oppose bloc politics.", opposed)] == [None]
    stance = propose("oppose", "firmly oppose", actor="We")
    assert all(act.recipient_id is None for act in answers("We firmly oppose this.", stance, kind=ReportKind.ARTICLE))


@pytest.mark.parametrize("words", ["this", "such moves"])
def test_a_stance_on_this_is_about_what_was_done(words):
    (act,) = answers(f"We firmly oppose {words}.", propose("oppose", "firmly oppose", actor="We"))

    assert act.about == "toll"


def test_a_protest_is_about_what_is_opposed_beside_it():
    text = "We firmly oppose bloc politics and have lodged a protest with [Arland]."
    stance = propose("oppose", "firmly oppose", actor="We", about="bloc politics")
    lodged = propose("accuse", "lodged", actor="We", recipient="Arland", about="a protest with Arland")
    found = answers(text, stance, lodged)

    assert [act.about for act in found] == ["bloc politics", "bloc politics"]


def test_this_is_of_the_question_asked_and_not_of_an_answer_before():
    before = "[Kess]: We firmly condemn the raid by [Borland].\n\n"
    text = f"{before}Q: [Arland] imposed a toll. Any comment?\n\n[Kess]: We firmly oppose this."
    blame = propose("accuse", "condemn", actor="We", recipient="Borland", about="the raid")
    found = acts_of(text + END, blame, TOLL, propose("oppose", "firmly oppose", actor="We"), kind=ReportKind.TRANSCRIPT)

    assert [(act.recipient_id, act.about) for act in found if act.kind.value == "oppose"] == [("ARL", "toll")]


def of_article(text: str, *proposals: object) -> str:
    found = acts_of(f"[Vorr] spoke. {text} It rained.", *proposals, kind=ReportKind.ARTICLE)  # type: ignore[arg-type]
    return found[-1].about


@pytest.mark.parametrize("words", ["these actions", "such acts", "this act"])
def test_a_stance_of_an_article_on_such_acts_is_on_what_the_same_one_blames_before(words: str) -> None:
    blame = propose("accuse", "condemned", actor="Arland", about="raid")
    stance = propose("oppose", "opposes", actor="Arland", about=words)

    assert of_article(f"[Arland] condemned the raid. [Arland] opposes {words}.", blame, stance) == "raid"


def test_a_stance_of_an_article_on_acts_that_another_blames_or_that_are_told_stays() -> None:
    blame = propose("accuse", "condemned", actor="Arland", about="raid")
    stance = propose("oppose", "opposes", actor="Borland", about="such acts")
    told = propose("oppose", "opposes", actor="Arland", about="acts of war")

    assert of_article("[Arland] condemned the raid. [Borland] opposes such acts.", blame, stance) == "acts"
    assert of_article("[Arland] condemned the raid. [Arland] opposes acts of war.", blame, told) == "acts of war"


def test_what_a_state_opposes_in_the_words_of_its_spokesman_is_aimed_at_whoever_did_it():
    stance = propose("oppose", "firmly opposes", actor="Borland", teller="other")
    (act,) = answers("[Borland] firmly opposes such wrong and dangerous moves.", stance)

    assert act.recipient_id == "ARL"


def test_what_is_said_of_what_would_be_blames_nobody():
    blame = propose("accuse", "would violate", actor="Kess", about="the rules", teller="actor")
    found = answers("That would violate the rules.", blame)

    assert [act.recipient_id for act in found] == [None]


def test_what_it_breaks_is_blamed_on_whoever_is_asked_to_end_it():
    asked = propose("demand", "urge", actor="We", recipient="the League", about="end its toll", teller="actor")
    blame = propose("accuse", "violates", evidence="it violates the rules", actor="We", about="the rules")
    text = "[Kess]: We urge [the League] to end its toll, as it violates the rules."
    found = acts_of(f"{text}{END}", asked, blame, kind=ReportKind.TRANSCRIPT)

    assert [act.recipient_id for act in found if act.kind.value == "accuse"] == ["LEA"]
