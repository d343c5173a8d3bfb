"""`onrecord`: the entry of the command line."""

from __future__ import annotations

import gc
import sys
from copy import copy
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import (
    actors,
    brief,
    changes,
    claims,
    entries,
    export,
    extract,
    judge,
    judgements,
    packages,
    read,
    serve,
    stages,
    suggest,
    views,
)
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from typer.models import CommandInfo

# A report is read into many small objects and next to no cycles: Python looks for these after so many new ones. Its
# own number, a few hundred, would have it go through all that is held again and again.
_NEW_OBJECTS = 50_000

app = typer.Typer(
    name="onrecord",
    help="Keep a record of who said, pledged, refused and proposed what; every entry opens the words it rests on.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("onrecord"))
        raise typer.Exit


@app.callback()
def _root(
    _: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


for _group in (read, views, changes, claims, packages, brief, entries, judge, suggest, stages, export, serve):
    _group.register(app)
app.add_typer(actors.app, name="actors")
app.add_typer(judgements.app, name="judgements")
app.add_typer(extract.app, name="extract")


def _app_with(name: str) -> typer.Typer:
    """Return the command or group of that name alone; every one if there is none of that name."""
    # Typer builds all that it knows before it runs one, and thirty take longer than the rules take to read an article.
    one = copy(app)
    one.registered_commands = [each for each in app.registered_commands if _name(each) == name]
    one.registered_groups = [each for each in app.registered_groups if each.name == name]
    return one if one.registered_commands or one.registered_groups else app


def _name(command: CommandInfo) -> str | None:
    return command.name or (command.callback and command.callback.__name__)


def main() -> None:
    """Run the command given; an error of ours is one line, and exit code 2."""
    gc.set_threshold(_NEW_OBJECTS)
    try:
        _app_with(sys.argv[1] if len(sys.argv) > 1 else "")()
    except OnrecordError as error:
        from onrecord.cli.output import warn

        warn(f"Error: {error}")
        sys.exit(2)
