"""Meetings after which somebody speaks: who "told reporters after talks with Vorr" held them, and no reporter did."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.done.fates import meeting_noun
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import STOPS, is_joint
from onrecord.acts.complements import find_parties
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.remade import reaching
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, Attribution, How

PRESS = frozenset("reporters reporter journalists journalist newsmen correspondents press media broadcasters".split())
_ASSEMBLED = frozenset("the a group of some foreign local international domestic state assembled waiting news".split())
_AFTER = frozenset("after following during".split())
_BEFORE_NOUN, _REACH = 5, 12
# Who speaks for those who met did not meet himself.
_FOR_OTHERS = pattern_of(r"(?i)\b(?:spokes\w+|aides?|officials?|diplomats?|sources?|analysts?|advis[eo]rs?)\b")
_LED = pattern_of(r"\A(?:after|following|during) (?:an? |the |his |her |their |its )?", 0)


def with_speaker(act: Act, place: Place) -> Act:
    """Return a meeting after which somebody speaks as one of the speaker, and of nobody whom that one speaks to."""
    after = _after_what(place) if act.kind is ActKind.MEET and act.actor_ids else None
    told = _told(place, after) if after is not None else None
    if after is None or told is None:
        return _without_press(act, place)
    speaker = _met_by(told, place)
    first = place.line.at(told.cue.span.end)
    addressed = {each for one in place.line.mentions if first <= one.start < after for each in one.actor_ids}
    others = (each for each in act.actor_ids if each not in addressed and each != speaker)
    met = tuple(each for each in others if not is_of_press(place, each))
    if speaker is None or not met or any(place.is_same(speaker, each) for each in met) or told.source is None:
        return _without_press(act, place)
    if (speaker, *met) == act.actor_ids:
        return act
    changed = replace(
        act,
        actor_ids=(speaker, *met),
        speaks_for=place.actors[speaker].speaks_for,
        about=_LED.sub("", act.about),
    )
    return reaching(changed, place.reading.report, told.source.span)


_JOINED_REACH = 9


def with_joiner(act: Act, place: Place) -> Act:
    """Return a meeting at which somebody "was joined in Tarn by Vorr" as one of both."""
    words, head = place.words, place.head
    if act.kind is not ActKind.MEET or words[head] != "joined" or not place.group.is_passive:
        return act
    by = next((at for at in range(head + 1, min(len(words), head + _JOINED_REACH)) if words[at] == "by"), None)
    subject = place.subject
    if by is None or subject is None:
        return act
    joiners = [each for one in find_parties(place.line, by + 1) for each in one.actor_ids]
    both = tuple(dict.fromkeys((*subject.actor_ids, *joiners)))
    return place.done_by(act, both) if joiners and subject.actor_ids and both != act.actor_ids else act


def check_press(place: Place) -> Doubt | None:
    """Doubt a meeting with reporters and nobody else."""
    ids = place.act.actor_ids
    if place.act.kind is not ActKind.MEET or not any(is_of_press(place, each) for each in ids):
        return None
    if any(word in PRESS and _is_described(place.words, at) for at, word in enumerate(place.words)):
        return None
    return Doubt("actor", f"“{place.quote(*place.cue)}”: reporters hold no talks.")


def _is_described(words: tuple[str, ...], at: int) -> bool:
    """Say whether something befell those at a word: "met *freed* journalists", but not "told reporters"."""
    lead = words[max(0, at - 2) : at]
    is_led = len(lead) > 1 and (is_past(lead[0]) or lead[0] in DETERMINERS or lead[0] in PREPOSITIONS)
    return is_led and is_past(lead[1])


def is_of_press(place: Place, actor_id: str) -> bool:
    """Say whether an actor is reporters at work, by its name: "foreign reporters", but not "freed journalists"."""
    actor = place.actors.get(actor_id)
    named = actor.name.lower().split() if actor is not None and actor.kind is ActorKind.GROUP else []
    return bool(named) and named[-1] in PRESS and _ASSEMBLED.issuperset(named[:-1])


def _without_press(act: Act, place: Place) -> Act:
    """Return talks without the reporters who are only told of them."""
    if act.kind is not ActKind.MEET or len(act.actor_ids) < 2:
        return act
    met = tuple(each for each in act.actor_ids if not is_of_press(place, each))
    if len(met) < 2 or len(met) == len(act.actor_ids):
        return act
    return replace(place.done_by(act, met), about=_LED.sub("", act.about))


def _after_what(place: Place) -> int | None:
    """Return the preposition by which a meeting with somebody follows its clause: "*after* long talks with Vorr"."""
    words, noun = place.words, meeting_noun(place)
    if noun is None or "with" not in words[noun + 1 : noun + _BEFORE_NOUN]:
        return None
    for at in range(noun - 1, max(0, noun - _BEFORE_NOUN) - 1, -1):
        if words[at] in _AFTER:
            # "After Arland's talks with Kess", "after reports of talks with Kess": they are of others.
            own = place.line.mention_over(noun - 1) if at < noun - 1 else None
            return at if own is None or own.how is How.PRONOUN else None
        if (
            words[at] in STOPS
            or words[at] in PREPOSITIONS
            or is_joint(words[at])
            or (is_past(words[at]) and words[at - 1] not in DETERMINERS)
        ):
            return None
    return None


def _told(place: Place, after: int) -> Attribution | None:
    """Return the words that somebody says after a meeting, where the verb of saying governs the preposition."""
    line, start = place.line, place.line.bounds.start
    end = line.starts[after]
    told = [each for each in place.reading.attributions if start <= each.cue.span.start < each.cue.span.end <= end]
    if not told:
        return None
    last = max(told, key=lambda each: each.cue.span.end)
    between = line.words[line.at(last.cue.span.end) : after]
    parted = any(word in STOPS or word == "that" or is_joint(word) or is_past(word) for word in between)
    return None if parted or len(between) > _REACH else last


def _met_by(told: Attribution, place: Place) -> str | None:
    """Return who speaks, where that one may have met somebody himself."""
    speaker = place.actors.get(told.speaker_id or "")
    if speaker is None or told.source is None or _FOR_OTHERS.search(told.source.quote):
        return None
    is_one = speaker.kind in (ActorKind.PERSON, ActorKind.COUNTRY, ActorKind.GOVERNMENT)
    return speaker.id if is_one or speaker.speaks_for else None
