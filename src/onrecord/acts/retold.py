"""Retold harm: "the airstrike" behind a raid that was told already is that raid, and "killing five" what it did."""

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


# Behind the deed that did it: "shelled the port, killing five and wounding two".
_TOLL = pattern_of(r"(?:killing|wounding|injuring|hurting|maiming)\b")
_JOINED = (", ", " and ", ", and ", ", also ", ", reportedly ")
_PARTED = pattern_of(r"[.;!?\n]\s")


def without_retold(acts: Sequence[Act], actors: Mapping[str, Actor], text: str) -> list[Act]:
    """Return acts without harm that only tells again, by a word like "the raid", of harm that stands before it.

    So does what that harm came to. Whoever is told to have done it then is of one side with whoever is told to have
    done it now, or not told.
    """
    kept: list[Act] = []
    for act in sorted(acts, key=lambda each: each.cue.span):
        is_harm = act.kind in HARMS and act.status is Status.ACTUAL
        is_known = is_harm and _KNOWN.search(_clause(act)) is not None
        before = kept if is_known else _joined(act, kept, text) if is_harm else ()
        if not any(_is_the_same(each, act, actors) for each in before):
            kept.append(act)
    return kept


def _joined(act: Act, before: Sequence[Act], text: str) -> list[Act]:
    """Return the acts of its sentence of which an act may be what they did: "killing five"."""
    start = act.cue.span.start
    if not _TOLL.match(act.cue.quote) or not text.endswith(_JOINED, max(0, start - 24), start):
        return []
    return [each for each in before if _PARTED.search(text, each.cue.span.end, start) is None]


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
