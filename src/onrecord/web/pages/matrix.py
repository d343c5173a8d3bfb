"""The matrix: where each party stands on each option, as of any day."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.query import AsOf, Named, OnBasis, PageNumber

router = APIRouter()


@page(router, "/", "matrix.html.jinja")
@page(router, "/matrix", "matrix.html.jinja")
def matrix(desk: TheDesk, as_of: AsOf = "", basis: OnBasis = "", outlet: Named = "", page: PageNumber = 1) -> Data:
    """Return the table of positions."""
    board = desk.board
    found = board.matrix(as_of=as_of or None, basis=basis or None, outlet=outlet or None, page=page)
    return {
        **found,
        "as_of": as_of or None,
        "basis": basis or None,
        "outlet": outlet or None,
        "days": board.days(),
        "outlets": board.outlets(),
        "record": desk.settings.record.name,
        "state": board.state(),
    }
