"""What is only possible, hard or wrong for somebody to do is not done: "room for Arland to accept", "how to attack"."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb, is_negation
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.lines import Placed
from onrecord.types import ActKind, Status

# "It took two years for Arland to accept it", "is the first time for Arland to": it did.
_DONE = frozenset("took taken takes enough waited first second third last".split())
_MOST, _SPAN = 6, 8


def check_infinitive(place: Place) -> Doubt | None:
    """Doubt a deed that stands as what somebody may do, or might, in an infinitive of its own."""
    act = place.act
    if not act.actor_ids or act.status is not Status.ACTUAL or act.kind is ActKind.SAY:
        return None
    at = place.head + 1 if place.words[place.head] == "how" else place.head - 1
    while at > 0 and (is_adverb(place.words[at]) or is_negation(place.words[at])):
        at -= 1
    if at < 1 or place.words[at : at + 1] != ("to",):
        return None
    if place.words[at - 1] == "how" and act.kind not in (ActKind.PROPOSE, ActKind.WITHHOLD):
        return Doubt("reality", f"“{place.quote(at - 1, place.head + 1)}” does not say that it was done.")
    opening = _for(place, at)
    if opening is None or not _DONE.isdisjoint(place.words[max(0, opening - _SPAN) : opening]):
        return None
    return Doubt("reality", f"“{place.quote(opening - 1, place.head + 1)}” does not say that it was done.")


def _for(place: Place, to: int) -> int | None:
    """Return the word `for` before the one who would do it: "hard for Arland to accept"."""
    doer = next((each for each in reversed(place.line.mentions) if each.end == to), None)
    if doer is None or doer.is_possessive or not set(place.act.actor_ids) & set(doer.actor_ids or _called(place, doer)):
        return None
    at = doer.start - 1
    while at > 0 and doer.start - at < _MOST and (place.words[at] in DETERMINERS or place.words[at] in ("and", "both")):
        at -= 1
    return at if at >= 0 and place.words[at] == "for" else None


def _called(place: Place, doer: Placed) -> tuple[str, ...]:
    """Return the doers of the act that a mention of nobody known may name."""
    named = place.quote(doer.start, doer.end)
    return tuple(each for each in place.act.actor_ids if place.is_called(each, named))
