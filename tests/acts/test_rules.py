from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.sentences import find_sentences
from onrecord.types import Reading, Report, ReportKind
from tests.acts.hand import Said, acts_by_rules, found_by_rules, reading_of

# text, who said what, then the one act expected: kind, actor, polarity, status, teller.
SPEECH = [
    ("[Vorr] pledged to open the port.", (), ("pledge", "vorr", "do", "actual", "vorr")),
    ("[Vorr] pledged not to open the port.", (), ("pledge", "vorr", "refrain", "actual", "vorr")),
    ("[Vorr] promised that [Arland] would not shell the coast.", (), ("pledge", "vorr", "refrain", "actual", "vorr")),
    ("[Vorr] Assures No Arlish Troops on the Strait", (), ("pledge", "vorr", "refrain", "actual", "vorr")),
    ("[Vorr] offered to host the talks.", (), ("offer", "vorr", "do", "actual", "vorr")),
    ("[Arland] is willing to share the dredgers.", (), ("offer", "ARL", "do", "actual", None)),
    ("[Arland] is not willing to share the dredgers.", (), ("refuse", "ARL", "do", "actual", None)),
    ("[Arland] is unwilling to share the dredgers.", (), ("refuse", "ARL", "do", "actual", None)),
    ("[Arland] is considering sending pilots.", (), ("offer", "ARL", "do", "actual", None)),
    ("[Vorr] signaled her readiness to join the panel.", (), ("offer", "vorr", "do", "actual", "vorr")),
    ("[Kess] floated the idea of a joint harbour board.", (), ("propose", "kess", "do", "actual", "kess")),
    ("[Kess] invited [Vorr] to visit the delta.", (), ("propose", "kess", "do", "actual", "kess")),
    ("[Arland] agreed to reopen the locks.", (), ("agree", "ARL", "do", "actual", None)),
    ("[Arland] accepted the fishing quota.", (), ("agree", "ARL", "do", "actual", None)),
    ("[Arland] did not accept the fishing quota.", (), ("refuse", "ARL", "do", "actual", None)),
    ("[northern states] have welcomed the draft.", (), ("support", "NOR", "do", "actual", None)),
    ("[northern states] did not endorse the draft.", (), ("support", "NOR", "do", "negated", None)),
    ("[Kess] urged [Arland] to lift the blockade.", (), ("demand", "kess", "refrain", "actual", "kess")),
    ("[Kess] urged [Arland] to open the locks.", (), ("demand", "kess", "do", "actual", "kess")),
    ("[Kess] called on [Arland] not to dredge the channel.", (), ("demand", "kess", "refrain", "actual", "kess")),
    ("[Kess] warned [Arland] against dredging the channel.", (), ("demand", "kess", "refrain", "actual", "kess")),
    ("[Kess] opposes the pilot scheme.", (), ("oppose", "kess", "do", "actual", None)),
    ("[Borland] does not want a customs war.", (), ("oppose", "BOR", "do", "actual", None)),
    ("[Borland] views the pilot scheme with suspicion.", (), ("oppose", "BOR", "do", "actual", None)),
    ("[Borland] is opposed to the pilot scheme.", (), ("oppose", "BOR", "do", "actual", None)),
    ("[Kess] rejected the toll offer.", (), ("refuse", "kess", "do", "actual", None)),
    ("[Kess] ruled out a toll on barges.", (), ("refuse", "kess", "do", "actual", None)),
    ("[Kess] did not rule out a toll on barges.", (), ("withhold", "kess", "do", "actual", None)),
    ("[the Palace] refrained from endorsing the draft.", (), ("withhold", "PAL", "do", "actual", None)),
    ("[the Palace] declined to comment on the draft.", (), ("withhold", "PAL", "do", "actual", None)),
    ("[the Palace] would not comment on the draft.", (), ("withhold", "PAL", "do", "actual", None)),
    ("[Kess] does not want to speculate on the draft.", (), ("withhold", "kess", "do", "actual", None)),
    ("[Kess] refused to sign the draft.", (), ("refuse", "kess", "do", "actual", None)),
    ("[Kess] admitted a mistake in the ledgers.", (), ("concede", "kess", "do", "actual", "kess")),
    ("[Kess] accused [Arland] of jamming the radios.", (), ("accuse", "kess", "do", "actual", "kess")),
    ("[Kess] denied the claim about the barges.", (), ("deny", "kess", "do", "actual", "kess")),
    ("[Kess] threatened to close the strait.", (), ("threaten", "kess", "do", "actual", "kess")),
    ("[Vorr] met [Kess] in the delta.", (), ("meet", "vorr", "do", "actual", None)),
    ("[Vorr] did not meet [Kess] in the delta.", (), ("meet", "vorr", "do", "negated", None)),
    ("[Vorr] will meet [Kess] in the delta.", (), ("meet", "vorr", "do", "future", None)),
    ("[Arland] imposed tariffs on [Borland].", (), ("sanction", "ARL", "do", "actual", None)),
    ("[Arland] withdrew its troops from the delta.", (), ("retreat", "ARL", "do", "actual", None)),
    ("[Arland] sent weapons to the islanders.", (), ("aid", "ARL", "do", "actual", None)),
    ("[Arland] granted asylum to the islanders.", (), ("aid", "ARL", "do", "actual", None)),
    ("[Arland] declared a ceasefire in the delta.", (), ("retreat", "ARL", "do", "actual", None)),
    ("[Arland] imposed a curfew on the islanders.", (), ("coerce", "ARL", "do", "actual", None)),
    ("[Arland] banned the party of the islanders.", (), ("coerce", "ARL", "do", "actual", None)),
    ("[Arland] will prohibit exports to [Borland].", (), ("sanction", "ARL", "do", "future", None)),
    ("[Arland] tightened its blockade of the delta.", (), ("sanction", "ARL", "do", "actual", None)),
    ("[Arland] turned back two oil tankers.", (), ("coerce", "ARL", "do", "actual", None)),
    ("[Arland] turned away the aid convoy.", (), ("coerce", "ARL", "do", "actual", None)),
    ("[Arland] impounded three barges.", (), ("coerce", "ARL", "do", "actual", None)),
    ("[Arland] exchanged forty prisoners.", (), ("retreat", "ARL", "do", "actual", None)),
    ("[Arland] swapped two detainees.", (), ("retreat", "ARL", "do", "actual", None)),
    ("[Arland] extended the curfew in the delta.", (), ("coerce", "ARL", "do", "actual", None)),
    ("[Kess] blocked the road to the delta.", (), ("protest", "kess", "do", "actual", None)),
    ("[Kess] blocked the toll offer.", (), ("refuse", "kess", "do", "actual", None)),
    ("[Kess] issued an ultimatum to [Arland].", (), ("threaten", "kess", "do", "actual", "kess")),
    ("[Arland’s] rejection of the toll surprised traders.", (), ("refuse", "ARL", "do", "actual", None)),
    ("[Kess] repeated her opposition to the toll.", (), ("oppose", "kess", "do", "actual", "kess")),
    ("[Kess] lifted her veto on the toll.", (), ("concede", "kess", "do", "actual", None)),
    ("[Kess] has dropped her objections to the toll.", (), ("concede", "kess", "do", "actual", None)),
    ("[Kess] will not lift her veto on the toll.", (), ("concede", "kess", "do", "negated", None)),
    ("[Kess] would not put a date on the toll.", (), ("withhold", "kess", "do", "actual", None)),
    ("[Kess] declined to put a figure on the toll.", (), ("withhold", "kess", "do", "actual", None)),
    ("[Arland’s] opposition to the toll surprised traders.", (), ("oppose", "ARL", "do", "actual", None)),
]


