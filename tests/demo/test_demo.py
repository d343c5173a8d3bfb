"""Tests of the demo: its reports are the coded ones, and the reader finds the cases planted in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import gold
from onrecord.acts.issues import load_negotiation
from onrecord.corpus.reads import read_into
from onrecord.exports.negotiation import draft_lines
from onrecord.intake.intake import find_files, read_file
from onrecord.positions import Basis, Position, Stance
from onrecord.record.record import Record, open_record
from onrecord.types import ReportKind
from onrecord.views.positions import find_positions
from onrecord.views.stories import find_stories
from onrecord.views.suggestions import suggest_negotiation

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

    assert (len(negotiation.parties), len(negotiation.options)) == (4, 8)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("demo") / "demo.sqlite", create=True) as opened:
        read_into(opened, [DEMO / "reports"])
        yield opened


def stance(record: Record, party: str, option: str, *, as_of: str | None = None) -> Position | None:
    negotiation = load_negotiation(DEMO / "negotiation.toml")
    found = find_positions(record, negotiation=negotiation, as_of=as_of)
    return next((each for each in found if (each.party_id, each.option_id) == (party, option)), None)


@pytest.mark.model
@pytest.mark.parametrize(
    ("party", "option", "expected", "basis"),
    [
        ("lodavia", "pact-troops", Stance.RULED_OUT, Basis.OWN_WORDS),
        ("lodavia", "pact-membership", Stance.AGAINST, Basis.OWN_WORDS),
        ("lodavia", "release", Stance.WILLING, Basis.OWN_WORDS),
        ("halvania", "summit", Stance.FOR, Basis.OWN_WORDS),
        ("sarvenia", "direct-meeting", Stance.WILLING, Basis.OWN_WORDS),
    ],
)
def test_the_demo_shows_where_parties_stand(
    record: Record, party: str, option: str, expected: Stance, basis: Basis
) -> None:
    position = stance(record, party, option)

    assert position
    assert (position.stance, position.basis) == (expected, basis)


@pytest.mark.model
def test_the_demo_shows_a_change_of_position_and_its_condition(record: Record) -> None:
    before = stance(record, "sarvenia", "direct-meeting", as_of="2026-03-10")
    after = stance(record, "sarvenia", "direct-meeting")

    assert before
    assert before.stance is Stance.RULED_OUT
    assert after
    assert after.condition


@pytest.mark.model
def test_a_pledge_counts_from_the_day_it_was_made_not_from_the_one_it_names(record: Record) -> None:
    position = stance(record, "lodavia", "release", as_of="2026-03-10")

    assert position
    assert (position.stance, position.day) == (Stance.COMMITTED, "2026-03-02")


@pytest.mark.model
def test_declining_to_endorse_is_neither_yes_nor_no(record: Record) -> None:
    position = stance(record, "lodavia", "summit", as_of="2026-03-19")

    assert position
    assert position.stance is Stance.WITHHELD


@pytest.mark.model
def test_what_is_only_claimed_of_a_party_is_never_its_own_word(record: Record) -> None:
    position = stance(record, "sarvenia", "exchange")

    assert position
    assert position.stance is not Stance.COMMITTED or position.basis is Basis.HEARSAY


@pytest.mark.model
def test_a_paper_that_prints_the_agency_is_no_second_source(record: Record) -> None:
    position = stance(record, "pact", "pact-troops")
    stories = find_stories(record)
    outlets = {report.id: report.outlet for report in record.reports()}

    assert position
    assert {outlets[act.cue.report_id] for act in position.acts} == {"Halvania News Agency", "Kolvarn Ledger"}
    assert [outlets[act.cue.report_id] for act in position.sources] == ["Halvania News Agency"]
    copies = {outlets[key]: outlets[stories.of(key)] for key in outlets if stories.of(key) != key}
    assert copies == {"Kolvarn Ledger": "Halvania News Agency"}


@pytest.mark.model
def test_the_negotiation_that_the_record_suggests_gives_positions(record: Record, tmp_path: Path) -> None:
    suggestion = suggest_negotiation(record)
    path = tmp_path / "talks.toml"
    path.write_text("\n".join(draft_lines(suggestion, {each.id: each for each in record.reports()})), "utf-8")
    negotiation = load_negotiation(path)
    found = find_positions(record, negotiation=negotiation)

    assert {"Lodavia", "Sarvenia", "Halvania"} <= {party.name for party in negotiation.parties}
    troops = {option.id for option in negotiation.options if any("troops" in phrase for phrase in option.phrases)}
    stances = {(each.party_id, each.stance) for each in found if each.option_id in troops}
    assert ("lodavia", Stance.RULED_OUT) in stances
