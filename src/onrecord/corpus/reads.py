"""Reading many reports into a record: each one whole or not at all, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.acts import READER
from onrecord.acts.issues import load_negotiation
from onrecord.acts.party_actors import party_actors
from onrecord.errors import BadMetadata, SpanMismatch, UnreadableReport
from onrecord.intake.files import find_files, source_of
from onrecord.intake.intake import read_file
from onrecord.intake.metadata import from_options
from onrecord.pipeline import read
from onrecord.reading.encoder import load_encoder
from onrecord.reading.listings import Listing
from onrecord.reading.own_actors import load_actors, united_listings
from onrecord.reading.registry import using_actors
from onrecord.record.own_actors import find_own_actors, keep_actors, reader_with
from onrecord.types import Furniture, Reading, Report
from onrecord.views.stories import APART, find_stories

if TYPE_CHECKING:
    from onrecord.record.record import Record

# Told before each file: how many are done, how many there are, and the name of the next.
Progress = Callable[[int, int, str], None]


class ReadReport(Struct, frozen=True, kw_only=True):
    """A report of a run.

    Attributes:
        id: Its id in the record.
        source: Where it was read from.
        attributions: How many were found; 0 where it was held already.
        acts: How many were found; 0 where it was held already.
        left_out: How many attributions and acts were less sure than asked for, and are not recorded.
        furniture: What intake dropped.
        open_days: How many time expressions stay open because the report has no day of publication.
        copy_of: Id of the first report of its story, where it copies another; see `onrecord.views.stories`.
        states: Its day of publication.
        is_again: Whether the record held another version of what the same file tells: other words, day or outlet. One
            without a day is none: what it tells counts with its story, and gets that one's day.
    """

    id: str
    source: str
    attributions: int
    acts: int
    furniture: tuple[Furniture, ...]
    left_out: int = 0
    open_days: int = 0
    copy_of: str | None = None
    states: str | None = None
    is_again: bool = False


class Failure(Struct, frozen=True, kw_only=True):
    """A file that could not be read.

    Attributes:
        source: The file.
        reason: What is wrong and what to do.
    """

    source: str
    reason: str


class ReadSummary(Struct, frozen=True, kw_only=True):
    """What a run did, file by file, in the order they were read.

    Attributes:
        read: Reports that are new in the record.
        held: Reports that the record held already.
        failed: Files that could not be read.
    """

    read: tuple[ReadReport, ...]
    held: tuple[ReadReport, ...]
    failed: tuple[Failure, ...]


def read_into(  # noqa: PLR0913 - each is an option of `onrecord read`
    record: Record,
    paths: Sequence[Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    actors: Mapping[str, tuple[Listing, ...]] = MappingProxyType({}),
    min_confidence: float = 0.0,
    progress: Progress = lambda done, total, source: None,
) -> ReadSummary:
    """Read the reports at `paths`, folders with all that is in them, into `record`.

    A file that cannot be read is an entry in the summary; the run goes on.

    Args:
        record: What to add to; each report is added in one transaction.
        paths: Files and folders.
        published: Day of publication of those that do not state theirs.
        outlet: Outlet of those that do not state theirs.
        actors: The user's own, by the file they come from, see `load_own_actors`. The record keeps them, and every
            later reading into it knows them too.
        min_confidence: Attributions and acts less sure than this, 0 to 1, are not recorded. Reports that the record
            holds stay as they were read.
        progress: Called before each file.

    Raises:
        BadMetadata: `published` is no day.
        ModelMissing: No model package is installed.
        RecordError: The record cannot be written.
    """
    from_options(published=published, outlet=outlet)
    for source in sorted(actors):
        keep_actors(record, source, actors[source])
    own = find_own_actors(record)
    reader = reader_with(record, reader_name(), own)
    files = find_files(paths)
    added: list[ReadReport] = []
    held: list[ReadReport] = []
    failed: list[Failure] = []
    with using_actors(own):
        for done, path in enumerate(files):
            progress(done, len(files), source_of(path))
            try:
                report = read_file(path, published=published, outlet=outlet)
                entry, is_new = _add(record, report, reader, min_confidence)
            except (UnreadableReport, BadMetadata, SpanMismatch) as error:
                failed.append(Failure(source=source_of(path), reason=_reason(error)))
                record.add_failure(failed[-1].source, failed[-1].reason)
            else:
                (added if is_new else held).append(entry)
    progress(len(files), len(files), "")
    return ReadSummary(read=_with_copies(record, added), held=tuple(held), failed=tuple(failed))


def _with_copies(record: Record, added: Sequence[ReadReport]) -> tuple[ReadReport, ...]:
    """Return the reports of a run with the story that each copies; which one was first shows at the end only."""
    stories = find_stories(record) if added else APART
    days = record.days() if added else {}
    found = []
    for each in added:
        first = stories.of(each.id)
        others = [other for other in record.read_from(each.source) if other != each.id and stories.of(other) == first]
        found.append(
            replace(
                each,
                copy_of=first if first != each.id else None,
                is_again=each.states is not None and any(days[other] is not None for other in others),
            )
        )
    return tuple(found)


def load_own_actors(paths: Sequence[Path], negotiation: Path | None = None) -> dict[str, tuple[Listing, ...]]:
    """Return a user's own actors by the file they come from: files of actors, and the parties of a negotiation.

    Raises:
        BadActors: A file cannot be read, or a line of it does not say what it should.
        BadNegotiation: The negotiation file cannot be used.
    """
    found = {source_of(path): load_actors(path) for path in paths}
    if negotiation is not None:
        with using_actors(united_listings(each for listings in found.values() for each in listings)):
            found[source_of(negotiation)] = party_actors(load_negotiation(negotiation).parties)
    return found


def reader_name() -> str:
    """Return what readings are kept under: the same reader never reads a report twice.

    Raises:
        ModelMissing: No model package is installed.
    """
    return f"{load_encoder().version}, {READER}"


def _add(record: Record, report: Report, reader: str, min_confidence: float) -> tuple[ReadReport, bool]:
    if record.holds(report.id, reader):
        record.add_place(report)
        return _entry(report), False
    found = read(report)
    reading = sure_enough(found, min_confidence)
    is_new = record.add(reading, reader=reader)
    left_out = len(found.attributions) + len(found.acts) - len(reading.attributions) - len(reading.acts)
    return replace(_entry(report, reading), left_out=left_out), is_new


def sure_enough(reading: Reading, min_confidence: float) -> Reading:
    """Return a reading without the attributions and acts that are less sure than `min_confidence`."""
    return replace(
        reading,
        attributions=tuple(each for each in reading.attributions if each.confidence >= min_confidence),
        acts=tuple(each for each in reading.acts if each.confidence >= min_confidence),
    )


def _entry(report: Report, reading: Reading | None = None) -> ReadReport:
    is_dated = reading is None or report.published is not None
    return ReadReport(
        id=report.id,
        source=report.source,
        attributions=len(reading.attributions) if reading else 0,
        acts=len(reading.acts) if reading else 0,
        furniture=report.furniture,
        states=report.published,
        open_days=0 if is_dated or reading is None else sum(date.start is None for date in reading.dates),
    )


def _reason(error: UnreadableReport | BadMetadata | SpanMismatch) -> str:
    # The file stands in a column of its own.
    return error.reason if isinstance(error, UnreadableReport) else str(error)
