from __future__ import annotations

import json
import re

import pytest

from onrecord.record.record import Record
from onrecord.types import ActKind, Reading
from tests.exports.sample import make_act, make_report, readings

NEGOTIATION = """
name = "Tessel Strait"

[[parties]]
id = "ardania"
name = "Ardania"

[[parties]]
id = "corvia"
name = "Corvia"

[[issues]]
id = "safety"
name = "Who keeps it safe?"

[[issues.options]]
id = "patrols"
name = "joint patrols"
phrases = ["joint patrols"]
"""


def test_positions_are_a_table_of_parties_and_options(run, record):
    ran = run("positions", "--record", record)

    header = ran.out.splitlines()[0]
    assert [name for name in ("Belmark", "Ardania", "Corvia") if name in header] == ["Belmark", "Ardania", "Corvia"]
    assert "ruled out" in ran.out
    assert "willing (if)" in ran.out
    assert "hearsay, 6 Mar 2031" in ran.out
    assert "silent" in ran.out


def test_a_narrow_screen_gets_a_row_a_position(run, record):
    lines = run("positions", "--record", record, columns=80).out.splitlines()

    assert lines[0].split() == ["option,", "party", "stance", "basis", "day", "id"]
    at = lines.index(next(line for line in lines if line.startswith("removing the toll")))
    assert lines[at + 1].split()[:4] == ["Belmark", "ruled", "out", "own"]


def test_silent_parties_share_a_row_of_a_narrow_screen(run, record, tmp_path):
    path = tmp_path / "negotiation.toml"
    path.write_text(NEGOTIATION)

    out = run("positions", "--record", record, "--negotiation", path, columns=60).out

    assert [line.split() for line in out.splitlines()[1:5]] == [
        ["joint", "patrols"],
        ["Corvia", "for", "hearsay", "6", "Mar", "2031", out.splitlines()[2].split()[-1]],
        ["1", "source:", "Tessel", "Wire"],
        ["Ardania", "silent"],
    ]


@pytest.mark.parametrize("command", ["positions", "timeline", "acts", "statements", "stages"])
@pytest.mark.parametrize("columns", [40, 80, 160])
def test_no_column_is_cut_off_at_any_width(run, record, command, columns):
    arguments = () if command == "stages" else ("--record", record)
    lines = run(command, *arguments, columns=columns).out.splitlines()

    assert max(len(line.rstrip()) for line in lines) <= max(columns, 72)
    assert command == "stages" or any(re.search(r"[at]-[0-9a-f]{8}\s*$", line) for line in lines)


def test_positions_as_json_carry_the_acts_they_rest_on(run, record):
    found = json.loads(run("positions", "--record", record, "--json", "--party", "belmark").out)["positions"]

    assert {each["stance"] for each in found} == {"ruled out", "willing"}
    assert all(each["acts"][0]["evidence"][0]["quote"] for each in found)


def test_positions_can_be_chosen_by_option_basis_and_day(run, record):
    def stances(*arguments):
        return [
            each["stance"]
            for each in json.loads(run("positions", "--record", record, "--json", *arguments).out)["positions"]
        ]

    assert stances("--basis", "hearsay") == ["for"]
    assert stances("--option", "REMOVING THE TOLL") == ["ruled out"]
    assert "for" not in stances("--as-of", "2031-03-05")


def test_a_negotiation_file_shows_silence_too(run, record, tmp_path):
    path = tmp_path / "negotiation.toml"
    path.write_text(NEGOTIATION)

    found = json.loads(run("positions", "--record", record, "--json", "--negotiation", path).out)["positions"]

    shown = {(each["party"]["name"], each["option"]["name"]): each["stance"] for each in found}
    assert shown[("Corvia", "joint patrols")] == "for"
    assert shown[("Ardania", "joint patrols")] == "silent"


def test_the_timeline_goes_day_by_day(run, record):
    days = [each["day"] for each in json.loads(run("timeline", "--record", record, "--json").out)["timeline"]]

    assert days == sorted(days)
    assert "Corvia backs joint patrols" in run("timeline", "--record", record).out


def test_a_party_that_nobody_knows_is_answered_with_the_nearest_names(run, record):
    ran = run("positions", "--record", record, "--party", "Belmrk")

    assert ran.code == 2
    assert "Did you mean: Belmark?" in ran.err


@pytest.fixture
def echoed(record):
    """Add a copy of the first report of the sample, and a rival that tells its refusal, to the record."""
    first = readings()[0]
    copy = make_report(
        first.report.text.replace("Vale says patrols will go on", "Patrols stay"),
        title="Patrols stay", outlet="Echo", published="2031-03-05", source="/in/c/copy.txt",
    )  # fmt: skip
    rival = make_report(
        "At noon Belmark refused to remove the toll.",
        title=None,
        outlet="Rival",
        published="2031-03-06",
        source="d.txt",
    )
    with Record(record) as opened:
        for within in (copy, rival):
            refusal = make_act(
                within, ActKind.REFUSE, "Belmark refused to remove the toll", "refused", about="removing the toll",
                actor_ids=("x-dask",), speaks_for="x-belmark", told_by="x-dask", day="2031-03-04",
            )  # fmt: skip
            opened.add(Reading(report=within, actors=first.actors, acts=(refusal,)), reader="hand 1")
    return record


@pytest.mark.parametrize("columns", [80, 160])
def test_positions_count_independent_sources_and_name_the_first(run, echoed, columns):
    out = " ".join(run("positions", "--record", echoed, columns=columns).out.split())

    assert "2 sources, first Lorn Courier" in out
    assert "1 source: " in out
    assert "Echo" not in out


def test_positions_as_json_list_one_act_for_each_source(run, echoed):
    arguments = ("--record", echoed, "--json", "--option", "removing the toll", "--party", "Belmark")
    (found,) = json.loads(run("positions", *arguments).out)["positions"]

    with Record(echoed) as opened:
        outlets = [opened.report(each["report_id"]).outlet for each in found["sources"]]
    assert outlets == ["Lorn Courier", "Rival"]
    assert {each["act_id"] for each in found["sources"]} < {each["id"] for each in found["acts"]}
    assert len(found["acts"]) == 3


def test_the_timeline_shows_once_what_is_told_again(run, echoed):
    found = json.loads(run("timeline", "--record", echoed, "--json", "--kind", "refuse").out)["timeline"]

    assert [(len(each["also"]), len(each["sources"])) for each in found] == [(2, 2)]
    out = " ".join(run("timeline", "--record", echoed, "--kind", "refuse", columns=100).out.split())
    assert "2 sources, first Lorn Courier" in out


def test_the_page_names_the_sources_too(run, echoed):
    page = run("export", "--format", "html", "--record", echoed).out

    assert page.count("2 sources, first Lorn Courier") == 2
