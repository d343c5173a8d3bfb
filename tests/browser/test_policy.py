"""What the site forbids a browser, should a page ever let something through, and whom it lets in."""

from __future__ import annotations

import pytest

from tests.browser.pages import shoot
from tests.browser.watch import grave_violations

TOKEN = "a-token-nobody-guesses"  # noqa: S105

# What a page would do, were it let to; `main` is a part of the page.
INJECTED = {
    "script": "const it = document.createElement('script'); it.textContent = 'window.ran = 1'; main.append(it);",
    "data": "const it = document.createElement('script'); it.src = 'data:,window.ran=1'; main.append(it);",
    "handler": "main.innerHTML = '<button onclick=\"window.ran = 1\">x</button>'; main.firstChild.click();",
    "link": "main.innerHTML = '<a href=\"javascript:window.ran=1\">x</a>'; main.firstChild.click();",
    "image": 'main.innerHTML = \'<img src="data:," onerror="window.ran = 1">\';',
    "htmx": "main.innerHTML = '<b hx-on:click=\"window.ran = 1\">x</b>'; htmx.process(main); main.firstChild.click();",
}
# htmx does not even try.
REFUSED = "Content Security Policy|evalDisallowed"


@pytest.mark.parametrize("way", INJECTED)
def test_an_injected_script_does_not_run(open_page, site, way):
    page = open_page()
    page.goto(f"{site}/matrix")
    # By a script of the page itself: what the debugger evaluates is bound by no policy, but what it adds is.
    page.evaluate(f"() => {{ const main = document.querySelector('main'); {INJECTED[way]} }}")
    page.wait_for_timeout(300)

    assert page.evaluate("() => window.ran") is None
    page.watch.take(REFUSED)


def test_a_visitor_enters_by_the_token(page, serve):
    site = serve(empty=True, token=TOKEN)
    page.goto(f"{site}/matrix")
    shoot(page, "entrance-wide")
    found = grave_violations(page)

    page.get_by_label("Token").fill("a-wrong-token-of-some-length")
    page.get_by_role("button", name="Enter").click()
    page.get_by_role("heading", name="This is not the token.").wait_for()
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_role("button", name="Enter").click()
    page.get_by_role("heading", name="Where each party stands").wait_for()

    assert found == []
    page.watch.take("status of 401")
