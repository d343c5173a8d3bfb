from __future__ import annotations

import pytest

from onrecord.acts.peers import with_peers
from tests.acts.hand import acts_of, propose, reading_of


def peers(text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = with_peers(reading_of(text))
    return [(each.evidence.quote, each.actor_ids) for each in found.mentions if "counterpart" in each.evidence.quote]


@pytest.mark.parametrize(
    ("text", "quote", "ids"),
    [
        ("[Vorr] met her Danish counterpart.", "Danish counterpart", ("DNK",)),
        ("[Vorr] met her Danish and South Korean counterparts in Tarn.", "Danish and South Korean counterparts",
         ("DNK", "KOR")),
        ("[Vorr] and their Danish, Swedish and Norwegian counterparts agree.",
         "Danish, Swedish and Norwegian counterparts", ("DNK", "SWE", "NOR")),
    ],
)  # fmt: skip
def test_unnamed_counterparts_stand_for_their_states(text, quote, ids):
    assert peers(text) == [(quote, ids)]


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] met her Danish counterpart, Otto Tam.",
        "[Vorr] met her Danish counterpart Otto Tam.",
        "[Vorr] met her Grey counterpart.",
        "[Vorr] met her counterpart.",
    ],
)
def test_who_is_named_or_of_no_state_stays_as_he_is(text):
    assert peers(text) == []


def test_who_meets_counterparts_meets_their_states():
    meeting = propose("meet", "met", actor="Vorr", recipient="her Danish and Swedish counterparts")
    (act,) = acts_of("[Vorr] met her Danish and Swedish counterparts.", meeting)

    assert act.actor_ids == ("vorr", "DNK", "SWE")
