"""The main paths of a reader: from a cell to its sentence, back in time, through a search, over a package."""

from __future__ import annotations

import re

import pytest

from tests.browser.pages import fetch, settle

MOVED = "/cells/sarvenia/direct-meeting"


def cell(page, address=MOVED):
    return page.locator(f"#matrix a[href^='{address}']")


def test_two_keystrokes_lead_from_a_cell_to_its_sentence(page, site):
    words = fetch(f"{site}{MOVED}.json")["position"]["acts"][0]["evidence"][0]["quote"]
    page.goto(f"{site}/matrix")
    cell(page).focus()

    page.keyboard.press("Enter")
    page.wait_for_url(f"**{MOVED}")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/**")

    sentence = page.locator("#here")
    assert sentence.text_content() in words
    assert "asked" in sentence.get_attribute("class")
    assert is_in_view(sentence)
    plain = page.locator(".report").evaluate("(each) => getComputedStyle(each).backgroundColor")
    assert sentence.evaluate("(each) => getComputedStyle(each).backgroundColor") != plain


def is_in_view(found):
    return found.evaluate(
        "(each) => { const box = each.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
    )


def test_the_keys_j_and_k_go_from_entry_to_entry(page, site):
    page.goto(f"{site}/matrix")
    first, second = (page.locator("#matrix .cell").nth(at).get_attribute("href") for at in (0, 1))

    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == second
    page.keyboard.press("k")
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == first


def test_the_first_stop_of_the_keyboard_leads_past_the_menu(page, site):
    page.goto(f"{site}/matrix")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("() => document.activeElement.id") == "content"


def test_a_day_in_the_field_shows_the_positions_of_that_day(page, site):
    page.goto(f"{site}/matrix")
    assert "willing" in cell(page).text_content()

    page.get_by_label("As of").fill("2026-03-10")
    page.wait_for_url("**/matrix?as_of=2026-03-10")
    cell(page).filter(has_text="ruled out").wait_for()
    assert page.locator("h1").text_content() == "Where each party stands as of 10 Mar 2026"

    page.go_back()
    cell(page).filter(has_text="willing").wait_for()


def test_the_slider_goes_back_in_time_and_returns_to_now(page, site):
    page.goto(f"{site}/matrix")
    slider = page.get_by_label("Day")
    days = slider.get_attribute("data-days").split()

    slider.press("Home")
    page.wait_for_url(f"**/matrix?as_of={days[0]}")
    assert page.get_by_label("As of").input_value() == days[0]
    assert slider.get_attribute("aria-valuetext") == days[0]
    cell(page).wait_for(state="detached")

    slider.press("End")
    page.wait_for_url("**/matrix")
    cell(page).filter(has_text="willing").wait_for()
    assert slider.get_attribute("aria-valuetext") == "now"


def test_a_basis_and_a_source_narrow_the_matrix(page, site):
    page.goto(f"{site}/matrix")
    shown = page.locator("#matrix .cell")
    before = shown.count()

    page.get_by_label("Basis").select_option("hearsay")
    page.wait_for_url("**/matrix?basis=hearsay")
    shown.filter(has_not_text="hearsay").first.wait_for(state="detached")

    assert 0 < shown.count() < before


def test_a_search_is_narrowed_by_its_facets(page, site):
    page.goto(f"{site}/matrix")

    page.keyboard.press("/")
    page.keyboard.type("river")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=river")
    found = page.locator("main article.act")
    every = found.count()
    facet = page.get_by_role("complementary").get_by_role("list").first.get_by_role("link").last
    name = facet.text_content()
    facet.click()
    page.wait_for_url("**/search?q=river&speaker=*")

    assert 0 < found.count() < every
    assert set(found.locator(".kind").all_text_contents()) == {name}
    page.get_by_role("link", name="any speaker").click()
    page.wait_for_url("**/search?q=river")
    assert found.count() == every


def test_a_package_shows_who_blocks_it_and_with_which_words(page, site):
    page.goto(f"{site}/packages")

    page.get_by_label("When does the water come?").select_option("release")
    page.get_by_role("heading", name="So far not refused on the record").wait_for()
    page.get_by_label("Who watches the Tarrow line?").select_option("pact-troops")
    blocks = page.get_by_role("region", name="Who blocks it")
    blocks.wait_for()

    assert {"Lodavia", "Meridian Pact"} <= set(blocks.locator(".who").all_text_contents())
    words = blocks.locator(".words").first
    said = words.text_content()
    words.click()
    page.wait_for_url("**/reports/**")
    assert page.locator("#here").text_content() in said


def test_the_plot_of_a_party_opens_its_positions(page, site):
    page.goto(f"{site}/parties/sarvenia")
    settle(page)
    drawing = page.locator("figure[data-plot] svg")

    drawing.hover(position=middle_of(drawing, page.locator("figure[data-plot] svg text", has_text="✕").first))
    page.mouse.down()
    page.mouse.up()

    page.wait_for_url(re.compile("/cells/sarvenia/"))


def middle_of(outer, inner):
    box, around = inner.bounding_box(), outer.bounding_box()
    return {"x": box["x"] + box["width"] / 2 - around["x"], "y": box["y"] + box["height"] / 2 - around["y"]}


def test_dragging_over_the_timeline_narrows_it_and_its_plot(page, site):
    page.goto(f"{site}/timeline")
    settle(page)
    every = total(page)
    box = page.locator("figure[data-plot] svg").bounding_box()

    page.mouse.move(box["x"] + box["width"] * 0.8, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.95, box["y"] + 60, steps=4)
    page.mouse.up()
    page.wait_for_url(re.compile(r"since=[\d-]{10}&until=[\d-]{10}$"))
    page.get_by_role("link", name="The whole time").wait_for()

    assert 0 < total(page) < every
    assert page.locator("figure[data-plot] svg").count() == 1
    page.get_by_role("link", name="The whole time").click()
    page.wait_for_url("**/timeline")
    assert total(page) == every


def total(page):
    return int(page.locator("#found [role=status]").text_content().split()[0])


def test_a_list_is_narrowed_in_place(page, site):
    page.goto(f"{site}/changes")
    page.get_by_label("Party").select_option("sarvenia")
    page.wait_for_url("**/changes?party=sarvenia")

    row = page.locator("#found details").first
    row.locator("summary").click()

    assert row.locator(".words").first.is_visible()


@pytest.mark.parametrize("address", ["/matrix", "/changes", "/timeline"])
def test_going_back_and_forth_keeps_the_page_whole(page, site, address):
    page.goto(site + address)
    page.get_by_label("Basis").select_option("hearsay")
    page.wait_for_url(f"**{address}?basis=hearsay")
    page.goto(f"{site}/parties")

    page.go_back()
    page.wait_for_url(f"**{address}?basis=hearsay")

    assert page.get_by_label("Basis").input_value() == "hearsay"
    assert page.locator("header.top").count() == 1
