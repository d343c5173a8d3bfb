"""Peoples: of what happens between states "the Danes" are Denmark, and no crowd of its citizens."""

from __future__ import annotations

from onrecord.reading.registry import load_registry
from onrecord.types import Actor, ActorKind


def state_of(words: str, day: str | None) -> Actor | None:
    """Return the state that words for its people mean, "the Danes", "the British"; None for all else.

    Args:
        words: The words, one blank between them.
        day: The day of the report.
    """
    article, _, people = words.partition(" ")
    return state_called(people, day) if article.lower() == "the" else None


def state_called(people: str, day: str | None) -> Actor | None:
    """Return the only state with this adjective, or with this word for its people; None where there is none."""
    registry = load_registry()
    ids = registry.demonyms.get(people) or registry.demonyms.get(people.removesuffix("s"), [])
    entry = registry.entry(ids[0]) if len(ids) == 1 else None
    if entry is None or entry.kind is not ActorKind.COUNTRY:
        return None
    return Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=entry.speaks_for(day))
