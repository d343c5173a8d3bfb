"""Acronyms that a report explains: "the Northern Fisheries Compact (NFC)"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.sides import Sides
from onrecord.types import Mention

_SHORT = pattern_of(r"\((?:the |or |[“\"'])?(?P<short>[A-Z][A-Za-z]{0,2}[A-Z]{1,6})[”\"']?\)")
# How much may stand behind a name, with the brackets.
_LONGEST = 16
# How far before an acronym its name begins, and of how many words it is.
_LOOK_BACK, _FEWEST, _MOST = 90, 2, 7
_CAPITAL = pattern_of(r"\b[A-Z]")


def find_acronyms(text: str, mentions: Sequence[Mention]) -> dict[str, int]:
    """Return the acronyms set in brackets behind the names they stand for, with the numbers of those mentions.

    Their letters stand in this order at the heads of the name's words.
    """
    found: dict[str, int] = {}
    shorts = list(_SHORT.finditer(text))
    by_end = {mention.evidence.span.end: number for number, mention in enumerate(mentions)} if shorts else {}
    for match in shorts:
        end = match.start()
        number = by_end.get(end, by_end.get(end - 1, -1) if text[:end][-1:].isspace() else -1)
        if number < 0 or match.end() - mentions[number].evidence.span.end > _LONGEST:
            continue
        if is_short_for(match["short"], mentions[number].evidence.quote):
            found.setdefault(match["short"], number)
    return found


def learn_acronyms(text: str, mentions: Sequence[Mention], sides: Sides) -> dict[str, int]:
    """Return the acronyms, and let sides know those of registered bodies at the end of a longer mention.

    After "leaders of the Northern Fisheries Compact (NFC) states" the NFC is the compact.
    """
    found = find_acronyms(text, mentions)
    for match in _SHORT.finditer(text):
        short, before = match["short"], text[max(0, match.start() - _LOOK_BACK) : match.start()].split()
        if short in found or match.start() == 0 or len(before) < _FEWEST:
            continue
        names = (" ".join(before[-size:]) for size in range(_FEWEST, min(_MOST, len(before)) + 1))
        name = next((each for each in names if each[0].isupper() and is_short_for(short, each)), None)
        if name is not None:
            sides.learn_short(short, name)
    return found


def is_short_for(short: str, name: str) -> bool:
    """Say whether letters are the heads of the words of a name, some of which may be left out.

    >>> is_short_for("NFC", "the Northern Fisheries Compact"), is_short_for("AU", "Northern Lakes Union")
    (True, False)
    """
    heads = "".join(_CAPITAL.findall(name.removeprefix("The ")))
    letters = iter(heads)
    return short.isupper() and heads[:1] == short[:1] and all(letter in letters for letter in short)
