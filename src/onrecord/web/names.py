"""Who judges: a name that a visitor types once, and the browser keeps."""

from __future__ import annotations

from urllib.parse import quote, unquote

from fastapi import Request
from starlette.datastructures import FormData
from starlette.responses import Response

NAME_COOKIE = "onrecord-name"
MOST_IN_NAME = 100
_YEAR = 365 * 24 * 3600


def name_of_visitor(request: Request) -> str:
    """Return the name that a visitor gave before; empty for none."""
    return unquote(request.cookies.get(NAME_COOKIE, ""))[:MOST_IN_NAME]


def remember_name(response: Response, form: FormData) -> Response:
    """Let the browser keep the name in a form."""
    if name := said(form, "by"):
        # A cookie takes no letters beyond ASCII.
        response.set_cookie(NAME_COOKIE, quote(name), max_age=_YEAR, httponly=True, samesite="strict")
    return response


def said(form: FormData, name: str) -> str | None:
    """Return a field of a form; None where nothing is typed."""
    return str(form.get(name, "")).strip() or None
