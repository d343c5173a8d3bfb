from __future__ import annotations

import pytest

from tests.acts.hand import acts_by_rules


@pytest.mark.parametrize("word", ["draft", "would-be", "proposed", "sought", "draft toll"])
def test_an_agreement_that_is_drafted_or_sought_is_none(word):
    assert acts_by_rules(f"A {word} agreement between [Arland] and [Borland] was leaked.") == ()


@pytest.mark.parametrize("word", ["tentative", "new", "long-sought"])
def test_an_agreement_that_has_been_reached_is_one(word):
    (act,) = acts_by_rules(f"A {word} agreement between [Arland] and [Borland] was announced.")

    assert act.kind.value == "agree"


def test_a_draft_in_another_clause_leaves_an_agreement_alone():
    (act,) = acts_by_rules("After the draft failed, a treaty between [Arland] and [Borland] was announced.")

    assert act.kind.value == "agree"


def test_who_belongs_to_what_stands_before_owns_no_noun():
    refusals = acts_by_rules("[Vorr] spoke of aid to [Arland] and [Borland]'s refusal to pay.")
    both = acts_by_rules("[Vorr] was told of [Arland] and [Borland]'s refusal to pay.")

    assert [act.actor_ids for act in refusals if act.kind.value == "refuse"] == [("BOR",)]
    assert [act.actor_ids for act in both if act.kind.value == "refuse"] == [("ARL", "BOR")]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("threats against [Borland]", "threaten"),
        ("deportation of two pilots", "coerce"),
        ("attack on a port", "assault"),
        ("revocation of visas", "sanction"),
        ("delivery of missiles to [Borland]", "aid"),
        ("recognition of [Borland]", "support"),
        ("oil purchases", "cooperate"),
    ],
)
def test_deeds_named_in_a_list_of_topics_are_of_their_owner(words, kind):
    (act,) = acts_by_rules(f"[Vorr] answered questions on [Arland]'s {words} and the port.")

    assert (act.kind.value, act.actor_ids) == (kind, ("ARL",))
