"""Whose doing a deed is that a noun tells: "Arland's raid on Borland's port broke the truce" blames Arland."""

from __future__ import annotations

from onrecord.acts.clauses import STOPS, is_auxiliary, is_joint
from onrecord.acts.frames import Subject
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Line, Placed

TOWARDS = frozenset("on to in into against at towards toward upon".split())
_OF = (("of", "the"), ("by", "the"))
_NEAR, _NOUN_REACH = 10, 6


def find_blamed(line: Line, before: int) -> Subject | None:
    """Return whose doing a subject is: "Arland's remarks violated", "the actions of Arland violated".

    "Arland's raid on Borland's port" is Arland's, as "the Arlish raid on Borland" is.
    """
    found: Placed | None = None
    for mention in reversed(line.mentions):
        if mention.end > before + 1 or before - mention.end > _NEAR:
            continue
        between = line.words[mention.end : before + 1]
        if any(word in STOPS or is_joint(word) or is_auxiliary(word) or is_past(word) for word in between):
            break
        is_of_it = line.words[mention.start - 1 : mention.start] in (("of",), ("by",))
        is_of_it = is_of_it or line.words[max(0, mention.start - 2) : mention.start] in _OF
        is_aimed = not TOWARDS.isdisjoint(line.words[mention.end : found.start if found is not None else before])
        is_owner = mention.is_possessive and not is_aimed_at(line, mention)
        if (found is None and (is_owner or is_of_it)) or (is_aimed and (is_owner or _is_modifier(line, mention))):
            found = mention
    return Subject(found, (), found.start) if found is not None else None


def is_aimed_at(line: Line, mention: Placed) -> bool:
    """Say whether a preposition before somebody tells at whom a deed is aimed: "the raid on Borland's port"."""
    start = mention.start - (line.words[mention.start - 1 : mention.start] == ("the",))
    return not TOWARDS.isdisjoint(line.words[max(0, start - 1) : start])


def _is_modifier(line: Line, mention: Placed) -> bool:
    """Say whether a name stands before the noun of a deed that is aimed: "the Arlish raid on"."""
    is_governed = line.words[mention.start - 1] in ("of", "by") or is_aimed_at(line, mention)
    return not is_governed and not TOWARDS.isdisjoint(line.words[mention.end + 1 : mention.end + _NOUN_REACH])
