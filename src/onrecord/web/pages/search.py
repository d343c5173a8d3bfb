"""Search: full text over statements, narrowed by who speaks, where it stands and when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from onrecord.exports.objects import attribution_object
from onrecord.record.search import FACETS, search_page
from onrecord.types import Attribution
from onrecord.web.answers import Data, page
from onrecord.web.desk import Desk, TheDesk
from onrecord.web.pages.reports import names_in
from onrecord.web.query import Named, PageNumber

router = APIRouter()
_ROWS, _VALUES = 25, 12


def told_in(desk: Desk, statement: Attribution) -> Data:
    """Return the outlet and the day of the report of a statement, as acts have them."""
    report = desk.record.report(statement.cue.report_id)
    return {"outlet": report.outlet or report.title or report.source, "published": report.published}


@page(router, "/search", "search.html.jinja")
def search(
    desk: TheDesk,
    q: Annotated[str, Query(max_length=500)] = "",
    speaker: Named = "",
    outlet: Named = "",
    year: Annotated[str, Query(pattern=r"^(\d{4})?$")] = "",
    page: PageNumber = 1,
) -> Data:
    """Return a page of the statements that have every word, the newest first, and the facets of all of them."""
    chosen = {name: value for name, value in zip(FACETS, (speaker, outlet, year), strict=True) if value}
    found = search_page(desk.record, q, chosen=chosen, offset=(page - 1) * _ROWS, limit=_ROWS)
    names = names_in(desk, found.attributions)
    speakers = desk.board.names(key for key, _ in found.facets.get("speaker", ())[:_VALUES])
    return {
        "q": q,
        "chosen": chosen,
        "total": found.total,
        "is_cut": found.is_cut,
        "page": page,
        "pages": max(1, -(-found.total // _ROWS)),
        "rows": [attribution_object(each, names) | {"report": told_in(desk, each)} for each in found.attributions],
        "facets": {
            name: [
                {"value": value, "name": speakers.get(value, value) if name == "speaker" else value, "count": count}
                for value, count in values[:_VALUES]
            ]
            for name, values in found.facets.items()
        },
    }
