"""Contrast pairs: a few words decide whether there is an act, of which kind, and which way it points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.acts.acts import find_acts
from onrecord.types import ReportKind
from tests.acts.hand import Said, acts_of, reading_of

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


# text, then kind, polarity, status and option of each act expected.
MORE = [
    ("[Vorr] swore that not a single rifle would be sold.", [("pledge", "refrain", "actual", "rifle")]),
    ("[Vorr] neither endorsed nor rejected the draft.", [("withhold", "do", "actual", "draft")]),
    ("[Vorr] would neither confirm nor deny the sale.", [("withhold", "do", "actual", "sale")]),
    ("[Vorr] won’t, however, commit to a date.", [("withhold", "do", "actual", "date")]),
    ("[Vorr] promised nothing of the kind.", []),
    ("[Vorr] has not said whether barges pay.", []),
    ("[Vorr] would not say whether barges pay.", [("withhold", "do", "actual", "whether barges pay")]),
    ("[Vorr] has not threatened to close the strait.", [("threaten", "do", "negated", "close the strait")]),
    ("[Vorr] has threatened to close the strait.", [("threaten", "do", "actual", "close the strait")]),
    ("[Vorr] assured [Kess] that the crews are treated well.", []),
    ("[Vorr] assured [Kess] that the crews will be freed.", [("pledge", "do", "actual", "crews")]),
    ("If [Borland] dredges, [Arland] will recall its envoy.", [("threaten", "do", "actual", "envoy")]),
    ("[Arland] will recall its envoy.", [("sanction", "do", "future", "envoy")]),
    ("[Kess] is due to meet [Vorr] in the delta.", [("meet", "do", "future", "")]),
    ("[Kess] plans to meet [Vorr] in the delta.", [("meet", "do", "future", "")]),
    ("[Kess] never agreed to a toll.", [("agree", "do", "negated", "toll")]),
    ("[Kess] will not agree to a toll.", [("refuse", "do", "actual", "toll")]),
    ("[Kess] urged both sides to refrain from dredging.", [("demand", "refrain", "actual", "dredging")]),
    ("[Kess] no longer insists on a toll.", [("concede", "do", "actual", "toll")]),
    ("[Kess] insists on a toll.", [("demand", "do", "actual", "toll")]),
    ("[Kess] has dropped his demand for a toll.", [("concede", "do", "actual", "demand for a toll")]),
    ("[Kess] declines.", []),
    ("[Kess] accused [Arland] of using coal as a weapon.", [("accuse", "do", "actual", "using coal as a weapon")]),
    ("[Kess] would welcome a truce if [Arland] drops its tariff on salt.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[case[0] for case in MORE])
def test_small_words_decide(text, expected):
    acts = acts_of(text)

    assert [(act.kind.value, act.polarity.value, act.status.value, act.about) for act in acts] == expected


def test_a_condition_stays_in_its_clause():
    acts = acts_of("[Vorr] opposes any base, and [Kess] has threatened to leave if the lease passes.")

    assert [(act.kind.value, act.condition is not None) for act in acts] == [("oppose", False), ("threaten", True)]


def test_whom_somebody_told_does_not_vow():
    acts = acts_of("[Vorr] told mighty [Borland] to take a walk and vowed to run the barges.")

    assert [(act.kind.value, act.actor_ids) for act in acts] == [("demand", ("vorr",)), ("pledge", ("vorr",))]


def test_a_hint_is_an_offer():
    text = "[Vorr] hinted that [Arland] would trade coal for salt."
    (act,) = acts_of(text, Said("Vorr", "hinted", "that Arland would trade coal for salt"))

    assert (act.kind.value, act.actor_ids) == ("offer", ("vorr",))


def test_what_a_predecessor_promised_is_history():
    (act,) = acts_of("[Vorr’s] predecessor, [Tamm], had promised never to sell the port.")

    assert (act.status.value, act.polarity.value) == ("historical", "refrain")


def test_it_is_what_the_other_party_put_on_the_table():
    acts = acts_of("[Vorr] proposed a joint harbour board. [Kess] rejected it.")

    assert [act.about for act in acts] == ["joint harbour board", "joint harbour board"]


def test_both_sides_are_whom_a_demand_addresses():
    reading = find_acts(reading_of("[Kess] urged both sides to leave the delta."))

    assert [actor.name for actor in reading.actors if actor.id == reading.acts[0].recipient_id] == ["both sides"]


def test_a_quoted_word_leaves_no_stray_mark():
    (act,) = acts_of("[Vorr] pledged to keep “close” watch on the strait.")

    assert act.about == "keep “close” watch on the strait"


def test_of_some_things_the_one_named_is_the_option():
    (act,) = acts_of("[Arland] is ready to help them with things, especially perhaps … by sea.")

    assert act.about == "help by sea"


PROBES = [
    ("[Vorr] accused [Borland] of refusing to pay, of threatening crews and of breaking its promise to leave.",
     [("accuse", "vorr", "actual")]),
    ("[Vorr] and [Kess] failed to agree on tolls.", [("agree", "vorr", "negated")]),
    ("[Vorr] told [Kess] that it was snowing.", []),
    ("[Vorr] told [Kess] to leave the delta.", [("demand", "vorr", "actual")]),
    ("[Vorr] had never supported the fund.", [("support", "vorr", "negated")]),
    ("[Vorr] does not support the fund.", [("oppose", "vorr", "actual")]),
    ("[Vorr] asked not to be named.", []),
    ("[Vorr] asked for anonymity.", []),
    ("[Vorr] demonstrated a new barge.", []),
    ("[Borland] sanctions relief was slow.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROBES, ids=[case[0] for case in PROBES])
def test_wordings_that_only_look_alike(text, expected):
    assert [(act.kind.value, act.actor_ids[0], act.status.value) for act in acts_of(text)] == expected


def test_a_meeting_that_somebody_would_hold_is_ahead():
    (act,) = acts_of("[Vorr] said [she=Vorr] would meet [Kess].", Said("Vorr", "said", "she would meet Kess"))

    assert (act.kind.value, act.status.value) == ("meet", "future")


def test_a_recipient_never_comes_out_of_a_condition():
    said = Said("Vorr", "said", "she would only sign if Borland pays")
    (act,) = acts_of("[Vorr] said [she=Vorr] would only sign if [Borland] pays.", said)

    assert (act.kind.value, act.recipient_id, act.condition is not None) == ("offer", None, True)


def test_turns_keep_their_speaker_around_words_without_a_source():
    text = "Q: Is there any news?\n\n[Vorr]: It is late. We oppose the toll.\n\nQ: When?\n\n[Vorr]: Soon."
    reading = reading_of(text, kind=ReportKind.TRANSCRIPT)
    (turn,) = (Said("Vorr", "Vorr", "It is late. We oppose the toll."),)
    inner = replace(reading_of(text, Said("Vorr", "late", "We oppose the toll")).attributions[0], speaker_id=None)
    outer = reading_of(text, turn).attributions[0]
    acts = find_acts(replace(reading, attributions=(outer, inner))).acts

    assert [(act.kind.value, act.actor_ids, act.told_by) for act in acts] == [("oppose", ("vorr",), "vorr")]
