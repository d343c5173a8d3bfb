"""Reports from the browser: pasted, chosen, dropped; progress and summary; hostile ones show as text."""

from __future__ import annotations

from tests.browser.pages import shoot

# The reader starts in a process of its own and loads its weights.
READING_MS = 180_000
PASTED = """KOLVARN, March 24 (HNA) - Lodavia has agreed to release water from the Murrec dam, a minister said.

“We will open the gates on Monday,” Ilse Karravan told reporters.
"""
HOSTILE = """<script>alert(1)</script> said Tuesday that <img src=x onerror=alert(2)> was “ready to talk”.

{{ 997 * 991 }} {% raw %} <a href="javascript:alert(3)">Lodavia</a> rejected the plan, Anneke Rostin said.

\u202egnihtemos\u202c Sarvenia refused to open the gates, said Marek Dolven. Z\u0301\u0301\u0301\u0301\u0301
"""


def summary(page):
    page.get_by_role("heading", name="Read", exact=True).wait_for(timeout=READING_MS)
    return page.locator("main p").first.text_content()


def test_a_pasted_text_is_read_with_progress_and_a_summary(page, own_site):
    page.goto(f"{own_site}/add")
    page.get_by_label("Paste a text").fill(PASTED)
    page.get_by_label("Its headline").fill("Gates to open")
    page.get_by_label("Day of publication").fill("2026-03-24")
    page.get_by_label("Outlet").fill("Halvania News Agency")

    page.get_by_role("button", name="Read").click()
    page.wait_for_url("**/jobs/**")
    # A quick machine may be done before the page is.
    page.get_by_role("progressbar").or_(page.get_by_role("heading", name="Read", exact=True)).first.wait_for()
    shoot(page, "job-wide")

    assert summary(page).startswith("1 report read: ")
    shoot(page, "job-done-wide")
    page.locator("main table a").first.click()
    page.wait_for_url("**/reports/**")
    assert page.locator("h1").text_content() == "Gates to open"
    assert page.locator(".report").text_content().strip() == PASTED.strip()
    assert page.locator(".report a").count() > 0


def test_hostile_files_show_as_text_everywhere(page, own_site, tmp_path):
    hostile = tmp_path / "<b>hostile.txt"
    hostile.write_text(HOSTILE, "utf-8")
    broken = tmp_path / "broken.html"
    broken.write_bytes(b"")
    page.goto(f"{own_site}/add")
    page.get_by_label("Or choose files").set_input_files([hostile, broken])

    page.get_by_role("button", name="Read").click()
    assert summary(page).startswith("1 report read: ")
    assert page.get_by_role("heading", name="Not read").is_visible()

    page.locator("main table a").first.click()
    page.wait_for_url("**/reports/**")
    assert "<script>alert(1)</script> said Tuesday" in page.locator(".report").text_content()
    for address in ("/matrix", "/timeline", "/search?q=ready", "/actors", "/reads", "/review", "/options"):
        page.goto(own_site + address)
        assert page.locator("main :is(script:not([type='application/json']), img, [onerror])").count() == 0
        assert "988027" not in page.locator("main").inner_text()


def test_files_are_taken_where_they_are_dropped(page, own_site):
    page.goto(f"{own_site}/add")
    dropped = page.evaluate_handle(
        """() => {
          const held = new DataTransfer();
          held.items.add(new File(["Text."], "dropped.txt", {type: "text/plain"}));
          return held;
        }"""
    )

    page.dispatch_event("form[data-drop]", "drop", {"dataTransfer": dropped})

    assert page.get_by_label("Or choose files").evaluate("(each) => each.files[0].name") == "dropped.txt"


def test_nothing_sent_is_told(page, own_site):
    page.goto(f"{own_site}/add")
    page.get_by_role("button", name="Read").click()

    page.get_by_role("heading", name="Nothing was sent.").wait_for()
    page.watch.take("status of 400")
