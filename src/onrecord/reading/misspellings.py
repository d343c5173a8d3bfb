"""Misspellings: a name that is spelt otherwise elsewhere in its report, by a slip or from another alphabet."""

from __future__ import annotations

from functools import lru_cache

from onrecord.patterns import pattern_of

# Shorter names differ in a letter and are others: "Lund" and "Lind".
_SHORTEST = 5
# Surnames that differ in the vowel of such an ending are two: "Hansen" and "Hanson".
_ENDING = pattern_of(r"[aeiou](?=(?:n|r|s|ns|rs)\Z)")
_ALIKE = str.maketrans("yje", "iii")


@lru_cache(maxsize=1024)
def is_misspelt(name: str, other: str) -> bool:
    """Say whether two surnames may be one, with a letter of difference, doubled ones counted once.

    >>> is_misspelt("Bechmann", "Beckmann"), is_misspelt("Lund", "Lind"), is_misspelt("Petrov", "Petrova")
    (True, False, False)
    >>> is_misspelt("Hansen", "Hanson")
    False
    """
    if name == other or min(len(name), len(other)) < _SHORTEST or name[0] != other[0]:
        return False
    shorter, longer = sorted((name.lower(), other.lower()), key=len)
    if longer in {f"{shorter}a", f"{shorter}e", f"{shorter}s"}:
        # A woman's form of a man's name, several of one name.
        return False
    one, two = _singled(shorter), _singled(longer)
    if one != two and _ENDING.sub("", one) == _ENDING.sub("", two):
        return False
    return _differences(one, two) <= 1


def is_respelt(given: str, other: str) -> bool:
    """Say whether two given names are one that is written in two ways; "Marta" and "Maria" are two.

    >>> is_respelt("Sergey", "Sergei"), is_respelt("Mohamed", "Mohammed"), is_respelt("Marta", "Maria")
    (True, True, False)
    """
    return given != other and min(len(given), len(other)) >= _SHORTEST and _sound(given) == _sound(other)


def _sound(name: str) -> str:
    """Return a name with letters that stand for one another made one, and doubled ones single."""
    return _singled(name.lower().translate(_ALIKE))


def _singled(name: str) -> str:
    return "".join(letter for letter, before in zip(name, " " + name, strict=False) if letter != before)


def _differences(one: str, other: str) -> int:
    """Return how many letters are to be put in, left out or exchanged to make one word of another."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for to, theirs in enumerate(other, 1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (letter != theirs))
    return row[-1]
