"""Heads: titles of those who lead, which are common words elsewhere: "heads of state", "the kings of".

A chief executive or justice is one by both words, and no chief. "The country's" owns offices as "Norland's" does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.patterns import pattern_of

# Letters as in `words`; a registry may know "government of Norland".
_HEADS = pattern_of(r"[-C]O(?:[MB](?:&B)?|G\+\++)?")
_EXECUTIVE = pattern_of("TM(?![TtM])")
_CHIEFS = frozenset(("chief executive", "chief justice"))
_RULERS = frozenset("kings queens premiers chancellors monarchs emirs sultans".split())
_TITLES = _RULERS | {"heads"}
# A state by what it is: "the country's foreign minister".
COUNTRIES = frozenset("country nation".split())
_OWNER = pattern_of("[Dd]-S")
# Two people whom only what stands before tells: "the two men", "the pair".
_PAIR = pattern_of(r"\b[Tt]he two (?=(?:wo)?men\b)|\b[Bb]oth (?=(?:wo)?men\b)|\b[Tt]he (?=(?:pair|duo)\b(?! of\b))")
_OF_WHAT = frozenset(("of state", "of government", "of state and government"))
# Few texts have one, and a search for these words takes far less time than one for the patterns.
_OF_PAIRS = (" men", " women", "he pair", "he duo")
_OF_FORCES = tuple(
    f"{end} {head}"
    for ends, heads in (("oast order", "guard Guard"), ("ir", "force Force"), ("y e ms", "service Service"))
    for end in ends.split()
    for head in heads.split()
)
# Bodies by two words that are none by themselves.
_FORCE = pattern_of(
    r"\b(?:(?:[Cc]oast|[Bb]order) (?P<guard>[Gg]uard)|[Aa]ir (?P<force>[Ff]orce)|"
    r"(?:[Ss]ecurity|[Ii]ntelligence|[Cc]ustoms) (?P<service>[Ss]ervice))\b(?! [A-Z])"
)


def with_heads(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes of words with such titles made those of several people."""
    for match in _HEADS.finditer(classes):
        at, last = match.start(), match.end() - 1
        head = text[starts[at] : ends[at]]
        if head.lower() not in _TITLES:
            continue
        what = text[starts[at + 1] : ends[last]].lower()
        first = head.lower() if classes[at - 1] == "|" else head
        title = classes[at : last + 1]
        if first in _RULERS:
            title = f"L{title[1:]}"
        elif head.lower() == "heads" and what in _OF_WHAT:
            title = f"{'M' * (last - at)}L"
        elif head.lower() == "heads" and what.startswith("of state "):
            title = f"MML{title[3:]}"
        elif head.lower() == "heads" and what.startswith("of government of "):
            title = f"MMLOK{title[5:]}"
        classes = f"{classes[:at]}{title}{classes[last + 1 :]}"
    for match in _EXECUTIVE.finditer(classes):
        at = match.start()
        if text[starts[at] : ends[at + 1]].lower() in _CHIEFS:
            classes = f"{classes[:at]}MT{classes[at + 2 :]}"
    return classes


def with_countries(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes of words with "country" made an owner of offices and bodies: "the country's army"."""
    for match in _OWNER.finditer(classes) if "-S" in classes else ():
        at = match.start() + 1
        if text[starts[at] : ends[at]] in COUNTRIES:
            classes = f"{classes[:at]}Y{classes[at + 1 :]}"
    return classes


def with_pairs(text: str, starts: Sequence[int], classes: str) -> str:
    """Return the classes of words with the last of "both men" or "the pair" made that of a group."""
    if not any([word in text for word in _OF_PAIRS]):
        return classes
    for match in _PAIR.finditer(text):
        at = bisect_left(starts, match.end())
        if starts[at : at + 1] == (match.end(),):
            classes = f"{classes[:at]}L{classes[at + 1 :]}"
    return classes


def with_forces(text: str, starts: Sequence[int], classes: str) -> str:
    """Return the classes of words with "coast guard" and the like made bodies."""
    if not any([word in text for word in _OF_FORCES]):
        return classes
    for match in _FORCE.finditer(text):
        at = bisect_left(starts, match.start())
        if starts[at : at + 2] == (match.start(), match.start(match.lastgroup or 0)):
            classes = f"{classes[:at]}MB{classes[at + 2 :]}"
    return classes
