"""Actors of a record: what its reports know of one actor, united.

A report tells only part of it: one writes "President Thorn", another "Sarvenian President Ilka Thorn". A state is
called by its noun where any report has it. An actor that no registry knows speaks for the one side that any report
gives it, also in the reports that leave the side out; where reports disagree, each keeps what it says. So do all who
bear a full name that has one side; a surname alone is the only person of the record who bears it, "the Pact" the only
body whose name ends so. Offices of the registry have days, so theirs are never carried over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from onrecord.reading.people import family_name
from onrecord.reading.sides import unknown_id
from onrecord.types import Actor, ActorKind

_UNREGISTERED = "x-"
# What a report explains more of comes first: that a name is a capital, that it is a state, then anything.
_KINDS = (ActorKind.GOVERNMENT, ActorKind.COUNTRY)

Sides = dict[tuple[str, str], str | None]


class Known(Struct, frozen=True, kw_only=True):
    """An actor as one report knows it.

    Attributes:
        report_id: The report.
        actor_id: The actor.
        name: The name shown.
        kind: What it is.
        side: Id of the state or body it speaks for there, if any.
    """

    report_id: str
    actor_id: str
    name: str
    kind: ActorKind
    side: str | None


def unite_actors(known: Iterable[Known], names: Mapping[str, tuple[str, ...]]) -> dict[str, Actor]:
    """Return every actor, by id, in the order of ids.

    Args:
        known: What the reports know, the oldest report first.
        names: Forms met, by actor id.
    """
    by_actor = _by_actor(known)
    carried = _carried(by_actor)
    found = {}
    for key in sorted(by_actor):
        rows = by_actor[key]
        newest = next((row.side for row in reversed(rows) if row.side is not None), None)
        best = _best(rows)
        found[key] = Actor(
            id=key,
            name=_name(key, best, rows, names.get(key, ())),
            kind=best.kind,
            speaks_for=carried.get(key) or carried.get(newest or "", newest),
            names=names.get(key, ()),
        )
    return found


def unite_sides(known: Iterable[Known], former: Iterable[tuple[str, str]] = ()) -> Sides:
    """Return whom each actor speaks for as of each report, by report id and actor id; None for nobody.

    Args:
        known: What the reports know, the oldest report first.
        former: Reports and actors that they say are out of office: nothing is carried over to those.
    """
    by_actor = _by_actor(known)
    carried = _carried(by_actor)
    kept = set(former)
    found: Sides = {}
    for key, rows in by_actor.items():
        for row in rows:
            place = (row.report_id, key)
            if row.side is None:
                found[place] = None if place in kept else carried.get(key)
            else:
                # A side may be a capital that another report explains.
                found[place] = carried.get(row.side, row.side) if row.side != key else carried.get(key, key)
    return found


def missing_sides(known: Iterable[Known]) -> tuple[Known, ...]:
    """Return what reports know of actors whose side only other reports tell."""
    by_actor = _by_actor(known)
    carried = _carried(by_actor)
    return tuple(row for key in carried for row in by_actor[key] if row.side is None)


def _by_actor(known: Iterable[Known]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = {}
    for row in known:
        found.setdefault(row.actor_id, []).append(row)
    return found


def _carried(by_actor: Mapping[str, list[Known]]) -> dict[str, str]:
    """Return the one side of each unregistered actor of which any report tells it."""
    found = {}
    for key, rows in by_actor.items():
        if _is_unregistered(key):
            # That a name speaks for itself is what a report takes for granted while nothing explains it.
            told = {row.side for row in rows if row.side is not None}
            told = told - {key} or told
            if len(told) == 1:
                found[key] = told.pop()
    found = {key: found.get(side, side) for key, side in found.items()}
    return found | _by_name(by_actor, found)


def _by_name(by_actor: Mapping[str, list[Known]], sides: Mapping[str, str]) -> dict[str, str]:
    """Return the side of actors of which no report tells it, by others of the record that bear their name.

    A full name is that of all its bearers, if they speak for one side. A last name alone is that of the one person or
    body of the record whose name ends so.
    """
    told: dict[str, set[str]] = {}
    ending: dict[str, set[str]] = {}
    for key, rows in by_actor.items():
        name = rows[-1].name
        if " " in name and rows[-1].kind is ActorKind.PERSON:
            ending.setdefault(family_name(name), set()).add(name)
        elif " " in name and name.istitle() and rows[-1].kind is ActorKind.ORGANISATION:
            ending.setdefault(name.split()[-1], set()).add(name)
        else:
            continue
        # Somebody of the registry has offices with days, which say nothing of another day.
        told.setdefault(name, set()).update((sides[key],) if key in sides else () if _is_unregistered(key) else ("",))
    found = {}
    for key, rows in by_actor.items():
        if _is_unregistered(key) and all(row.side is None for row in rows):
            name = rows[-1].name
            bearers = {name} if name in told else ending.get(name, set())
            of_them = {side for bearer in bearers for side in told[bearer]} if len(bearers) == 1 else set()
            if len(of_them) == 1 and (side := of_them.pop()):
                found[key] = side
    return found


def _is_unregistered(key: str) -> bool:
    return key.startswith(_UNREGISTERED)


def _best(rows: list[Known]) -> Known:
    for kind in _KINDS:
        for row in reversed(rows):
            if row.kind is kind:
                return row
    return rows[-1]


def _name(key: str, best: Known, rows: list[Known], names: tuple[str, ...]) -> str:
    """Return the name to show: of a state that no registry knows the noun, which its adjectives only lengthen."""
    if best.kind is not ActorKind.COUNTRY or not _is_unregistered(key):
        return best.name
    alike = {name for name in (*names, *(row.name for row in rows)) if unknown_id(name) == key}
    return min(alike, key=lambda name: (len(name), name), default=best.name)
