"""States named by an adjective: "asked about Arlish threats" are Arland's, "a tariff on Arlish steel" hits Arland."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import clause_start
from onrecord.acts.drafts import HARMS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Placed
from onrecord.reading.peoples import state_called
from onrecord.reading.registry import load_registry
from onrecord.types import Act, ActKind, Actor, ActorKind

_ABBREVIATED = frozenset("U.S. US UK U.K. EU".split())
_NOUN_KINDS = HARMS | {
    ActKind.ACCUSE, ActKind.THREATEN, ActKind.REFUSE, ActKind.PROTEST, ActKind.MOBILIZE, ActKind.AID, ActKind.RETREAT,
    ActKind.OPPOSE, ActKind.COOPERATE,
}  # fmt: skip
_BEFORE = PREPOSITIONS | DETERMINERS | {"and", ",", "new", "recent", "alleged", "reported", "further", "latest"}
_FURTHEST = 2
_HIT = HARMS | {ActKind.RETREAT, ActKind.CONCEDE, ActKind.THREATEN}
_AGAINST = frozenset((ActKind.ACCUSE, ActKind.OPPOSE, ActKind.REFUSE))
_SOME = frozenset("all some most any new recent such several two three four five further what".split())
_AT = frozenset("on against for of to at over from".split())
# Whose goods, grounds or arms are hit is hit; who buys or works there may be meant for himself.
_BELONGINGS = frozenset(
    "imports import exports export goods products product ships ship vessels vessel tankers tanker steel aluminium "
    "aluminum cars autos vehicles electric chips semiconductors oil gas energy coal grain wheat soybeans beef pork "
    "wine seafood fish agricultural farm dairy lumber timber films services shipping port ports airspace waters "
    "territory soil sites site facilities facility nuclear bases base positions targets troops forces soldiers "
    "aircraft jets drones planes airlines flights trade economy industry sectors markets".split()
)
_REACH, _GOODS = 7, 2


def with_attributive(act: Act, place: Place) -> Act:
    """Return a noun that tells a deed as done by the state whose adjective stands before it."""
    found = _doer(act, place)
    if found is None or any(place.is_same(found.id, each) for each in act.actor_ids):
        return act
    recipient = None if act.recipient_id == found.id else act.recipient_id
    told_by = found.id if act.told_by in act.actor_ids and place.voice is None else act.told_by
    return replace(act, actor_ids=(found.id,), speaks_for=found.speaks_for, recipient_id=recipient, told_by=told_by)


def hitting(act: Act, place: Place) -> Act:
    """Return a penalty or blow on goods and grounds as one on the state whose they are."""
    if act.kind not in _HIT or not _is_open(act, place):
        return act
    words, start = place.words, place.cue[0]
    for at in range(start, min(len(words) - 2, place.cue[1] + _REACH)):
        # "Struck Arlish ships": right behind a verb, else behind a preposition.
        if words[at] not in _AT and not (at == place.head and is_past(words[at])):
            continue
        first = at + 1 + (words[at + 1] in DETERMINERS or words[at + 1] in _SOME)
        state = _state(place, first)
        if state is not None and not _BELONGINGS.isdisjoint(words[first + 1 : first + 1 + _GOODS]):
            return _aimed(act, place, state)
    return act


def against(act: Act, place: Place) -> Act:
    """Return a stance on what a state does as one towards the state: "criticised Arlish drilling"."""
    if act.kind not in _AGAINST or act.recipient_id is not None or place.group.is_passive:
        return act
    if not place.shows(act.kind):
        state = _blamed(place) if act.kind is ActKind.ACCUSE else None
        return _aimed(act, place, state) if state is not None else act
    at, words = place.head + 1, place.words
    while at < len(words) and (words[at] in DETERMINERS or words[at] in _SOME):
        at += 1
    state = _state(place, at) if place.line.mention_over(at) is None else None
    is_deed = state is not None and words[at + 1 : at + 2] and words[at + 1].isalpha()
    return _aimed(act, place, state) if state is not None and is_deed else act


def _blamed(place: Place) -> Actor | None:
    """Return the state whose doing is the subject of a blame: "the Arlish blockade has undermined our rights"."""
    words, end = place.words, place.group.start
    for at in range(clause_start(place.line, place.head), end):
        state = _state(place, at)
        if state is not None:
            is_subject = at == 0 or words[at - 1] in DETERMINERS or not words[at - 1].isalpha()
            is_deed = words[at + 1 : at + 2] and words[at + 1].isalpha() and at + 1 < end
            return state if is_subject and is_deed and place.line.mention_over(at + 1) is None else None
        if words[at] in PREPOSITIONS or is_past(words[at]):
            return None
    return None


def _aimed(act: Act, place: Place, state: Actor) -> Act:
    is_own = any(place.is_same(state.id, each) for each in act.actor_ids)
    return act if is_own else replace(act, recipient_id=state.id)


def _is_open(act: Act, place: Place) -> bool:
    """Say whether nobody is hit yet, or only things are: "Arlish ships"."""
    if act.recipient_id is None:
        return True
    hit = place.actors.get(act.recipient_id)
    is_thing = hit is not None and hit.kind in (ActorKind.GROUP, ActorKind.ORGANISATION) and hit.speaks_for is None
    return is_thing and hit is not None and not _BELONGINGS.isdisjoint(hit.name.lower().split())


def _doer(act: Act, place: Place) -> Actor | None:
    """Return the state of an adjective before the noun of an act that no possessor or by-phrase gives to another."""
    words, head = place.words, _noun(place)
    if act.kind not in _NOUN_KINDS or not _is_noun(place, head) or "by" in words[head : place.cue[1] + 2]:
        return None
    for at in range(head - 1, max(-1, head - 2 - _FURTHEST), -1):
        state = _state(place, at)
        if state is not None:
            is_bare = at == 0 or words[at - 1] in _BEFORE
            return state if is_bare and _owner(place, at) is None else None
        if not words[at].isalpha() or words[at].endswith("s") or words[at] in _BEFORE or is_past(words[at]):
            return None
    return None


def _noun(place: Place) -> int:
    """Return the noun of a cue that begins with an adjective: "protests" of "Arlish protests over"."""
    head, end = place.head, place.cue[1]
    if _state(place, head) is None:
        return place.head
    while head + 1 < end and place.words[head + 1].isalpha() and place.words[head + 1] not in PREPOSITIONS:
        head += 1
    return head


def _is_noun(place: Place, head: int) -> bool:
    """Say whether the word of a cue is a noun: it has no object."""
    words = place.words
    behind = words[head + 1 : head + 2]
    if words[head].endswith("ing"):
        return head > 1 and words[head - 2] in _BEFORE
    if is_past(words[head]) or place.line.mention_over(head + 1) is not None or behind in _OBJECTS:
        return False
    shown = CUES.get(words[head], ())
    if place.act.kind in HARMS:
        return not shown or any(cue.form is Form.NOUN for cue in shown) or words[head].endswith("s")
    return any(cue.form is Form.NOUN and cue.kind is place.act.kind for cue in shown)


_OBJECTS = frozenset((word,) for word in DETERMINERS)


def _owner(place: Place, at: int) -> Placed | None:
    before = place.line.mention_over(at - 1) if at else None
    return before if before is not None and before.is_possessive else None


def _state(place: Place, at: int) -> Actor | None:
    """Return the state whose adjective or short form stands at a word."""
    line = place.line
    if at >= len(line.words):
        return None
    word = line.text[line.starts[at] : line.ends[at]]
    if not word[0].isupper():
        return None
    if word in _ABBREVIATED:
        ids = load_registry().named(word)
        named = [place.actors[each] for each in ids if each in place.actors]
        return named[0] if len(named) == 1 else None
    state = state_called(word, place.reading.report.published, place.actors)
    return state if state is not None and state.id in place.actors else None
