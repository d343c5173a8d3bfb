"""Whom a relative clause is about: "Vorr, whom Arland accused", "the militia, which Arland says attacked it"."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, find_group, is_adverb, is_auxiliary
from onrecord.acts.drafts import BLAMES
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.lines import Line, Placed
from onrecord.types import Act, ActKind, ActorKind

_RELATIVES = frozenset("whom who which".split())
_TELLING = forms_of("say claim allege believe assert")
# What is done to whoever "whom" means; whom one meets does it too.
_AIMED = frozenset((ActKind.ACCUSE, ActKind.DEMAND, ActKind.COERCE, ActKind.SANCTION, ActKind.ASSAULT))
# So is what is thought of him, where no object stands behind the verb: "Arland, which Borland does not recognise".
_THOUGHT = frozenset((ActKind.OPPOSE, ActKind.REFUSE, ActKind.SUPPORT))
_HAVE = frozenset("has have had".split())


def is_of_whom(line: Line, doer: Placed) -> bool:
    """Say whether a relative pronoun stands before a doer, so that he does it to another: "whom Arland accused of"."""
    return _relative(line, doer) is not None


def with_whom(act: Act, place: Place) -> Act:
    """Return an act as a relative clause has it: aimed at "whom", or done by "which", as another says."""
    if _RELATIVES.isdisjoint(place.words[: place.cue[1]]) or not act.actor_ids:
        return act
    told = _told(place)
    if told is not None:
        return _as_told(act, place, told)
    subject = place.subject.mention if place.subject is not None else None
    doers = _antecedents(place, subject) if subject is not None else ()
    if doers and not any(map(place.is_actor, doers)):
        return _done_by(act, place, doers)
    return _aimed(act, place, subject) if subject is not None else act


def _aimed(act: Act, place: Place, subject: Placed) -> Act:
    if act.kind not in _AIMED | _THOUGHT or not set(subject.actor_ids) & set(act.actor_ids):
        return act
    relative = _relative(place.line, subject)
    if relative is None or subject.end != place.group.start or place.group.is_passive:
        return act
    meant = _meant(place.line, relative)
    if meant is not None and act.kind in _THOUGHT and not _is_thought_of(place, meant):
        return act
    if meant is None or (act.recipient_id is not None and act.recipient_id not in act.actor_ids):
        return act
    return replace(act, recipient_id=meant.actor_ids[0])


def _is_thought_of(place: Place, meant: Placed) -> bool:
    """Say whether a stance is one towards the one before its relative pronoun: no letter to him, no object behind."""
    before, behind = place.words[max(0, meant.start - 1) : meant.start], place.words[place.head + 1 :][:1]
    is_bare = behind == () or behind[0] in STOPS or behind[0] == ","
    return is_bare and (before == () or before[0] in _OWN or before[0] not in PREPOSITIONS)


_OWN = frozenset("of by from".split())


class _Told(Struct, frozen=True, gc=False):
    """A deed in a relative clause that somebody tells.

    Attributes:
        teller: Who tells it.
        meant: Who did it, if it is somebody known.
        verb: The verb of the deed.
    """

    teller: Placed
    meant: Placed | None
    verb: int


def _told(place: Place) -> _Told | None:
    """Return who says in a relative clause what another did: "which Arland officials have said was behind it"."""
    words, line = place.words, place.line
    for at in range(max(1, place.cue[0] - 1), min(place.cue[1], len(words) - 1)):
        if words[at] not in _TELLING:
            continue
        end = at - (words[at - 1] in _HAVE)
        teller = next((each for each in line.mentions if each.end == end), None)
        relative = _relative(line, teller) if teller is not None else None
        if teller is None or relative is None or not (is_past(words[at + 1]) or is_auxiliary(words[at + 1])):
            continue
        verb = at + 1
        while verb + 1 < len(words) and (is_auxiliary(words[verb]) or is_adverb(words[verb])):
            verb += 1
        return _Told(teller, _meant(line, relative), verb)
    return None


def _as_told(act: Act, place: Place, told: _Told) -> Act:
    teller = told.teller.actor_ids
    meant = told.meant.actor_ids if told.meant is not None else ()
    if act.kind in BLAMES:
        if not set(teller) & set(act.actor_ids) or find_group(place.line, told.verb).is_passive:
            return act
        return replace(act, recipient_id=meant[0] if meant else None)
    if meant and set(meant) & set(act.actor_ids):
        return replace(act, told_by=teller[0] if teller else act.told_by) if act.told_by in meant else act
    if not set(teller) & set(act.actor_ids) or not meant:
        return act
    return replace(_done_by(act, place, meant), told_by=teller[0])


_PERSONS = frozenset((ActorKind.PERSON, ActorKind.GROUP))


def _antecedents(place: Place, subject: Placed) -> tuple[str, ...]:
    """Return those right before "who" or "which" that do what its verb says: "flew to Arland, which rejected it"."""
    words, relative = place.words, place.group.start - 1
    if relative < 1 or words[relative] not in ("who", "which") or place.group.is_passive:
        return ()
    if place.act.kind in _JOINT or not place.shows(place.act.kind):
        return ()  # "which has come under attack from Vorr"
    if subject.end != relative - (words[relative - 1] == ","):
        return ()
    ids = subject.actor_ids or _called(place, subject)
    kinds = {place.actors[each].kind for each in ids if each in place.actors}
    is_right = kinds <= _PERSONS if words[relative] == "who" else kinds.isdisjoint(_PERSONS)
    return ids if kinds and is_right else ()


def _called(place: Place, doer: Placed) -> tuple[str, ...]:
    """Return the actor of a mention that is not traced to one, by its very words."""
    start = doer.start + (place.words[doer.start] in DETERMINERS)
    named = place.quote(start, doer.end)
    return next(((each.id,) for each in place.actors.values() if each.name == named), ())


# Whom one meets or agrees with is a doer too.
_JOINT = frozenset((ActKind.MEET, ActKind.AGREE, ActKind.COOPERATE))


def _done_by(act: Act, place: Place, doers: tuple[str, ...]) -> Act:
    return replace(
        place.done_by(act, doers),
        told_by=doers[0] if act.told_by in act.actor_ids and place.voice is None else act.told_by,
    )


def _relative(line: Line, doer: Placed) -> int | None:
    at = doer.start - 1
    while at > 0 and line.words[at] in DETERMINERS and line.words[at] not in ("that", "both", "all"):
        at -= 1
    return at if at > 0 and line.words[at] in _RELATIVES else None


def _meant(line: Line, relative: int) -> Placed | None:
    """Return the one right before a relative pronoun."""
    end = relative - (line.words[relative - 1] == ",")
    return next((each for each in line.mentions if each.end == end and each.actor_ids and not each.is_possessive), None)
