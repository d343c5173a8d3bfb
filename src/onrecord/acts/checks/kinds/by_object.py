"""Kinds that the object shows: who slams a plan opposes it, who calls for a ban of his own design proposes it."""

from __future__ import annotations

from itertools import pairwise, takewhile

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_auxiliary
from onrecord.acts.complements import phrase_end
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, inflect_verb
from onrecord.acts.objects import OPTIONS, is_censure
from onrecord.acts.objects_of_cues import OBJECTS
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind, ActorKind

_CALL = frozenset((*inflect_verb("call"), "call", "calls"))
_NAMING = _CALL | forms_of("refer describe label brand dub")
_CONDEMN = forms_of("condemn denounce deplore decry")
_WRONGS = frozenset(
    "vilification smear smears slander abduction kidnapping killing killings murder attack attacks assault strike "
    "strikes raid raids bombing shelling invasion incursion seizure arrest arrests detention expulsion harassment "
    "violation violations breach breaches aggression interference bullying provocation provocations torture "
    "massacre coup demolition".split()
)
_DISMISS = forms_of("dismiss brush shrug ridicule")
_DECISIONS = OPTIONS | frozenset("decision decisions verdict move moves vote reform reforms summit election".split())
_NAMED = OPTIONS | frozenset("vote votes process inquiry impeachment hearing hearings referendum trial".split())
# What a party would do itself, or have made law; "calls for an end", "for an inquiry" ask it of others.
_MEASURES = frozenset(
    "plan system ban wall zone force fund registry programme program programs reform reforms overhaul tax taxes tariff "
    "tariffs levy regulation regulations amendment amendments spending budget increase increases nationalisation "
    "nationalization surveillance subsidies".split()
)
_CLAIMS = frozenset((*OBJECTS["THING"].split(), *OBJECTS["REMARKS"].split())) | frozenset(
    "figure figures story stories idea ideas article articles lie lies news numbers words lawsuit suit is was".split()
)
_DEFINITE = frozenset("the its his her their this that these those".split())
_REACH = 7
_ENDS = PREPOSITIONS | {"as", "that", "which", "who", "to", "and", ",", ".", ";"}


def as_by_object(act: Act, place: Place) -> Act:
    """Return an act as the kind that its verb has with this object."""
    kind = _by_its_noun(act, place)
    if kind is not None:
        return identified(replace(act, kind=kind))
    head = place.words[place.head]
    if act.kind is ActKind.ACCUSE and (is_censure(head) or head in _NAMING):
        return identified(replace(act, kind=ActKind.OPPOSE)) if _is_of_option(place) else act
    if act.kind is ActKind.DENY:
        return _as_judged(act, place)
    if act.kind is ActKind.DEMAND and head in _ORDER:
        return _as_sent(act, place)
    if act.kind is ActKind.DEMAND and head in _CALL:
        return identified(replace(act, kind=ActKind.PROPOSE)) if _is_of_measure(place) else act
    return act


def _by_its_noun(act: Act, place: Place) -> ActKind | None:
    """Return what it is to condemn a deed, or for a state to back those who fight."""
    if act.kind is ActKind.SUPPORT:
        return ActKind.AID if _is_of_fighters(act, place) else None
    # What is opposed as well is opposed: "deplores and opposes the raid".
    is_censure = act.kind is ActKind.OPPOSE and place.words[place.head] in _CONDEMN and "opposes" not in place.words
    is_deed = is_censure and not _WRONGS.isdisjoint(_object(place, place.head + 1))
    return ActKind.ACCUSE if is_deed else None


def _as_judged(act: Act, place: Place) -> Act:
    """Return what only seems denied as opposed or blamed: a decision waved aside, a deed given a bad name."""
    head = place.words[place.head]
    if head in _DISMISS and _is_of_decision(place):
        return identified(replace(act, kind=ActKind.OPPOSE))
    if head in _CALL and _is_of_deed(place):
        return identified(replace(act, kind=ActKind.OPPOSE if _is_of_option(place) else ActKind.ACCUSE))
    return act


_ORDER = forms_of("order")
_TROOPS = frozenset(OBJECTS["TROOPS"].split())
_SENT_REACH = 6


def _as_sent(act: Act, place: Place) -> Act:
    """Return troops that are ordered somewhere as moved: "ordered 300 troops to Arland", not "to leave"."""
    words, head = place.words, place.head
    to = next((at for at in range(head + 1, min(len(words) - 1, head + _SENT_REACH)) if words[at] == "to"), None)
    if to is None or words[to - 1] not in _TROOPS:
        return act
    place_of = place.line.mention_over(to + 1)
    if place_of is None and words[to + 1] not in DETERMINERS:
        return act
    about = clean_about(place.line, (head + 1, phrase_end(place.line, to + 1)), place.reading.report.text)
    party = next(iter(place_of.actor_ids), None) if place_of is not None else None
    return identified(replace(act, kind=ActKind.MOBILIZE, recipient_id=party, told_by=None, about=about))


