"""Which acts were told independently: reports that copy one another tell one story, and echo is no confirmation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.record.copies import find_copies
from onrecord.record.record import Record
from onrecord.types import Act

_UNDATED = "9999"


class Stories:
    """The story of each report, and the day it was published."""

    def __init__(self, stories: Mapping[str, str] | None = None, days: Mapping[str, str | None] | None = None) -> None:
        self._stories = stories or {}
        self._days = days or {}

    def of(self, report_id: str) -> str:
        """Return the id of a report's story: that of the first report that told it, its own where it copies none."""
        return self._stories.get(report_id, report_id)

    def independent(self, acts: Iterable[Act]) -> tuple[Act, ...]:
        """Return one of `acts` for each independent story, the first published first, then by report id."""
        found: dict[str, Act] = {}
        for act in self.in_order(acts):
            found.setdefault(self.of(act.cue.report_id), act)
        return tuple(found.values())

    def in_order(self, acts: Iterable[Act]) -> tuple[Act, ...]:
        """Return `acts` in the order in which they were published, then by report and place.

        An undated report comes last: nothing shows that it was first.
        """

        def place(act: Act) -> tuple[object, ...]:
            report = act.cue.report_id
            return (self._days.get(report) or _UNDATED, report, act.cue.span, act.id)

        return tuple(sorted(acts, key=place))


# Where nothing is known of copies each report is a story of its own.
APART = Stories()


def find_stories(record: Record) -> Stories:
    """Return the stories that the reports of a record tell."""
    days = record.days()
    return Stories(find_copies(record.signatures(), days), days)
