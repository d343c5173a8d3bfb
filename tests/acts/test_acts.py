from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.acts.acts import find_acts
from onrecord.acts.uniting import LEAST_ALONE, LEAST_DEED
from onrecord.reading.proposals import LEAST_TOLD
from onrecord.types import ActKind, Polarity, Proposal, Reading, Report, Span, Status, Teller
from tests.acts.hand import Proposed, Said, acts_of, only, propose, reading_of


def names(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    known = {actor.id: actor.name for actor in reading.actors}
    return [known[each] for each in ids]


def test_a_stance_that_the_reporter_tells_has_no_teller():
    act = only("[Kess] opposes the pilot scheme.", propose("oppose", "opposes", actor="Kess", about="the pilot scheme"))

    assert (act.kind.value, act.actor_ids, act.about, act.told_by) == ("oppose", ("kess",), "pilot scheme", None)
    assert act.speaks_for == "BOR"


def test_words_that_their_doer_tells_are_own_words():
    text = "[Vorr] pledged to open the port."
    act = only(text, propose("pledge", "pledged", actor="Vorr", about="open the port", teller="actor"))

    assert (act.actor_ids, act.told_by) == (("vorr",), "vorr")


def test_what_one_party_tells_of_another_is_hearsay_whatever_the_label_says():
    text = "[Vorr] said [Kess] had pledged to open the port."
    told = Said("Vorr", "said", "Kess had pledged to open the port")
    act = only(text, told, propose("pledge", "had pledged", actor="Kess", about="open the port", teller="actor"))

    assert (act.actor_ids, act.told_by) == (("kess",), "vorr")


def test_whoever_speaks_does_what_has_no_doer_of_its_own():
    text = "“The blockade must end,” [Vorr] said."
    said = Said("Vorr", "said", "“The blockade must end,”")
    act = only(text, said, propose("demand", "must end", about="The blockade", polarity="refrain", teller="actor"))

    assert (act.actor_ids, act.told_by, act.polarity) == (("vorr",), "vorr", Polarity.REFRAIN)


def test_whoever_says_that_they_did_it_blames_them_though_nobody_knows_who_they_are():
    text = "“They have broken the truce,” [Vorr] said."
    said = Said("Vorr", "said", "“They have broken the truce,”")
    act = only(text, said, propose("accuse", "have broken", actor="They", about="the truce", teller="actor"))

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("vorr",), None, "vorr")
    assert not acts_of(text, said, propose("pledge", "have broken", actor="They", about="the truce", teller="actor"))


def test_what_somebody_charges_for_is_no_charge_against_anyone():
    text = "“[Borland] charges us 100 percent on ships,” [Vorr] said."
    said = Said("Vorr", "said", "“Borland charges us 100 percent on ships,”")
    act = only(text, said, propose("accuse", "charges us", actor="Borland", about="100 percent", teller="actor"))

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("vorr",), "BOR", "vorr")


def test_whoever_tells_a_deed_that_names_no_doer_did_not_do_it():
    text = "Two ships were seized by night, [Vorr] said. [Kess] left."
    said = Said("Vorr", "said", "Two ships were seized by night")
    seized = propose("coerce", "were seized", recipient="Two ships", teller="other")
    unaimed = propose("coerce", "were seized", teller="other")

    act = only(text, said, seized)
    assert (act.actor_ids, act.told_by) == ((), "vorr")
    assert acts_of(text, said, unaimed) == ()


def test_a_teller_whom_only_words_describe_is_the_teller():
    text = "The minister said [Arland] rejected the toll."
    said = Said("", "said", "Arland rejected the toll", source="The minister")
    reading = find_acts(reading_of(text, said, propose("refuse", "rejected", actor="Arland", about="the toll")))

    assert [names(reading, (str(act.told_by),)) for act in reading.acts] == [["minister"]]


def test_what_somebody_unknown_says_of_himself_is_no_hearsay():
    text = "The minister said [he=Vorr] rejected the toll."
    said = Said("", "said", "he rejected the toll", source="The minister")
    act = only(text, said, propose("refuse", "rejected", actor="he", about="the toll"))

    assert act.told_by is None


