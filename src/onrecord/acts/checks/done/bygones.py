"""Bygones: what is told as over, without a year: "used to oppose", "once backed", "its former support for"."""

from __future__ import annotations

import re

from onrecord.acts.backgrounds import is_beside
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import BE
from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of
from onrecord.types import Span

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
    return is_once or (not is_perfect and (("past" in words and _is_in_the_past(place)) or _is_of_a_term(place)))


_OFFICE = (
    r"(?:president|vice president|prime minister|premier|chancellor|governor|mayor|senator|minister|foreign minister|"
    r"secretary of state|ambassador|in office|in power|in opposition|in government)"
)
_TERM = pattern_of(
    r"\b(?:in|during|throughout)\s+(?:my|his|her|their|our|its)\s+"
    r"(?:first|previous|earlier)\s+(?:term|presidency|premiership|mandate|stint|administration)\b"
    r"|\b(?:in|during|throughout)\s+(?:my|his|her|their|our)\s+(?:time|years|days|tenure|spell|stint)\s+"
    rf"(?:as\s+(?:the\s+)?(?:\w+\s+)?(?={_OFFICE})|in\s+(?:office|power|government)\b)"
    rf"|\b(?:when|while|back when)\s+(?:I|he|she|we|they)\s+(?:was|were)\s+(?:still\s+)?(?:the\s+)?{_OFFICE}\b",
    re.I,
)
# Nothing tells of a term without one of these.
_TERMS = frozenset(
    "term presidency premiership mandate stint administration time years days tenure spell when while".split()
)


def _is_of_a_term(place: Place) -> bool:
    """Say whether an act is placed in a term of office that is over: "in my first term I put a toll on fish"."""
    if _TERMS.isdisjoint(place.words) or place.act.day is not None:
        return False
    line, bounds = place.line, place.line.bounds
    cue = line.span(*place.cue)
    found = _TERM.search(line.text, bounds.start, bounds.end)
    if found is None:
        return False
    time = Span(start=found.start(), end=found.end())
    between = line.text[min(time.end, cue.end) : max(time.start, cue.start)]
    return not (is_beside(line.text, bounds, cue, time) or _PARTING.search(between))


# Another clause between the two: "opposed it in his first term and has now signed it", "who paid it when in office".
_PARTING = pattern_of(r"[;:“”\"]|\b(?:and|but|that|which|who|now|because|although|though)\b", re.I)


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
