"""What an agreement that a noun names is about where nothing else is told: the agreement itself, "trade agreement"."""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary, modal_of
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Line
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind

_PACTS = frozenset(
    "agreement agreements consensus deal deals accord accords framework pact pacts treaty truce ceasefire settlement "
    "compromise understanding memorandum".split()
)
# Whoever reaches an agreement may have told before on what.
_MAKING = frozenset(
    "reach reaching sign signing strike striking make making conclude concluding accept accepting broker brokering "
    "seal sealing clinch clinching forge forging hammer find finding seek seeking ink inking vote voting agree".split()
)
_TOPICAL = frozenset("on about to for over that under regarding concerning not".split())
# Between whom it is stands before it: the parties of the act.
_PAIR = pattern_of(r"[A-Z][\w.]*[-–][A-Z][\w.]*\Z")
_LONGEST, _LONGEST_PAIRED, _PLACE = 5, 6, 4


def pact_of(act: Act, place: Place, found: tuple[int, int]) -> tuple[int, int] | None:
    """Return the words of the agreement that the cue names, where an act was taken to be about something apart.

    Args:
        act: An act.
        place: Where it stands.
        found: The words of what it was taken to be about.
    """
    if act.kind is not ActKind.AGREE:
        return None
    words, cue = place.words, place.cue
    noun = next((at for at in range(cue[0], cue[1]) if words[at] in _PACTS), None)
    if noun is None or not _is_named(words, cue[0], noun):
        return None
    if found[0] <= noun < found[1]:
        return _without_parties(place.line, found)
    if not _PACTS.isdisjoint(words[found[0] : found[1]]):
        return None
    to = next((at for at in range(found[0] + 1, min(found[1] - 1, found[0] + _PLACE)) if words[at] == "to"), None)
    if to is not None and found[0] > noun:
        return to + 1, found[1]  # "agreement in | Tarn to reopen the port"
    is_apart = found[1] <= cue[0] or (found[0] > noun and _TOPICAL.isdisjoint(words[noun + 1 : found[0]]))
    start = first_describing(place.line, noun)
    return (start, noun + 1) if is_apart else None


def _is_named(words: tuple[str, ...], start: int, noun: int) -> bool:
    """Say whether the agreement is only named, and not made, in the words before it."""
    before = words[start:noun]
    return _MAKING.isdisjoint(before) and not any(is_past(word) or is_auxiliary(word) for word in before[:1])


def first_describing(line: Line, noun: int) -> int:
    """Return the first word of what describes a noun: "important" in "the important consensus"."""
    at = noun
    while at > 0 and noun - at < _LONGEST:
        word = line.words[at - 1]
        is_other = word in DETERMINERS or word in PREPOSITIONS or word in STOPS or word == "," or is_auxiliary(word)
        if is_other or is_adverb(word) or line.mention_over(at - 1) is not None or not word[0].isalnum():
            break
        at -= 1
    is_verb = 0 < at < noun and modal_of(line.words[at - 1]) != ""
    return at + is_verb  # "would | warrant sanctions"


def _without_parties(line: Line, found: tuple[int, int]) -> tuple[int, int] | None:
    """Return an option without the two names that it begins with: "trade deal" of "Arland-Borland trade deal"."""
    start, end = found
    name = line.text[line.starts[start] : line.ends[start]]
    is_pair = _PAIR.match(name) is not None and 1 < end - start <= _LONGEST_PAIRED
    return (start + 1, end) if is_pair else None