@pytest.mark.parametrize(
    ("act", "recipient"),
    [
        (propose("refuse", "will not vote for", actor="We", teller="actor"), None),
        (propose("accuse", "lied to", recipient="Vorr", teller="actor"), ["Lena Vorr"]),
        (propose("accuse", "lied to", actor="Vorr", teller="other"), ["Lena Vorr"]),
    ],
)
def test_whoever_speaks_may_be_known_by_a_description_only(act: Proposed, recipient: list[str] | None):
    text = "“We will not vote for it. [Vorr] lied to us,” said a farmer."
    said = Said("", "said", "“We will not vote for it. Vorr lied to us,”", source="a farmer")
    reading = find_acts(reading_of(text, said, act))

    assert [names(reading, found.actor_ids) for found in reading.acts] == [["farmer"]]
    assert [found.recipient_id and names(reading, (found.recipient_id,)) for found in reading.acts] == [recipient]


def test_the_first_person_is_whoever_speaks():
    text = "“We will not pay the toll,” [Kess] said."
    said = Said("Kess", "said", "“We will not pay the toll,”")
    act = only(text, said, propose("refuse", "will not pay", actor="We", about="the toll", teller="actor"))

    assert (act.actor_ids, act.told_by) == (("kess",), "kess")


def test_what_a_speaker_says_of_its_own_state_it_says_for_it():
    text = "“[Arland] opposes the toll,” [Vorr] said."
    said = Said("Vorr", "said", "“Arland opposes the toll,”")
    act = only(text, said, propose("oppose", "opposes", actor="Arland", about="the toll", teller="actor"))

    assert (act.actor_ids, act.speaks_for) == (("vorr",), "ARL")


def test_several_doers_stand_side_by_side():
    text = "[Arland] and [Borland] agreed on the toll."
    act = only(text, propose("agree", "agreed", actor="Arland and Borland", about="the toll"))

    assert act.actor_ids == ("ARL", "BOR")


def test_who_is_met_meets_too():
    act = only("[Vorr] met [Kess] in the delta.", propose("meet", "met", actor="Vorr", recipient="Kess"))

    assert (act.actor_ids, act.recipient_id) == (("vorr", "kess"), None)


def test_two_of_one_side_are_no_meeting_of_parties():
    assert acts_of("[Vorr] met [Tamm] in the delta.", propose("meet", "met", actor="Vorr", recipient="Tamm")) == ()


def test_an_owner_inside_a_phrase_is_not_the_doer():
    text = "[Arland]’s fishermen rejected the toll."
    reading = find_acts(reading_of(text, propose("refuse", "rejected", actor="Arland’s fishermen", about="the toll")))

    assert names(reading, reading.acts[0].actor_ids) == ["Arland’s fishermen"]


def test_vague_groups_become_actors():
    text = "Some harbour pilots rejected the toll."
    reading = find_acts(reading_of(text, propose("refuse", "rejected", actor="Some harbour pilots", about="the toll")))

    assert names(reading, reading.acts[0].actor_ids) == ["harbour pilots"]


def test_one_person_described_is_another_one_in_another_report():
    text = "A federal judge rejected the toll."
    reading = reading_of(text, propose("refuse", "rejected", actor="A federal judge", about="the toll"))
    (here,) = find_acts(reading).acts
    other = Reading(
        report=Report(id="r-9", text=text, source="t"), sentences=reading.sentences, proposals=reading.proposals
    )
    (there,) = find_acts(other).acts

    assert here.actor_ids != there.actor_ids


def test_where_nobody_does_it_and_nobody_suffers_it_there_is_no_act():
    assert acts_of("The toll was rejected.", propose("refuse", "was rejected", about="The toll")) == ()


def test_a_deed_without_a_doer_needs_somebody_it_is_done_to():
    act = only("Sanctions were imposed on [Borland].", propose("sanction", "were imposed", recipient="Borland"))

    assert (act.actor_ids, act.recipient_id) == ((), "BOR")


