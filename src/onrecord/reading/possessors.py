"""Whose the noun is that a statement hangs on: "Vorr's claim that ..."."""

from __future__ import annotations

from onrecord.reading.chunks import PLAIN
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words

# "That's a claim", "there's hope that": nobody's.
_CONTRACTED = frozenset("it that this there here what who where when how let he she one".split())
# "Monday's announcement", "last year's decision": nobody's either.
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow tonight morning afternoon evening night day days
    week weeks weekend month months year years decade decades century spring summer autumn winter""".split()
)
_DETERMINERS = frozenset("the a an this that these those his her its their our your my some many most".split())
_APOSTROPHES = frozenset("'’")
_OPENED = frozenset("'‘")
# Words of a name, and of a description with its article, before the last.
_MOST, _FEW = 8, 4
# Words in which a single quotation mark that opens is looked for.
_QUOTED = 12


def possessor(words: Words, cue: Run) -> Run | None:
    """Return the words with a possessive mark right before a cue; None where there are none."""
    last = _owner(words, cue.start)
    if last is None or words.texts[last].lower() in _TIMES:
        return None
    return Run(role="source", start=_first(words, last), end=cue.start)


def _owner(words: Words, at: int) -> int | None:
    """Return the last word of the owner whose possessive mark stands right before the word `at`."""
    texts, is_glued = words.texts, words.features[:, 3]
    if at > 2 and texts[at - 1] == "s" and texts[at - 2] in _APOSTROPHES and is_glued[at - 2] and is_glued[at - 1]:
        return None if texts[at - 3].lower() in _CONTRACTED else at - 3
    if at < 2 or texts[at - 1] not in _APOSTROPHES or not is_glued[at - 1] or texts[at - 2][-1] != "s":
        return None
    # It may close a quotation as well.
    is_open = any(texts[each] in _OPENED and not is_glued[each] for each in range(max(0, at - _QUOTED), at - 1))
    return None if is_open else at - 2


def _first(words: Words, last: int) -> int:
    """Return the first word of an owner by its last: of a name in capitals, or of a description with its article."""
    texts, paragraph = words.texts, int(words.paragraph.searchsorted(words.paragraph[last]))
    if not texts[last][0].isupper():
        near = range(last - 1, max(paragraph, last - _FEW) - 1, -1)
        return next((at for at in near if texts[at].lower() in _DETERMINERS), last)
    first = last
    while first > max(paragraph, last - _MOST) and _is_of_name(texts[first - 1]):
        first -= 1
    return first


def _is_of_name(word: str) -> bool:
    return word in {"-", "&"} or (word[0].isupper() and word.lower() not in PLAIN)
