"""Peoples: of what happens between states "the Danes" are Denmark, and no crowd of its citizens."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.patterns import pattern_of
from onrecord.reading.documents import issuer
from onrecord.reading.registry import Entry, load_registry
from onrecord.reading.sides import unknown_id
from onrecord.types import Actor, ActorKind

_ARTICLE = pattern_of(r"\A(?:an?|the|one|another|this|that) ", re.IGNORECASE)
# The adjectives of states that no registry knows end so.
_ADJECTIVE = pattern_of(r"[A-Z]\w+(?:an|ese|ish|ic|er|ois|i)\Z")


# What stands before the adjective of a deed: "these Danish raids", "the latest Danish raids".
_POINTING = pattern_of(
    r"\A(?:(?:these|those|this|that|such|more|further|fresh|any|several|many|all)|"
    r"(?:(?:the|these|those|any|its|their) )?(?:recent|latest|new|alleged|repeated|continued|ongoing|so-called))"
    r" (?=[A-Z]\S+\Z)",
    re.IGNORECASE,
)


def adjective_in(words: str) -> str:
    """Return words, one blank between them, without what only points at the deed behind an adjective.

    >>> adjective_in("these Danish"), adjective_in("the  latest Danish"), adjective_in("these Danish farmers")
    ('Danish', 'Danish', 'these Danish farmers')
    """
    return _POINTING.sub("", " ".join(words.split()))


def state_of(words: str, day: str | None, known: Mapping[str, Actor]) -> Actor | None:
    """Return the state that words for its people or its side mean, "the Danes", "the Danish side"; None for all else.

    Args:
        words: The words, one blank between them.
        day: The day of the report.
        known: The actors of the report by id.
    """
    article, _, people = words.partition(" ")
    if article.lower() != "the":
        return None
    side = people.removesuffix(" side")
    return state_called(side, day, known) or (state_named(side, day) if side != people else None)


def issuing_state(words: str, day: str | None, known: Mapping[str, Actor]) -> Actor | None:
    """Return the state whose adjective stands before a document: "the Danish statement", "a Danish note"."""
    people = issuer(_ARTICLE.sub("", words)) if " " in words else None
    return state_called(people, day, known) if people is not None else None


def side_of(owner: Actor, day: str | None) -> Actor | None:
    """Return the state or body that somebody speaks for, where it is a registered one."""
    entry = load_registry().entry(owner.speaks_for) if owner.speaks_for is not None else None
    return _actor(entry, day) if entry is not None else None


def state_named(name: str, day: str | None) -> Actor | None:
    """Return the only state with this name, or the government that a capital stands for; None where there is none."""
    registry = load_registry()
    seats = registry.others_maybe_named(name) if name in registry.capitals else ()
    seat = registry.entry(seats[0]) if len(seats) == 1 and seats[0].endswith(".GOV") else None
    if seat is not None:
        return _actor(seat, day)
    entries = [entry for entry in map(registry.entry, registry.named(name)) if entry is not None]
    return _state(entries[0], day) if len(entries) == 1 else None


def state_called(people: str, day: str | None, known: Mapping[str, Actor]) -> Actor | None:
    """Return the only state with this adjective, or with this word for its people; None where there is none.

    What no registry knows may be the adjective of a state that the report names.
    """
    registry = load_registry()
    ids = registry.demonyms.get(people) or registry.demonyms.get(people.removesuffix("s"), [])
    if not ids and _ADJECTIVE.match(people):
        state = known.get(unknown_id(people))
        return state if state is not None and state.kind is ActorKind.COUNTRY else None
    entry = registry.entry(ids[0]) if len(ids) == 1 else None
    return _state(entry, day) if entry is not None else None


def is_people(name: str) -> bool:
    """Say whether a name of several words is that of a state's people: "South Koreans"."""
    return " " in name and name.endswith("s") and name.removesuffix("s") in load_registry().demonyms


def body_named(name: str, day: str | None) -> Actor:
    """Return the registered state or body with this name, else one that nobody knows."""
    registry = load_registry()
    ids = [each for each in registry.named(name) if registry.kind(each) is not ActorKind.PERSON]
    entry = registry.entry(ids[0]) if len(ids) == 1 else None
    known = _actor(entry, day) if entry is not None else None
    return known or Actor(id=unknown_id(name), name=name, kind=ActorKind.ORGANISATION)


def _state(entry: Entry, day: str | None) -> Actor | None:
    return _actor(entry, day) if entry.kind is ActorKind.COUNTRY else None


def _actor(entry: Entry, day: str | None) -> Actor:
    return Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=entry.speaks_for(day))
