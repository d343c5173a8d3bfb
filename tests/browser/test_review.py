"""Review by keys: accept, reject, change, undo, merge; what is judged counts on every page."""

from __future__ import annotations

import re

import pytest

from tests.browser.pages import fetch, shoot


@pytest.fixture
def review(page, own_site):
    page.goto(f"{own_site}/review")
    return page


def now(page):
    """Return the id of the act that is looked at."""
    return page.locator("form.rulings").get_attribute("action").rsplit("/", 1)[1]


def judged(own_site, act):
    return [each for each in fetch(f"{own_site}/review.json?act={act}")["now"]["judgements"] if each["stands"]]


def test_the_queue_is_worked_through_by_keys(review, own_site):
    first = now(review)
    review.get_by_label("Your name").first.fill("Ada")
    review.keyboard.press("Tab")
    review.locator("h1").click()

    with review.expect_navigation():
        review.keyboard.press("a")
    second = now(review)
    with review.expect_navigation():
        review.keyboard.press("r")

    assert len({first, second, now(review)}) == 3
    assert [(each["verdict"], each["by"]) for each in judged(own_site, first)] == [("accept", "Ada")]
    # The browser keeps the name.
    assert [(each["verdict"], each["by"]) for each in judged(own_site, second)] == [("reject", "Ada")]


def test_a_change_of_kind_shows_in_place_and_undo_restores_it(review, own_site):
    act = now(review)
    was = review.locator("#now").text_content()
    kind = "meet" if not was.startswith("meet") else "deny"

    review.keyboard.press("c")
    assert review.evaluate("() => document.activeElement.id") == "c-kind"
    review.get_by_label("Kind").select_option(kind)
    with review.expect_navigation():
        review.get_by_role("button", name="Change", exact=True).click()
    assert now(review) == act
    assert review.locator("#now").text_content().startswith(kind)
    shoot(review, "review-judged")

    with review.expect_navigation():
        review.keyboard.press("u")
    assert now(review) == act
    assert review.locator("#now").text_content() == was
    assert judged(own_site, act) == [] or [each["verdict"] for each in judged(own_site, act)] == ["undo"]


def test_two_people_on_one_act_are_both_kept_and_told(open_page, own_site, review):
    act = now(review)
    for name, verdict in (("Ada", "Accept"), ("Ben", "Reject")):
        page = open_page()
        page.goto(f"{own_site}/review?act={act}")
        page.get_by_label("Your name").first.fill(name)
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile(f"^{verdict}")).click()
    page.goto(f"{own_site}/review?act={act}")

    assert page.get_by_text("Several people have judged this act; the latest counts.").is_visible()
    with page.expect_navigation():
        page.keyboard.press("u")
    assert page.locator("li", has=page.locator("b", has_text="counts")).text_content().startswith("accept by Ada")


def test_what_is_rejected_leaves_the_pages(page, own_site):
    address = f"{own_site}/cells/lodavia/pact-membership"
    act = fetch(f"{address}.json")["position"]["acts"][0]["id"]
    page.goto(address)
    assert page.locator(f"#{act}").count() == 1

    page.goto(f"{own_site}/review?act={act}")
    with page.expect_navigation():
        page.keyboard.press("r")

    page.goto(address)
    # The board is laid out anew beside; until then the page says that it is not the newest.
    while page.get_by_text("this shows the record as it was before").count():
        page.wait_for_timeout(500)
        page.reload()
    assert page.locator(f"#{act}").count() == 0


def test_what_a_slip_rejected_is_taken_back_from_the_page_that_follows(review, own_site):
    act = now(review)
    with review.expect_navigation():
        review.keyboard.press("r")
    assert now(review) != act
    with review.expect_navigation():
        review.keyboard.press("u")

    assert now(review) == act
    assert [each["verdict"] for each in judged(own_site, act)] == ["undo"]
    assert review.locator("div[role=status]").count() == 0
