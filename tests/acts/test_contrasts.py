"""Contrast pairs: a few words decide whether there is an act, of which kind, and which way it points."""

from __future__ import annotations

import pytest

from tests.acts.hand import Said, acts_of

# text, then kind, polarity and option of the one act expected.
NEGATION = [
    ("[Vorr] pledged on Thursday that [it=Arland] would send guards.", "pledge", "do", "send guards"),
    ("[Vorr] pledged on Thursday that [it=Arland] would not send guards.", "pledge", "refrain", "send guards"),
    ("[Vorr] pledged late on Thursday to send guards.", "pledge", "do", "send guards"),
    ("[Vorr] pledged late on Thursday not to send guards.", "pledge", "refrain", "send guards"),
    ("[Vorr] promised again in a radio interview that [Arland] would never tax barges.", "pledge", "refrain", "tax barges"),
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
    acts = acts_of(text)

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
    assert [act for act in acts_of(text) if act.status.value == "actual"] == []


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
    assert acts_of(question) == ()
    assert len(acts_of(statement)) == 1


def test_a_question_beside_a_statement_leaves_the_statement():
    acts = acts_of("[Kess] rejected the toll: would [Arland] accept it?")

    assert [act.kind.value for act in acts] == ["refuse"]


MONDAY, APRIL, JUNE = "2031-05-05", "2031-04-30", "2031-06-02"
# text, day of each time expression, day of the one act.
DAYS = [
    ("[Vorr] pledged on Monday to open the gates on 2 June.", {"on Monday": MONDAY, "on 2 June": JUNE}, MONDAY),
    ("[Vorr] pledged to open the gates on 2 June.", {"on 2 June": JUNE}, None),
    ("[Vorr] pledged on Monday that [Arland] would open the gates on 2 June.",
     {"on Monday": MONDAY, "on 2 June": JUNE}, MONDAY),
    ("On Monday [Vorr] agreed to open the gates by 2 June.", {"On Monday": MONDAY, "2 June": JUNE}, MONDAY),
    ("[Kess] rejected the toll on Monday.", {"on Monday": MONDAY}, MONDAY),
    ("[Kess] rejected on Monday the toll of 30 April.", {"on Monday": MONDAY, "30 April": APRIL}, MONDAY),
    ("[Vorr] will meet [Kess] on 2 June.", {"on 2 June": JUNE}, JUNE),
    ("[Vorr] met [Kess] on Monday.", {"on Monday": MONDAY}, MONDAY),
    ("[Kess] urged [Arland] on Monday to leave by 2 June.", {"on Monday": MONDAY, "2 June": JUNE}, MONDAY),
    ("[Kess] urged [Arland] to leave by 2 June.", {"2 June": JUNE}, None),
    ("[Arland] will open the gates on 2 June.", {"on 2 June": JUNE}, None),
    ("[Kess] opposes the summit planned for 2 June.", {"2 June": JUNE}, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates", "day"), DAYS, ids=[case[0] for case in DAYS])
def test_the_day_of_a_speech_act_is_when_it_was_said_and_of_a_deed_when_it_is_done(text, dates, day):
    (act,) = acts_of(text, dates=dates)

    assert act.day == day


def test_own_words_about_a_later_day_are_of_the_day_they_were_said():
    text = "“We will open the gates on 2 June,” [Vorr] said on Monday."
    said = Said("Vorr", "said", "“We will open the gates on 2 June,”", day=MONDAY)
    (act,) = acts_of(text, said, dates={"on 2 June": JUNE, "on Monday": MONDAY})

    assert act.day == MONDAY


SAME = [
    "[Kess] Rejects Toll\n\n[Kess] on Monday rejected the toll on barges.",
    "[Kess] Rejects Toll on Barges\n\n[Kess] rejected the toll that [Arland] wants on all barges.",
    "[Kess] Opposes Barge Toll\n\n[Kess] said on Monday that [he=Kess] is opposed to the toll.",
    "[Vorr] Vows No Guards on Strait\n\n[Vorr] vowed that [Arland] would not send guards to the strait.",
]
APART = [
    "[Kess] Rejects Toll\n\n[Kess] rejected the quota.",
    "[Kess] Rejects Toll\n\n[Vorr] rejected the toll.",
    "[Vorr] pledged guards.\n\n[Vorr] pledged not to send guards.",
    "[Kess] rejected the toll on coal.\n\n[Kess] rejected the toll on salt.",
]


@pytest.mark.parametrize("text", SAME)
def test_headline_and_lead_tell_one_act(text):
    (act,) = acts_of(text)

    assert len(act.evidence) == 2


@pytest.mark.parametrize("text", APART)
def test_another_option_actor_or_sign_is_another_act(text):
    assert len(acts_of(text)) == 2


def test_a_headline_takes_its_teller_from_the_quotation_below():
    text = "[Kess] Rejects Toll\n\n“We reject the toll on barges,” [Kess] said."
    (act,) = acts_of(text, Said("Kess", "said", "“We reject the toll on barges,”"))

    assert act.told_by == "kess"
    assert len(act.evidence) == 2


def test_hearsay_and_own_words_stay_apart():
    text = "[Vorr] said [Kess] welcomed the draft. “I welcome the draft,” [Kess] added."
    said = (Said("Vorr", "said", "Kess welcomed the draft"), Said("Kess", "added", "“I welcome the draft,”"))

    assert [act.told_by for act in acts_of(text, *said)] == ["vorr", "kess"]


MEETINGS = [
    "[Vorr] spoke by telephone with [Kess].",
    "[Vorr] spoke on Monday with [Kess].",
    "[Vorr] spoke by phone on Monday with [Kess].",
    "[Vorr] met on Monday with [Kess].",
    "[Vorr] met in the delta with [Kess].",
    "[Vorr] held talks on Monday with [Kess].",
    "[Vorr] held a two-hour meeting in the delta with [Kess].",
    "[Vorr] hosted [Kess] in the delta.",
    "[Vorr] received [Kess] in the delta.",
    "[Vorr] had a phone call with [Kess].",
    "[Vorr] and [Kess] met in the delta.",
    "[Vorr] and [Kess] spoke by phone.",
    "[Vorr] and [Kess] held talks.",
    "[Vorr] and [Kess] discussed the toll.",
]
NO_MEETINGS = [
    "[Vorr] received a letter from [Kess].",
    "[Vorr] spoke about [Kess].",
    "[Vorr] called [Kess] a friend of the delta.",
    "[Vorr] called [Kess] “humble”.",
    "[Vorr] met the conditions of [Kess].",
    "[Vorr] spoke to reporters.",
    "[Vorr] discussed the toll.",
]


@pytest.mark.parametrize("text", MEETINGS)
def test_the_reporter_tells_of_calls_and_meetings(text):
    acts = acts_of(text)

    assert [(act.kind.value, act.actor_ids) for act in acts] == [("meet", ("vorr", "kess"))]


@pytest.mark.parametrize("text", NO_MEETINGS)
def test_what_only_looks_like_a_meeting_is_none(text):
    assert [act for act in acts_of(text) if act.kind.value == "meet"] == []


COORDINATED = [
    ("[Kess] rejected the toll but offered to share pilots.", ["refuse", "offer"]),
    ("[Kess] rejected the toll on barges and urged [Arland] to share pilots.", ["refuse", "demand"]),
    ("[Kess] met [Vorr] on Monday and rejected the toll.", ["meet", "refuse"]),
    ("[Kess] welcomed the draft, but ruled out a toll.", ["support", "refuse"]),
    ("[Kess], who rejected the toll, offered to share pilots.", ["refuse", "offer"]),
]


@pytest.mark.parametrize(("text", "kinds"), COORDINATED)
def test_a_second_verb_of_the_same_subject_is_an_act_of_its_own(text, kinds):
    acts = acts_of(text)

    assert [act.kind.value for act in acts] == kinds
    assert {act.actor_ids[0] for act in acts} == {"kess"}


THREATS = [
    ("[Kess] warned that [Borland] would close the strait if [Arland] taxes barges.", "if Arland taxes barges"),
    ("[Kess] warned that tolls would follow unless [Arland] opens the locks.", "unless Arland opens the locks"),
    ("[Kess] threatened to close the strait unless [Arland] opens the locks.", "unless Arland opens the locks"),
    ("[Kess] threatened to close the strait should [Arland] tax barges.", "should Arland tax barges"),
]


@pytest.mark.parametrize(("text", "condition"), THREATS)
def test_harm_foretold_on_a_condition_is_a_threat(text, condition):
    (act,) = acts_of(text)

    assert (act.kind.value, act.actor_ids) == ("threaten", ("kess",))
    assert act.condition is not None
    assert act.condition.quote == condition


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Arland] withdrew its troops from the delta.", "retreat"),
        ("[Arland] withdrew from the fishing treaty.", "sanction"),
        ("[Kess] condemned the shelling of the port.", "accuse"),
        ("[Kess] condemned the plan for a toll.", "oppose"),
        ("[Kess] criticised the plan for a toll.", "oppose"),
        ("[Kess] criticised [Arland] for shelling the port.", "accuse"),
        ("[Kess] withdrew his application.", None),
        ("[Kess] resigned himself to the toll.", None),
    ],
)
def test_the_object_tells_the_kind(text, kind):
    assert [act.kind.value for act in acts_of(text)] == ([kind] if kind else [])


TELLERS = [
    ("[Kess] urged [Arland] to open the locks.", "kess"),
    ("[Kess] condemned the shelling of the port.", None),
    ("[Kess] welcomed the draft.", None),
    ("[Kess] insisted on a toll.", "kess"),
]


@pytest.mark.parametrize(("text", "teller"), TELLERS)
def test_words_have_their_doer_as_teller_and_bare_stances_have_none(text, teller):
    (act,) = acts_of(text)

    assert act.told_by == teller


WE = [
    ("“We will host the talks,” [Vorr] said.", "“We will host the talks,”", "pledge"),
    ("“We would remain calm,” [Vorr] said.", "“We would remain calm,”", None),
    ("“We cannot accept the toll,” [Vorr] said.", "“We cannot accept the toll,”", "refuse"),
    ("“We are against the toll,” [Vorr] said.", "“We are against the toll,”", "oppose"),
]


@pytest.mark.parametrize(("text", "content", "kind"), WE)
def test_first_persons_say_what_they_bind_themselves_to(text, content, kind):
    acts = acts_of(text, Said("Vorr", "said", content))

    assert [act.kind.value for act in acts] == ([kind] if kind else [])