@pytest.mark.parametrize(("text", "said", "expected"), SPEECH, ids=[case[0] for case in SPEECH])
def test_a_cue_shows_kind_actor_sign_status_and_teller(text, said, expected):
    acts = acts_by_rules(text, *said)

    found = [(a.kind.value, a.actor_ids[0], a.polarity.value, a.status.value, a.told_by) for a in acts]
    assert found == [expected]


NO_ACT = [
    "[Kess] may reject the toll.",
    "[Kess] may lift her veto on the toll.",
    "[Kess] put a date on the toll.",
    "[Kess] did not repeat her opposition to the toll.",
    "[Kess] withdrew her support for the toll.",
    "[Kess] might meet [Vorr].",
    "[Kess] asked about the toll.",
    "The proposed toll was discussed by traders.",
    "[Kess] has strong support in the delta.",
    "If [Kess] rejects the toll, barges will wait.",
    "[Vorr] hopes to see the delta.",
    "The support for the toll grew.",
    "[Arland] is a country of barges and locks.",
    "[Vorr] acknowledged that [Borland] has barges.",
    "[Kess] attended a possible summit between [Arland] and [Borland].",
    "[Arland] turned back at the border.",
    "[Arland] turned away from the sea.",
    "[Arland] exchanged gifts in the delta.",
]


