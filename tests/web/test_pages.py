"""Pages of what follows from the record: each answers people and programs, with the words it rests on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.small import make_record, visitor
from tests.web.talks import CLAIMED, DENIED, MARKUP, MET, ODD, OFFERED, PLEDGED, REFUSED, talks

ESCAPED = "&lt;script&gt;alert(&#39;troops&#39;)&lt;/script&gt;"
PAGES = {
    "/matrix": "ruled out",
    "/parties": "Norland",
    "/parties/norland": REFUSED.cue.quote,
    "/options": "Foreign troops",
    "/options/troops": ESCAPED,
    f"/options/{ODD}": "A summit",
    "/cells/norland/troops": ESCAPED,
    f"/cells/norland/{ODD}": "silent",
    "/timeline": MET.cue.quote,
    "/changes": REFUSED.cue.quote,
    "/claims": CLAIMED.cue.quote,
    "/conflicts": DENIED.cue.quote,
    "/commitments": PLEDGED.cue.quote,
    "/packages?issue.force=troops": REFUSED.cue.quote,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return talks(tmp_path_factory.mktemp("talks"))


@pytest.fixture(scope="module")
def without_file(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return talks(tmp_path_factory.mktemp("talks"), with_file=False)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return talks(tmp_path_factory.mktemp("talks"), with_file=False, is_empty=True)


def twin(path: str) -> str:
    before, mark, query = path.partition("?")
    return f"{before}.json{mark}{query}"


def found(page: str) -> str:
    """Return what a page lists, without its filters."""
    return page[page.index('id="found"') :]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_shows_the_words_it_rests_on(site: TestClient, path: str) -> None:
    answer = site.get(path)

    assert answer.status_code == 200
    assert PAGES[path] in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_a_twin_for_programs_and_names_it(site: TestClient, path: str) -> None:
    answer = site.get(twin(path))

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert isinstance(answer.json(), dict)
    named = re.search(r'href="([^"]+)">The same for programs', site.get(path).text)
    assert named
    assert site.get(named[1].replace("&amp;", "&")).json() == answer.json()


@pytest.mark.parametrize("path", PAGES)
def test_markup_of_a_report_is_text_on_every_page(site: TestClient, path: str) -> None:
    page = site.get(path).text

    assert MARKUP not in page
    assert "<b>order</b>" not in page


def test_data_of_a_plot_cannot_end_its_block(tmp_path: Path) -> None:
    import tests.web.talks as hand

    odd = hand.NEGOTIATION.replace('"Foreign troops"', '"</script><script>alert(1)</script>"')
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hand, "NEGOTIATION", odd)
        page = talks(tmp_path).get("/parties/norland").text

    assert "</script><script>alert(1)" not in page
    assert "\\u003cscript\\u003ealert(1)" in page


@pytest.mark.parametrize(
    "path",
    [
        "/parties/nobody",
        "/options/nothing",
        "/cells/nobody/troops",
        "/cells/norland/nothing",
        "/changes?party=nobody",
        "/timeline?option=nothing",
        "/packages?issue.force=nothing",
        "/packages?issue.other=troops",
    ],
)
def test_what_is_not_there_is_said_in_the_one_shape_of_errors(site: TestClient, path: str) -> None:
    answer = site.get(twin(path))

    assert answer.status_code == 404
    assert set(answer.json()["error"]) == {"status", "what", "do"}
    assert answer.json()["error"]["what"].startswith("The record holds no ")
    assert site.get(path).status_code == 404


@pytest.mark.parametrize("query", ["since=yesterday", "basis=rumour", "page=0"])
def test_a_filter_that_cannot_be_meant_is_refused(site: TestClient, query: str) -> None:
    assert site.get(f"/changes.json?{query}").json()["error"]["status"] == 400


@pytest.mark.parametrize(
    ("address", "what", "do"),
    [
        (
            "/changes.json?since=April",
            "since: 'April' is no day of the calendar.",
            "Write YYYY, YYYY-MM or YYYY-MM-DD.",
        ),
        ("/matrix.json?as_of=2031-02-31", "as_of: '2031-02-31' is no day of the calendar.", "Write YYYY, YYYY-MM"),
        ("/claims.json?until=2031-06-31", "until: '2031-06-31' is no day of the calendar.", "Write YYYY, YYYY-MM"),
        ("/claims.json?basis=rumour", "basis: 'rumour' is no basis.", "own words, own side, reporter, hearsay."),
        ("/timeline.json?kind=promise", "kind: 'promise' is no kind of act.", "Write one of: pledge, "),
        ("/search.json?q=a&year=26", "year: '26' is no year.", "Write YYYY."),
    ],
)
def test_a_filter_that_cannot_be_meant_says_what_can(site: TestClient, address: str, what: str, do: str) -> None:
    error = site.get(address).json()["error"]

    assert error["what"] == what
    assert do in error["do"]


@pytest.mark.parametrize(
    ("query", "quotes"),
    [
        ("party=vellia", {PLEDGED, MET}),
        ("party=norland&option=troops", {OFFERED, REFUSED}),
        ("kind=meet", {MET}),
        ("basis=hearsay", {CLAIMED}),
        ("since=2031-05-06", {CLAIMED, DENIED}),
        ("until=2031-05-01", {OFFERED, PLEDGED}),
    ],
)
def test_filters_narrow_the_timeline_and_its_plot(site: TestClient, query: str, quotes: set[object]) -> None:
    data = site.get(f"/timeline.json?{query}").json()

    assert {row["act"]["id"] for row in data["rows"]} == {act.id for act in quotes}  # type: ignore[attr-defined]
    assert sum(mark["rows"] for mark in data["plot"]["marks"] if mark["kind"] != "change") == len(quotes)


@pytest.mark.parametrize(
    ("path", "kept", "dropped"),
    [
        ("/changes?option=troops", REFUSED, "option=observers"),
        ("/claims?party=norland", CLAIMED, "until=2031-05-01"),
        ("/conflicts?since=2031-05-06", DENIED, "option=troops"),
        ("/commitments?party=vellia", PLEDGED, "since=2031-05-05"),
    ],
)
def test_filters_narrow_a_list(site: TestClient, path: str, kept: object, dropped: str) -> None:
    base = path.partition("?")[0]

    assert kept.cue.quote in found(site.get(path).text)  # type: ignore[attr-defined]
    nothing = found(site.get(f"{base}?{dropped}").text)
    assert "Nothing of that kind is on record" in nothing
    assert f'<a href="{base}">Show all</a>' in nothing


def test_the_words_that_decide_come_first_and_open_in_the_report(site: TestClient) -> None:
    page = site.get("/cells/norland/troops").text

    assert page.index(REFUSED.cue.quote) < page.index("Also on record") < page.index(ESCAPED)
    assert f'href="/reports/{REFUSED.cue.report_id}?act={REFUSED.id}#here">{REFUSED.cue.quote}' in page


@pytest.mark.parametrize(
    "path",
    ["/cells/norland/troops", "/parties/norland", "/options/troops", "/changes", "/claims", "/conflicts", "/timeline"],
)
def test_every_act_says_in_which_report_of_which_day_it_stands(site: TestClient, path: str) -> None:
    cites = re.findall(r'<p class="cite"><a [^>]*>in the report</a>.*?</p>', site.get(path).text, re.DOTALL)

    assert cites
    assert all(re.search(r"<bdi>(Post|Harbour Wire), \d May 2031</bdi>", cite) for cite in cites)


@pytest.mark.parametrize("path", ["/matrix", "/parties/norland", "/cells/norland/troops", "/packages"])
def test_a_month_that_is_asked_for_stays_in_its_field(site: TestClient, path: str) -> None:
    page = site.get(f"{path}?as_of=2031-05").text

    assert re.search(r'<input type="text" name="as_of" value="2031-05"', page)
    assert 'type="date" name="as_of"' in site.get(f"{path}?as_of=2031-05-02").text


def test_a_statement_that_is_found_says_in_which_report_of_which_day_it_stands(tmp_path: Path) -> None:
    site = visitor(make_record(tmp_path / "r.sqlite", 1))

    assert "<bdi>Post, 1 May 2031</bdi>" in site.get("/search?q=troops").text


def test_a_cell_shows_the_position_of_the_day_that_is_asked(site: TestClient) -> None:
    now = site.get("/cells/norland/troops.json").json()["position"]
    then = site.get("/cells/norland/troops.json?as_of=2031-05-02").json()["position"]
    page = site.get("/cells/norland/troops?as_of=2031-05-02").text

    assert (now["stance"], then["stance"]) == ("ruled out", "willing")
    assert "with a condition: <i><bdi>if the bay opens" in page
    assert REFUSED.cue.quote not in page[: page.index("Position over time")]


def test_a_claim_and_its_denial_stand_on_the_cell(site: TestClient) -> None:
    page = site.get("/cells/norland/observers").text

    assert "in conflict" in page
    assert page.count(DENIED.cue.quote) == 1


def test_a_plot_tells_each_turn_and_a_table_tells_the_same(site: TestClient) -> None:
    data = site.get("/parties/norland.json").json()
    steps = [each for each in data["steps"] if each["option_id"] == "troops"]
    page = site.get("/parties/norland").text

    assert [(each["since"], each["until"], each["stance"]) for each in steps] == [
        ("2031-05-01", "2031-05-05", "willing"),
        ("2031-05-05", None, "ruled out"),
    ]
    for each in steps:
        assert f'href="/cells/norland/troops?as_of={each["since"]}"' in page


def test_a_day_of_the_timeline_shows_who_moved_on_it(site: TestClient) -> None:
    page = found(site.get("/timeline").text)

    assert page.index("5 May 2031") < page.index("<details") < page.index(MET.cue.quote)
    assert "<details" not in found(site.get("/timeline?kind=meet").text)


def test_a_package_names_who_blocks_it_and_who_is_silent(site: TestClient) -> None:
    data = site.get("/packages.json?issue.force=troops&issue.form=a%2Fb%2050%25%3F").json()["found"]["choice"]
    page = site.get("/packages?issue.force=troops").text

    assert data["is_refused"]
    assert [each["party"]["id"] for each in data["blocks"]] == ["norland"]
    assert {each["party"]["id"] for each in data["silent"] if each["issue"] == "form"} == {"norland", "vellia"}
    assert "Refused on the record" in page
    assert page.index("Who blocks it") < page.index(REFUSED.cue.quote)


def test_a_package_that_nobody_has_refused_is_no_consent(site: TestClient) -> None:
    page = site.get("/packages?issue.force=observers").text

    assert "So far not refused on the record" in page
    assert "That is no consent" in page
    assert page.index('id="told"') < page.index(CLAIMED.cue.quote)


def test_packages_as_of_a_day_know_nothing_later(site: TestClient) -> None:
    assert not site.get("/packages.json?issue.force=troops&as_of=2031-05-02").json()["found"]["choice"]["is_refused"]


def test_without_a_negotiation_file_packages_say_how_to_get_one(without_file: TestClient) -> None:
    page = without_file.get("/packages").text

    assert "onrecord suggest --record talks.sqlite --out negotiation.toml" in page
    assert without_file.get("/packages.json").json()["found"] is None


def test_without_a_negotiation_file_positions_stand_on_what_was_said(without_file: TestClient) -> None:
    (option,) = [each for each in without_file.get("/options.json").json()["rows"] if "troops" in each["name"]]
    (party,) = [each for each in without_file.get("/parties.json").json()["rows"] if each["name"] == "Norland"]

    assert REFUSED.cue.quote in without_file.get(f"/cells/{party['id']}/{option['id']}").text


@pytest.mark.parametrize(
    "path", ["/matrix", "/parties", "/options", "/timeline", "/changes", "/claims", "/conflicts", "/commitments"]
)
def test_an_empty_record_says_what_to_do(empty: TestClient, path: str) -> None:
    answer = empty.get(path)

    assert answer.status_code == 200
    assert "onrecord read PATH... --record talks.sqlite" in answer.text


def test_a_list_that_no_act_on_record_fills_asks_for_no_reports(tmp_path: Path) -> None:
    page = visitor(make_record(tmp_path / "r.sqlite", 1)).get("/conflicts").text

    assert "The acts on record give none yet." in page
    assert "/add" not in found(page)


def test_the_queue_says_how_many_acts_follow_those_listed(tmp_path: Path) -> None:
    page = visitor(make_record(tmp_path / "r.sqlite", 15)).get("/review").text
    waiting = int(re.search(r"(\d+) acts to look at", page)[1])

    assert f"and {waiting - 25} more" in page


def test_a_long_list_has_pages(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.board.pages.PAGE", 2)
    first, second = site.get("/timeline").text, site.get("/timeline?until=2031-05-07&page=2").text

    assert 'rel="next" href="/timeline?page=2"' in first
    assert 'rel="prev" href="/timeline?until=2031-05-07&amp;page=1"' in second
    assert PLEDGED.cue.quote in found(first)
    assert PLEDGED.cue.quote not in found(second)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_heading_of_the_first_level_and_no_id_twice(site: TestClient, path: str) -> None:
    page = site.get(path).text
    ids = re.findall(r'\sid="([^"]+)"', page)

    assert page.count("<h1") == 1
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_style_or_script_of_its_own(site: TestClient, path: str) -> None:
    page = site.get(path).text

    assert not re.search(r"<style|\sstyle=|\son\w+=", page)
    assert all("src=" in tag or 'type="application/json"' in tag for tag in re.findall(r"<script[^>]*>", page))
