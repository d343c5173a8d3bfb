"""A record: reports are added whole, once a reader, and nothing in it is ever changed."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from onrecord.errors import NotFound
from onrecord.record.actors import Known, missing_sides, unite_actors, unite_sides
from onrecord.record.rows import INSERTS, Rows, act_parts, attribution_parts, place_rows, reading_rows, report_of
from onrecord.record.store import connect, explained
from onrecord.types import Actor, ActorKind, Reading, Report

# Of the places a report was read from, the first by name is shown, whichever came first.
_REPORTS = """
SELECT reports.report_id, text, source, outlet, title, published, language, kind, place_id
FROM reports JOIN places USING (report_id) {where}
ORDER BY coalesce(published, ''), reports.report_id, source, coalesce(title, ''), language, kind, place_id
"""
# What follows these within a few words is out of office: "former Norlandic foreign minister Ada Berg".
_FORMER = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x-|[Tt]hen-|[Ll]ate|[Rr]etired|[Oo]usted)\s?((?:[\w’'.-]+\s+){0,5}[A-Z][\w’'-]+)"
)


class Record:
    """One record file, open.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path | str, *, create: bool = True) -> None:
        self.path = Path(path)
        self._connection = connect(self.path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a record closed twice stays closed."""
        self._connection.close()

    def rows(self, sql: str, parameters: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with explained(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def holds(self, report_id: str, reader: str) -> bool:
        """Say whether `reader` has read this report into the record."""
        return bool(self.rows("SELECT 1 FROM readings WHERE report_id = ? AND reader = ?", (report_id, reader)))

    def add(self, reading: Reading, *, reader: str) -> bool:
        """Add what `reader` found in a report, in one transaction; say whether that was new.

        Raises:
            SpanMismatch: A quote is not the text at its span; nothing is added.
            RecordError: The file cannot be written.
        """
        if self.holds(reading.report.id, reader):
            return self.add_place(reading.report)
        for entry in (*map(attribution_parts, reading.attributions), *map(act_parts, reading.acts)):
            for _, pieces in entry:
                for piece in pieces:
                    piece.check(reading.report)
        with self._adding() as connection:
            is_new = not self.holds(reading.report.id, reader)
            if is_new:
                self._insert_report(connection, reading.report)
                _insert(connection, reading_rows(reading, reader=reader))
            return self._insert_place(connection, reading.report) or is_new

    def add_place(self, report: Report) -> bool:
        """Note where a report that the record already holds was met again; say whether that was new."""
        if self._knows_place(report):
            return False
        with self._adding() as connection:
            self._insert_report(connection, report)
            return self._insert_place(connection, report)

    @contextmanager
    def _adding(self) -> Iterator[sqlite3.Connection]:
        with explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def _insert_report(self, connection: sqlite3.Connection, report: Report) -> None:
        if not self.rows("SELECT 1 FROM reports WHERE report_id = ?", (report.id,)):
            connection.execute(INSERTS["reports"], (report.id, report.outlet, report.published, report.text))

    def _insert_place(self, connection: sqlite3.Connection, report: Report) -> bool:
        if self._knows_place(report):
            return False
        _insert(connection, place_rows(report))
        return True

    def _knows_place(self, report: Report) -> bool:
        place = place_rows(report)["places"][0][0]
        return bool(self.rows("SELECT 1 FROM places WHERE place_id = ?", (place,)))

    def reports(self) -> tuple[Report, ...]:
        """Return every report, by day of publication and id."""
        return self._reports("")

    def report(self, report_id: str) -> Report:
        """Return the report with this id.

        Raises:
            NotFound: The record holds none.
        """
        found = self._reports("WHERE reports.report_id = ?", (report_id,))
        if not found:
            raise NotFound(f"report {report_id}")
        return found[0]

    def _reports(self, where: str, parameters: tuple[str, ...] = ()) -> tuple[Report, ...]:
        shown: dict[str, tuple[Any, ...]] = {}
        for row in self.rows(_REPORTS.format(where=where), parameters):
            shown.setdefault(row[0], row)
        dropped: dict[str, list[tuple[Any, ...]]] = {}
        wanted = f"WHERE place_id IN (SELECT place_id FROM places JOIN reports USING (report_id) {where})"
        for place, *line in self.rows(
            f"SELECT place_id, text, reason, at FROM furniture {wanted} ORDER BY place_id, position", parameters
        ):
            dropped.setdefault(place, []).append(tuple(line))
        return tuple(report_of(row[:-1], dropped.get(row[-1], ())) for row in shown.values())

    def days(self) -> dict[str, str | None]:
        """Return the day of publication of every report, by report id."""
        return dict(self.rows("SELECT report_id, published FROM reports ORDER BY report_id"))

    def actors(self) -> dict[str, Actor]:
        """Return every actor met, by id: what its reports know of it, united, with the forms met in any."""
        names: dict[str, list[str]] = {}
        for key, name in self.rows(
            "SELECT DISTINCT actor_id, name FROM actor_names JOIN current_readings USING (reading_id) ORDER BY 1, 2"
        ):
            names.setdefault(key, []).append(name)
        return unite_actors(self._known(), {key: tuple(forms) for key, forms in names.items()})

    def sides(self) -> dict[tuple[str, str], str | None]:
        """Return whom each actor spoke for as of each report, by report id and actor id; None for nobody."""
        known = self._known()
        return unite_sides(known, self._former(missing_sides(known)))

    def _known(self) -> tuple[Known, ...]:
        """Return what each report knows of each actor, the oldest first."""
        return tuple(
            Known(report_id=report, actor_id=actor, name=name, kind=ActorKind(kind), side=side)
            for report, actor, name, kind, side in self.rows(
                "SELECT report_id, actor_id, name, actors.kind, speaks_for "
                "FROM actors JOIN current_readings USING (reading_id) "
                "ORDER BY coalesce(published, ''), report_id, actor_id"
            )
        )

    def _former(self, known: Iterable[Known]) -> Iterator[tuple[str, str]]:
        """Yield the reports and actors of `known` whose report puts "former" or the like before the name."""
        by_report: dict[str, list[Known]] = {}
        for row in known:
            by_report.setdefault(row.report_id, []).append(row)
        for report, rows in by_report.items():
            ((text,),) = self.rows("SELECT text FROM reports WHERE report_id = ?", (report,))
            led = " ".join(_FORMER.findall(text))
            yield from ((report, row.actor_id) for row in rows if row.name in led)

    def counts(self) -> dict[str, int]:
        """Return how many reports, attributions, acts and actors the newest readings hold."""
        reading = "JOIN current_readings USING (reading_id)"
        row = self.rows(
            f"SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM attributions {reading}), "
            f"(SELECT count(*) FROM acts {reading}), (SELECT count(DISTINCT actor_id) FROM actors {reading})"
        )[0]
        return dict(zip(("reports", "attributions", "acts", "actors"), row, strict=True))


def _insert(connection: sqlite3.Connection, rows: Rows) -> None:
    for table, batch in rows.items():
        connection.executemany(INSERTS[table], batch)


def open_record(path: Path | str, *, create: bool = False) -> Record:
    """Open the record at `path`; with `create`, make it where there is none.

    Raises:
        RecordError: The file is missing, is no record, or cannot be used.
    """
    return Record(path, create=create)
