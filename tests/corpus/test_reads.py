from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.corpus import reads
from onrecord.corpus.reads import read_into
from onrecord.errors import BadMetadata
from onrecord.exports.export import Format, export_record
from onrecord.pipeline import STAGES
from onrecord.pipeline import read as pipeline_read
from onrecord.record.record import Record, open_record
from tests.corpus.conftest import hand_read

pytestmark = pytest.mark.usefixtures("by_hand")


@pytest.fixture
def folder(tmp_path):
    """Return a folder of two reports that can be read, and some that cannot."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Dask refused to remove the toll. He left the hall.")
    (folder / "b.txt").write_text("The hall was empty on Friday, and nobody spoke of the toll.")
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "broken.txt").write_bytes(b"Dask refused the toll, caf\xe9 owners said." * 20)
    return folder


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "r.sqlite") as opened:
        yield opened


def names(entries):
    return [entry.source.rsplit("/", 1)[1] for entry in entries]


def test_every_file_that_fails_is_named_with_why_and_the_rest_is_read(record, folder):
    summary = read_into(record, [folder, folder / "gone.txt"])

    assert names(summary.read) == ["a.txt", "b.txt"]
    assert names(summary.failed) == ["binary.txt", "broken.txt", "empty.txt", "gone.txt"]
    assert all(each.reason for each in summary.failed)
    assert record.counts()["reports"] == 2


def test_reading_twice_adds_nothing_and_exports_the_same_bytes(record, folder):
    read_into(record, [folder])
    before = {each: b"".join(export_record(record, each)) for each in Format}

    again = read_into(record, [folder])

    assert not again.read
    assert names(again.held) == ["a.txt", "b.txt"]
    assert {each: b"".join(export_record(record, each)) for each in Format} == before


def test_a_report_met_twice_in_one_run_is_read_once(record, tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("Dask refused to remove the toll. He left.")

    summary = read_into(record, [tmp_path / "one.txt", tmp_path / "two.txt"])

    assert names(summary.read) == ["one.txt"]
    assert names(summary.held) == ["two.txt"]


def test_a_run_that_is_killed_goes_on_where_it_was_and_ends_the_same(tmp_path, folder, monkeypatch):
    whole, cut = tmp_path / "whole.sqlite", tmp_path / "cut.sqlite"
    with Record(whole) as opened:
        read_into(opened, [folder])
        expected = b"".join(export_record(opened, Format.JSONL))

    def stop_at_b(done, total, source):
        if source.endswith("b.txt"):
            raise KeyboardInterrupt

    with Record(cut) as opened:
        with pytest.raises(KeyboardInterrupt):
            read_into(opened, [folder], progress=stop_at_b)
        assert opened.counts()["reports"] == 1
    with Record(cut) as opened:
        read_into(opened, [folder])
        assert b"".join(export_record(opened, Format.JSONL)) == expected


def test_the_day_and_outlet_given_hold_for_all_files_without_their_own(record, folder):
    read_into(record, [folder], published="2031-03-04", outlet="Lorn Courier")

    assert {(report.published, report.outlet) for report in record.reports()} == {("2031-03-04", "Lorn Courier")}


def test_a_day_that_is_none_stops_the_run_before_anything_is_read(record, folder):
    with pytest.raises(BadMetadata, match="the 4th"):
        read_into(record, [folder], published="the 4th")

    assert record.counts()["reports"] == 0


def test_progress_is_told_before_each_file_and_at_the_end(record, folder):
    told = []

    read_into(record, [folder], progress=lambda done, total, source: told.append((done, total)))

    assert told == [(0, 5), (1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_a_reading_that_misquotes_is_a_failure_of_its_file_alone(record, folder, monkeypatch):
    def misquote(report):
        reading = hand_read(report)
        acts = tuple(replace(act, cue=replace(act.cue, quote="agreed")) for act in reading.acts)
        return replace(reading, acts=acts)

    monkeypatch.setattr(reads, "read", misquote)

    summary = read_into(record, [folder / "a.txt", folder / "b.txt"])

    assert names(summary.failed) == ["a.txt"]
    assert names(summary.read) == ["b.txt"]


@pytest.mark.parametrize("fault", [RecursionError(), MemoryError(), IndexError("4"), ValueError("odd")])
def test_a_report_that_a_stage_fails_on_is_named_and_the_rest_is_read(record, folder, monkeypatch, fault):
    def fail_on_a(reading):
        if "Dask" in reading.report.text:
            raise fault
        return reading

    stage = replace(STAGES[0], name="dates", run=fail_on_a)
    monkeypatch.setattr(reads, "read", lambda report: pipeline_read(report, stages=(stage,)))

    summary = read_into(record, [folder / "a.txt", folder / "b.txt"])

    assert names(summary.failed) == ["a.txt"]
    assert f"'dates' failed on it ({type(fault).__name__}" in summary.failed[0].reason
    assert names(summary.read) == ["b.txt"]


def test_a_file_that_cannot_be_read_is_noted_in_the_record_once(tmp_path):
    (tmp_path / "scan.txt").write_bytes(b"\x00\x01\x02" * 50)
    with open_record(tmp_path / "r.sqlite", create=True) as record:
        for _ in range(2):
            read_into(record, [tmp_path / "scan.txt"])
        ((source, reason),) = record.failures()

    assert source.endswith("scan.txt")
    assert "not text" in reason


def test_what_is_less_sure_than_asked_for_is_not_recorded_and_counted(record, folder):
    # By hand, the act is 0.875 sure and the statement 0.9.
    summary = read_into(record, [folder], min_confidence=0.89)

    assert [(each.acts, each.attributions, each.left_out) for each in summary.read] == [(0, 1, 1), (0, 0, 0)]
    assert [record.counts()[each] for each in ("acts", "attributions")] == [0, 1]


def test_what_is_just_as_sure_as_asked_for_is_recorded(record, folder):
    summary = read_into(record, [folder], min_confidence=0.875)

    assert [(each.acts, each.attributions, each.left_out) for each in summary.read] == [(1, 1, 0), (0, 0, 0)]
