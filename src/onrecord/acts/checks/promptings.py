"""What somebody did because another asked: "at the urging of Borland, Arland lifted the ban" is Borland's demand."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import BE, clause_start
from onrecord.acts.complements import find_parties, phrase_end
from onrecord.acts.inflections import is_past
from onrecord.types import Act, ActKind

_NOUNS = frozenset("pressure urging request insistence behest prompting prodding invitation".split())
_BEFORE = frozenset("under at to on".split())
_LONGEST, _REACH = 8, 5


def as_prompted(act: Act, place: Place) -> Act:
    """Return a demand that an aside tells of as about the deed in the main clause: "lifted the ban"."""
    noun = _prompting(act, place)
    if noun is None or not _is_asker(act, place, noun):
        return act
    deed = _deed(place, noun)
    if deed is None:
        return act
    return replace(act, about=clean_about(place.line, deed, place.reading.report.text))


def as_invited(act: Act, place: Place) -> Act:
    """Return an invitation that an aside tells of as made by whom it names: "at the invitation of Vorr, Kess came"."""
    words = place.words
    if act.kind is not ActKind.PROPOSE:
        return act
    cues = range(place.cue[0], min(len(words), place.cue[1]))
    noun = next((at for at in cues if words[at] == "invitation" and words[at - 2 : at] == ("at", "the")), None)
    host = None if noun is None else next(iter(find_parties(place.line, noun + 2)), None)
    if host is None or not host.actor_ids or words[host.start - 1] in ("that", "who"):
        return act
    if set(host.actor_ids) & set(act.actor_ids):
        return act
    first = place.actors.get(host.actor_ids[0])
    told_by = host.actor_ids[0] if act.told_by in act.actor_ids and place.voice is None else act.told_by
    return replace(
        act,
        actor_ids=host.actor_ids,
        speaks_for=first.speaks_for if first else None,
        recipient_id=next((each for each in act.actor_ids if each not in host.actor_ids), None),
        told_by=told_by,
        about="visit" if "invitation" in act.about else act.about,
    )


def check_prompting(place: Place) -> Doubt | None:
    """Doubt a demand told in an aside that is laid to another than who made it, or is about no deed."""
    if place.act.kind is ActKind.CONCEDE and _is_asked_of(place):
        return Doubt("kind", f"“{place.quote(*place.cue)}” tells who asked for it, and of no giving way.")
    noun = _prompting(place.act, place)
    if noun is None:
        return None
    said = place.quote(max(0, noun - 1), noun + 3)
    if not _is_asker(place.act, place, noun):
        return Doubt("parties", f"“{said}”: another asked.")
    return Doubt("kind", f"“{said}” does not say what was asked.") if _deed(place, noun) is None else None


def _is_asked_of(place: Place) -> bool:
    """Say whether a deed of another kind is told as giving way, as somebody asked for it: "met at the request of"."""
    words, (start, end) = place.words, place.cue
    return not place.shows(ActKind.CONCEDE) and any(
        words[at] in _NOUNS and words[max(0, at - 2) : at] == ("at", "the") for at in range(start, min(len(words), end))
    )


def _prompting(act: Act, place: Place) -> int | None:
    """Return the noun for the demand in the aside, where the cue stands on one."""
    if act.kind is not ActKind.DEMAND:
        return None
    words, (start, end) = place.words, place.cue
    for at in range(start, min(len(words), end)):
        if words[at] not in _NOUNS:
            continue
        low = next((back for back in range(at - 1, max(-1, at - _REACH), -1) if words[back] in _BEFORE), None)
        if low is not None and words[at + 1 : at + 2] != ("to",) and (low == 0 or words[low - 1] not in BE):
            return at
    return None


def _is_asker(act: Act, place: Place, noun: int) -> bool:
    """Say whether the doer is who is named with the noun: "at the urging of Vorr", "at Vorr's request"."""
    line, words = place.line, place.words
    if words[noun + 1 : noun + 2] in (("of",), ("from",), ("by",)):
        near = range(noun + 2, min(len(words), noun + _REACH))
    else:
        near = range(max(0, noun - _REACH), noun)
    mention = next((found for at in near if (found := line.mention_over(at)) is not None), None)
    if mention is not None and any(place.is_actor(each) for each in mention.actor_ids):
        return True
    named = place.quote(near.start, near.stop).partition(",")[0]
    return any(place.is_called(each, named) for each in act.actor_ids)


def _deed(place: Place, noun: int) -> tuple[int, int] | None:
    """Return the words of the deed: behind the comma that ends the aside, or before it."""
    line, words = place.line, place.words
    low = next(back for back in range(noun - 1, -1, -1) if words[back] in _BEFORE)
    if "," in words[noun : noun + _LONGEST] and not any(is_past(word) for word in words[clause_start(line, low) : low]):
        start = words.index(",", noun)
        verb = next((at for at in range(start + 1, len(words)) if _is_verb(place, at)), None)
        return None if verb is None or verb - start > _LONGEST else _cut(verb, phrase_end(line, verb + 1))
    verb = next((at for at in range(clause_start(line, low), low) if _is_verb(place, at)), None)
    return None if verb is None else _cut(verb, low)


def _is_verb(place: Place, at: int) -> bool:
    return is_past(place.words[at]) and place.line.mention_over(at) is None and place.words[at] not in BE


def _cut(start: int, end: int) -> tuple[int, int] | None:
    return (start, end) if 1 < end - start <= _LONGEST else None
