"""Heads: titles of those who lead, which are common words elsewhere: "heads of state", "the kings of".

A chief executive or justice is one by both words, and no chief.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.patterns import pattern_of

# Letters as in `words`; a registry may know "government of Norland".
_HEADS = pattern_of(r"[-C]O(?:[MB](?:&B)?|G\+\++)?")
_EXECUTIVE = pattern_of("TM(?![TtM])")
_CHIEFS = frozenset(("chief executive", "chief justice"))
_RULERS = frozenset("kings queens premiers chancellors monarchs emirs sultans".split())
_TITLES = _RULERS | {"heads"}
_OF_WHAT = frozenset(("of state", "of government", "of state and government"))


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
