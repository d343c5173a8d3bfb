"""Harm that is announced: who vows to crush another or to strike back threatens, whatever the word for it."""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.inflections import forms_of
from onrecord.patterns import pattern_of
from onrecord.types import Polarity

_HARM = forms_of("destroy obliterate ruin crush annihilate cripple punish attack bomb avenge")
_HARM |= {"retaliate", "hit back", "strike back", "wipe out"}
_VOW = forms_of("vow pledge promise swear")
_REVENGE = pattern_of(
    r"(?:\w+ly )?to (?:(?:hit|strike) back|retaliate|avenge|take revenge|exact revenge"
    r"|make (?:\w+ ){1,3}pay(?: dearly| a price| the price| twice| for| [.,;!]|\Z))"
)
_WILL_RETALIATE = pattern_of(r"\b(?:will|shall|'ll|going to)(?:(?: ,)? (?:of course|\w+ly)(?: ,)?)? retaliate\b")
_BOUND = frozenset("will would shall 'll to".split())
_HARM_REACH = 4


def is_harm(place: Place) -> bool:
    """Say whether what is announced is harm to another party: "vowed to crush Borland", not "to destroy its arms"."""
    act, words = place.act, place.words
    if act.polarity is Polarity.REFRAIN or place.group.is_negated:
        return False
    if _WILL_RETALIATE.search(" ".join(words[place.cue[0] : place.cue[1] + _HARM_REACH])):
        return True
    if words[place.head] in _VOW and _REVENGE.match(" ".join(words[place.head + 1 : place.cue[1] + _HARM_REACH])):
        return True
    if act.recipient_id is None:
        return False
    for at in range(place.group.start, min(len(words), place.cue[1] + _HARM_REACH)):
        verb = words[at] if words[at] in _HARM else " ".join(words[at : at + 2])
        if verb in _HARM and any(words[before] in _BOUND for before in range(max(0, at - 2), at)):
            party = next((each for each in place.line.mentions if each.start > at), None)
            return party is not None and act.recipient_id in party.actor_ids
    return False
