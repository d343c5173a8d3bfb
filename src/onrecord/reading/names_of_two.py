"""Names of two words of which one names a state, a medium, a rank or nobody elsewhere: "Jack Ireland", "New Mexico"."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS, THINGS
from onrecord.reading.given_names import given_name_gender

# States that are given names as well.
_GIVEN = frozenset("Israel India Kenya Jordan Chad Georgia".split())
# A firm is called after its state: "Norland Airways" is neither the state nor a body of it.
_FIRMS = frozenset(
    """Airways Airlines Foods Petroleum Telecom Aerospace Motors Holdings Industries Steel Railways Trains Ports Stores
    Logistics Shipyards Chemicals Technologies Pharmaceuticals Semiconductors""".split()
)
_STATE_AND_NAME = pattern_of(r"K(?<![OCM]K)(?=C(?![C+]))")
# A search for a letter is quick, and slow for what stands before it.
_NAME_AND_STATE = pattern_of(r"C(?:(?<![CPi]C)K(?![CPS+])|(?<![CP]C)i?U(?![CPGKN+]))")
# "He Yadong": the pronoun is never followed by a name.
_SURNAME_HE = pattern_of(r"pC(?!C)")
_NEW_TOWN = pattern_of(r"-[CK](?<!C..)(?![+])")
_OF_TOWNS = frozenset("New San Santa Saint Los Las Fort Port".split())
# Parts of states that are called after a state: "New Mexico".
_PARTS = frozenset({"Mexico"})
# Ranks that are family names as well: "John Major".
_NAME_AND_RANK = pattern_of(r"C(?<![CPi]C)i?T(?![CPHi+])")
_SURNAMES = frozenset("Major King Bishop Judge Pope Marshal Prince Baron Priest Constable".split())


def mark_names_of_two(
    text: str, starts: list[int], ends: list[int], letters: str, *, is_headline: Callable[[int, int], bool]
) -> list[str]:
    """Take what else names a state, a medium or nobody for part of a name: "Jack Ireland", "Ada Time", "He Yadong".

    Args:
        text: The whole text.
        starts: Where each word starts.
        ends: Where each word ends.
        letters: The classes of the words.
        is_headline: Says whether the words from one up to another are set like a headline: "India Rejects Offer".
    """

    def word(at: int) -> str:
        return text[starts[at] : ends[at]]

    classes = list(letters)
    for match in _STATE_AND_NAME.finditer(letters):
        first = match.start()
        family = word(first + 1)
        is_thing = family.isupper() or BODY_WORDS.search(family) or THINGS.search(family)
        line = letters.rfind("|", 0, first) + 1, letters.find("|", first) % (len(letters) + 1)
        is_name = family in _FIRMS or (word(first) in _GIVEN and not is_thing)
        if is_name and not is_headline(*line):
            classes[first] = "C"
    _mark_family_names(word, letters, classes)
    for match in _NEW_TOWN.finditer(letters):
        if word(match.start()) in _OF_TOWNS and (letters[match.start() - 1] != "|" or word(match.end() - 1) in _PARTS):
            classes[match.start()] = classes[match.end() - 1] = "C"
    return classes


def _mark_family_names(word: Callable[[int], str], letters: str, classes: list[str]) -> None:
    for match in _NAME_AND_STATE.finditer(letters):
        if given_name_gender(word(match.start())):
            classes[match.end() - 1] = "C"
    for match in _NAME_AND_RANK.finditer(letters):
        if word(match.end() - 1) in _SURNAMES and given_name_gender(word(match.start())):
            classes[match.end() - 1] = "C"
    for match in _SURNAME_HE.finditer(letters):
        if word(match.start()) == "He":
            # As sure as an initial: a small "he" elsewhere makes it no plain word.
            classes[match.start()] = "i"
