"""Gifts to a foe: who calls a deal "a gift to Borland" or "a reward for terrorists" is against it."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_negation
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind

_GIFTS = frozenset("gift gifts reward rewards prize present bonus boon".split())
_VICTORIES = frozenset("victory win triumph".split())
_FOES = frozenset(
    "terrorists terrorism terror extremists extremism aggressor aggressors aggression dictator dictators criminals "
    "traffickers smugglers enemies populists tyrants warlords gangs".split()
)
_BEHIND, _BEFORE = 5, 7


def as_gift(act: Act, place: Place) -> Act:
    """Return praise of a thing that is called a gift to another as opposition to it."""
    if act.kind is not ActKind.SUPPORT:
        return act
    noun = _noun(place, _GIFTS)
    if noun is None or not _is_anothers(place, noun):
        return act
    actors = (act.told_by,) if act.told_by is not None and not place.is_actor(act.told_by) else act.actor_ids
    doer = place.actors.get(actors[0]) if actors else None
    # "The plan is a gift to Vorr" is about the plan.
    about = _called(place, noun) if place.is_called(act.recipient_id, act.about) else act.about
    speaks_for = doer.speaks_for if doer is not None else act.speaks_for
    changed = replace(act, kind=ActKind.OPPOSE, recipient_id=None, about=about or act.about)
    return identified(replace(changed, actor_ids=actors, speaks_for=speaks_for))


def check_victory(place: Place) -> Doubt | None:
    """Doubt praise of what is called the victory of another: it may be a foe's."""
    noun = _noun(place, _VICTORIES) if place.act.kind is ActKind.SUPPORT else None
    if noun is None or not _is_anothers(place, noun):
        return None
    return Doubt("kind", f"“{place.quote(noun, noun + 3)}” tells who gains by it, and takes no side.", is_of_kind=True)


def _noun(place: Place, nouns: frozenset[str]) -> int | None:
    """Return the noun that a thing is called at the cue: "is a *gift* to Borland"."""
    words, (start, end) = place.words, place.cue
    if nouns.isdisjoint(words[start : end + _BEHIND]):
        return None
    found = range(max(1, start), min(len(words) - 2, end + _BEHIND))
    at = next((at for at in found if words[at] in nouns and words[at + 1] in ("to", "for")), None)
    is_none = at is not None and any(is_negation(word) or word == "no" for word in words[max(0, at - _BEFORE) : at])
    return None if is_none else at


def _is_anothers(place: Place, noun: int) -> bool:
    """Say whether who gains is a party other than the speaker's own, or a foe by its name: "to the rebels"."""
    words = place.words
    first = noun + 2 + (words[noun + 2] == "the")
    if first < len(words) and words[first] in _FOES:
        return True
    named = place.line.mention_over(first)
    if named is None or named.is_first or not named.actor_ids:
        return False
    # Who gains may have been taken for the one who praises it.
    own = place.act.actor_ids if place.act.told_by is None else (place.act.told_by,)
    return not any(place.is_same(each, other) for each in named.actor_ids for other in own)


def _called(place: Place, noun: int) -> str:
    """Return what is called so: the words before "is a gift"."""
    words = place.words
    verb = next((at for at in range(noun - 1, max(0, noun - _BEFORE), -1) if words[at] in _IS), None)
    if verb is None:
        return ""
    start = verb
    while start > 0 and words[start - 1].isalpha() and words[start - 1] not in ("that", "the", "this", "a", "said"):
        start -= 1
    return place.quote(start, verb) if start < verb else ""


_IS = frozenset("is was be are were would will".split())
