"""How alike the words of noun phrases are: of each and of those shortly before it that share a word with it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

_Words = tuple[str, ...]


class Earlier:
    """The noun phrases met so far, by the words of them that are compared.

    Attributes:
        alike: Of each pair that shares a word the later, the earlier, and how alike they are.
    """

    def __init__(self, reach: int) -> None:
        """Take how many noun phrases back are compared."""
        self._reach = reach
        self.alike: tuple[list[int], list[int], list[int]] = ([], [], [])
        self._met: list[_Words] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        # Many have the same words: what these are like is told once.
        self._likeness: dict[tuple[_Words, _Words], int] = {}

    def take_in(self, own: _Words) -> None:
        """Take in the next; tell which of those within reach share a word with it."""
        at = len(self._met)
        first = at - self._reach
        near: list[int] = []
        for word in own if len(own) == 1 else set(own):
            places = self._places[word]
            if places and places[-1] >= first:
                near += places[bisect_left(places, first) :]
            places.append(at)
        self._met.append(own)
        if near:
            self._compare(at, near if len(own) == 1 else list(set(near)))

    def _compare(self, at: int, near: list[int]) -> None:
        own, known = self._met[at], self._likeness
        later, earlier, likeness = self.alike
        later += [at] * len(near)
        earlier += near
        for to in near:
            pair = (own, self._met[to])
            found = known.get(pair)
            if found is None:
                found = known[pair] = _likeness(*pair)
            likeness.append(found)


def _likeness(own: _Words, other: _Words) -> int:
    """Return 1 for the same words, down to 6 for one word in common."""
    if own == other:
        return 1
    mine, theirs = set(own), set(other)
    has_all_own, has_all_other = mine <= theirs, theirs <= mine
    if own[-1] == other[-1]:
        return 1 if has_all_own and has_all_other else 2 if has_all_own else 3 if has_all_other else 4
    return 5 if has_all_own or has_all_other else 6
