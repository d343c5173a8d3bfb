from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import Said, reading_of

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
        ("[Kess] pledged a budget that would not raise taxes.", "pledge", "pledged", {}),
        ("[Kess] offered to share the map, an account her office would not confirm.", "offer", "offered", {}),
        ("[Kess] urged [Arland] to pass a law which does not limit aid.", "demand", "urged", {}),
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


TAKEN_BACK = [
    ("[Kess] withdrew his call for a toll.", "demand", "call for"),
    ("[Kess] has dropped her repeated demands for a toll.", "demand", "demands for"),
    ("[Borland] took back its pledge to send ships.", "pledge", "pledge to"),
    ("[Borland] went back on its promise to send ships.", "pledge", "promise to"),
    ("[Borland] reneged on its promise to send ships.", "pledge", "reneged on its promise to"),
    ("[Borland] backed away from its pledge to send ships.", "pledge", "pledge to"),
    ("[Borland] retracted its offer to open the port.", "offer", "offer to"),
    ("[Kess] has withdrawn her threat to close the locks.", "threaten", "threat to"),
    ("[Kess] walked back her threat to close the locks.", "threaten", "threat to"),
    ("[Borland] rescinded its invitation to [Vorr].", "propose", "invitation to"),
    ("[Kess] agreed to withdraw her proposal for a toll.", "propose", "proposal for"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), TAKEN_BACK, ids=[case[0] for case in TAKEN_BACK])
def test_what_is_taken_back_is_no_longer_demanded_promised_offered_or_threatened(text, kind, cue):
    assert check_of(reading_of(text), kind, cue) == "negation"


STANDING = [
    ("[Kess] did not withdraw her call for a toll.", "demand", "call for"),
    ("[Kess] refused to drop her demand for a toll.", "demand", "demand for"),
    ("[Arland] urged [Borland] to withdraw its offer to open the port.", "offer", "offer to"),
    ("[Arland] will stay away until [Kess] withdraws her threat to close the locks.", "threaten", "threat to"),
    ("[Kess] withdrew the guards in response to a call for calm.", "demand", "call for"),
    ("[Kess] drew the guards back and repeated her pledge to leave.", "pledge", "pledge to"),
    ("[Kess] dropped the toll, a promise to the pilots.", "pledge", "promise to"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), STANDING, ids=[case[0] for case in STANDING])
def test_what_is_not_taken_back_yet_stands(text, kind, cue):
    assert check_of(reading_of(text), kind, cue) is None


def test_to_drop_a_request_is_to_give_way():
    assert check_of(reading_of("[Borland] drops its request for a toll."), "concede", "drops its request for") is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr] has dropped her attacks on [Kess].", "has dropped her attacks on"),
        ("[Vorr] ended her criticism of [Kess].", "criticism of"),
        ("[Vorr] has stopped direct attacks on [Kess].", "direct attacks on"),
    ],
)
def test_attacks_that_are_dropped_blame_nobody(text, cue):
    assert check_of(reading_of(text), "accuse", cue, "Vorr", to="Kess") == "negation"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr] stepped up her attacks on [Kess].", "attacks on"),
        ("[Vorr] ended the talks and renewed her criticism of [Kess].", "criticism of"),
    ],
)
def test_attacks_that_go_on_stay(text, cue):
    assert check_of(reading_of(text), "accuse", cue, "Vorr", to="Kess") is None


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] did not reject the plan.", "refuse", "did not reject"),
        ("[Kess] hasn't refused the offer.", "refuse", "hasn't refused"),
        ("[Kess] has never denied the raid.", "deny", "has never denied"),
        ("[Kess] has never formally accused its ally.", "accuse", "has never formally accused"),
        ("[Kess] does not oppose the plan.", "oppose", "does not oppose"),
    ],
)
def test_a_stance_that_is_told_as_not_taken_is_negated(text, kind, cue):
    assert repair(text, kind, cue, "Kess").status.value == "negated"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] did not accept the plan.", "refuse", "did not accept"),
        ("[Kess] has not ruled out a strike.", "withhold", "has not ruled out"),
        ("[Kess] has not only rejected the plan.", "refuse", "has not only rejected"),
        ("[Kess] did not sign and rejected the plan.", "refuse", "rejected"),
        ("[Kess] does not support the plan.", "oppose", "does not support"),
    ],
)
def test_a_negation_that_makes_the_stance_is_none_of_it(text, kind, cue):
    assert repair(text, kind, cue, "Kess").status.value == "actual"


def test_who_no_longer_opposes_it_has_given_way():
    assert (
        repair("[Kess] no longer opposes it.", "concede", "no longer opposes", "Kess", status="negated").status.value
        == "actual"
    )
    assert (
        repair("[Kess] no longer concedes it.", "concede", "no longer concedes", "Kess", status="negated").status.value
        == "negated"
    )


@pytest.mark.parametrize(
    ("text", "kind", "cue", "made"),
    [
        ("[Arland] had made no promise to leave the hill.", "pledge", "had made no promise to", "pledge"),
        ("[Arland] has given no assurance that it will leave.", "pledge", "has given no assurance that", "pledge"),
        ("[Arland] made no offer of pilots.", "refuse", "made no offer of", "offer"),
        ("[Arland] reached no agreement on the toll.", "agree", "reached no agreement on", "agree"),
    ],
)
def test_what_none_was_made_of_is_not_done(text, kind, cue, made):
    act = repair(text, kind, cue, "Arland")

    assert (act.kind.value, act.status.value) == (made, "negated")


@pytest.mark.parametrize(
    ("text", "kind", "cue", "status"),
    [
        ("He has met [Kess]? [Arland] has not.", "meet", "has not", "negated"),
        ("[Arland] hasn't yet.", "agree", "hasn't yet", "negated"),
        ("[Arland] did not.", "deny", "did not", "actual"),
        ("[Arland] will not.", "refuse", "will not", "actual"),
    ],
)
def test_a_bare_no_to_a_question_tells_of_nothing_done(text, kind, cue, status):
    assert repair(text, kind, cue, "Arland").status.value == status


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] made no secret of its promise to leave.", "pledge", "made no secret of its promise to leave"),
        ("[Arland] will make no offer of pilots.", "refuse", "will make no offer of"),
    ],
)
def test_other_noes_stay(text, kind, cue):
    act = repair(text, kind, cue, "Arland")

    assert (act.kind.value, act.status.value) == (kind, "actual")


@pytest.mark.parametrize("cue", ["Nobody is asking", "Nobody has ever asked"])
def test_a_cue_that_begins_with_nobody_is_of_nobody(cue: str) -> None:
    reading = reading_of(f"{cue} [Arland] to leave, [Kess] said.", Said("Kess", "said", f"{cue} Arland to leave"))

    assert check_of(reading, "demand", cue, "Kess", to="Arland", told_by="Kess") == "negation"
