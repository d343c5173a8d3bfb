"""Judgements out of one record and into another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import BadJudgement
from onrecord.exports.export import Format, export_record
from onrecord.record.judgements import Signature, undo_judgement
from onrecord.record.judging import judge_added, judge_one
from onrecord.record.judging_acts import judge_act
from onrecord.record.moving import import_judgements, judgement_lines
from onrecord.record.query import find_acts
from onrecord.record.record import Record, open_record
from onrecord.record.rulings import Ruling
from onrecord.types import Verdict
from tests.exports.sample import readings

ME = Signature(by="Iris", at="2031-06-01T12:00:00Z", note="why “so”")


def made(path: Path) -> Record:
    record = open_record(path, create=True)
    for each in readings():
        record.add(each, reader="hand 1")
    return record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Return a record in which actors and acts are judged, and one judgement is taken back."""
    with made(tmp_path / "r.db") as opened:
        first, second, third, *_ = find_acts(opened)
        judge_one(opened, ["x-vale", "x-dask"], ME)
        judge_added(opened, {"name": "Quay House", "type": "organisation", "speaks_for": "Corvia"}, ME)
        back = judge_act(opened, first.id, Ruling(verdict=Verdict.REJECT), by="Otto")
        judge_act(
            opened, second.id, Ruling(verdict=Verdict.CHANGE, actors=("Quay House",), day=""), by="Iris", note="n"
        )
        judge_act(opened, second.id, Ruling(verdict=Verdict.MERGE, duplicates=(third.id,)))
        undo_judgement(opened, back.id, ME)
        yield opened


def whole(record: Record) -> dict[Format, bytes]:
    return {each: b"".join(export_record(record, each)) for each in Format}


def test_judgements_go_round_byte_for_byte_and_do_the_same(record: Record, tmp_path: Path) -> None:
    lines = list(judgement_lines(record))
    with made(tmp_path / "other.db") as other:
        moved = import_judgements(other, lines, "j.jsonl")

        assert (moved.added, moved.held) == (6, 0)
        assert list(judgement_lines(other)) == lines
        assert other.judgements() == record.judgements()
        assert whole(other) == whole(record)


def test_an_import_adds_what_is_not_there_and_keeps_the_order(record: Record, tmp_path: Path) -> None:
    lines = list(judgement_lines(record))
    with made(tmp_path / "other.db") as other:
        own = judge_act(other, find_acts(other)[4].id, Ruling(verdict=Verdict.ACCEPT), by="Pia")
        import_judgements(other, [*lines[:2], b"\n", lines[1]], "j.jsonl")
        moved = import_judgements(other, lines, "j.jsonl")
        again = import_judgements(other, lines, "j.jsonl")

        assert (moved.added, moved.held, again.added, again.held) == (4, 2, 0, 6)
        assert [each.id for each in other.judgements()] == [own.id, *(json.loads(line)["id"] for line in lines)]


def test_the_same_said_in_two_records_by_two_people_is_two_judgements(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as one, made(tmp_path / "b.db") as other:
        for record, by in ((one, "Iris"), (other, "Otto")):
            judge_act(record, find_acts(record)[0].id, Ruling(verdict=Verdict.ACCEPT), by=by, at="2031-06-01")
        import_judgements(one, judgement_lines(other), "j.jsonl")

        assert [each.signature.by for each in one.judgements()] == ["Iris", "Otto"]


def broken(line: bytes, **values: object) -> bytes:
    found = json.loads(line)
    for key, value in values.items():
        if value is None:
            del found[key]
        else:
            found[key] = value
    return json.dumps(found).encode()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda line: b"no json",
        lambda line: b"[1]",
        lambda line: b"\xff\xfe",
        lambda line: broken(line, detail=None),
        lambda line: broken(line, verdict="bless"),
        lambda line: broken(line, id="j-1"),
        lambda line: broken(line, id=7),
        lambda line: broken(line, by=["x"]),
        lambda line: broken(line, subject="a-000000000000"),
        lambda line: broken(line, detail={}),
        lambda line: broken(line, detail={"acts": [{"act": {}}]}),
        lambda line: line.replace(b'"kind": "pledge"', b'"kind": "vow"').replace(b'"kind": "refuse"', b'"kind": "vow"'),
        lambda line: line.replace(b'"evidence": [{', b'"evidence": [7, {'),
    ],
)
def test_a_line_that_is_no_judgement_stops_the_import_and_leaves_nothing(record: Record, tmp_path: Path, spoil) -> None:
    lines = list(judgement_lines(record))
    with made(tmp_path / "other.db") as other:
        with pytest.raises(BadJudgement, match="j.jsonl, line 3: it is no judgement"):
            import_judgements(other, [*lines[:2], spoil(lines[2]), *lines[3:]], "j.jsonl")

        assert other.judgements() == ()
