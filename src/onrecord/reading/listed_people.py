"""People named behind what they are: "the ministers of Norland and Ostria, Ada Lund and Otto Tam," are those two."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.types import Actor, ActorKind, How, Mention

_PAIR = 2
_APPOSED, _NEXT = pattern_of(r",\s"), pattern_of(r",?\sand\s|,\s")


def with_named(text: str, mentions: tuple[Mention, ...], actors: Mapping[str, Actor]) -> tuple[Mention, ...]:
    """Return the mentions, those of several holders of an office meaning the people named right behind them.

    Args:
        text: The report's text.
        mentions: Linked, with lists of owners made one mention of several.
        actors: By id.
    """
    several = [at for at, mention in enumerate(mentions) if len(mention.actor_ids) >= _PAIR]
    if not several:
        return mentions
    found = list(mentions)
    for at in several:
        ids = _named(text, mentions, at, actors) if mentions[at].how is How.ROLE else ()
        if ids:
            found[at] = replace(mentions[at], actor_ids=ids)
    return tuple(found)


def _named(text: str, mentions: tuple[Mention, ...], at: int, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return as many people as a mention is of, where their names are all that follows it."""
    count, end = len(mentions[at].actor_ids), mentions[at].evidence.span.end
    names = mentions[at + 1 : at + 1 + count]
    for each in names:
        span, gap = each.evidence.span, _APPOSED if each is names[0] else _NEXT
        if each.how is not How.NAME or not gap.fullmatch(text, end, span.start):
            return ()
        end = span.end
    ids = tuple(one for each in names for one in each.actor_ids)
    if len(ids) != count or any(actors[one].kind is not ActorKind.PERSON for one in ids):
        return ()
    # "The presidents of Norland and Ostria, Ada Lund, Otto Tam and others left."
    return ids if text[end : end + 1] in (",", ".", ";", "—", ")") else ()
