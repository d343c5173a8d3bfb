from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from onrecord.errors import NegotiationMissing
from onrecord.exports.brief import MOST_ROWS, Brief, BriefFormat, find_brief
from onrecord.exports.brief_text import escaped, write_brief
from onrecord.record.record import Record
from onrecord.types import Act, Reading
from tests.record.sample import ACTORS, act
from tests.views.hand import EARLIER, LATER, REPORT, negotiation

TALKS = negotiation({"force": ("ground troops", "observers"), "tolls": ("grain",)})
OSK = ("x-osk",)
ACTS = (
    act("refuse", "ground troops", within=EARLIER, day="2031-05-01"),
    act("offer", "ground troops", within=REPORT, day="2031-05-09", condition=True),
    act("refuse", "grain", within=LATER, day="2031-05-19"),
    act("agree", "observers", within=REPORT, at=60, actors=OSK, told_by="x-berg"),
    act("pledge", "the moon", within=REPORT, at=90),
)
HOSTILE = "</style><script>alert(1)</script> *no* [a](http://b) | c ` # {{ 7*7 }}\x00"


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "r.sqlite") as opened:
        yield opened


def add(record: Record, *acts: Act) -> Record:
    for report in (EARLIER, REPORT, LATER):
        theirs = tuple(each for each in acts if each.cue.report_id == report.id)
        record.add(Reading(report=report, actors=ACTORS, acts=theirs), reader="hand 1")
    return record


def rows(found: Brief, section: str) -> list[str]:
    return [f"{row.who}: {row.what}" for each in found.sections if each.id == section for row in each.rows]


def test_a_brief_is_of_a_day_and_of_what_moved_in_the_days_before(record: Record) -> None:
    add(record, *ACTS)
    day_of_turn = find_brief(record, negotiation=TALKS, as_of="2031-05-12")
    week_later = find_brief(record, negotiation=TALKS, as_of="2031-05-16")

    assert len(rows(day_of_turn, "changes")) == 1
    assert rows(week_later, "changes") == []
    assert len(rows(find_brief(record, negotiation=TALKS, as_of="2031-05-16", days=8), "changes")) == 1
    assert day_of_turn.facts == "As of 12 May 2031 · 2 reports · 1 outlet"
    assert not any("grain" in row for row in rows(day_of_turn, "positions"))


def test_without_a_day_it_is_of_the_newest_report(record: Record) -> None:
    found = find_brief(add(record, *ACTS), negotiation=TALKS)

    assert found.facts.startswith("As of 20 May 2031")
    assert "Norland: grain: ruled out (own words, 19 May 2031)" in rows(found, "positions")


def test_it_holds_what_is_on_the_table_and_cites_what_it_holds(record: Record) -> None:
    found = find_brief(add(record, *ACTS), negotiation=TALKS)

    assert [row.split(" (")[0] for row in rows(found, "commitments")] == [
        "Norland: offer: ground troops, on the condition “ord”"
    ]
    assert rows(found, "claims") == ["Vellia: agree: observers, says Ada Berg"]
    assert [line[0] for line in found.table] == ["ground troops", "observers", "grain"]
    assert found.table[2][1:] == ("ruled out, own words", "silent", "silent")
    assert set(found.reports) == {REPORT.id, LATER.id}


def test_a_confirmed_claim_is_left_out(record: Record) -> None:
    confirmed = act("agree", "observers", within=REPORT, at=120, actors=OSK, told_by="x-osk")

    found = find_brief(add(record, *ACTS, confirmed), negotiation=TALKS)

    assert rows(found, "claims") == []
    # It was told all the same: only what is open is not there.
    assert "Nobody tells anything" not in write_brief(found, BriefFormat.MD).decode()


def test_a_long_section_is_cut_and_says_so_but_no_position_is_left_out(record: Record) -> None:
    many = [act("pledge", f"ground troops in {at} places", within=REPORT, at=at) for at in range(MOST_ROWS + 5)]
    names = tuple(each.about for each in many)
    talks = negotiation({"force": names})
    found = find_brief(add(record, *many), negotiation=talks)
    commitments = next(each for each in found.sections if each.id == "commitments")

    assert len(commitments.rows) == MOST_ROWS
    assert f"The latest {MOST_ROWS} of {MOST_ROWS + 5}; all of them: onrecord commitments" in commitments.notes
    assert len(rows(found, "positions")) == MOST_ROWS + 5


@pytest.mark.parametrize("talks", [None, replace(TALKS, issues=(), options=())])
def test_without_a_negotiation_file_the_error_says_what_to_do(record: Record, talks: object) -> None:
    with pytest.raises(NegotiationMissing, match="--negotiation FILE"):
        find_brief(record, negotiation=talks)


@pytest.mark.parametrize("format", list(BriefFormat))
def test_every_quote_stands_with_outlet_day_report_and_act(record: Record, format: BriefFormat) -> None:
    found = find_brief(add(record, *ACTS), negotiation=TALKS)
    text = write_brief(found, format).decode()

    for act_id in {a.id for each in found.sections for row in each.rows for group in row.groups for a in group.acts}:
        assert act_id in text
    assert "Post, 10 May 2031" in text
    assert all(key in text for key in found.reports)
    assert write_brief(find_brief(record, negotiation=TALKS), format) == text.encode()


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        self.links += [values[name] or "" for name in ("href", "src") if name in values]
        self.ids += [values["id"] or ""] if "id" in values else []


def test_hostile_texts_stay_text_in_both_formats(record: Record) -> None:
    talks = replace(TALKS, name=HOSTILE)
    found = find_brief(add(record, *ACTS), negotiation=talks)
    page = Tags(write_brief(found, BriefFormat.HTML).decode())
    first = write_brief(found, BriefFormat.MD).decode().splitlines()[0]

    assert not {"script", "img", "iframe", "link"} & set(page.tags)
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert "<" not in first.replace("\\<", "")
    assert "\x00" not in first
    assert re.search(r"\\\*no\\\* \\\[a\\\]\(http\\://b\) \\\| c \\`", first)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a_b*c", r"a\_b\*c"),
        ("# title", r"\# title"),
        ("- point", r"\- point"),
        ("1. first", r"1\. first"),
        ("a - b (c): 3.5", "a - b (c): 3.5"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("two\nlines", "two lines"),
    ],
)
def test_words_of_a_report_are_no_markdown(words: str, shown: str) -> None:
    assert escaped(words) == shown


def test_an_empty_record_gives_a_brief_that_says_so(record: Record) -> None:
    text = write_brief(find_brief(record, negotiation=TALKS), BriefFormat.MD).decode()

    assert "No position is on record." in text
    assert "2 of 2 packages are not refused on the record." in text
