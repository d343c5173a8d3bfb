"""The reader over the rows of a corpus, without a record: one row out for each row in, in order."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from msgspec import Struct

from onrecord.errors import BadRow, StageFailed, UnwritableFile
from onrecord.exports.objects import encode_json
from onrecord.exports.rows import acts_row, attributions_row, dates_row, mentions_row
from onrecord.exports.writing import whole_file
from onrecord.intake.rows import read_rows
from onrecord.pipeline import read, stages_for

# Told after each row how many are done.
Progress = Callable[[int], None]


class What(Enum):
    """What to extract."""

    ATTRIBUTIONS = "attributions"
    ACTS = "acts"
    DATES = "dates"
    MENTIONS = "mentions"


_ROWS = {What.ATTRIBUTIONS: attributions_row, What.ACTS: acts_row, What.DATES: dates_row, What.MENTIONS: mentions_row}


class ExtractSummary(Struct, frozen=True, kw_only=True):
    """What an extraction did.

    Attributes:
        rows: Rows read and written.
        bad: Rows that were left out, each with its line and what is wrong.
    """

    rows: int
    bad: tuple[BadRow, ...]


def extract(what: What, source: Path, out: Path, *, progress: Progress = lambda done: None) -> ExtractSummary:
    """Read every row of `source` and write what was found to `out`, which appears when all is written.

    A row that is broken, or that a stage fails on, is left out of `out` and named in the summary; the run goes on.

    Raises:
        UnreadableReport: `source` cannot be opened.
        UnwritableFile: `out` cannot be written, or is `source` itself.
        ModelMissing: No model package is installed.
    """
    if out.exists() and source.exists() and out.samefile(source):
        raise UnwritableFile(str(out), "it is the file that is read")
    stages = stages_for(what.value)
    make_row = _ROWS[what]
    done = 0
    bad: list[BadRow] = []
    with whole_file(out) as file:
        try:
            for row in read_rows(source, on_bad=bad.append):
                try:
                    found = read(row.report, stages=stages)
                except StageFailed as error:
                    bad.append(BadRow(str(source), row.line, error.reason))
                    continue
                file.write(encode_json(make_row(row.id, found)) + b"\n")
                done += 1
                progress(done)
        except BadRow as end:
            # A packed file that breaks off: what stood before the break has been read.
            bad.append(end)
    return ExtractSummary(rows=done, bad=tuple(bad))
