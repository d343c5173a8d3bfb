"""Whens: moments waited for, and what is bidden first: "the day the sluices open", "free them and we will".

They tell on what an act hangs without any word for a condition.
"""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import BE, clause_end, is_auxiliary, modal_of
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Line

_POINTS = frozenset("day minute moment hour second instant".split())
_BEFORE_DAYS = frozenset("on from until till by since of at for in before after to that".split())
_PRESENT = frozenset("is are has have 's 're i've we've they've".split())
_IT = frozenset("it they he she we you i there this that all both its their his her".split())
# What is bidden before "and we will": with these words a sentence begins that asks for something.
_BIDDING = frozenset(
    """free release withdraw pull lift open reopen stop end halt cease pay give hand return sign drop leave come send
    accept show lay put let restore recognise recognize admit apologise apologize disarm scrap cut remove hold keep
    guarantee meet bring back join agree ratify""".split()
)
_MARKS = frozenset("“ \" ' ‘ ”".split())
_REACH, _SHORTEST = 14, 2


def find_moment(place: Place) -> tuple[int, int] | None:
    """Return the clause in "will lift it as soon as the crew is free", "the day the sluices open", "but not until"."""
    is_open = place.group.modal or place.group.is_bare or "to" in place.words[slice(*place.cue)]
    if not is_open:
        return None
    words = place.words
    for at in range(place.cue[1], min(len(words) - 3, place.cue[1] + _REACH)):
        if is_moment(place, at):
            return at, clause_end(place.line, at + 3)
        if words[at : at + 2] == ("not", "until") and words[at - 1] in (",", "but"):
            return at, clause_end(place.line, at + 2)
    return None


def is_moment(place: Place, at: int) -> bool:
    """Say whether a clause begins at a word that tells what must have come to pass: "the minute it is paid"."""
    line = place.line
    words = line.words
    if words[at : at + 3] == ("as", "soon", "as"):
        return _is_ahead(line, at + 3)
    if words[at] != "the" or words[at + 1 : at + 2] == () or words[at + 1] not in _POINTS:
        return False
    if at and words[at - 1] in _BEFORE_DAYS:
        return False
    return _is_ahead(line, at + 2 + (words[at + 2 : at + 3] == ("that",)))


_AWAITING = frozenset("once until till when soon".split())
_WAITED_REACH = 9


def is_awaited(place: Place) -> int | None:
    """Return the word by which a deed is only waited for: "ends *only when* Arland withdraws its troops"."""
    words, head = place.words, place.head
    near = range(max(0, head - _WAITED_REACH), head)
    at = next((at for at in reversed(near) if words[at] in _AWAITING), None)
    if at is None or {",", "that", "which", "who", "to"} & set(words[at + 1 : head]):
        return None
    verbs = words[place.group.start : head + 1]
    if is_past(words[head]) and _PRESENT.isdisjoint(verbs):
        return None
    if words[at] == "soon" and words[at + 1 : at + 2] != ("as",):
        return None
    if words[at] == "when" and words[at - 1 : at] != ("only",) and not any(map(modal_of, words[max(0, at - 6) : at])):
        return None
    is_clause = any(at < each.start and each.end <= place.group.start for each in place.line.mentions)
    return at if is_clause and not place.group.modal else None


def _is_ahead(line: Line, start: int) -> bool:
    """Say whether a clause with a subject of its own begins at a word and tells nothing past."""
    words = line.words
    if start + 1 >= len(words) or not (words[start] in DETERMINERS | _IT or line.mention_over(start)):
        return False
    end = min(clause_end(line, start + 1), len(words))
    told = range(start + 1, end)
    if words[start] in DETERMINERS and len(told) < 2:
        return False  # as soon as this week
    has_verb = False
    for at in told:
        if words[at] in ("was", "were", "had", "did"):
            return False
        if is_past(words[at]) and not _PRESENT.intersection(words[start:at]):
            return False
        has_verb = has_verb or words[at] in BE or is_auxiliary(words[at]) or _is_verb(line, start, at)
    return has_verb


def _is_verb(line: Line, start: int, at: int) -> bool:
    """Say whether a word may be a verb of the present: it follows a subject, and is none of its words."""
    subject = line.mention_over(start) or line.mention_over(start + 1)
    first = subject.end if subject is not None else start + (2 if line.words[start] in DETERMINERS else 1)
    return at >= first and line.words[at].isalpha() and line.words[at] not in _BEFORE_DAYS


def find_bidding(place: Place) -> tuple[int, int] | None:
    """Return what is asked for in "free the prisoners and we will sign"."""
    words, head = place.words, place.head
    if not place.group.modal or modal_of(words[place.group.start]) not in ("will", "would", "may"):
        return None
    joint = next((at for at in range(place.group.start, max(0, place.group.start - 6), -1) if words[at] == "and"), None)
    if joint is None or head - joint > _REACH or words[joint + 1] == "you":
        return None
    start = joint
    while start > max(0, joint - _REACH) and words[start - 1] not in _MARKS | {".", "?", "!", ";", ":"}:
        start -= 1
    bidden = words[start:joint]
    if len(bidden) < _SHORTEST or bidden[0] not in _BIDDING or "," in bidden or is_past(bidden[1]):
        return None
    return None if any(is_auxiliary(word) for word in bidden) else (start, joint)
