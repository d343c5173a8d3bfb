from __future__ import annotations

import pytest

from onrecord.types import ActKind, Polarity, Status
from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        ("[Arland] will not close the channel.", "will not close the channel", "close the channel"),
        ("[Arland] said it would never share the results.", "would never share", "share the results"),
        ("[Arland] won’t deploy troops.", "won’t deploy", "deploy troops"),
        ("[Arland]’s decision not to fund the port came late.", "decision not to fund", "fund the port"),
        ("[Arland] decided not to fund the port.", "decided not to", "fund the port"),
        ("[Arland] has no plans to raise the toll.", "has no plans to", "raise the toll"),
    ],
)
def test_what_is_unasked_and_will_not_be_done_is_a_pledge_to_refrain(text, cue, about):
    act = repair(text, "refuse", cue, "Arland", about=about)

    assert (act.kind, act.polarity) == (ActKind.PLEDGE, Polarity.REFRAIN)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] will not accept the toll.", "will not accept"),
        ("[Arland] will not sign the treaty.", "will not sign"),
        ("[Arland] would not recognise the port.", "would not recognise"),
        ("[Arland] would not hear of a summit.", "would not hear of"),
        ("[Arland] did not close the channel.", "did not close"),
        ("[Arland] rejected the toll.", "rejected"),
        ("[Arland] decided not to sign the treaty.", "decided not to sign"),
        ("[Arland] has no plans to sign the treaty.", "has no plans to"),
        ("[Arland] will not be bound by the toll.", "will not be bound"),
    ],
)
def test_what_others_ask_for_is_refused(text, cue):
    assert repair(text, "refuse", cue, "Arland", about="the toll").kind is ActKind.REFUSE


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        (
            "[I=Arland]’m not going to go to Tarn for a photograph.",
            "not going to go to Tarn",
            "go to Tarn for a photograph",
        ),
        ("[Arland] won't visit the islands.", "won't visit", "visit the islands"),
        ("[Arland] doesn't plan on attending the talks.", "doesn't plan on attending", "attending the talks"),
        (
            "[We=Arland]’re not going to negotiate over the toll.",
            "not going to negotiate over",
            "negotiate over the toll",
        ),
    ],
)
def test_a_step_that_will_not_be_taken_is_no_answer_kept_back(text, cue, about):
    act = repair(text, "withhold", cue, "Arland", about="photograph")

    assert act.kind is not ActKind.WITHHOLD
    assert act.about == about


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[I=Arland]’m not going to go to the substance of it.", "not going to go to"),
        ("[I=Arland]’m not going to preview the visit.", "not going to preview"),
        ("[Arland] won't join you in that guess.", "won't join you"),
        ("[Arland] does not plan to comment on the talks.", "does not plan to comment on"),
        ("[We=Arland]’re not going to negotiate in public.", "not going to negotiate in public"),
    ],
)
def test_an_answer_is_kept_back_by_who_will_not_speak_of_it(text, cue):
    assert repair(text, "withhold", cue, "Arland").kind is ActKind.WITHHOLD


@pytest.mark.parametrize("words", ["does not plan to arm the islands", "isn't intending to arm the islands"])
def test_what_somebody_plans_not_is_a_pledge_to_refrain(words):
    act = repair(f"[Arland] {words}.", "pledge", words.split(" arm")[0], "Arland", status="negated")

    assert (act.status, act.polarity) == (Status.ACTUAL, Polarity.REFRAIN)
    told = repair("[Arland] did not plan to arm the islands.", "pledge", "plan to", "Arland", status="negated")
    assert told.status is Status.NEGATED


@pytest.mark.parametrize(
    ("verb", "kind", "polarity"),
    [("close", "pledge", "refrain"), ("sign", "refuse", "do"), ("stop paying for", "pledge", "do")],
)
def test_what_somebody_is_not_going_to_do_is_not_promised(verb, kind, polarity):
    act = repair(
        f"[Arland] said it's not going to {verb} the port.", "pledge", f"said it's not going to {verb}", "Arland"
    )

    assert (act.kind.value, act.polarity.value) == (kind, polarity)


