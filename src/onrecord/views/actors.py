"""Who is on record: every actor with how often it is met, speaks and acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from onrecord.errors import NotFound
from onrecord.reading.listings import Entry
from onrecord.record.names import nearest
from onrecord.record.own_actors import find_own_actors
from onrecord.record.query import find_acts, find_attributions
from onrecord.record.record import Record
from onrecord.types import Act, Actor, ActorKind


class ActorRow(Struct, frozen=True, kw_only=True):
    """An actor with what is on record of it.

    Attributes:
        actor: The actor.
        mentions: How often reports name it or point to it.
        statements: How many attributions it is the speaker of.
        acts: How many acts it does.
        perhaps: How many more mentions may mean it, or another of its name: nothing in their reports says which.
    """

    actor: Actor
    mentions: int
    statements: int
    acts: int
    perhaps: int = 0


def find_actor_rows(
    record: Record,
    *,
    party: str | None = None,
    kind: ActorKind | None = None,
    since: str | None = None,
    until: str | None = None,
) -> tuple[ActorRow, ...]:
    """Return the actors of a record, those met most first, then by name.

    Args:
        record: Where they are met. Actors that a user gave are listed too, met or not.
        party: Only this party and those who speak for it, by id or any name.
        kind: Only actors of this kind.
        since: Only what reports of this day or later hold; actors that they do not meet are left out.
        until: Only what reports up to this day hold.

    Raises:
        NotFound: No actor has the party's name.
    """
    actors = record.actors()
    is_of_day = _test_of_days(record, since, until)
    rows = compute_actor_rows(record, actors, find_acts(record), is_of_day=is_of_day)
    theirs = None if party is None else _of_party(record, actors, party)
    rows = [row for row in rows if kind in (None, row.actor.kind) and (theirs is None or row.actor.id in theirs)]
    if since or until:
        rows = [row for row in rows if row.mentions or row.statements or row.acts or row.perhaps]
    return tuple(rows)


def compute_actor_rows(
    record: Record,
    actors: Mapping[str, Actor],
    acts: Iterable[Act],
    *,
    is_of_day: Callable[[str], bool] = lambda report_id: True,
) -> list[ActorRow]:
    """Return a row for everybody on record, those met most first, then by name.

    Args:
        record: Where they are met.
        actors: Those that its reports hold, by id.
        acts: All of its acts.
        is_of_day: Says whether a report counts, by its id.
    """
    mentions = Counter(each.actor_id for each in record.mentions() if is_of_day(each.report_id))
    perhaps = Counter(each.actor_id for each in record.mentions(sure=False) if is_of_day(each.report_id))
    said: Counter[str] = Counter()
    for report, speaker, times in _spoken(record):
        said[speaker] += times if is_of_day(report) else 0
    done = Counter(key for act in acts if is_of_day(act.cue.report_id) for key in act.actor_ids)
    known = {**_of_registry(record, perhaps), **_given(record), **actors}
    rows = [
        ActorRow(actor=actor, mentions=mentions[key], statements=said[key], acts=done[key], perhaps=perhaps[key])
        for key, actor in known.items()
    ]
    return sorted(rows, key=lambda row: (-row.mentions, -row.statements - row.acts, row.actor.name, row.actor.id))


def _spoken(record: Record) -> Iterable[tuple[str, str, int]]:
    """Return how often each actor speaks in each report: report id, actor id, times."""
    if not record.overlay().is_empty:
        # Whom a judgement makes another of hangs on where the words stand.
        found = find_attributions(record)
        return [(each.cue.report_id, each.speaker_id, 1) for each in found if each.speaker_id is not None]
    return record.rows(
        "SELECT report_id, speaker_id, count(*) FROM attributions JOIN current_readings USING (reading_id) "
        "WHERE speaker_id IS NOT NULL GROUP BY report_id, speaker_id"
    )


def _test_of_days(record: Record, since: str | None, until: str | None) -> Callable[[str], bool]:
    if since is None and until is None:
        return lambda report_id: True
    days = record.days()

    def is_of_day(report_id: str) -> bool:
        day = days[report_id]
        if day is None:
            return False
        # A day of less than full precision is compared as far as both go.
        is_late = since is None or day[: len(since)] >= since[: len(day)]
        return is_late and (until is None or day[: len(until)] <= until[: len(day)])

    return is_of_day


def _given(record: Record) -> dict[str, Actor]:
    return {each.entry.id: _actor(each.entry) for each in find_own_actors(record)}


def _of_registry(record: Record, ids: Iterable[str]) -> dict[str, Actor]:
    registry = record.registry()
    return {key: _actor(entry) for key in ids if (entry := registry.entry(key)) is not None}


def _actor(entry: Entry) -> Actor:
    return Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=entry.side or None)


def _of_party(record: Record, actors: dict[str, Actor], party: str) -> set[str]:
    ids = record.named(party)
    if not ids:
        raise NotFound(f"party or actor {party!r}", nearest(party, (actor.name for actor in actors.values())))
    return {key for (_, key), side in record.sides().items() if key in ids or side in ids}
