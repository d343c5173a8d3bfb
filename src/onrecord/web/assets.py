"""Style sheets and scripts: all of them ours or kept with us, each under an address that changes with its content."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from functools import lru_cache
from http import HTTPStatus
from importlib.resources import files

from fastapi import APIRouter, Request
from starlette.responses import Response

from onrecord.errors import NotFound

router = APIRouter()
_FOREVER = "public, max-age=31536000, immutable"
# The look of the page that `export --format html` writes is the look of the site.
_ELSEWHERE = {"page.css": "onrecord.exports"}
# So that a name asks for no file outside.
_NAMES = frozenset(
    {"page.css", "site.css", "site.js", "plots.js", "vendor/htmx.min.js", "vendor/d3.min.js", "vendor/plot.umd.min.js"}
)


@lru_cache
def _content(name: str) -> tuple[bytes, bytes, str]:
    """Return a file, packed and plain, and the digest of it."""
    folder = files(_ELSEWHERE[name]) if name in _ELSEWHERE else files("onrecord.web") / "static"
    content = (folder / name).read_bytes()
    return gzip.compress(content, 9, mtime=0), content, hashlib.sha256(content).hexdigest()[:12]


def asset(name: str) -> str:
    """Return the address of one of our files."""
    return f"/static/{_content(name)[2]}/{name}"


@router.get("/static/{digest}/{name:path}", response_model=None)
def static(request: Request, digest: str, name: str) -> Response:
    """Return one of our files."""
    if name not in _NAMES or _content(name)[2] != digest:
        raise NotFound(f"file {name!r}")
    packed, content, _ = _content(name)
    is_packed = "gzip" in request.headers.get("accept-encoding", "")
    headers = {"Cache-Control": _FOREVER, "Vary": "Accept-Encoding"} | (
        {"Content-Encoding": "gzip"} if is_packed else {}
    )
    kind = mimetypes.guess_type(name)[0]
    return Response(packed if is_packed else content, status_code=HTTPStatus.OK, headers=headers, media_type=kind)
