"""What both sides are to do is proposed: "the two countries should expand trade" orders nobody about.

So is what somebody is only to consider, or what the speaker's own state is to do. To stop is asked of each.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity

_ADVISING = frozenset(("should", "need", "ought"))
_BOTH = pattern_of(
    r"\b(?:both|the two|our two|these two) "
    r"(?:sides|countries|parties|nations|states|peoples|governments|powers|militaries|neighbou?rs|leaders)"
    r"(?: \w+ly| also| now| still)? (?:should|ought to|need to)(?: \w+ly| also| now| jointly| together| continue to)* "
    r"(?P<verb>\w+)"
)
_CONSIDER = pattern_of(
    r"\b(?:should|might|could|may want to)(?: also| at least| now)? (?:consider|think about|look at|explore|weigh) "
    r"(?!(?:his|her|their) position)\w"
)
# What each is told to do or to leave off.
_STERN = frozenset(
    "stop end cease halt refrain avoid withdraw abide comply obey respect honor honour observe adhere exercise show "
    "disarm release free return lay pull accept answer explain apologise apologize leave lift let allow face".split()
)
_CHALLENGED = pattern_of(
    r"\bchalleng(?:e|es|ed|ing) (?:[\w'.-]+ ){1,5}?to (?:(?:an?|another|a public|one) )?(?:\w+ )?"
    r"(?:debates?|duel|contest|rematch|meet|discuss|talk|sit down|join)\b"
)
_BEFORE, _REACH, _CHALLENGE_REACH = 6, 4, 9


def as_mutual(act: Act, place: Place) -> Act:
    """Return a demand that is none as a proposal: "both sides should expand trade", "should consider a truce"."""
    if act.kind is not ActKind.DEMAND or act.polarity is not Polarity.DO:
        return act
    if place.words[place.head].startswith("challeng"):
        said = " ".join(place.words[place.head : place.head + _CHALLENGE_REACH])
        return identified(replace(act, kind=ActKind.PROPOSE)) if _CHALLENGED.match(said) else act
    near = place.words[max(0, place.cue[0] - _BEFORE) : place.cue[1] + _REACH]
    if not _ADVISING.isdisjoint(near):
        said = " ".join(near)
        found = _BOTH.search(said)
        is_mutual = found is not None and found["verb"] not in _STERN
        if _is_own(act, place) and found is None:
            return identified(replace(act, kind=ActKind.PROPOSE, recipient_id=None))
        if is_mutual or _CONSIDER.search(" ".join(place.words[place.cue[0] : place.cue[1] + _REACH])):
            return identified(replace(act, kind=ActKind.PROPOSE))
    return act


def _is_own(act: Act, place: Place) -> bool:
    """Say whether somebody says what his own state should do."""
    if act.recipient_id is None or act.told_by not in act.actor_ids or "should" not in place.words[slice(*place.cue)]:
        return False
    return place.side(act.recipient_id) in {place.side(each) for each in act.actor_ids}
