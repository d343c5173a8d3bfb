"""Who does it by the clause itself: in "which Vorr has criticized" Vorr does, whoever was taken for it.

Only a subject right before its verb is believed; where none stands there, the gate may doubt the act.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.doers.parties import find_misplaced
from onrecord.acts.checks.places import Place
from onrecord.acts.remade import identified
from onrecord.types import Act

_REACH = 4


def as_done_by_subject(act: Act, place: Place) -> Act:
    """Return an act as done by the subject of its verb, where another is taken for its doer."""
    if not act.actor_ids or place.subject is None or place.words[place.head].endswith("ing"):
        return act
    doers = set(act.actor_ids)
    if any(not doers.isdisjoint(each.actor_ids) for each in (place.subject.mention, *place.subject.others)):
        return act
    # Who is named right behind the verb was settled by what stands there: "Vorr claimed Borland blames them".
    behind = range(place.head, place.cue[1] + _REACH)
    if any(each.start in behind and not doers.isdisjoint(each.actor_ids) for each in place.line.mentions):
        return act
    subjects = find_misplaced(replace(place, act=act))
    if not subjects:
        return act
    teller = place.voice.speaker_id if place.voice is not None else subjects[0]
    told_by = teller if act.told_by in act.actor_ids else act.told_by
    return identified(replace(place.done_by(act, subjects), told_by=told_by))
