"""Retold harm: "the airstrike" behind a raid that was told already is that raid, not another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.acts.drafts import HARMS
from onrecord.patterns import pattern_of
from onrecord.types import Act, Actor, Status

# A definite event with nothing behind it that tells it from another: not "the attack on the port", "the May raid".
_KNOWN = pattern_of(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:deadly |military |same )?(?:air ?strikes?|attacks?|raids?|strikes?|assault|"
    r"bombings?|shelling|killings?|shootings?|blasts?|explosions?|invasion|incursion|operation)\b"
    r"(?! (?:on|against|of|by|near|between|that|in [A-Z]))"
)


def without_retold(acts: Sequence[Act], actors: Mapping[str, Actor]) -> list[Act]:
    """Return acts without harm that only tells again, by a word like "the raid", of harm that stands before it.

    Whoever is told to have done it then is of one side with whoever is told to have done it now, or not told.
    """
    kept: list[Act] = []
    for act in sorted(acts, key=lambda each: each.cue.span):
        is_known = act.kind in HARMS and act.status is Status.ACTUAL and _KNOWN.search(_clause(act)) is not None
        if not (is_known and any(_is_the_same(each, act, actors) for each in kept)):
            kept.append(act)
    return kept


def _clause(act: Act) -> str:
    """Return the evidence from the cue on: a known event before it may be what is answered."""
    piece = next((each for each in act.evidence if each.span.holds(act.cue.span)), act.cue)
    return piece.quote[act.cue.span.start - piece.span.start :]


def _is_the_same(before: Act, act: Act, actors: Mapping[str, Actor]) -> bool:
    if (
        before.kind is not act.kind
        or before.status is not Status.ACTUAL
        or (before.day and act.day not in (None, before.day))
    ):
        return False
    ours, theirs = _sides(before, actors), _sides(act, actors)
    return not ours or not theirs or bool(ours & theirs)


def _sides(act: Act, actors: Mapping[str, Actor]) -> frozenset[str]:
    known = ((each, actors.get(each)) for each in act.actor_ids)
    return frozenset((actor.speaks_for or each) if actor is not None else each for each, actor in known)
