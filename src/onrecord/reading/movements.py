"""Movements: "the group" and "the rebel movement" are the only body without a state that was just named.

"Vorr struck the Front on Sunday. The group vowed to answer": the Front is the only one there that is called so, states
and their bodies being none. Where two are named, or a group is brought in without a name, it is nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from onrecord.patterns import pattern_of
from onrecord.types import Actor, ActorKind, Mention, Reading, Span

_HEADS = frozenset("group movement militia faction".split())
_CALLED = pattern_of(
    r"[Tt]he (?:(?:armed|rebel|militant|paramilitary|guerrilla|resistance|separatist|insurgent|Islamist|Shiite|Sunni|"
    r"Palestinian|Lebanese|Yemeni|Kurdish|Iran-backed|Iranian-backed|Rwanda-backed) ){0,2}"
    r"(?:group|movement|militia|faction)"
)
# "A group of miners", "two militias" are others, and the G7 is a group of its own.
_BROUGHT_IN = pattern_of(
    r"\b(?:(?:an?|another|one|two|three|several|some|many|other|both|rival|new) (?:[\w-]+ ){0,3}"
    r"(?:groups?|movements?|militias?|factions?)|G-?\d+)\b",
    re.IGNORECASE,
)
# Sentences back to which the words go.
_BACK = 2


def movement_before(
    reading: Reading, mentions: Sequence[Mention], actors: Mapping[str, Actor], span: Span
) -> tuple[str, ...]:
    """Return the body that words for a movement mean; empty for other words, and where it is not sure which.

    Args:
        reading: The reading with its sentences.
        mentions: In order; those before the words are looked at.
        actors: Whom they mean, by id.
        span: Where the words stand.
    """
    text, sentences = reading.report.text, reading.sentences
    words = text[span.start : span.end]
    if words.rpartition(" ")[2] not in _HEADS or _CALLED.fullmatch(words) is None:
        return ()
    at = bisect_right(sentences, span.start, key=lambda each: each.start) - 1
    start = sentences[max(0, at - _BACK)].start
    if _BROUGHT_IN.search(text, start, span.start) is not None:
        return ()
    first, last = (
        bisect_left(mentions, edge, key=lambda each: each.evidence.span.start) for edge in (start, span.start)
    )
    near = dict.fromkeys(each for mention in mentions[first:last] for each in mention.actor_ids)
    found = tuple(each for each in near if _may_be_called_so(actors.get(each)))
    return found if len(found) == 1 else ()


def _may_be_called_so(actor: Actor | None) -> bool:
    """Say whether an actor is a body that acts for no state, nor for itself as alliances of states do."""
    return actor is not None and actor.speaks_for is None and actor.kind is ActorKind.ORGANISATION
