"""Every route of the site, found from the application itself: who may enter, and from where forms may come."""

from __future__ import annotations

import re

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from onrecord.web.app import create_app
from onrecord.web.assets import asset
from onrecord.web.guard import ENTRY_COOKIE, HEADERS, entry_cookie
from onrecord.web.settings import Settings
from tests.web.small import HERE, field_for, make_record, visitor

TOKEN = "a-token-nobody-guesses"  # noqa: S105
FAR = "http://10.0.0.5:8420"
PART = b'--b\r\nContent-Disposition: form-data; name="form"\r\n\r\n%b\r\n--b--\r\n'
ELSEWHERE = (
    "/nowhere",
    "/static/../../etc/passwd",
    "//evil.example/",
    "/docs",
    "/openapi.json",
    "/review/",
    "/matrix/",
)


def routes_of(app) -> list[tuple[str, str]]:
    """Return the method and an address of every route, those in included routers too."""
    found, waiting = [], list(app.routes)
    while waiting:
        route = waiting.pop()
        waiting += getattr(getattr(route, "original_router", route), "routes", None) or []
        if isinstance(route, APIRoute):
            found += [(method, re.sub(r"\{[^}]*\}", "x-1", route.path)) for method in route.methods]
    return sorted(set(found))


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return make_record(tmp_path_factory.mktemp("routes") / "r.sqlite")


@pytest.fixture(scope="module")
def routes(record):
    return routes_of(create_app(Settings(record=record)))


@pytest.fixture(scope="module")
def closed(record):
    return create_app(Settings(record=record, host="10.0.0.5", token=TOKEN))


def far(app, **more):
    return TestClient(app, base_url=FAR, raise_server_exceptions=False, **more)


def test_the_routes_are_found(routes):
    gets, posts = ({path for each, path in routes if each == method} for method in ("GET", "POST"))

    assert {method for method, _ in routes} == {"GET", "POST"}
    assert {"/", "/matrix", "/matrix.json", "/reports/x-1", "/jobs/x-1/events", "/static/x-1/x-1"} <= gets
    assert {"/enter", "/jobs", "/review/x-1", "/review/x-1/undo", "/actors/x-1/merge"} <= posts
    # Every page has its twin.
    pages = gets - {"/", "/jobs/x-1/events", "/static/x-1/x-1"}
    assert {f"{path}.json" for path in pages if not path.endswith(".json")} == {p for p in pages if p.endswith(".json")}


def test_without_the_token_no_route_answers(closed, routes):
    guess = {"authorization": f"Bearer {TOKEN[:-1]}", "cookie": f"{ENTRY_COOKIE}={TOKEN}"}
    tried = [*routes, *(("GET", path) for path in (*ELSEWHERE, asset("site.css")))]
    tried += [(method, path) for method in ("PUT", "DELETE", "HEAD", "OPTIONS", "PATCH") for path in ("/matrix", "/x")]
    cases = [({}, tried), (guess, tried)]
    cases += [
        ({name: said}, tried[::9])
        for name, said in (("authorization", f"Basic {TOKEN}"), ("host", "["), ("host", "localhost"))
    ]
    for headers, addresses in cases:
        visitor = far(closed, headers=headers)
        for method, path in addresses:
            if (method, path) == ("POST", "/enter"):
                continue
            answer = visitor.request(method, path, follow_redirects=False)
            assert answer.status_code == 401, (method, path, headers)
            assert all(answer.headers[name] == value for name, value in HEADERS.items())
            assert "x-berg" not in answer.text


def test_without_the_token_data_are_refused_as_data(closed):
    error = far(closed).get("/matrix.json").json()["error"]

    assert error == {"status": 401, "what": "This record asks for a token.", "do": "Enter the token of its owner."}


@pytest.mark.parametrize("by", ["header", "cookie"])
def test_with_the_token_every_route_answers(closed, routes, by):
    cookie = entry_cookie(closed.state.desk.settings)
    headers = {"authorization": f"Bearer {TOKEN}"} if by == "header" else {"cookie": f"{ENTRY_COOKIE}={cookie}"}
    visitor = far(closed, headers=headers)
    for method, path in routes:
        answer = visitor.request(method, path, follow_redirects=False)
        # Who shows the token need not enter.
        assert answer.status_code not in (401, 421, 500) or path == "/enter", (method, path)


def test_a_visitor_enters_by_the_form_and_stays(closed):
    visitor = far(closed)
    field = re.search(r'name="form" value="(\w+)"', visitor.get("/parties").text)[1]

    assert visitor.post("/enter", data={"token": TOKEN}).status_code == 403
    assert visitor.post("/enter", data={"form": field, "token": "another one"}).status_code == 401
    given = visitor.post("/enter", data={"form": field, "token": TOKEN}, follow_redirects=False)
    assert given.status_code == 303
    assert {"HttpOnly", "SameSite=lax"} <= set(re.split("; ", given.headers["set-cookie"]))
    assert visitor.get("/parties").status_code == 200


