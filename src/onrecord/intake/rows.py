"""Rows of a corpus: JSON lines whose texts are taken as they are."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import msgspec

from onrecord.errors import BadRow, UnreadableReport
from onrecord.intake.files import MAX_BYTES, source_of
from onrecord.intake.kinds import recognise_kind
from onrecord.intake.metadata import day_of
from onrecord.types import Report, report_id

_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a corpus.

    Attributes:
        id: The row's own id, as it stood.
        report: Its text, verbatim, as a report.
    """

    id: str
    report: Report


class _Lines(Protocol):
    """A file read by lines, packed or not."""

    def readline(self, size: int, /) -> bytes: ...


class _Fields(msgspec.Struct):
    """The keys of a row that are read; others are ignored."""

    id: str
    text: str
    published: Any = None
    title: Any = None


def read_rows(path: Path | str) -> Iterator[Row]:
    """Yield the rows of a JSONL or JSONL.gz file, in order: `{"id", "text", "published"?, "title"?}`.

    Texts are taken verbatim, empty ones too, so that offsets count in the row's own text. A `published` that begins
    with an ISO day gives that day; any other value gives none. Blank lines are passed over.

    Raises:
        BadRow: A line is not a row: broken JSON, or no `id` or `text` that is a string.
        UnreadableReport: The file cannot be opened.
    """
    path = Path(path)
    source = source_of(path)
    try:
        with path.open("rb") as plain:
            packed = plain.peek(len(_GZIP)).startswith(_GZIP)
            with gzip.open(plain) if packed else plain as file:
                yield from _rows(file, source)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableReport(source, f"cannot be read: {reason}. Check the path and the access to it.") from None


def _rows(file: _Lines, source: str) -> Iterator[Row]:
    decoder = msgspec.json.Decoder(_Fields)
    for number, line in _lines(file, source):
        try:
            fields = decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            reason = f'{error}. A row is {{"id": "...", "text": "..."}} on one line.'
            raise BadRow(source, number, reason) from None
        yield _row(fields, f"{source}:{number}")


def _lines(file: _Lines, source: str) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers."""
    number = 0
    while True:
        number += 1
        try:
            line = file.readline(MAX_BYTES + 1)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise BadRow(source, number, f"the compressed file is broken: {error}. Make it anew.") from None
        if not line:
            return
        if len(line) > MAX_BYTES:
            raise BadRow(source, number, f"the row is above {MAX_BYTES:,} bytes. Split its text.")
        if line.strip():
            yield number, line


def _row(fields: _Fields, source: str) -> Row:
    published = day_of(fields.published) if isinstance(fields.published, str) else None
    title = fields.title if isinstance(fields.title, str) and fields.title.strip() else None
    report = Report(
        id=report_id(fields.text, outlet=None, published=published),
        text=fields.text,
        source=source,
        title=title,
        published=published,
        kind=recognise_kind(fields.text, title=title),
    )
    return Row(id=fields.id, report=report)
