from __future__ import annotations

import pytest

from onrecord.types import ActKind, Polarity
from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        ("[Arland] will not close the channel.", "will not close the channel", "close the channel"),
        ("[Arland] said it would never share the results.", "would never share", "share the results"),
        ("[Arland] won’t deploy troops.", "won’t deploy", "deploy troops"),
        ("[Arland]’s decision not to fund the port came late.", "decision not to fund", "fund the port"),
        ("[Arland] decided not to fund the port.", "decided not to", "fund the port"),
    ],
)
def test_what_is_unasked_and_will_not_be_done_is_a_pledge_to_refrain(text, cue, about):
    act = repair(text, "refuse", cue, "Arland", about=about)

    assert (act.kind, act.polarity) == (ActKind.PLEDGE, Polarity.REFRAIN)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] will not accept the toll.", "will not accept"),
        ("[Arland] will not sign the treaty.", "will not sign"),
        ("[Arland] would not recognise the port.", "would not recognise"),
        ("[Arland] did not close the channel.", "did not close"),
        ("[Arland] rejected the toll.", "rejected"),
        ("[Arland] decided not to sign the treaty.", "decided not to sign"),
        ("[Arland] will not be bound by the toll.", "will not be bound"),
    ],
)
def test_what_others_ask_for_is_refused(text, cue):
    assert repair(text, "refuse", cue, "Arland", about="the toll").kind is ActKind.REFUSE


@pytest.mark.parametrize(
    ("text", "kind", "status", "found"),
    [
        ("[Arland] will not lift its tariffs.", "retreat", "negated", ("refuse", "actual")),
        ("[Arland] will never lift its tariffs.", "concede", "actual", ("refuse", "actual")),
        ("[Arland] did not lift its tariffs.", "retreat", "negated", ("retreat", "negated")),
    ],
)
def test_who_will_not_give_way_refuses(text, kind, status, found):
    act = repair(text, kind, "lift", "Arland", status=status)

    assert (act.kind.value, act.status.value) == found
