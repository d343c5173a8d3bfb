from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("trade", "cue"),
    [
        ("sells oil to", "sells oil"),
        ("has long exported its own steel to", "exported"),
        ("buys most of its gas from", "buys"),
    ],
)
@pytest.mark.parametrize("kind", ["aid", "cooperate"])
def test_trade_that_only_tells_who_somebody_is_is_no_act(trade, cue, kind):
    text = f"[Arland], which {trade} [Borland], said it would wait."

    assert check_of(reading_of(text), kind, cue, "Arland", to="Borland") == "kind"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland], which sells missiles to [Borland], said it would wait.", "sells missiles"),
        ("[Arland], which supplies food to [Borland], said it would wait.", "supplies food"),
        ("[Arland] sold oil to [Borland] in May.", "sold oil"),
    ],
)
def test_arms_and_relief_and_what_is_told_for_itself_stay(text, cue):
    assert check_of(reading_of(text), "aid", cue, "Arland", to="Borland") is None
