"""The day an entry counts on: when words were said, when a deed was or will be done."""

from __future__ import annotations

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
