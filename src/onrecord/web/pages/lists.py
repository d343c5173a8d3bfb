"""Lists of what follows from the record: changes, claims, conflicts and commitments, the latest first."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.query import Narrowed, PageNumber, offers

router = APIRouter()


@page(router, "/changes", "changes.html.jinja")
def changes(desk: TheDesk, asked: Narrowed, page: PageNumber = 1) -> Data:
    """Return who moved on what."""
    return desk.board.changes(**asked.found_by(), page=page) | _around(desk, asked)


@page(router, "/claims", "claims.html.jinja")
def claims(desk: TheDesk, asked: Narrowed, page: PageNumber = 1) -> Data:
    """Return what parties tell of each other."""
    return desk.board.claims(**asked.found_by(), page=page) | _around(desk, asked)


@page(router, "/conflicts", "conflicts.html.jinja")
def conflicts(desk: TheDesk, asked: Narrowed, page: PageNumber = 1) -> Data:
    """Return where the record contradicts itself."""
    return desk.board.conflicts(**asked.found_by(), page=page) | _around(desk, asked)


@page(router, "/commitments", "commitments.html.jinja")
def commitments(desk: TheDesk, asked: Narrowed, page: PageNumber = 1) -> Data:
    """Return to what parties have bound themselves."""
    return desk.board.commitments(**asked.found_by(), page=page) | _around(desk, asked)


def _around(desk: TheDesk, asked: Narrowed) -> Data:
    return {
        "asked": asked.found_by(),
        "offers": offers(desk.board, asked),
        "record": desk.settings.record.name,
        "is_read": desk.board.counts()["acts"] > 0,
        "state": desk.board.state(),
    }