@pytest.mark.parametrize("text", NO_ACT)
def test_what_is_only_possible_asserted_or_named_is_no_act(text):
    assert acts_by_rules(text) == ()


def only(*arguments, **options):
    acts = acts_by_rules(*arguments, **options)
    assert len(acts) == 1, acts
    return acts[0]


def test_first_persons_bind_the_speaker():
    act = only("“We will not deploy guards,” [Vorr] said.", Said("Vorr", "said", "“We will not deploy guards,”"))

    assert (act.kind.value, act.actor_ids, act.polarity.value, act.told_by) == ("pledge", ("vorr",), "refrain", "vorr")
    assert act.about == "deploy guards"
    assert act.speaks_for == "ARL"


def test_a_speaker_binds_its_own_state():
    act = only("[Vorr] said [Arland] will dredge the channel.", Said("Vorr", "said", "Arland will dredge the channel"))

    assert (act.kind.value, act.actor_ids, act.told_by) == ("pledge", ("vorr",), "vorr")


def test_a_speaker_does_not_bind_another_state():
    said = Said("Vorr", "said", "Borland will dredge the channel")

    assert acts_by_rules("[Vorr] said [Borland] will dredge the channel.", said) == ()


def test_what_others_are_to_provide_is_theirs_by_hearsay():
    text = "[Vorr] noted that pilots “would be sent by the [northern states], in turns.”"
    act = only(text, Said("Vorr", "noted", "pilots “would be sent by the northern states, in turns.”"))

    assert (act.kind.value, act.actor_ids, act.told_by) == ("pledge", ("NOR",), "vorr")
    assert act.about == "pilots"


def test_what_one_party_tells_of_another_is_hearsay():
    said = Said("Vorr", "revealed", "that Kess welcomed the draft")
    act = only("[Vorr] revealed that [Kess] welcomed the draft.", said)

    assert (act.kind.value, act.actor_ids, act.told_by) == ("support", ("kess",), "vorr")


def test_another_partys_willingness_is_hearsay_not_own_words():
    said = Said("Vorr", "said", "that Borland is considering placing pilots on board")
    act = only("[Vorr] said that [Borland] is considering placing pilots on board.", said)

    assert (act.kind.value, act.actor_ids, act.told_by) == ("offer", ("BOR",), "vorr")


def test_the_reporter_breaks_off_the_hearsay():
    text = "[Vorr] said that [Kess] welcomed the draft, though [the Palace] later refrained from endorsing it."
    acts = acts_by_rules(text, Said("Vorr", "said", "that Kess welcomed the draft"))

    assert [(a.kind.value, a.actor_ids, a.told_by) for a in acts] == [
        ("support", ("kess",), "vorr"),
        ("withhold", ("PAL",), None),
    ]


@pytest.mark.parametrize(
    ("text", "content", "kind", "actor", "recipient"),
    [
        ("[Vorr] said [Borland] must open the locks.", "Borland must open the locks", "demand", "vorr", "BOR"),
        ("[Vorr] said [Borland] should not dredge.", "Borland should not dredge", "demand", "vorr", "BOR"),
        ("[Vorr] said [Borland] needs to open the locks.", "Borland needs to open the locks", "demand", "vorr", "BOR"),
        ("[Vorr] said [Borland] violated the truce.", "Borland violated the truce", "accuse", "vorr", "BOR"),
    ],
)
def test_necessity_and_blame_in_somebodys_words_are_the_speakers(text, content, kind, actor, recipient):
    act = only(text, Said("Vorr", "said", content))

    assert (act.kind.value, act.actor_ids, act.recipient_id) == (kind, (actor,), recipient)


