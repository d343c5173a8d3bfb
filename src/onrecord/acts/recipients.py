"""Whom an act of the rules is aimed at, where only the encoder sees it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.types import Act, ActKind, Reading


def with_recipient(act: Act, proposed: Sequence[Act], named: Reading) -> Act:
    """Return an act of the rules aimed at whom the encoder sees, where they see nobody; its evidence must name them."""
    if act.recipient_id is not None or act.kind is ActKind.MEET:
        return act
    same = (each for each in proposed if each.kind is act.kind and each.cue.span.touches(act.cue.span))
    found = next((each.recipient_id for each in same if each.recipient_id not in (None, *act.actor_ids)), None)
    if found is None or not any(
        (found in mention.actor_ids or mention.evidence.quote.lower() in _OF_A_TURN)
        and any(piece.span.holds(mention.evidence.span) for piece in act.evidence)
        for mention in named.mentions
    ):
        return act
    return replace(act, recipient_id=found)


# Whom these mean the turns tell, and no mention.
_OF_A_TURN = frozenset(("you", "us", "me"))
