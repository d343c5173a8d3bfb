"""The noun that a participle describes: "ceasefire" of "Arland ignored a ceasefire offered by Vorr, backed by Kess"."""

from __future__ import annotations

from onrecord.acts.clauses import is_adverb, is_auxiliary
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Line

_JOINTS = frozenset("and or".split())
_REACH, _LONGEST = 12, 5


def find_described(line: Line, start: int, verb: int) -> tuple[int, int] | None:
    """Return the words of the noun phrase that a bare participle with "by" describes, where a verb stands before it.

    Args:
        line: The sentence.
        start: First word of the verb group.
        verb: The participle.
    """
    words = line.words
    if start != verb or "by" not in words[verb + 1 : verb + 3]:
        return None
    first = _first_of_two(line, verb) if words[verb - 1 : verb] != () and words[verb - 1] in _JOINTS else verb
    if first is None:
        return None
    begin = first
    while (
        begin > 0 and first - begin < _LONGEST and words[begin - 1] not in DETERMINERS and _is_nominal(line, begin - 1)
    ):
        begin -= 1
    is_whole = begin > 0 and words[begin - 1] in DETERMINERS
    # Only behind a verb the phrase is cut: "a plan drafted by Vorr" has nothing before it.
    at = begin - 1 - is_whole
    while at >= 0 and is_adverb(words[at]):
        at -= 1
    is_object = at >= 0 and begin < first and (is_past(words[at]) or _is_verb(words[at]))
    return (begin - is_whole, first) if is_object else None


def _first_of_two(line: Line, verb: int) -> int | None:
    """Return the first of two participles that describe a noun: "*drafted* by Kess and backed by Vorr"."""
    words = line.words
    for at in range(verb - 3, max(0, verb - _REACH), -1):
        if is_auxiliary(words[at]) or not words[at][0].isalnum():
            return None
        if is_past(words[at]) and "by" in words[at + 1 : at + 3] and not is_auxiliary(words[at - 1]):
            return at
    return None


def _is_nominal(line: Line, at: int) -> bool:
    """Say whether a word may stand in the phrase before a participle: a noun or what describes it."""
    word = line.words[at]
    if line.mention_over(at) is not None:
        return False
    is_small = is_auxiliary(word) or is_adverb(word) or word in PREPOSITIONS or word in _JOINTS
    return word[0].isalnum() and not (is_small or is_past(word) or _is_finite(word))


def _is_finite(word: str) -> bool:
    return word.endswith("s") and _is_verb(word)


def _is_verb(word: str) -> bool:
    cues = CUES.get(word, ())
    return bool(cues) and all(cue.form is Form.VERB for cue in cues)
