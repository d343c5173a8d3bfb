from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue", "whole"),
    [
        ("[Kess] did not accept or reject the toll.", "refuse", "accept", "not accept or reject"),
        ("[Kess] has neither accepted nor rejected the toll.", "refuse", "accepted", "neither accepted nor rejected"),
        ("[Kess] has not rejected nor accepted the toll.", "refuse", "rejected", "not rejected nor accepted"),
        ("[Kess] could neither confirm nor deny the toll.", "deny", "deny", "neither confirm nor deny"),
        ("[Kess] neither signed nor openly opposed the toll.", "agree", "signed", "neither signed nor openly opposed"),
        (
            "[Kess] has not accepted the plan, nor has he rejected the toll.",
            "refuse",
            "rejected",
            "not accepted the plan, nor has he rejected",
        ),
    ],
)
def test_what_is_neither_accepted_nor_rejected_is_withheld(text, kind, cue, whole):
    act = repair(text, kind, cue, "Kess", status="negated" if kind == "agree" else "actual")

    assert (act.kind.value, act.status.value, act.cue.quote) == ("withhold", "actual", whole)
    assert check_of(reading_of(text), "withhold", whole, "Kess") is None


def test_what_neither_of_two_accepted_or_rejected_both_withhold():
    act = repair("Neither [Arland] nor [Borland] accepted or rejected it.", "refuse", "accepted or rejected", "Borland")

    assert (act.kind.value, act.actor_ids) == ("withhold", ("ARL", "BOR"))


def test_the_other_verb_is_no_part_of_what_is_left_open():
    act = repair("[Kess] did not accept or reject the toll.", "refuse", "accept", "Kess", about="or reject the toll")

    assert act.about == "toll"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] did not accept the toll or the fee.", "refuse", "did not accept"),
        ("[Kess] rejected the toll or did not accept it.", "refuse", "rejected"),
        ("[Kess] does not know whether to accept or reject it, [Vorr] said.", "say", "know"),
        ("[Kess] will accept or reject the toll.", "agree", "accept"),
        ("[Vorr] said [Kess] had neither condemned nor endorsed it.", "accuse", "condemned"),
    ],
)
def test_other_answers_stay(text, kind, cue):
    assert repair(text, kind, cue, "Vorr" if kind == "accuse" else "Kess").kind.value == kind
