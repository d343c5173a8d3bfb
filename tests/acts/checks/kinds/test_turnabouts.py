from __future__ import annotations

import pytest

from onrecord.types import ActKind
from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue", "expected"),
    [
        ("[Arland] rejected, then accepted, the plan.", "refuse", "rejected, then accepted,", ActKind.AGREE),
        (
            "[Arland] first rejected and later accepted the plan.",
            "refuse",
            "first rejected and later accepted",
            ActKind.AGREE,
        ),
        ("[Arland] accepted and then rejected the plan.", "agree", "accepted and then rejected", ActKind.REFUSE),
        ("[Arland] later rejected the plan.", "refuse", "later rejected", ActKind.REFUSE),
        ("[Arland] rejected and denounced the plan.", "refuse", "rejected and denounced", ActKind.REFUSE),
        ("[Arland] then rejected a plan it had accepted.", "refuse", "then rejected", ActKind.REFUSE),
    ],
)
def test_of_two_opposite_verbs_the_later_stands(text, kind, cue, expected):
    assert repair(text, kind, cue, "Arland").kind is expected


def test_the_cue_is_that_of_the_later_verb():
    text, cue = "[Arland] refused but later agreed to sign.", "refused but later agreed to"

    assert repair(text, "agree", cue, "Arland").cue.quote == "agreed to"
