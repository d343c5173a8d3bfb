"""What reports, files and visitors say is shown as text: no element, attribute or address of a page comes from it."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urldefrag

import pytest
from lxml import html
from starlette.testclient import TestClient

from onrecord.board.build import build
from onrecord.board.store import board_path
from onrecord.record.query import find_acts
from onrecord.record.record import open_record
from onrecord.web.answers import shown
from onrecord.web.app import create_app
from onrecord.web.settings import Settings
from tests.web.hostile import EVIL, HARMLESS, HOSTILE, Texts, fill, negotiation

LISTS = (
    *("/", "/matrix", "/parties", "/options", "/timeline", "/changes", "/claims", "/conflicts", "/commitments"),
    *("/packages", "/actors", "/reads", "/review", "/add", "/search?q=patrols"),
)
MOST_SENT = 150_000
# Of pages that differ in what they are about only.
MOST_ALIKE = 4
ADDRESSES = ("href", "src", "action", "formaction", "hx-get")
# Nothing that a browser acts on when it reads it, nor what turns letters around.
UNSEEN = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202d\u202e\ud800-\udfff]")


class Site:
    """A record with its board, as a visitor sees it."""

    def __init__(self, folder: Path, texts: Texts, *, named: bool) -> None:
        self.texts = texts
        self.record = fill(folder / "talks.sqlite", texts)
        chosen = negotiation(folder / "talks.toml", texts) if named else None
        build(self.record, board_path(self.record), chosen)
        app = create_app(Settings(record=self.record, negotiation=chosen))
        self.client = TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)
        self.pages: dict[str, str] = {}
        self.sent: dict[str, int] = {}

    def look(self, address: str) -> str:
        """Return a page, and keep it."""
        answer = self.client.get(address, headers={"accept-encoding": "gzip"})
        assert answer.status_code == 200, (address, answer.text[:3000])
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        self.pages[address], self.sent[address] = answer.text, int(answer.headers["content-length"])
        return answer.text

    def walk(self) -> None:
        """Look at every page that can be come to by links, a few of each kind of address and query."""
        waiting, kinds = list(LISTS), Counter[str]()
        while waiting:
            address = waiting.pop()
            for link in links(self.look(address)) if address not in self.pages else ():
                kind = re.sub(r"(?<=[^/]/)[^?]*|(?<==)[^&]*", "", link)
                kinds[kind] += link not in self.pages and link not in waiting
                if kinds[kind] <= MOST_ALIKE and link not in self.pages and link not in waiting:
                    waiting.append(link)


def links(page: str) -> Iterator[str]:
    for (_, name), values in parts(page).items():
        for value in values if name in ("href", "hx-get") else ():
            if value.startswith("/") and not re.match(r"/static/|[^?]*\.json(\?|$)", value):
                yield urldefrag(value).url


def parts(page: str) -> dict[tuple[str, str], list[str]]:
    """Return the values of every attribute of every element; an element without any counts as one with ''."""
    found: dict[tuple[str, str], list[str]] = {}
    for element in html.document_fromstring(page).iter():
        kind = element.tag if isinstance(element.tag, str) else repr(element.tag)
        found.setdefault((kind, ""), [])
        for name, value in element.attrib.items():
            found.setdefault((kind, name), []).append(value)
    return found


@pytest.fixture(scope="module", params=["with options as said", "with a negotiation file"])
def sites(request, tmp_path_factory) -> tuple[Site, Site]:
    """The hostile record and its harmless twin, walked through."""
    named = request.param == "with a negotiation file"
    found = tuple(Site(tmp_path_factory.mktemp("site"), texts, named=named) for texts in (HOSTILE, HARMLESS))
    for site in found:
        site.walk()
    return found  # type: ignore[return-value]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Site:
    return Site(tmp_path_factory.mktemp("hostile"), HOSTILE, named=False)


def test_every_kind_of_page_is_walked_through(sites):
    for site in sites:
        for start in (
            "/parties/",
            "/options/",
            "/cells/",
            "/reports/",
            "/acts/",
            "/statements/",
            "/actors/",
            "/review?",
        ):
            assert any(address.startswith(start) for address in site.pages), start
        assert len(site.pages) > 40


def test_no_element_or_attribute_comes_from_a_text(sites):
    hostile, harmless = sites
    # Only where an option is refused a page of packages says so strongly.
    known = {part for page in harmless.pages.values() for part in parts(page)} | {("strong", "")}

    for address, page in hostile.pages.items():
        assert not set(parts(page)) - known, (address, set(parts(page)) - known)


def test_no_address_or_handler_comes_from_a_text(sites):
    for address, page in sites[0].pages.items():
        for (kind, name), values in parts(page).items():
            assert not name.startswith("on"), (address, kind, name)
            assert name not in ("style", "srcdoc"), (address, kind)
            for value in values if name in ADDRESSES else ():
                assert re.match(r"/(?![/\\])|#|data:,$|\?", value), (address, kind, value)


def test_scripts_are_our_files_or_data(sites):
    for address, page in sites[0].pages.items():
        for script in html.document_fromstring(page).iter("script"):
            if script.get("type") == "application/json":
                json.loads(script.text)
            else:
                assert re.fullmatch(r"/static/[0-9a-f]{12}/[\w./]+\.js", script.get("src")), address
                assert not script.text


def test_nothing_unseen_is_sent(sites):
    for address, page in sites[0].pages.items():
        assert not UNSEEN.search(page), address


def test_what_is_hostile_stands_as_text(sites):
    site = sites[0]
    with open_record(site.record) as record:
        reports = [each.id for each in record.reports()]
    for number, report in enumerate(reports):
        page = html.document_fromstring(site.look(f"/reports/{report}"))
        text = page.find_class("report")[0].text_content()
        title = page.find_class("report")[0].getroottree().findtext(".//h1/bdi")
        for line in EVIL:
            # A carriage return or the like is no part of a line.
            assert shown(line) in text
        assert number == 0 or shown(EVIL[number]) in title

    assert any("{{ 997*991 }}" in page for page in site.pages.values())
    assert not any("988027" in html.document_fromstring(page).text_content() for page in site.pages.values())


def test_a_page_stays_small(sites):
    for address, size in sites[0].sent.items():
        assert size <= MOST_SENT, address


def test_the_data_of_every_page_are_valid(sites):
    site = sites[0]
    for address in list(site.pages):
        path, _, query = address.partition("?")
        twin = f"{path.rstrip('/') or '/matrix'}.json" + (f"?{query}" if query else "")
        answer = site.client.get(twin)
        assert answer.status_code == 200, twin
        assert answer.headers["content-type"] == "application/json"
        json.loads(answer.content.decode("utf-8"))


@pytest.mark.parametrize("line", [*EVIL, "\ud800", "x" * 5000])
def test_what_is_asked_for_is_shown_as_text(hostile, line):
    asked = quote(line, safe="", errors="surrogatepass")
    known = {part for address in (*LISTS, "/search?q=x") for part in parts(hostile.look(address))}
    known |= {part for part in parts(hostile.client.get("/nowhere").text)}
    # Every page is asked by one field of each line, and by another one by the next line.
    fields = ("q", "party", "option", "basis", "since", "until", "as_of", "kind", "outlet", "page", "act", "issue.x")
    turn = len(line) % len(fields)
    fields = (*fields[turn:], *fields[:turn])
    addresses = [
        *(f"{path}?{name}={asked}" for path, name in zip((*LISTS, *LISTS), fields * 2, strict=False)),
        *(f"/timeline?{name}={asked}" for name in fields),
        f"/search?q=troops&speaker={asked}&outlet={asked}",
        *(
            f"{path}/{asked}"
            for path in ("/parties", "/options", "/actors", "/acts", "/statements", "/reports", "/jobs")
        ),
        *(f"/cells/{asked}/{asked}", f"/static/{asked}/{asked}", f"/{asked}"),
    ]

    for address in addresses:
        answer = hostile.client.get(address)
        assert answer.status_code in (200, 400, 404), (address, answer.status_code)
        assert not UNSEEN.search(answer.text), address
        assert len(gzip.compress(answer.content)) < MOST_SENT
        assert not set(parts(answer.text)) - known, address
        if answer.status_code != 200:
            error = hostile.client.get(address, headers={"accept": "application/json"}).json()["error"]
            assert set(error) == {"status", "what", "do"}
            assert error["what"]
            assert error["do"]


def judge(site: Site, act: str, line: str) -> str:
    """Change an act, with `line` in every field that may hold any words; return the page that follows."""
    field = html.document_fromstring(site.look(f"/review?act={act}")).xpath('//input[@name="form"]/@value')[0]
    sent = {"form": field, "verdict": "change", "by": line, "note": line, "about": line, "was-about": "other"}
    parted = "".join(f'--b\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in sent.items())
    answer = site.client.post(
        f"/review/{act}",
        content=f"{parted}--b--\r\n".encode("utf-8", "surrogatepass"),
        headers={"content-type": "multipart/form-data; boundary=b"},
    )
    assert answer.status_code == 200, answer.text
    return answer.text


@pytest.mark.parametrize("line", [*EVIL, "n" * 99])
def test_what_a_visitor_types_is_shown_as_text(hostile, line):
    with open_record(hostile.record) as record:
        act = find_acts(record)[0].id
    known = set(parts(judge(hostile, act, "words")))
    page = judge(hostile, act, line)

    assert not UNSEEN.search(page)
    assert not set(parts(page)) - known
    told = html.document_fromstring(page).text_content()
    # As a name and as a note; what an act is about is put on one line.
    assert told.count(shown(line.strip())) >= 2


def test_half_a_character_that_a_visitor_types_is_shown_as_one_that_is_lost(hostile):
    with open_record(hostile.record) as record:
        act = find_acts(record)[1].id

    assert not UNSEEN.search(judge(hostile, act, "half \ud800 a character"))
