"""Deeds that only describe somebody or tell when: who acts "after the raid" or "disperses men protesting" did not.

Nor did they who hand over "men suspected of blowing up a plane".
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.checks.words.relays import DEED_NOUNS, named_as_making
from onrecord.acts.clauses import is_adverb, is_auxiliary
from onrecord.acts.drafts import DEEDS, HARMS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import POSSESSIVES
from onrecord.types import Act, ActKind, NounKind, Status

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


# "Called off the talks *after* a raid killed two".
_OPENING = frozenset("after when as since once because until before while".split())
_CLAUSE_REACH, _NOUN_REACH = 14, 6


def without_reacting(act: Act, place: Place) -> Act:
    """Return a harm without who only reacts to it: "Vorr called off the talks after a raid on Tarn killed two".

    Where the words for the deed say whose it is, "a Borland raid", it is theirs.
    """
    if act.kind not in HARMS or not act.actor_ids or (found := _striking(place)) is None:
        return act
    opening, noun = found
    if not all(_is_only_before(place, each, opening) for each in act.actor_ids):
        return act
    doers = tuple(
        dict.fromkeys(each for mention in named_as_making(place, opening, noun) for each in mention.actor_ids)
    )
    return replace(
        place.done_by(act, doers),
        told_by=None if act.told_by in act.actor_ids and place.voice is None else act.told_by,
    )


def _striking(place: Place) -> tuple[int, int] | None:
    """Return the word that opens a clause with a harm for its subject, and the noun for the harm."""
    words, end = place.words, place.cue[1]
    opening = next((at for at in range(end - 1, max(0, end - _CLAUSE_REACH), -1) if words[at] in _OPENING), None)
    if opening is None or place.cue[0] <= opening:
        return None
    for at in range(opening + 1, min(end, opening + _NOUN_REACH)):
        if words[at] in POSSESSIVES or words[at] in PREPOSITIONS or is_auxiliary(words[at]) or is_past(words[at]):
            return None
        if words[at] in DEED_NOUNS and words[at + 1 : at + 2] != () and words[at + 1] not in DEED_NOUNS:
            return (opening, at) if _is_subject(words, at) else None
    return None


def _is_subject(words: tuple[str, ...], noun: int) -> bool:
    """Say whether a verb in the past goes on from a noun: "a raid on Tarn *killed* two", not "the killing of Kess"."""
    for word in words[noun + 1 : noun + _NOUN_REACH]:
        if not word[0].isalnum() or word in _OPENING or is_auxiliary(word):
            return False
        if is_past(word):
            return True
    return False


def _is_only_before(place: Place, actor_id: str, opening: int) -> bool:
    """Say whether somebody is named before a clause alone, not as the doer of a harm there; or only behind it."""
    own = [each for each in place.line.mentions if actor_id in each.actor_ids]
    if not own:  # words taken for a name: "Arland's chief cut short a visit to Borland"
        name = place.name(actor_id).lower().split()
        return bool(name) and name[0] in place.words[:opening] and name[-1] not in place.words[opening : place.cue[1]]
    if any(opening < each.start < place.cue[1] for each in own):
        return False
    # "Arland bombed the port again after strikes killed two": the strikes may well be its own.
    return not any(
        cue.kind is ActKind.ASSAULT and cue.form is Form.VERB
        for word in place.words[own[0].end : opening]
        for cue in CUES.get(word, ())
    )
