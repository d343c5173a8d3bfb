"""Reading many reports into a record: each one whole or not at all, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.acts.acts import READER
from onrecord.errors import BadMetadata, SpanMismatch, UnreadableReport
from onrecord.intake.files import find_files, source_of
from onrecord.intake.intake import read_file
from onrecord.intake.metadata import from_options
from onrecord.pipeline import read
from onrecord.reading.encoder import load_encoder
from onrecord.types import Furniture, Report

if TYPE_CHECKING:
    from onrecord.record.record import Record

# Told before each file: how many are done, how many there are, and the name of the next.
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """A report of a run.

    Attributes:
        id: Its id in the record.
        source: Where it was read from.
        attributions: How many were found; 0 where it was held already.
        acts: How many were found; 0 where it was held already.
        furniture: What intake dropped.
    """

    id: str
    source: str
    attributions: int
    acts: int
    furniture: tuple[Furniture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that could not be read.

    Attributes:
        source: The file.
        reason: What is wrong and what to do.
    """

    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSummary:
    """What a run did, file by file, in the order they were read.

    Attributes:
        read: Reports that are new in the record.
        held: Reports that the record held already.
        failed: Files that could not be read.
    """

    read: tuple[ReadReport, ...]
    held: tuple[ReadReport, ...]
    failed: tuple[Failure, ...]


def read_into(
    record: Record,
    paths: Sequence[Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    progress: Progress = lambda done, total, source: None,
) -> ReadSummary:
    """Read the reports at `paths`, folders with all that is in them, into `record`.

    A file that cannot be read is an entry in the summary; the run goes on.

    Args:
        record: What to add to; each report is added in one transaction.
        paths: Files and folders.
        published: Day of publication of those that do not state theirs.
        outlet: Outlet of those that do not state theirs.
        progress: Called before each file.

    Raises:
        BadMetadata: `published` is no day.
        ModelMissing: No model package is installed.
        RecordError: The record cannot be written.
    """
    from_options(published=published, outlet=outlet)
    reader = reader_name()
    files = find_files(paths)
    added: list[ReadReport] = []
    held: list[ReadReport] = []
    failed: list[Failure] = []
    for done, path in enumerate(files):
        progress(done, len(files), source_of(path))
        try:
            report = read_file(path, published=published, outlet=outlet)
            entry, is_new = _add(record, report, reader)
        except (UnreadableReport, BadMetadata, SpanMismatch) as error:
            failed.append(Failure(source=source_of(path), reason=_reason(error)))
        else:
            (added if is_new else held).append(entry)
    progress(len(files), len(files), "")
    return ReadSummary(read=tuple(added), held=tuple(held), failed=tuple(failed))


def reader_name() -> str:
    """Return what readings are kept under: the same reader never reads a report twice.

    Raises:
        ModelMissing: No model package is installed.
    """
    return f"{load_encoder().version}, {READER}"


def _add(record: Record, report: Report, reader: str) -> tuple[ReadReport, bool]:
    if record.holds(report.id, reader):
        record.add_place(report)
        return _entry(report, 0, 0), False
    reading = read(report)
    is_new = record.add(reading, reader=reader)
    return _entry(report, len(reading.attributions), len(reading.acts)), is_new


def _entry(report: Report, attributions: int, acts: int) -> ReadReport:
    return ReadReport(
        id=report.id, source=report.source, attributions=attributions, acts=acts, furniture=report.furniture
    )


def _reason(error: UnreadableReport | BadMetadata | SpanMismatch) -> str:
    # The file stands in a column of its own.
    return error.reason if isinstance(error, UnreadableReport) else str(error)
