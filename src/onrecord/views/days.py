"""The day an entry counts on: when words were said, when a deed was or will be done."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from onrecord.acts.drafts import DEEDS
from onrecord.types import Act, Status


def day_of(act: Act, published: str | None) -> tuple[str | None, bool]:
    """Return the day of an act and whether it is its report's.

    A promise is of the day it was made. Where a reader took the planned day for it, one after the report, the report's
    day stands; deeds and what is only planned may lie ahead.
    """
    is_ahead = act.day is not None and published is not None and act.day[: len(published)] > published
    if act.day is None or (is_ahead and act.status is Status.ACTUAL and act.kind not in DEEDS):
        return published, published is not None
    return act.day, False


def days_between(one: str, other: str) -> int | None:
    """Return how many days lie between two days; 0 where one holds the other, None where that cannot be told.

    >>> days_between("2025-03-30", "2025-04-02"), days_between("2025-03", "2025-03-30"), days_between("2025", "2026-01")
    (3, 0, None)
    """
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return 0 if length else None
    if length < len("YYYY-MM-DD"):
        return None
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def is_since(day: str, since: str) -> bool:
    """Say whether a day is not before another, as far as both go."""
    return bool(day) and day[: len(since)] >= since[: len(day)]


def last_day(day: str | None) -> str | None:
    """Return the last day of a day, month or year.

    >>> last_day("2024-02"), last_day("2024"), last_day(None)
    ('2024-02-29', '2024-12-31', None)
    """
    if day is None or len(day) == len("YYYY-MM-DD"):
        return day
    if len(day) == len("YYYY"):
        return f"{day}-12-31"
    year, month = day.split("-")
    return f"{day}-{monthrange(int(year), int(month))[1]:02d}"
