"""Chunks: what stands between two blanks, with its words. Most recur: each is looked into once."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.patterns import pattern_of
from onrecord.reading.registry import Beginning, Registry
from onrecord.reading.titles import WORD_CLASS, pronoun, word_class

_SHORTENED = frozenset(
    """MR MRS MS DR SEN GOV REP GEN ADM VADM RADM COL CAPT MAJ LT SGT BRIG AMB SEC PROF HON Mr Mrs Ms Dr Gen Sen Rep Gov
    Lt Col Adm Vadm Radm Prof Rev Del Capt Maj Sgt Brig St Jr Sr Amb Sec Pres Hon""".split()
)
_WORD = pattern_of(
    rf"""[^\W\d_]\.(?:[^\W\d_]\.)+                            # U.S.
      | (?:{"|".join(sorted(_SHORTENED))})\.
      | [A-Z]\.(?=\s*[A-Z])                                  # J.
      | \[[^\W\d_]\][^\W\d_]+                                   # [T]he: no "he"
      | ['’]s\b | (?<=s)['’](?=\s)                           # possessive marks
      | [^\W\d_]+(?:[-‑][^\W_]+|['’](?!s\b)[^\W\d_]+)*        # words, with hyphens and contractions
      | \d[\w.,:%]*\w | \S""",
    re.VERBOSE,
)
_MARKS = {",": ",", "(": "(", ")": "(", "[": "(", "]": "(", "'s": "S", "’s": "S"}
# "H.E. Mr. Vorr": they stand before names and name nobody.
_MARKS |= dict.fromkeys(("H.E.", "H.R.H.", "H.M.", "H.H.", "H.I.H.", "H.S.H."), "H")
_QUOTES = frozenset('"“”«»„‘')
# What may stand right behind a word, with its class.
SIGNS = {",": ",", ")": "(", '"': '"', "”": '"', **dict.fromkeys(".;:?!…", "-")}
_SIGNS = "".join(SIGNS)
# So many are kept: a corpus has no end of them.
_KEPT = 32_768
# Capitalised by custom, or at the start of a sentence; no names of actors.
PLAIN = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december feb apr aug sept sep oct nov dec
    if when while after before since although though because as in on at by from
    with without during under over despite but and or so yet nor not no yes now here there then thus however meanwhile
    also still even just only perhaps maybe today yesterday tomorrow tonight earlier later last next what why how where
    whether whose is are was were be been do does did has have had will would can could should may might must shall
    let please asked speaking according both each every either neither any one once until unless through against about
    around between among across behind beyond above below such same more less than very well much many few amid given
    within throughout inside outside alongside towards toward besides onto upon
    instead rather moreover furthermore additionally nevertheless nonetheless therefore hence indeed again always never
    often sometimes finally first second third new old good great big long little high low own back up down out off
    article section chapter photo image video file read see click subscribe share advertisement related update updated
    christmas easter thanksgiving internet god ok okay thank thanks hello oh ah well right like say says said
    nothing everything something everyone someone anyone nobody everybody somebody anybody none two three four five six
    seven eight nine ten twenty hundred thousand million billion several some most all pm am mr gmt est
    that unlike except regarding concerning abstract text make makes want wants tell look need needs think
    know""".split()
)

# "Arlish-brokered talks" name nobody who talks.
DONE_BY = ("-brokered", "-mediated", "-hosted", "-facilitated", "-sponsored", "-drafted", "-proposed")


# The classes of the words of a chunk, one letter a word as in `words`, none where what follows tells: "J."; where each
# word starts and ends in it, None where it is one whole word, as most are; and where in it names may begin.
Chunk = tuple[str, tuple[tuple[int, int], ...] | None, tuple[tuple[int, Beginning], ...]]


class Chunks(dict[str, Chunk]):
    """Chunks by what is written; one that is not known yet is looked into.

    Attributes:
        small: Classes of words in small letters, none for those that may begin names. All others are plain, `-`, and
            are not kept: there is no end of them.
    """

    def __init__(self, registry: Registry) -> None:
        """Take the registry whose names may begin in them."""
        super().__init__()
        self._registry = registry
        self.small = {**WORD_CLASS, **dict.fromkeys(registry.small_firsts, "")}

    def __missing__(self, chunk: str) -> Chunk:
        """Return what a chunk holds that was not met before."""
        if len(self) >= _KEPT:
            self.clear()
        made = self[chunk] = self._looked_into(chunk)
        return made

    def _looked_into(self, chunk: str) -> Chunk:
        if chunk.isalpha():
            return _letter(chunk), None, self._registry.beginnings(chunk)
        size = len(head := chunk.rstrip(_SIGNS))
        if size > 1 and size < len(chunk) and head.isalpha() and head not in _SHORTENED:
            # A word with signs behind it: known without a search.
            classes, _, beginnings = self._word(head)
            signs = [(at, at + 1) for at in range(size, len(chunk))]
            return "".join((classes, *map(SIGNS.__getitem__, chunk[size:]))), ((0, size), *signs), beginnings
        beginnings = self._registry.beginnings(chunk)
        word = _WORD.match(chunk)
        if word and word.end() == len(chunk):
            return _letter(chunk), None, beginnings
        classes, places = self.parts(chunk)
        is_open = chunk[-1:] == "." and classes != self.parts(chunk, is_followed=True)[0]
        return "" if is_open else classes, places, beginnings

    def _word(self, word: str) -> Chunk:
        letter = self.small.get(word, "-") if word.isascii() and word.islower() else ""
        return (letter, None, ()) if letter else self[word]

    def parts(self, chunk: str, *, is_followed: bool = False) -> tuple[str, tuple[tuple[int, int], ...]]:
        """Return the classes of the words of a chunk, and where they stand.

        Args:
            chunk: What stands between two blanks.
            is_followed: A capital stands behind it, which makes initials of single letters: "J. L".
        """
        size = len(chunk)
        found = [match for match in _WORD.finditer(f"{chunk} A" if is_followed else chunk) if match.end() <= size]
        words = [match[0] for match in found]
        classes = [self._word(word)[0] if word.isalpha() else _letter(word) for word in words]
        return "".join(classes), tuple([match.span() for match in found])


@lru_cache(maxsize=4)
def chunks_of(registry: Registry) -> Chunks:
    """Return the chunks that were met so far, with the names of a registry."""
    return Chunks(registry)


def _letter(word: str) -> str:
    """Return the class of a word that no registry knows."""
    first = word[0]
    if word == "A.":
        # An initial, no article.
        return "i"
    if word in _MARKS or not first.isalpha():
        return _MARKS.get(word) or (
            "S" if first in "'’" else "n" if first.isdigit() else '"' if first in _QUOTES else "-"
        )
    found = word_class(word)
    if word in {"US", "WHO"}:
        return "C"
    if found == "-" and pronoun(word):
        return "p"
    if found != "-":
        # "May" and "La" begin names; "LA" is one.
        return "C" if found == "v" and first.isupper() else found
    return _capital(word)


def _capital(word: str) -> str:
    """Return the class of a word that no table knows, by its capitals."""
    if not word[0].isupper() or word.lower() in PLAIN or word.endswith(DONE_BY):
        return "-"
    if word[1:2] in {"-", "‑"}:
        # (D-Ohio), X-ray
        return "-"
    if len(word) == 2 and word[1] == ".":
        return "i"
    if len(word) == 1:
        return "-"
    return "C"
