"""A user's own actors: JSON Lines in the form of the starter registry, checked line by line.

{"id": "NORLAND.lena-vorr", "name": "Lena Vorr", "type": "person", "aliases": ["Helena Vorr"], "weak_aliases": ["Vorr"],
 "country": "NORLAND", "roles": [{"title": "foreign minister", "org": "NORLAND.GOV", "kind": "foreign_minister",
 "from": "2031-01-05", "to": null}]}

`id`, `name` and `type` are needed, everything else is not; keys that mean nothing here are passed over. `speaks_for`
names the state or body somebody speaks for whatever the offices.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from onrecord.errors import BadActors
from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.listings import Entry, Listing, Role
from onrecord.reading.registry import registry_with, united_roles
from onrecord.types import ActorKind

Row = dict[str, Any]
Bad = Callable[[str], BadActors]

_DAY = pattern_of(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_NO_ID = pattern_of(r"[\s\x00-\x1f\x7f]")
_KINDS = {kind.value: kind for kind in ActorKind}
_UNREGISTERED = "x-"


def load_actors(path: Path | str) -> tuple[Listing, ...]:
    """Read a file of actors, packed with gzip or not; lines of one id are merged.

    Raises:
        BadActors: The file cannot be read, or a line does not say what it should.
    """
    path = Path(path)
    found: dict[str, Listing] = {}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue

        def bad(reason: str, number: int = number) -> BadActors:
            return BadActors(str(path), reason, line=number)

        listing = listing_of(_row(line, bad), bad)
        check_kind(listing, bad)
        known = found.get(listing.entry.id)
        if known is not None and known.entry.kind is not listing.entry.kind:
            raise bad(f"{listing.entry.id!r} is a {known.entry.kind.value} further up. Give one of the two another id.")
        found[listing.entry.id] = united(known, listing) if known else listing
    return tuple(found.values())


def _lines(path: Path) -> Iterator[str]:
    try:
        raw = path.read_bytes()
        if raw.startswith(b"\x1f\x8b"):
            raw = gzip.decompress(raw)
        text = raw.decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadActors(str(path), f"It cannot be read: {reason}. Check the path and the file.") from error
    except (EOFError, zlib.error) as error:
        raise BadActors(str(path), f"The packed file is broken: {error}. Make it anew.") from error
    except UnicodeDecodeError as error:
        raise BadActors(str(path), f"It is not UTF-8 (byte {error.start}). Save it as UTF-8.") from error
    # Not splitlines: a name may hold a line separator of Unicode, which JSON leaves as it is.
    yield from text.split("\n")


def _row(line: str, bad: Bad) -> Row:
    try:
        row = json.loads(line)
        json.dumps(row, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise bad("It holds half a character (a lone surrogate). Repair the text.") from error
    except ValueError as error:
        raise bad(f"It is not JSON: {error}. Write one object a line.") from error
    except RecursionError as error:
        raise bad("It nests too deep. Write one flat object a line.") from error
    if not isinstance(row, dict):
        raise bad('It is no object. Write {"id": "...", "name": "...", "type": "..."}.')
    return row


def listing_of(row: Row, bad: Bad) -> Listing:
    """Return an actor from its JSON object.

    Raises:
        BadActors: It does not say what it should; `bad` makes the error.
    """
    actor_id, name, kind = (_needed(row, key, bad) for key in ("id", "name", "type"))
    if _NO_ID.search(actor_id):
        raise bad(f"'id' is {actor_id!r}. Write it without blanks.")
    if kind not in _KINDS:
        raise bad(f"'type' is {kind!r}. Write one of: {', '.join(_KINDS)}.")
    names = _texts(row, "aliases", bad)
    # A state of no registry is met by its name, and adjectives of it, without being told them.
    is_told = not (kind == ActorKind.COUNTRY.value and actor_id.startswith(_UNREGISTERED))
    entry = Entry(
        id=actor_id,
        name=name,
        kind=_KINDS[kind],
        country=_text(row, "country", bad),
        parent=_text(row, "parent", bad),
        subtype=_text(row, "subtype", bad),
        side=_text(row, "speaks_for", bad),
        roles=united_roles((), tuple(_roles(row, bad))),
    )
    return Listing(
        entry=entry,
        names=tuple(dict.fromkeys((name, *names))) if is_told else tuple(each for each in names if each != name),
        weak_names=_texts(row, "weak_aliases", bad),
        demonyms=_texts(row, "demonyms", bad),
        capitals=_texts(row, "capital", bad),
    )


def check_kind(listing: Listing, bad: Bad) -> None:
    """Raise what `bad` makes where the registry has something else under the id of a listing."""
    shipped = registry_with().entry(listing.entry.id)
    if shipped is not None and shipped.kind is not listing.entry.kind:
        told = f"{listing.entry.id!r} is {shipped.name} in the registry, a {shipped.kind.value}"
        raise bad(f"{told}. Write that type, or give another id.")


def _needed(row: Row, key: str, bad: Bad) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise bad(f"{key!r} is {value!r}. Write some words in quotation marks.")
    return " ".join(value.split())


def _text(row: Row, key: str, bad: Bad) -> str:
    return _needed(row, key, bad) if row.get(key) not in (None, "") else ""


def _texts(row: Row, key: str, bad: Bad) -> tuple[str, ...]:
    value = row.get(key) or []
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise bad(f'{key!r} is {value!r}. Write a list: ["...", "..."].')
    words = (" ".join(each.split()) for each in value)
    return tuple(dict.fromkeys(each for each in words if each))


def _roles(row: Row, bad: Bad) -> Iterator[Role]:
    value = row.get("roles") or []
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise bad(f'\'roles\' is {value!r}. Write a list of objects: [{{"org": ..., "kind": ..., "from": ...}}].')
    for role in value:
        start, end, as_of = (_day(role, key, bad) for key in ("from", "to", "as_of"))
        if start and end and end[: len(start)] < start[: len(end)]:
            raise bad(f"A role ends ({end}) before it begins ({start}). Correct 'from' or 'to'.")
        kind = _needed(role, "kind", bad)
        yield Role(
            title=_text(role, "title", bad) or kind.replace("_", " "),
            org=_needed(role, "org", bad),
            kind=kind,
            start=start,
            end=end,
            as_of=as_of,
            is_lapsed=bool(role.get("superseded") or role.get("ended_by")),
        )


def _day(role: Row, key: str, bad: Bad) -> str:
    value = role.get(key)
    if value is None or value == "":
        return ""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise bad(f"{key!r} of a role is {value!r}. Write YYYY, YYYY-MM, YYYY-MM-DD or null.")
    return value


def united(older: Listing, newer: Listing) -> Listing:
    """Return two listings of one actor as one: lists united, roles that begin alike replaced, the newer name shown."""
    one, other = older.entry, newer.entry
    entry = replace(
        other,
        country=other.country or one.country,
        parent=other.parent or one.parent,
        subtype=other.subtype or one.subtype,
        side=other.side or one.side,
        roles=united_roles(one.roles, other.roles),
    )
    return Listing(
        entry=entry,
        names=_either(older.names, newer.names),
        weak_names=_either(older.weak_names, newer.weak_names),
        demonyms=_either(older.demonyms, newer.demonyms),
        capitals=_either(older.capitals, newer.capitals),
    )


def _either(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def united_listings(listings: Iterable[Listing]) -> tuple[Listing, ...]:
    """Return one listing an actor, the later laid over the earlier, in order of ids."""
    found: dict[str, Listing] = {}
    for each in listings:
        known = found.get(each.entry.id)
        found[each.entry.id] = united(known, each) if known else each
    return tuple(found[key] for key in sorted(found))


def row_of(listing: Listing) -> Row:
    """Return the JSON object of a listing, with nothing in it that is empty: `listing_of` gives the listing again."""
    entry = listing.entry
    row: Row = {
        "id": entry.id,
        "name": entry.name,
        "type": entry.kind.value,
        "aliases": [name for name in listing.names if name != entry.name],
        "weak_aliases": list(listing.weak_names),
        "country": entry.country,
        "parent": entry.parent,
        "subtype": entry.subtype,
        "speaks_for": entry.side,
        "demonyms": list(listing.demonyms),
        "capital": list(listing.capitals),
        "roles": [_role_row(role) for role in entry.roles],
    }
    return {key: value for key, value in row.items() if value}


def _role_row(role: Role) -> Row:
    row = {
        "title": role.title,
        "org": role.org,
        "kind": role.kind,
        "from": role.start,
        "to": role.end,
        "as_of": role.as_of,
        "superseded": role.is_lapsed,
    }
    return {key: value for key, value in row.items() if value}


def digest_of(listings: Iterable[Listing]) -> str:
    """Return a digest of actors: the same for the same actors, in whatever order."""
    rows = sorted(json.dumps(row_of(each), ensure_ascii=False, sort_keys=True) for each in listings)
    return digest("o", *rows)
