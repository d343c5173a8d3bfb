"""Who only tells of a deed has no part in it: "the palace said the call took place" names nobody who called."""

from __future__ import annotations

from onrecord.acts.checks.done.fates import MEETING
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.drafts import DEEDS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
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
    if actor is not None and actor.kind is ActorKind.PERSON and _is_interview(place):
        return Doubt("actor", f"“{place.quote(*place.cue)}”: who only speaks by telephone is heard by a reporter.")
    if _is_named_after(place, sole):
        return Doubt("actor", f"“{place.quote(*place.cue)}” names a summit by its body, and nobody who met there.")
    if not is_only_teller(place, sole):
        return None
    return Doubt("actor", f"{place.name(sole)} only says so: “{place.quote(*place.cue)}” names nobody who met.")


# "Said Kess, who spoke by telephone from Tarn"; "spoke by telephone from Tarn with Vorr" is a call.
_BY_PHONE = pattern_of(
    r"\A(?:spoke|speaks|speaking|talked|talking) (?:(?:by|via|over|on|through)\b|from\b.* (?:by|via) )"
)
_LINE = frozenset("telephone phone video videolink skype zoom satellite link".split())
_CALLED = frozenset("with to".split())
_INTERVIEW_REACH = 12


def _is_interview(place: Place) -> bool:
    """Say whether somebody only speaks by telephone, with nobody named at the other end."""
    words = place.line.text[place.line.starts[place.head] : place.line.bounds.end].lower().split()[:_INTERVIEW_REACH]
    if _BY_PHONE.match(" ".join(words)) is None or not _CALLED.isdisjoint(words):
        return False
    return not _LINE.isdisjoint(word.strip(".,;") for word in words)


_SUMMIT = frozenset("summit meeting conference session gathering congress assembly".split())
# "At the League summit", "ahead of a session of the League": only when or where something else is done.
_SETTING = frozenset("at after during before following since until in".split())
_SETTING_OF = frozenset("ahead eve".split())


def _is_named_after(place: Place, sole: str) -> bool:
    """Say whether a cue is only the name of a summit at which something else is done: "after the League summit"."""
    words, (start, end) = place.words, place.cue
    noun = next((at for at in range(start, end) if words[at] in _SUMMIT), None)
    if noun is None:
        return False
    for each in place.line.mentions:
        is_body = any(_is_body(place, one) for one in each.actor_ids)
        is_named = is_body and each.end == noun and _is_set(place, min(start, each.start), each.start)
        is_of = words[noun + 1 : noun + 2] == ("of",) and noun < each.start <= noun + _OF_REACH
        if is_named or (is_body and is_of and sole in each.actor_ids and _is_set(place, start, noun)):
            return True
    # "The G7 summit": a name of no body.
    is_name = words[noun] == "summit" and noun > start
    return is_name and place.line.is_name(noun - 1) and _is_set(place, start, noun - 1)


def _is_set(place: Place, start: int, end: int) -> bool:
    """Say whether a preposition of time or place leads a name, past small words: "at the League summit"."""
    words, at = place.words, start - 1
    while at >= 0 and words[at] in DETERMINERS:
        at -= 1
    is_led = at >= 0 and (words[at] in _SETTING or (words[at] == "of" and words[at - 1] in _SETTING_OF))
    return is_led and all(word in DETERMINERS or word in PREPOSITIONS for word in words[start:end])


def _is_body(place: Place, actor_id: str) -> bool:
    actor = place.actors.get(actor_id)
    return actor is not None and actor.kind is ActorKind.ORGANISATION


_OF_REACH = 4


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
    return place.done_by(act, doers)
