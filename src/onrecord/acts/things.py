"""What "it" means as an option: the thing that its chain names, "We condemn it" of "the arrest of two sailors"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.inflections import is_past
from onrecord.acts.remade import identified
from onrecord.types import Act, Noun, NounKind, Reading, Report

# "Them" alone is mostly of people.
_ALONE = frozenset("it this that these those".split())
_OBJECTS = frozenset("it them".split())
_PRONOUNS = _ALONE | frozenset("them he she they we i you his her him its their our my us me which who what so".split())
# Before a turn of a transcript.
_LABELS = frozenset(("q", "question"))
_ARTICLES = frozenset("the a an his her its their our my this that these those".split())
# These open a clause of which "it" is the subject.
_OPENERS = frozenset("whether how what why when where if that which who".split())
_MOST_WORDS = 9


def with_things(acts: Sequence[Act], reading: Reading) -> list[Act]:
    """Return acts about the thing that their pronoun means, whose words then belong to the evidence.

    "They backed the label. The board says it will *adopt it*" is to adopt the label.
    """
    if not any(_pronoun(act.about) for act in acts):
        return list(acts)
    chains = {number: chain.nouns for chain in reading.chains if not chain.actor_ids for number in chain.nouns}
    return [_named(act, reading, chains) if _pronoun(act.about) else act for act in acts]


def _pronoun(about: str) -> str:
    """Return the pronoun that an option is, or ends with behind a verb: "it", "adopt it"; else an empty string."""
    words = about.lower().split()
    if len(words) == 1:
        return words[0] if words[0] in _ALONE else ""
    if len(words) != 2 or words[1] not in _OBJECTS or words[0] in _OPENERS or is_past(words[0]):
        return ""
    return words[1]


def _named(act: Act, reading: Reading, chains: dict[int, tuple[int, ...]]) -> Act:
    text, nouns = reading.report.text, reading.nouns
    at = _place(act, text)
    number = bisect_left(nouns, at, key=lambda noun: noun.head.start) if at >= 0 else len(nouns)
    if number >= len(nouns) or nouns[number].head.start != at or nouns[number].kind is not NounKind.THING:
        return act
    before = [nouns[each] for each in chains.get(number, ()) if nouns[each].span.end <= at]
    meant = next((each for each in reversed(before) if _is_full(each, text)), None)
    if meant is None or meant.kind is not NounKind.THING:
        return act
    words = text[meant.span.start : meant.span.end].split()
    verb = [word for word in act.about.split()[:-1] if word.lower() != "do"]
    while not verb and words[0].lower() in _ARTICLES and len(words) > 1:
        words = words[1:]
    return _shown(replace(act, about=" ".join((*verb, *words))), meant, reading.report)


def _place(act: Act, text: str) -> int:
    """Return where the pronoun of an act stands, at the cue or behind it; -1 where it does not."""
    end = max(piece.span.end for piece in act.evidence)
    found = text.find(act.about, act.cue.span.start, end)
    pronoun = act.about.split()[-1]
    start = found + len(act.about) - len(pronoun)
    is_whole = found >= 0 and not text[found - 1].isalnum() and not text[start + len(pronoun) :][:1].isalnum()
    return start if is_whole else -1


def _is_full(noun: Noun, text: str) -> bool:
    words = text[noun.span.start : noun.span.end].lower().split()
    is_named = not _PRONOUNS.issuperset(words) and not _LABELS.issuperset(words)
    return len(words) <= _MOST_WORDS and is_named and words[0] not in _PRONOUNS - _ARTICLES


def _shown(act: Act, meant: Noun, report: Report) -> Act:
    """Return an act whose evidence holds what its pronoun means."""
    if any(piece.span.holds(meant.span) for piece in act.evidence):
        return act
    return identified(replace(act, evidence=(*act.evidence, report.evidence(meant.span))))
