"""Small records made by hand, and a site over one, for tests that send things to it."""

from __future__ import annotations

import re
from pathlib import Path

from starlette.testclient import TestClient

from onrecord.board.build import build
from onrecord.board.store import board_path
from onrecord.record.record import open_record
from onrecord.web.app import create_app
from onrecord.web.guard import FORM_COOKIE, form_field
from onrecord.web.settings import Settings
from tests.record.sample import READER, reading

HERE = "http://127.0.0.1"
_FIELD = re.compile(r'name="form" value="(\w+)"')


def make_record(path: Path, count: int = 3) -> Path:
    """Make a record of so many small reports, each with a statement and two acts, and its board."""
    with open_record(path, create=True) as record:
        for number in range(count):
            record.add(reading(number), reader=READER)
    build(path, board_path(path))
    return path


def visitor(path: Path, **settings: object) -> TestClient:
    """Return a browser on the site over a record, which nobody keeps up to date."""
    app = create_app(Settings(record=path, **settings))  # type: ignore[arg-type]
    return TestClient(app, base_url=HERE, raise_server_exceptions=False)


def field_for(client: TestClient, path: str = "/add") -> str:
    """Return what a form of the site carries for this browser."""
    found = _FIELD.search(client.get(path).text)
    assert found
    return found[1]


def field_of(client: TestClient) -> str:
    """Return the same without a look at a page."""
    client.cookies.set(FORM_COOKIE, "abc")
    return form_field(client.app.state.desk.settings, "abc")  # type: ignore[attr-defined]
