"""What would be, would have been or was to have been is not done: "if asked, it would go", "was to have signed it".

What somebody says of itself, "we would go if asked", is an offer, and none of this.
"""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import is_past
from onrecord.types import ActKind, Status

K = ActKind
# Who "would have voted against it" is against it.
_STANCES = frozenset((K.OPPOSE, K.SUPPORT, K.ACCUSE, K.SAY))
_BOUND = frozenset((K.AGREE, K.REFUSE, K.PLEDGE, K.OFFER, K.WITHHOLD, K.CONCEDE, K.DEMAND, K.PROPOSE))
_WOULD = frozenset("would could might".split())
_SUPPOSING = frozenset("had if unless without otherwise".split())
_REACH = 3


def check_contrary(place: Place) -> Doubt | None:
    """Doubt an act that would have been done, had things been otherwise, was only planned, or is only supposed."""
    awaited = _awaited(place)
    if awaited is not None:
        return Doubt("status", f"“{awaited}” waits for it, and does not say that it was done.")
    planned = _planned(place)
    if planned is not None:
        return Doubt("status", f"“{planned}” tells what was planned, and not that it was done.")
    inverted = _inverted(place)
    return Doubt("status", f"“{inverted}”: it was not so.") if inverted is not None else _would_be(place)


def _would_be(place: Place) -> Doubt | None:
    act = place.act
    if act.kind in _STANCES or act.status in (Status.HYPOTHETICAL, Status.NEGATED):
        return None
    words = place.words
    would = next((at for at in range(place.group.start, place.head) if words[at] in _WOULD), None)
    if would is None:
        return None
    is_told = place.voice is None
    said = place.quote(would, place.cue[1])
    if "have" in words[would + 1 : would + 1 + _REACH] and (is_told or not _SUPPOSING.isdisjoint(words)):
        return Doubt("status", f"“{said}”: it was not done.")
    if words[would] == "would" and is_told and act.told_by is None and act.kind in _BOUND and act.condition is not None:
        return Doubt("status", f"“{said}” is only supposed.")
    return None


_SUBJECT_REACH = 8


def _inverted(place: Place) -> str | None:
    """Return the words by which a clause is only supposed: "would have left *had Arland not accepted*"."""
    words, head = place.words, place.head
    for at in range(head - 1, max(0, head - _SUBJECT_REACH), -1):
        if words[at] != "had" or place.line.mention_over(at + 1) is None or at + 2 > head:
            continue
        is_supposed = any(
            words[each] in _WOULD and "have" in words[each + 1 : each + 1 + _REACH] for each in range(at - 1)
        )
        return place.quote(at, head + 1) if is_supposed else None
    return None


_WAITING = frozenset("until unless".split())
_DONE = frozenset((Status.ACTUAL, Status.FUTURE))


def _awaited(place: Place) -> str | None:
    """Return the words by which another act waits for an act, in the present: "until Arland lifts its ban"."""
    words, subject = place.words, place.subject
    if place.act.status not in _DONE or subject is None or not _WAITING & set(words[: subject.start]):
        return None
    start = subject.start
    while start > 0 and words[start - 1] in DETERMINERS:
        start -= 1
    verb = words[place.head]
    is_open = place.group.start <= place.head and not is_past(verb) and not place.group.modal
    is_behind = subject.mention.end == place.group.start and words[start - 1] in _WAITING
    return place.quote(start - 1, place.head + 1) if is_behind and is_open else None


_PLANS = frozenset("was were due supposed meant scheduled expected slated set planned intended".split())
# Others may blame somebody by what was planned, or ask for it.
_OF_OTHERS = frozenset((K.SAY, K.ACCUSE, K.DEMAND))


def _planned(place: Place) -> str | None:
    """Return the words by which an act was planned, and mostly came to nothing: "*was to have signed* the accord"."""
    words, (start, end) = place.words, place.cue
    if place.act.status is Status.NEGATED or place.act.kind in _OF_OTHERS:
        return None
    for at in range(max(1, start - _REACH), end - 1):
        if words[at : at + 2] != ("to", "have"):
            continue
        lead, verb = at - 1, at + 2
        while lead > 0 and is_adverb(words[lead]):
            lead -= 1
        while verb < end and (is_adverb(words[verb]) or words[verb] == "been"):
            verb += 1
        if words[lead] in _PLANS and start <= verb < end and is_past(words[verb]):
            return place.quote(lead, verb + 1)
    return None
