"""Answers: a page for people, the same data for programs, and one shape of error for both."""

from __future__ import annotations

import gzip
import inspect
import re
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup
from starlette.responses import Response

from onrecord.errors import OnrecordError
from onrecord.exports.html import CONTROLS
from onrecord.exports.objects import encode_json
from onrecord.exports.wording import BASIS_MEANS, STANCE_MEANS, counted, day_words
from onrecord.web.assets import asset
from onrecord.web.desk import Desk
from onrecord.web.guard import FORM_COOKIE, OUTSIDE_STYLE, Refusal, form_field

Data = dict[str, Any]
# Below this a packed answer is no smaller.
_LEAST_PACKED = 1000
_PACKING = 5
# What a list shows of one quote; the page of the entry shows all of it.
_SHOWN = 600
# These two turn letters around, to make words that are not there; no language needs them.
_MARKED = CONTROLS | dict.fromkeys((0x202D, 0x202E), "\ufffd")
# What a line shows of a name.
_NAME = 120
_PARTING, _PARTED = re.compile("[~/%]"), re.compile("~(7E|2F|25)")
YES, NO = frozenset({"committed", "willing", "for"}), frozenset({"against", "ruled out"})


def page(router: APIRouter, path: str, template: str) -> Callable[[Callable[..., Data]], Callable[..., Data]]:
    """Answer GET `path` with `template`, and `path` + ".json" with the data that the template is given.

    What is decorated takes query and path parameters as FastAPI reads them, and returns plain data.
    """

    def register(make: Callable[..., Data]) -> Callable[..., Data]:
        signature = inspect.signature(make, eval_str=True)
        given_too = "request" in signature.parameters
        asked = inspect.Parameter("request", inspect.Parameter.KEYWORD_ONLY, annotation=Request)
        parameters = [*signature.parameters.values(), *([] if given_too else [asked])]

        @wraps(make)
        def answer(*, request: Request, **given: Any) -> Response:  # noqa: ANN401 - as FastAPI parsed them
            wanted = given | ({"request": request} if given_too else {})
            return respond(request, template, lambda: make(**wanted))

        answer.__signature__ = signature.replace(  # type: ignore[attr-defined]
            parameters=parameters, return_annotation=Response
        )
        for each in (f"{path}.json", path) if path != "/" else (path,):
            router.get(each, response_model=None, name=make.__name__)(answer)
        return make

    return register


def respond(request: Request, template: str, make: Callable[[], Data]) -> Response:
    """Return data as a page, or as JSON where the address ends so, with the processor time it took."""
    began = time.thread_time()
    data = make()
    if wants_json(request):
        response = Response(encode_json(data), media_type="application/json")
    else:
        response = render(request, template, data)
    _pack(request, response)
    response.headers["Server-Timing"] = f"cpu;dur={(time.thread_time() - began) * 1000:.2f}"
    return response


def wants_json(request: Request) -> bool:
    """Say whether the answer is for a program."""
    accepted = request.headers.get("accept", "")
    return str(request.scope["path"]).endswith(".json") or accepted.startswith("application/json")


def render(request: Request, template: str, data: Mapping[str, Any], *, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """Return a page, with a cookie for its forms where the browser has none yet."""
    desk: Desk = request.app.state.desk
    cookie = request.cookies.get(FORM_COOKIE) or secrets.token_hex(16)
    text = TEMPLATES.get_template(template).render(
        **data, request=request, form_field=form_field(desk.settings, cookie), links=Links(request)
    )
    response = Response(text.encode("utf-8", "replace"), status_code=status, media_type="text/html")
    if FORM_COOKIE not in request.cookies:
        # Strict would keep it back when a link in a mail is followed, and every open form would be of no use.
        response.set_cookie(FORM_COOKIE, cookie, httponly=True, samesite="lax")
    return response


def refuse(request: Request, refusal: Refusal) -> Response:
    """Return why a request is not answered, in the one shape there is."""
    error = {"status": refusal.status.value, "what": clipped(refusal.what), "do": clipped(refusal.do)}
    if wants_json(request):
        return Response(encode_json({"error": error}), status_code=refusal.status, media_type="application/json")
    is_outside = refusal.status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.MISDIRECTED_REQUEST}
    template = "outside.html.jinja" if is_outside else "error.html.jinja"
    return render(request, template, {"error": error}, status=refusal.status)


