from __future__ import annotations

import json
import re

import pytest

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

    assert [line.split() for line in out.splitlines()[1:4]] == [
        ["joint", "patrols"],
        ["Corvia", "for", "hearsay", "6", "Mar", "2031", out.splitlines()[2].split()[-1]],
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
