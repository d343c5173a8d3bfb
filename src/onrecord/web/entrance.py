"""The entrance of a server that asks for a token: a form that takes it, and the cookie that is given for it."""

from __future__ import annotations

import hmac
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse, Response

from onrecord.web.answers import refuse
from onrecord.web.desk import TheDesk, desk_of
from onrecord.web.guard import ENTRANCE, ENTRY_COOKIE, Refusal, entry_cookie, is_genuine

router = APIRouter()


class NotGenuine(Exception):
    """A form that this site did not make for the browser that sends it."""


async def genuine_form(request: Request) -> FormData:
    """Return the form that is sent, if it was made by us for this browser.

    Raises:
        NotGenuine: It was not.
    """
    form = await request.form()
    if not is_genuine(desk_of(request).settings, request, str(form.get("form", ""))):
        raise NotGenuine
    return form


GenuineForm = Annotated[FormData, Depends(genuine_form)]


def refuse_form(request: Request, _: Exception) -> Response:
    """Say that a form is not ours."""
    return refuse(
        request,
        Refusal(HTTPStatus.FORBIDDEN, "This form was not made for this browser.", "Open the page again and resend it."),
    )


@router.post(ENTRANCE, response_model=None)
def enter(request: Request, desk: TheDesk, form: GenuineForm) -> Response:
    """Let in a visitor who knows the token."""
    token = desk.settings.token
    if token is None or not hmac.compare_digest(str(form.get("token", "")).strip().encode(), token.encode()):
        return refuse(request, Refusal(HTTPStatus.UNAUTHORIZED, "This is not the token.", "Ask the record's owner."))
    response = RedirectResponse("/", status_code=HTTPStatus.SEE_OTHER)
    response.set_cookie(ENTRY_COOKIE, entry_cookie(desk.settings), httponly=True, samesite="strict")
    return response
