"""Who did it to whom: the actor stands in the doer's place, the recipient does not.

Only cues whose subject does what the kind says are looked at: who "rejects", "urges", "accuses". In "Arland has
violated the truce" the one who blames is whoever says so, and the subject tells nothing.
"""

from __future__ import annotations

from onrecord.acts.checks.kinds.answers import unheeded
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb
from onrecord.acts.complements import find_parties
from onrecord.acts.frames import DETERMINERS, find_owner
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Placed
from onrecord.types import ActKind, ActorKind, How

# Both sides do these.
_JOINT = frozenset((ActKind.MEET, ActKind.COOPERATE, ActKind.AGREE))
_BY_REACH = 10
# "Is committed to": nobody commits the subject.
_STATES = frozenset("committed opposed dedicated devoted determined bound prepared".split())
_RELATIVE = frozenset("who which that".split())


def check_parties(place: Place) -> Doubt | None:
    """Doubt an actor who stands where the other party stands, and a recipient who stands where the doer does."""
    act = place.act
    if not act.actor_ids or act.kind in (ActKind.SAY, ActKind.WITHHOLD):
        return None
    return _first_person(place) or _third_person(place) or _misplaced(place)


def _misplaced(place: Place) -> Doubt | None:
    by = place.head + 1
    if place.words[by : by + 1] == ("by",) and place.words[max(0, place.head - 1)] in DETERMINERS:
        return _compared(place, find_parties(place.line, by + 1, reach=3))  # "a call by Kess"
    if _is_noun(place):
        owner = find_owner(place.line, place.head)
        if unheeded(place.act.kind, place) is not None:
            return None  # "Arland said Borland had ignored its offer": whose it is was settled
        return _compared(place, (owner,)) if owner is not None and owner.is_possessive else None
    if not (place.shows(place.act.kind) or _is_announced(place)):
        return None
    return _by_passive(place) if _is_passive(place) else _compared(place, _subjects(place))


def _first_person(place: Place) -> Doubt | None:
    """Doubt that one person does what another says of himself: "We will never sign"."""
    subject = place.subject
    speaker = place.voice.speaker_id if place.voice else None
    if subject is None or not subject.mention.is_first or speaker is None or not place.shows(place.act.kind):
        return None
    actor = place.act.actor_ids[0]
    both = [place.actors.get(actor), place.actors.get(speaker)]
    if any(each is None or each.kind is not ActorKind.PERSON for each in both) or place.is_same(actor, speaker):
        return None
    return Doubt("actor", f"{place.name(speaker)} speaks of himself or herself here, not of {place.name(actor)}.")


_BODIES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))


def _third_person(place: Place) -> Doubt | None:
    """Doubt that a state does what it says that "he" or "she" does: "Arland says he rejected its plan"."""
    subject = place.subject
    if subject is None or subject.mention.end != place.group.start or not _is_own_word(place):
        return None
    is_person = place.words[subject.mention.start].partition("'")[0] in ("he", "she")
    if not is_person or any(place.is_actor(each) for each in subject.mention.actor_ids):
        return None
    kinds = {actor.kind for each in place.act.actor_ids if (actor := place.actors.get(each)) is not None}
    if not kinds or not kinds <= _BODIES:
        return None
    said = place.quote(subject.start, place.head + 1)
    return Doubt("actor", f"“{said}” is of a person, not of {place.name(place.act.actor_ids[0])}.")


def _is_own_word(place: Place) -> bool:
    return place.voice is not None and place.voice.speaker_id in place.act.actor_ids


def _is_noun(place: Place) -> bool:
    before = place.head - 1
    owner = place.line.mention_over(before) if before >= 0 else None
    cues = CUES.get(place.words[place.head], ())
    if owner is not None and owner.is_possessive and not is_past(place.words[place.head]):
        return any(cue.kind is place.act.kind for cue in cues)  # "Arland's request"
    return any(cue.form is Form.NOUN and cue.kind is place.act.kind for cue in cues) and not place.shows(place.act.kind)


def _is_announced(place: Place) -> bool:
    """Say whether the subject binds itself by a modal verb: "Arland will withdraw"."""
    return place.act.kind is ActKind.PLEDGE and place.group.modal in ("will", "would") and not _is_passive(place)