def refusal_for(error: OnrecordError, status: HTTPStatus) -> Refusal:
    """Return an error of ours as a refusal: its first sentence says what is wrong, the rest what to do."""
    what, _, do = str(error).partition(". ")
    return Refusal(status, f"{what.rstrip('.')}.", do or "Go back and choose another.")


class Links:
    """Addresses beside that of a request.

    Attributes:
        here: The address itself, without its query.
    """

    def __init__(self, request: Request) -> None:
        self._query = request.query_params
        # As the server found it, escaped anew: an id in it may hold anything.
        self.here = quote(request.scope["path"])

    def changed(self, **changes: object) -> str:
        """Return the address of this page with other values in its query; None or an empty one drops a value."""
        query = dict(self._query) | {"page": None} | changes
        kept = {key: str(value) for key, value in query.items() if value not in (None, "")}
        return f"{self.here}?{urlencode(kept)}" if kept else self.here

    def json(self) -> str:
        """Return the address of the same data for programs."""
        path, query = self.here.rstrip("/") or "/matrix", urlencode(self._query.multi_items())
        return f"{path}.json?{query}" if query else f"{path}.json"


def _pack(request: Request, response: Response) -> None:
    if "gzip" in request.headers.get("accept-encoding", "") and len(response.body) > _LEAST_PACKED:
        response.body = gzip.compress(bytes(response.body), _PACKING, mtime=0)
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(response.body))
    response.headers["Vary"] = "Accept-Encoding, Accept"


def shown(text: str | None) -> str:
    """Return a text with marks for what a browser would drop, mangle, or show in another order."""
    return (text or "").translate(_MARKED)


def clipped(text: str | None, most: int = _SHOWN) -> str:
    """Return a text, cut where a list would be flooded by it."""
    found = shown(text)
    return found if len(found) <= most else f"{found[:most].rstrip()} …"


def in_path(key: str) -> str:
    """Return an id as one part of an address.

    What would part it is written in a way of our own: servers and what stands before them undo escapes once or twice.
    """
    plain = _PARTING.sub(lambda found: f"~{ord(found[0]):02X}", key)
    return quote(plain, safe="~", errors="replace")


def from_path(part: str) -> str:
    """Return the id that stands in an address.

    >>> in_path("a/b 50%"), from_path("a~2Fb 50~25")
    ('a~2Fb%2050~25', 'a/b 50%')
    """
    return _PARTED.sub(lambda found: chr(int(found[1], 16)), part)


def sources(outlets: Sequence[str]) -> str:
    """Return how many independent sources there are, and which was first."""
    if not outlets:
        return ""
    first = clipped(outlets[0], 80)
    return f"1 source: {first}" if len(outlets) == 1 else f"{len(outlets):,} sources, first {first}"


def tone(stance: str | None) -> str:
    """Return the class of a stance: `yes`, `no`, or neither."""
    return "yes" if stance in YES else "no" if stance in NO else ""


def who(act: Data) -> str:
    """Return who does an act, and for whom: "Anna Alder (Aland)"."""
    actors = ", ".join(clipped(each["name"], _NAME) for each in act["actors"]) or "nobody named"
    side = clipped(act["speaks_for"]["name"], _NAME) if act["speaks_for"] else ""
    return f"{actors} ({side})" if side and side not in actors else actors


def told(act: Data) -> str:
    """Return on whose word an act rests."""
    if act["told_by"] is None:
        return "told by the reporter"
    is_own = act["told_by"]["id"] in {each["id"] for each in act["actors"]}
    return "own words" if is_own else f"told by {clipped(act['told_by']['name'], _NAME)}"


def about(act: Data) -> str:
    """Return what an act is about, with its polarity when that is not the plain one."""
    if act["polarity"] == "refrain":
        return f"not: {act['about']}" if act["about"] else "not to act"
    return str(act["about"])


def _templates() -> Environment:
    found = Environment(
        loader=PackageLoader("onrecord.web", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {
        "day": day_words,
        "counted": counted,
        "shown": shown,
        "clipped": clipped,
        "in_path": in_path,
        "sources": sources,
        "tone": tone,
        "who": who,
        "told": told,
        "about": about,
    }
    found.globals |= {
        "asset": asset,
        "outside_style": Markup(OUTSIDE_STYLE),  # our own constant, which the policy knows letter by letter
        "stance_means": {stance.value: means for stance, means in STANCE_MEANS.items()},
        "basis_means": {basis.value: means for basis, means in BASIS_MEANS.items()},
    }
    return found


TEMPLATES = _templates()
