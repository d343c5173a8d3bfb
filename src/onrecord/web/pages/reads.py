"""What was read, when it was published, by which reader, and what could not be read and why."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.query import PageNumber

router = APIRouter()
_ROWS = 50


@page(router, "/reads", "reads.html.jinja")
def reads(desk: TheDesk, page: PageNumber = 1) -> Data:
    """Return a page of the reports, the newest first, and the files that could not be read."""
    record = desk.record
    total = record.rows("SELECT count(*) FROM reports")[0][0]
    rows = record.rows(
        "SELECT reports.report_id, reports.outlet, reports.published, "
        "(SELECT coalesce(title, source) FROM places WHERE places.report_id = reports.report_id "
        " ORDER BY source, coalesce(title, ''), place_id LIMIT 1), "
        "(SELECT source FROM places WHERE places.report_id = reports.report_id ORDER BY source LIMIT 1), "
        "(SELECT reader FROM current_readings WHERE current_readings.report_id = reports.report_id) "
        "FROM reports ORDER BY coalesce(reports.published, '') DESC, reports.report_id LIMIT ? OFFSET ?",
        (_ROWS, (page - 1) * _ROWS),
    )
    fields = ("report_id", "outlet", "published", "title", "source", "reader")
    return {
        "rows": [dict(zip(fields, row, strict=True)) for row in rows],
        "total": total,
        "page": page,
        "pages": max(1, -(-total // _ROWS)),
        "failures": [{"source": source, "reason": reason} for source, reason in record.failures()[:_ROWS]],
    }
