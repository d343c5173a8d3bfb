"""One party on one option: where it stands as of a day, by which words, and what speaks against it."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.board.pages import Filters
from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.query import AsOf, IdInPath, PageNumber, part_of

router = APIRouter()


@page(router, "/cells/{party_id}/{option_id}", "cell.html.jinja")
def cell(desk: TheDesk, party_id: IdInPath, option_id: IdInPath, as_of: AsOf = "", page: PageNumber = 1) -> Data:
    """Return a position with its acts, those that decide it first."""
    board = desk.board
    party, option = board.party(party_id), board.option(option_id)
    of: Filters = {"party_id": party_id, "option_id": option_id, "until": as_of or None}
    positions = board.positions(party_id=party_id, option_id=option_id, as_of=as_of or None)
    found = next((each for each in positions if each["acts"]), None)
    others = found.pop("others") if found else []
    steps = board.steps(party_id=party_id, option_id=option_id)
    return {
        "party": {"id": party_id, "name": party["name"]},
        "option": {"id": option_id, "name": option["name"]},
        "as_of": as_of or None,
        "days": [step["since"] for step in steps],
        "position": found,
        "others": part_of(others, page),
        "steps": steps,
        "last_day": max(board.days(), default=None),
        "conflicts": board.conflicts(**of),
        "claims": board.claims(**of) if found is None else None,
        "state": board.state(),
    }
