from pathlib import Path

from msgspec.structs import replace

from onrecord.exports.objects import timeline_object
from onrecord.record.query import Filter
from onrecord.record.record import open_record
from onrecord.types import ActKind, Reading
from onrecord.views.timeline import compute_timeline, find_timeline
from tests.record.sample import ACTORS, READER, act, report
from tests.views.hand import material, negotiation, place


def test_the_timeline_lists_deeds_by_day_and_marks_borrowed_days(tmp_path: Path) -> None:
    within = report("Words that stand for whatever was done, in some order.", published="2031-05-05")
    acts = (
        act("refuse", "troops", within=within, day="2031-05-04"),
        act("meet", "prisoners", within=within, at=20, day="2031-05-09", actors=("NOR.X",), told_by=None),
        act("meet", "", within=within, at=4, day=None, actors=("NOR.X", "VEL.X"), told_by=None),
        act("say", "weather", within=within, at=8),
        act("meet", "talks", within=within, at=12, day="2031-05-02", actors=("x-critic",)),
    )
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(Reading(report=within, actors=ACTORS, acts=acts), reader=READER)
        found = find_timeline(record)
        meetings = find_timeline(record, Filter(kind=ActKind.MEET, party="Vellia"))

    assert [(each.day, each.day_is_reported, each.party_ids, each.option_id) for each in found] == [
        ("2031-05-02", False, (), "talks"),
        ("2031-05-04", False, ("NOR.X",), "troops"),
        ("2031-05-05", True, ("NOR.X", "VEL.X"), None),
        ("2031-05-09", False, ("NOR.X",), "prisoners"),
    ]
    assert [each.act.id for each in meetings] == [acts[2].id]
    assert all(each.act.evidence for each in found)


def test_a_promise_is_of_the_day_it_was_reported_though_what_is_promised_lies_ahead(tmp_path: Path) -> None:
    within = report("Words that stand for whatever was done, in some order.", published="2031-05-05")
    acts = (
        act("pledge", "troops", within=within, day="2031-05-30"),
        act("refuse", "tolls", within=within, at=4, day="2031-06"),
        act("pledge", "grain", within=within, at=8, day="2031-05"),
        act("agree", "prisoners", within=within, at=12, day="2031-06-01", status="future"),
    )
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(Reading(report=within, actors=ACTORS, acts=acts), reader=READER)
        found = find_timeline(record)
        later = find_timeline(record, Filter(since="2031-05-06"))

    assert [(each.day, each.day_is_reported, each.option_id) for each in found] == [
        ("2031-05", False, "grain"),
        ("2031-05-05", True, "troops"),
        ("2031-05-05", True, "tolls"),
        ("2031-06-01", False, "prisoners"),
    ]
    assert [each.option_id for each in later] == ["grain", "prisoners"]


def test_an_offer_to_drop_an_option_says_that_it_is_of_its_end() -> None:
    placed = place(act("offer", "toll", day="2031-05-01"), act("offer", "toll", day="2031-05-02"))
    known = material(*placed)
    options = {**known.options, placed[1].id: (replace(known.options[placed[1].id][0], is_undone=True),)}
    found = compute_timeline(replace(known, options=options), placed)

    assert [(each.option_id, each.is_undone) for each in found] == [("toll", False), ("toll", True)]
    assert [timeline_object(each, {})["is_undone"] for each in found] == [False, True]


def test_a_meeting_that_one_side_denies_is_marked_with_its_denial(tmp_path: Path) -> None:
    within = report("Words that stand for whatever was done, in some order.", published="2031-05-05")
    acts = (
        act("meet", "", within=within, actors=("x-berg", "x-osk"), told_by="x-berg"),
        act("deny", "that the call took place", within=within, at=4, actors=("x-osk",), told_by="x-osk"),
        act("meet", "", within=within, at=8, actors=("x-berg", "GRP.COAST"), told_by="x-berg"),
    )
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(Reading(report=within, actors=ACTORS, acts=acts), reader=READER)
        marks = {each.act.id: each.is_conflicting for each in find_timeline(record)}

    assert [marks[each.id] for each in acts] == [True, True, False]


def test_what_several_reports_tell_is_one_entry_with_its_sources(tmp_path: Path) -> None:
    words = "Words that stand for whatever was done, in some order, {} of them, and no word more than that is needed."
    first = report(words.format("ten"), published="2031-05-05", outlet="Wire")
    copy = report(words.format("ten"), published="2031-05-06", outlet="Post")
    rival = report("Something else altogether was written by another paper.", published="2031-05-07", outlet="Herald")
    acts = [act("refuse", "troops", within=within, day="2031-05-04") for within in (first, copy, rival)]
    with open_record(tmp_path / "r.db", create=True) as record:
        for within, one in zip((first, copy, rival), acts, strict=True):
            record.add(Reading(report=within, actors=ACTORS, acts=(one,)), reader=READER)
        (entry,) = find_timeline(record)

    assert entry.act == acts[0]
    assert entry.also == (acts[1], acts[2])
    assert entry.sources == (acts[0], acts[2])


def test_an_act_on_two_options_is_one_entry_shown_under_the_first_and_found_by_either(tmp_path: Path) -> None:
    within = report("Words that stand for whatever was done, in some order.", published="2031-05-05")
    both = act("agree", "ferry and truce", within=within, at=0)
    talks = negotiation({"peace": ("truce", "swap"), "sea": ("ferry",)})
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(Reading(report=within, actors=ACTORS, acts=(both,)), reader=READER)
        found = {name: find_timeline(record, option=name, negotiation=talks) for name in ("ferry", "truce", "swap")}

    assert [len(each) for each in found.values()] == [1, 1, 0]
    assert found["ferry"] == found["truce"]
    assert [each.option_id for each in found["truce"]] == ["ferry"]
