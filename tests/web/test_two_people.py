"""Two people review one act: both judgements are kept, the page says so, the latest counts, undo restores the other."""

from __future__ import annotations

import pytest
from lxml import html

from onrecord.record.judging_acts import act_judgements
from onrecord.record.query import find_acts
from onrecord.record.record import open_record
from tests.web.small import field_for, make_record, visitor


class Person:
    """Somebody with a browser of their own."""

    def __init__(self, record, name):
        self.browser, self.name = visitor(record), name
        self.field = field_for(self.browser)

    def says(self, act, verdict, **more):
        sent = {"form": self.field, "verdict": verdict, "by": self.name} | more
        return self.browser.post(f"/review/{act}", data=sent, follow_redirects=False)

    def undoes(self, act, judgement):
        sent = {"form": self.field, "judgement": judgement, "by": self.name}
        return self.browser.post(f"/review/{act}/undo", data=sent, follow_redirects=False)

    def sees(self, act):
        return self.browser.get("/review.json", params={"act": act}).json()["now"]["judgements"]

    def reads(self, act):
        page = html.document_fromstring(self.browser.get("/review", params={"act": act}).text)
        return " ".join(page.xpath("string(//main)").split())


@pytest.fixture
def record(tmp_path):
    return make_record(tmp_path / "r.sqlite", 2)


@pytest.fixture
def act(record):
    with open_record(record) as opened:
        return next(each for each in find_acts(opened) if each.kind.value == "pledge")


def abouts(record, act):
    """Return what the act with this cue is about, as every view has it; nothing where it is rejected."""
    with open_record(record) as opened:
        return [each.about for each in find_acts(opened) if each.cue == act.cue]


def test_what_was_settled_last_can_be_taken_back_from_the_page_of_the_next(record, act):
    ada = Person(record, "Ada")
    address = ada.says(act.id, "reject").headers["location"]
    before = ada.browser.get(address.replace("/review", "/review.json")).json()["before"]
    page = html.document_fromstring(ada.browser.get(address).text)

    assert (before["act"]["id"], before["judgement"]["verdict"]) == (act.id, "reject")
    (undo,) = page.xpath(f'//div[@role="status"]/form[@action="/review/{act.id}/undo"]')
    assert undo.xpath("button/@data-key") == ["u"]
    (judgement,) = undo.xpath('input[@name="judgement"]/@value')
    assert ada.undoes(act.id, judgement).headers["location"] == f"/review?act={act.id}"
    assert abouts(record, act) == [act.about]
    # Nothing is left to be taken back.
    assert ada.browser.get(address.replace("/review", "/review.json")).json()["before"] is None


def test_both_are_kept_and_the_latest_counts_until_it_is_taken_back(record, act):
    ada, ben = Person(record, "Ada"), Person(record, "Ben")

    assert ada.says(act.id, "reject").status_code == 303
    assert abouts(record, act) == []
    assert ben.says(act.id, "change", about="boats", **{"was-about": act.about}).status_code == 303
    assert abouts(record, act) == ["boats"]
    for person in (ada, ben):
        assert [(each["by"], each["verdict"], each["stands"], each["counts"]) for each in person.sees(act.id)] == [
            ("Ada", "reject", True, False),
            ("Ben", "change", True, True),
        ]
        assert "Several people have judged this act; the latest counts." in person.reads(act.id)

    latest = ben.sees(act.id)[-1]["id"]
    assert ada.undoes(act.id, latest).status_code == 303
    assert abouts(record, act) == []
    assert [(each["by"], each["verdict"], each["stands"], each["counts"]) for each in ada.sees(act.id)] == [
        ("Ada", "reject", True, True),
        ("Ben", "change", False, False),
        ("Ada", "undo", True, False),
    ]
    assert "Several people have judged this act" not in ada.reads(act.id)

    assert ben.undoes(act.id, ben.sees(act.id)[0]["id"]).status_code == 303
    assert abouts(record, act) == [act.about]


def test_one_person_who_judges_twice_is_not_several(record, act):
    ada = Person(record, "Ada")
    ada.says(act.id, "accept")
    ada.says(act.id, "reject")

    assert "Several people" not in ada.reads(act.id)
    assert len(ada.sees(act.id)) == 2


def test_what_is_undone_cannot_be_undone_again(record, act):
    ada, ben = Person(record, "Ada"), Person(record, "Ben")
    ada.says(act.id, "accept")
    judgement = ada.sees(act.id)[0]["id"]
    ada.undoes(act.id, judgement)
    answer = ben.undoes(act.id, judgement)

    assert answer.status_code == 400
    with open_record(record) as opened:
        assert [each.judgement.verdict.value for each in act_judgements(opened, act.id)] == ["accept", "undo"]


@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        ({"verdict": "nonsense"}, 400, "Accept, reject, change or merge it."),
        ({"verdict": "change", "kind": "nonsense"}, 400, "kind"),
        ({"verdict": "change", "option": "nowhere"}, 400, "Choose one of the list"),
        ({"verdict": "merge", "others": "a-nowhere"}, 404, "Look it up by search"),
        ({"verdict": "change", "evidence": "words that stand nowhere"}, 400, "Give the words exactly"),
        ({"verdict": "accept", "by": "n" * 101}, 400, "shorten it"),
        ({"verdict": "accept", "note": "n" * 20_001}, 400, "shorten it"),
    ],
)
def test_what_cannot_stand_is_refused_with_what_to_do(record, act, sent, status, words):
    ada = Person(record, "Ada")
    answer = ada.browser.post(
        f"/review/{act.id}", data={"form": ada.field} | sent, headers={"accept": "application/json"}
    )

    assert answer.status_code == status
    error = answer.json()["error"]
    assert words in f"{error['what']} {error['do']}"
    assert "onrecord " not in f"{error['what']} {error['do']}"
    assert ada.sees(act.id) == []


@pytest.mark.parametrize("path", ["/actors", "/actors/x-berg", "/parties", "/timeline"])
def test_a_page_that_does_not_show_a_judgement_yet_says_so(record, act, path):
    ada = Person(record, "Ada")

    assert "are being worked in" not in ada.browser.get(path).text
    ada.says(act.id, "reject")
    assert "Newer readings or judgements are being worked in" in ada.browser.get(path).text
