"""Acts and attributions as the newest reader of each report has them: rows put together, nothing laid over them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from onrecord.acts.drafts import DEEDS
from onrecord.record.rows import SpansByRole, act_of, attribution_of, evidence_by_role
from onrecord.types import Act, Attribution, Status

if TYPE_CHECKING:
    from onrecord.record.record import Record

DAY = "coalesce(entries.day, current_readings.published)"
# Words are of the day they were said, never of a planned day after their report.
ACT_DAY = (
    "CASE WHEN entries.status = 'actual' AND entries.day > current_readings.published "
    f"AND entries.kind NOT IN ({', '.join(repr(kind.value) for kind in sorted(DEEDS, key=lambda kind: kind.value))}) "
    f"THEN current_readings.published ELSE {DAY} END"
)
Conditions = list[tuple[str, Any]]
Chosen = tuple[str, tuple[Any, ...]]


def raw_attributions(record: Record, conditions: Conditions) -> tuple[Attribution, ...]:
    """Return attributions as they were read, in order of day, report and span."""
    chosen = _chosen("attribution", conditions)
    columns = "speaker_id, told_by, addressee, medium, day, voice, confidence"
    parts = _parts(record, "attribution", chosen)
    return tuple(
        attribution_of(row, evidence_by_role(report, parts[row[0]]))
        for report, *row in _entries(record, "attribution", columns, chosen)
    )


def raw_acts(record: Record, conditions: Conditions) -> tuple[Act, ...]:
    """Return acts as they were read, in order of day, report and span."""
    chosen = _chosen("act", conditions)
    columns = "kind, speaks_for, recipient_id, about, polarity, status, told_by, day, confidence, reader, doubt"
    parts = _parts(record, "act", chosen)
    actors: dict[str, list[str]] = {}
    for act, actor in record.rows(
        "SELECT act_id, actor_id FROM act_actors "
        f"WHERE (reading_id, act_id) IN (SELECT entries.reading_id, entries.act_id {chosen[0]}) ORDER BY position",
        chosen[1],
    ):
        actors.setdefault(act, []).append(actor)
    return tuple(
        act_of(row, tuple(actors.get(row[0], ())), evidence_by_role(report, parts[row[0]]))
        for report, *row in _entries(record, "act", columns, chosen)
    )


def raw_acts_with(record: Record, column: str, values: Iterable[str]) -> tuple[Act, ...]:
    """Return acts as they were read, by ids or by their reports, in one go."""
    wanted = sorted(set(values))
    return raw_acts(record, [(f"{column} IN (SELECT value FROM json_each(?))", json.dumps(wanted))]) if wanted else ()


def act_day(act: Act, published: str | None) -> str | None:
    """Return the day that an act is listed on, as `ACT_DAY` has it."""
    is_ahead = act.day is not None and published is not None and act.day > published
    if is_ahead and act.status is Status.ACTUAL and act.kind not in DEEDS:
        return published
    return published if act.day is None else act.day


def _chosen(entry: str, conditions: Conditions) -> Chosen:
    where = " AND ".join(condition for condition, _ in conditions)
    parameters = tuple(value for condition, value in conditions for _ in range(condition.count("?")))
    tables = f"FROM {entry}s AS entries JOIN current_readings USING (reading_id)"
    return f"{tables} WHERE {where}" if where else tables, parameters


def _entries(record: Record, entry: str, columns: str, chosen: Chosen) -> list[tuple[Any, ...]]:
    shown = ", ".join(f"entries.{column}" for column in columns.split(", "))
    cue = (
        f"JOIN {entry}_spans AS cue ON cue.reading_id = entries.reading_id AND cue.{entry}_id = entries.{entry}_id "
        "AND cue.role = 'cue' AND cue.position = 0"
    )
    tables, where = chosen[0].partition(" WHERE ")[0], chosen[0].partition(" WHERE ")[2]
    return record.rows(
        f"SELECT current_readings.report_id, entries.{entry}_id, {shown} {tables} {cue} WHERE {where or 'true'} "
        f"ORDER BY coalesce({ACT_DAY if entry == 'act' else DAY}, ''), current_readings.report_id, "
        f'cue.start, cue."end", entries.{entry}_id',
        chosen[1],
    )


def _parts(record: Record, entry: str, chosen: Chosen) -> dict[str, SpansByRole]:
    found: dict[str, SpansByRole] = {}
    for key, role, *span in record.rows(
        f'SELECT {entry}_id, role, start, "end", quote FROM {entry}_spans '
        f"WHERE (reading_id, {entry}_id) IN (SELECT entries.reading_id, entries.{entry}_id {chosen[0]}) "
        "ORDER BY position",
        chosen[1],
    ):
        found.setdefault(key, {}).setdefault(role, []).append(tuple(span))
    return found