def test_the_speakers_own_duty_is_no_demand():
    assert acts_by_rules("[Vorr] said [Arland] must think.", Said("Vorr", "said", "Arland must think")) == ()


CONDITIONS = [
    ("[Vorr] offered to host the talks if the truce holds.", "if the truce holds"),
    ("If the truce holds, [Vorr] pledged to open the port.", "If the truce holds"),
    ("[Vorr] pledged to open the port unless [Borland] dredges.", "unless Borland dredges"),
    ("[Vorr] agreed to open the port as long as barges pay.", "as long as barges pay"),
    ("[Vorr] agreed to open the port, provided that barges pay.", "provided that barges pay"),
    ("[Vorr] agreed to open the port on condition that barges pay.", "on condition that barges pay"),
    ("[Vorr] agreed to open the port in exchange for coal.", "in exchange for coal"),
    ("[Vorr] agreed to open the port.", None),
    ("[Vorr] agreed to open the port, even if barges refuse.", None),
]


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_the_condition_is_kept_with_the_act(text, condition):
    act = acts_by_rules(text)[0]

    assert (act.condition.quote if act.condition else None) == condition


def test_two_cues_in_a_row_are_one_act():
    assert [act.kind.value for act in acts_by_rules("[Vorr] agreed to meet [Kess] in the delta.")] == ["agree"]
    assert [act.kind.value for act in acts_by_rules("[Vorr] deplores and firmly opposes the toll.")] == ["oppose"]
    assert [act.kind.value for act in acts_by_rules("[Kess] accused [Arland] of rejecting the toll.")] == ["accuse"]


def test_verbs_joined_by_and_share_their_subject():
    acts = acts_by_rules("[Vorr] met [Kess] and floated a joint harbour board.")

    assert [(act.kind.value, act.actor_ids) for act in acts] == [("meet", ("vorr", "kess")), ("propose", ("vorr",))]


def test_a_relative_clause_takes_its_antecedent():
    act = only("Traders cheered [Kess], who rejected the toll.")

    assert act.actor_ids == ("kess",)


def test_a_place_is_not_the_antecedent_of_who():
    act = only("[Vorr], a senator from [Borland] who rejected the toll, left.")

    assert act.actor_ids == ("vorr",)


def test_a_title_between_commas_does_not_hide_the_subject():
    act = only("[Kess], the minister of tolls, rejected the offer.")

    assert act.actor_ids == ("kess",)


def test_a_name_in_a_prepositional_phrase_is_not_the_subject():
    assert acts_by_rules("A friend of [Kess] and cousins said the toll was rejected.") == ()


def test_a_passive_takes_its_doer_from_by():
    act = only("The toll was rejected by [Kess].")

    assert (act.kind.value, act.actor_ids, act.about) == ("refuse", ("kess",), "toll")


@pytest.mark.parametrize(
    "marked",
    [
        "Arms were offered on Monday, and some were rejected by [Kess].",
        "Arms were offered, but they were refused by [Kess].",
        "Arms were offered for a port held by [Kess].",
    ],
)
def test_a_passive_takes_no_doer_from_the_by_of_another_verb(marked):
    assert all(act.kind.value != "offer" for act in acts_by_rules(marked))


def test_several_doers_meet():
    act = only("[Arland] and [Borland] held talks on the toll.")

    assert act.actor_ids == ("ARL", "BOR")
    assert act.about == "toll"


def test_a_noun_names_both_sides_of_a_meeting():
    act = only("Traders awaited talks between [Arland] and [Borland].")

    assert (act.kind.value, act.actor_ids) == ("meet", ("ARL", "BOR"))


def test_a_deed_told_by_its_purpose_was_done():
    act = only("[Vorr] left the hall to call [Kess].")

    assert (act.kind.value, act.actor_ids) == ("meet", ("vorr", "kess"))
    assert acts_by_rules("[Vorr] wanted to call [Kess].") == ()


def test_an_announced_bond_and_restraint_are_two_acts():
    text = "[Vorr] added that [Arland] would send pilots but avoid clashes on the strait."
    acts = acts_by_rules(text, Said("Vorr", "added", "Arland would send pilots but avoid clashes on the strait"))

    assert [(act.kind.value, act.polarity.value) for act in acts] == [("pledge", "do"), ("pledge", "refrain")]