def test_no_before_the_option_is_restraint_whatever_the_label_says():
    text = "“There will be no soldier on the river,” [Vorr] said."
    said = Said("Vorr", "said", "“There will be no soldier on the river,”")
    acts = acts_of(text, said, propose("pledge", "will be", about="soldier on the river", teller="actor"))

    assert {(act.polarity, act.about) for act in acts} == {(Polarity.REFRAIN, "soldier on the river")}


def test_a_condition_stays_with_its_act():
    text = "[Vorr] is ready to open the port if the truce holds."
    act = only(
        text,
        propose("offer", "is ready to", actor="Vorr", about="open the port", condition="if the truce holds"),
    )

    assert act.condition is not None
    assert act.condition.quote == "if the truce holds"


def test_a_condition_that_is_left_out_is_put_back():
    text = "[Vorr] signalled that she could come in May, provided that no shot is fired until then."
    act = only(text, propose("offer", "signalled that she could", actor="Vorr", about="come in May"))

    assert act.condition is not None
    assert act.condition.quote == "provided that no shot is fired until then"
    assert any(each.span.holds(act.condition.span) for each in act.evidence)


def test_an_act_that_its_evidence_does_not_say_is_dropped():
    text = "[Vorr] did not pledge to open the port."

    acts = acts_of(text, propose("pledge", "pledge", actor="Vorr", about="open the port"))

    assert not [act for act in acts if act.status is Status.ACTUAL]


def test_a_fact_told_twice_is_one_act_with_two_evidences():
    text = "[Vorr] rejects the toll on barges\n\n[Vorr] has rejected the toll on barges, traders heard."
    first = propose("refuse", "rejects", actor="Vorr", about="the toll on barges")
    act = only(text, first, propose("refuse", "has rejected", actor="Vorr", about="the toll on barges"))

    assert len(act.evidence) == 2


def test_an_anaphoric_option_carries_its_antecedent():
    text = "[Vorr] floated a direct meeting between [Kess] and [Tamm]. "
    text += "[the Palace] refrained from endorsing such a meeting."
    acts = acts_of(text, propose("withhold", "refrained from endorsing", actor="the Palace", about="such a meeting"))

    assert acts[-1].about == "direct meeting between Kess and Tamm"


def test_days_come_from_the_sentence():
    text = "[Vorr] met [Kess] on Monday."
    act = only(text, propose("meet", "met", actor="Vorr", recipient="Kess"), dates={"on Monday": "2031-05-05"})

    assert act.day == "2031-05-05"


def test_history_is_marked():
    text = "[Arland] imposed tariffs on [Borland] in 1987."
    act = only(text, propose("sanction", "imposed tariffs", actor="Arland", recipient="Borland"))

    assert act.status is Status.HISTORICAL


WORDS = st.lists(st.sampled_from("Vorr Kess will not met the “ ” , . toll said if It".split()), min_size=2, max_size=24)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.data())
def test_whatever_is_proposed_gives_grounded_acts_or_none(words, data):
    text = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]

    def span() -> Span:
        first = data.draw(st.integers(0, len(words) - 1))
        last = data.draw(st.integers(first, len(words) - 1))
        return Span(start=starts[first], end=starts[last] + len(words[last]))

    cue = span()
    proposal = Proposal(
        kind=data.draw(st.sampled_from([kind for kind in ActKind if kind is not ActKind.SAY])),
        chance=0.7,
        cue=cue,
        evidence=Span(start=0, end=len(text)),
        actor=data.draw(st.sampled_from([None, span()])),
        recipient=span(),
        about=span(),
        condition=None,
        polarity=data.draw(st.sampled_from(Polarity)),
        status=data.draw(st.sampled_from(Status)),
        teller=data.draw(st.sampled_from(Teller)),
    )
    report = Report(id="r-2", text=text, source="t")
    reading = Reading(report=report, sentences=(Span(start=0, end=len(text)),), proposals=(proposal,))

    for act in find_acts(reading).acts:
        for evidence in (act.cue, *act.evidence):
            evidence.check(report)


