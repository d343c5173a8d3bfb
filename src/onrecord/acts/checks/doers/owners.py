"""Whose a noun is: in "Ministers dislike Vorr for his refusal to sign" it is not the ministers who refuse."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.complements import find_parties
from onrecord.acts.drafts import HARMS
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.types import Act, ActKind, ActorKind

_ONE = frozenset("his her".split())
_REACH, _FURTHEST = 4, 24
_COMES = frozenset("among from by".split())
# "Police", "people": many, without an s.
_MANY = frozenset("people police staff clergy".split())


def as_owned(act: Act, place: Place) -> Act:
    """Return what "his" noun tells as done by the person named before it, where it is laid to many.

    What somebody is thanked or blamed for, "thanked Vorr for her offer", is that one's.
    """
    judged = _judged_for(act, place)
    if judged is not None:
        first = place.actors.get(judged[0])
        recipient = None if act.recipient_id in judged else act.recipient_id
        told_by = judged[0] if act.told_by in act.actor_ids else act.told_by
        speaks_for = first.speaks_for if first is not None else None
        return replace(act, actor_ids=judged, speaks_for=speaks_for, recipient_id=recipient, told_by=told_by)
    at = _owner(act, place)
    if at is None:
        return act
    found = _person_before(place, at)
    if found is None:
        return act
    actor = place.actors[found]
    told_by = found if act.told_by in act.actor_ids else act.told_by
    recipient = None if act.recipient_id == found else act.recipient_id
    return replace(act, actor_ids=(found,), speaks_for=actor.speaks_for, recipient_id=recipient, told_by=told_by)


def as_authored(act: Act, place: Place) -> Act:
    """Return what a noun tells as done by whom "by" names behind it: "after calls by Vorr"."""
    words, noun = place.words, _deed(act, place)
    by = _by(words, noun)
    of = _of_asker(act, place)
    if of is not None:
        return _asked_by(act, place, of)
    if (
        words[by : by + 1] != ("by",)
        or words[min(by + 1, len(words) - 1)].endswith("ing")
        or is_past(words[noun])
        or not _tells(words[noun], act.kind)
    ):
        return act
    ids = tuple(dict.fromkeys(each for party in find_parties(place.line, by + 1, reach=3) for each in party.actor_ids))
    if not ids or not act.actor_ids or set(ids) & set(act.actor_ids):
        return act
    told_by = ids[0] if act.told_by in act.actor_ids and place.voice is None else act.told_by
    recipient = None if act.recipient_id in ids else act.recipient_id
    return replace(place.done_by(act, ids), recipient_id=recipient, told_by=told_by)


def _by(words: tuple[str, ...], noun: int) -> int:
    """Return where "by" may stand behind a noun: "calls by Vorr", "the proposal, drafted by Vorr"."""
    made = noun + 1 + (words[noun + 1 : noun + 2] == (",",))
    return made + 1 if words[made : made + 1] and words[made] in _MADE else noun + 1


_MADE = frozenset("made drafted tabled submitted presented authored written floated issued launched voiced".split())


def _deed(act: Act, place: Place) -> int:
    """Return the noun of an act: of a harm one inside the cue, "voiced regret over the *raid* by Arland"."""
    if act.kind not in HARMS:
        return place.head
    words, within = place.words, range(place.head, min(place.cue[1], len(place.words) - 1))
    return next((at for at in within if words[at + 1] == "by" and _tells(words[at], act.kind)), place.head)


_ASKS = frozenset("demand demands request requests plea pleas".split())


def _of_asker(act: Act, place: Place) -> int | None:
    """Return the "of" behind a noun for what is asked: "an inquiry, a key demand *of* the marchers"."""
    words, last = place.words, place.cue[1] - 1
    if act.kind is not ActKind.DEMAND or words[last] != "of" or words[last - 1] not in _ASKS:
        return None
    before = words[max(0, last - _REACH - 1) : last - 1]
    is_apposed = any(before[at] == "," and before[at + 1] in ("a", "an", "the", "one") for at in range(len(before) - 1))
    return last if is_apposed else None


def _asked_by(act: Act, place: Place, of: int) -> Act:
    """Return what is asked as asked by whom "of" names; by nobody where nobody knows them."""
    ids = tuple(dict.fromkeys(each for party in find_parties(place.line, of + 1, reach=3) for each in party.actor_ids))
    if set(ids) & set(act.actor_ids):
        return act
    first = place.actors.get(ids[0]) if ids else None
    speaks_for = first.speaks_for if first else None
    told_by = None if act.told_by in act.actor_ids and place.voice is None else act.told_by
    return replace(act, actor_ids=ids, speaks_for=speaks_for, recipient_id=None, told_by=told_by)


_OWNS = frozenset("his her its their".split())
_JUDGED_REACH = 4
# "Thanked Kess for his help, urging him": another verb follows.
_GOES_ON = frozenset(", and but".split())


def _judged_for(act: Act, place: Place) -> tuple[str, ...] | None:
    """Return who is thanked, praised or blamed for what the noun of an act tells, where it is laid to another."""
    words, head = place.words, _noun(place)
    near = range(min(head, place.cue[1] - 1), max(1, head - _JUDGED_REACH), -1)
    at = next((at for at in near if words[at] in _OWNS and words[at - 1] == "for"), None)
    if at is None or not (_tells(words[head], act.kind) or head > at) or not _GOES_ON.isdisjoint(words[at:head]):
        return None
    named = next((each for each in place.line.mentions if each.end == at - 1 and each.actor_ids), None)
    if named is None or set(named.actor_ids) & set(act.actor_ids) or is_past(words[head]):
        return None
    return named.actor_ids


def check_owner(place: Place) -> Doubt | None:
    """Doubt that many do what is one man's or one woman's: "his proposal"."""
    at = _owner(place.act, place)
    if at is None:
        return None
    return Doubt("actor", f"“{place.quote(at, place.head + 1)}” is one's, not of {place.name(place.act.actor_ids[0])}.")


def _owner(act: Act, place: Place) -> int | None:
    """Return the word "his" or "her" before the noun of an act that is laid to many."""
    if len(act.actor_ids) != 1 or not _is_many(place, act.actor_ids[0]):
        return None
    words, head = place.words, _noun(place)
    if is_past(words[head]) or not _COMES.isdisjoint(words[head + 1 : place.cue[1] + 1]):
        return None  # "her support among ministers" is theirs
    for at in range(head - 1, max(-1, head - 1 - _REACH), -1):
        if words[at] in _ONE:
            return None if _is_doer(place, at) else at
        if is_past(words[at]) or words[at] in PREPOSITIONS or not words[at].isalpha():
            return None
    return None


def _noun(place: Place) -> int:
    """Return the word that tells the act: the noun behind "his", where the cue goes that far."""
    words, last = place.words, min(place.cue[1], len(place.words) - 1)
    nouns = (at + 1 for at in range(place.cue[0], last) if words[at] in _ONE and _tells(words[at + 1], place.act.kind))
    return next(nouns, place.head)


def _tells(word: str, kind: ActKind) -> bool:
    return any(cue.kind is kind and cue.form is Form.NOUN for cue in CUES.get(word, ()))


def _is_doer(place: Place, at: int) -> bool:
    """Say whether "his" is of the doers themselves: "his followers"."""
    mention = place.line.mention_over(at)
    return mention is not None and mention.end > at + 1


def _is_many(place: Place, actor_id: str) -> bool:
    actor = place.actors.get(actor_id)
    if actor is None or actor.kind is not ActorKind.GROUP:
        return False
    last = actor.name.lower().split()[-1]
    return last in _MANY or (last.endswith("s") and not last.endswith(("ss", "us")))


def _person_before(place: Place, at: int) -> str | None:
    """Return the one person named before a word, the last one."""
    for mention in reversed(place.line.mentions):
        if mention.end > at or at - mention.end > _FURTHEST:
            continue
        for each in mention.actor_ids:
            actor = place.actors.get(each)
            if actor is not None and actor.kind is ActorKind.PERSON:
                return each
    return None
