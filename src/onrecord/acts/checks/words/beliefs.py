"""Beliefs about others are no stance: who does not think "that Borland wants a war" opposes and refuses nothing."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb, is_auxiliary, is_negation
from onrecord.types import ActKind, How

_STANCES = frozenset(
    (ActKind.OPPOSE, ActKind.REFUSE, ActKind.DENY, ActKind.WITHHOLD, ActKind.PLEDGE, ActKind.SUPPORT, ActKind.AGREE,
     ActKind.OFFER, ActKind.THREATEN)
)  # fmt: skip
_THINKING = frozenset("think believe expect imagine suppose thinks believes expects thought believed expected".split())
_MEANING = frozenset(
    "want wants wanted will would intend intends intended plan plans planned seek seeks sought wish wishes "
    "likes like needs need going".split()
)
_NOBODY = frozenset("nobody none".split())
_ANYBODY = (("anyone",), ("anybody",))
_ENDS = frozenset(', ; . ” " but and because if unless'.split())
_REACH, _BACK = 9, 8


def check_belief(place: Place) -> Doubt | None:
    """Doubt a stance where somebody only tells what he thinks that others want or will do."""
    if place.act.kind not in _STANCES or _MEANING.isdisjoint(place.words):
        return None
    start = _thought(place) if place.has_negation else None
    start = _wanted_by_none(place) if start is None else start
    if start is None:
        return None
    is_speaker = place.act.told_by is None or place.is_actor(place.act.told_by)
    return Doubt("kind", f"“{place.quote(start, start + 4)}” is what is thought of others.", is_of_kind=is_speaker)


def _thought(place: Place) -> int | None:
    """Return the verb that says what somebody does not think of a party: "don't *think* Borland wants"."""
    words, (start, end) = place.words, place.cue
    for at in range(max(1, start - _BACK), end):
        if words[at] in _THINKING and is_negation(words[at - 1]) and _is_of_party(place, at):
            return at
    return None


def _is_of_party(place: Place, think: int) -> bool:
    """Say whether what is thought is what a party wants, or will do, and that is where the act is seen."""
    words, line = place.words, place.line
    first = think + 1 + (words[think + 1 : think + 2] == ("that",))
    if words[first : first + 1] in _ANYBODY:
        return not _MEANING.isdisjoint(words[first + 1 : first + 2]) and _ENDS.isdisjoint(words[think : place.head])
    party = next((each for each in line.mentions if each.start in (first, first + 1)), None)
    if party is None or party.is_first or party.is_possessive or words[first] in ("it", "this", "that"):
        return False
    if party.how is How.PRONOUN and not party.actor_ids:
        return False
    at = party.end
    while at < len(words) and (is_adverb(words[at]) or is_negation(words[at])):
        at += 1
    is_going = words[at + 1 : at + 3] == ("going", "to") and is_auxiliary(words[at])
    is_meant = words[at : at + 1] != () and (words[at] in _MEANING or is_going)
    # "I don't think Borland wants it, and I reject it": another clause.
    return is_meant and _ENDS.isdisjoint(words[think : place.head])


def _wanted_by_none(place: Place) -> int | None:
    """Return where nobody is said to want a thing: "*nobody* in Borland wants a war"."""
    words, (start, end) = place.words, place.cue
    want = next((at for at in range(start, end) if words[at] in ("wants", "want")), None)
    if want is None:
        return None
    for at in range(max(0, want - _REACH), want):
        is_none = words[at] in _NOBODY or words[at : at + 2] == ("no", "one")
        if is_none and _ENDS.isdisjoint(words[at:want]):
            return at
    return None
