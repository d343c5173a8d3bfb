from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from onrecord.exports.grid import lay_out
from onrecord.exports.html import ROWS_AT_ONCE, PageContent, render_page
from onrecord.exports.sections import Group, Row, Section
from onrecord.positions import Basis, Issue, Option, Position, Stance
from onrecord.types import ActKind, Reading
from tests.exports.sample import ACTORS, make_act, make_report, readings

NAMES = {actor.id: actor.name for actor in ACTORS}
HOSTILE = "</style><script>alert(1)</script><img src=x onerror=alert(2)>\"'>&{{ 7*7 }}{% raw %}\x00\u202e"
EMPTY_TAGS = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """The tags, attributes, ids and text of a page; a tag closed wrongly is an error."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags, self.ids, self.links, self.text, self.attributes, self._open = [], [], [], [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        values = dict(attrs)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values[name] for name in ("href", "src") if name in values]
        if tag not in EMPTY_TAGS:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag, tag

    def handle_data(self, data):
        if not self._open or self._open[-1] != "style":
            self.text.append(data)


def place(party, option, stance, basis, *acts, others=(), condition=None, conflicting=False):
    return Position(
        party_id=party, option_id=option, stance=stance, basis=basis, day="2031-03-04", day_is_reported=False,
        condition=condition, is_conflicting=conflicting, acts=acts, others=others,
    )  # fmt: skip


def content(read=None, positions=None, names=NAMES, options=None, sections=()):
    read = readings() if read is None else read
    acts = [act for each in read for act in each.acts]
    if positions is None:
        positions = (
            place("x-ardania", "patrols", Stance.COMMITTED, Basis.OWN_WORDS, acts[0]),
            place("x-corvia", "patrols", Stance.FOR, Basis.HEARSAY, acts[4], conflicting=True),
            place(
                "x-belmark",
                "data",
                Stance.WILLING,
                Basis.OWN_WORDS,
                acts[2],
                others=(acts[1],),
                condition="if they resume",
            ),
        )
    options = options or {
        "patrols": Option(id="patrols", name="joint patrols", issue_id="i"),
        "data": Option(id="data", name="sharing data", issue_id="i"),
    }
    return PageContent(
        title="Tessel Strait", as_of=None, reports=[each.report for each in read], acts=acts,
        grid=lay_out(positions, options, names), sections=sections, issues=(Issue(id="i", name="Who keeps it safe?"),),
        names=names, parties=names, outlets={each.report.id: each.report.outlet or "a paper" for each in read},
        version="9",
    )  # fmt: skip


def test_each_cell_opens_its_sentences_with_the_words_marked():
    html = render_page(content())

    page = Page(html)
    anchors = re.findall(r'class="cell [^"]*" href="#([^"]+)"', html)
    assert len(anchors) == 3
    assert set(anchors) <= set(page.ids)
    card = html[html.index(f'id="{anchors[0]}"') :].split("</article>")[0]
    assert "<mark>Ardania </mark><mark><b>will keep</b></mark>" in card
    assert "President Ilse Vale said" in card
    assert "Lorn Courier, Vale says patrols will go on, 4 Mar 2031" in card


def test_every_link_of_the_page_leads_into_the_page_and_nothing_is_fetched_or_run():
    page = Page(render_page(content()))

    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert len(page.ids) == len(set(page.ids))
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(page.tags)
    assert not [name for name in page.attributes if name.startswith("on")]


def test_the_style_names_no_address():
    html = render_page(content())

    style = html[html.index("<style>") + 7 : html.index("</style>")]
    assert not re.search(r"url\(|@import|https?:|<", style)


def test_a_silent_party_is_said_to_be_silent_and_hearsay_and_marks_stand_in_words():
    text = " ".join("".join(Page(render_page(content())).text).split())

    assert "silent" in text
    assert "hearsay, 4 Mar 2031 in conflict" in text
    assert "willing own words, 4 Mar 2031 with a condition" in text
    assert "1 more entry on this" in text


def test_acts_that_place_nobody_are_listed_by_day():
    html = render_page(content())

    days = html[html.index('id="days"') :]
    assert "6 Mar 2031 · 1 act" in days
    assert "<b>met</b>" in days


def answers(count, read):
    acts = read[0].acts
    return Section(
        id="claims", title="Claims", notes=("Nothing is taken on trust.",), empty="none",
        rows=tuple(
            Row(
                who="Corvia", what=f"claim {at}", mark="not answered", aside="4 Mar 2031",
                groups=(Group(label="claim", acts=acts[:1]), Group(label="answer", acts=acts[1:2])),
            )
            for at in range(count)
        ),
    )  # fmt: skip


def test_each_answer_of_a_view_opens_its_sentences():
    html = render_page(content(sections=(answers(1, readings()),)))

    section = html[html.index('<h2 id="claims">') : html.index('<h2 id="evidence">')]
    assert section.count("<details") == 1
    assert "claim 0" in section.split("</summary>")[0]
    assert "<b>will keep</b>" in section
    assert "<b>refused</b>" in section
    assert "Nothing is taken on trust." in section
    assert '<a href="#claims">claims</a> <span class="soft">1</span>' in html


def test_a_view_without_answers_says_so_and_silence_opens_nothing():
    silence = Row(who="Corvia", what="silent", mark="", aside="", groups=())
    empty = Section(id="claims", title="Claims", notes=("Never.",), empty="No claim.", rows=())
    html = render_page(content(sections=(empty, replace(empty, id="silences", rows=(silence,)))))

    section = html[html.index('<h2 id="claims">') : html.index('<h2 id="evidence">')]
    assert "No claim." in section.split('id="silences"')[0]
    assert "Never." not in section.split('id="silences"')[0]
    assert "<details" not in section


def test_of_many_answers_the_first_are_shown_and_the_rest_opens_on_demand():
    html = render_page(content(sections=(answers(30, readings()),)))

    at = html.index(f"<summary>{30 - ROWS_AT_ONCE} more</summary>")
    assert html.index("claim 11") < at < html.index("claim 12")
    Page(html)


def test_hostile_texts_stay_text():
    report = make_report(
        f"Vale said {HOSTILE} will stay.", title=HOSTILE, outlet=HOSTILE, published=None, source=f"/x/{HOSTILE}"
    )
    act = make_act(report, ActKind.PLEDGE, f"{HOSTILE} will stay", "will stay", about=HOSTILE, actor_ids=("x-h",))
    positions = (place("x-h", "o", Stance.COMMITTED, Basis.REPORTER, act, condition=HOSTILE),)
    options = {"o": Option(id="o", name=HOSTILE)}

    row = Row(who=HOSTILE, what=HOSTILE, mark=HOSTILE, aside=HOSTILE, groups=(Group(label=HOSTILE, acts=(act,)),))
    section = Section(id="claims", title="Claims", notes=(HOSTILE,), rows=(row,), empty="")

    html = render_page(content([Reading(report=report, acts=(act,))], positions, {"x-h": HOSTILE}, options, (section,)))

    page = Page(html)
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert html.count("</style>") == 1
    assert "{{ 7*7 }}" in html
    assert "\x00" not in html


def test_the_same_content_gives_the_same_page():
    assert render_page(content()) == render_page(content())


def test_many_parties_are_listed_by_option_instead_of_in_columns():
    read = readings()
    act = read[0].acts[0]
    names = {f"x-{number}": f"Party {number}" for number in range(9)}
    positions = [place(party, "patrols", Stance.FOR, Basis.REPORTER, act) for party in names]

    html = render_page(content(read, positions, {**NAMES, **names}))

    assert html.count('role="columnheader"') == 2
    assert html.count('class="cell ') == 9


def test_an_empty_record_gives_a_page_that_says_so():
    page = Page(render_page(content([], (), {})))

    assert "No position is on record." in "".join(page.text)


@pytest.mark.parametrize(
    ("stance", "words"), [(stance, stance.value) for stance in Stance if stance is not Stance.SILENT]
)
def test_every_stance_is_readable_without_colour(stance, words):
    read = readings()

    html = render_page(content(read, (place("x-corvia", "patrols", stance, Basis.REPORTER, read[0].acts[3]),)))

    assert f'class="stance {words.replace(" ", "-")}">{words}</span>' in html
    assert f".{words.replace(' ', '-')}::before" in html
