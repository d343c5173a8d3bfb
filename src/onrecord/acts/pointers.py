"""What "it" or "them" means as an option: the thing that the noun phrase before it in its chain names."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.acts.abouts import is_vague
from onrecord.patterns import pattern_of
from onrecord.types import Noun, NounKind, Reading

_PRONOUNS = frozenset(("it", "they"))
_NAMING = frozenset(("definite", "other"))
_DETERMINERS = pattern_of(r"\A(?:the|an?|this|that|these|those|its|his|her|their|our|my|any|some)\s+", re.IGNORECASE)
# What follows the name of a thing and tells of it: when, where, or in a clause of its own.
_BEHIND = pattern_of(
    r"[,;:(—–“”\"]|\s(?:that|which|who|after|before|when|while|because|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)|"
    r"last|this|yesterday|today)\b"
)
# These name nothing that a reader could look up.
_VAGUE = frozenset(
    "thing things way ways matter matters issue issues point points time times day days year years fact one ones lot "
    "question questions situation kind part result reason".split()
)
_LONGEST = 9


def thing_meant(reading: Reading, start: int) -> str | None:
    """Return the name of the thing that the pronoun at `start` means; None where it is somebody, or not told."""
    nouns = reading.nouns
    at = bisect_left(nouns, start, key=_place)
    if at == len(nouns) or nouns[at].head.start != start or nouns[at].form not in _PRONOUNS:
        return None
    chain = next((each for each in reading.chains if at in each.nouns), None)
    if chain is None or chain.actor_ids:
        return None
    before = [nouns[each] for each in sorted(chain.nouns) if each < at]
    if any(noun.kind is not NounKind.THING and noun.form in _NAMING for noun in before):
        return None
    named = (_name(reading.report.text, noun) for noun in reversed(before) if noun.form in _NAMING)
    return next((each for each in named if each), None)


def _place(noun: Noun) -> int:
    return noun.head.start


def _name(text: str, noun: Noun) -> str | None:
    words = " ".join(text[noun.span.start : noun.span.end].split())
    named = _BEHIND.split(_DETERMINERS.sub("", words), maxsplit=1)[0].strip()
    head = text[noun.head.start : noun.head.end].lower()
    # "The plan" is told better by who tabled it.
    is_told = head not in _VAGUE and not (named.lower() == head and is_vague(head))
    return named if named and is_told and len(named.split()) <= _LONGEST else None
