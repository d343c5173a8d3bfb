"""Packages: one option an issue, and whom it meets with which words."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from onrecord.errors import NegotiationMissing
from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.query import AsOf

router = APIRouter()
# So that an issue may have any id: "issue.water=release".
FIELD = "issue."


def _chosen(request: Request) -> dict[str, str | None]:
    query = request.query_params
    return {key.removeprefix(FIELD): query[key] or None for key in query if key.startswith(FIELD)}


Chosen = Annotated[dict[str, str | None], Depends(_chosen)]


@page(router, "/packages", "packages.html.jinja")
def packages(desk: TheDesk, chosen: Chosen, as_of: AsOf = "") -> Data:
    """Return the packages that nobody has refused, and what a chosen one meets."""
    around = {"as_of": as_of or None, "record": desk.settings.record.name, "state": desk.board.state()}
    try:
        return {"found": desk.board.packages(chosen, as_of=as_of or None)} | around
    except NegotiationMissing:
        return {"found": None} | around
