"""What is said of somebody is not said by it: "Arland must pay" is nobody's demand, and no demand of Arland's."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.kinds.readiness import is_to_be_ready
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import MUST, find_group, is_adverb
from onrecord.acts.frames import Subject, find_subject
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind, ActorKind

_NEEDS = frozenset("need needs needed has have had ought".split())
_DESERVES = frozenset("deserve deserves deserved merit merits merited".split())
_DUTIES, _DESERTS = frozenset((ActKind.DEMAND,)), frozenset((ActKind.SUPPORT, ActKind.ACCUSE, ActKind.OPPOSE))
_BEHIND = 3
_WHO = frozenset("who which that".split())


def as_due(act: Act, place: Place) -> Act:
    """Return what is asked of somebody, or owed to it, as said by who says so: "Kess must go, Vorr said".

    Who says that both sides must do it asks the other one.
    """
    if act.kind is ActKind.OFFER and is_to_be_ready(place):
        act = identified(replace(act, kind=ActKind.DEMAND))
    subject = _judged(act, place)
    if subject is None or not all(_is_of(place, subject, each) for each in act.actor_ids):
        return act
    told = place.voice.speaker_id if place.voice is not None else None
    told = told or act.told_by
    speaker = place.actors.get(told or "")
    if told is None or speaker is None or _is_paper(speaker.name, speaker.kind):
        return act
    asked = next((each for each in act.actor_ids if each != told), None)
    if asked is None or (_is_of(place, subject, told) and place.voice is None):
        return act
    return replace(act, actor_ids=(told,), speaks_for=speaker.speaks_for, recipient_id=asked, told_by=told)


def check_duty(place: Place) -> Doubt | None:
    """Doubt that somebody demands what it must do itself, or gives the praise that it deserves."""
    subject = _judged(place.act, place)
    if subject is None or not any(_is_of(place, subject, each) for each in place.act.actor_ids):
        return None
    if place.voice is not None and place.voice.speaker_id in place.act.actor_ids:
        return None  # "Vorr said he must act": of himself
    said = place.quote(subject.start, place.head + 1)
    return Doubt("actor", f"“{said}” is said of {place.name(place.act.actor_ids[0])}, and not by it.")


def _judged(act: Act, place: Place) -> Subject | None:
    """Return who must do it, or deserves it, where no doer says so of himself."""
    if not act.actor_ids:
        return None
    verb = _verb(act, place)
    if verb is None:
        return None
    group = find_group(place.line, verb)
    if place.words[group.start - 1 : group.start] and place.words[group.start - 1] in _WHO:
        return None
    subject = find_subject(place.line, group, verb)
    if subject is None or subject.mention.is_first or subject.mention.end > group.start:
        return None
    between = place.words[subject.mention.end : group.start]
    return subject if all(is_adverb(word) for word in between) else None


def _is_of(place: Place, subject: Subject, actor_id: str) -> bool:
    """Say whether somebody is the subject, by the mention or, where that is of nobody known, by its words."""
    found = (*subject.others, subject.mention)
    return any(
        actor_id in each.actor_ids if each.actor_ids else place.is_called(actor_id, place.quote(each.start, each.end))
        for each in found
    )


def _verb(act: Act, place: Place) -> int | None:
    """Return the verb that tells what is due: "must pay", "needs to lift", "deserves"."""
    words, head = place.words, place.head
    if act.kind in _DESERTS:
        return next((at for at in range(place.cue[0], place.cue[1]) if words[at] in _DESERVES), None)
    if act.kind not in _DUTIES:
        return None
    if place.group.modal == "must" and not MUST.isdisjoint(words[place.group.start : head]):
        return head
    if words[head] in _NEEDS and words[head + 1 : head + 2] == ("to",):
        return head
    first = max(1, head - _BEHIND)
    return next((at - 1 for at in range(head, first, -1) if words[at] == "to" and words[at - 1] in _NEEDS), None)


def _is_paper(name: str, kind: ActorKind) -> bool:
    """Say whether a source is a text, which asks for nothing itself: "the article argues"."""
    return kind is ActorKind.MEDIUM or name.lower().split()[-1] in _PAPERS


_PAPERS = frozenset("article ruling report law treaty editorial analysis piece column document".split())
