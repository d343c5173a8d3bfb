from __future__ import annotations

import json

from onrecord.acts.issues import load_negotiation
from onrecord.record.record import Record


def test_the_draft_is_a_negotiation_file_that_positions_takes(run, record, tmp_path):
    path = tmp_path / "talks.toml"
    ran = run("suggest", "--record", record, "--out", path)

    assert ran.code == 0
    assert f"onrecord positions --record {record} --negotiation {path}" in ran.err
    found = json.loads(run("positions", "--record", record, "--negotiation", path, "--json").out)["positions"]
    stances = {(each["party"]["name"], each["option"]["name"]): each["stance"] for each in found}
    assert stances["Belmark", "removing the toll"] == "ruled out"
    assert stances["Corvia", "joint patrols"] == "for"


def test_without_a_file_the_draft_goes_to_standard_output(run, record, tmp_path):
    path = tmp_path / "piped.toml"
    path.write_text(run("suggest", "--record", record).out)

    assert {party.name for party in load_negotiation(path).parties} == {"Ardania", "Belmark", "Corvia"}


def test_a_file_that_may_have_been_edited_is_never_written_over(run, record, tmp_path):
    path = tmp_path / "talks.toml"
    path.write_text("mine")

    ran = run("suggest", "--record", record, "--out", path)

    assert ran.code == 2
    assert "may have been edited" in ran.err
    assert path.read_text() == "mine"


def test_a_record_in_which_nobody_takes_a_stance_says_so(run, tmp_path):
    Record(tmp_path / "bare.sqlite").close()

    ran = run("suggest", "--record", tmp_path / "bare.sqlite")

    assert ran.code == 2
    assert "no act that takes a stance" in ran.err
