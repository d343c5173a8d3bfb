"""Who only tells of a deed has no part in it: "the palace said the call took place" names nobody who called."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.done.fates import MEETING
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.drafts import DEEDS
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind

_MEETING = pattern_of(rf"(?:.* )?{MEETING}\Z", 0)
# A word for the teller within the words: "said it had met", "said its talks", "said we met".
_OWN = frozenset(
    "i we my our us me he she it they his her its their him them himself herself itself themselves".split()
)


def check_company(place: Place) -> Doubt | None:
    """Doubt a meeting that only its teller held, and one that the meeting itself held."""
    act = place.act
    if act.kind is not ActKind.MEET or len(act.actor_ids) != 1 or act.recipient_id is not None:
        return None
    sole = act.actor_ids[0]
    actor = place.actors.get(sole)
    if actor is not None and actor.kind is ActorKind.GROUP and _MEETING.match(actor.name):
        return Doubt("actor", f"“{actor.name}” is what was held, and nobody who held it.")
    if not is_only_teller(place, sole):
        return None
    return Doubt("actor", f"{place.name(sole)} only says so: “{place.quote(*place.cue)}” names nobody who met.")


def is_only_teller(place: Place, actor_id: str) -> bool:
    """Say whether somebody tells of the act and is not named in the words that tell of it."""
    voice = place.voice
    if voice is None or voice.attribution is None or actor_id not in (voice.speaker_id, place.act.told_by):
        return False
    line = place.line
    first, last = line.at(voice.span.start), line.at(voice.span.end)
    if not _OWN.isdisjoint(word.partition("'")[0] for word in line.words[first:last]):
        return False
    return not any(
        first <= each.start < last and any(place.is_same(actor_id, one) for one in each.actor_ids)
        for each in line.mentions
    )


def without_teller(act: Act, place: Place) -> Act:
    """Return an act without the doer who only tells it: "was seized by Arland, officials of Borland said"."""
    if act.kind is ActKind.MEET or act.kind not in DEEDS or act.told_by not in act.actor_ids[1:]:
        return act
    doers = tuple(each for each in act.actor_ids if not is_only_teller(place, each))
    if not doers or doers == act.actor_ids:
        return act
    first = place.actors.get(doers[0])
    return replace(act, actor_ids=doers, speaks_for=first.speaks_for if first else None)
