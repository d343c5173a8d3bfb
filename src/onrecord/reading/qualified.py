"""Adjectives between an owner and a title that leave it the same office: "Arland's new president".

A closed list, since others tell of another holder: the next one, the first one or the last one.
"""

from __future__ import annotations

from bisect import bisect_left

from onrecord.patterns import pattern_of
from onrecord.reading.words import Words

_ADJECTIVES = (
    "new|newest|own|current|present|incumbent|sitting|serving|reigning|veteran|powerful|all-powerful|influential|"
    "embattled|beleaguered|besieged|weakened|scandal-hit|lame-duck|hawkish|dovish|hard-?line|moderate|nationalist|"
    "ultra-?nationalist|populist|centrist|leftist|rightist|Islamist|reformist|technocratic|pragmatic|outspoken|"
    "combative|charismatic|pugnacious|fiery|cautious|popular|unpopular|controversial|authoritarian|autocratic|"
    "iron-fisted|strongman|youthful|young|youngest|elderly|ag(?:e)?ing|ailing|frail|de facto|(?:widely )?respected|"
    "(?:left|right)-wing|(?:far|hard|centre|center|radical)-(?:left|right)|(?:pro|anti)-[A-Za-z]+|"
    r"long-?(?:time|serving|standing|ruling)|longest-serving|first-term|second-term|two-term|\d\d-year-old|"
    "(?:democratically |directly )?elected|(?:newly|recently|freshly|just|re)-?elected|re-elected|"
    "(?:newly|recently|freshly)[ -](?:elected|re-?elected|appointed|named|installed|inaugurated|chosen|minted|sworn-in)"
)
_QUALIFIED = pattern_of(rf"(?:(?<=['’]s )|(?<=s['’] ))(?:(?:{_ADJECTIVES}) )+(?=\w)")
_BEHIND = pattern_of(rf"\s+(?:(?:{_ADJECTIVES})\s+)+")
# A possessive mark and what is no title behind it, by their class letters.
_OWNING = pattern_of(r"S(?![FMTtBLS|])")
_TITLES = frozenset("FMTtBL")


def unqualified(quote: str) -> str:
    """Return words without the adjectives between an owner and a title.

    >>> unqualified("Arland's newly elected president"), unqualified("Arland's next president")
    ("Arland's president", "Arland's next president")
    """
    return _QUALIFIED.sub("", quote) if "’" in quote or "'" in quote else quote


def without_qualifiers(words: Words) -> Words:
    """Return words without those adjectives, so that a title follows its owner at once."""
    dropped: set[int] = set()
    for match in _OWNING.finditer(words.classes):
        found = _BEHIND.match(words.text, words.ends[match.start()])
        after = bisect_left(words.starts, found.end(), match.end()) if found is not None else len(words.starts)
        if words.classes[after : after + 1] in _TITLES:
            dropped.update(range(match.end(), after))
    if not dropped:
        return words
    kept = [at for at in range(len(words.starts)) if at not in dropped]
    return Words(
        text=words.text,
        starts=tuple(words.starts[at] for at in kept),
        ends=tuple(words.ends[at] for at in kept),
        classes="".join(words.classes[at] for at in kept),
    )
