"""Rows of a corpus: JSON lines whose texts are taken as they are."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import msgspec
from msgspec import Struct

from onrecord.errors import BadRow, UnreadableReport
from onrecord.ids import report_id
from onrecord.intake.files import MAX_BYTES, source_of
from onrecord.intake.kinds import recognise_kind
from onrecord.intake.metadata import day_of
from onrecord.types import Report

_GZIP = b"\x1f\x8b"


class Row(Struct, frozen=True, kw_only=True):
    """A row of a corpus.

    Attributes:
        id: The row's own id, as it stood.
        report: Its text, verbatim, as a report.
        line: Where it stands in its file, from 1.
    """

    id: str
    report: Report
    line: int


class _Lines(Protocol):
    """A file read by lines, packed or not."""

    def readline(self, size: int, /) -> bytes: ...


class _Fields(msgspec.Struct):
    """The keys of a row that are read; others are ignored."""

    id: str
    text: str
    published: Any = None
    title: Any = None
    outlet: Any = None


def read_rows(path: Path | str, *, on_bad: Callable[[BadRow], None] | None = None) -> Iterator[Row]:
    """Yield the rows of a JSONL or JSONL.gz file, in order: `{"id", "text", "published"?, "title"?, "outlet"?}`.

    Texts are taken verbatim, empty ones too, so that offsets count in the row's own text. A `published` that begins
    with an ISO day gives that day; any other value gives none. Blank lines are passed over.

    Args:
        path: The file.
        on_bad: Told of each line that is not a row, which is then passed over; without it such a line is an error.

    Raises:
        BadRow: A line is not a row: broken JSON, or no `id` or `text` that is a string. A packed file that breaks off
            is one in any case: nothing after it can be read.
        UnreadableReport: The file cannot be opened.
    """
    path = Path(path)
    source = source_of(path)
    try:
        with path.open("rb") as plain:
            packed = plain.peek(len(_GZIP)).startswith(_GZIP)
            with gzip.open(plain) if packed else plain as file:
                yield from _rows(file, source, on_bad)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableReport(source, f"cannot be read: {reason}. Check the path and the access to it.") from None


def _rows(file: _Lines, source: str, on_bad: Callable[[BadRow], None] | None) -> Iterator[Row]:
    decoder: msgspec.json.Decoder[_Fields] = msgspec.json.Decoder(_Fields)
    for number, line in _lines(file, source):
        try:
            fields = _decode(decoder, line, source, number)
        except BadRow as bad:
            if on_bad is None:
                raise
            on_bad(bad)
        else:
            yield _row(fields, source, number)


def _decode(decoder: msgspec.json.Decoder[_Fields], line: bytes, source: str, number: int) -> _Fields:
    if len(line) > MAX_BYTES:
        raise BadRow(source, number, f"the row is above {MAX_BYTES:,} bytes. Split its text.")
    try:
        return decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadRow(source, number, f'{error}. A row is {{"id": "...", "text": "..."}} on one line.') from None


def _lines(file: _Lines, source: str) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers; of one above `MAX_BYTES`, only its beginning."""
    number = 0
    while True:
        number += 1
        try:
            line = rest = file.readline(MAX_BYTES + 1)
            while len(rest) > MAX_BYTES and not rest.endswith(b"\n"):
                rest = file.readline(MAX_BYTES + 1)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise BadRow(source, number, f"the compressed file is broken: {error}. Make it anew.") from None
        if not line:
            return
        if line.strip():
            yield number, line


def _row(fields: _Fields, source: str, line: int) -> Row:
    published = day_of(fields.published) if isinstance(fields.published, str) else None
    title, outlet = (each if isinstance(each, str) and each.strip() else None for each in (fields.title, fields.outlet))
    report = Report(
        id=report_id(fields.text, outlet=None, published=published),
        text=fields.text,
        source=f"{source}:{line}",
        title=title,
        outlet=outlet,
        published=published,
        kind=recognise_kind(fields.text, title=title),
    )
    return Row(id=fields.id, report=report, line=line)
