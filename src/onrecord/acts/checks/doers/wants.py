"""Who wants: in "Vorr said Kess does not want peace" it is Kess who is against it, on Vorr's word."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.inflections import forms_of
from onrecord.acts.lines import Placed
from onrecord.types import Act, ActKind

_STANCES = frozenset((ActKind.OPPOSE, ActKind.SUPPORT, ActKind.REFUSE, ActKind.DEMAND))
_WANTING = forms_of("want wish like")


def as_wanted(act: Act, place: Place) -> Act:
    """Return what somebody else is said to want or not as that one's, and as a statement where nobody knows who."""
    other = _other(act, place)
    if other is None:
        return act
    if len(other.actor_ids) != 1:
        return replace(act, kind=ActKind.SAY, recipient_id=None)
    actor = place.actors.get(other.actor_ids[0])
    is_own = actor is not None and not {actor.id, actor.speaks_for}.isdisjoint((act.recipient_id,))
    return replace(
        act,
        actor_ids=other.actor_ids,
        speaks_for=actor.speaks_for if actor is not None else None,
        recipient_id=None if is_own else act.recipient_id,
    )


def _other(act: Act, place: Place) -> Placed | None:
    """Return the subject of wanting in somebody's words who is named there and is another than who speaks."""
    if act.kind not in _STANCES or place.words[place.head] not in _WANTING or place.voice is None:
        return None
    subject, speaker = place.subject, place.voice.speaker_id
    if subject is None or subject.others or speaker is None or act.actor_ids != (speaker,):
        return None
    named = subject.mention
    is_other = named.end == place.group.start and speaker not in named.actor_ids and not named.is_first
    return named if is_other and _is_name(named, place) else None


def _is_name(named: Placed, place: Place) -> bool:
    return place.quote(named.start, named.end)[:1].isupper()
