"""Pages of lists: fifty rows at a time, found by party, option, kind, day, basis and outlet."""

from __future__ import annotations

import json
from typing import Any, TypedDict

from msgspec import Struct

from onrecord.board.file import BoardFile
from onrecord.exports.objects import Object

PAGE = 50


class Filters(TypedDict, total=False):
    """What a list may be asked for; see `Wanted`."""

    party_id: str | None
    option_id: str | None
    kind: str | None
    since: str | None
    until: str | None
    basis: str | None
    outlet: str | None


class Wanted(Struct, frozen=True, kw_only=True):
    """Which rows of a list to show; None everywhere shows all.

    A row is shown where one of its acts fits all of it at once; days are those of the row.

    Attributes:
        party_id: Of or, for a claim, told by this party.
        option_id: On this option.
        kind: Kind of act, or of conflict; for a change the stance taken.
        since: First day, as YYYY, YYYY-MM or YYYY-MM-DD.
        until: Last day, inclusive.
        basis: On this basis.
        outlet: Told in this outlet.
    """

    party_id: str | None = None
    option_id: str | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None
    basis: str | None = None
    outlet: str | None = None

    def conditions(self) -> tuple[str, list[str]]:
        """Return the conditions on the table of traits, and their values."""
        found: list[tuple[str, str]] = []
        for column in ("party_id", "option_id", "kind", "basis", "outlet"):
            value = getattr(self, column)
            if value is not None:
                found.append((f"{column} = ?", value))
        # A day of less than full precision is compared as far as both go.
        if self.since is not None:
            found.append(("substr(day, 1, length(?)) >= substr(?, 1, length(day))", self.since))
        if self.until is not None:
            found.append(("substr(day, 1, length(?)) <= substr(?, 1, length(day))", self.until))
        values = [value for condition, value in found for _ in range(condition.count("?"))]
        return "".join(f" AND {condition}" for condition, _ in found), values


def find_page(file: BoardFile, name: str, wanted: Wanted, page: int) -> Object:
    """Return a page of a list."""
    conditions, values = wanted.conditions()
    if conditions:
        sql = f"SELECT DISTINCT place FROM traits WHERE list = ?{conditions} ORDER BY place"
        places = [place for (place,) in file.rows(sql, (name, *values))]
    else:
        ((total,),) = file.rows("SELECT count(*) FROM rows WHERE list = ?", (name,))
        places = list(range(total))
    shown, found = paged(places, page)
    marks = ", ".join("?" * len(shown))
    bodies = file.rows(f"SELECT body FROM rows WHERE list = ? AND place IN ({marks}) ORDER BY place", (name, *shown))
    return {"rows": file.whole([json.loads(body) for (body,) in bodies]), **found}


def paged(values: list[Any], page: int) -> tuple[list[Any], Object]:
    """Return those of `values` that stand on a page, and which page of how many; one too far is the last."""
    pages = max(1, -(-len(values) // PAGE))
    page = min(max(page, 1), pages)
    return values[(page - 1) * PAGE : page * PAGE], {"page": page, "pages": pages, "total": len(values)}
