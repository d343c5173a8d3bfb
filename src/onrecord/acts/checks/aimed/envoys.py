"""An envoy sent home stands for his state: "expelled the Arlish ambassador", "recalled its ambassador to Arland"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.aimed.blames import mentions_of
from onrecord.acts.checks.places import Place
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.objects_of_cues import OBJECTS
from onrecord.types import Act, ActKind

# Said or done to an envoy, these are aimed at who sent him, as are protests handed to an embassy.
_STATELY = frozenset((ActKind.SANCTION, ActKind.ACCUSE, ActKind.THREATEN))
_ENVOYS = frozenset(OBJECTS["ENVOY"].split()) | frozenset(OBJECTS["MISSION"].split())
_ABROAD = frozenset("to in from".split())


def aimed_at_state(act: Act, place: Place) -> Act:
    """Return an act on an envoy without a name as aimed at his state, or at the one that he is called home from."""
    actor = place.actors.get(act.recipient_id or "")
    if act.kind not in _STATELY or actor is None or actor.name.split()[-1] not in _ENVOYS:
        return act
    doers = {*act.actor_ids, *(place.side(each) for each in act.actor_ids)}
    if actor.speaks_for is not None and actor.speaks_for in place.actors and actor.speaks_for not in doers:
        return replace(act, recipient_id=actor.speaks_for)
    state = _host(act, place) if actor.speaks_for in doers else None
    # Nobody's own envoy is whom it is aimed at.
    return replace(act, recipient_id=state) if actor.speaks_for in doers else act


def _host(act: Act, place: Place) -> str | None:
    """Return where one's own envoy is called home from: "recalled its ambassador to Arland"."""
    for each in mentions_of(place, act.recipient_id or ""):
        at = each.end + 1
        if _ABROAD.isdisjoint(place.words[each.end : at]):
            continue
        while at < len(place.words) and place.words[at] in DETERMINERS:
            at += 1
        host = place.line.mention_over(at)
        if host is not None and len(host.actor_ids) == 1 and not host.is_possessive:
            return host.actor_ids[0]
    return None
