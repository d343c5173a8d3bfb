"""Words that only add to a title: "Arland's new president", "Vice Premier and Foreign Minister Vorr", who is one.

The adjectives between an owner and a title are a closed list, since others tell of another holder: the next one, the
first one or the last one.
"""

from __future__ import annotations

import re
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
_BEHIND = pattern_of(rf"\s+(?:(?:{_ADJECTIVES})\s+)+")
# A possessive mark and what is no title behind it, by their class letters.
_OWNING = pattern_of(r"S(?![FMTtBLS|])")
_TITLES = frozenset("FMTtBL")


# Without an article of its own a title is joined to the one behind it: "Vice Premier and Trade Minister Ada Lund".
_JOINT = pattern_of(r"(?<![DdhMFTt])[FMT]*T(?:OM+)?&(?=[FMT]*[Tt](?:[OA][Dd]?[MNK]+(?:&M+)?)?H?[PCJ])")
# Two offices of a state mostly have two holders, "Arland's president and Foreign Minister Vorr"; a deputy has one more.
_OWNERS = frozenset("SNKGYE+")
_SECOND = pattern_of(r"\b(?:deputy|vice|acting)\b", re.IGNORECASE)
_COUPLES = pattern_of(r"\b(?:king|queen|prince|princess)\b", re.IGNORECASE)


def without_qualifiers(words: Words) -> Words:
    """Return words without those that leave a title what it is, so that it follows its owner at once.

    Those are adjectives, and another title of the same person joined to it.
    """
    dropped = _adjectives(words) | _titles(words)
    if not dropped:
        return words
    kept = [at for at in range(len(words.starts)) if at not in dropped]
    return Words(
        text=words.text,
        starts=tuple(words.starts[at] for at in kept),
        ends=tuple(words.ends[at] for at in kept),
        classes="".join(words.classes[at] for at in kept),
    )


def _titles(words: Words) -> set[int]:
    """Return the words of titles joined to the one right before a name."""
    dropped: set[int] = set()
    for match in _JOINT.finditer(words.classes) if "&" in words.classes else ():
        title, before = words.quote(*match.span()), words.classes[match.start() - 1 : match.start()]
        if _COUPLES.search(title) or (before and before in _OWNERS and not _SECOND.search(title)):
            continue
        dropped.update(range(*match.span()))
    return dropped


def _adjectives(words: Words) -> set[int]:
    dropped: set[int] = set()
    for match in _OWNING.finditer(words.classes):
        found = _BEHIND.match(words.text, words.ends[match.start()])
        after = bisect_left(words.starts, found.end(), match.end()) if found is not None else len(words.starts)
        if words.classes[after : after + 1] in _TITLES:
            dropped.update(range(match.end(), after))
    return dropped
