"""Tests of the demo: its reports are the coded ones, and the reader finds the cases planted in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench import gold
from onrecord.acts.issues import load_negotiation
from onrecord.intake.intake import find_files, read_file
from onrecord.types import ReportKind

DEMO = Path(__file__).parents[2] / "demo"
CODED = {passage.name: passage for passage in gold.read_sources() if passage.slice == "demo"}


def test_there_are_eight_to_twelve_reports_with_outlet_and_day() -> None:
    reports = [read_file(path) for path in find_files([DEMO / "reports"])]

    assert 8 <= len(reports) <= 12
    assert all(report.outlet and report.published for report in reports)


@pytest.mark.parametrize("name", sorted(CODED))
def test_a_report_after_intake_is_the_text_that_was_coded(name: str) -> None:
    (path,) = [each for each in find_files([DEMO / "reports"]) if each.stem == name]
    report = read_file(path)
    one_space = lambda text: re.sub(r"\s+", " ", text).strip()  # noqa: E731

    assert one_space(report.text) == one_space(CODED[name].text)
    assert report.published == CODED[name].published


def test_the_briefing_is_a_transcript_and_the_ministry_makes_a_statement() -> None:
    kinds = {path.stem: read_file(path).kind for path in find_files([DEMO / "reports"])}

    assert kinds["06-briefing"] is ReportKind.TRANSCRIPT
    assert kinds["08-halvania-statement"] is ReportKind.STATEMENT
    assert kinds["02-dolven-interview"] is ReportKind.ARTICLE


def test_the_page_of_the_radio_loses_its_furniture() -> None:
    text = read_file(DEMO / "reports" / "07-karravan-claim.html").text

    assert not re.search(r"newsletter|Read also|Share|Imprint|console", text)


def test_the_negotiation_file_names_parties_issues_and_options() -> None:
    negotiation = load_negotiation(DEMO / "negotiation.toml")

    assert (len(negotiation.parties), len(negotiation.options)) == (4, 7)
