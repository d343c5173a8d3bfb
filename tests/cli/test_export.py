from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize("format", ["jsonl", "csv", "html"])
def test_an_export_is_the_same_in_a_file_and_on_standard_output_and_each_time(run, record, tmp_path, format):
    printed = run("export", "--format", format, "--record", record)
    written = run("export", "--format", format, "--record", record, "--out", tmp_path / "out")

    assert (tmp_path / "out").read_bytes() == printed.out.encode()
    assert written.out == ""
    assert "Wrote" in written.err


def test_json_lines_hold_everything(run, record):
    kinds = [
        json.loads(line)["type"] for line in run("export", "--format", "jsonl", "--record", record).out.splitlines()
    ]

    assert {kind: kinds.count(kind) for kind in kinds} == {"report": 2, "actor": 5, "attribution": 3, "act": 6}


def test_a_place_that_cannot_be_written_is_an_error(run, record, tmp_path):
    ran = run("export", "--format", "csv", "--record", record, "--out", tmp_path / "no" / "out.csv")

    assert ran.code == 2
    assert "cannot be written" in ran.err


@pytest.mark.parametrize(
    "command", [("export", "--format", "csv"), ("judgements", "export")], ids=["export", "judgements"]
)
def test_nothing_is_written_over_a_record(run, record, command):
    before = record.read_bytes()

    ran = run(*command, "--record", record, "--out", record)

    assert ran.code == 2
    assert "it is a record or another database, which would be lost. Give another place." in ran.err
    assert record.read_bytes() == before


def test_the_page_of_a_day_counts_no_later_report_and_other_formats_have_no_day(run, record, talks):
    def page(*of_day):
        return run("export", "--format", "html", *talks, *of_day).out

    assert "3 reports" in page()
    assert "2 reports" in page("--as-of", "2031-05-12")

    refused = run("export", "--format", "csv", "--record", record, "--as-of", "2031-03-04")

    assert (refused.code, refused.out) == (2, "")
    assert "csv holds everything" in refused.err
