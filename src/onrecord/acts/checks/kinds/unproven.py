"""Who says that nothing proves it of another denies nothing of himself: "no evidence that Arland struck the dam"."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end
from onrecord.types import ActKind

_PROOF = frozenset("evidence proof indication indications sign signs".split())
_BACK = 4


def check_unproven(place: Place) -> Doubt | None:
    """Doubt a denial by who only sees no proof of what others are said to have done."""
    act, words, (start, end) = place.act, place.words, place.cue
    if act.kind is not ActKind.DENY or "no" not in words or not act.actor_ids:
        return None
    proof = next((at for at in range(start, min(len(words), end + 1)) if words[at] in _PROOF), None)
    if proof is None or "no" not in words[max(0, proof - _BACK) : proof]:
        return None
    last = max(end, clause_end(place.line, proof + 1))
    of = next((each for each in place.line.mentions if proof < each.start < last), None)
    if of is None or of.is_first or any(place.is_actor(each) for each in of.actor_ids) or not of.actor_ids:
        return None
    said = place.quote(proof - 1, of.end)
    return Doubt("kind", f"“{said}” is of another, and denies nothing of {place.name(act.actor_ids[0])}.", True)
