"""What a person is asked to look at first."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.record.judging_acts import judge_act
from onrecord.record.query import find_acts
from onrecord.record.record import open_record
from onrecord.record.rulings import Ruling
from onrecord.types import Act, Verdict
from onrecord.views import review
from onrecord.views.review import ReviewQueue, compute_review, review_queue
from tests.exports.sample import readings
from tests.record.sample import act
from tests.views.hand import material, place


def queue(*acts: Act, limit: int = 50) -> ReviewQueue:
    return compute_review(material(*acts), limit=limit)


def sure(one: Act, confidence: float) -> Act:
    return replace(one, confidence=confidence)


def test_the_more_doubtful_of_two_alike_comes_first() -> None:
    one, other = place(act("pledge", "grain", day="2031-05-01"), act("pledge", "tents", day="2031-05-01"))

    assert [each.act.about for each in queue(sure(one, 0.9), sure(other, 0.4)).items] == ["tents", "grain"]


def test_what_more_rests_on_comes_first() -> None:
    meeting, pledge, refusal = place(
        act("meet", "", actors=("x-berg", "x-osk")), act("pledge", "grain"), act("refuse", "troops")
    )
    found = queue(meeting, pledge, refusal).items

    assert [each.act.kind.value for each in found] == ["refuse", "pledge", "meet"]
    assert found[0].reasons == ("75 in 100 sure", "gives a stance", "decides a position", "blocks")
    assert (found[0].party_ids, found[0].option_id) == (("NOR.X",), "troops")
    assert found[2].reasons == ("75 in 100 sure",)


def test_both_sides_of_a_conflict_are_asked_about() -> None:
    yes, no, alone = place(
        act("pledge", "grain", day="2031-05-09"), act("refuse", "grain", day="2031-05-09"), act("pledge", "tents")
    )
    found = queue(yes, no, alone).items

    assert {each.act.id for each in found[:2]} == {yes.id, no.id}
    assert all("is in a conflict" in each.reasons for each in found[:2])


def test_hearsay_and_older_words_do_not_block() -> None:
    told, older, newer = place(
        act("refuse", "tents", told_by="x-osk"),
        act("refuse", "grain", day="2031-05-01"),
        act("pledge", "grain", day="2031-05-08"),
    )
    reasons = {each.act.id: each.reasons for each in queue(told, older, newer).items}

    assert not any("blocks" in each for each in reasons.values())
    assert "decides a position" not in reasons[older.id]


def test_a_saying_is_asked_about_where_a_gate_made_it_one() -> None:
    plain, gated = place(act("say", "grain"), act("say", "tents"))
    found = queue(sure(plain, 0.1), replace(gated, confidence=0.95, doubt="Nobody is bound."))

    assert [each.act.id for each in found.items] == [gated.id]
    assert found.items[0].reasons[0] == "Nobody is bound."
    assert found.items[0].weight == 0.5
    assert found.open == 1


def test_what_weighs_the_same_comes_by_day_the_latest_first_then_by_place() -> None:
    acts = place(*(act("meet", "", actors=("x-berg", "x-osk"), day=day) for day in ("2031-05-02", "2031-05-04", None)))
    forward, backward = queue(*acts), queue(*reversed(acts))

    assert [each.act.day for each in forward.items] == [None, "2031-05-04", "2031-05-02"]
    assert [each.act.id for each in forward.items] == [each.act.id for each in backward.items]


def test_the_limit_cuts_the_list_and_not_the_count() -> None:
    found = queue(*place(*(act("pledge", f"thing {number}") for number in range(5))), limit=2)

    assert (len(found.items), found.open) == (2, 5)


@pytest.fixture
def record(tmp_path: Path):
    with open_record(tmp_path / "r.db", create=True) as opened:
        for each in readings():
            opened.add(each, reader="hand 1")
        yield opened


def test_what_is_judged_leaves_the_queue(record) -> None:
    first = review_queue(record).items[0].act
    judge_act(record, first.id, Ruling(verdict=Verdict.ACCEPT))
    found = review_queue(record)

    assert first.id not in {each.act.id for each in found.items}
    assert (found.open, found.judged) == (len(find_acts(record)) - 1, 1)


def test_the_record_is_read_once(record, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    gather = review.gather
    monkeypatch.setattr(review, "gather", lambda *args, **kwargs: asked.append(1) or gather(*args, **kwargs))
    review_queue(record)

    assert asked == [1]
