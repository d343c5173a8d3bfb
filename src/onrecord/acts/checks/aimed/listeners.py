"""Who hears the words of an act, or of whom they are said: "told Vorr that", "they must stop, he said of Arland"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.aimed.named import other
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of
from onrecord.acts.voices import is_outlet, is_press
from onrecord.reading.registry import load_registry
from onrecord.types import Act, ActKind, ActorKind

# What is said to somebody, and by which verbs.
SAID = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.THREATEN, ActKind.DEMAND, ActKind.PROPOSE))
_OF = frozenset((ActKind.DEMAND, ActKind.ACCUSE, ActKind.OPPOSE, ActKind.SUPPORT))
TELLING = forms_of("tell assure promise remind warn urge")


def heard(act: Act, place: Place) -> str | None:
    """Return who is told what makes the act: "told Vorr that Borland was ready to talk"."""
    at = _behind_cue(place)
    if act.kind not in SAID or at is None or place.words[at - 1] not in TELLING:
        return None
    named = other(act, place, place.line.mention_over(at))
    actor = place.actors.get(named or "")
    # Who speaks for nobody may ask for the press.
    is_known = actor is not None and (actor.speaks_for is not None or load_registry().entry(actor.id) is not None)
    if actor is None or not is_known or is_press(actor) or is_outlet(actor.name):
        return None
    voice = place.voice
    is_ours = voice is not None and place.is_actor(voice.speaker_id) and not place.is_actor(named)
    return named if is_ours else None


def as_said_of(act: Act, place: Place) -> Act:
    """Return an act aimed at whom words are said of: "They must stop," Vorr said of Arland."""
    if act.kind not in _OF or (act.recipient_id is not None and not place.name(act.recipient_id).islower()):
        return act
    at = _behind_cue(place)
    if at is None or at + 1 >= len(place.words) or place.words[at - 1 : at + 1] != ("said", "of"):
        return act
    behind = at + 1 + (place.words[at + 1] in DETERMINERS)
    named = other(act, place, place.line.mention_over(behind))
    return act if named is None else replace(act, recipient_id=named)


_TOWARDS = frozenset((ActKind.SUPPORT, ActKind.ACCUSE, ActKind.OPPOSE, ActKind.THREATEN, ActKind.DEMAND))
_CROWDS = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.GROUP))
_MEANT_BY = {
    "him": frozenset((ActorKind.PERSON,)),
    "her": frozenset((ActorKind.PERSON,)),
    "them": _CROWDS,
}


def taken_up(act: Act, place: Place) -> str | None:
    """Return whom "them" behind a verb takes up: the only other who is named before it in its sentence.

    "The Kessian government has acted well, and we commend them."
    """
    behind = place.words[place.head + 1 : place.head + 2]
    kinds = _MEANT_BY.get(behind[0]) if behind and act.kind in _TOWARDS and not place.group.is_passive else None
    own = place.line.mention_over(place.head + 1)
    if kinds is None or (own is not None and own.actor_ids):
        return None
    before = [each for each in place.line.mentions if each.end <= place.group.start and not each.is_first]
    others = [each for each in before if not any(map(place.is_actor, each.actor_ids))]
    if len({each.actor_ids for each in others}) != 1 or len(others[0].actor_ids) != 1:
        return None
    actor = place.actors.get(others[0].actor_ids[0])
    # "The talks with the rebels have failed, and we regret them".
    is_subject = any(_word_before(place, each.start) not in PREPOSITIONS and not each.is_possessive for each in others)
    return actor.id if actor is not None and actor.kind in kinds and is_subject else None


def _word_before(place: Place, at: int) -> str:
    at -= 1
    while at >= 0 and place.words[at] in DETERMINERS:
        at -= 1
    return place.words[at] if at >= 0 else ""


_STEPS = frozenset((ActKind.AGREE, ActKind.PLEDGE, ActKind.OFFER, ActKind.REFUSE))
_US = frozenset("us our ours".split())
_FAR = 14


def ours(act: Act, place: Place) -> str | None:
    """Return the side of a speaker whom another's step is for: "Arland will work with us", "will buy our ships"."""
    voice = place.voice
    if act.kind not in _STEPS or voice is None or place.is_actor(voice.speaker_id):
        return None
    behind = place.words[place.head : place.head + _FAR]
    end = next((at for at, word in enumerate(behind) if word in STOPS), len(behind))
    speaker = place.actors.get(voice.speaker_id or "")
    if speaker is None or speaker.speaks_for is None or _US.isdisjoint(behind[:end]):
        return None
    return None if place.is_actor(speaker.speaks_for) else speaker.speaks_for


def _behind_cue(place: Place) -> int | None:
    """Return the word behind the one that tells whose words hold an act, in its sentence."""
    if place.voice is None or place.voice.attribution is None:
        return None
    at = place.line.at(place.voice.attribution.cue.span.end)
    return at if 0 < at < len(place.words) else None


def invited(act: Act, place: Place) -> str | None:
    """Return who comes at an invitation: "at the invitation of Vorr, Kess will visit the port"."""
    words = place.words
    if act.kind is not ActKind.PROPOSE or words[place.head : place.head + 2] != ("invitation", "of"):
        return None
    if not is_upon(place, place.head):
        return None
    comma = next((at for at in range(place.head + 2, len(words)) if words[at] == ","), len(words))
    # "Vorr, President of Arland, Kess came": what the host is stands between.
    behind = (
        each
        for each in place.line.mentions
        if each.start > comma and not each.is_possessive and not any(map(place.is_actor, each.actor_ids))
    )
    return other(act, place, next(behind, None))


_UPON = frozenset(("at", "upon", "on"))


def is_upon(place: Place, noun: int) -> bool:
    """Say whether something was done at what a noun names: "at the invitation", "on the invitation" up front."""
    words = place.words
    if noun < len(_THE_NOUN) or words[noun - 1] != "the" or words[noun - 2] not in _UPON:
        return False
    # Mostly one speaks "on the invitation of Vorr".
    return words[noun - 2] != "on" or noun == len(_THE_NOUN) or words[noun - 3] == ","


_THE_NOUN = ("on", "the")
