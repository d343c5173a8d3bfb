"""Arms and soldiers of a state: what "Arlish jets" bomb Arland has bombed, and "Arlish soldiers" fight for Arland.

Only of force: soldiers who protest or refuse to serve do so for themselves.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.patterns import pattern_of
from onrecord.reading.peoples import state_called
from onrecord.reading.registry import load_registry
from onrecord.types import Act, ActKind, Actor, ActorKind

_FORCE = frozenset((ActKind.ASSAULT, ActKind.MOBILIZE, ActKind.COERCE, ActKind.RETREAT))
_COUNT = r"(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Dd]ozens of|\d+) )?"
_STATE = r"(?P<state>[A-Z][\w.-]*(?: Korean| Sudanese| African)?)"
_PRIVATE = "suicide|rebel|militia|passenger|cargo|merchant|fishing|civilian|toy|airline|commercial|private"
_LEAD = rf"\A{_COUNT}{_STATE}(?: (?!(?:{_PRIVATE})\b)[\w-]+){{0,3}}? "
_ARMS = pattern_of(
    rf"{_LEAD}(?:jets?|warplanes?|bombers?|gunships?|helicopters?|(?:military|fighter|spy|combat) (?:planes?|aircraft)|"
    r"drones?|missiles?|warships?|gunboats?|frigates?|destroyers?|submarines?|corvettes?|aircraft carriers?|"
    r"(?:navy|naval|patrol|coast guard|coastguard) (?:ships?|vessels?|boats?|cutters?)|tanks|artillery|torpedo(?:es)?|"
    r"air ?strikes?|air defen[cs]es|fire)\Z"
)
_SOLDIERS = pattern_of(
    rf"{_LEAD}(?:soldiers?|service ?(?:m[ae]n|members?)|marines?|sailors?|airm[ae]n|paratroopers?|commandos?|infantry|"
    r"gunners?|snipers?|conscripts|reservists|peacekeepers|pilots?|border guards?|coast ?guards?|police(?: officers?)?|"
    r"policem[ae]n|(?:security|special) forces|gendarmes|brigades?|battalions?|squadrons?|platoons?)\Z"
)
# Others than a state fire what is called so.
_DIVIDED = frozenset("Palestinian Yemeni Lebanese Libyan Somali Kurdish".split())


def as_of_state(act: Act, place: Place) -> Act:
    """Return force as a state's whose arms or soldiers use it, where these are nobody known."""
    actor = place.actors.get(act.actor_ids[0]) if act.kind in _FORCE and len(act.actor_ids) == 1 else None
    if actor is None or actor.speaks_for is not None or not actor.id.startswith("x-"):
        return act
    found = _ARMS.match(actor.name)
    state = _state(place, found["state"]) if found is not None and found["state"] not in _DIVIDED else None
    if state is not None:
        told_by = state.id if act.told_by == actor.id else act.told_by
        recipient = None if act.recipient_id == state.id else act.recipient_id
        return replace(act, actor_ids=(state.id,), speaks_for=state.id, told_by=told_by, recipient_id=recipient)
    found = _SOLDIERS.match(actor.name)
    state = _state(place, found["state"]) if found is not None else None
    return act if state is None else replace(act, speaks_for=state.id)


def _state(place: Place, word: str) -> Actor | None:
    """Return the state of an adjective or of a short form: "Arlish", "US"."""
    state = state_called(word, place.reading.report.published, place.actors)
    if state is not None or word.endswith("s") or not (word.isupper() or "." in word):
        return state
    ids = load_registry().named(word)
    entry = load_registry().entry(ids[0]) if len(ids) == 1 else None
    if entry is None or entry.kind is not ActorKind.COUNTRY:
        return None
    return Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=entry.speaks_for(None))
