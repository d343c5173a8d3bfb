from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        ("[Arland] gave [Borland] ten days to withdraw or face suspension.", "gave", "suspension"),
        ("[Arland] told [Borland] to free the crew by May or lose its vote.", "told", "lose its vote"),
        ("[Arland] gave [Borland] until May to pay or it would cut the supply.", "gave", "cut the supply"),
        ("[Arland] ordered [Borland] to leave or be expelled.", "ordered", "expelled"),
        ("[Arland] said [Borland] must pay or risk new sanctions.", "must pay", "new sanctions"),
    ],
)
def test_an_ultimatum_threatens(text, cue, about):
    act = repair(text, "demand", cue, "Arland", to="Borland")

    assert (act.kind.value, act.about) == ("threaten", about)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] told [Borland] to pay in coal or in salt.", "told"),
        ("[Arland] ordered [Borland] to leave the port or the delta.", "ordered"),
        ("[Arland] urged [Borland] to sign or risk a long war.", "urged"),
        ("[Arland] told [Borland] to face the facts.", "told"),
        ("[Arland] said [Borland] must open the port or risk famine.", "must open"),
        ("[Arland] said [Borland] must open the port or face starvation in the islands.", "must open"),
        ("[Arland] said [Borland] had to sign or risk a return to civil war.", "had to sign"),
        ("[Arland] told [Borland] to say how he or she will pay.", "told"),
    ],
)
def test_a_choice_or_an_advice_is_no_ultimatum(text, cue):
    assert repair(text, "demand", cue, "Arland", to="Borland").kind.value == "demand"


@pytest.mark.parametrize("words", ["gave [Borland] two weeks to leave", "gives [Borland] until May to pay"])
def test_to_whom_time_is_given_has_demanded_nothing(words):
    act = repair(f"The junta {words}.", "demand", words.split()[0], "Borland", told_by="Borland")

    assert (act.actor_ids, act.recipient_id, act.told_by) == ((), "BOR", None)


def test_who_gives_time_demands():
    act = repair("[Arland] gave [Borland] two weeks to leave.", "demand", "gave", "Arland", to="Borland")

    assert (act.actor_ids, act.recipient_id) == (("ARL",), "BOR")
