"""Parties and options: what each is about, its positions over time, and every act with its words."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.query import AsOf, IdInPath, PageNumber, part_of

router = APIRouter()


@page(router, "/parties", "parties.html.jinja")
def parties(desk: TheDesk, page: PageNumber = 1) -> Data:
    """Return all parties."""
    return part_of(desk.board.parties(), page) | _around(desk)


@page(router, "/options", "options.html.jinja")
def options(desk: TheDesk, page: PageNumber = 1) -> Data:
    """Return all options."""
    return part_of(desk.board.options(), page) | _around(desk)


@page(router, "/parties/{party_id}", "party.html.jinja")
def party(desk: TheDesk, party_id: IdInPath, as_of: AsOf = "", page: PageNumber = 1) -> Data:
    """Return a party: where it stands on each option, how it came to that, and what it did."""
    one = desk.board.party(party_id)
    return {"party": one} | _stands(desk, {"party_id": party_id}, "option", as_of, page)


@page(router, "/options/{option_id}", "option.html.jinja")
def option(desk: TheDesk, option_id: IdInPath, as_of: AsOf = "", page: PageNumber = 1) -> Data:
    """Return an option: where each party stands on it, how they came to that, and what was done about it."""
    one = desk.board.option(option_id)
    return {"option": one} | _stands(desk, {"option_id": option_id}, "party", as_of, page)


def _stands(desk: TheDesk, of: Data, lane: str, as_of: str, page: int) -> Data:
    """Return positions, their steps and the acts; `lane` is what a line of the plot stands for."""
    board = desk.board
    positions = board.positions(**of, as_of=as_of or None, with_others=False)
    steps = board.steps(**of)
    rows = board.parties() if lane == "party" else board.options()
    moved = {step[f"{lane}_id"] for step in steps}
    return {
        "as_of": as_of or None,
        "days": board.days(),
        "positions": [each for each in positions if each["acts"]],
        "silent": [each[lane] for each in positions if not each["acts"]],
        "steps": steps,
        "lanes": [{"id": row["id"], "name": row["name"]} for row in rows if row["id"] in moved],
        "acts": board.acts(**of, page=page),
    } | _around(desk)


def _around(desk: TheDesk) -> Data:
    return {"record": desk.settings.record.name, "state": desk.board.state()}
