"""Whom an act of the rules is aimed at, where only the encoder sees it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.beside import mentions_within
from onrecord.acts.marked import goes_on
from onrecord.types import Act, ActKind, Reading


def with_recipient(act: Act, near: Sequence[Act], named: Reading) -> Act:
    """Return an act of the rules aimed at whom the encoder sees at its cue, where they see nobody.

    Its evidence must name them.
    """
    if act.recipient_id is not None or act.kind is ActKind.MEET:
        return act
    alike = _LIFTED if act.kind in _LIFTED else {act.kind}
    same = (each for each in near if each.kind in alike and not goes_on(each, act))
    found = next((each.recipient_id for each in same if each.recipient_id not in (None, *act.actor_ids)), None)
    if found is None or not any(
        (found in mention.actor_ids or mention.evidence.quote.lower() in _OF_A_TURN)
        and piece.span.holds(mention.evidence.span)
        for piece in act.evidence
        for mention in mentions_within(named.mentions, piece.span)
    ):
        return act
    return replace(act, recipient_id=found)


# A penalty and its end are aimed at one party.
_LIFTED = frozenset((ActKind.SANCTION, ActKind.RETREAT, ActKind.CONCEDE))
# Whom these mean the turns tell, and no mention.
_OF_A_TURN = frozenset(("you", "us", "me"))
