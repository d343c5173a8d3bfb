from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.types import ReportKind, Status
from tests.acts.hand import Said, acts_by_rules, acts_of, found_by_rules, propose, reading_of

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
    ("A day after the raid on Monday, [Arland] met [Kess].",
     {"A day after": "2031-05-06", "on Monday": MONDAY}, "2031-05-06"),
    ("The following Monday [Vorr] met [Kess].", {"The following Monday": MONDAY}, MONDAY),
    ("The following Monday [she=Vorr] met [Kess].", {"The following Monday": MONDAY}, MONDAY),
    ("[Vorr] promised a vote on Monday.", {"on Monday": MONDAY}, None),
    ("[Vorr] called for a day of action in Tarn on 30 April.", {"on 30 April": APRIL}, None),
    ("[Vorr] called on Monday for a strike on 30 April.", {"on Monday": MONDAY, "on 30 April": APRIL}, MONDAY),
    ("[Vorr] proposed talks with [Kess] yesterday.", {"yesterday": MONDAY}, MONDAY),
    ("[Vorr] demanded an apology on Monday.", {"on Monday": MONDAY}, MONDAY),
    ("[Vorr] will meet [Kess] on Monday.", {"on Monday": MONDAY}, None),
    ("[Kess] opposes the summit planned for 2 June.", {"2 June": JUNE}, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates", "day"), DAYS, ids=[case[0] for case in DAYS])
def test_the_day_of_a_speech_act_is_when_it_was_said_and_of_a_deed_when_it_is_done(text, dates, day):
    (act,) = acts_by_rules(text, dates=dates)

    assert act.day == day


def test_own_words_about_a_later_day_are_of_the_day_they_were_said():
    text = "“We will open the gates on 2 June,” [Vorr] said on Monday."
    said = Said("Vorr", "said", "“We will open the gates on 2 June,”", day=MONDAY)
    (act,) = acts_by_rules(text, said, dates={"on 2 June": JUNE, "on Monday": MONDAY})

    assert act.day == MONDAY


def test_own_words_of_a_statement_are_of_its_date_whatever_day_they_name():
    text = "Q: Is there any news for us?\n\n[Vorr]: We condemn the shelling of the port on Monday.\n\n"
    text += "Q: When?\n\n[Vorr]: Soon."
    (act,) = acts_by_rules(text, dates={"on Monday": MONDAY}, kind=ReportKind.TRANSCRIPT)

    assert act.day == "2031-05-10"


def test_a_deed_told_later_is_not_of_the_day_it_is_told():
    text = "[Vorr] said on Monday that [she=Vorr] had visited [Borland]."
    said = Said("Vorr", "said", "that she had visited Borland", day=MONDAY)
    (act,) = acts_by_rules(text, said, dates={"on Monday": MONDAY})

    assert act.day is None


@pytest.mark.parametrize(("kind", "day"), [(ReportKind.STATEMENT, None), (ReportKind.ARTICLE, MONDAY)])
def test_a_day_beside_an_event_is_not_that_of_the_statement_that_condemns_it(kind, day):
    text = "[Vorr] condemned the attack on Monday."
    (act,) = acts_by_rules(text, dates={"on Monday": MONDAY}, kind=kind)

    assert act.day == day


# text, day of each time expression, day of each act by its kind.
RELATIVES = [
    ("[Borland], which closed its mission on Monday, proposed a toll.", {"on Monday": MONDAY}, {"propose": None}),
    ("[Vorr], who took office on Monday, offered to open the gates.", {"on Monday": MONDAY}, {"offer": None}),
    ("[Kess], who rejected the toll on Monday, visited the port.", {"on Monday": MONDAY}, {"refuse": MONDAY}),
    ("[Kess], who rejects the toll, proposed a truce on Monday.", {"on Monday": MONDAY},
     {"refuse": None, "propose": MONDAY}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates", "days"), RELATIVES, ids=[case[0] for case in RELATIVES])
def test_a_date_in_a_relative_clause_is_the_day_of_what_is_told_there_alone(text, dates, days):
    acts = acts_by_rules(text, dates=dates)

    assert {act.kind.value: act.day for act in acts} == days


@pytest.mark.parametrize(
    "text",
    [
        "[Arland] refused to accept the 2013 agreement.",
        "[Kess] rejected a return to the landmark 2015 toll deal.",
        "[Kess] rejected [Arland’s] 2015 plan.",
        "[Kess] rejects 2015 deal.",
        "[Arland] and [Borland] agreed to extend the deal signed in 2019.",
        "[Kess] refused to return to the accord that was reached in 2015.",
        "[Kess] rejected the treaty of 2015.",
        "[Kess] rejected a treaty with the League of Ports signed in 2015.",
        "[Kess] opposes the law, which the council passed in May 2015.",
        "[Kess] condemned [Arland] for its role in the 2014 war.",
    ],
)
def test_a_year_that_says_which_thing_is_meant_does_not_make_an_act_history(text):
    (act, *_) = acts_by_rules(text)

    assert act.status is Status.ACTUAL


@pytest.mark.parametrize(
    "text",
    [
        "[Kess] agreed in 2015 to open the port.",
        "[Arland’s] 2014 annexation of the port angered [Kess].",
        "[Arland] signed a treaty with [Borland] in 2015.",
        "[Kess] rejected the toll after the 2015 war.",
        "On Monday the treaty with [Arland] was ratified by [Borland] in 2015.",
        "[Kess] rejected the toll in 2015 and left.",
        "[Kess], in 2015, rejected the deal signed in 2013.",
    ],
)
def test_a_year_that_dates_an_act_makes_it_history(text):
    (act, *_) = acts_by_rules(text)

    assert act.status is Status.HISTORICAL


def test_what_a_clause_about_a_thing_tells_is_of_its_year():
    text = "[Arland] backs the treaty that [Borland] rejected in 2015."

    assert [(act.kind.value, act.status) for act in acts_by_rules(text)] == [
        ("support", Status.ACTUAL),
        ("refuse", Status.HISTORICAL),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[Kess] demanded reparations for the 1915 invasion.",
        "[Kess] demanded the return of islands seized in 1833.",
        "[Kess] welcomed the sentence over the 1988 bombing.",
        "[Kess] rejected a film from 1999.",
    ],
)
def test_a_year_of_what_an_act_is_about_makes_it_no_history(text):
    (act, *_) = acts_by_rules(text)

    assert act.status is Status.ACTUAL


def test_a_clause_that_goes_on_from_a_year_is_history():
    (act,) = acts_by_rules("The war began in 2026, when [Arland] seized the port.", dates={"in 2026": "2026"})

    assert act.status is Status.HISTORICAL


def test_a_year_of_an_aside_makes_no_history():
    (act,) = acts_by_rules("[Arland], created in 1950, seized the port.", dates={"in 1950": "1950"})

    assert act.status is Status.ACTUAL


@pytest.mark.parametrize(
    "text",
    ["[Kess] refused to pay more than in 2012.", "[Kess] rejected fees higher than those charged in 2012."],
)
def test_a_year_that_something_is_measured_by_dates_nothing(text):
    (act,) = acts_by_rules(text, dates={"in 2012": "2012"})

    assert (act.status, act.day) == (Status.ACTUAL, None)


def test_the_year_in_the_name_of_an_accord_is_not_the_day_it_is_prolonged():
    text = "The ministers met over the 2019 Tarn Agreement and [Kess] agreed to extend it."
    (act,) = (each for each in acts_by_rules(text, dates={"2019": "2019"}) if each.cue.quote == "agreed to")

    assert act.day is None


# text, day of each time expression, day of the last act.
OTHERS = [
    ("[Vorr] asked for the resignation of [Kess] Monday night.", {"Monday night": MONDAY}, MONDAY),
    ("[Kess] rejected the toll between April and late May.", {"April": "2031-04", "late May": "2031-05"}, None),
    ("[Kess] rejected the toll between April 2019 and May.", {"April 2019": "2019-04"}, "2019-04"),
    ("The talks between [Arland] and [Borland] ended on Monday.", {"on Monday": MONDAY}, MONDAY),
    ("[Vorr] met [Kess] after the ban that ended on Monday.", {"on Monday": MONDAY}, None),
    ("[Kess] demanded a role at the convention in May.", {"in May": "2031-05"}, None),
    ("[Kess] condemned [Arland] for the raid on the port on Monday.", {"on Monday": MONDAY}, None),
    ("[Kess] proposed that [Arland] should close the port on Monday.", {"on Monday": MONDAY}, None),
    ("[Kess], win or lose in Monday’s vote, rejected the toll.", {"Monday": MONDAY}, None),
    ("A day after [Arland] rejected the toll on Monday, it rained.",
     {"A day after": "2031-05-06", "on Monday": MONDAY}, MONDAY),
    ("[Vorr] spoke on Friday. This came two days after [Kess] rejected the toll.",
     {"on Friday": "2031-05-02", "two days after": None},
     APRIL),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates", "day"), OTHERS, ids=[case[0] for case in OTHERS])
def test_a_day_of_something_else_is_not_that_of_the_act(text, dates, day):
    act = acts_by_rules(text, dates=dates)[-1]

    assert act.day == day


def test_a_day_that_owns_an_act_is_its_day():
    text = "Monday’s rejection of the toll by [Kess] came late."
    (act,) = acts_of(text, propose("refuse", "rejection", actor="Kess", about="the toll"), dates={"Monday": MONDAY})

    assert act.day == MONDAY


def test_a_time_before_after_is_not_that_of_what_follows():
    text = "The long talks in the port ended on Monday, after urging [Arland] to sign."
    (act,) = acts_of(text, propose("demand", "urging", recipient="Arland", about="sign"), dates={"on Monday": MONDAY})

    assert act.day is None


def test_a_deed_told_by_its_doer_was_not_done_on_the_day_of_the_telling():
    text = "[Kess] said on Monday [he=Kess] met [Vorr] at the port."
    said = Said("Kess", "said", "he met Vorr at the port", day=MONDAY)
    (act,) = acts_by_rules(text, said, dates={"on Monday": MONDAY})

    assert act.day is None


def test_what_its_doer_tells_as_done_before_was_not_said_on_the_day_of_the_telling():
    text = "[Kess] said on Monday that [he=Kess] had rejected the toll."
    said = Said("Kess", "said", "he had rejected the toll", day=MONDAY)
    (act,) = acts_by_rules(text, said, dates={"on Monday": MONDAY})

    assert act.day is None


def test_today_in_a_quotation_of_an_article_is_no_known_day():
    text = "“Today we reject the toll,” [Vorr] said."
    said = Said("Vorr", "said", "“Today we reject the toll,”")
    (act,) = acts_by_rules(text, said, dates={"Today": "2031-05-10"})

    assert act.day is None


def test_words_for_a_side_are_of_the_day_its_speaker_said_them():
    text = "[Arland] will close the port unless [Borland] leaves, [Vorr] warned on Monday."
    said = Said("Vorr", "warned", "Arland will close the port unless Borland leaves", day=MONDAY)
    (act, *_) = acts_by_rules(text, said, dates={"on Monday": MONDAY})

    assert act.day == MONDAY


def test_we_in_a_transcript_say_it_on_its_day_but_what_we_asked_is_past():
    text = "Q: Is there any news for us?\n\n[Vorr]: We will open the gates. We asked for the toll.\n\n"
    text += "Q: When?\n\n[Vorr]: Soon."
    opened = propose("pledge", "will open", actor="We", about="the gates")
    asked = propose("demand", "We asked for", actor="We", about="the toll")
    days = {act.kind.value: act.day for act in acts_of(text, opened, asked, kind=ReportKind.TRANSCRIPT)}

    assert days == {"pledge": "2031-05-10", "demand": None}


def test_a_month_behind_a_step_is_of_the_step():
    text = "[Kess] invited [Vorr] to the port in May."
    invited = propose("propose", "invited", actor="Kess", recipient="Vorr", about="Vorr")
    (act,) = acts_of(text, invited, dates={"in May": "2031-05"})
    (pledged,) = acts_by_rules("[Kess] pledged in May to pay the toll.", dates={"in May": "2031-05"})

    assert (act.day, pledged.day) == (None, "2031-05")


@pytest.mark.parametrize(
    ("kind", "cue", "day"), [("accuse", "has undermined", "2031-05-10"), ("accuse", "lodged a protest", None)]
)
def test_a_deed_that_is_blamed_is_blamed_where_it_is_said(kind, cue, day):
    text = f"Q: Any news?\n\n[Vorr]: [Borland] {cue} our rights.\n\nQ: When?\n\n[Vorr]: Soon."
    (act,) = acts_of(text, propose(kind, cue, actor="Borland", about="our rights"), kind=ReportKind.TRANSCRIPT)

    assert act.day == day


@pytest.mark.parametrize(
    ("kind", "cue", "day"),
    [
        ("accuse", "tried to sue", None),
        ("accuse", "accused", None),
        ("threaten", "will come at a price for", "2031-05-10"),
        ("pledge", "remain committed to", "2031-05-10"),
        ("pledge", "committed to", None),
        ("demand", "have got to leave", "2031-05-10"),
    ],
)
def test_what_is_blamed_may_be_past_and_what_looks_past_may_be_none(kind, cue, day):
    text = f"Q: Any news?\n\n[Vorr]: We {cue} the port.\n\nQ: When?\n\n[Vorr]: Soon."
    (act,) = acts_of(text, propose(kind, cue, actor="We", about="the port"), kind=ReportKind.TRANSCRIPT)

    assert act.day == day


@pytest.mark.parametrize("cue", ["tried to starve", "has driven away", "did nothing for"])
def test_whatever_another_did_is_blamed_where_it_is_said(cue):
    text = f"Q: Any news?\n\n[Vorr]: [Borland] {cue} the port.\n\nQ: When?\n\n[Vorr]: Soon."
    (act,) = acts_of(text, propose("accuse", cue, actor="Vorr", recipient="Borland"), kind=ReportKind.TRANSCRIPT)

    assert act.day == "2031-05-10"


def test_what_a_participle_tells_of_a_plan_is_not_of_the_day_of_the_verb_before() -> None:
    text = "On Monday [Vorr] rejected a plan drafted by [Kess]."
    cues = propose("refuse", "rejected", actor="Vorr"), propose("propose", "drafted by", actor="Kess")
    days = {act.cue.quote: act.day for act in acts_of(text, *cues, dates={"On Monday": MONDAY})}

    assert days == {"rejected": MONDAY, "drafted by": None}


SEVERAL = [
    ("[Vorr] met [Kess] on 2 and 3 May.", "on 2 and 3 May", "2031-05-02"),
    ("[Vorr] met [Kess] from 2 to 3 May.", "from 2 to 3 May", "2031-05-02"),
    ("[Vorr] met [Kess] this week.", "this week", None),
    ("[Kess] rejected the toll from 2 to 3 May.", "from 2 to 3 May", None),
]


@pytest.mark.parametrize(("text", "words", "day"), SEVERAL)
def test_a_meeting_on_several_days_is_of_the_first(text, words, day):
    reading = reading_of(text, dates={words: "2031-05-02"})
    dates = tuple(replace(each, end="2031-05-03") for each in reading.dates)
    (act,) = found_by_rules(replace(reading, dates=dates)).acts

    assert act.day == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The old premier [Vorr] flew on Monday to Tarn, where [she=Vorr] rejected the toll.", MONDAY),
        ("The old premier [Vorr] flew on Monday to Tarn, where [she=Vorr] had rejected the toll.", None),
        ("The old premier [Vorr] flew on Monday to Tarn, whose council rejected the toll.", None),
    ],
)
def test_what_was_done_where_somebody_went_is_of_that_day(text, day):
    proposal = propose("refuse", "rejected", actor="she" if "she" in text else "Vorr", about="the toll")

    assert next(act.day for act in acts_of(text, proposal, dates={"on Monday": MONDAY})) == day


@pytest.mark.parametrize(
    ("cue", "content", "deed", "day"),
    [
        ("signed a decree", "banning imports", "banning", MONDAY),
        ("spoke of a decree", "banning imports", "banning", None),
        ("signed a decree", "that bans imports", "bans", None),
    ],
)
def test_what_a_decree_does_is_of_the_day_it_was_signed(cue, content, deed, day):
    text = f"On Monday, [Vorr], the premier of [Arland], {cue} {content} from [Borland]."
    proposal = propose("sanction", deed, actor="Vorr", recipient="Borland", about="imports")
    (act,) = acts_of(text, Said("Vorr", cue, content, day=MONDAY), proposal, dates={"On Monday": MONDAY})

    assert act.day == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("[Vorr]: I just met [Kess] in Tarn.", "2031-05-10"),
        ("[Vorr]: I met just [Kess] in Tarn.", None),
        ("[Vorr]: I met [Kess] in Tarn.", None),
        ("[Tamm]: [Vorr] just met [Kess] in Tarn.", None),
    ],
)
def test_whom_somebody_just_met_he_met_on_the_day_of_his_words(text, day):
    text = f"Q: Is there any news?\n\n{text}\n\nQ: When?\n\n{text[: text.index(':')]}: Soon."
    acts = acts_of(text, propose("meet", "met", actor="Vorr", recipient="Kess"), kind=ReportKind.TRANSCRIPT)

    assert [act.day for act in acts] == [day]
