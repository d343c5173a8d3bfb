"""Encountered: the two of whom a sentence tells that they met, for the "they" that opens the next one.

"Talks between Vorr and Kess ended. They agreed to a truce": both did. Of a visitor and a state nobody knows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from onrecord.patterns import pattern_of
from onrecord.types import Actor, ActorKind, Span

_BODIES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))
_BETWEEN = pattern_of(
    r"\b(?:meetings?|talks|calls?|summit|conversations?|negotiations|sessions?|discussions|videoconference|dinner|lunch)"
    r"(?: \w+){0,2} between(?: the)?\s\Z"
)
_AND = pattern_of(r" and (?:the )?")
_MEETS = pattern_of(
    r" (?:(?:has|had|also|then|later|again|briefly|recently|earlier) )*(?:met(?: with)?|meets(?: with)?|hosted|hosts|"
    r"received|receives|visited|telephoned|phoned|called|"
    r"(?:spoke|spoken|talked|conferred|sat down)(?: (?:by|on the|over the) (?:tele|video )?phone)? (?:with|to)|"
    r"(?:held|had) (?:[\w-]+ ){0,3}(?:talks|call|meeting|conversation|discussions|dinner|lunch) with) (?:the )?"
)
_LEAD = 60


def who_met(text: str, near: Sequence[tuple[Span, str]], actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the only two of some who are told to have met; empty where there are none, or more.

    Args:
        text: The report's text.
        near: Where those who are named in a sentence stand, and who they are.
        actors: Actors by id.
    """
    found = {(one, other) for (first, one), (second, other) in pairwise(near) if _is_pair(text, first, second)}
    pair = next(iter(found)) if len(found) == 1 else ()
    return pair if len(set(pair)) == len(pair) and _are_alike(pair, actors) else ()


def _is_pair(text: str, first: Span, second: Span) -> bool:
    if _MEETS.fullmatch(text, first.end, second.start):
        return True
    is_joined = _AND.fullmatch(text, first.end, second.start) is not None
    return is_joined and _BETWEEN.search(text, max(0, first.start - _LEAD), first.start) is not None


def _are_alike(pair: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    """Say whether all are people, or all bodies: a visitor and a state are no "they"."""
    kinds = {actors[each].kind for each in pair if each in actors}
    return kinds == {ActorKind.PERSON} or (bool(kinds) and kinds <= _BODIES)
