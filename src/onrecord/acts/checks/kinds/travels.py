"""Somebody who leaves a place goes home, and withdraws from nothing: "the minister left the capital on Friday"."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.inflections import forms_of
from onrecord.acts.objects_of_cues import OBJECTS
from onrecord.types import ActKind, ActorKind

_GO = forms_of("leave return depart")
_TRAVELLERS = frozenset(
    "president minister premier king queen envoy envoys ambassador ambassadors mediator mediators delegation "
    "delegates negotiator negotiators diplomat diplomats secretary chancellor leader pope team visitor".split()
)
# "Left office", "left the cabinet": a step down, and no journey.
_POSTS = frozenset("office post job cabinet government coalition party politics power presidency race".split())
_MEETINGS = frozenset(OBJECTS["TALKS"].split()) | {"met", "visit", "visited", "meet"}
_REACH = 4


def check_travel(place: Place) -> Doubt | None:
    """Doubt a retreat or a meeting that is only a person's journey from a place."""
    kind, words, (start, end) = place.act.kind, place.words, place.cue
    if kind not in (ActKind.RETREAT, ActKind.MEET) or _GO.isdisjoint(words[start:end]):
        return None
    if kind is ActKind.MEET and not _MEETINGS.isdisjoint(words[start:end]):
        return None
    verb = next(at for at in range(start, end) if words[at] in _GO)
    if not _POSTS.isdisjoint(words[verb + 1 : verb + _REACH]) or not any(
        _is_traveller(place, each) for each in place.act.actor_ids
    ):
        return None
    return Doubt("kind", f"“{place.quote(verb, verb + _REACH)}” tells of a journey.")


def _is_traveller(place: Place, actor_id: str) -> bool:
    """Say whether somebody is a person, or a body that goes on journeys: a delegation, and no army."""
    actor = place.actors.get(actor_id)
    if actor is None:
        return False
    return actor.kind is ActorKind.PERSON or not _TRAVELLERS.isdisjoint(actor.name.lower().split())
