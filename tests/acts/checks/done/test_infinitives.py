from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("It will be hard for [Arland] to reject the offer.", "refuse", "reject"),
        ("There is room for [Arland] to accept the plan.", "agree", "to accept"),
        ("It would be wrong for [Arland] to demand more.", "demand", "demand"),
        ("This makes it easier for [Arland] to openly support the treaty.", "support", "support"),
        ("[Arland] works out how to attack [Kess] over the treaty.", "accuse", "how to attack"),
    ],
)
def test_what_somebody_may_do_is_not_done(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Arland") == "reality"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("It took years for [Arland] to accept the plan.", "agree", "accept"),
        ("[Arland] asked for [Borland] to accept the plan.", "demand", "asked"),
        ("[Arland] went to the talks for [Borland] to reject the plan.", "refuse", "reject"),
        ("[Arland] proposed how to end the war.", "propose", "proposed"),
    ],
)
def test_what_was_done_stays(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Arland") != "reality"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] prefers withdrawing its troops.", "retreat", "withdrawing"),
        ("[Arland] backs imposing tariffs on [Borland].", "sanction", "backs imposing tariffs"),
        ("[Arland] discussed expelling the envoys.", "sanction", "expelling"),
        ("[Arland] talked of sending arms to [Borland].", "aid", "talked of sending arms"),
        ("[Arland] liked the idea of openly bombing the port.", "assault", "bombing"),
        ("The law lets [Arland] arrest the crew.", "coerce", "arrest"),
        ("[Arland] has the power to arrest the crew.", "coerce", "has the power to arrest"),
        ("The order gives [Arland] a tool to sanction [Borland].", "sanction", "tool to sanction"),
        ("The treaty would let [Arland] bomb the port.", "assault", "bomb"),
    ],
)
def test_a_deed_that_is_weighed_or_allowed_is_not_done(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Arland") == "reality"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] began imposing tariffs on [Borland].", "sanction", "began imposing tariffs"),
        ("[Arland] retaliated by bombing the port.", "assault", "retaliated by bombing"),
        ("With the backing of [Kess], [Arland] is sending arms to [Borland].", "aid", "sending"),
        ("[Arland] answered the threat by expelling the envoys.", "sanction", "expelling"),
        ("[Arland] used its power to arrest the crew.", "coerce", "used its power to arrest"),
        ("[Kess] let the envoys stay, and [Arland] bombed the port.", "assault", "bombed"),
    ],
)
def test_a_deed_that_is_begun_or_answered_with_is_done(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Arland") != "reality"


def test_a_stance_that_is_given_up_is_held_no_more():
    assert check_of(reading_of("[Arland] stopped supporting [Kess]."), "support", "supporting", "Arland") == "reality"
    kept = reading_of("[Arland] never stopped supporting [Kess].")

    assert check_of(kept, "support", "supporting", "Arland") != "reality"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "is_doubted"),
    [
        ("The ruling allows [Arland] to demand more.", "demand", "demand", True),
        ("The law would enable [the Arland=Arland] to refuse it.", "refuse", "refuse", True),
        ("They are in talks on conditions for reaching a truce with [Arland].", "agree", "reaching", True),
        ("[Arland] works with a view to signing a treaty.", "agree", "signing", True),
        ("[Arland] is close to striking a deal.", "agree", "striking", True),
        ("[Arland] has the means of attacking ships.", "assault", "attacking", True),
        ("The ruling allowed [Arland] to visit the prisoners.", "meet", "visit", False),
        ("[Kess] was glad when told, and [Arland] went on to demand more.", "demand", "demand", False),
        ("[Arland] ended it by signing a treaty.", "agree", "signing", False),
        ("[Kess] praised [Arland] for reaching a truce.", "agree", "reaching", False),
    ],
)
def test_what_somebody_is_let_do_or_works_for_is_not_done(text, kind, cue, is_doubted):
    assert (check_of(reading_of(text), kind, cue, "Arland") == "reality") is is_doubted
