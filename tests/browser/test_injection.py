"""In a browser, a hostile report runs nothing, and nothing that is put into a page does."""

from __future__ import annotations

import pytest

from onrecord.record.query import find_acts
from onrecord.record.record import open_record
from tests.web.hostile import EVIL, HOSTILE, fill

# What hostile texts call; a page that runs any of them is caught.
CAUGHT = """
window.caught = [];
window.pwn = (number) => window.caught.push(number);
window.alert = window.pwn;
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.effectiveDirective));
"""
HANDLERS = """() => [...document.querySelectorAll("*")].filter((each) => [...each.attributes].some(({name, value}) =>
  name.startsWith("on") || /^\\s*javascript:/i.test(value) && name !== "value")).map((each) => each.outerHTML)"""
INJECT = "() => { const it = document.createElement('script'); it.textContent = 'pwn(99)'; document.body.append(it); }"


@pytest.fixture(scope="module")
def hostile(serve, tmp_path_factory):
    """The address of a site over a hostile record, and the record."""
    record = fill(tmp_path_factory.mktemp("hostile") / "talks.sqlite", HOSTILE)
    return serve(record, named=False), record


@pytest.fixture
def page(open_page):
    found = open_page()
    found.add_init_script(CAUGHT)
    return found


def pages_of(record):
    with open_record(record) as opened:
        reports, acts = [each.id for each in opened.reports()], find_acts(opened)
    yield from (f"/reports/{key}" for key in reports)
    yield from (f"/{kind}/{acts[0].id}" for kind in ("acts",))
    yield f"/review?act={acts[0].id}"
    yield from ("/matrix", "/timeline", "/claims", "/commitments", "/actors", "/reads", "/options")
    yield f"/search?q={EVIL[0]}"


def test_a_hostile_report_runs_nothing_on_any_page(page, hostile):
    site, record = hostile
    for address in pages_of(record):
        page.goto(f"{site}{address}")
        page.mouse.move(300, 300)

        assert page.evaluate(HANDLERS) == [], address
        assert page.evaluate("() => window.caught") == [], address
        # Nothing was even tried.
        assert page.evaluate("() => window.violations") == [], address


def test_a_hostile_text_is_read_as_it_was_written(page, hostile):
    site, record = hostile
    with open_record(record) as opened:
        report = opened.reports()[0].id
    page.goto(f"{site}/reports/{report}")
    text = page.locator("article.report").text_content()

    for line in EVIL[:8]:
        assert line in text


def test_a_script_put_into_the_page_of_a_report_is_blocked(page, hostile):
    site, record = hostile
    page.goto(f"{site}{next(pages_of(record))}")
    page.evaluate(INJECT)
    page.wait_for_function("() => window.violations.length")

    assert page.evaluate("() => window.violations") == ["script-src-elem"]
    assert page.evaluate("() => window.caught") == []
    page.watch.take("Content Security Policy")
