from pathlib import Path

from onrecord.record.query import Filter
from onrecord.record.record import open_record
from onrecord.types import ActKind, Reading
from onrecord.views.timeline import find_timeline
from tests.record.sample import ACTORS, READER, act, report


def test_the_timeline_lists_deeds_by_day_and_marks_borrowed_days(tmp_path: Path) -> None:
    within = report("Words that stand for whatever was done, in some order.", published="2031-05-05")
    acts = (
        act("refuse", "troops", within=within, day="2031-05-06"),
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
        ("2031-05-05", True, ("NOR.X", "VEL.X"), None),
        ("2031-05-06", False, ("NOR.X",), "troops"),
    ]
    assert [each.act.id for each in meetings] == [acts[1].id]
    assert all(each.act.evidence for each in found)
