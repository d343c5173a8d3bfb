from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair

LET_BE = [
    ("would not veto the loan", "refuse", "would not veto", "veto the loan"),
    ("will not stand in the way of the loan", "refuse", "will not stand in the way", "stand in the way of the loan"),
    ("would not object to the loan", "withhold", "would not object to", "object to the loan"),
    ("will not contest the loan", "oppose", "will not contest", "contest the loan"),
    ("won't block the loan", "refuse", "won't block", "block the loan"),
    ("would not obstruct the loan", "refuse", "would not obstruct the loan", "obstruct the loan"),
]


@pytest.mark.parametrize(("deed", "kind", "cue", "about"), LET_BE)
def test_who_will_not_hinder_a_thing_promises_to_let_it_be(deed, kind, cue, about):
    act = repair(f"[Arland] {deed}.", kind, cue, "Arland", about="loan")

    assert (act.kind.value, act.polarity.value, act.about) == ("pledge", "refrain", about)


def test_the_cue_holds_the_negation():
    act = repair("[Arland] would not block the loan.", "refuse", "block", "Arland", status="negated", about="loan")

    assert (act.kind.value, act.status.value, act.cue.quote) == ("pledge", "actual", "would not block")


@pytest.mark.parametrize(
    ("deed", "kind", "cue"),
    [
        ("does not object to the loan", "oppose", "does not object to"),
        ("did not veto the loan", "refuse", "did not veto"),
        ("has not blocked the loan", "refuse", "blocked"),
    ],
)
def test_what_is_not_hindered_is_not_refused(deed, kind, cue):
    act = repair(f"[Arland] {deed}.", kind, cue, "Arland", about="loan")

    assert (act.kind.value, act.status.value) == (kind, "negated")


@pytest.mark.parametrize(
    ("deed", "kind", "cue"),
    [
        ("vetoed the loan", "refuse", "vetoed"),
        ("will oppose the loan", "oppose", "will oppose"),
        ("would not allow the loan", "refuse", "would not allow"),
        ("will not accept objections to the loan", "refuse", "will not accept"),
        ("did not rule out blocking the loan", "withhold", "did not rule out"),
        ("would not join the blockade", "refuse", "would not join"),
    ],
)
def test_other_refusals_stay(deed, kind, cue):
    act = repair(f"[Arland] {deed}.", kind, cue, "Arland", about="loan")

    assert (act.kind.value, act.status.value) == (kind, "actual")
