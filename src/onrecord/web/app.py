"""The site: pages, forms and the guard in front of them, over one record."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from onrecord.errors import BoardMissing, NotFound, OnrecordError, RecordError
from onrecord.web import assets, entrance
from onrecord.web.answers import refusal_for, refuse
from onrecord.web.desk import Desk, desk_of
from onrecord.web.guard import HEADERS, Guard, Refusal
from onrecord.web.pages import (
    actors,
    add,
    cells,
    entries,
    lists,
    matrix,
    packages,
    parties,
    reads,
    reports,
    review,
    search,
    timeline,
)
from onrecord.web.query import KNOWN
from onrecord.web.settings import Settings

_LISTS = (matrix, parties, cells, timeline, lists, packages)
_PAGES = (assets, entrance, *_LISTS, reports, entries, search, actors, reads, add, review)
_MISSING = "Look it up by search, or start from the matrix."


def create_app(settings: Settings) -> FastAPI:
    """Return the site over a record, ready to be served.

    Raises:
        RecordError: The record cannot be used.
        BadNegotiation: The negotiation file cannot be used.
    """
    desk = Desk(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        with desk.keeper:
            yield

    app = FastAPI(title="onrecord", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.desk = desk
    app.add_middleware(Guard, settings=settings, refuse=refuse)
    for each in _PAGES:
        app.include_router(each.router)
    app.add_exception_handler(OnrecordError, _explain)
    app.add_exception_handler(entrance.NotGenuine, entrance.refuse_form)
    app.add_exception_handler(RequestValidationError, _explain_query)
    app.add_exception_handler(HTTPException, _explain_http)
    app.add_exception_handler(Exception, _explain_fault)
    return app


def _explain(request: Request, error: Exception) -> Response:
    if isinstance(error, BoardMissing):
        return refuse(request, _unbuilt(desk_of(request)))
    if isinstance(error, NotFound):
        do = f"Did you mean: {', '.join(error.near)}?" if error.near else _MISSING
        return refuse(request, Refusal(HTTPStatus.NOT_FOUND, f"The record holds no {error.what}.", do))
    if isinstance(error, RecordError):
        what = f"The record cannot be used: {error.reason}"
        return refuse(request, Refusal(HTTPStatus.SERVICE_UNAVAILABLE, what, "Then open the page again."))
    return refuse(request, refusal_for(OnrecordError(str(error)), HTTPStatus.BAD_REQUEST))


def _unbuilt(desk: Desk) -> Refusal:
    if desk.keeper.failure:
        what = f"The record cannot be laid out: {desk.keeper.failure}"
        return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, what, "Then open the page again.")
    what = "The record is being laid out for the first time."
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, what, "Wait a moment, then open the page again.")


def _explain_query(request: Request, error: Exception) -> Response:
    wrong = error.errors()[0] if isinstance(error, RequestValidationError) else {"loc": ("?",), "msg": str(error)}
    name = wrong["loc"][-1]
    if (known := KNOWN.get(name)) and wrong.get("type") in {"string_pattern_mismatch", "value_error"}:
        return refuse(request, Refusal(HTTPStatus.BAD_REQUEST, f"{name}: {wrong['input']!r} is {known[0]}.", known[1]))
    what = f"{name}: {wrong['msg']}."
    return refuse(request, Refusal(HTTPStatus.BAD_REQUEST, what, "Mend the address, or go back."))


def _explain_http(request: Request, error: Exception) -> Response:
    status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
    if status is HTTPStatus.NOT_FOUND:
        return refuse(request, Refusal(status, "There is no such page.", _MISSING))
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    return refuse(request, Refusal(status, f"{detail or status.phrase}.", "Go back and try another way."))


def _explain_fault(request: Request, _: Exception) -> Response:
    what = "The server failed on this page: a fault of ours."
    response = refuse(request, Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, what, "Look at what the server printed."))
    # This answer does not pass the guard.
    response.headers.update(HEADERS)
    return response
