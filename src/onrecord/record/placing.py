"""Where judged acts stand now: at the act of the same id, else at the act whose cue and evidence still stand.

A newer reader may find the same act under another id: with the same cue, or one that touches it, in the same report. A
better text of the same source is another report; there the cue and the evidence must read the same. What was accepted
or changed and is found by no reader any more stays where its words stand. What was rejected is rejected again only
where it is read as the same kind again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from onrecord.record.cases import Case
from onrecord.record.entries import raw_acts_with
from onrecord.record.relocating import Text, kept_alone, laid_over, stands_in
from onrecord.record.signatures import Signature, signature_of
from onrecord.record.targets import Target
from onrecord.types import Act, Evidence

if TYPE_CHECKING:
    from onrecord.record.record import Record

# Texts of one source that share less are not versions of one report: a page that brings another story every day.
LEAST_SHARED = 0.4


class Place(Struct, frozen=True, kw_only=True):
    """Where a case stands.

    Attributes:
        target: The judged act, laid over what stands there.
        is_read: Whether the newest reader finds it.
    """

    target: Target
    is_read: bool


class Placed(Struct, frozen=True, kw_only=True):
    """A case, and where it stands.

    Attributes:
        case: The case.
        places: At most one a report, that of its own report first.
        lost: Why it could not be kept; None where it was, or there is nothing to keep.
        is_settled: Whether the ids of its acts alone say where it stands.
    """

    case: Case
    places: tuple[Place, ...]
    lost: str | None = None
    is_settled: bool = False


def place(record: Record, cases: Iterable[Case], taken: Iterable[str] = ()) -> tuple[Placed, ...]:
    """Return where cases stand, in their order.

    Args:
        record: The record.
        cases: The cases.
        taken: Ids of acts that are those of other cases.
    """
    known = tuple(cases)
    return _Placing(record, known).run(set(taken)) if known else ()


class _Placing:
    def __init__(self, record: Record, cases: tuple[Case, ...]) -> None:
        self._record = record
        self._cases = cases
        # A case is met under each id it has had, the newest first.
        self._read = {each.id: each for each in raw_acts_with(record, "entries.act_id", _ids(cases))}
        self._held = set(self._column("report_id", "reports", "report_id", (_report(each) for each in cases)))
        self._versions = self._find_versions()
        self._text = lru_cache(maxsize=64)(self._read_text)
        self._known: set[str] | None = None

    def run(self, taken: set[str]) -> tuple[Placed, ...]:
        found: list[dict[str, Act]] = []
        for case in self._cases:
            here: dict[str, Act] = {}
            for key in case.ids:
                if key in self._read:
                    here.setdefault(self._read[key].cue.report_id, self._read[key])
            found.append(here)
        taken |= {act.id for here in found for act in here.values()}
        missing = [
            (here, case, report)
            for here, case in zip(found, self._cases, strict=True)
            for report in self._reports_of(case)
            if report not in here
        ]
        by_report: dict[str, list[Act]] = {}
        for act in raw_acts_with(self._record, "current_readings.report_id", {report for _, _, report in missing}):
            by_report.setdefault(act.cue.report_id, []).append(act)
        for here, case, report in missing:
            free = [act for act in by_report.get(report, ()) if act.id not in taken]
            for act in _matching(case, report, free)[:1]:
                here[report] = act
                taken.add(act.id)
        open_cases = {id(case) for _, case, _ in missing}
        return tuple(
            replace(self._placed(case, here), is_settled=id(case) not in open_cases)
            for case, here in zip(self._cases, found, strict=True)
        )

    def _reports_of(self, case: Case) -> Iterator[str]:
        own = _report(case)
        yield from (own,) if own in self._held else ()
        yield from self._versions.get((own, case.target.source), ())

    def _placed(self, case: Case, here: dict[str, Act]) -> Placed:
        if here:
            reports = sorted(here, key=lambda each: (each != _report(case), each))
            targets = [laid_over(case.target, here[each], self._text_of(each), self._is_known) for each in reports]
            return Placed(
                case=case,
                places=tuple(Place(target=each, is_read=True) for each in targets),
                lost=_dropped(case.target, targets[0]),
            )
        reports = list(self._reports_of(case))
        if case.is_rejected:
            is_there = any(stands_in(case.target, self._text_of(each)) for each in reports)
            return Placed(case=case, places=(), lost=None if is_there else self._why(case, reports))
        for report in reports:
            alone = kept_alone(case.target, self._text_of(report))
            if alone is not None:
                return Placed(case=case, places=(Place(target=alone, is_read=False),))
        return Placed(case=case, places=(), lost=self._why(case, reports))

    def _why(self, case: Case, reports: list[str]) -> str:
        words, source = case.target.act.cue.quote, case.target.source
        if reports:
            return f"The words around {words!r} no longer stand in {source}."
        return f"The record holds neither the report {_report(case)} nor another text of {source}."

    def _column(self, column: str, table: str, by: str, values: Iterable[str]) -> list[str]:
        wanted = json.dumps(sorted(set(values)))
        sql = f"SELECT {column} FROM {table} WHERE {by} IN (SELECT value FROM json_each(?))"
        return [row[0] for row in self._record.rows(sql, (wanted,))]

    def _find_versions(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Return the other texts of the source of each judged report."""
        wanted = {(_report(case), case.target.source) for case in self._cases}
        sources = json.dumps(sorted({source for _, source in wanted}))
        at: dict[str, list[str]] = {}
        for source, report in self._record.rows(
            "SELECT DISTINCT source, report_id FROM places WHERE source IN (SELECT value FROM json_each(?)) "
            "ORDER BY source, report_id",
            (sources,),
        ):
            at.setdefault(source, []).append(report)
        pairs = {key: [each for each in at.get(key[1], ()) if each != key[0]] for key in wanted}
        signed = self._signatures({each for (own, _), others in pairs.items() if others for each in (own, *others)})
        return {
            key: tuple(each for each in others if _is_version(signed.get(key[0]), signed[each]))
            for key, others in pairs.items()
            if others
        }

    def _signatures(self, reports: set[str]) -> dict[str, Signature]:
        rows = self._record.rows(
            "SELECT report_id, scale, shingles FROM signatures WHERE report_id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(reports)),),
        )
        return {report: signature_of(scale, shingles) for report, scale, shingles in rows}

    def _text_of(self, report_id: str) -> Text:
        return Text(report_id=report_id, read=lambda: self._text(report_id))

    def _read_text(self, report_id: str) -> str:
        return str(self._record.rows("SELECT text FROM reports WHERE report_id = ?", (report_id,))[0][0])

    def _is_known(self, actor_id: str) -> bool:
        if self._known is None:
            rows = self._record.rows("SELECT DISTINCT actor_id FROM actors JOIN current_readings USING (reading_id)")
            self._known = {row[0] for row in rows}
        return actor_id in self._known


