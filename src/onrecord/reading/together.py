"""Together: words that own, are several or a body only where they stand beside others: "the country's", "both men"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.patterns import pattern_of

# A state by what it is: "the country's foreign minister".
COUNTRIES = frozenset("country nation".split())
_OWNER = pattern_of("[Dd]-S")
# Two people whom only what stands before tells: "the two men", "the pair".
_PAIR = pattern_of(r"\b(?:(?:[Tt]he two|[Bb]oth) (?P<first>(?:wo)?men)|[Tt]he (?P<pair>pair|duo))\b(?! of\b)")
_FORCE = pattern_of(
    r"\b(?P<first>(?:[Cc]oast|[Bb]order) [Gg]uard|[Aa]ir [Ff]orce|"
    r"(?:[Ss]ecurity|[Ii]ntelligence|[Cc]ustoms) [Ss]ervice)\b(?! [A-Z\d])"
)
_FORCES = (("oast order", "guard Guard"), ("ir", "force Force"), ("y e ms", "service Service"))
# What each pattern cannot do without, which few texts have and which is sooner searched for; the letters of its words.
_TOGETHER = (
    (("he two men", "he two women", "oth men", "oth women", "he pair", "he duo"), _PAIR, "L"),
    (tuple(f"{end} {head}" for ends, heads in _FORCES for end in ends.split() for head in heads.split()), _FORCE, "MB"),
)


def with_together(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes of words with those of "country's" made an owner, of pairs a group, of forces a body."""
    for match in _OWNER.finditer(classes) if "-S" in classes else ():
        at = match.start() + 1
        if text[starts[at] : ends[at]] in COUNTRIES:
            classes = f"{classes[:at]}Y{classes[at + 1 :]}"
    for hints, pattern, letters in _TOGETHER:
        for match in pattern.finditer(text) if any([hint in text for hint in hints]) else ():
            first = match.start(match.lastgroup or 0)
            at = bisect_left(starts, first)
            if starts[at : at + 1] == (first,):
                classes = f"{classes[:at]}{letters}{classes[at + len(letters) :]}"
    return classes
