"""Peoples: of what happens between states "the Danes" are Denmark, and no crowd of its citizens."""

from __future__ import annotations

from onrecord.reading.registry import Entry, load_registry
from onrecord.types import Actor, ActorKind


def state_of(words: str, day: str | None) -> Actor | None:
    """Return the state that words for its people or its side mean, "the Danes", "the Danish side"; None for all else.

    Args:
        words: The words, one blank between them.
        day: The day of the report.
    """
    article, _, people = words.partition(" ")
    if article.lower() != "the":
        return None
    side = people.removesuffix(" side")
    return state_called(side, day) or (_state_named(side, day) if side != people else None)


def side_of(owner: Actor, day: str | None) -> Actor | None:
    """Return the state or body that somebody speaks for, where it is a registered one."""
    entry = load_registry().entry(owner.speaks_for) if owner.speaks_for is not None else None
    return _actor(entry, day) if entry is not None else None


def _state_named(name: str, day: str | None) -> Actor | None:
    registry = load_registry()
    entries = [entry for entry in map(registry.entry, registry.named(name)) if entry is not None]
    return _state(entries[0], day) if len(entries) == 1 else None


def state_called(people: str, day: str | None) -> Actor | None:
    """Return the only state with this adjective, or with this word for its people; None where there is none."""
    registry = load_registry()
    ids = registry.demonyms.get(people) or registry.demonyms.get(people.removesuffix("s"), [])
    entry = registry.entry(ids[0]) if len(ids) == 1 else None
    return _state(entry, day) if entry is not None else None


def _state(entry: Entry, day: str | None) -> Actor | None:
    return _actor(entry, day) if entry.kind is ActorKind.COUNTRY else None


def _actor(entry: Entry, day: str | None) -> Actor:
    return Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=entry.speaks_for(day))