@pytest.mark.parametrize(
    ("text", "kind", "status", "found"),
    [
        ("[Arland] will not lift its tariffs.", "retreat", "negated", ("refuse", "actual")),
        ("[Arland] will not reopen the port.", "retreat", "negated", ("refuse", "actual")),
        ("[Arland] will never lift its tariffs.", "concede", "actual", ("refuse", "actual")),
        ("[Arland] did not lift its tariffs.", "retreat", "negated", ("retreat", "negated")),
    ],
)
def test_who_will_not_give_way_refuses(text, kind, status, found):
    act = repair(text, kind, "reopen" if "reopen" in text else "lift", "Arland", status=status)

    assert (act.kind.value, act.status.value) == found


@pytest.mark.parametrize(
    ("text", "about", "kind"),
    [
        ("[Arland] will not discuss the toll until [Borland] leaves.", "toll", ActKind.REFUSE),
        ("[Arland] would not discuss the toll unless [Borland] left.", "toll", ActKind.REFUSE),
        ("[Arland] would not discuss the toll.", "toll", ActKind.WITHHOLD),
        ("[Arland] would not discuss the case until the court rules.", "case", ActKind.WITHHOLD),
    ],
)
def test_talks_that_wait_for_another_are_refused(text, about, kind):
    cue = text.split(" ", 1)[1].split(" the ")[0]

    assert repair(text, "withhold", cue, "Arland", about=about).kind is kind


@pytest.mark.parametrize("kind", ["pledge", "refuse"])
@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] will not pay for the wall.", "will not pay"),
        ("[Kess] would not kneel to [Vorr].", "would not kneel to"),
        ("[Kess] won't extradite the pilot.", "won't extradite"),
        ("[Kess] will not release the two prisoners.", "will not release"),
        ("[Kess] would not retract its complaint.", "would not retract"),
        ("[Kess] will not change its policy on fish.", "will not change"),
    ],
)
def test_what_another_must_have_asked_for_is_refused(kind, text, cue):
    act = repair(text, kind, cue, "Kess", polarity="refrain" if kind == "pledge" else "do")

    assert (act.kind.value, act.polarity.value) == ("refuse", "do")


def test_who_would_not_change_his_mind_keeps_nothing_back():
    text = "[Kess] would not change his mind about the toll."

    assert repair(text, "withhold", "would not change his mind", "Kess").kind.value == "refuse"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] will never pay the price for it.", "will never pay"),
        ("[Kess] will not pay attention to [Vorr].", "will not pay"),
        ("[Kess] will not release new figures.", "will not release"),
        ("[Kess] will not release names of hostages.", "will not release"),
        ("[Kess] will not release the hostages' names.", "will not release"),
        ("[Kess] will not change the law on mining.", "will not change"),
        ("[Kess] pledged not to pay for the wall.", "pledged"),
    ],
)
def test_what_nobody_needs_to_ask_for_stays_a_restraint(text, cue):
    assert repair(text, "pledge", cue, "Kess", polarity="refrain").kind.value == "pledge"


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] would not tolerate the raids.", "would not tolerate", "oppose"),
        ("[Kess] won't stand for it.", "won't stand for", "oppose"),
        ("[Kess] would not support doing that.", "would not support", "oppose"),
        ("[Kess] will not tolerate the plan.", "will not tolerate", "refuse"),
        ("[Kess] will not accept the plan.", "will not accept", "refuse"),
    ],
)
def test_what_others_do_and_somebody_will_not_stand_for_is_opposed(text, cue, kind):
    assert repair(text, "refuse", cue, "Kess").kind.value == kind


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] is not going to let that stand.", "not going to let that stand", "refuse"),
        ("[Kess] is not going to allow this to happen.", "not going to allow this to happen", "refuse"),
        ("[Kess] is not going to let you down.", "not going to let you down", "pledge"),
    ],
)
def test_what_somebody_will_not_let_happen_is_refused(text, cue, kind):
    assert repair(text, "pledge", cue, "Kess").kind.value == kind
