from __future__ import annotations

import pytest

from onrecord.acts.inflections import inflect_noun, inflect_verb, is_participle, is_past
from onrecord.acts.kinds import CUES, Form, Frame
from onrecord.types import ActKind


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("refuse", ("refuse", "refuses", "refused", "refusing")),
        ("deny", ("deny", "denies", "denied", "denying")),
        ("agree", ("agree", "agrees", "agreed", "agreeing")),
        ("admit", ("admit", "admits", "admitted", "admitting")),
        ("bar", ("bar", "bars", "barred", "barring")),
        ("cancel", ("cancel", "cancels", "canceled", "canceling", "cancelled", "cancelling")),
        ("throw", ("throw", "throws", "threw", "thrown", "throwing")),
        ("meet", ("meet", "meets", "met", "meeting")),
        ("withdraw", ("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing")),
        ("express", ("express", "expresses", "expressed", "expressing")),
    ],
)
def test_a_verb_has_its_forms(lemma, forms):
    assert inflect_verb(lemma) == forms


def test_a_noun_has_a_plural():
    assert inflect_noun("treaty") == ("treaty", "treaties")
    assert inflect_noun("tariffs") == ("tariffs",)


def test_a_past_tense_and_a_participle_are_told_by_their_form():
    assert is_past("refused")
    assert is_past("met")
    assert not is_past("united")
    assert is_participle("refusing")
    assert not is_participle("during")


def test_every_act_kind_but_say_has_cues():
    shown = {cue.kind for cues in CUES.values() for cue in cues}

    assert shown == set(ActKind) - {ActKind.SAY}


def test_the_longest_cue_of_a_word_comes_first():
    for cues in CUES.values():
        lengths = [len(cue.rest) for cue in cues]
        assert lengths == sorted(lengths, reverse=True)


def test_nouns_name_their_doer_and_verbs_do_not():
    for cue in (cue for cues in CUES.values() for cue in cues):
        assert (cue.frame in (Frame.ITS, Frame.BETWEEN)) == (cue.form is Form.NOUN)
