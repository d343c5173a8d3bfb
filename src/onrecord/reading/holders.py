"""Holders: who holds an office of a state or body on a day, by the title itself: regions have presidents too."""

from __future__ import annotations

import re

from onrecord.patterns import pattern_of
from onrecord.reading.registry import Registry
from onrecord.reading.sides import Sides

_HEADS = ("head_of_state", "head_of_government")
# What a report calls a head, and what the registry may call the same office.
_NOUNS = (
    (r"president|head of state", r"president"),
    (r"king|queen|monarch|head of state", r"king|queen|monarch"),
    (r"emir|amir|head of state", r"emir|amir"),
    (r"sultan|head of state", r"sultan"),
    (r"emperor|empress", r"emperor|empress"),
    (r"pope|pontiff", r"pope"),
    (r"supreme leader", r"supreme leader"),
    (
        r"prime minister|premier|pm|taoiseach|head of government",
        r"prime minister|premier|taoiseach|head of government|president of the government",
    ),
    (r"chancellor|head of government", r"(?:federal )?chancellor"),
)
_NOUN = tuple(
    (
        pattern_of(rf"\b(?:{said})\b"),
        pattern_of(
            rf"\A(?:(?:interim|acting|caretaker|transition(?:al)?|state affairs commission|sultan and) )*(?:{kept})\b"
        ),
    )
    for said, kept in _NOUNS
)
# A head of these is one of the whole.
_WHOLE = pattern_of(r"\A(?:republic|confederation|federation|union|council of (?:state|ministers)|government)\b")
_PART = pattern_of(
    r"\b(?:parliament|assembly|senate|council|congress|court|bank|province|region|county|city|district|oblast|community)\b"
)
_MINISTERS = {
    "foreign_minister": pattern_of(
        r"\b(?:foreign\b(?! trade).*\baffairs|foreign (?:minister|secretary|relations)|external (?:affairs|relations)|"
        r"international (?:affairs|relations)|exterior|secretary of state\Z|secretary of state of)"
    ),
    "defence_minister": pattern_of(
        r"\b(?:of|for)(?: the)?(?: national)? (?:defen[cs]e|armed forces)\b"
        r"(?! (?:materiel|science|equipment|production))"
    ),
    "finance_minister": pattern_of(
        r"\b(?:minister|secretary) (?:of|for)(?: the)?[a-z, ]*? (?:finances?|treasury)\b|\bexchequer\Z|\btreasurer\Z"
    ),
    "interior_minister": pattern_of(
        r"\b(?:minister|secretary) (?:of|for)(?: the)? "
        r"(?:interior|internal affairs|home (?:affairs|department)|public security)"
    ),
}
# A vice president is no deputy prime minister, but for that "of the government".
_DEPUTIES = (
    (pattern_of(r"\b(?:president|vp)\b"), pattern_of(r"\bvice[- ]president\b")),
    (
        pattern_of(r"\b(?:premier|prime minister|pm)\b"),
        pattern_of(r"\b(?:premier|prime minister|t[áa]naiste|vice[- ]president of the (?:government|council))\b"),
    ),
    (pattern_of(r"\bchancellor\b"), pattern_of(r"\bchancellor\b")),
)
_LOWER = pattern_of(
    r"\b(?:minister of state (?:for|at|to|in)|associate|deputy minister|junior|head of(?! the federal department)|"
    r"parliamentary|permanent)\b"
)


def find_holders(registry: Registry, sides: Sides, side: str, *, office: str, role: str, day: str | None) -> list[str]:
    """Return who holds an office of a state or body on a day: one, none, or several that nothing decides between.

    Args:
        registry: The registry.
        sides: Names of states, to tell "President of Italy" from "President of the Province of Lodi".
        side: Id of the state or body.
        office: Kind of the office.
        role: The title as the report has it.
        day: The day.
    """
    found: dict[str, str] = {}
    for kind in _HEADS if office in _HEADS else (office,):
        for actor_id in registry.office(side, kind, day):
            entry = registry.entry(actor_id)
            for held in entry.roles if entry else ():
                is_it = held.kind == kind and held.org.split(".")[0] in {side, side.split(".")[0]} and held.held_on(day)
                if is_it and _fits(held.title, side, office=office, role=role, sides=sides):
                    found[actor_id] = max(held.start, found.get(actor_id, ""))
    ranked = sorted(found, key=lambda actor_id: (found[actor_id], actor_id), reverse=True)
    # Of two who follow each other the registry may know the end of the first too late; two at once are two.
    alike = [actor_id for actor_id in ranked if found[actor_id] == found[ranked[0]]]
    is_single = office in _HEADS or office in _MINISTERS
    return alike if is_single else ranked


def are_other_titles(one: str, other: str) -> bool:
    """Say whether two titles call heads by words that nobody bears at once.

    >>> are_other_titles("king", "president"), are_other_titles("premier", "prime minister")
    (True, False)
    >>> are_other_titles("head of state", "president"), are_other_titles("head of state", "premier")
    (False, True)
    """
    first, second = ({number for number, (said, _) in enumerate(_NOUN) if said.search(role)} for role in (one, other))
    return bool(first and second) and first.isdisjoint(second)


# Nobody is two of these, unless he was the one before.
_SOLE = "governor mayor judge senator pope king queen bishop archbishop ambassador prosecutor".split()
_SOLE_TITLE = pattern_of(
    rf"\A(?P<before>(?:Gov|Sen)\.|{'|'.join(map(str.capitalize, _SOLE))}) (?=[A-Z])|"
    rf"\b(?P<title>{'|'.join(_SOLE)}|chief executive)\Z"
)
# What such words begin or end with: most noun phrases do with neither, and need no search.
_SOLE_STARTS = ("Gov. ", "Sen. ", *(f"{title.capitalize()} " for title in _SOLE))
_SOLE_ENDS = (*_SOLE, "chief executive")
_FORMER = pattern_of(r"\b(?:former|ex|deputy|vice|acting|designate)\b", re.IGNORECASE)


def sole_title(words: str) -> str:
    """Return the title in the words of a noun phrase that leaves room for no other of its kind; empty for none.

    >>> sole_title("Gov. Vorr"), sole_title("The governor"), sole_title("The former mayor"), sole_title("Ada Judge")
    ('gov', 'gov', '', '')
    """
    is_alike = words.startswith(_SOLE_STARTS) or words.endswith(_SOLE_ENDS)
    found = _SOLE_TITLE.search(words) if is_alike else None
    if found is None or _FORMER.search(words) is not None:
        return ""
    return (found["before"] or found["title"]).lower()[:3]


def _fits(title: str, side: str, *, office: str, role: str, sides: Sides) -> bool:
    """Say whether a title of the registry is the office a report speaks of, not one of the same kind beside it."""
    lowered = title.lower()
    if office in _HEADS:
        return any(said.search(role) and kept.search(lowered) for said, kept in _NOUN) and _is_whole(title, side, sides)
    if office in _MINISTERS:
        return _MINISTERS[office].search(lowered) is not None and not _LOWER.search(lowered)
    if office == "deputy_leader":
        return any(said.search(role) and kept.search(lowered) for said, kept in _DEPUTIES)
    return True


def _is_whole(title: str, side: str, sides: Sides) -> bool:
    """Say whether a title is that of the head of the whole state: what stands behind "of" is the state or nothing."""
    _, of, rest = title.partition(" of ")
    rest = rest.removeprefix("the").lstrip()
    if not rest or _WHOLE.match(rest.lower()):
        return True
    if _PART.search(rest.lower()):
        return False
    return sides.of(rest) == side or sides.spoken_for(sides.of(rest.split()[0])) == side
