"""The actors that users gave a record: by files, by a negotiation file, by judgements.

They decide what a reading finds, so a reader with other actors is another reader: reports given again are read again,
and the newest actors come last.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from onrecord.errors import BadActors
from onrecord.reading.listings import Listing
from onrecord.reading.own_actors import digest_of, listing_of, row_of, united_listings
from onrecord.record.judgements import find_added

if TYPE_CHECKING:
    from onrecord.record.record import Record


def keep_actors(record: Record, source: str, listings: Iterable[Listing]) -> bool:
    """Keep the actors of a file in the record, in place of what the same file gave before; say whether that is new."""
    actors = json.dumps([row_of(each) for each in listings], ensure_ascii=False, sort_keys=True)
    with record.adding() as insert:
        before = record.rows(
            "SELECT actors FROM actor_files WHERE source = ? ORDER BY position DESC LIMIT 1", (source,)
        )
        if before == [(actors,)] or (not before and actors == "[]"):
            return False
        position = record.rows("SELECT coalesce(max(position), 0) + 1 FROM actor_files")[0][0]
        insert({"actor_files": [(position, source, actors)]})
    return True


def find_own_actors(record: Record) -> tuple[Listing, ...]:
    """Return the actors that users gave, united, in order of ids: of each file the newest, then those judged."""
    newest = dict(record.rows("SELECT source, actors FROM actor_files ORDER BY position"))
    found: list[Listing] = []
    for source in sorted(newest):
        found += [_listing(row, source) for row in json.loads(newest[source])]
    return united_listings((*found, *find_added(record.judgements())))


def _listing(row: dict[str, object], source: str) -> Listing:
    return listing_of(row, lambda reason: BadActors(source, reason))


def reader_with(record: Record, reader: str, own: tuple[Listing, ...]) -> str:
    """Return the name of a reader that knows a record's own actors: itself where the record never had any.

    A name that is newer than all before is kept for actors that differ from those of the last reading.
    """
    key = digest_of(own)
    with record.adding() as insert:
        last = record.rows("SELECT position, digest FROM actor_sets ORDER BY position DESC LIMIT 1")
        if not last and not own:
            return reader
        position = last[0][0] if last else 0
        if not last or last[0][1] != key:
            position += 1
            insert({"actor_sets": [(position, key)]})
    # In the order of versions "with" comes after every reader's own name.
    return f"{reader}, with actors {position} {key}"
