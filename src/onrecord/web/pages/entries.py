"""One act or statement, with its words in place."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from onrecord.errors import NotFound
from onrecord.exports.objects import act_object, attribution_object, report_object
from onrecord.exports.passages import Marks, act_marks, attribution_marks, find_passages
from onrecord.record.query import find_entry
from onrecord.types import Act, Attribution
from onrecord.web.answers import Data, page
from onrecord.web.desk import Desk, TheDesk
from onrecord.web.pages.reports import names_in

router = APIRouter()
EntryId = Annotated[str, Path(max_length=100)]


@page(router, "/acts/{act_id}", "act.html.jinja")
def act(desk: TheDesk, act_id: EntryId) -> Data:
    """Return an act with the passages that show it."""
    found = find_entry(desk.record, act_id)
    if not isinstance(found, Act):
        raise NotFound(f"act {act_id!r}")
    return {"act": act_object(found, names_in(desk, (found,))), **in_place(desk, found, act_marks(found))}


@page(router, "/statements/{statement_id}", "statement.html.jinja")
def statement(desk: TheDesk, statement_id: EntryId) -> Data:
    """Return a statement with the passages that show it."""
    found = find_entry(desk.record, statement_id)
    if not isinstance(found, Attribution):
        raise NotFound(f"statement {statement_id!r}")
    names = names_in(desk, (found,))
    return {"statement": attribution_object(found, names), **in_place(desk, found, attribution_marks(found))}


def in_place(desk: Desk, entry: Act | Attribution, marks: Marks) -> Data:
    """Return the report of an entry, and the passages in which its words stand."""
    report = desk.record.report(entry.cue.report_id)
    return {
        "report": report_object(report, with_text=False),
        "passages": [
            {
                "is_cut_before": each.is_cut_before,
                "is_cut_after": each.is_cut_after,
                "pieces": [{"text": piece.text, "roles": list(piece.roles)} for piece in each.pieces],
            }
            for each in find_passages(report.text, marks)
        ],
    }