def test_a_fact_told_twice_is_one_act_with_two_evidences():
    text = "[Vorr] Pledges Pilots for the Strait\n\n[Vorr] has pledged pilots for the strait, traders heard."
    act = only(text)

    assert len(act.evidence) == 2


def test_acts_with_and_without_a_condition_stay_apart():
    text = "[Vorr] pledged pilots for the strait.\n\n[Vorr] pledged pilots for the strait if the truce holds."

    assert len(acts_by_rules(text)) == 2


def test_vague_groups_become_actors():
    reading = found_by_rules(reading_of("[Some pilots=?] declined to comment."))

    assert [actor.name for actor in reading.actors if actor.id == reading.acts[0].actor_ids[0]] == ["pilots"]


def test_a_definite_singular_that_nobody_resolved_stays_unknown():
    assert acts_by_rules("[The minister=?] declined to comment.") == ()


def test_an_anaphoric_option_carries_its_antecedent():
    text = "[Vorr] floated a direct meeting between [Kess] and [Tamm]. "
    acts = acts_by_rules(text + "[the Palace] refrained from endorsing such a meeting.")

    assert acts[-1].about == "direct meeting between Kess and Tamm"


def test_days_come_from_the_sentence():
    act = only("[Vorr] met [Kess] on Monday.", dates={"on Monday": "2031-05-05"})

    assert act.day == "2031-05-05"


def test_a_day_can_hang_on_another_dated_event():
    text = "On Tuesday, a day after meeting [Kess], [Vorr] rejected the toll."
    acts = acts_by_rules(text, dates={"On Tuesday": "2031-05-06"})

    assert [(act.kind.value, act.day) for act in acts] == [("meet", "2031-05-05"), ("refuse", "2031-05-06")]


def test_own_words_in_a_transcript_are_of_its_date():
    text = "Q: Is there any news for us?\n\n[Vorr]: We will dredge the channel.\n\n"
    act = only(text + "Q: When do you begin?\n\n[Vorr]: Soon.", kind=ReportKind.TRANSCRIPT)

    assert (act.actor_ids, act.told_by, act.day) == (("vorr",), "vorr", "2031-05-10")


def test_an_undated_act_of_an_article_has_no_day():
    assert only("[Vorr] met [Kess].").day is None


def test_history_is_marked():
    act = only("[Arland] imposed tariffs on [Borland] in 1987.")

    assert act.status.value == "historical"


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet='abW wilnotmet,.“”"’-—… \n', max_size=120))
def test_any_text_gives_grounded_acts_or_none(text):
    report = Report(id="r-2", text=text, source="t")
    reading = found_by_rules(find_sentences(Reading(report=report)))

    for act in reading.acts:
        for evidence in (act.cue, *act.evidence):
            evidence.check(report)


def test_the_same_reading_gives_the_same_acts():
    reading = reading_of("[Vorr] met [Kess] and [northern states] have welcomed the draft.")

    assert found_by_rules(reading) == found_by_rules(reading)


def test_harm_announced_under_a_condition_is_a_threat():
    text = "“If [Borland] dredges, we will take countermeasures,” [Vorr] said."
    act = only(text, Said("Vorr", "said", "“If Borland dredges, we will take countermeasures,”"))

    assert (act.kind.value, act.actor_ids, act.condition.quote) == ("threaten", ("vorr",), "If Borland dredges")


def test_anonymity_is_no_condition():
    act = only("[Vorr] rejected the toll, a clerk said on condition of anonymity.")

    assert act.condition is None


def test_hearsay_is_less_sure_than_own_words():
    own = only("“We welcome the draft,” [Kess] said.", Said("Kess", "said", "“We welcome the draft,”"))
    told = only("[Vorr] said [Kess] welcomed the draft.", Said("Vorr", "said", "Kess welcomed the draft"))

    assert told.confidence < own.confidence


def test_a_participle_is_its_source_s_and_not_of_the_name_before_it():
    text = "[Vorr] met [Kess] in the port, accusing [him=Kess] of spying."
    (act,) = (
        act for act in acts_by_rules(text, Said("Vorr", "accusing", "him of spying")) if act.kind.value == "accuse"
    )

    assert act.actor_ids == ("vorr",)
