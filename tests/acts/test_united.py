"""Which of two readings of one act has the word: that of the rules or that of the encoder."""

from __future__ import annotations

import pytest

from onrecord.types import ActKind, Polarity, Status
from tests.acts.hand import Said, acts_of, only, propose


@pytest.mark.parametrize(("chance", "kind"), [(0.4, "pledge"), (0.7, "threaten")])
def test_a_kind_is_that_of_the_rules_unless_the_encoder_is_sure_of_another(chance, kind):
    text = "[Vorr] vowed to close the port."
    threat = propose("threaten", "vowed", actor="Vorr", about="close the port", chance=chance)

    assert [act.kind.value for act in acts_of(text, threat)] == [kind]


def test_a_verb_that_the_codebook_settles_keeps_its_kind():
    proposal = propose("offer", "floated", actor="Kess", about="a joint harbour board", chance=0.9)

    assert only("[Kess] floated a joint harbour board.", proposal).kind is ActKind.PROPOSE


def test_what_is_not_to_be_undone_keeps_its_verb():
    text = "[Arland] would not revoke its bid."
    act = only(text, propose("pledge", "would not revoke", actor="Arland", about="its bid", polarity="refrain"))

    assert (act.about, act.polarity) == ("revoke its bid", Polarity.REFRAIN)


def test_where_rules_and_encoder_see_other_doers_the_encoders_are_taken():
    text = "[Vorr] complained that [Borland] had closed the canal and threatened to expel its envoy."
    seen = propose("threaten", "threatened to expel", actor="Vorr", about="expel its envoy", teller="actor")
    act = only(text, seen)

    assert (act.actor_ids, act.cue.quote) == (("vorr",), "threatened to expel")


def test_a_negation_that_grammar_sees_is_kept_whoever_else_is_seen_to_do_it():
    text = "[Vorr] did not endorse the toll, [Kess] said."
    act = only(text, propose("support", "endorse", actor="Kess", about="the toll", chance=0.5))

    assert (act.actor_ids, act.status) == (("vorr",), Status.NEGATED)


@pytest.mark.parametrize(("chance", "kinds"), [(0.55, ["support"]), (0.45, ["pledge"])])
def test_the_surer_kind_at_one_cue_is_the_encoders_from_one_half_on(chance, kinds):
    text = "[Vorr] pledged her vote to the League."
    found = acts_of(text, propose("support", "pledged her vote to", actor="Vorr", about="the League", chance=chance))

    assert [act.kind.value for act in found] == kinds


@pytest.mark.parametrize(("chance", "count"), [(0.2, 1), (0.1, 0)])
def test_rules_are_believed_where_the_encoder_does_not_rule_an_act_out(chance, count):
    text = "[Vorr] met [Kess] in the delta."

    assert len(acts_of(text, propose("meet", "met", actor="Vorr", chance=chance))) == count
    assert acts_of(text) == ()


def test_whom_a_speaker_blames_is_no_accuser():
    text = "[Vorr] said [Borland] had broken the truce."
    told = Said("Vorr", "said", "Borland had broken the truce")
    act = only(text, told, propose("accuse", "had broken", actor="Borland", about="the truce", teller="other"))

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("vorr",), "BOR", "vorr")


def test_who_is_met_tells_nothing_of_it():
    act = only("[I=?] met [Kess].", propose("meet", "met", actor="I", recipient="Kess", teller="actor", chance=0.9))

    assert (act.actor_ids, act.told_by) == (("kess",), None)


def test_a_verb_and_its_object_together_need_no_second_opinion():
    act = only("[Kess] views the toll with suspicion.")

    assert (act.kind, act.actor_ids, act.about) == (ActKind.OPPOSE, ("kess",), "toll")


@pytest.mark.parametrize(("chance", "kind"), [(0.55, "aid"), (0.65, "retreat")])
def test_a_deed_that_rules_know_gives_way_later(chance, kind):
    act = only("[Arland] evacuated the wounded.", propose("retreat", "evacuated", actor="Arland", chance=chance))

    assert act.kind.value == kind


def test_who_rejects_a_demand_demands_nothing():
    text = "[Arland] rejected a request by [Borland]."
    act = only(text, propose("demand", "rejected a request by", actor="Arland", chance=0.9))

    assert act.kind is ActKind.REFUSE


@pytest.mark.parametrize(
    ("condition", "kept"),
    [("lest the river floods", None), ("pending a count of the flows", "pending a count of the flows")],
)
def test_an_act_of_the_rules_has_the_condition_that_the_encoder_sees(condition, kept):
    text = f"[Vorr] offered to open the port {condition}."
    act = only(text, propose("offer", "offered to", actor="Vorr", about="open the port", condition=condition))

    assert (act.condition and act.condition.quote) == kept


def test_a_noun_that_names_its_doers_keeps_them():
    text = "[Arland] and [Borland] upheld the talks between [Kess] and [Vorr]."
    seen = propose("meet", "the talks", actor="Arland", recipient="Borland", chance=0.8)
    found = acts_of(text, seen)

    assert [set(act.actor_ids) for act in found if act.kind is ActKind.MEET] == [{"kess", "vorr"}]


def test_what_somebody_is_asked_to_do_he_has_not_done():
    demand = propose("demand", "demanded", actor="Arland", about="Borland refuse to sign the pact")
    refusal = propose("refuse", "refuse to sign", actor="Borland", about="the pact")
    asked = acts_of("[Arland] demanded that [Borland] refuse to sign the pact.", demand, refusal)

    assert [act.kind.value for act in asked] == ["demand"]


def test_what_is_done_beside_a_demand_is_done():
    demand = propose("demand", "demanded", actor="Arland", about="a toll")
    refusal = propose("refuse", "refused to sign", actor="Borland", about="the pact")
    done = acts_of("[Arland] demanded a toll and [Borland] refused to sign the pact.", demand, refusal)

    assert [act.kind.value for act in done] == ["demand", "refuse"]
