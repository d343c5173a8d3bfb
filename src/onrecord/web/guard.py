"""The guard in front of every page: who may enter, from where a form may come, what a browser may do with an answer."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from msgspec import Struct
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.settings import Settings, is_loopback

ENTRY_COOKIE, FORM_COOKIE = "onrecord-entry", "onrecord-form"
# The one page that a visitor without the token may send something to: the token.
ENTRANCE = "/enter"
MOST_UPLOADED = 64 * 1024 * 1024
MOST_SENT = 1024 * 1024
# A browser that is cut off while it sends shows no answer, so what is too much is taken and thrown away, up to this.
_MOST_DRAINED = 8 * MOST_UPLOADED
UPLOADS = "/jobs"
# Each file that arrives is a file that is open.
MOST_PARTS = 1000

# All the style that is allowed beside our own files: what Observable Plot writes into a drawing of class `plot`, and
# that of the page for who is not let in, since nobody outside gets a file.
PLOT_STYLE = """:where(.plot) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.plot text),
:where(.plot tspan) {
  white-space: pre;
}"""
OUTSIDE_STYLE = """:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 30rem; margin: 20vh auto 0; padding: 1rem; }
h1 { font-size: 1.4375rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: baseline; }
input, button { font: inherit; padding: .3rem .5rem; max-width: 100%; }"""
_ALLOWED = " ".join(
    f"'sha256-{base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()}'"
    for each in (PLOT_STYLE, OUTSIDE_STYLE)
)
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        f"style-src 'self' {_ALLOWED}",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Refusal(Struct, frozen=True):
    """Why a request is not answered, and what to do."""

    status: HTTPStatus
    what: str
    do: str


Refuse = Callable[[Request, Refusal], Response]


class Guard:
    """Middleware that refuses what may not enter, and tells browsers to run nothing but our own files."""

    def __init__(self, app: ASGIApp, *, settings: Settings, refuse: Refuse) -> None:
        self._app, self._settings, self._refuse = app, settings, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            # There is nothing here but pages and forms.
            await send({"type": "websocket.close"})
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        refusal = refusal_of(scope, self._settings)
        if refusal is None:
            await self._app(scope, receive, guarded)
            return
        if refusal.status is HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            await _drain(receive)
        await self._refuse(Request(scope, receive), refusal)(scope, receive, guarded)


def refusal_of(scope: Scope, settings: Settings) -> Refusal | None:
    """Return why a request may not be answered; None where it may."""
    headers = Headers(scope=scope)
    # A page elsewhere whose name is made to mean this machine would read the record in its visitor's browser.
    if settings.token is None and not is_loopback(_name(headers.get("host", ""))):
        what = "This server answers to its own address only."
        return Refusal(HTTPStatus.MISDIRECTED_REQUEST, what, "Use the address that onrecord serve printed.")
    is_entrance = scope["path"] == ENTRANCE and scope["method"] == "POST"
    if not may_enter(HTTPConnection(scope), settings) and not is_entrance:
        return Refusal(HTTPStatus.UNAUTHORIZED, "This record asks for a token.", "Enter the token of its owner.")
    if scope["method"] in {"GET", "HEAD"}:
        return None
    if is_foreign(headers):
        return Refusal(HTTPStatus.FORBIDDEN, "This form comes from another site.", "Use the form on this site.")
    return _too_much(scope["path"], headers)


def may_enter(request: HTTPConnection, settings: Settings) -> bool:
    """Say whether a request knows the token, by its header or by the cookie given for it."""
    if settings.token is None:
        return True
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return _is_same(given.strip(), settings.token)
    return _is_same(request.cookies.get(ENTRY_COOKIE, ""), entry_cookie(settings))


def entry_cookie(settings: Settings) -> str:
    """Return the cookie of a visitor who knows the token; it does not tell the token."""
    return _derived(settings, "entry")


def form_field(settings: Settings, cookie: str) -> str:
    """Return what a form must carry for a browser that holds `cookie`."""
    return _derived(settings, f"form {cookie}")


def is_genuine(settings: Settings, request: HTTPConnection, field: str) -> bool:
    """Say whether a form was made by us for the browser that sends it; programs that show a token need none."""
    # No browser sends this by itself, for any site.
    if request.headers.get("authorization", "").lower().startswith("bearer "):
        return True
    cookie = request.cookies.get(FORM_COOKIE, "")
    return bool(cookie) and _is_same(field, form_field(settings, cookie))


def is_foreign(headers: Headers) -> bool:
    """Say whether a browser sends this on behalf of another site."""
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = headers.get("origin")
    try:
        return origin is not None and urlsplit(origin).netloc != headers.get("host")
    except ValueError:
        return True


def _too_much(path: str, headers: Headers) -> Refusal | None:
    length = headers.get("content-length", "")
    # Only files are kept on the disk while they arrive.
    is_upload = path == UPLOADS and headers.get("content-type", "").lower().startswith("multipart/form-data")
    most = MOST_UPLOADED if is_upload else MOST_SENT
    if "transfer-encoding" in headers or not (length.isascii() and length.isdecimal()):
        return Refusal(HTTPStatus.LENGTH_REQUIRED, "The request does not say how long it is.", "Send Content-Length.")
    if int(length) > most:
        what = f"More than {most // 1024 // 1024} MB were sent at once."
        do = (
            "Send fewer or smaller files at once. Many files go faster by the command: onrecord read PATH..."
            if is_upload
            else "Go back, shorten what you typed, and send it again."
        )
        return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, what, do)
    return None


async def _drain(receive: Receive) -> None:
    """Take what a browser still sends, and throw it away."""
    taken = 0
    while taken < _MOST_DRAINED:
        message = await receive()
        taken += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body"):
            return


def _name(host: str) -> str:
    return host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host


def _derived(settings: Settings, purpose: str) -> str:
    key = (settings.token or settings.secret).encode()
    return hmac.new(key, f"onrecord {purpose}".encode(), hashlib.sha256).hexdigest()


def _is_same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())
