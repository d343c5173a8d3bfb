from __future__ import annotations

import pytest

from tests.acts.hand import acts_by_rules

# text, then kind, polarity and option of the one act expected.
NEGATION = [
    ("[Vorr] pledged on Thursday that [it=Arland] would send guards.", "pledge", "do", "send guards"),
    ("[Vorr] pledged on Thursday that [it=Arland] would not send guards.", "pledge", "refrain", "send guards"),
    ("[Vorr] pledged late on Thursday to send guards.", "pledge", "do", "send guards"),
    ("[Vorr] pledged late on Thursday not to send guards.", "pledge", "refrain", "send guards"),
    ("[Vorr] promised again in a radio interview that [Arland] would never tax barges.",
     "pledge", "refrain", "tax barges"),
    ("[Vorr] vowed that [Arland] would no longer tax barges.", "pledge", "refrain", "tax barges"),
    ("[Vorr] vowed that [Arland] would certainly not tax barges.", "pledge", "refrain", "tax barges"),
    ("[Vorr] promised that no guards would be sent.", "pledge", "refrain", "guards"),
    ("[Vorr] promised that guards would be sent.", "pledge", "do", "guards"),
    ("[Vorr] promised that guards would not be sent.", "pledge", "refrain", "guards"),
    ("[Arland] and [Borland] agreed that neither side would tax barges.", "agree", "refrain", "tax barges"),
    ("[Arland] and [Borland] agreed that both sides would tax barges.", "agree", "do", "tax barges"),
    ("[Arland] and [Borland] agreed on Monday to tax barges.", "agree", "do", "tax barges"),
    ("[Arland] and [Borland] agreed on Monday not to tax barges.", "agree", "refrain", "tax barges"),
    ("[Kess] demanded on Monday that [Arland] reopen the locks.", "demand", "do", "reopen the locks"),
    ("[Kess] demanded on Monday that [Arland] not dredge the channel.", "demand", "refrain", "dredge the channel"),
    ("[Kess] proposed in a letter that both sides stop dredging.", "propose", "refrain", "dredging"),
    ("[Arland] is ready to share the dredgers.", "offer", "do", "share the dredgers"),
    ("[Arland] is not ready to share the dredgers.", "refuse", "do", "share the dredgers"),
    ("[Arland] is no longer willing to share the dredgers.", "refuse", "do", "share the dredgers"),
    ("[Arland] is far from willing to share the dredgers.", "refuse", "do", "share the dredgers"),
    ("[Arland] is neither ready nor willing to share the dredgers.", "refuse", "do", "share the dredgers"),
    ("[Arland] has no intention of sharing the dredgers.", "refuse", "do", "sharing the dredgers"),
    ("[Vorr] stopped short of endorsing the draft.", "withhold", "do", "draft"),
    ("[Vorr] fell short of endorsing the draft.", "withhold", "do", "draft"),
    ("[Vorr] stopped short of promising guards.", "withhold", "do", "guards"),
    ("[Vorr] refused to promise guards.", "withhold", "do", "guards"),
    ("[Vorr] would not be drawn on the draft.", "withhold", "do", "draft"),
    ("[Vorr] declined on Monday to confirm the draft.", "withhold", "do", "draft"),
    ("Neither [Vorr] nor [Kess] accepted the toll.", "refuse", "do", "toll"),
    ("Both [Vorr] and [Kess] accepted the toll.", "agree", "do", "toll"),
    ("[Kess] has yet to accept the toll.", "refuse", "do", "toll"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "polarity", "about"), NEGATION, ids=[case[0] for case in NEGATION])
def test_a_negation_anywhere_in_the_clause_turns_the_act(text, kind, polarity, about):
    acts = acts_by_rules(text)

    assert [(act.kind.value, act.polarity.value, act.about) for act in acts] == [(kind, polarity, about)]


NEGATED = [
    "No minister of [Arland] accepted the toll.",
    "None of the ministers of [Arland] welcomed the draft.",
    "Nobody in [Arland] welcomed the draft.",
    "It is not true that [Vorr] accepted the toll.",
    "There is no sign that [Vorr] accepted the toll.",
    "[Vorr] left without accepting the toll.",
    "[Vorr] smiled instead of rejecting the toll.",
    "[Vorr] praised nobody.",
    "It is unclear whether [Vorr] accepted the toll.",
    "Traders doubt that [Vorr] accepted the toll.",
    "[Arland] would remain calm.",
]


@pytest.mark.parametrize("text", NEGATED)
def test_what_nobody_did_or_nobody_knows_is_no_act(text):
    assert [act for act in acts_by_rules(text) if act.status.value == "actual"] == []


QUESTIONS = [
    ("Would [Borland] accept observers?", "[Borland] accepted observers."),
    ("Did [Vorr] ask for the date?", "[Vorr] asked for the date."),
    ("Has [Kess] rejected the toll?", "[Kess] has rejected the toll."),
    ("Will [Arland] open the locks?", "[Arland] will open the locks."),
    ("Why did [Arland] oppose the draft?", "[Arland] did oppose the draft."),
    ("Was the toll rejected by [Kess]?", "The toll was rejected by [Kess]."),
    ("So [Kess] rejected the toll?", "So [Kess] rejected the toll."),
]


@pytest.mark.parametrize(("question", "statement"), QUESTIONS)
def test_a_question_is_no_act_of_whom_it_asks_about(question, statement):
    assert acts_by_rules(question) == ()
    assert len(acts_by_rules(statement)) == 1


def test_a_question_beside_a_statement_leaves_the_statement():
    acts = acts_by_rules("[Kess] rejected the toll: would [Arland] accept it?")

    assert [act.kind.value for act in acts] == ["refuse"]
