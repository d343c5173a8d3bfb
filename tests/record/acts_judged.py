"""What the tests of judgements on acts share: a record of readings made by hand, and short ways to judge and ask."""

from __future__ import annotations

from onrecord.exports.export import Format, export_record
from onrecord.record.judgements import Judgement, Signature
from onrecord.record.judging_acts import judge_act
from onrecord.record.query import find_acts
from onrecord.record.record import Record
from onrecord.record.rulings import Ruling
from onrecord.types import Act, Verdict
from onrecord.views.positions import find_positions

TIME = "2031-06-01T12:00:00Z"
ME = Signature(by="Iris", at=TIME)
CLAUSE = "Ardania will keep its patrol boats in the Tessel Strait"


def act_of(record: Record, kind: str) -> Act:
    return next(each for each in find_acts(record) if each.kind.value == kind)


def says(record: Record, act_id: str, verdict: str, *, by: str = "Iris", **wanted: object) -> Judgement:
    return judge_act(record, act_id, Ruling(verdict=Verdict(verdict), **wanted), by=by, at=TIME)


def kinds(record: Record) -> list[str]:
    return sorted(each.kind.value for each in find_acts(record))


def exported(record: Record) -> dict[Format, bytes]:
    return {each: b"".join(export_record(record, each)) for each in Format}


def stances(record: Record) -> dict[tuple[str, str], str]:
    return {(each.party_id, each.option_id): each.stance.value for each in find_positions(record)}
