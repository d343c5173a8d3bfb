"""`onrecord suggest`: a negotiation file drafted from the record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordPath, open_existing
from onrecord.cli.output import warn, write_bytes


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(suggest)


def suggest(
    record: RecordPath = DEFAULT_RECORD,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="A new file for it; else standard output.")
    ] = None,
) -> None:
    """Draft a negotiation file (parties, issues, options) from the record, for a person to edit."""
    from onrecord.errors import UnwritableFile
    from onrecord.exports.negotiation import draft_lines
    from onrecord.exports.writing import whole_file
    from onrecord.views.suggestions import suggest_negotiation

    if out is not None and out.is_file():
        raise UnwritableFile(str(out), "it is there already, and may have been edited")
    with open_existing(record) as opened:
        suggestion = suggest_negotiation(opened)
        first = {each.told[0].cue.report_id for each in suggestion.options}
        lines = draft_lines(suggestion, {key: opened.report(key) for key in sorted(first)})
        text = "".join(f"{line}\n" for line in lines).encode("utf-8")
    if out is None:
        write_bytes((text,))
        return
    with whole_file(out) as file:
        file.write(text)
    warn(f"Wrote {out}. Edit it, then: onrecord positions --record {record} --negotiation {out}")
