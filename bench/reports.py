"""Reports of rows, as `onrecord extract` makes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.intake.kinds import recognise_kind
from onrecord.types import Report


def report_of(row: Mapping[str, Any]) -> Report:
    """Return the report of a row of gold: its text with its day, headline and outlet, where it has them."""
    title = row.get("title") or None
    return Report(
        id=row["id"],
        text=row["text"],
        source="",
        published=row.get("published"),
        title=title,
        outlet=row.get("outlet") or None,
        kind=recognise_kind(row["text"], title=title),
    )
