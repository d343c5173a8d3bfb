"""`onrecord export`: the record for other programs, and for a person to mail."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from onrecord.cli.options import DEFAULT_RECORD, AsOf, NegotiationPath, RecordPath, load, open_existing
from onrecord.cli.output import warn, write_bytes


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(export)


def export(
    format: Annotated[
        Literal["jsonl", "csv", "html"],
        typer.Option("--format", help="jsonl: everything. csv: acts. html: one page, positions with their words."),
    ],
    record: RecordPath = DEFAULT_RECORD,
    out: Annotated[Path | None, typer.Option("--out", metavar="PATH", help="Where to; else standard output.")] = None,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
) -> None:
    """Export the record."""
    from onrecord.exports.export import Format, export_record
    from onrecord.exports.writing import whole_file

    if as_of is not None and format != "html":
        raise typer.BadParameter(f"--as-of is for the page: {format} holds everything. Leave it out, or write html.")
    with open_existing(record) as opened:
        chunks = export_record(opened, Format(format), negotiation=load(negotiation), as_of=as_of)
        if out is None:
            write_bytes(chunks)
            return
        with whole_file(out) as file:
            for chunk in chunks:
                file.write(chunk)
    warn(f"Wrote {out}.")
