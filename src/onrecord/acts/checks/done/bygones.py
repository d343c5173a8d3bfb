"""Bygones: what is told as over, without a year: "used to oppose", "once backed", "its former support for"."""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import BE
from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of

_FORMER = frozenset("former past erstwhile onetime one-time".split())
_SUCH = frozenset("get gets got getting grow grew become became".split())
# "In the past week" was just now.
_IN_THE_PAST = pattern_of(
    r"\bin the past\b(?! (?:few |couple of |\w+ )?(?:hours?|days?|weeks?|months?|years?|decades?|centur\w+))"
)
_HAVE = frozenset("has have having".split())
_NEAR = 5
_MARKS = frozenset(', ; : “ " ” — –'.split())


def is_bygone(place: Place) -> bool:
    """Say whether the words around a cue tell that what it says is over."""
    words, (first, last), head = place.words, place.cue, place.head
    is_verb = is_past(words[head])
    if not is_verb and not _FORMER.isdisjoint(words[max(0, first - 1) : min(head + 1, last - 1)]):
        return True
    used = next((at for at in range(max(0, head - 2), head + 1) if words[at : at + 2] == ("used", "to")), None)
    if used is not None:
        return (BE | _SUCH).isdisjoint(words[max(0, used - 1) : used])
    if not is_verb:
        return False
    # "Once agreed, it will last" tells of no time of old.
    before = words[max(0, head - 2) : head]
    is_once = before[-1:] == ("once",) and len(before) > 1 and before[0] not in _MARKS
    is_perfect = not _HAVE.isdisjoint(words[max(0, head - _NEAR) : head])
    return is_once or ("past" in words and not is_perfect and _is_in_the_past(place))


def _is_in_the_past(place: Place) -> bool:
    line = place.line
    found = _IN_THE_PAST.search(line.text[line.bounds.start : line.bounds.end].lower())
    if found is None:
        return False
    # "Arland, which has in the past carried notes, pleaded for calm" pleads now.
    at = line.at(line.bounds.start + found.start())
    opened = next((word for word in reversed(place.words[:at]) if word in _OPENING or word == ","), "")
    return opened not in _OPENING or "," not in place.words[at : place.head]


_OPENING = frozenset("who which that whose".split())
