"""Every page: whole in light, dark and 360 pixels, open to everybody, and readable without JavaScript."""

from __future__ import annotations

import json

import pytest

from tests.browser.conftest import NARROW
from tests.browser.pages import fetch, settle, shoot
from tests.browser.watch import BY_STYLE, grave_violations, overflow

PAGES = {
    "matrix": "/matrix",
    "matrix-as-of": "/matrix?as_of=2026-03-10&basis=own+words",
    "parties": "/parties",
    "party": "/parties/sarvenia",
    "options": "/options",
    "option": "/options/observers",
    "cell": "/cells/sarvenia/direct-meeting",
    "cell-silent": "/cells/halvania/later",
    "timeline": "/timeline",
    "changes": "/changes",
    "claims": "/claims",
    "conflicts": "/conflicts",
    "commitments": "/commitments",
    "packages": "/packages",
    "package": "/packages?issue.water=release&issue.line=pact-troops&issue.format=direct-meeting",
    "report": "/reports/{report}?act={act}",
    "act": "/acts/{act}",
    "statement": "/statements/{statement}",
    "search": "/search?q=river",
    "search-empty": "/search",
    "actors": "/actors",
    "actor": "/actors/{actor}",
    "reads": "/reads",
    "review": "/review",
    "add": "/add",
    "not-there": "/acts/a-0",
}
EMPTY = ("/matrix", "/parties", "/options", "/timeline", "/changes", "/packages", "/actors", "/reads", "/review")
# Boxes that open: what they hold is looked at too.
UNFOLD = "() => document.querySelectorAll('main details').forEach((each) => { each.open = true; })"


@pytest.fixture(scope="session")
def ids(site):
    act = fetch(f"{site}/cells/sarvenia/direct-meeting.json")["position"]["acts"][0]
    said = fetch(f"{site}/search.json?q=river")["rows"][0]
    return {
        "act": act["id"],
        "report": act["report_id"],
        "statement": said["id"],
        "actor": fetch(f"{site}/actors.json")["rows"][0]["id"],
    }


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_and_open_to_everybody(open_page, site, ids, name):
    page = open_page()
    page.goto(site + PAGES[name].format(**ids))
    settle(page)
    shoot(page, f"{name}-wide")
    page.evaluate(UNFOLD)

    found = {"light, wide": grave_violations(page)}
    page.emulate_media(color_scheme="dark")
    shoot(page, f"{name}-dark")
    page.set_viewport_size(NARROW)
    settle(page)
    found["dark, narrow"] = grave_violations(page, BY_STYLE)
    found["overflow"] = overflow(page)
    page.emulate_media(color_scheme="light")
    shoot(page, f"{name}-narrow")
    if name == "not-there":
        page.watch.take("status of 404")

    assert not any(found.values()), json.dumps(found, indent=1)
    assert page.title().endswith(" · onrecord")
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_the_same_without_javascript(open_page, site, ids, name):
    page = open_page(java_script_enabled=False)
    page.goto(site + PAGES[name].format(**ids))

    assert page.locator("h1").text_content().strip()
    assert page.locator("main").inner_text().count("\n") > 1 or name == "not-there"
    assert page.locator(".slider:visible, figure[data-plot]:visible").count() == 0
    if name == "not-there":
        page.watch.take("status of 404")


@pytest.mark.parametrize("address", EMPTY)
def test_an_empty_page_says_what_to_do_next(open_page, empty_site, address):
    page = open_page(viewport=NARROW)
    page.goto(empty_site + address)
    shoot(page, f"empty-{address.strip('/')}-narrow")

    assert page.locator("main :is(a[href='/add'], code)").count() > 0
    assert overflow(page) == []


def test_a_source_with_a_long_name_makes_no_page_wider(open_page, site):
    page = open_page(viewport=NARROW)
    page.goto(f"{site}/matrix")
    page.evaluate(
        "() => document.forms[1].elements.outlet.add(new Option('The Gazette of the Harbour Towns '.repeat(9)))"
    )

    assert overflow(page) == []


def test_paper_shows_what_is_chosen_and_nothing_to_click(page, site):
    page.goto(f"{site}/timeline?kind=meet")
    page.emulate_media(media="print")

    assert page.locator("header:visible, footer:visible, main button:visible").count() == 0
    assert page.locator("select[name=kind]").is_visible()
