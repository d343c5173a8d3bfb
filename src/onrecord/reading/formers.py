"""Formers: who is "the former secretary of state", by the offices that the registry or the report says somebody held.

Of others nobody knows: behind "Vorr rejected the deal" the former president may be she or somebody else.
"""

from __future__ import annotations

import re

from onrecord.patterns import pattern_of
from onrecord.reading.registry import load_registry

_FORMER = pattern_of(
    r"[Tt]he (?:former|ex-) ?(?:U\.?S\.? |US |American |two-term |one-term |longtime )?(?P<where>(?:[A-Z][\w.]+ ){0,3})"
    r"(?P<office>(?:[a-z]+ ){0,2}(?:secretary of [a-z]+|first lady|(?:[a-z]+ )?(?:secretary|minister)|governor|senator|"
    r"mayor|president|chancellor|congress(?:man|woman)|speaker|judge|prosecutor|general|ambassador|chairman|chief|"
    r"director|commissioner|diplomat|banker|surgeon|executive|lawmaker|premier|adviser|candidate))(?= [a-z])"
)
_GOES_ON = pattern_of(r" (?:of|who|whose|for|and|or|in|at|to|general)\b")


def office_held(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the former office that words are, and what it was of; empty where they are none, or go on behind.

    >>> office_held("The former Florida governor said", 0, 27)
    ('governor', 'Florida')
    """
    found = _FORMER.match(text, start) if text.startswith(("former", "ex-"), start + len("the ")) else None
    if found is None or not start < end <= found.end() or _GOES_ON.match(text, found.end()):
        return "", ""
    return found["office"], found["where"].strip()


def has_held(actor_id: str, told: str, held: tuple[str, str], day: str | None) -> bool:
    """Say whether somebody has left an office, by what the report tells of him or her, or by the registry."""
    office, where = held
    if re.search(rf"\b(?:former|ex|retired|onetime)[ -](?:[\w.]+ )*?{office}\b", told):
        return all(word in told for word in where.split())
    entry = None if actor_id.startswith("x-") else load_registry().entry(actor_id)
    if entry is None or day is None:
        return False
    return any(
        role.end and role.end < day and role.title.lower().startswith(office) and where in role.title
        for role in entry.roles
    ) and not any(role.title.lower().startswith(office) and role.start <= day and not role.end for role in entry.roles)
