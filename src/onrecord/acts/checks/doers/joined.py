"""Verbs that a clause goes on with: in "welcomed the plan drawn up by Kess and would go" it is not Kess who goes."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, find_group, is_adverb, is_auxiliary
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS, Subject, find_subject
from onrecord.acts.inflections import is_past
from onrecord.types import Act

_JOINTS = frozenset(("and", "but"))
_HAVE = frozenset("has have had".split())
_PARTICLES = frozenset("up out down off forward".split())
_REACH = 12


def as_joined(act: Act, place: Place) -> Act:
    """Return an act of a verb joined by "and" as done by the subject before, and not by the agent of a participle."""
    start = place.group.start
    if not act.actor_ids or place.words[max(0, start - 1) : start] not in _BEFORE or not _goes_on(place):
        return act
    by = _agent(place, start - 1)
    if by is None or not set(act.actor_ids) <= _named(place, by, start):
        return act
    subject = place.subject
    doers = subject.actor_ids if subject is not None and subject.mention.end < by else ()
    if not doers or set(doers) & set(act.actor_ids):
        return act
    return replace(
        place.done_by(act, doers),
        told_by=doers[0] if act.told_by in act.actor_ids and place.voice is None else act.told_by,
    )


_BEFORE = tuple((word,) for word in _JOINTS)


def _goes_on(place: Place) -> bool:
    """Say whether the verb is a finite one: "and would leave", "and announced a truce", not "and backed by Arland"."""
    group, words = place.group, place.words
    if group.is_passive or group.is_bare:
        return False
    behind = words[place.head + 1 : place.head + 2]
    is_active = (
        is_past(words[place.head]) and behind != () and (behind[0] in DETERMINERS or behind[0] in ("to", "that"))
    )
    return bool(group.modal) or words[group.start] in _HAVE or is_active


def _agent(place: Place, joint: int) -> int | None:
    """Return the "by" of a participle right behind a noun, whose agent ends before a joint: "drawn up by Kess and"."""
    words = place.words
    by = next((at for at in range(joint - 1, max(1, joint - _REACH), -1) if words[at] == "by"), None)
    if by is None:
        return None
    verb = by - 1 - (words[by - 1] in _PARTICLES)
    between = words[by + 1 : joint]
    is_agent = not any(is_auxiliary(word) or is_past(word) or word in PREPOSITIONS - {"of"} for word in between)
    before = words[verb - 1] if verb > 0 else ""
    is_described = is_past(words[verb]) and before.isalpha() and not (is_auxiliary(before) or is_adverb(before))
    return by if is_agent and is_described and before not in _JOINTS else None


_SAID = frozenset("said says say told tells claimed claims reported reports added wrote insisted".split())
_LONGEST_ASIDE = 9


def as_interposed(act: Act, place: Place) -> Act:
    """Return what is told in passing of a subject as its own deed, and as told by whoever tells it.

    "Vorr met Kess and, according to Arland, promised to leave".
    """
    words, start = place.words, place.group.start
    if words[start - 1 : start] != (",",) or not act.actor_ids:
        return act
    comma = next((at for at in range(start - 3, max(0, start - _LONGEST_ASIDE), -1) if words[at] == ","), 0)
    said = words[comma + 1 : start - 1]
    if words[comma - 1] not in _JOINTS or not (said[:2] == ("according", "to") or not _SAID.isdisjoint(said[-1:])):
        return act
    source = next((each for each in place.line.mentions if comma < each.start < start), None)
    subject = _subject_before(place, comma - 1)
    if source is None:
        return act
    teller = source.actor_ids[0] if source.actor_ids else None
    teller = teller or next((each for each in act.actor_ids if place.is_called(each, " ".join(said))), None)
    own = place.quote(subject.mention.start, subject.mention.end) if subject is not None else ""
    doers = subject.actor_ids if subject is not None else ()
    doers = doers or tuple(each for each in act.actor_ids if place.is_called(each, own))
    doers = act.actor_ids if set(act.actor_ids) & set(doers) else doers
    is_known = bool(doers) or act.actor_ids == (teller,)
    return act if teller is None or teller in doers or not is_known else _told_of(act, place, doers, teller)


def _told_of(act: Act, place: Place, doers: tuple[str, ...], teller: str) -> Act:
    return replace(
        place.done_by(act, doers),
        told_by=teller if place.voice is None or place.voice.speaker_id != teller else act.told_by,
    )


def _subject_before(place: Place, joint: int) -> Subject | None:
    """Return who does what the finite verb before a joint says."""
    for at in range(joint - 1, 0, -1):
        if place.words[at] in STOPS:
            return None
        if is_past(place.words[at]) and place.line.mention_over(at) is None:
            found = find_subject(place.line, find_group(place.line, at), at)
            if found is not None:
                return found
    return None


def _named(place: Place, start: int, end: int) -> set[str]:
    return {each for mention in place.line.mentions if start < mention.start < end for each in mention.actor_ids}