def test_a_form_from_elsewhere_is_refused_on_every_route(record, closed, routes):
    posts = [path for method, path in routes if method == "POST"]
    cookie = entry_cookie(closed.state.desk.settings)
    open_one = visitor(record)
    for client, own in ((open_one, HERE), (far(closed, headers={"cookie": f"{ENTRY_COOKIE}={cookie}"}), FAR)):
        for path in posts:
            for headers in (
                {"origin": "http://evil.example"}, {"origin": "null"}, {"origin": "http://["},
                {"origin": own.replace("http", "https") + ":1"}, {"sec-fetch-site": "cross-site"},
                {"sec-fetch-site": "same-site"}, {"origin": own, "sec-fetch-site": "cross-site"},
            ):  # fmt: skip
                answer = client.post(path, data={"form": "x"}, headers=headers)
                assert answer.status_code == 403, (path, headers)
                assert answer.headers["content-security-policy"]


def test_a_form_that_we_did_not_make_is_refused_on_every_route(record, routes):
    client, other = visitor(record), visitor(record)
    stolen = field_for(other)
    # This one has a cookie, but not the field that goes with it; the next one has no cookie.
    client.get("/add")
    for path in (path for method, path in routes if method == "POST"):
        for sent in (
            {},
            {"form": ""},
            {"form": "0" * 64},
            {"form": stolen},
            {"form": "\ud800".encode("utf-8", "replace")},
        ):
            assert client.post(path, data=sent | {"x": "1"}).status_code == 403, (path, sent)
            assert visitor(record).post(path, data=sent | {"x": "1"}).status_code == 403
        assert client.post(path, data={"x": "1"}, headers={"authorization": "Basic eDp5"}).status_code == 403
        assert client.post(path, json={"form": stolen}).status_code == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8420", "", "[", "10.0.0.5"]
)
def test_another_name_of_this_machine_is_refused_on_every_route(record, routes, host):
    client = visitor(record)
    for method, path in [*routes, ("GET", "/nowhere")]:
        assert client.request(method, path, headers={"host": host}).status_code == 421, (method, path)


@pytest.mark.parametrize("host", ["127.0.0.1:8420", "127.8.8.8:8420", "localhost", "[::1]:8420"])
def test_every_name_of_a_local_server_is_answered(record, host):
    assert visitor(record).get("/matrix", headers={"host": host}).status_code == 200


def test_what_is_no_request_for_a_page_is_refused(record):
    from starlette.websockets import WebSocketDisconnect

    with pytest.raises(WebSocketDisconnect), visitor(record).websocket_connect("/matrix"):
        pass


@pytest.mark.parametrize(
    "length", [{"content-length": "²"}, {"content-length": "-1"}, {"transfer-encoding": "chunked"}]
)
def test_a_form_must_say_how_long_it_is(record, length):
    from onrecord.web.guard import refusal_of

    headers = {"host": "127.0.0.1", "content-length": "1"} | length
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    scope = {"type": "http", "method": "POST", "path": "/jobs", "headers": raw, "query_string": b""}
    refusal = refusal_of(scope, Settings(record=record))

    assert refusal is not None
    assert refusal.status.value == 411


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: nothing\r\n\r\nx\r\n--b--"),
        ("multipart/form-data; boundary=b", b"--c\r\n\x00\xff"),
        ("multipart/form-data; boundary=b; charset=idna", PART % b".\xff"),
        ("multipart/form-data; boundary=b; charset=undefined", PART % b"x"),
        ("multipart/form-data; boundary=b; charset=unicode_escape", PART % b"\\ud800"),
        ("application/x-www-form-urlencoded", b"&".join([b"a"] * 5000)),
        ("text/plain", b"form=x"),
    ],
)  # fmt: skip
def test_a_broken_form_is_refused_with_words(record, kind, body):
    for path in ("/jobs", "/review/a-1"):
        answer = visitor(record).post(path, content=body, headers={"content-type": kind, "accept": "application/json"})

        assert answer.status_code in (400, 403), answer.text
        assert answer.json()["error"]["do"]


def test_a_fault_of_ours_is_guarded_too(record, monkeypatch):
    client = visitor(record)
    monkeypatch.setattr(client.app.state.desk.board, "actors", lambda page: 1 / 0)
    answer = client.get("/actors")

    assert answer.status_code == 500
    assert answer.headers["content-security-policy"]
    assert "ZeroDivisionError" not in answer.text
