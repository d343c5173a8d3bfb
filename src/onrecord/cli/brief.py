"""`onrecord brief`: what an analyst would send upward."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from onrecord.cli.options import DEFAULT_RECORD, AsOf, NegotiationPath, RecordPath, load, open_existing
from onrecord.cli.output import warn, write_bytes


def register(app: typer.Typer) -> None:
    """Add the command of this file to `app`."""
    app.command()(brief)


def brief(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=1, max=36_500, help="How many days count as recent.")
    ] = 7,
    format: Annotated[
        Literal["md", "html"] | None,
        typer.Option("--format", help="Markdown or HTML; else HTML where --out ends in .html, and Markdown."),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="PATH", help="Where to; else standard output.")] = None,
) -> None:
    """Write a brief of a negotiation as of a day, with quotes and sources."""
    from onrecord.exports.brief import BriefFormat, find_brief
    from onrecord.exports.brief_text import write_brief
    from onrecord.exports.writing import whole_file
    from onrecord.intake.files import HTML_SUFFIXES

    with open_existing(record) as opened:
        found = find_brief(opened, negotiation=load(negotiation), as_of=as_of, days=days)
    is_page = out is not None and out.suffix.lower() in HTML_SUFFIXES
    written = write_brief(found, BriefFormat(format or ("html" if is_page else "md")))
    if out is None:
        write_bytes((written,))
        return
    with whole_file(out) as file:
        file.write(written)
    warn(f"Wrote {out}.")