def _is_passive(place: Place) -> bool:
    """Say whether the subject is acted upon: "was urged by", "accused by"."""
    words, head = place.words, place.head
    if words[head] in _STATES:
        return False
    return is_past(words[head]) and (place.group.is_passive or words[head + 1 : head + 2] == ("by",))


def _by_passive(place: Place) -> Doubt | None:
    line, head = place.line, place.head
    by = next((at for at in range(head + 1, min(len(line.words), head + _BY_REACH)) if line.words[at] == "by"), None)
    doers = find_parties(line, by + 1) if by is not None else ()
    if _ids(doers):
        return _compared(place, doers)
    subject = place.subject
    if subject is None or not _is_close(place, subject.mention) or place.act.kind in _JOINT:
        return None
    if any(place.is_same(actor, each) for actor in place.act.actor_ids for each in subject.mention.actor_ids):
        said = place.quote(subject.start, head + 1)
        return Doubt("actor", f"“{said}”: {place.name(place.act.actor_ids[0])} is acted upon there, and does nothing.")
    return None


def _subjects(place: Place) -> tuple[Placed, ...]:
    """Return the mentions that are the subject of the cue, where it stands right before it."""
    subject = place.subject
    if subject is None or subject.mention.how is How.PRONOUN or not _is_close(place, subject.mention):
        return ()
    return (*subject.others, subject.mention)


def _is_close(place: Place, mention: Placed) -> bool:
    words, start = place.words, place.group.start
    if start == place.head == 0 and is_participle(words[0]):
        return True  # "Rejecting a request, Ostmere kept the canal closed"
    if words[mention.end : mention.end + 1] == (",",) == words[start - 1 : start]:
        return mention.end < start  # an aside between commas
    between = [word for word in words[mention.end : start] if not is_adverb(word) and word not in ("“", '"', ",")]
    return mention.end <= start and set(between) <= _RELATIVE


def _ids(mentions: tuple[Placed, ...]) -> tuple[str, ...]:
    return tuple(each for mention in mentions for each in mention.actor_ids)


def _is_plain(place: Place, doers: tuple[Placed, ...]) -> bool:
    """Say whether the doers are named, or the claimed one stands elsewhere in the sentence."""
    return all(each.how is How.NAME for each in doers) or any(place.is_actor(each) for each in place.mentioned)


def _compared(place: Place, doers: tuple[Placed, ...]) -> Doubt | None:
    """Doubt an act whose actor is none of the doers, but somebody else of the sentence or nobody of it."""
    act, ids = place.act, _ids(doers)
    if not ids or any(not mention.actor_ids for mention in doers):
        return None
    said = place.quote(doers[0].start, max(place.head + 1, doers[-1].end))
    if any(place.is_actor(each) for each in ids):
        recipient = act.recipient_id
        if recipient is None or recipient not in ids or recipient in act.actor_ids or act.kind in _JOINT:
            return None
        return Doubt("recipient", f"In “{said}” {place.name(recipient)} does it, and is not whom it is aimed at.")
    if act.kind in _JOINT or not _is_plain(place, doers):
        return None
    doer, actor = place.name(ids[0]), place.name(act.actor_ids[0])
    return Doubt("actor", f"In “{said}” the doer is {doer}, not {actor}.")


def _is_shown_in_full(place: Place) -> bool:
    """Say whether all words of a cue stand there: "take aim at" is no "take heat from"."""
    words, behind = place.words, place.head + 1
    cues = (cue for cue in CUES.get(words[place.head], ()) if cue.form is Form.VERB and not cue.is_blame)
    return any(cue.kind is place.act.kind and words[behind : behind + len(cue.rest)] == cue.rest for cue in cues)


def find_misplaced(place: Place) -> tuple[str, ...]:
    """Return who does it by the clause of a verb where that is none of the doers claimed; else nobody."""
    act = place.act
    if act.kind in _JOINT or act.kind in (ActKind.SAY, ActKind.WITHHOLD) or _is_noun(place):
        return ()
    if _is_passive(place) or not _is_shown_in_full(place):
        return ()
    doers = _subjects(place)
    ids = _ids(doers)
    is_known = bool(ids) and all(mention.actor_ids for mention in doers) and _is_plain(place, doers)
    return ids if is_known and not any(place.is_actor(each) for each in ids) else ()
