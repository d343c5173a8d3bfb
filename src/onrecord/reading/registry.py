"""The registry of actors: what ships with the package, and before it what a user has added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from onrecord.reading.listings import Entry, Listing, Role
from onrecord.reading.packing import FIRST_WORD, Packed, pack_listings
from onrecord.types import ActorKind, Span

__all__ = ["Entry", "Listing", "Registry", "Role", "load_registry", "registry_with", "using_actors", "using_registry"]

# What was looked up is kept, until it is this much: a corpus has no end of words.
_KEPT = 50_000
# So much of a name behind its first word, if that stands everywhere, tells most that go on otherwise: "the Gambia".
_AHEAD = 5
_ANYTHING = frozenset({""})
# How long names with one first word are, the longest first; how much of them tells most others, and what that is.
Beginning = tuple[tuple[int, ...], int, frozenset[str]]
_NO_NAME: Beginning = ((), 0, _ANYTHING)
# Where a name starts and ends, and the ids of those it names.
Name = tuple[int, int, tuple[str, ...]]

# Whom an alias names: without support; with support, and of these the people and the others.
_Owners = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_NOBODY: _Owners = ((), (), (), ())


class Registry:
    """Look-ups over packed actors: those a user has added go before those that ship with the package.

    Attributes:
        demonyms: "Danish" and the like, with the ids of the states they may mean.
        capitals: Names of capitals.
        small_firsts: First words of names that begin with a small letter.
        own_states: Names of states that a user has added by nothing but their names.
    """

    def __init__(self, shipped: Packed, own: tuple[Listing, ...] = ()) -> None:
        self._own = {listing.entry.id: listing for listing in own}
        self._layers = (Packed(pack_listings(own)), shipped) if own else (shipped,)
        self._shipped = shipped
        self._entries: dict[str, Entry | None] = {}
        self._kinds: dict[str, ActorKind] = {}
        self._sides: dict[tuple[str, str | None], str | None] = {}
        self._owned: dict[str, _Owners] = {}
        self._beginnings: dict[str, Beginning] = {}
        self.demonyms = dict(shipped.demonyms)
        for listing in own:
            for demonym in listing.demonyms:
                self.demonyms[demonym] = list(dict.fromkeys((*self.demonyms.get(demonym, ()), listing.entry.id)))
        self.capitals = frozenset().union(*(layer.capitals for layer in self._layers))
        self.small_firsts = frozenset(first for layer in self._layers for first in layer.small_firsts)
        self.own_states = tuple(
            sorted(
                each.entry.name
                for each in own
                if each.entry.kind is ActorKind.COUNTRY and each.entry.id.startswith("x-")
            )
        )

    def counts(self) -> dict[ActorKind, int]:
        """Return how many actors of each kind ship with the package."""
        return self._shipped.counts()

    def entry(self, actor_id: str) -> Entry | None:
        """Return the entry with this id, if there is one."""
        if actor_id not in self._entries:
            _make_room(self._entries)
            number = self._shipped.number(actor_id)
            shipped = self._shipped.entry(number) if number >= 0 else None
            own = self._own.get(actor_id)
            self._entries[actor_id] = shipped if own is None else _merged(shipped, own.entry)
        return self._entries[actor_id]

    def side(self, actor_id: str, day: str | None) -> str | None:
        """Return the id of the state or body for which the actor with this id speaks on `day`, if any."""
        if (actor_id, day) not in self._sides:
            _make_room(self._sides)
            entry = self.entry(actor_id)
            self._sides[actor_id, day] = entry.speaks_for(day) if entry else None
        return self._sides[actor_id, day]

    def named(self, alias: str) -> tuple[str, ...]:
        """Return the ids of the actors that `alias` names without further support.

        What a user has added a name to is meant by it, whoever else has that name.
        """
        return (self._owned.get(alias) or self._owners(alias))[0]

    def maybe_named(self, alias: str) -> tuple[str, ...]:
        """Return the ids of the actors that `alias` names where something else in the text supports it."""
        return (self._owned.get(alias) or self._owners(alias))[1]

    def people_maybe_named(self, alias: str) -> tuple[str, ...]:
        """Return those of `maybe_named` that are people."""
        return (self._owned.get(alias) or self._owners(alias))[2]

    def others_maybe_named(self, alias: str) -> tuple[str, ...]:
        """Return those of `maybe_named` that are no people."""
        return (self._owned.get(alias) or self._owners(alias))[3]

    def _owners(self, alias: str) -> _Owners:
        _make_room(self._owned)
        found = [owners for layer in self._layers if (owners := layer.owners(alias))]
        known = self._owned[alias] = self._parted(found) if found else _NOBODY
        return known

    def _parted(self, found: list[tuple[tuple[str, bool], ...]]) -> _Owners:
        """Return the owners of an alias, layer by layer, by the support they need and by kind."""
        strong = next((ids for owners in found if (ids := tuple(each for each, is_weak in owners if not is_weak))), ())
        weak = tuple(dict.fromkeys(each for owners in found for each, is_weak in owners if is_weak))
        people = tuple(each for each in weak if self.kind(each) is ActorKind.PERSON)
        return (strong, weak, people, tuple(each for each in weak if each not in people))

    def kind(self, actor_id: str) -> ActorKind:
        """Return what the actor with this id is."""
        known = self._kinds.get(actor_id)
        if known is None:
            _make_room(self._kinds)
            entry = self.entry(actor_id) if actor_id in self._own else None
            number = self._shipped.number(actor_id)
            if entry is None and number < 0:
                raise KeyError(actor_id)
            known = self._kinds[actor_id] = entry.kind if entry else self._shipped.kind(number)
        return known

    def find(self, text: str) -> list[Span]:
        """Return where names that need no support stand in `text`, at word boundaries, the longest from each word."""
        return [Span(start=start, end=end) for start, end, _ in self.names_from(text, self.beginnings(text))]

    def beginnings(self, text: str) -> tuple[tuple[int, Beginning], ...]:
        """Return where in `text` names may begin that need no support."""
        words = ((0, text),) if text.isalpha() else ((match.start(), match[0]) for match in FIRST_WORD.finditer(text))
        # At a word with anything but a small letter first, or at one of few small ones.
        found = (
            (at, self._beginning(first))
            for at, first in words
            if not "a" <= first[0] <= "z" or first in self.small_firsts
        )
        return tuple([(at, beginning) for at, beginning in found if beginning[0]])

    def names_from(self, text: str, beginnings: Iterable[tuple[int, Beginning]]) -> list[Name]:
        """Return the names that begin at these places of `text`, the longest from each, none inside another."""
        found = []
        behind = 0
        for start, (lengths, size, heads) in beginnings:
            if start >= behind and text[start : start + size] in heads:
                end, owners = self._longest(text, start, lengths)
                if end:
                    found.append((start, end, owners))
                    behind = end
        return found

    def _beginning(self, first: str) -> Beginning:
        known = self._beginnings.get(first)
        if known is None:
            _make_room(self._beginnings)
            lengths = {each for layer in self._layers for each in layer.lengths(first)}
            known = (tuple(sorted(lengths, reverse=True)), *self._ahead(first)) if lengths else _NO_NAME
            self._beginnings[first] = known
        return known

    def _ahead(self, first: str) -> tuple[int, frozenset[str]]:
        """Return what names with this first word begin with, if it stands everywhere, and how long that is."""
        if first not in self.small_firsts and first != "The":
            return 0, _ANYTHING
        names = [name for layer in self._layers for name in layer.starting(first)]
        size = min(len(first) + _AHEAD, *map(len, names))
        return size, frozenset(name[:size] for name in names)

    def _longest(self, text: str, start: int, lengths: tuple[int, ...]) -> tuple[int, tuple[str, ...]]:
        """Return where the longest name from `start` ends, 0 for none, and whom it names."""
        size = len(text)
        for length in lengths:
            end = start + length
            if end > size or (end < size and text[end].isalnum() and text[end - 1] != "."):
                continue
            owners = self.named(text[start:end])
            if owners:
                return end, owners
        return 0, ()

    def office(self, state: str, kind: str, day: str | None) -> tuple[str, ...]:
        """Return the ids of those who held an office of `kind` in `state` on `day`, the latest to take it first."""
        orgs = (state,) if "." in state else (f"{state}.GOV", f"{state}.EXEC")
        held: dict[str, str] = {}
        for org in orgs:
            for actor_id in dict.fromkeys(each for layer in self._layers for each in layer.holders(org, kind)):
                entry = self.entry(actor_id)
                for role in entry.roles if entry else ():
                    if role.kind == kind and role.org == org and role.held_on(day):
                        held[actor_id] = max(role.start, held.get(actor_id, ""))
        return tuple(sorted(held, key=lambda actor_id: (held[actor_id], actor_id), reverse=True))


def _make_room(kept: dict[Any, Any]) -> None:
    if len(kept) >= _KEPT:
        kept.clear()


def _merged(shipped: Entry | None, own: Entry) -> Entry:
    """Return what a user says of an actor laid over what ships: roles united, those that begin alike replaced."""
    if shipped is None:
        return own
    return replace(
        shipped,
        name=own.name,
        country=own.country or shipped.country,
        parent=own.parent or shipped.parent,
        subtype=own.subtype or shipped.subtype,
        side=own.side,
        roles=united_roles(shipped.roles, own.roles),
    )


def united_roles(roles: tuple[Role, ...], newer: tuple[Role, ...]) -> tuple[Role, ...]:
    """Return all roles; one of the same body, kind and first day as a newer one is replaced by it."""
    found = {(role.org, role.kind, role.start): role for role in roles}
    return tuple((found | {(role.org, role.kind, role.start): role for role in newer}).values())


@lru_cache(maxsize=1)
def _shipped() -> Packed:
    with (Path(__file__).parents[1] / "data" / "registry.bin").open("rb") as file:
        return Packed(mmap(file.fileno(), 0, access=ACCESS_READ))


@lru_cache(maxsize=4)
def registry_with(own: tuple[Listing, ...] = ()) -> Registry:
    """Return the registry that ships with the package, with a user's own actors laid over it."""
    return Registry(_shipped(), own)


_ACTIVE: ContextVar[Registry | None] = ContextVar("registry", default=None)


@contextmanager
def using_registry(registry: Registry) -> Iterator[Registry]:
    """Let everything that is read meanwhile know the names of a registry, and no others."""
    before = _ACTIVE.set(registry)
    try:
        yield registry
    finally:
        _ACTIVE.reset(before)


def using_actors(own: tuple[Listing, ...]) -> AbstractContextManager[Registry]:
    """Let everything that is read meanwhile know a user's own actors."""
    return using_registry(registry_with(own))


def load_registry() -> Registry:
    """Return the registry, with the actors in use; each is loaded once a process."""
    return _ACTIVE.get() or registry_with()
