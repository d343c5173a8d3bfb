from __future__ import annotations

import pytest

from onrecord.acts.claims import as_suffered_by
from onrecord.types import Act, ReportKind
from tests.acts.hand import Said, acts_of, propose, reading_of

ANSWERED = "\n[Kess]: That is not so.\nQ: And now?\n[Kess]: We wait."


def answered(question: str, *more: object, label: str = "Q") -> tuple[Act, ...]:
    return acts_of(f"{label}: {question}{ANSWERED}", *more, kind=ReportKind.TRANSCRIPT)  # type: ignore[arg-type]


CLAIMED = [
    ("[Arland] says you rejected its plan.", "says you rejected its plan", "Arland"),
    ("[Arland] says you rejected its plan.", "rejected its plan", "Arland says you"),
    ("[Arland] said that you have rejected its plan.", "rejected", "Arland"),
    ("[Arland] told us you rejected its plan.", "you rejected", "you"),
]


@pytest.mark.parametrize(("text", "cue", "actor"), CLAIMED)
@pytest.mark.parametrize("label", ["Q", "Question", "Journalist", "Correspondent 2"])
def test_you_in_a_question_is_whoever_answers(text, cue, actor, label):
    (act,) = answered(text, propose("refuse", cue, actor=actor, about="its plan", teller="actor"), label=label)

    assert act.actor_ids == ("kess",)
    assert act.cue.quote in ("rejected its plan", "rejected", "you rejected")


def test_who_claims_it_tells_it():
    said = Said("Arland", "says", "you rejected its plan")
    (act,) = answered("[Arland] says you rejected its plan.", said, propose("refuse", "rejected", actor="Arland"))

    assert (act.actor_ids, act.told_by) == (("kess",), "ARL")


def test_you_outside_a_question_is_nobody_known():
    text = "[Arland] says you rejected its plan. [Kess] left."

    assert acts_of(text, propose("refuse", "says you rejected", actor="Arland", about="its plan")) == ()


def test_who_finds_fault_with_you_accuses_you():
    accuse = propose("accuse", "says you have conceded", actor="Arland", recipient="you", about="too much")
    (act,) = answered("[Arland] says you have conceded too much.", accuse)

    assert (act.actor_ids, act.recipient_id) == (("ARL",), "kess")


@pytest.mark.parametrize(
    "text", ["[Arland] said you know that it rejected it.", "[Arland] said your ally rejected it."]
)
def test_you_elsewhere_in_the_claim_did_not_do_it(text):
    actor = "it" if "that it" in text else "your ally"
    acts = answered(text, propose("refuse", "rejected", actor=actor))

    assert all(act.actor_ids != ("kess",) for act in acts)


def test_a_state_is_no_he():
    text = "[Arland] says [he=?] rejected its plan. [Kess] left."
    said = Said("Arland", "says", "he rejected its plan")

    assert acts_of(text, said, propose("refuse", "he rejected", actor="Arland", about="its plan", teller="actor")) == ()


def test_a_state_is_it():
    text = "[Arland] says it rejected the plan. [Kess] left."
    said = Said("Arland", "says", "it rejected the plan")
    (act,) = acts_of(text, said, propose("refuse", "rejected", actor="Arland", about="the plan", teller="actor"))

    assert act.actor_ids == ("ARL",)


def test_a_press_secretary_is_no_newspaper():
    text = "Press Secretary [Kess]: We reject the toll.\nQ: Why?\nPress Secretary [Kess]: We do."
    (act,) = acts_of(text, propose("refuse", "reject", actor="We", teller="actor"), kind=ReportKind.TRANSCRIPT)

    assert (act.actor_ids, act.told_by) == (("kess",), "kess")


def test_a_surname_in_capitals_may_be_short():
    text = "Q: [Arland] says you rejected its plan.\n[KESS=Kess]: No.\nQ: No?\nKESS: We wait."
    (act,) = acts_of(text, propose("refuse", "rejected", actor="you", about="its plan"), kind=ReportKind.TRANSCRIPT)

    assert act.actor_ids == ("kess",)


def test_what_a_question_says_you_did_is_not_told_by_you():
    threaten = propose("threaten", "have threatened", actor="You", about="cut the cable", teller="actor")
    (act,) = answered("You have threatened to cut the cable. Why?", threaten)

    assert (act.actor_ids, act.told_by) == (("kess",), None)


