"""Misspellings: a name that is spelt otherwise elsewhere in its report, by a slip or from another alphabet."""

from __future__ import annotations

from functools import lru_cache

# Shorter names differ in a letter and are others: "Lund" and "Lind".
_SHORTEST = 5
# From this length on two letters may differ.
_LONG = 8
_ALIKE = str.maketrans("yje", "iii")


@lru_cache(maxsize=1024)
def is_misspelt(name: str, other: str) -> bool:
    """Say whether two surnames may be one, with a letter or two of difference.

    >>> is_misspelt("Bechmann", "Beckmann"), is_misspelt("Lund", "Lind"), is_misspelt("Petrov", "Petrova")
    (True, False, False)
    """
    if name == other or min(len(name), len(other)) < _SHORTEST or name[0] != other[0]:
        return False
    shorter, longer = sorted((name.lower(), other.lower()), key=len)
    if longer in {f"{shorter}a", f"{shorter}e", f"{shorter}s"}:
        # A woman's form of a man's name, several of one name.
        return False
    return _differences(shorter, longer) <= (2 if len(shorter) >= _LONG else 1)


def is_respelt(given: str, other: str) -> bool:
    """Say whether two given names are one that is written in two ways; "Marta" and "Maria" are two.

    >>> is_respelt("Sergey", "Sergei"), is_respelt("Mohamed", "Mohammed"), is_respelt("Marta", "Maria")
    (True, True, False)
    """
    return given != other and min(len(given), len(other)) >= _SHORTEST and _sound(given) == _sound(other)


def _sound(name: str) -> str:
    """Return a name with letters that stand for one another made one, and doubled ones single."""
    same = name.lower().translate(_ALIKE)
    return "".join(letter for letter, before in zip(same, " " + same, strict=False) if letter != before)


def _differences(one: str, other: str) -> int:
    """Return how many letters are to be put in, left out or exchanged to make one word of another."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for to, theirs in enumerate(other, 1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (letter != theirs))
    return row[-1]
