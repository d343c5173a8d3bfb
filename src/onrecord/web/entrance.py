"""The entrance of a server that asks for a token: a form that takes it, and the cookie that is given for it."""

from __future__ import annotations

import hmac
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from python_multipart.exceptions import FormParserError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from onrecord.errors import BadUpload
from onrecord.web.answers import refuse
from onrecord.web.desk import TheDesk, desk_of
from onrecord.web.guard import ENTRANCE, ENTRY_COOKIE, MOST_PARTS, MOST_UPLOADED, Refusal, entry_cookie, is_genuine
from onrecord.web.names import MOST_IN_NAME

router = APIRouter()


# Pasted texts, and quotes of reports, are as long as they are.
_UNBOUNDED = frozenset({"text", "evidence", "was-evidence"})
_LONGEST = {"by": MOST_IN_NAME}
_LONG = 20_000


class NotGenuine(Exception):
    """A form that this site did not make for the browser that sends it."""


async def genuine_form(request: Request) -> AsyncIterator[FormData]:
    """Give the form that is sent, if it was made by us for this browser; its files are closed when it is answered.

    Raises:
        NotGenuine: It was not.
        BadUpload: It is no form, or a field of it holds more than any answer needs.
    """
    try:
        form = await request.form(max_files=MOST_PARTS, max_part_size=MOST_UPLOADED)
    # Not only what a form holds may be broken, but the name of its encoding too.
    except (HTTPException, FormParserError, UnicodeError) as error:
        said = error.detail if isinstance(error, HTTPException) else "It is not written as browsers do it."
        raise BadUpload(f"The form cannot be read: {said.rstrip('.')}. Send less at once, from the page.") from error
    try:
        yield _checked(request, FormData([(name, _whole(value)) for name, value in form.multi_items()]))
    finally:
        await form.close()


def _checked(request: Request, form: FormData) -> FormData:
    if not is_genuine(desk_of(request).settings, request, str(form.get("form", ""))):
        raise NotGenuine
    for name, value in form.multi_items():
        most = _LONGEST.get(name, _LONG)
        if isinstance(value, str) and len(value) > most and name not in _UNBOUNDED:
            raise BadUpload(f"{name!r} holds more than {most:,} characters. Go back, shorten it, and send it again.")
    return form


def _whole(value: UploadFile | str) -> UploadFile | str:
    """Return a field without half characters, which no record can hold."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


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
    # Lax, so that a link which one of a team sends to another opens the page; forms from elsewhere get no further.
    response.set_cookie(ENTRY_COOKIE, entry_cookie(desk.settings), httponly=True, samesite="lax")
    return response
