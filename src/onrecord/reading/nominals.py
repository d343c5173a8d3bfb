"""Noun phrases by their words alone: where the phrase that begins at a place ends."""

from __future__ import annotations

import re

from onrecord.patterns import pattern_of
from onrecord.types import Span

_WORD = pattern_of(r"\d[\d,.]*\d|[^\W_][\w’'.&-]*|[^\w\s]")
# Words that open a noun phrase.
DETERMINERS = frozenset(
    "the a an his her its their our my your this that these those some several many two three".split()
)
# No noun phrase begins with one of these, and none goes on with it.
_STOPS = frozenset(
    """if whether how why what when where who whom whose which while as than because since until although though
    but about for against to in on at by from with without during after before over under into through via near
    amid between he she they we it i there you not no never be being been am also then now just ago once twice
    here last late early earlier later next yesterday today tomorrow tonight again him them me us himself
    herself themselves itself""".split()
)
_AUXILIARIES = frozenset(
    "is are was were will would shall should can could may might must had has have did does do".split()
)
_DAYS = pattern_of(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|"
    r"November|December"
)
_ADVERB = pattern_of(r"[a-z]+ly\Z")
_NO_ADVERBS = frozenset("rally assembly family ally daily weekly monthly supply reply".split())
# "Mr." and "St." end in a point within a phrase.
_ABBREVIATED = 3
_MOST = 10


def noun_phrase(text: str, start: int, end: int) -> Span | None:
    """Return the noun phrase that begins at `start`, spaces aside; None where none does, or it is a pronoun.

    >>> phrase = noun_phrase("told a group of students that it would", 4, 38)
    >>> phrase.start, phrase.end
    (5, 24)
    """
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, end):
        if not words and text[start : word.start()].strip():
            return None
        if len(words) == _MOST or not _goes_on(words, word, text):
            words = _without_subject(words, word[0])
            break
        words.append(word)
    while words and words[-1][0].lower() in {"of", "and", "or", *DETERMINERS}:
        words.pop()
    if not words:
        return None
    last = words[-1]
    return Span(start=words[0].start(), end=last.end() - (last[0].endswith(".") and len(last[0]) > _ABBREVIATED))


def _goes_on(words: list[re.Match[str]], word: re.Match[str], text: str) -> bool:
    """Say whether a word belongs to the phrase that the words before it began."""
    token, lower = word[0], word[0].lower()
    if not token[0].isalnum() or lower in _STOPS or lower in _AUXILIARIES or _DAYS.match(token) or _is_adverb(token):
        return False
    if not words:
        return lower not in {"that", "this"}
    before = words[-1][0]
    if text[words[-1].end() : word.start()].strip(" ") or (before.endswith(".") and len(before) > _ABBREVIATED):
        return False
    if token in DETERMINERS:
        return before.lower() in {"of", "and"} and lower != "that"
    if lower in {"and", "or"}:
        return _joins(before, _WORD.match(text, word.end() + 1))
    # "told reporters Norvik would": a plural ends the phrase before a name.
    return not (token[0].isupper() and _is_plural(before))


def _is_adverb(token: str) -> bool:
    return _ADVERB.match(token) is not None and token not in _NO_ADVERBS


def _is_plural(word: str) -> bool:
    return word[0].islower() and word.endswith("s") and word not in DETERMINERS


def _joins(before: str, after: re.Match[str] | None) -> bool:
    """Say whether "and" goes on with a phrase: "reporters and diplomats", "Ravn and the envoy"."""
    if after is None:
        return False
    is_named = after[0][0].isupper() or after[0].lower() in DETERMINERS
    return is_named or (after[0].endswith("s") and before.endswith("s"))


def _without_subject(words: list[re.Match[str]], stop: str) -> list[re.Match[str]]:
    """Leave out the subject of the clause that begins unmarked: "told Ravn Pellonia would"."""
    if stop.lower() in _AUXILIARIES and len(words) > 1 and words[-1][0][0].isupper() and words[0][0][0].isupper():
        return words[:-1]
    return words
