"""`onrecord extract`: the reader over the rows of a corpus, without a record."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.output import console, is_terminal, warn

if TYPE_CHECKING:
    from onrecord.corpus.extract import Progress, What

app = typer.Typer(
    help="Read the rows of a corpus, one row out for each in.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Source = Annotated[
    Path, typer.Argument(metavar="IN", help='JSON Lines, or .gz of it: {"id","text","published"?,"title"?,"outlet"?}.')
]
Out = Annotated[Path, typer.Argument(metavar="OUT", help="JSON Lines; it appears when all rows are read.")]


@app.command()
def attributions(source: Source, out: Out) -> None:
    """Extract who said what: sources, cues, contents, speakers."""
    from onrecord.corpus.extract import What

    _extract(What.ATTRIBUTIONS, source, out)


@app.command()
def acts(source: Source, out: Out) -> None:
    """Extract what was pledged, refused, proposed, done."""
    from onrecord.corpus.extract import What

    _extract(What.ACTS, source, out)


@app.command()
def dates(source: Source, out: Out) -> None:
    """Extract time expressions and the days they mean."""
    from onrecord.corpus.extract import What

    _extract(What.DATES, source, out)


@app.command()
def mentions(source: Source, out: Out) -> None:
    """Extract who is mentioned: people, bodies, places, groups, with what means the same in one chain."""
    from onrecord.corpus.extract import What

    _extract(What.MENTIONS, source, out)


def _extract(what: What, source: Path, out: Path) -> None:
    from onrecord.corpus.extract import extract
    from onrecord.exports.wording import counted

    with _progress() as progress:
        summary = extract(what, source, out, progress=progress)
    for row in summary.bad:
        warn(f"Left out: {row}")
    left_out = f", {len(summary.bad):,} left out" if summary.bad else ""
    warn(f"{counted(summary.rows, 'row')} read{left_out}. Wrote {out}.")
    if not summary.rows:
        raise typer.Exit(1)


@contextmanager
def _progress() -> Iterator[Progress]:
    from onrecord.exports.wording import counted

    if not is_terminal(sys.stderr):
        yield lambda done: None
        return
    with console(stderr=True).status("") as status:
        yield lambda done: status.update(counted(done, "row"))
