"""Who is on record: every actor, how often it is met, whom it speaks for."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.query import PageNumber

router = APIRouter()
ActorId = Annotated[str, Path(max_length=300)]


@page(router, "/actors", "actors.html.jinja")
def actors(desk: TheDesk, page: PageNumber = 1) -> Data:
    """Return a page of the actors, those met most first."""
    return desk.board.actors(page=page)


@page(router, "/actors/{actor_id}", "actor.html.jinja")
def actor(desk: TheDesk, actor_id: ActorId, page: PageNumber = 1) -> Data:
    """Return an actor, and a page of what it did."""
    return {"actor": desk.board.actor(actor_id), "acts": desk.board.acts_by(actor_id, page=page)}
