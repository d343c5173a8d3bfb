from __future__ import annotations

import pytest

from onrecord.types import ActKind
from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue", "expected"),
    [
        ("[Arland] weighs a ban on exports.", "sanction", "weighs a ban on", ActKind.THREATEN),
        ("[Arland] is mulling a strike on the port.", "assault", "is mulling a strike", ActKind.THREATEN),
        ("[Arland] considered sending troops to the port.", "mobilize", "considered sending", ActKind.THREATEN),
        ("[Arland] is considering a pullback from the port.", "retreat", "is considering", ActKind.OFFER),
        ("[Arland] imposed a ban on exports.", "sanction", "imposed a ban on", ActKind.SANCTION),
        ("[Arland] imposed a ban after weighing a toll.", "sanction", "imposed a ban", ActKind.SANCTION),
        ("[Arland] is not considering a ban.", "sanction", "considering a ban", ActKind.SANCTION),
    ],
)
def test_a_deed_that_is_weighed_is_a_threat_or_an_offer(text, kind, cue, expected):
    assert repair(text, kind, cue, "Arland").kind is expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Arland] is strongly considering new sanctions on [Borland].", "threaten"),
        ("[Arland] is considering easing sanctions on [Borland].", "offer"),
        ("[Arland] is not considering sanctions on [Borland].", "offer"),
    ],
)
def test_who_considers_a_penalty_threatens_it(text, kind):
    assert repair(text, "offer", "considering", "Arland").kind.value == kind
