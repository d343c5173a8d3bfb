"""Counterparts: who is introduced as a peer, before the name or behind it: "her Ostrian counterpart, Ada Lund"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.patterns import pattern_of

_PEOPLE = r"(?P<people>(?:(?:North|South|Sri|Saudi|New|Costa) )?[A-Z]\w+)"
_NAMED_BEHIND = pattern_of(
    rf"\b{_PEOPLE} counterpart,? (?=[A-Z])|"
    r"\bcounterpart (?:from|in) (?:the )?(?P<state>[A-Z]\w+(?: [A-Z]\w+)?), (?=[A-Z])"
)
_NAMED_BEFORE = pattern_of(rf"(?<=[a-z]), (?:his|her|their|its|the) {_PEOPLE} counterpart\b(?!,? [A-Z])")


class Counterpart(NamedTuple):
    """Somebody's peer, by whose people or state.

    Attributes:
        people: The people or state: "Ostrian", "Ostria".
        at: Where the words for the peer begin.
        name: Where the name begins behind them, or ends before them.
        is_before: The name stands before them.
    """

    people: str
    at: int
    name: int
    is_before: bool


def is_peers(text: str, end: int) -> bool:
    """Say whether a word that ends there only says whose peer is meant: "Ostrian" of "her Ostrian counterpart"."""
    return text.startswith(" counterpart", end)


def find_counterparts(text: str) -> Iterator[Counterpart]:
    """Yield the named counterparts of a text.

    >>> text = "Kess met his Ostrian counterpart, Ada Lund, and Otto Tam, the Tarvian counterpart, in Arle."
    >>> [(each.people, text[each.name : each.name + 3], text[: each.name][-3:]) for each in find_counterparts(text)]
    [('Ostrian', 'Ada', 't, '), ('Tarvian', ', t', 'Tam')]
    """
    if " counterpart" not in text:
        return
    for match in _NAMED_BEHIND.finditer(text):
        yield Counterpart(match["people"] or match["state"], match.start(), match.end(), is_before=False)
    for match in _NAMED_BEFORE.finditer(text):
        yield Counterpart(match["people"], match.start(), match.start(), is_before=True)
