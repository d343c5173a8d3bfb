"""Acts as CSV, every column, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from onrecord.exports.objects import Names
from onrecord.exports.wording import file_name, name_of
from onrecord.types import Act, Report, Span

COLUMNS = (
    "id",
    "day",
    "kind",
    "actors",
    "speaks_for",
    "recipient",
    "about",
    "polarity",
    "status",
    "condition",
    "told_by",
    "cue",
    "evidence",
    "confidence",
    "actor_ids",
    "speaks_for_id",
    "recipient_id",
    "told_by_id",
    "condition_span",
    "cue_span",
    "evidence_spans",
    "reader",
    "doubt",
    "judged",
    "judged_by",
    "judged_at",
    "report_id",
    "outlet",
    "title",
    "published",
    "file",
)
# A spreadsheet takes a cell that begins so for a formula, and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
BETWEEN = " | "


def csv_lines(acts: Iterable[Act], reports: Mapping[str, Report], names: Names) -> Iterator[bytes]:
    """Yield the lines of the CSV file, the names of the columns first.

    Several actors or pieces of evidence stand in one cell, parted by " | ". A text that a spreadsheet would take for
    a formula gets an apostrophe before it.
    """
    yield _line(COLUMNS)
    for act in acts:
        yield _line([_guard(cell) for cell in _cells(act, reports[act.cue.report_id], names)])


def _cells(act: Act, report: Report, names: Names) -> tuple[str, ...]:
    return (
        act.id,
        act.day or "",
        act.kind.value,
        BETWEEN.join(name_of(each, names) for each in act.actor_ids),
        name_of(act.speaks_for, names),
        name_of(act.recipient_id, names),
        act.about,
        act.polarity.value,
        act.status.value,
        act.condition.quote if act.condition else "",
        name_of(act.told_by, names),
        act.cue.quote,
        BETWEEN.join(each.quote for each in act.evidence),
        f"{act.confidence:.4f}",
        BETWEEN.join(act.actor_ids),
        act.speaks_for or "",
        act.recipient_id or "",
        act.told_by or "",
        _span(act.condition.span) if act.condition else "",
        _span(act.cue.span),
        BETWEEN.join(_span(each.span) for each in act.evidence),
        act.reader,
        act.doubt or "",
        *((act.judged.verdict.value, act.judged.by or "", act.judged.at or "") if act.judged else ("", "", "")),
        report.id,
        report.outlet or "",
        report.title or "",
        report.published or "",
        file_name(report),
    )


def _span(span: Span) -> str:
    return f"{span.start}:{span.end}"


def _guard(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _line(cells: Iterable[str]) -> bytes:
    out = io.StringIO()
    # The line ends of RFC 4180; with them a lone carriage return in a cell is quoted.
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().encode("utf-8", "replace")
