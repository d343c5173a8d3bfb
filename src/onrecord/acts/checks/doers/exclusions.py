"""Who is set apart from the doers does nothing: "Arland rather than Borland signed it", "all but Arland backed it"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.apart import find_apart, find_instead
from onrecord.acts.checks.places import Place
from onrecord.types import Act


def without_excluded(act: Act, place: Place) -> Act:
    """Return an act as done by whom its clause names, and not by whom it sets apart; by nobody where it names none."""
    out = [each for each in act.actor_ids if _is_excluded(place, each)]
    if not out:
        return act
    named = tuple(one for each in out for one in _instead(place, each))
    doers = tuple(dict.fromkeys((*(each for each in act.actor_ids if each not in out), *named)))
    told_by = (doers[0] if doers else None) if act.told_by in out else act.told_by
    return replace(place.done_by(act, doers), told_by=told_by)


def _is_excluded(place: Place, actor_id: str) -> bool:
    """Say whether all mentions of somebody before the cue set him apart."""
    own = [each for each in place.line.mentions if actor_id in each.actor_ids and each.start < place.head]
    return bool(own) and all(find_apart(place.line, each) is not None for each in own)


def _instead(place: Place, actor_id: str) -> tuple[str, ...]:
    """Return who does it in the place of somebody."""
    own = (each for each in place.line.mentions if actor_id in each.actor_ids)
    found = next((other for each in own if (other := find_instead(place.line, each)) is not None), None)
    return found.actor_ids if found is not None else ()
