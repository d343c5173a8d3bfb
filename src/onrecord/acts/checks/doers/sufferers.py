"""Who suffers a deed that describes him: in "the parents of a soldier killed by a bomber" the parents have no part."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.aimed.blames import mentions_of
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_auxiliary
from onrecord.acts.complements import find_parties
from onrecord.acts.drafts import HARMS
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Placed
from onrecord.types import Act

_JOINTS = frozenset("and or but who which that then , . ; : “ ” ( ) — – -".split())
_REACH = 3


def as_suffered(act: Act, place: Place) -> Act:
    """Return a harm done to the noun it describes, by whom "by" names, and to or by nobody beside them."""
    if act.recipient_id is not None and act.kind in HARMS and _is_charged(place):
        return replace(act, recipient_id=None)
    found = _described(act, place)
    if found is None:
        return act
    verb, by = found
    named = tuple(each for party in find_parties(place.line, by + 1) for each in party.actor_ids)
    doers = tuple(each for each in act.actor_ids if each in named or _is_behind(place, each, by))
    hit = any(each.end == verb and _is_whole(place, each) for each in mentions_of(place, act.recipient_id or ""))
    recipient = act.recipient_id if hit else None
    if doers == act.actor_ids and recipient == act.recipient_id:
        return act
    told_by = None if act.told_by in act.actor_ids and place.voice is None else act.told_by
    return replace(place.done_by(act, doers), recipient_id=recipient, told_by=told_by)


_CHARGES = frozenset("convicted accused acquitted suspected charged guilty cleared sentenced jailed wanted".split())
_CHARGED_WITH = frozenset("of with for over in".split())
_CHARGE_REACH = 6


def _is_charged(place: Place) -> bool:
    """Say whether a deed is what somebody is held to have done: "was convicted of the bombing of a market"."""
    words, head = place.words, next((at for at in range(place.head, place.cue[1])), place.head)
    for at in range(max(0, head - _CHARGE_REACH), head):
        if words[at] in _CHARGES and not _CHARGED_WITH.isdisjoint(words[at + 1 : head]):
            return not is_past(words[head])
    return False


def _described(act: Act, place: Place) -> tuple[int, int] | None:
    """Return a participle that describes the noun before it, and the word "by" behind."""
    words = place.words
    # The participle may stand in a name: "relatives of pilots killed by rebels".
    verb = place.head - (words[place.head] == "by")
    if act.kind not in HARMS or verb < 1 or not (is_past(words[verb]) or words[verb] in _SHORT):
        return None
    by = next((at for at in range(verb + 1, min(len(words) - 1, verb + _REACH)) if words[at] == "by"), None)
    if by is None or words[by + 1].endswith("ing"):
        return None
    before = words[verb - 1]
    if is_auxiliary(before) or before.endswith("ly") or before in _JOINTS or not before.isalpha():
        return None
    # "A soldier killed by": an article or "of" stands near; "Arland bombed by Borland" is a headline.
    is_described = not _LEADING.isdisjoint(words[max(0, verb - _REACH) : verb - 1]) or before.endswith("s")
    return (verb, by) if is_described else None


def _is_whole(place: Place, mention: Placed) -> bool:
    """Say whether a mention is of the noun at its end: not "the widow of a journalist"."""
    said = " ".join(place.words[mention.start : mention.end])
    return " of a " not in said and " of an " not in said


_SHORT = frozenset("shot hit beaten held struck".split())
_LEADING = frozenset("a an the of for two three four five several some his her their its our to from with".split())


def _is_behind(place: Place, actor_id: str, by: int) -> bool:
    return any(by < each.start <= by + _REACH for each in mentions_of(place, actor_id))