def test_the_same_reading_gives_the_same_acts():
    reading = reading_of("[Vorr] met [Kess].", propose("meet", "met", actor="Vorr", recipient="Kess"))

    assert find_acts(reading) == find_acts(reading)


def test_rules_take_a_recipient_from_the_encoder_only_if_their_evidence_names_it():
    text = "[Vorr] backs the pact with [Borland]; [Kess] slept."
    kept, other = (
        only(text, propose("support", "backs", actor="Vorr", recipient=recipient, about="the pact"))
        for recipient in ("Borland", "Kess")
    )

    assert all("Kess" not in piece.quote for act in (kept, other) for piece in act.evidence)
    assert (kept.recipient_id, other.recipient_id) == ("BOR", None)


def test_talks_that_are_only_rejected_are_no_meeting():
    text = "[Vorr] rejects face-to-face talks with [Kess]."
    meet = propose("meet", "face-to-face talks", actor="Vorr", recipient="Kess")
    refuse = propose("refuse", "rejects", actor="Vorr", about="face-to-face talks with Kess")

    assert [act.kind.value for act in acts_of(text, meet, refuse)] == ["refuse"]


def test_talks_after_a_rejection_are_a_meeting():
    text = "[Vorr] rejects the toll and held talks with [Kess]."
    meet = propose("meet", "held talks", actor="Vorr", recipient="Kess")
    refuse = propose("refuse", "rejects", actor="Vorr", about="the toll")

    assert [act.kind.value for act in acts_of(text, meet, refuse)] == ["refuse", "meet"]


def test_what_belongs_to_every_act_that_may_stand_is_looked_for():
    assert min(LEAST_ALONE, LEAST_DEED) >= LEAST_TOLD


@pytest.mark.parametrize("cue", ["will bear the consequences", "would face severe reprisals", "will pay the price"])
def test_who_is_told_to_suffer_is_threatened_and_threatens_nobody(cue):
    threat = propose("threaten", cue, actor="Borland", teller="other")
    (act,) = acts_of(f"[Vorr] said [Borland] {cue}.", Said("Vorr", "said", f"Borland {cue}", source="Vorr"), threat)

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("vorr",), "BOR", "vorr")


def test_who_is_told_by_nobody_known_to_suffer_threatens_nobody():
    text = "“[Borland] will face further sanctions,” it read."
    said = Said(None, "read", "“Borland will face further sanctions,”")
    (act,) = acts_of(text, said, propose("threaten", "will face further sanctions", actor="Borland", teller="other"))

    assert (act.actor_ids, act.recipient_id) == ((), "BOR")


def test_a_share_of_the_costs_is_no_threat():
    text = "[Vorr] said [Borland] will pay half of the costs."
    found = acts_of(text, Said("Vorr", "said", "Borland will pay half of the costs", source="Vorr"))

    assert all(act.kind is not ActKind.THREATEN for act in found)


@pytest.mark.parametrize("cue", ["said that", "had lost its right"])
def test_who_says_that_another_lost_its_right_is_not_blamed_by_whoever_tells_so(cue):
    text = "“[Vorr] said that [Borland] had lost its right,” [Tamm] told them."
    told = Said("Tamm", "told them", "“Vorr said that Borland had lost its right,”")
    act = only(text, told, propose("accuse", cue, actor="Vorr", recipient="Borland", about="its right", teller="other"))

    assert (act.actor_ids, act.recipient_id) == (("vorr",), "BOR")


def test_whom_a_speaker_says_to_have_done_wrong_he_blames():
    text = "[Vorr] said [Borland] had broken the truce."
    broken = propose("accuse", "had broken", actor="Borland", about="the truce", teller="other")
    act = only(text, Said("Vorr", "said", "Borland had broken the truce"), broken)

    assert (act.actor_ids, act.recipient_id) == (("vorr",), "BOR")
