"""Contrast pairs: a few words decide whether there is an act, of which kind, and which way it points."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.types import ReportKind
from tests.acts.hand import Said, acts_by_rules, found_by_rules, reading_of

COORDINATED = [
    ("[Kess] rejected the toll but offered to share pilots.", ["refuse", "offer"]),
    ("[Kess] rejected the toll on barges and urged [Arland] to share pilots.", ["refuse", "demand"]),
    ("[Kess] met [Vorr] on Monday and rejected the toll.", ["meet", "refuse"]),
    ("[Kess] welcomed the draft, but ruled out a toll.", ["support", "refuse"]),
    ("[Kess], who rejected the toll, offered to share pilots.", ["refuse", "offer"]),
]


@pytest.mark.parametrize(("text", "kinds"), COORDINATED)
def test_a_second_verb_of_the_same_subject_is_an_act_of_its_own(text, kinds):
    acts = acts_by_rules(text)

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
    (act,) = acts_by_rules(text)

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
    assert [act.kind.value for act in acts_by_rules(text)] == ([kind] if kind else [])


TELLERS = [
    ("[Kess] urged [Arland] to open the locks.", "kess"),
    ("[Kess] condemned the shelling of the port.", None),
    ("[Kess] welcomed the draft.", None),
    ("[Kess] insisted on a toll.", "kess"),
]


@pytest.mark.parametrize(("text", "teller"), TELLERS)
def test_words_have_their_doer_as_teller_and_bare_stances_have_none(text, teller):
    (act,) = acts_by_rules(text)

    assert act.told_by == teller


WE = [
    ("“We will host the talks,” [Vorr] said.", "“We will host the talks,”", "pledge"),
    ("“We would remain calm,” [Vorr] said.", "“We would remain calm,”", None),
    ("“We cannot accept the toll,” [Vorr] said.", "“We cannot accept the toll,”", "refuse"),
    ("“We are against the toll,” [Vorr] said.", "“We are against the toll,”", "oppose"),
]


@pytest.mark.parametrize(("text", "content", "kind"), WE)
def test_first_persons_say_what_they_bind_themselves_to(text, content, kind):
    acts = acts_by_rules(text, Said("Vorr", "said", content))

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
    acts = acts_by_rules(text)

    assert [(act.kind.value, act.polarity.value, act.status.value, act.about) for act in acts] == expected


def test_a_condition_stays_in_its_clause():
    acts = acts_by_rules("[Vorr] opposes any base, and [Kess] has threatened to leave if the lease passes.")

    assert [(act.kind.value, act.condition is not None) for act in acts] == [("oppose", False), ("threaten", True)]


def test_whom_somebody_told_does_not_vow():
    acts = acts_by_rules("[Vorr] told mighty [Borland] to take a walk and vowed to run the barges.")

    assert [(act.kind.value, act.actor_ids) for act in acts] == [("demand", ("vorr",)), ("pledge", ("vorr",))]


def test_a_hint_is_an_offer():
    text = "[Vorr] hinted that [Arland] would trade coal for salt."
    (act,) = acts_by_rules(text, Said("Vorr", "hinted", "that Arland would trade coal for salt"))

    assert (act.kind.value, act.actor_ids) == ("offer", ("vorr",))


def test_what_a_predecessor_promised_is_history():
    (act,) = acts_by_rules("[Vorr’s] predecessor, [Tamm], had promised never to sell the port.")

    assert (act.status.value, act.polarity.value) == ("historical", "refrain")


def test_both_sides_are_whom_a_demand_addresses():
    reading = found_by_rules(reading_of("[Kess] urged both sides to leave the delta."))

    assert [actor.name for actor in reading.actors if actor.id == reading.acts[0].recipient_id] == ["both sides"]


def test_a_quoted_word_leaves_no_stray_mark():
    (act,) = acts_by_rules("[Vorr] pledged to keep “close” watch on the strait.")

    assert act.about == "keep “close” watch on the strait"


def test_of_some_things_the_one_named_is_the_option():
    (act,) = acts_by_rules("[Arland] is ready to help them with things, especially perhaps … by sea.")

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
    assert [(act.kind.value, act.actor_ids[0], act.status.value) for act in acts_by_rules(text)] == expected


def test_a_meeting_that_somebody_would_hold_is_ahead():
    (act,) = acts_by_rules("[Vorr] said [she=Vorr] would meet [Kess].", Said("Vorr", "said", "she would meet Kess"))

    assert (act.kind.value, act.status.value) == ("meet", "future")


def test_a_recipient_never_comes_out_of_a_condition():
    said = Said("Vorr", "said", "she would only sign if Borland pays")
    (act,) = acts_by_rules("[Vorr] said [she=Vorr] would only sign if [Borland] pays.", said)

    assert (act.kind.value, act.recipient_id, act.condition is not None) == ("offer", None, True)


def test_turns_keep_their_speaker_around_words_without_a_source():
    text = "Q: Is there any news?\n\n[Vorr]: It is late. We oppose the toll.\n\nQ: When?\n\n[Vorr]: Soon."
    reading = reading_of(text, kind=ReportKind.TRANSCRIPT)
    (turn,) = (Said("Vorr", "Vorr", "It is late. We oppose the toll."),)
    inner = replace(reading_of(text, Said("Vorr", "late", "We oppose the toll")).attributions[0], speaker_id=None)
    outer = reading_of(text, turn).attributions[0]
    acts = found_by_rules(replace(reading, attributions=(outer, inner))).acts

    assert [(act.kind.value, act.actor_ids, act.told_by) for act in acts] == [("oppose", ("vorr",), "vorr")]


SPEAKERS_MATTERS = [
    ("[Vorr] said [Borland’s] remarks on the port violated the truce.",
     "Borland’s remarks on the port violated the truce",
     [("accuse", ("vorr",), "BOR")]),
    ("[Vorr] said the actions of [Borland] have harmed the port.", "the actions of Borland have harmed the port",
     [("accuse", ("vorr",), "BOR")]),
    ("[Vorr] said this constitutes a serious violation by [Borland].",
     "this constitutes a serious violation by Borland", [("accuse", ("vorr",), "BOR")]),
    ("[Vorr] said the plan suits [Borland].", "the plan suits Borland", []),
    ("[Vorr] said further dredging would have consequences.", "further dredging would have consequences",
     [("threaten", ("vorr",), None)]),
    ("[Vorr] said any step by [Borland] will come at a heavy price.",
     "any step by Borland will come at a heavy price", [("threaten", ("vorr",), "BOR")]),
    ("[Vorr] said the storm would have consequences.", "the storm had consequences", []),
    ("[Vorr] said [Borland] will bear the costs.", "Borland will bear the costs", [("threaten", ("vorr",), "BOR")]),
    ("[Vorr] said [Borland] will bear most of the costs.", "Borland will bear most of the costs", []),
    ("“I would like to thank [Kess] for the pilots,” [Vorr] said.", "“I would like to thank Kess for the pilots,”",
     [("support", ("vorr",), "kess")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "expected"), SPEAKERS_MATTERS, ids=[each[0] for each in SPEAKERS_MATTERS])
def test_blame_warning_and_thanks_are_the_speakers(text, content, expected):
    said = (Said("Vorr", "said", content),) if content in text.replace("[", "").replace("]", "") else ()
    acts = acts_by_rules(text, *said)

    assert [(act.kind.value, act.actor_ids, act.recipient_id) for act in acts] == expected


def test_sanctions_without_a_doer_need_whom_they_hit():
    (act,) = acts_by_rules("Tolls were imposed on [Borland].")

    assert (act.kind.value, act.actor_ids, act.recipient_id) == ("sanction", (), "BOR")
    assert acts_by_rules("Tolls were imposed on barges.") == ()


HOME = "leave the delta"
LAST = [
    ("[Vorr] is not against the toll.", [("oppose", "toll", "negated")]),
    ("[Vorr] is against the toll.", [("oppose", "toll", "actual")]),
    ("[Vorr] does not oppose the toll.", [("oppose", "toll", "negated")]),
    ("[Vorr] rejected the idea that [Arland] promised to leave the delta.",
     [("deny", f"Arland promised to {HOME}", "actual")]),
    ("[Vorr] rejected the idea of a toll.", [("refuse", "toll", "actual")]),
    ("[Vorr] assured [Kess] in April that [Arland] would leave the delta.", [("pledge", HOME, "actual")]),
    ("[Vorr] assured [her=Kess] by phone on Sunday that [Arland] would leave the delta.", [("pledge", HOME, "actual")]),
    ("[Vorr] insisted that [Arland] leave the delta.", [("demand", HOME, "actual")]),
    ("[Vorr] insisted that [Arland] is a friend.", []),
    ("Talks can go on provided that [Borland] drops its tariff on salt.", []),
    ("[Borland] defended [its=Borland] tariffs on salt.", [("sanction", "tariffs", "actual")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LAST, ids=[case[0] for case in LAST])
def test_close_wordings_part_ways(text, expected):
    assert [(act.kind.value, act.about, act.status.value) for act in acts_by_rules(text)] == expected


def test_a_verb_that_spells_like_a_role_is_no_mention():
    (act,) = acts_by_rules(
        "“We will [host=?] the talks,” [Vorr] said.", Said("Vorr", "said", "“We will host the talks,”")
    )

    assert (act.kind.value, act.actor_ids, act.about) == ("pledge", ("vorr",), "host the talks")


def test_a_step_for_several_names_them():
    (act,) = acts_by_rules("[Vorr] proposes that [Kess] and [Tamm] meet in the delta.")

    assert (act.kind.value, act.about) == ("propose", "Kess and Tamm meet in the delta")


def test_what_both_sides_must_do_is_asked_of_the_other_side():
    said = Said("Vorr", "said", "both sides must bend")
    (act,) = acts_by_rules("[Vorr] said [both sides=Vorr+Kess] must bend.", said)

    assert (act.kind.value, act.actor_ids, act.recipient_id) == ("demand", ("vorr",), "kess")


NEVER_SAID = [
    # A negation in the clause a cue governs; one not counted twice; a condition in front; a claim that is denied.
    ("[Kess] assured the envoy in the port that [Arland] would not open the locks.", ("pledge", "do")),
    ("[Kess] did not promise to open the locks.", ("pledge", "refrain")),
    ("Should a truce hold, [Kess] will open the locks.", ("pledge", "do")),
    ("[Kess] rejected the idea that [Arland] had promised to open the locks.", ("pledge", "do")),
]
SAID = [
    ("[Kess] assured the envoy that [Arland] would open the locks, not the port.", "pledge"),
    ("[Kess] promised to open the locks.", "pledge"),
    ("[Kess] said that [Arland] had promised to open the locks.", "pledge"),
]


@pytest.mark.parametrize(("text", "never"), NEVER_SAID)
def test_what_the_words_do_not_say_is_no_entry(text, never):
    unconditional = [act for act in acts_by_rules(text) if act.condition is None]

    assert never not in [(act.kind.value, act.polarity.value) for act in unconditional]


@pytest.mark.parametrize(("text", "kind"), SAID)
def test_what_the_words_do_say_stays(text, kind):
    assert kind in [act.kind.value for act in acts_by_rules(text)]


ANNOUNCED = [
    ("“[Arland] will deny entry to [Borland]'s ships,” [Kess] of [Arland] said.", [("sanction", "future")]),
    ("[Arland] denied entry to three lawmakers of [Borland].", [("sanction", "actual")]),
    ("“[Arland] will send pilots,” [Arland] said.", [("pledge", "actual")]),
]


@pytest.mark.parametrize(("text", "acts"), ANNOUNCED)
def test_a_harm_of_two_words_is_no_promise(text, acts):
    assert [(act.kind.value, act.status.value) for act in acts_by_rules(text)] == acts


NO_VERBS = [
    "[Arland] and [Borland] brought their envoys back up to full rank.",
    "[Kess] moved the talks back.",
    "[Arland] took its fleet back again.",
]


@pytest.mark.parametrize("text", NO_VERBS)
def test_who_brings_something_back_supports_nothing(text):
    assert "support" not in [act.kind.value for act in acts_by_rules(text)]


def test_who_backs_a_plan_supports_it():
    assert [act.kind.value for act in acts_by_rules("[Arland] and [Borland] back the plan.")] == ["support"]


def test_what_is_owned_is_done_by_no_subject_before_it():
    assert acts_by_rules("[Arland] held a vigil over last week's arrest of a pilot.") == ()
    assert [act.kind.value for act in acts_by_rules("[Arland] will arrest a pilot of [Borland].")] == ["coerce"]
