"""Who is on record: every actor, how often it is met, whom it speaks for; two that are one, one that is two."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import BadJudgement
from onrecord.record.judgements import Fact, find_standing, signed, undo_judgement
from onrecord.record.judging import judge_one, judge_split
from onrecord.types import ActorKind, Verdict
from onrecord.web.answers import Data, page
from onrecord.web.desk import Desk, TheDesk
from onrecord.web.entrance import GenuineForm
from onrecord.web.names import name_of_visitor, remember_name, said
from onrecord.web.query import PageNumber

router = APIRouter()
ActorId = Annotated[str, Path(max_length=300)]
_ON_ACTORS = (Verdict.ADD, Verdict.MERGE, Verdict.SPLIT)


@page(router, "/actors", "actors.html.jinja")
def actors(desk: TheDesk, page: PageNumber = 1) -> Data:
    """Return a page of the actors, those met most first."""
    return desk.board.actors(page=page) | {"state": desk.board.state()}


@page(router, "/actors/{actor_id}", "actor.html.jinja")
def actor(desk: TheDesk, request: Request, actor_id: ActorId, page: PageNumber = 1) -> Data:
    """Return an actor, a page of what it did, and what people judged of it."""
    return {
        "actor": desk.board.actor(actor_id),
        "acts": desk.board.acts_by(actor_id, page=page),
        "judgements": judged(desk, actor_id),
        "kinds": [kind.value for kind in ActorKind],
        "name": name_of_visitor(request),
        "state": desk.board.state(),
    }


def judged(desk: Desk, actor_id: str) -> list[Data]:
    """Return the standing judgements that made an actor what it is."""
    return [
        {"id": each.id, "verdict": each.verdict.value, "by": each.signature.by, "at": each.signature.at}
        for each in find_standing(desk.record.judgements())
        if each.verdict in _ON_ACTORS and actor_id in {each.subject_id, *each.others, each.fact.id if each.fact else ""}
    ]


@router.post("/actors/{actor_id}/merge", response_model=None)
def merge(desk: TheDesk, actor_id: ActorId, form: GenuineForm) -> Response:
    """Judge that another actor is this one."""
    judge_one(desk.record, (actor_id, said(form, "other") or ""), signed(said(form, "by"), None, said(form, "note")))
    return _back(form, actor_id)


@router.post("/actors/{actor_id}/split", response_model=None)
def split(desk: TheDesk, actor_id: ActorId, form: GenuineForm) -> Response:
    """Judge that some mentions of this actor are somebody else: one known by name, or a new one of the kind given."""
    name, kind = said(form, "who"), said(form, "kind")
    if name is None:
        raise BadJudgement("It is not said whom these mentions mean. Give a name.")
    target = Fact(id="", name=name, kind=ActorKind(kind)) if kind in {each.value for each in ActorKind} else name
    forms = tuple(str(each) for each in form.getlist("form-met"))
    judge_split(
        desk.record,
        actor_id,
        forms,
        (said(form, "report") or "").split(),
        target,
        signed(said(form, "by"), None, said(form, "note")),
    )
    return _back(form, actor_id)


@router.post("/actors/{actor_id}/undo", response_model=None)
def undo(desk: TheDesk, actor_id: ActorId, form: GenuineForm) -> Response:
    """Take back a judgement on an actor."""
    undo_judgement(desk.record, said(form, "judgement") or "", signed(said(form, "by"), None, None))
    return _back(form, actor_id)


def _back(form: GenuineForm, actor_id: str) -> Response:
    response = RedirectResponse(f"/actors/{quote(actor_id, safe='')}", status_code=HTTPStatus.SEE_OTHER)
    return remember_name(response, form)
