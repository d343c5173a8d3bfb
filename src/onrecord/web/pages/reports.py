"""A report: its text with statements and acts marked in place, what intake dropped, and its copies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Path, Query

from onrecord.exports.objects import act_object, attribution_object, report_object
from onrecord.record.query import Filter, find_acts, find_attributions
from onrecord.types import Act, Attribution
from onrecord.web.answers import Data, page
from onrecord.web.desk import Desk, TheDesk
from onrecord.web.marked import mark_pieces, marks_of, part_at, parts_of

router = APIRouter()
ReportId = Annotated[str, Path(max_length=100)]
Asked = Annotated[str, Query(max_length=100, description="Id of the act or statement to open.")]
# What is listed beside one part of a text.
_MOST_LISTED = 60


@page(router, "/reports/{report_id}", "report.html.jinja")
def report(
    desk: TheDesk, report_id: ReportId, act: Asked = "", part: Annotated[int, Query(ge=0, le=100_000)] = 0
) -> Data:
    """Return a part of a report, its pieces under their marks, and the entries that stand in it.

    Without `part`, the part in which the entry asked for stands.
    """
    found = desk.record.report(report_id)
    acts = find_acts(desk.record, Filter(report_id=report_id))
    said = find_attributions(desk.record, Filter(report_id=report_id))
    marks = marks_of(acts, said)
    parts = parts_of(found.text)
    starts = [mark.span.start for mark in marks if mark.entry_id == act]
    number = min(part or (part_at(parts, min(starts)) + 1 if starts else 1), len(parts))
    shown = parts[number - 1]
    names = names_in(desk, (*acts, *said))
    return {
        "report": report_object(found, with_text=False),
        "part": number,
        "part_count": len(parts),
        "length": len(found.text),
        "asked": act or None,
        "pieces": [
            {"text": each.text, "roles": list(each.roles), "entry_id": each.entry_id}
            | {"is_here": each.is_here, "is_asked": each.is_asked}
            for each in mark_pieces(found.text, shown, marks, act or None)
        ],
        "acts": [act_object(each, names) for each in acts if each.cue.span.touches(shown)][:_MOST_LISTED],
        "statements": [attribution_object(each, names) for each in said if each.cue.span.touches(shown)][:_MOST_LISTED],
        "dropped": [{"text": line.text, "reason": line.reason} for line in found.furniture],
        "copies": copies_of(desk, report_id),
    }


def names_in(desk: Desk, entries: Iterable[Act | Attribution]) -> dict[str, str]:
    """Return the names of all actors that entries speak of, by id."""
    ids: set[str | None] = set()
    for each in entries:
        told = (each.told_by, each.speaker_id) if isinstance(each, Attribution) else _doers(each)
        ids.update(told)
    return desk.board.names(key for key in ids if key is not None)


def _doers(act: Act) -> tuple[str | None, ...]:
    return (*act.actor_ids, act.speaks_for, act.recipient_id, act.told_by)


def copies_of(desk: Desk, report_id: str) -> list[Data]:
    """Return the other reports of a report's story, the first published first."""
    return desk.board.copies(report_id)
