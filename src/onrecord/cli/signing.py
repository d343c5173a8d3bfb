"""Options of commands that judge: who, when, why; and how the judgement is taken back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.output import say

if TYPE_CHECKING:
    from onrecord.record.judgements import Judgement

_TIME = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d){2}Z)?")


def _time(value: str | None) -> str | None:
    if value is not None and not _TIME.fullmatch(value):
        raise typer.BadParameter(f"{value!r} is no time. Write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ.")
    return value


By = Annotated[str | None, typer.Option("--by", metavar="NAME", envvar="ONRECORD_JUDGE", help="Who judges.")]
At = Annotated[
    str | None, typer.Option("--at", metavar="TIME", callback=_time, help="When, a day or in UTC; now, if left out.")
]
Note = Annotated[str | None, typer.Option("--note", metavar="WORDS", help="Why.")]


def tell(what: str, made: Judgement) -> None:
    """Say what was judged, and how to take it back."""
    say(what)
    say(f"Take it back with: onrecord judgements undo {made.id}")
