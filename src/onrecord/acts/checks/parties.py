"""Who did it to whom: the actor stands in the doer's place, the recipient does not."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_auxiliary
from onrecord.acts.complements import find_parties
from onrecord.acts.drafts import DEEDS
from onrecord.acts.frames import find_owner, find_subject
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Placed
from onrecord.types import ActKind

# Both sides do these.
_JOINT = frozenset((ActKind.MEET, ActKind.COOPERATE, ActKind.AGREE))
_BY_REACH = 10


def check_parties(place: Place) -> Doubt | None:
    """Doubt an actor who stands where the other party stands, and a recipient who stands where the doer does."""
    act = place.act
    if not act.actor_ids or act.kind in (ActKind.SAY, ActKind.DENY):
        return None
    doers, others = _roles(place)
    if not doers:
        return _acted_upon(place, others)
    ids = _ids(place, doers)
    if not ids:
        return None
    if any(place.is_same(actor, each) for actor in act.actor_ids for each in ids):
        return _swapped_recipient(place, ids)
    if act.kind in _JOINT or not _is_own_clause(place):
        return None
    wrong = next((each for each in act.actor_ids if any(place.is_same(each, other) for other in _ids(place, others))), None)
    absent = not any(place.is_same(actor, each) for actor in act.actor_ids for each in place.mentioned)
    if wrong is not None or absent:
        said = place.quote(doers[0].start, doers[-1].end)
        return Doubt("actor", f"In “{place.quote(doers[0].start, place.head + 1)}” the doer is {said}, not {place.name(act.actor_ids[0])}.")
    return None


def _roles(place: Place) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """Return the mentions in the doer's place and those elsewhere in the clause, where the grammar is plain."""
    line, head, group = place.line, place.head, place.group
    if _is_noun(place):
        owner = find_owner(line, head)
        return ((owner,) if owner and owner.is_possessive else ()), tuple(each for each in line.mentions if each is not owner)
    if _is_passive(place):
        by = next((at for at in range(head + 1, min(len(line.words), head + _BY_REACH)) if line.words[at] == "by"), None)
        doers = find_parties(line, by + 1) if by is not None else ()
        return doers, tuple(each for each in line.mentions if each not in doers)
    subject = find_subject(line, group, head)
    if subject is None:
        return (), ()
    doers = (*subject.others, subject.mention)
    return doers, tuple(each for each in line.mentions if each not in doers)


def _is_noun(place: Place) -> bool:
    cues = CUES.get(place.words[place.head], ())
    return bool(cues) and all(cue.form is Form.NOUN for cue in cues)


def _is_passive(place: Place) -> bool:
    """Say whether the subject is acted upon: "was urged by", "accused by"."""
    words, head = place.words, place.head
    if not is_past(words[head]):
        return False
    return place.group.is_passive or words[head + 1 : head + 2] == ("by",)


def _ids(place: Place, mentions: tuple[Placed, ...]) -> tuple[str, ...]:
    ids = [each for mention in mentions for each in mention.actor_ids]
    if any(mention.is_first for mention in mentions) and place.voice is not None and place.voice.speaker_id:
        ids.append(place.voice.speaker_id)
    return tuple(ids)


def _is_own_clause(place: Place) -> bool:
    """Say whether the subject of the cue is its doer: a verb that shows the kind, not "Arland must withdraw"."""
    return place.group.modal not in ("must", "may") and not place.group.is_bare


def _acted_upon(place: Place, others: tuple[Placed, ...]) -> Doubt | None:
    """Doubt an actor who is the subject of a passive: "Arland was urged to withdraw"."""
    if not place.group.is_passive or not _is_passive(place) or place.act.kind in (*_JOINT, ActKind.PLEDGE):
        return None
    subject = find_subject(place.line, place.group, place.head)
    if subject is None or place.group.modal:
        return None
    ids = _ids(place, (subject.mention,))
    if any(place.is_same(actor, each) for actor in place.act.actor_ids for each in ids):
        return Doubt("actor", f"“{place.quote(subject.start, place.head + 1)}”: {place.name(ids[0])} is acted upon, not the doer.")
    return None


def _swapped_recipient(place: Place, ids: tuple[str, ...]) -> Doubt | None:
    recipient = place.act.recipient_id
    if recipient is None or recipient not in ids or recipient in place.act.actor_ids:
        return None
    return Doubt("recipient", f"{place.name(recipient)} does it in “{place.quote(place.group.start, place.cue[1])}”; the act is aimed at another.")
