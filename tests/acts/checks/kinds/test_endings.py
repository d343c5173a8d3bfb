from __future__ import annotations

import pytest

from onrecord.types import Polarity
from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "about", "polarity", "expected"),
    [
        ("[Kess] called for an end to the siege.", "called for", "an end to the siege", Polarity.REFRAIN, "siege"),
        ("[Kess] wants the treaty scrapped.", "wants", "treaty", Polarity.DO, "treaty scrapped"),
        ("[Kess] demanded that the ban be lifted.", "demanded that", "ban", Polarity.DO, "ban lifted"),
        ("[Kess] wants the treaty kept.", "wants", "treaty", Polarity.DO, "treaty"),
        ("[Kess] demanded a toll. It was lifted.", "demanded", "toll", Polarity.DO, "toll"),
    ],
)
def test_who_wants_a_thing_to_end_is_told_so(text, cue, about, polarity, expected):
    act = repair(text, "demand", cue, "Kess", about=about)

    assert (act.polarity, act.about) == (polarity, expected)
