"""Descriptions that no list of titles knows: mentions where the chain of one is an actor's."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Sequence

from onrecord.reading.epithets import is_epithet
from onrecord.reading.home_states import is_of_home
from onrecord.types import How, Mention, NounKind, Reading, Span


def find_descriptions(
    reading: Reading, known: Container[int], actors: Callable[[int], tuple[str, ...]]
) -> list[Mention]:
    """Return mentions for the definite descriptions of a report that mean an actor.

    Args:
        reading: The report with its noun phrases and mentions.
        known: The numbers of the noun phrases that are mentions already.
        actors: Gives whom a noun phrase surely means, by its number.
    """
    starts = [mention.evidence.span.start for mention in reading.mentions]

    def is_free(span: Span) -> bool:
        at = bisect_left(starts, span.start)
        return not any(it.evidence.span.touches(span) for it in reading.mentions[max(0, at - 1) : at + 2])

    found = []
    for at, noun in enumerate(reading.nouns):
        is_home = is_of_home(reading.report.text, noun) or is_epithet(reading.report.text, noun)
        if at in known or (noun.form != "definite" and not is_home) or noun.kind is NounKind.THING:
            continue
        ids, span = actors(at), Span(start=noun.span.start, end=noun.head.end)
        if ids and (is_home or is_free(span)):
            found.append(Mention(evidence=reading.report.evidence(span), actor_ids=ids, how=How.ROLE))
    return found


def with_described(mentions: Sequence[Mention], described: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return mentions with those of descriptions, in order; a state named in one is none: "the Utah Republican"."""
    wide = sorted((each.evidence.span.start, each.evidence.span.end) for each in described)
    kept = [each for each in mentions if not _is_inside(each.evidence.span, wide)]
    return tuple(sorted((*kept, *described), key=lambda it: (it.evidence.span.start, it.evidence.span.end)))


def _is_inside(span: Span, wide: list[tuple[int, int]]) -> bool:
    at = bisect_right(wide, (span.start, sys.maxsize)) - 1
    return at >= 0 and span.end <= wide[at][1]
