"""What addresses may ask for: the same filters on every page, checked in one place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import Depends, Path, Query
from msgspec import Struct
from pydantic import AfterValidator

from onrecord.board.board import Board
from onrecord.board.pages import paged
from onrecord.positions import Basis
from onrecord.types import ActKind
from onrecord.web.answers import Data, from_path

_DAY = r"^$|^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
_BASES = "|".join(basis.value for basis in Basis)
_KINDS = "|".join(kind.value for kind in ActKind)

# What is wrong where a value has none of these forms, and what to do, by its name in an address.
_NO_DAY = ("no day of the calendar", "Write YYYY, YYYY-MM or YYYY-MM-DD.")
KNOWN = {
    **dict.fromkeys(("as_of", "since", "until"), _NO_DAY),
    "basis": ("no basis", f"Write one of: {', '.join(basis.value for basis in Basis)}."),
    "kind": ("no kind of act", f"Write one of: {', '.join(kind.value for kind in ActKind)}."),
    "year": ("no year", "Write YYYY."),
}


def _in_calendar(day: str) -> str:
    """Return a day, month or year that there is; a year and a month are completed to be looked up."""
    if day:
        date.fromisoformat(day + "-01-01"[len(day) - len("YYYY") :])
    return day


InCalendar = AfterValidator(_in_calendar)
AsOf = Annotated[str, Query(pattern=_DAY, description="Last day that counts; empty for all."), InCalendar]
Since = Annotated[str, Query(pattern=_DAY, description="First day."), InCalendar]
Until = Annotated[str, Query(pattern=_DAY, description="Last day."), InCalendar]
OnBasis = Annotated[str, Query(pattern=f"^$|^({_BASES})$", description="On whose word.")]
OfKind = Annotated[str, Query(pattern=f"^$|^({_KINDS})$", description="Kind of act.")]
Named = Annotated[str, Query(max_length=300, description="Id of a party, an option or a source; empty for all.")]
PageNumber = Annotated[int, Query(ge=1, le=1_000_000)]

# As `|in_path` writes it.
IdInPath = Annotated[str, Path(max_length=900), AfterValidator(from_path)]
# A choice in which a person still finds a name; what has less weight is found from its own page.
MOST_OFFERED = 200


class Asked(Struct, frozen=True):
    """What a list is narrowed to; an empty text narrows nothing."""

    party: Named = ""
    option: Named = ""
    basis: OnBasis = ""
    since: Since = ""
    until: Until = ""

    def found_by(self) -> Data:
        """Return what a board is asked for."""
        return {
            "party_id": self.party or None,
            "option_id": self.option or None,
            "basis": self.basis or None,
            "since": self.since or None,
            "until": self.until or None,
        }


Narrowed = Annotated[Asked, Depends(Asked)]


def offers(board: Board, asked: Asked) -> Data:
    """Return the parties and options that a list can be narrowed to.

    Raises:
        NotFound: It is narrowed to one that is not there.
    """
    return {
        "parties": _offered(board.parties(), asked.party and board.party(asked.party)),
        "options": _offered(board.options(), asked.option and board.option(asked.option)),
    }


def part_of(rows: Sequence[Data], page: int) -> Data:
    """Return a page of rows that are held already, as a board gives its own."""
    shown, found = paged(list(rows), page)
    return {"rows": shown, **found}


def _offered(rows: Sequence[Data], chosen: Data | str) -> list[Data]:
    found = list(rows[:MOST_OFFERED])
    if isinstance(chosen, dict) and chosen not in found:
        found.append(chosen)
    return [{"id": row["id"], "name": row["name"]} for row in found]
