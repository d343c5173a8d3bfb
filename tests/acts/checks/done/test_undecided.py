from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of

NOT_DONE = [
    ("has not rejected the plan", "refuse", "has not rejected"),
    ("did not reject the plan", "refuse", "did not reject"),
    ("has not yet turned down the plan", "refuse", "turned down"),
    ("has never opposed the plan", "oppose", "opposed"),
    ("did not condemn the raid", "accuse", "condemn"),
    ("has not denied the report", "deny", "has not denied"),
    ("has yet to reject the plan", "refuse", "has yet to reject"),
]
NOT_YET = [
    ("has not yet accepted the plan", "accepted"),
    ("has yet to accept the plan", "has yet to accept"),
    ("still has not approved the plan", "has not approved"),
    ("has so far not accepted the plan", "accepted"),
    ("does not yet accept the plan", "accept"),
    ("has not accepted the plan", "has not accepted"),
    ("had not approved the sale", "approved"),
    ("hasn't ratified the treaty", "ratified"),
    ("has never ratified the treaty", "ratified"),
]


@pytest.mark.parametrize(("deed", "kind", "cue"), NOT_DONE)
def test_what_is_not_rejected_is_not_rejected(deed, kind, cue):
    act = repair(f"[Arland] {deed}.", kind, cue, "Arland")

    assert (act.kind.value, act.status.value) == (kind, "negated")


@pytest.mark.parametrize(("deed", "cue"), NOT_YET)
def test_what_is_not_accepted_yet_is_not_refused(deed, cue):
    act = repair(f"[Arland] {deed}.", "refuse", cue, "Arland")

    assert (act.kind.value, act.status.value) == ("agree", "negated")


@pytest.mark.parametrize(
    ("deed", "cue"),
    [
        ("did not accept the plan", "did not accept"),
        ("does not accept the plan", "does not accept"),
        ("has never accepted the border", "has never accepted"),
        ("has not accepted the plan, and will not", "has not accepted"),
        ("is not taking part in the talks", "is not taking part in"),
        ("cannot accept the plan", "cannot accept"),
        ("rejected the plan", "rejected"),
        ("has not only rejected the plan", "rejected"),
        ("will not tolerate the plan", "will not tolerate"),
    ],
)
def test_a_refusal_stays(deed, cue):
    act = repair(f"[Arland] {deed}.", "refuse", cue, "Arland")

    assert (act.kind.value, act.status.value) == ("refuse", "actual")


def test_more_than_a_refusal_is_one():
    act = repair("[Arland] has not only rejected the plan.", "refuse", "rejected", "Arland", status="negated")

    assert act.status.value == "actual"


@pytest.mark.parametrize("deed", ["would not reject", "will not reject", "could not reject", "should not reject"])
def test_a_refusal_that_a_modal_verb_negates_is_none(deed):
    reading = reading_of(f"[Arland] {deed} the plan.")

    assert check_of(reading, "refuse", deed, "Arland") == "negation"


def test_who_blames_another_for_not_condemning_it_does_so():
    act = repair("[Vorr] said [Borland] did not condemn the raid.", "accuse", "did not condemn", "Vorr")

    assert act.status.value == "actual"


@pytest.mark.parametrize(
    ("text", "cue", "is_doubted"),
    [
        ("[Arland] would not drop its demand.", "would not drop", False),
        ("[Arland] won't withdraw its troops.", "won't withdraw", False),
        ("[Arland] will not withdraw its offer.", "will not withdraw", True),
        ("[Arland] would not reject the plan.", "would not reject", True),
    ],
)
def test_who_would_not_give_way_refuses(text, cue, is_doubted):
    assert (check_of(reading_of(text), "refuse", cue, "Arland", about="its demand") == "negation") is is_doubted


@pytest.mark.parametrize(
    ("text", "kind", "cue", "is_doubted"),
    [
        ("Instead of rejecting the plan, [Arland] asked for time.", "refuse", "Instead of rejecting", True),
        ("Without condemning the raid, [Arland] urged restraint.", "accuse", "condemning", True),
        ("Rather than reject it outright, [Arland] asked for time.", "refuse", "Rather than reject", True),
        ("[Arland] welcomed it instead of openly opposing it.", "oppose", "opposing", True),
        ("[Arland] rejected it rather than sign it.", "refuse", "rejected", False),
        ("[Arland] chose to fight rather than accept it.", "refuse", "rather than accept", False),
        ("Without a word, [Arland] rejected it.", "refuse", "rejected", False),
    ],
)
def test_who_does_another_thing_instead_of_rejecting_rejects_nothing(text, kind, cue, is_doubted):
    assert (check_of(reading_of(text), kind, cue, "Arland") == "negation") is is_doubted


def test_a_refusal_that_is_said_not_to_be_is_no_yes_yet():
    act = repair("[Arland] has not ratified the treaty.", "refuse", "ratified", "Arland", status="negated")

    assert (act.kind.value, act.status.value) == ("agree", "negated")
