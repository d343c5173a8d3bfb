"""Options that several commands share."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.positions import Basis
from onrecord.types import ActKind

if TYPE_CHECKING:
    from onrecord.acts.issues import Negotiation
    from onrecord.record.record import Record

DEFAULT_RECORD = Path("onrecord.sqlite")

_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")


def day(value: str | None) -> str | None:
    """Return a day as it is typed, if it is one."""
    if value is None:
        return None
    if not _DAY.fullmatch(value):
        raise typer.BadParameter(f"{value!r} is no day. Write YYYY, YYYY-MM or YYYY-MM-DD.")
    try:
        date.fromisoformat(value + "-01-01"[len(value) - len("YYYY") :])
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no day of the calendar. Write YYYY, YYYY-MM or YYYY-MM-DD.") from None
    return value


def named_basis(value: str | None) -> Basis | None:
    """Return the basis that is called so."""
    return Basis(value) if value else None


def _basis(value: str | None) -> str | None:
    wanted = value and value.lower().replace("-", " ").replace("_", " ")
    if wanted and wanted not in {basis.value for basis in Basis}:
        names = ", ".join(basis.value.replace(" ", "-") for basis in Basis)
        raise typer.BadParameter(f"{value!r} is no basis. Choose one of: {names}.")
    return wanted


RecordPath = Annotated[Path, typer.Option("--record", metavar="FILE", help="The record.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
NegotiationPath = Annotated[
    Path | None, typer.Option("--negotiation", metavar="FILE", help="Parties, issues and options (TOML).")
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DAY", callback=day, help="Positions as of this day: YYYY-MM-DD.")
]
Party = Annotated[str | None, typer.Option("--party", metavar="NAME", help="Only this party, and who speaks for it.")]
OptionName = Annotated[str | None, typer.Option("--option", metavar="NAME", help="Only this option.")]
Kind = Annotated[ActKind | None, typer.Option("--kind", help="Only acts of this kind.", case_sensitive=False)]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DAY", callback=day, help="From this day on: YYYY, YYYY-MM or YYYY-MM-DD."),
]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", callback=day, help="Up to this day, inclusive.")]
# No enumeration: before 0.29 typer takes what a callback or parser makes of one for nothing.
OnBasis = Annotated[
    str | None,
    typer.Option(
        "--basis", metavar="BASIS", callback=_basis, help="Only what rests on: own-words, own-side, reporter, hearsay."
    ),
]


def open_existing(path: Path) -> Record:
    """Open a record that must exist."""
    from onrecord.record.record import open_record

    return open_record(path, create=False)


def load(path: Path | None) -> Negotiation | None:
    """Load the negotiation file, if one is given."""
    if path is None:
        return None
    from onrecord.acts.issues import load_negotiation

    return load_negotiation(path)
