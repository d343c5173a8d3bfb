"""Genders: what a pronoun, or the word that carries a description, says of whoever is meant."""

from __future__ import annotations

from onrecord.types import Noun

_PRONOUNS = {"he": "m", "she": "f"}
_WOMEN = frozenset(
    "woman lady girl mother mom mum daughter sister wife widow aunt niece grandmother granddaughter stepmother "
    "stepdaughter girlfriend fiancée bride queen princess duchess countess empress actress heiress nun".split()
)
# Not "chairman", nor "congressman": some women are called so.
_MEN = frozenset(
    "man gentleman boy father dad son brother husband widower uncle nephew grandfather grandson stepfather stepson "
    "boyfriend fiancé groom king prince duke emperor monk".split()
)


def gender_of(text: str, noun: Noun) -> str:
    """Return `m` or `f` where a noun phrase of one person tells, empty where it does not."""
    if noun.form in _PRONOUNS or noun.is_plural or noun.form == "name":
        return _PRONOUNS.get(noun.form, "")
    word = text[noun.head.start : noun.head.end].lower()
    return "f" if word in _WOMEN or word.endswith("woman") else "m" if word in _MEN else ""
