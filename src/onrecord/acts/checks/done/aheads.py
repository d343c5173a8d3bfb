"""Deeds that lie ahead, or may: "a possible raid", "when Vorr meets Kess she will ask", "fees starting on 14 June"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_auxiliary, modal_of
from onrecord.acts.drafts import DEEDS
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.times import dates_within
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

_POSSIBLE = frozenset("possible potential hypothetical eventual conceivable".split())
_COMING = frozenset("upcoming forthcoming looming imminent impending".split())
# The adjective and its noun: "a possible second military raid".
_APART = 4


def deed_ahead(place: Place) -> Status | None:
    """Return `hypothetical` for a deed named as possible, `future` for one that is to come; None for one done."""
    if place.act.kind not in DEEDS or is_past(place.words[place.head]):
        return None
    if status := _named(place):
        return status
    if place.act.kind is not ActKind.MEET or not _is_present(place):
        return None
    return Status.FUTURE if _is_awaited(place) or _is_tonight(place) else None


def _named(place: Place) -> Status | None:
    """Return what the adjective of a noun for a deed tells of it."""
    words, head = place.words, place.head
    for at in range(head, max(-1, head - 1 - _APART), -1):
        word = words[at]
        if word in _POSSIBLE or word in _COMING:
            return Status.HYPOTHETICAL if word in _POSSIBLE else Status.FUTURE
        if word in PREPOSITIONS or is_auxiliary(word) or not (word[0].isalnum() or word[0] in "'’"):
            return None
    return None


def _is_present(place: Place) -> bool:
    """Say whether somebody does it in the plain present: "Vorr meets Kess", "they meet", not "the talks"."""
    words, head, group = place.words, place.head, place.group
    if group.modal or words[head].endswith("ing") or not place.shows(ActKind.MEET):
        return False
    before = words[group.start - 1 : group.start]
    who = next((each for each in place.line.mentions if each.end == group.start), None)
    return before in _WHO or (who is not None and not who.is_possessive and group.start == head)


_WHO = frozenset((each,) for each in "he she they we who".split())
_WAITING = frozenset("when once until till after before".split())
_WAITING_REACH, _MAIN_REACH = 6, 14


def _is_awaited(place: Place) -> bool:
    """Say whether a meeting is what the main clause waits for: "will be raised when they meet"."""
    words, head = place.words, place.head
    at = next((at for at in range(head - 1, max(-1, head - 1 - _WAITING_REACH), -1) if words[at] in _WAITING), None)
    if at is None or "," in words[at:head]:
        return False
    if any(modal_of(word) == "will" for word in words[max(0, at - _MAIN_REACH) : at]):
        return True
    rest = words[head : head + 2 * _MAIN_REACH]
    main = rest[rest.index(",") : rest.index(",") + _MAIN_REACH] if "," in rest else ()
    is_first = not any(word[0].isalnum() for word in words[:at])
    return is_first and any(modal_of(word) == "will" for word in main)


# Begins with its first letter, by which a text is passed over fast.
_TONIGHT = pattern_of(
    r"t(?<=\bt)(?:onight|omorrow|his evening)\b|l(?<=\bl)ater (?:today|tonight|this (?:day|week|month|year))\b"
)


def _is_tonight(place: Place) -> bool:
    """Say whether a meeting is told in the present for the evening or a later day: "tonight he hosts the envoys"."""
    bounds = place.line.bounds
    if not _TONIGHT.search(place.line.text[bounds.start : bounds.end].lower()):
        return False
    return not any(is_past(word) for word in place.words[: place.head])


_TAKING_EFFECT = pattern_of(
    r"(?:\b(?:starting|beginning|effective|with effect)|"
    r"\b(?:takes?|taking|come|comes|coming|go|goes|going|enters?|entering)\s+(?:into\s+)?(?:effect|force))"
    r"\s+(?:(?:on|from|as of|in)\s+)?(?:the\s+)?\Z",
    re.I,
)
_MEASURES = frozenset((ActKind.SANCTION, ActKind.RETREAT, ActKind.AID))
_LEAD = 32


def with_start(act: Act, place: Place) -> Act:
    """Return a measure that is to take effect on a day ahead as of that day: "new fees starting on 14 June"."""
    published = place.reading.report.published
    if act.kind not in _MEASURES or act.status not in (Status.ACTUAL, Status.FUTURE) or published is None:
        return act
    line = place.line
    for each in dates_within(place.reading, line.bounds):
        start, at = each.start, each.evidence.span.start
        if start is None or start <= published or start != each.end or at < line.starts[place.head]:
            continue
        # The words for a time may hold its preposition.
        before = line.text[max(line.starts[place.head], at - _LEAD) : at]
        if _TAKING_EFFECT.search(before):
            return replace(act, status=Status.FUTURE, day=start)
    return act
