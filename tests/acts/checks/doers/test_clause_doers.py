from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair
from tests.acts.hand import ACTORS


@pytest.mark.parametrize(
    ("text", "kind", "cue", "taken", "doer"),
    [
        ("The pact, which [Arland] fears and [Kess] has criticized, holds.", "oppose", "criticized", "Arland", "Kess"),
        ("[Arland] heard that [Kess], the mayor, rejected the toll.", "refuse", "rejected", "Arland", "Kess"),
        ("Despite [Arland], [Kess] marched on Sunday.", "protest", "marched", "Arland", "Kess"),
        ("[Kess] marched in the rain and the wind against [Arland].", "protest", "marched", "Arland", "Kess"),
    ],
)
def test_the_subject_right_before_the_verb_does_it(text, kind, cue, taken, doer):
    act = repair(text, kind, cue, taken)

    assert act.actor_ids == (ACTORS[doer].id,)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Arland] brought it before [Kess], asking for a ruling.", "demand", "asking for", "Arland"),
        ("[Kess] has taken heat from [Arland].", "oppose", "taken heat", "Arland"),
        ("[Arland] pledges that [Kess] will be fair.", "pledge", "will be", "Arland"),
        ("[Arland] has met [Kess].", "meet", "met", "Arland"),
        ("[Kess] claimed that [Arland] blames him.", "accuse", "claimed that Arland blames", "Arland"),
        ("[Arland] heard that a man near [Kess] rejected the toll.", "refuse", "rejected", "Arland"),
    ],
)
def test_where_the_clause_does_not_tell_its_doer_the_claim_stays(text, kind, cue, who):
    assert repair(text, kind, cue, who).actor_ids == (ACTORS[who].id,)


def test_a_stance_that_was_its_own_word_is_the_word_of_the_new_doer():
    act = repair("[Arland] heard that [Kess] rejected the toll.", "refuse", "rejected", "Arland", told_by="Arland")

    assert act.told_by == ACTORS["Kess"].id