@pytest.mark.parametrize(("cue", "actor"), [("claims that I rejected", "Arland"), ("rejected", "Arland claims")])
def test_who_claims_something_of_the_speaker_has_not_done_it(cue, actor):
    reject = propose("refuse", cue, actor=actor, about="its plan", teller="actor")
    text = "[Arland] claims that I rejected its plan. That is wrong."
    acts = acts_of(f"[Kess]: {text}\nQ: And now?\n[Kess]: We wait.", reject, kind=ReportKind.TRANSCRIPT)

    assert [(act.actor_ids, act.told_by) for act in acts] == [(("kess",), "ARL")]


def test_who_says_it_of_himself_does_it():
    reject = propose("refuse", "rejected", actor="I", about="its plan", teller="actor")
    text = "[Kess]: I told [Arland] that I rejected its plan.\nQ: And now?\n[Kess]: We wait."
    (act,) = acts_of(text, reject, kind=ReportKind.TRANSCRIPT)

    assert (act.actor_ids, act.told_by) == (("kess",), "kess")


@pytest.mark.parametrize(
    ("text", "cue", "doer"),
    [
        ("[Kess] announced [Arland] was to join the pact.", "announced Arland was to join", "ARL"),
        ("[Kess] said that [Arland] would join the pact.", "would join", "ARL"),
        ("[Kess] confirmed [Tamm] will be waiting for the pact.", "will be waiting", "tamm"),
        ("[Kess] announced [Borland] was to join the pact.", "announced Borland was to join", "kess"),
        ("[Vorr] announced [Tamm] was to join the pact.", "announced Tamm was to join", "vorr"),
        ("[Kess] announced [Tamm] would be released to the pact.", "would be released", "kess"),
        ("[Kess] met [Arland] and would join the pact.", "would join", "kess"),
        ("[Kess] announced [Arland]'s port would open the pact.", "would open", "kess"),
        ("[Kess] announced [he=Kess] would join the pact.", "would join", "kess"),
    ],
)
def test_what_is_told_of_another_side_is_its_own_and_of_ones_own_side_the_tellers(text, cue, doer):
    actor = text[1:].partition("]")[0]
    (act,) = acts_of(text, propose("pledge", cue, actor=actor, about="the pact", teller="actor"))

    assert act.actor_ids == (doer,)


@pytest.mark.parametrize(
    ("said", "doer"),
    [
        ("[Borland] called the raid a crime", "BOR"),
        ("[Borland] had labelled the raid a crime", "BOR"),
        ("[Borland] is calling the raid a crime", "BOR"),
        ("[Borland] was called a liar", "vorr"),
        ("[Borland] broke the truce", "vorr"),
    ],
)
def test_who_is_told_to_call_others_names_is_no_one_whom_the_teller_blames(said: str, doer: str) -> None:
    cue = said.removeprefix("[Borland] ")
    blamed = propose("accuse", cue, actor="Vorr", recipient="Borland", teller="actor")
    acts = acts_of(f"[Vorr] said {said}.", Said("Vorr", "said", said.replace("[", "").replace("]", "")), blamed)

    assert [act.actor_ids for act in acts] == [(doer,)]
    assert [act.told_by for act in acts] == ["vorr"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Aides to [Vorr] said [she=Vorr] was considering the toll.", "was considering"),
        ("Two people close to [Vorr] said that [she=Vorr] would lift the toll.", "would lift"),
    ],
)
def test_what_several_tell_of_one_is_not_their_own(text, cue):
    tellers = text[: text.index(" said")].replace("[", "").replace("]", "")
    said = Said("", "said", f"{cue} the toll", source=tellers)
    (act,) = acts_of(text, said, propose("offer", cue, actor=tellers, about="toll"))

    assert act.actor_ids == ("vorr",)
    assert act.told_by not in (None, "vorr")


def test_who_speaks_for_one_may_be_the_she_who_says_so():
    text = "The aide to [Vorr] said [she=Vorr] was considering the toll."
    (act,) = acts_of(text, propose("offer", "was considering", actor="The aide to Vorr", about="toll"))

    assert act.actor_ids != ("vorr",)


@pytest.mark.parametrize(
    ("text", "cue", "is_doer"),
    [
        ("Tolls were laid on the Kessians.", "were laid on the Kessians", False),
        ("The decimation of Kess went on.", "decimation of Kess", False),
        ("He spoke on Kess and its use of tolls.", "Kess and its use of tolls", True),
        ("Kess laid tolls.", "Kess laid tolls", True),
    ],
)
def test_who_suffers_a_harm_is_not_its_doer_as_well(text: str, cue: str, is_doer: bool) -> None:
    reading = reading_of(text, propose("sanction", cue, actor="Kess", recipient="Kess"))

    assert (as_suffered_by(text, reading.proposals[0]).actor is not None) is is_doer
