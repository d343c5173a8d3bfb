from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of

YES = [
    ("[Kess] would not say no to a truce.", "refuse", "would not say no to"),
    ("[Kess] has no choice but to accept a truce.", "refuse", "has no choice but to accept"),
    ("[Kess] cannot but accept a truce.", "refuse", "cannot but accept"),
    ("[Kess] said it would be wrong to reject the plan.", "oppose", "said it would be wrong to reject"),
    ("Far from rejecting the plan, [Kess] praised it.", "refuse", "Far from rejecting"),
    ("[Kess] said there was no reason to refuse talks.", "refuse", "there was no reason to refuse"),
    ("[Kess] said he would be the last to oppose a truce.", "oppose", "would be the last to oppose"),
    ("It is not true that [Arland] refused to talk, [Kess] said.", "refuse", "refused to"),
    ("[Kess] said it was false that [Arland] had promised pilots.", "pledge", "promised"),
]
NO = [
    ("[Kess] said no to the truce.", "refuse", "said no to"),
    ("[Kess] said it would be wrong to accept the plan.", "oppose", "said it would be wrong to accept"),
    ("[Kess] said there was no reason to accept the plan.", "refuse", "there was no reason to accept"),
    ("[Kess] called the plan wrong and refused it.", "refuse", "refused"),
    ("[Kess] said the last thing he wants is a toll, and rejected it.", "refuse", "rejected"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), YES)
def test_two_noes_turn_nothing_down(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, about="truce") == "negation"


@pytest.mark.parametrize(("text", "kind", "cue"), NO)
def test_one_no_turns_it_down(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, about="truce") != "negation"


@pytest.mark.parametrize(("about", "check"), [("deal", "negation"), ("oppose the deal", None)])
def test_who_has_no_plans_to_oppose_a_deal_does_not_rule_it_out(about, check):
    text = "[Kess] has no plans to oppose the deal."

    assert check_of(reading_of(text), "pledge", "has no plans to oppose", polarity="refrain", about=about) == check
