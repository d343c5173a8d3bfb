from __future__ import annotations

import csv
import io

import pytest

from onrecord.exports.csv import COLUMNS, csv_lines
from onrecord.types import ActKind
from tests.exports.sample import ACTORS, make_act, make_report, readings

NAMES = {actor.id: actor.name for actor in ACTORS}


def rows_of(acts, reports):
    text = b"".join(csv_lines(acts, {report.id: report for report in reports}, NAMES)).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_act_is_a_row_with_all_columns():
    read = readings()
    acts = [act for each in read for act in each.acts]

    rows = rows_of(acts, [each.report for each in read])

    assert [row["id"] for row in rows] == [act.id for act in acts]
    assert all(tuple(row) == COLUMNS for row in rows)
    assert rows[1]["actors"] == "Oren Dask"
    assert rows[1]["speaks_for"] == "Belmark"
    assert rows[1]["evidence"] == "Belmark refused to remove the toll"
    assert rows[1]["outlet"] == "Lorn Courier"
    assert rows[5]["actors"] == "Oren Dask | Ilse Vale"


def test_the_reason_of_a_downgraded_act_has_a_column():
    report = make_report("Vale spoke of the toll.", title=None, outlet=None, published=None, source="x")
    act = make_act(report, ActKind.SAY, "spoke of the toll", "spoke", doubt="Read as pledge, but nobody is bound.")

    (row,) = rows_of([act], [report])

    assert row["doubt"] == "Read as pledge, but nobody is bound."


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_is_a_formula_is_guarded(start):
    report = make_report(f"{start}SUM(A1) was offered.", title=f"{start}1+1", outlet=None, published=None, source="x")
    act = make_act(report, ActKind.OFFER, f"{start}SUM(A1)", f"{start}SUM", about=f"{start}cmd|' /C calc'!A0")

    (row,) = rows_of([act], [report])

    assert row["about"].startswith(f"'{start}cmd")
    assert row["evidence"].startswith(f"'{start}SUM")
    assert row["title"].startswith(f"'{start}1")


def test_the_folder_a_report_was_read_from_stays_out():
    read = readings()

    text = b"".join(csv_lines(read[0].acts, {read[0].report.id: read[0].report}, NAMES))

    assert b"/in/a" not in text
    assert b"one.txt" in text


def test_line_breaks_and_quotation_marks_survive():
    report = make_report('He said "no,\nnever" to it.', title=None, outlet=None, published=None, source="x")
    act = make_act(report, ActKind.REFUSE, '"no,\nnever"', "no", about="it")

    (row,) = rows_of([act], [report])

    assert row["evidence"] == '"no,\nnever"'