def _ids(cases: Iterable[Case]) -> Iterator[str]:
    return (key for case in cases for key in case.ids)


def _report(case: Case) -> str:
    return case.target.act.cue.report_id


def _is_version(one: Signature | None, other: Signature) -> bool:
    """Say whether two texts of one source tell the same; so it is taken where the first is not on record."""
    if one is None:
        return True
    scale = max(one.scale, other.scale)
    ours, theirs = one.at(scale), other.at(scale)
    shared = len(np.intersect1d(ours, theirs, assume_unique=True))
    return shared >= LEAST_SHARED * min(len(ours), len(theirs))


def _dropped(judged: Target, placed: Target) -> str | None:
    """Return what could not be laid over an act that was found."""
    fields = [field for field in judged.changed if field not in placed.changed]
    if not fields:
        return None
    return f"The {' and '.join(fields)} that people gave it does not stand in {judged.source}; all else is kept."


def _matching(case: Case, report: str, acts: list[Act]) -> list[Act]:
    """Return which of the acts of a report may be the one of a case, the likeliest first."""
    judged = case.target.act
    # That it is no pledge does not say that it is no refusal.
    alike = [act for act in acts if not case.is_rejected or act.kind is judged.kind]
    if report == judged.cue.report_id:
        near = [act for act in alike if act.cue.span.touches(judged.cue.span) and _share(act, judged)]
        return sorted(near, key=lambda act: (act.cue.span != judged.cue.span, act.kind is not judged.kind))
    start = judged.cue.span.start
    same = [act for act in alike if _reads(act) == _reads(judged)]
    return sorted(same, key=lambda act: (act.kind is not judged.kind, abs(act.cue.span.start - start)))


def _share(one: Act, other: Act) -> bool:
    return any(piece.span.touches(each.span) for piece in one.evidence for each in other.evidence)


def _reads(act: Act) -> tuple[str, str]:
    """Return the cue of an act and the clause that holds it, as they read without line breaks."""
    holding: Evidence = next((each for each in act.evidence if each.span.holds(act.cue.span)), act.evidence[0])
    return " ".join(act.cue.quote.split()), " ".join(holding.quote.split())
