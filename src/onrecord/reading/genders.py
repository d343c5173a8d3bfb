"""Genders: what a pronoun, or the word that carries a description, says of whoever is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.given_names import given_name_gender
from onrecord.reading.phrases import Phrase
from onrecord.types import Actor, ActorKind, Mention, Noun

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
    form = noun.form
    if form == "name" or noun.is_plural or form in _PRONOUNS:
        return _PRONOUNS.get(form, "")
    word = text[noun.head.start : noun.head.end].lower()
    return "f" if word in _WOMEN or word.endswith("woman") else "m" if word in _MEN else ""


def known_genders(
    mentions: Sequence[Mention], phrases: Sequence[Phrase], actors: Mapping[str, Actor]
) -> dict[str, str]:
    """Return what titles, honorifics and given names say about each person, by id."""
    found: dict[str, str] = {}
    for mention, phrase in zip(mentions, phrases, strict=True):
        for actor_id in mention.actor_ids:
            if phrase.gender:
                found[actor_id] = phrase.gender
    for actor_id, actor in actors.items():
        if actor.kind is ActorKind.PERSON and actor_id not in found:
            found[actor_id] = given_name_gender(actor.name)
    return found
