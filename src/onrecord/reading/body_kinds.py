"""Kinds of bodies: what a head noun says a body is, so that "the company" never means a union."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.patterns import pattern_of
from onrecord.types import Noun

Kinds = frozenset[str]

# What each head noun can be: a bank is a company too, a ministry is a part of a government, and a department of it is
# an agency to some. Of what is not here (group, council, bloc, office ...) any body may be one.
_HEADS = {
    "union": "union",
    "company firm corporation manufacturer automaker carmaker chipmaker planemaker drugmaker shipbuilder retailer "
    "airline": "company bank newspaper",
    "employer": "company bank newspaper court party government ministry agency parliament army university",
    "court tribunal": "court",
    "party": "party",
    "government": "government ministry party army",
    "ministry": "ministry",
    "agency": "agency ministry company bank newspaper",
    "parliament legislature senate assembly": "parliament",
    "army navy military": "army",
    "newspaper magazine broadcaster": "newspaper",
    "bank": "bank",
    "university college": "university",
}
# The last word of a name tells less, and sometimes more: a party may be called a union, a union "Workers".
_NAME_HEADS = {
    "union": "union party",
    "workers teamsters steelworkers": "union",
    "company corporation corp inc ltd motors airlines airways holdings industries": "company bank newspaper",
    "court tribunal": "court",
    "party": "party",
    "ministry": "ministry",
    "parliament senate": "parliament",
    "army navy": "army",
    "times herald gazette tribune": "newspaper",
    "bank": "bank",
    "university college": "university",
}
# A party to a deal is whoever makes it; a credit union is a bank.
_OTHER_SENSE = pattern_of(
    r"\b(?:(?:other|either|neither|each|third|both|injured|guilty|opposing|warring|contracting) party|"
    r"(?:western|credit) union)\Z"
)


def body_kinds(text: str, nouns: Sequence[Noun]) -> list[Kinds]:
    """Return what each noun phrase of a text can be by its head; nothing where the head does not tell."""
    return [
        kinds_of(text[noun.span.start : noun.head.end], is_name=noun.form == "name")
        if noun.form in {"name", "definite", "other"}
        else frozenset()
        for noun in nouns
    ]


def are_apart(one: Kinds, other: Kinds) -> bool:
    """Say whether two noun phrases name bodies of different kinds.

    >>> union, company, bank = (kinds_of(words) for words in ("the union", "a company", "Karvel's bank"))
    >>> are_apart(union, company), are_apart(company, bank), are_apart(union, kinds_of("the group"))
    (True, False, False)
    """
    return bool(one) and bool(other) and one.isdisjoint(other)


@lru_cache(maxsize=8192)
def kinds_of(words: str, *, is_name: bool = False) -> Kinds:
    """Return the kinds of bodies that a noun phrase can name, by its words up to the head."""
    lowered = " ".join(words.lower().split()).removesuffix(".")
    if _OTHER_SENSE.search(lowered):
        return frozenset()
    head = lowered.rpartition(" ")[2]
    return _OF_NAME.get(head, frozenset()) if is_name else _OF_HEAD.get(head, frozenset())


def _by_word(kinds: dict[str, str]) -> dict[str, Kinds]:
    return {word: frozenset(found.split()) for words, found in kinds.items() for word in words.split()}


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


_OF_NAME = _by_word(_NAME_HEADS)
_OF_HEAD = _by_word(_HEADS)
# "The parties" to talks are states and bodies of any kind.
_OF_HEAD |= {_plural(word): found for word, found in _OF_HEAD.items() if word != "party"}
