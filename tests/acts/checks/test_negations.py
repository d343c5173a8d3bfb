from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of

NEGATED = [
    ("[Kess] did not meet [Vorr] at noon.", "meet", "meet"),
    ("Neither [Arland] nor [Borland] has agreed to the toll.", "agree", "agreed"),
    ("Nothing was signed by [Kess].", "agree", "signed"),
    ("On no account will [Arland] lift the toll.", "pledge", "lift"),
    ("[Kess] left without signing the accord.", "agree", "signing"),
    ("[Kess] failed to back the draft.", "support", "back"),
    ("[Kess] pledged not to close the locks.", "pledge", "pledged"),
    ("[Kess] assured us that no guards would be sent.", "pledge", "assured"),
    ("[Kess] called on [Arland] to refrain from dredging.", "demand", "called on"),
    ("[Borland] denied that it had shelled the port.", "assault", "shelled"),
    ("Reports that [Kess] had agreed to the toll are untrue.", "agree", "agreed"),
    ("[Kess] dropped her opposition to the toll.", "oppose", "opposition to"),
    ("[Kess] did not repeat her objections to the toll.", "oppose", "did not repeat her objections to"),
    ("[Kess] withdrew her support for the toll.", "support", "support for"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), NEGATED)
def test_a_negation_of_the_clause_must_show_in_the_act(text, kind, cue):
    assert check_of(reading_of(text), kind, cue) == "negation"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "fields"),
    [
        ("[Kess] did not meet [Vorr] at noon.", "meet", "meet", {"status": "negated"}),
        ("[Kess] pledged not to close the locks.", "pledge", "pledged", {"polarity": "refrain"}),
        ("[Kess] will not accept the toll.", "refuse", "will not accept", {}),
        ("[Kess] promised no more than four ships.", "pledge", "promised", {}),
        ("[Kess] has never wavered in support of the plan.", "support", "wavered", {}),
        ("[Kess] repeated her opposition to the toll.", "oppose", "repeated her opposition to", {}),
        ("[Kess] refused to drop her opposition to the toll.", "oppose", "opposition to", {}),
        ("[Kess] dropped the pilots, and voiced support for the toll.", "support", "voiced support for", {}),
    ],
)
def test_an_act_that_shows_the_negation_passes(text, kind, cue, fields):
    assert check_of(reading_of(text), kind, cue, **fields) is None


@pytest.mark.parametrize("fields", [{"status": "negated"}, {"polarity": "refrain"}])
def test_a_negation_that_nobody_wrote_is_doubted(fields):
    assert check_of(reading_of("[Kess] agreed to the toll."), "agree", "agreed", **fields) == "negation"
