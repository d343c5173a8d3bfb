"""Who is quoted in passing: what "the deal that Qatar says Israel accepted" tells of Israel is told by Qatar."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS, SPEECH
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.lines import Placed
from onrecord.types import Act, ActKind

_SAYING = forms_of("say claim allege insist believe maintain describe call report think") - {"saying", "calling"}
_RELATIVES = frozenset("that which who whom what".split())
_TURNS = STOPS | frozenset(", and but because while when after before if".split())
_REACH, _NOUN_REACH = 10, 3


def as_embedded(act: Act, place: Place) -> Act:
    """Return an act told in passing within a clause as told by whoever says so there, and done by its own subject."""
    found = _find_source(place)
    if found is None or (act.kind is ActKind.ACCUSE and place.cue[0] <= found[1]):
        # "Borland, which Arland says was behind the raid" is accused by Arland.
        return act
    source, said = found
    doers = _doers(act, place, source, said)
    if place.voice is not None and not set(doers).isdisjoint(source.actor_ids):
        # "The tone that he said he would set" stays told by whoever says so of him.
        return act
    teller = source.actor_ids[0] if len(source.actor_ids) == 1 else None
    told_by = teller or (None if act.told_by in (*doers, *act.actor_ids) else act.told_by)
    return replace(
        place.done_by(act, doers),
        told_by=told_by,
    )


def _find_source(place: Place) -> tuple[Placed, int] | None:
    """Return who is quoted in passing before the verb of the act, and the word that says so."""
    words = place.words
    for said in range(place.cue[1] - 2, max(0, place.cue[0] - _REACH), -1):
        if words[said] in _TURNS:
            return None
        if words[said] in _SAYING and words[said + 1] != "that" and (source := _before(place, said)) is not None:
            return source, said
    return None


def _before(place: Place, said: int) -> Placed | None:
    """Return the subject of a verb of saying that a relative clause opens with, or one right behind a noun."""
    words, end = place.words, said
    while end > 0 and (is_auxiliary(words[end - 1]) or is_adverb(words[end - 1])):
        end -= 1
    source = next((each for each in place.line.mentions if each.end == end and not each.is_possessive), None)
    if source is None:
        return None
    at = source.start - 1
    at -= at > 0 and words[at] in DETERMINERS - _RELATIVES
    if at < 1:
        return None
    if words[at] in _RELATIVES:
        # "Said that Qatar says" goes on from somebody's words to another's.
        is_going_on = words[at] == "that" and (words[at - 1] in SPEECH or is_past(words[at - 1]))
        return None if is_going_on else source
    # "The deal Qatar says Israel accepted".
    is_noun = words[at].isalpha() and words[at] not in SPEECH | PREPOSITIONS and not is_past(words[at])
    is_noun = is_noun and place.line.mention_over(at) is None
    return source if is_noun and not DETERMINERS.isdisjoint(words[max(0, at - _NOUN_REACH) : at]) else None


def _doers(act: Act, place: Place, source: Placed, said: int) -> tuple[str, ...]:
    """Return who does it by what stands between the verb of saying and the act; the source does only what it owns."""
    within = [each for each in place.line.mentions if said < each.start and each.end < place.cue[1] and each.actor_ids]
    if within:
        return within[-1].actor_ids
    return tuple(each for each in act.actor_ids if each not in source.actor_ids)
