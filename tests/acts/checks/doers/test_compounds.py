from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Tamm] was asked about [Vorr]-[Kess] talks.", "meet", "talks", "Tamm"),
        ("[Tamm] spoke of the [Arland]-[Borland] peace agreement.", "agree", "peace agreement", "Tamm"),
        ("[Tamm] spoke of [Arland]-[Borland] military cooperation.", "cooperate", "military cooperation", "Tamm"),
        ("[Tamm] spoke of the [Arland]-[Borland] summit.", "meet", "the Arland-Borland summit", "Arland"),
    ],
)
def test_both_whom_a_compound_names_hold_or_share_it(text, kind, cue, who):
    act = repair(text, kind, cue, who)

    assert set(act.actor_ids) in ({"vorr", "kess"}, {"ARL", "BOR"})
    assert act.recipient_id is None


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Tamm] met [Kess] before the [Arland]-[Borland] talks.", "meet", "met", "Tamm"),
        ("[Tamm] attacked the [Arland]-[Borland] deal.", "oppose", "attacked", "Tamm"),
        ("[Tamm] held talks on the [Arland]-[Borland] bridge.", "meet", "held talks", "Tamm"),
    ],
)
def test_what_is_done_about_it_is_not_theirs(text, kind, cue, who):
    assert repair(text, kind, cue, who).actor_ids == ("tamm",)


@pytest.mark.parametrize(
    ("text", "cue", "to", "is_hit"),
    [
        ("[Vorr] spoke of the [Borland] strikes.", "Borland strikes", None, True),
        ("[Vorr] spoke of [the Borland=Borland] bombing.", "the Borland bombing", None, True),
        ("[Vorr] spoke of [Borland]'s strikes.", "Borland's strikes", None, False),
        ("[Vorr] said [Borland] strikes at dawn.", "Borland strikes", None, False),
        ("[Vorr] spoke of the [Borland] strikes on [Arland].", "Borland strikes on", "Arland", False),
    ],
)
def test_a_blow_named_after_a_state_hits_it(text, cue, to, is_hit):
    act = repair(text, "assault", cue, "Borland", to=to)

    assert (act.actor_ids == ()) is is_hit
    assert (act.recipient_id == "BOR") is is_hit