_BACK = forms_of("support back sponsor finance bankroll")
_BACKING = frozenset("support backing sponsorship".split())
_FIGHTERS = frozenset(
    "rebels militias militia separatists insurgents fighters militants paramilitaries mercenaries guerrillas gunmen "
    "jihadists terrorists".split()
)
_ARMED = frozenset("rebel armed militant paramilitary separatist terrorist insurgent proxy".split())
# They open a clause behind a noun: "the militias *you* speak of".
_CLAUSES = frozenset("you we they he she it i must".split())
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))


def _is_of_fighters(act: Act, place: Place) -> bool:
    """Say whether a state stands behind those who fight, and does not only speak for them: "is backing the rebels"."""
    words, head = place.words, place.head
    doers = [place.actors.get(each) for each in act.actor_ids]
    if act.told_by in act.actor_ids or not any(doer is not None and doer.kind in _STATES for doer in doers):
        return False
    # A name may take in the noun: "*Arlish support* for the rebels".
    at = head + 1 + (words[head] in _BACKING)
    is_noun = words[at - 1] in ("for", "to")
    if words[at - 2 if is_noun else head] not in (_BACKING if is_noun else _BACK):
        return False
    found = tuple(takewhile(lambda word: not is_auxiliary(word) and word not in _CLAUSES, _object(place, at)))
    return bool(found) and (
        found[-1] in _FIGHTERS or (found[-1] in ("groups", "forces") and not _ARMED.isdisjoint(found[:-1]))
    )


def _object(place: Place, start: int) -> tuple[str, ...]:
    """Return the words from one on, up to the first that opens another phrase."""
    words = place.words[start : start + _REACH]
    return words[: next((at for at, word in enumerate(words) if word in _ENDS), len(words))]


def _is_of_option(place: Place) -> bool:
    """Say whether what is judged may yet be otherwise: "called the plan reckless", "slammed Vorr's bill"."""
    found = _object(place, place.head + 1)
    if place.words[place.head] not in _NAMING:
        return bool(found) and found[-1] in OPTIONS
    # What follows there is what it is called.
    if place.words[place.head] not in _CALL:
        found = _object(place, place.head + 1 + (place.words[place.head + 1 : place.head + 2] == ("to",)))
        return bool(found) and found[-1] in _NAMED
    return not _NAMED.isdisjoint(found[:4]) and found[:1] not in (("a",), ("an",))


def _is_of_decision(place: Place) -> bool:
    """Say whether what is waved aside is no claim: "dismissed the decision as a gift", not "as untrue"."""
    found = [word for word in _object(place, place.head + 1) if word not in ("aside", "off")]
    return found != [] and found[-1] in _DECISIONS and _CLAIMS.isdisjoint(found)


def _is_of_deed(place: Place) -> bool:
    """Say whether what is called names is no claim, which it would deny: "called the visit a stunt"."""
    found = _object(place, place.head + 1)
    return found[:1] in (("the",), ("this",), ("that",)) and len(found) > 1 and _CLAIMS.isdisjoint(found[:4])


def _is_of_measure(place: Place) -> bool:
    """Say whether a step of one's own is called for, and nobody in particular is to take it."""
    start = place.head + 2
    if place.words[place.head + 1 : start] != ("for",):
        return False
    found = [word for word in _object(place, start) if word[0].isalnum() or word[0] == "$"]
    # "The release", "its withdrawal" are somebody's to do.
    if not found or found[0] in _DEFINITE or _is_asked(place, start, start + len(found)):
        return False
    if place.line.mention_over(start) is None and found[0].endswith("ing") and len(found) > 1:
        return True
    return found[0].startswith("$") or not _MEASURES.isdisjoint(found[-2:])


def _is_asked(place: Place, start: int, end: int) -> bool:
    """Say whether something is to be done with it: "called for a ban to be lifted", "for the council to meet"."""
    words, after = place.words, place.words[start : end + _REACH]
    # "More aid from Borland" is asked of Borland.
    is_from = "ban" not in after and any(
        words[at] == "from" and place.line.mention_over(at + 1) for at in range(end, min(end + _REACH, len(words) - 1))
    )
    return is_from or words[end : end + 1] == ("to",) or ("to", "be") in pairwise(after)
