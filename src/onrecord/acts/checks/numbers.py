"""Numbers: those an act claims stand in its clause, digits or words."""

from __future__ import annotations

import re

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of

_DIGIT = pattern_of(r"\d")
_DIGITS = pattern_of(r"\d+(?:[.,]\d+)*")
_UNITS = {"thousand": " th", "million": " m", "m": " m", "mn": " m", "billion": " bn", "bn": " bn", "trillion": " tn"}
_COUNTED = pattern_of(rf"({_DIGITS.pattern})(?:[ -]?(thousand|million|mn|m|billion|bn|trillion)\b)?", re.I)
_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
_WORDS |= {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
_TIMES = {"dozen": 12, "hundred": 100}
_COUNTING = frozenset((*_WORDS, *_TIMES))
_TITLE = pattern_of(
    r"\b(?:Acts?|Bill|Law|Code|Agreement|Treaty|Protocol|Convention|Accords?|Resolution|Order|Decree|Directive|Regulation|"
    r"Amendment|Article|Section|Agenda|Vision|Plan) (?:of |No\. ?)?\d+\b"
)
_ALNUM = pattern_of(r"[a-z0-9]+")
# "One side", "one of them": it counts little.
_VAGUE = frozenset(("0", "1"))


def check_numbers(place: Place) -> Doubt | None:
    """Doubt an act whose option has a number that its evidence lacks, or that another clause has."""
    act = place.act
    # A law or a resolution is called by its number, wherever it was named.
    is_title = _TITLE.search(act.about) is not None and act.about in place.reading.report.text
    claimed = frozenset() if is_title else numbers_of(act.about) - _VAGUE
    if not claimed:
        return None
    said = [piece.quote for piece in act.evidence] + ([act.condition.quote] if act.condition else [])
    sentence = place.line.bounds
    known = numbers_of(" ".join((*said, place.line.text[sentence.start : sentence.end])))
    missing = claimed - known
    if missing:
        return Doubt("numbers", f"“{act.about}” has a number ({', '.join(sorted(missing))}) that the evidence lacks.")
    own = numbers_of(_clause(place))
    if own - _VAGUE and not claimed & own:
        return Doubt("numbers", f"“{act.about}” has a number of another clause; here it reads “{_clause(place)}”.")
    return None


def numbers_of(words: str) -> frozenset[str]:
    """Return the numbers in a text, written alike.

    >>> sorted(numbers_of("twelve ships, 1,200 men and 3.50 crowns"))
    ['12', '1200', '3.5']
    """
    counted = _COUNTED.finditer(words) if _DIGIT.search(words) else ()
    found = {_plain(match[1]) + _UNITS.get((match[2] or "").lower(), "") for match in counted}
    return frozenset(found | _spelled(words))


def _spelled(words: str) -> set[str]:
    """Return the numbers written as words: "three hundred" is 300, "twenty-five" 25, "two dozen" 24."""
    read = _ALNUM.findall(words.lower())
    if _COUNTING.isdisjoint(read):
        return set()
    found: set[str] = set()
    total = 0
    for word in [*read, ""]:
        if word in _WORDS:
            total += int(_WORDS[word])
        elif word in _TIMES:
            total = max(total, 1) * _TIMES[word]
        elif total:
            found.add(f"{total}{_UNITS.get(word, '')}")
            total = 0
    return found


def _plain(digits: str) -> str:
    bare = re.sub(r",(?=\d{3}(?!\d))", "", digits)
    return bare.rstrip("0").rstrip(".") if "." in bare else bare


def _clause(place: Place) -> str:
    """Return the words from the subject of the cue to the next clause, where both are plain to see."""
    words = place.words
    subject = place.subject
    if subject is None or subject.start > place.head:
        return ""
    end = place.head + 1
    while end < len(words) and not (
        words[end] in (";", ".") or (words[end] in (",", "and", "but") and _opens(place, end))
    ):
        end += 1
    return place.quote(subject.start, end)


def _opens(place: Place, at: int) -> bool:
    line, after = place.line, at + 1
    while after < len(line.words) and line.words[after] in ("and", "but", "the"):
        after += 1
    mention = line.mention_over(after)
    return mention is not None and mention.end < len(line.words) and is_past(line.words[mention.end])
