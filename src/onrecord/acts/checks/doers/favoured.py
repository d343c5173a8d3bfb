"""Who only has somebody's favour gives none: "the plan has my full endorsement", "we had strong Arlish support for it".

It is given by whose it is: the one who says "my", the name or the adjective before it, or who is named behind "of".
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.doers.attributives import state_at
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import find_group
from onrecord.acts.complements import find_parties
from onrecord.acts.frames import PREPOSITIONS, Subject, find_subject
from onrecord.acts.inflections import forms_of
from onrecord.types import Act, ActKind

_FAVOURS = frozenset("support backing endorsement blessing approval admiration gratitude thanks respect".split())
_HAS = forms_of("have enjoy command win gain get receive secure obtain earn attract garner") | {"'ve", "'d"}
_MINE = frozenset("my our".split())
_KINDS = frozenset((ActKind.SUPPORT, ActKind.AGREE))
_FOR = (("for",), ("on",), ("in",), ("at",))
_REACH, _BEFORE = 7, 3


def as_favoured(act: Act, place: Place) -> Act:
    """Return favour that somebody has as given by whose it is, to who has it."""
    if act.kind not in _KINDS or _FAVOURS.isdisjoint(place.words):
        return act
    found = _favour(place)
    if found is None:
        return act
    verb, noun = found
    givers = _givers(place, verb, noun)
    if givers is None or (givers and set(givers) <= set(act.actor_ids)):
        return act
    subject = find_subject(place.line, find_group(place.line, verb), verb)
    havers = _havers(place, subject, noun)
    told_by = act.told_by if act.told_by not in act.actor_ids or act.told_by in givers else None
    voice = place.voice.teller_id if place.voice is not None else None
    about = act.about
    if subject is not None and not _FAVOURS.isdisjoint(about.lower().split()):
        about = place.quote(subject.mention.start, subject.mention.end)
    given = replace(place.done_by(act, givers), told_by=voice or told_by, about=about)
    return replace(given, recipient_id=next((each for each in havers if each not in givers), None))


def _favour(place: Place) -> tuple[int, int] | None:
    """Return the verb by which somebody has favour, and the noun of it: "has ... support"."""
    words = place.words
    for noun in range(place.cue[0], min(len(words), place.cue[1] + _BEFORE)):
        if words[noun] in _FAVOURS:
            verb = next((at for at in range(noun - 1, max(-1, noun - _REACH), -1) if words[at] in _HAS), None)
            if verb is not None and _is_phrase(place, verb + 1, noun):
                return verb, noun
    return None


def _is_phrase(place: Place, start: int, noun: int) -> bool:
    """Say whether words are those of one noun phrase: no preposition, comma or other noun's end is among them."""
    words = place.words[start:noun]
    return not any(word in PREPOSITIONS or word in (",", "that", "to", "who", "which") for word in words)


def _givers(place: Place, verb: int, noun: int) -> tuple[str, ...] | None:
    """Return whose the favour is; nobody's where "my" is of somebody unknown, None where no words say whose."""
    words = place.words
    for at in range(verb + 1, noun):
        if words[at] in _MINE:
            speaker = place.voice.teller_id if place.voice is not None else None
            return (speaker,) if speaker is not None else ()
        named = place.line.mention_over(at)
        if named is not None and named.is_possessive:
            return named.actor_ids
        state = state_at(place, at)
        if state is not None:
            return (state.id,)
    if words[noun + 1 : noun + 2] not in (("of",), ("from",)):
        return None
    ids = tuple(dict.fromkeys(each for party in find_parties(place.line, noun + 2) for each in party.actor_ids))
    return ids or None


def _havers(place: Place, subject: Subject | None, noun: int) -> tuple[str, ...]:
    """Return who has the favour, the speaker where "we" have it."""
    if subject is None:
        return ()
    speaker = place.voice.teller_id if place.voice is not None else None
    if subject.mention.is_first:
        # "We had Arland's support for the plan": the plan is what it supports.
        return (speaker,) if speaker is not None and place.words[noun + 1 : noun + 2] not in _FOR else ()
    return subject.actor_ids
