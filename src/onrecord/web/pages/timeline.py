"""The timeline: acts, meetings and changes, day by day."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.plots import CHANGE, LANES, done_when
from onrecord.web.query import Narrowed, OfKind, PageNumber, offers

router = APIRouter()


@page(router, "/timeline", "timeline.html.jinja")
def timeline(desk: TheDesk, asked: Narrowed, kind: OfKind = "", page: PageNumber = 1) -> Data:
    """Return what was done, the oldest first, with the changes of those days."""
    board, wanted = desk.board, asked.found_by()
    of_kind = wanted | {"kind": kind or None}
    found = board.acts(**of_kind, page=page)
    tally = board.tally("acts", **of_kind)
    if not kind:
        tally = [*tally, *({**row, "kind": CHANGE} for row in board.tally("changes", **wanted))]
    days = [row["day"] for row in found["rows"] if row["day"]]
    moves = board.changes(**wanted | {"since": days[0], "until": days[-1]})["rows"] if days and not kind else []
    return {
        **found,
        "changes": moves,
        "plot": done_when(tally),
        "asked": of_kind,
        "kinds": [each for each in LANES if each != CHANGE],
        "offers": offers(board, asked),
        "record": desk.settings.record.name,
        "state": board.state(),
    }
