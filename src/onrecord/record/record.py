"""A record: reports are added whole, once a reader, and nothing in it is ever changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from onrecord.errors import NotFound
from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.registry import Registry, registry_with
from onrecord.record.act_overlay import ActOverlay, Settled, lay_over_acts
from onrecord.record.actors import Known, missing_sides, unite_actors, unite_sides
from onrecord.record.judgements import Judgement, find_judgements, find_standing
from onrecord.record.names import find_named
from onrecord.record.overlay import Context, Mentions, Met, Overlay, mentions_of
from onrecord.record.own_actors import find_own_actors
from onrecord.record.rows import INSERTS, Rows, act_parts, attribution_parts, place_rows, reading_rows, report_of
from onrecord.record.signatures import Signature, sign, signature_of
from onrecord.record.store import connect, explained
from onrecord.types import Actor, ActorKind, Reading, Report, Verdict

Insert = Callable[[Rows], None]

# Of the places a report was read from, the first by name is shown, whichever came first.
_REPORTS = """
SELECT reports.report_id, text, source, outlet, title, published, language, kind, place_id
FROM reports JOIN places USING (report_id) {where}
ORDER BY coalesce(published, ''), reports.report_id, source, coalesce(title, ''), language, kind, place_id
"""
# What follows these within a few words is out of office: "former Norlandic foreign minister Ada Berg".
_FORMER = pattern_of(
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
        # Up to the position of the last one: rows are only ever added.
        self._judgements: tuple[int, tuple[Judgement, ...]] = (0, ())
        # With what they are made of, counted.
        self._actors: tuple[tuple[int, ...], dict[str, Actor]] | None = None
        self._overlay: tuple[tuple[int, ...], Overlay] | None = None
        self._act_overlay: tuple[tuple[int, ...], ActOverlay] | None = None
        self._settled: tuple[tuple[int, ...], Settled] = ((), {})

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
        with self.adding() as insert:
            is_new = not self.holds(reading.report.id, reader)
            if is_new:
                self._insert_report(insert, reading.report)
                insert(reading_rows(reading, reader=reader))
            return self._insert_place(insert, reading.report) or is_new

    def add_place(self, report: Report) -> bool:
        """Note where a report that the record already holds was met again; say whether that was new."""
        if self._knows_place(report):
            return False
        with self.adding() as insert:
            self._insert_report(insert, report)
            return self._insert_place(insert, report)

    def add_failure(self, source: str, reason: str) -> None:
        """Note that a file could not be read, and why; the same is noted once."""
        key = digest("f", source, reason)
        if not self.rows("SELECT 1 FROM failures WHERE failure_id = ?", (key,)):
            with self.adding() as insert:
                insert({"failures": [(key, source, reason)]})

    def failures(self) -> list[tuple[str, str]]:
        """Return the files that could not be read, with the reasons, by name."""
        return [(source, reason) for source, reason in self.rows("SELECT source, reason FROM failures ORDER BY 1, 2")]

    @contextmanager
    def adding(self) -> Iterator[Insert]:
        """Give a function that inserts rows by table; all of them are in the record at the end, or none."""
        with explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._insert
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def _insert(self, rows: Rows) -> None:
        for table, batch in rows.items():
            self._connection.executemany(INSERTS[table], batch)

    def _insert_report(self, insert: Insert, report: Report) -> None:
        if not self.rows("SELECT 1 FROM reports WHERE report_id = ?", (report.id,)):
            insert(
                {
                    "reports": [(report.id, report.outlet, report.published, report.text)],
                    "signatures": [(report.id, *sign(report.text).row())],
                }
            )

    def _insert_place(self, insert: Insert, report: Report) -> bool:
        if self._knows_place(report):
            return False
        insert(place_rows(report))
        return True

    def _knows_place(self, report: Report) -> bool:
        place = place_rows(report)["places"][0][0]
        return bool(self.rows("SELECT 1 FROM places WHERE place_id = ?", (place,)))

    def read_from(self, source: str) -> tuple[str, ...]:
        """Return the ids of the reports that were read from a file or address."""
        found = self.rows("SELECT DISTINCT report_id FROM places WHERE source = ? ORDER BY report_id", (source,))
        return tuple(report for (report,) in found)

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

    def signatures(self) -> dict[str, Signature]:
        """Return what the wording of every report comes down to, by report id."""
        return {
            report: signature_of(scale, shingles)
            for report, scale, shingles in self.rows("SELECT report_id, scale, shingles FROM signatures")
        }

    def actors(self) -> dict[str, Actor]:
        """Return every actor met, by id: what its reports know of it, united, with the forms met in any."""
        held = self._held()
        if self._actors is None or self._actors[0] != held:
            self._actors = (held, self._unite())
        return dict(self._actors[1])

    def _unite(self) -> dict[str, Actor]:
        overlay = self.overlay()
        # Where nothing is judged it does not matter in which reports a form stands.
        report = "''" if overlay.is_empty else "report_id"
        names = overlay.names(
            self.rows(
                f"SELECT DISTINCT {report}, actor_id, name FROM actor_names JOIN current_readings USING (reading_id)"
            )
        )
        return overlay.named(unite_actors(self._known(), names))

    def named(self, name: str) -> frozenset[str]:
        """Return the ids of the actors that a name means, as typed: a name met, of the registry or of own actors."""
        overlay = self.overlay()
        return find_named(
            name, self.actors(), registry=self.registry(), meant=lambda actor_id: overlay.actor(actor_id, "")
        )

    def sides(self) -> dict[tuple[str, str], str | None]:
        """Return whom each actor spoke for as of each report, by report id and actor id; None for nobody."""
        known = self._known()
        return unite_sides(known, self._former(missing_sides(known)))

    def _known(self) -> tuple[Known, ...]:
        """Return what each report knows of each actor, the oldest first."""
        found = self.overlay().known(
            Known(report_id=report, actor_id=actor, name=name, kind=ActorKind(kind), side=side)
            for report, actor, name, kind, side in self.rows(
                "SELECT report_id, actor_id, name, actors.kind, speaks_for "
                "FROM actors JOIN current_readings USING (reading_id) "
                "ORDER BY coalesce(published, ''), report_id, actor_id"
            )
        )
        return (*found, *self._named_by_people(frozenset(row.actor_id for row in found)))

    def _named_by_people(self, met: frozenset[str]) -> Iterator[Known]:
        """Yield the actors that no reader has met, and people name in judged acts."""
        made = {each.targets[0].act.id: each for each in find_standing(self.judgements()) if each.targets}
        named = {
            (target.act.cue.report_id, actor.id): actor
            for each in made.values()
            if each.verdict is not Verdict.REJECT
            for target in each.targets
            for actor in target.named
        }
        days = self.days() if named else {}
        for (report, key), actor in sorted(named.items(), key=lambda item: item[0]):
            if self.overlay().actor(key, "") not in met and report in days:
                yield Known(report_id=report, actor_id=key, name=actor.name, kind=actor.kind, side=actor.speaks_for)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return every judgement, in the order they were made."""
        last = self.rows("SELECT coalesce(max(position), 0) FROM judgements")[0][0]
        before, made = self._judgements
        if last != before:
            self._judgements = (last, (*made, *find_judgements(self, after=before)))
        return self._judgements[1]

    def _held(self) -> tuple[int, ...]:
        return self.rows(
            "SELECT (SELECT coalesce(max(position), 0) FROM judgements), (SELECT count(*) FROM readings), "
            "(SELECT count(*) FROM places)"
        )[0]

    def overlay(self) -> Overlay:
        """Return the judgements on actors that stand, to be laid over entries."""
        held = self._held()
        if self._overlay is None or self._overlay[0] != held:
            registry = lru_cache(maxsize=1)(self.registry)
            context = Context(
                mentions=lru_cache(maxsize=1024)(self._mentions),
                entry=lambda actor_id: registry().entry(actor_id),
                days=lru_cache(maxsize=1)(self.days),
                sides=lru_cache(maxsize=1)(self.sides),
            )
            on_actors = tuple(each for each in find_standing(self.judgements()) if not each.targets)
            self._overlay = (held, Overlay(on_actors, context))
        return self._overlay[1]

    def act_overlay(self) -> ActOverlay:
        """Return the judgements on acts that stand, laid over what was read of them."""
        held = self._held()
        if self._act_overlay is None or self._act_overlay[0] != held:
            on_actors = sum(not each.targets for each in self.judgements())
            if self._settled[0] != (*held[1:], on_actors):
                self._settled = ((*held[1:], on_actors), {})
            self._act_overlay = (held, lay_over_acts(self, self.overlay(), self._settled[1]))
        return self._act_overlay[1]

    def _mentions(self, actor_id: str, report_id: str) -> Mentions:
        return mentions_of(
            self.rows(
                "SELECT start, how, name, quote FROM mentions JOIN current_readings USING (reading_id) "
                "WHERE actor_id = ? AND report_id = ? AND is_sure ORDER BY start",
                (actor_id, report_id),
            )
        )

    def mentions(self, *, sure: bool = True) -> Iterator[Met]:
        """Yield every mention of an actor as it is now meant, by report, actor as read, and place.

        Args:
            sure: False for those that may mean the actor, or another of its name.
        """
        yield from self.overlay().mentions(
            self.rows(
                "SELECT report_id, actor_id, start, how, name, quote FROM mentions "
                "JOIN current_readings USING (reading_id) WHERE is_sure = ? ORDER BY report_id, actor_id, start",
                (sure,),
            )
        )

    def registry(self) -> Registry:
        """Return the registry with the record's own actors laid over it."""
        return registry_with(find_own_actors(self))

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
        """Return how many reports, attributions, acts and actors are on record."""
        reading = "JOIN current_readings USING (reading_id)"
        row = self.rows(
            f"SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM attributions {reading}), "
            f"(SELECT count(*) FROM acts {reading})"
        )[0]
        judged = self.act_overlay()
        reports, attributions, acts = row
        acts += sum(1 for _ in judged.shown()) - len(judged.read)
        return {"reports": reports, "attributions": attributions, "acts": acts, "actors": len(self.actors())}


def open_record(path: Path | str, *, create: bool = False) -> Record:
    """Open the record at `path`; with `create`, make it where there is none.

    Raises:
        RecordError: The file is missing, is no record, or cannot be used.
    """
    return Record(path, create=create)
