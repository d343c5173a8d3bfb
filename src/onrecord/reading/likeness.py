"""How alike the words of noun phrases are: of each and of those shortly before it that share a word with it."""

from __future__ import annotations

from bisect import bisect_left


class Earlier:
    """The noun phrases met so far, by the words of them that are compared.

    Attributes:
        alike: Of each pair that shares a word the later, the earlier, and how alike they are.
    """

    def __init__(self, reach: int) -> None:
        """Take how many noun phrases back are compared."""
        self._reach = reach
        self.alike: tuple[list[int], list[int], list[int]] = ([], [], [])
        # Many have the same words: what these are like is told once.
        self._numbers: dict[tuple[str, ...], int] = {}
        self._words: list[tuple[tuple[str, ...], frozenset[str]]] = []
        self._likeness: list[dict[int, int]] = []
        self._met: list[int] = []
        self._places: dict[str, list[int]] = {}

    def take_in(self, own: tuple[str, ...]) -> None:
        """Take in the next; tell which of those within reach share a word with it."""
        at, number = len(self._met), self._numbers.setdefault(own, len(self._words))
        if number == len(self._words):
            self._words.append((own, frozenset(own)))
            self._likeness.append({})
        known, met = self._likeness[number], self._met
        near: list[int] = []
        for word in self._words[number][1]:
            places = self._places.setdefault(word, [])
            if places and places[-1] >= at - self._reach:
                near += places[bisect_left(places, at - self._reach) :]
            places.append(at)
        met.append(number)
        if not near:
            return
        if len(self._words[number][1]) > 1:
            near = list(set(near))
        numbers = [met[to] for to in near]
        for other in set(numbers).difference(known):
            known[other] = _likeness(*self._words[number], *self._words[other])
        later, earlier, likeness = self.alike
        later += [at] * len(near)
        earlier += near
        likeness += [known[each] for each in numbers]


def _likeness(own: tuple[str, ...], mine: frozenset[str], other: tuple[str, ...], theirs: frozenset[str]) -> int:
    """Return 1 for the same words, down to 6 for one word in common."""
    if own == other:
        return 1
    has_all_own, has_all_other = mine <= theirs, theirs <= mine
    if own[-1] == other[-1]:
        return 1 if has_all_own and has_all_other else 2 if has_all_own else 3 if has_all_other else 4
    return 5 if has_all_own or has_all_other else 6
