"""Deeds that only describe somebody or tell when: who acts "after the raid" or "disperses men protesting" did not.

Nor did they who hand over "men suspected of blowing up a plane".
"""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb, is_auxiliary
from onrecord.acts.drafts import DEEDS, HARMS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.lines import POSSESSIVES
from onrecord.types import ActKind, NounKind, Status

_SUSPECTED = frozenset("suspected accused acquitted cleared".split())
_OF = frozenset("of with".split())
_WHEN = frozenset("after following since amid despite".split())
_DURING = _WHEN | {"during"}
# "Vorr's reaction to the attacks".
_TO = frozenset("to over about on at of".split())
_ANSWERS = frozenset(
    "reaction reactions response responses answer opposition objection outrage anger shock grief concern remarks "
    "comments statement speech condemnation attitude".split()
)
# "Protested to Arland over the raid".
_COMPLAINED = forms_of("protest complain voice express summon")
_TOLD = HARMS | {ActKind.PROTEST, ActKind.MOBILIZE}
_LOADS = frozenset("carrying transporting ferrying delivering bringing hauling smuggling".split())
_JOINT = frozenset((ActKind.MEET, ActKind.COOPERATE, ActKind.AGREE))
_REACH = 6


def check_others_deed(place: Place) -> Doubt | None:
    """Doubt that somebody did what only describes another, or tells when he did something else."""
    act = place.act
    if not act.actor_ids or act.kind not in DEEDS or act.kind in _JOINT or act.status is Status.NEGATED:
        return None
    found = _suspected(place) or _behind_object(place) or _of_some(place) or _timed(place)
    if found is None:
        return None
    return Doubt("actor", f"“{place.quote(*found)}” is not what {place.name(act.actor_ids[0])} did.")


def _suspected(place: Place) -> tuple[int, int] | None:
    """Return the words by which somebody is only suspected of a deed."""
    words, head = place.words, place.head
    if not words[head].endswith("ing") or words[head - 1 : head] == () or words[head - 1] not in _OF:
        return None
    at = next((at for at in range(head - 2, max(-1, head - _REACH), -1) if words[at] in _SUSPECTED), None)
    return (at, head + 1) if at is not None else None


def _behind_object(place: Place) -> tuple[int, int] | None:
    """Return a participle right behind another noun than the doers: "dispersed demonstrators protesting the vote"."""
    words, head = place.words, place.head
    if not words[head].endswith("ing") or head < _LEAST or place.group.start != head:
        return None
    noun = words[head - 1]
    is_noun = noun.isalpha() and not (is_adverb(noun) or is_auxiliary(noun) or is_past(noun) or noun in DETERMINERS)
    if not is_noun or noun in PREPOSITIONS or not _is_object(place, head - 1):
        return None
    named = place.line.mention_over(head - 1)
    known = named.actor_ids if named is not None else ()
    if any(place.is_actor(each) for each in known) or any(place.is_called(each, noun) for each in place.act.actor_ids):
        return None
    return (head - 1, head + 1) if words[head] in _LOADS or _is_of_people(place, head - 1) else None


_LEAST = 3


def _of_some(place: Place) -> tuple[int, int] | None:
    """Return a deed of people right before a "who", who are not the doers: "after soldiers who ousted Vorr"."""
    words, who = place.words, place.group.start - 1
    if who < _LEAST or words[who] != "who" or place.group.is_passive:
        return None
    noun = words[who - 1]
    named = place.line.mention_over(who - 1)
    if not noun.isalpha() or (named is not None and any(map(place.is_actor, named.actor_ids))):
        return None
    if any(noun in place.name(each).lower().split() for each in place.act.actor_ids):
        return None
    return (who - 1, place.head + 1) if _is_object(place, who - 1) or words[who - 2] in _WHEN else None


def _is_object(place: Place, noun: int) -> bool:
    """Say whether a verb or a preposition stands before the phrase that a noun ends, and the doers before that."""
    at = noun
    while at > 0 and at > noun - _REACH and not _governs(place, at):
        if place.words[at] in (",", "and", "but") or is_auxiliary(place.words[at]):
            return False
        at -= 1
    ids = set(place.act.actor_ids)
    return at > 0 and any(ids & set(each.actor_ids) and each.end <= at for each in place.line.mentions)


def _governs(place: Place, at: int) -> bool:
    """Say whether a word is a verb or a preposition: not "led" of "the Arland-led fleet"."""
    word = place.words[at]
    return (is_past(word) and place.words[at - 1] != "-") or word in PREPOSITIONS


def _is_of_people(place: Place, noun: int) -> bool:
    start = place.line.starts[noun]
    return any(
        each.head.start == start and each.kind in (NounKind.PERSON, NounKind.ORGANIZATION)
        for each in place.reading.nouns
    )


def _timed(place: Place) -> tuple[int, int] | None:
    """Return a deed that tells when or why another was done: "sealed the border after the attack"."""
    words, head = place.words, place.head
    if place.act.kind not in _TOLD or is_past(words[head]):
        return None
    article = next((at for at in range(head - 1, max(0, head - _REACH), -1) if words[at] in DETERMINERS), None)
    if place.act.kind is ActKind.PROTEST and words[head - 1] in _DURING:
        article = head  # "arrested hundreds during protests"
    if article is None or words[article] in POSSESSIVES:
        return None
    is_answered = words[article - 1] in _TO and (
        words[article - 2] in _ANSWERS or not _COMPLAINED.isdisjoint(words[max(0, article - _REACH) : article])
    )
    if words[article - 1] not in _DURING and not is_answered:
        return None
    end = head if is_answered else place.cue[1]
    if any(article <= each.start < end for each in place.line.mentions):
        return None
    ids = set(place.act.actor_ids)
    own = [each.start for each in place.line.mentions if ids & set(each.actor_ids)]
    is_behind = any(article <= start < place.cue[1] + _REACH for start in own)
    return (article - 1, head + 1) if own and own[0] < article and not is_behind else None
