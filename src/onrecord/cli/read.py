"""`onrecord read`: from files to the record."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, AsJson, RecordPath
from onrecord.cli.output import console, is_terminal, on_one_line, print_json, print_table, say

if TYPE_CHECKING:
    from onrecord.corpus.reads import Progress, ReadReport, ReadSummary
    from onrecord.types import Report

# Files passed over that are named; a folder may hold thousands of pictures.
_NAMED = 5


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(read)


def read(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, and folders of files.")],
    record: RecordPath = DEFAULT_RECORD,
    published: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Day of publication of reports that do not state theirs.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Outlet of reports that do not state theirs.")
    ] = None,
    actors: Annotated[
        list[Path] | None,
        typer.Option("--actors", metavar="FILE", help="Your own actors (JSON Lines), kept in the record; repeatable."),
    ] = None,
    negotiation: Annotated[
        Path | None, typer.Option("--negotiation", metavar="FILE", help="Link the names of its parties too (TOML).")
    ] = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            "--min-confidence",
            metavar="X",
            min=0,
            max=1,
            help="Record no statement and no act less sure than X, 0 to 1.",
        ),
    ] = 0.0,
    show_dropped: Annotated[
        bool, typer.Option("--show-dropped", help="Print what was dropped as page furniture.")
    ] = False,
    as_json: AsJson = False,
    tell: Annotated[
        bool, typer.Option("--progress", help="Print a line of JSON before each file, to standard error.")
    ] = False,
) -> None:
    """Read reports into a record. What is recorded already is not read twice."""
    from onrecord.corpus.reads import load_own_actors, read_into
    from onrecord.intake.metadata import from_options
    from onrecord.record.record import open_record

    # A slip in the options must not leave an empty record behind.
    from_options(published=published, outlet=outlet)
    own = load_own_actors(actors or (), negotiation)
    with open_record(record, create=True) as opened, _progress(tell) as progress:
        summary = read_into(
            opened,
            paths,
            published=published,
            outlet=outlet,
            actors=own,
            min_confidence=min_confidence,
            progress=progress,
        )
        firsts = {key: opened.report(key) for key in dict.fromkeys(each.copy_of for each in summary.read) if key}
    if as_json:
        print_json(_object(summary, show_dropped))
    else:
        _print(summary, record, show_dropped, firsts)
        _print_kept_days(summary, published)
        _print_passed_over(paths, record)
    if not summary.read and not summary.held:
        raise typer.Exit(1)


@contextmanager
def _progress(tell: bool) -> Iterator[Progress]:
    if tell:
        yield _tell
        return
    if not is_terminal(sys.stderr):
        yield lambda done, total, source: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[source]}", markup=False),
    )
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("", source="")
        yield lambda done, total, source: bar.update(
            task, completed=done, total=total, source=on_one_line(Path(source).name)
        )


def _tell(done: int, total: int, source: str) -> None:
    print(json.dumps({"done": done, "total": total, "source": source}), file=sys.stderr, flush=True)


def _object(summary: ReadSummary, show_dropped: bool) -> dict[str, object]:
    return {
        "read": [_report(report, show_dropped) for report in summary.read],
        "held": [_report(report, show_dropped) for report in summary.held],
        "failed": [{"source": each.source, "reason": each.reason} for each in summary.failed],
    }


def _report(report: ReadReport, show_dropped: bool) -> dict[str, object]:
    found: dict[str, object] = {
        "id": report.id,
        "source": report.source,
        "attributions": report.attributions,
        "acts": report.acts,
        "left_out": report.left_out,
        "open_days": report.open_days,
        "copy_of": report.copy_of,
    }
    if show_dropped:
        found["dropped"] = [{"text": line.text, "reason": line.reason, "at": line.at} for line in report.furniture]
    return found


def _print(summary: ReadSummary, record: Path, show_dropped: bool, firsts: Mapping[str, Report]) -> None:
    from onrecord.exports.wording import counted

    statements = sum(report.attributions for report in summary.read)
    acts = sum(report.acts for report in summary.read)
    if not (summary.read or summary.held or summary.failed):
        say("Nothing to read: no .txt, .md or .html file was found.")
        return
    found = f"{counted(statements, 'statement')}, {counted(acts, 'act')}"
    say(f"{counted(len(summary.read), 'report')} read into {record}: {found}.")
    if left_out := sum(report.left_out for report in summary.read):
        say(f"{counted(left_out, 'entry is', 'entries are')} less sure than asked for, and not recorded.")
    if summary.held:
        say(f"{len(summary.held):,} held already.")
    if summary.failed:
        say(f"{len(summary.failed):,} could not be read:")
        print_table(("file", "why"), [(each.source, each.reason) for each in summary.failed], empty="")
    _print_copies(summary, firsts)
    _print_undated(summary)
    if show_dropped:
        lines = [
            (Path(report.source).name, line.reason, on_one_line(line.text))
            for report in (*summary.read, *summary.held)
            for line in report.furniture
        ]
        say("\nDropped as no part of the report:")
        print_table(("file", "why", "line"), lines, empty="Nothing.")


def _print_copies(summary: ReadSummary, firsts: Mapping[str, Report]) -> None:
    from onrecord.exports.wording import counted, day_words

    again = [(each.source, day_words(each.states) or "no day") for each in summary.read if each.is_again]
    if again:
        are = "was" if len(again) == 1 else "were"
        say(
            f"{counted(len(again), 'file')} {are} on record already, with another day, outlet or text. Both versions "
            "count, as one source of the earlier day. To keep the new one alone, read into a new record and take the "
            "judgements along (docs/start.md#when-a-report-was-wrong):"
        )
        print_table(("file", "day now"), again, empty="")
    copies = [(each.source, firsts[each.copy_of].source) for each in summary.read if each.copy_of and not each.is_again]
    if copies:
        are = "tells" if len(copies) == 1 else "tell"
        say(f"{counted(len(copies), 'report')} {are} what another one told first; together they count as one source:")
        print_table(("file", "a copy of"), copies, empty="")


def _print_undated(summary: ReadSummary) -> None:
    from onrecord.exports.wording import counted

    undated = [(report.source, f"{report.open_days:,}") for report in summary.read if report.open_days]
    if undated:
        has = "has" if len(undated) == 1 else "have"
        say(
            f"{counted(len(undated), 'report')} {has} no day of publication: “Monday” or “last week” stays open there. "
            "Give it in a file beside the report, or read the report again with --published:"
        )
        print_table(("file", "left open"), undated, empty="")


def _print_kept_days(summary: ReadSummary, published: str | None) -> None:
    from onrecord.exports.wording import counted

    others = [each for each in (*summary.read, *summary.held) if published and each.states != published]
    if others:
        state = "states another day, and keeps" if len(others) == 1 else "state another day, and keep"
        say(
            f"{counted(len(others), 'report')} {state} it. Where that is wrong, put the right one in a file beside the "
            "report (docs/start.md#read-your-own-reports)."
        )


def _print_passed_over(paths: list[Path], record: Path) -> None:
    from onrecord.exports.wording import counted
    from onrecord.intake.files import find_passed_over, source_of

    # The record may lie beside the reports, with the files that go with it.
    others = [on_one_line(source_of(each)) for each in find_passed_over(paths) if not each.name.startswith(record.name)]
    if others:
        more = f" and {len(others) - _NAMED:,} more" if len(others) > _NAMED else ""
        say(
            f"{counted(len(others), 'other file is', 'other files are')} passed over, being no .txt, .md or .html: "
            f"{', '.join(others[:_NAMED])}{more}."
        )
