from __future__ import annotations

import json

import pytest


def found(run, talks, command, *arguments):
    return json.loads(run(command, *talks, "--json", *arguments).out)[command]


def test_changes_say_who_moved_on_what_from_where_to_where(run, talks):
    grain, troops = found(run, talks, "changes")

    assert (grain["party"]["name"], grain["option"]["name"], grain["after"]["stance"]) == (
        "Norland", "grain", "ruled out",
    )  # fmt: skip
    assert (troops["before"]["stance"], troops["after"]["stance"]) == ("ruled out", "willing")
    assert troops["after"]["condition"]
    assert all(each[side]["acts"][0]["evidence"] for each in (grain, troops) for side in ("before", "after"))


def test_changes_are_chosen_by_day_party_and_option(run, talks):
    def options(*arguments):
        return [each["option"]["id"] for each in found(run, talks, "changes", *arguments)]

    assert options("--since", "2031-05-10") == ["grain"]
    assert options("--as-of", "2031-05-10") == ["troops"]
    assert options("--option", "ground troops") == ["troops"]
    assert options("--party", "Vellia") == []


def test_commitments_say_whether_they_stand(run, talks):
    shown = {each["option"]["id"]: each for each in found(run, talks, "commitments")}

    assert set(shown) == {"troops", "grain"}
    assert shown["troops"]["is_standing"]
    assert shown["troops"]["condition"]
    assert [each["kind"] for each in shown["grain"]["superseded_by"]] == ["refuse"]
    assert found(run, talks, "commitments", "--as-of", "2031-05-10", "--option", "grain")[0]["is_standing"]


@pytest.mark.parametrize("command", ["changes", "commitments", "claims", "conflicts", "packages", "silences"])
@pytest.mark.parametrize("columns", [40, 80, 160])
def test_every_row_ends_in_an_id_that_show_opens_and_none_is_cut_off(run, talks, command, columns):
    ran = run(command, *talks, columns=columns)
    lines = [line.rstrip() for line in ran.out.splitlines()]
    ids = {word.strip(";") for line in lines for word in line.split() if word.startswith("a-")}
    tables = lines[: lines.index("")] if command == "packages" else lines

    assert max(map(len, tables)) <= max(columns, 72)
    assert ids
    for each in ids:
        assert run("show", each, *talks[:2]).code == 0


@pytest.mark.parametrize("command", ["changes", "commitments", "claims", "conflicts"])
def test_an_empty_record_is_said_to_hold_none(run, tmp_path, command):
    from onrecord.record.record import Record

    Record(tmp_path / "empty.sqlite").close()
    ran = run(command, "--record", tmp_path / "empty.sqlite")

    assert (ran.code, len(ran.out.splitlines())) == (0, 1)


@pytest.mark.parametrize("command", ["changes", "commitments", "claims", "conflicts"])
def test_without_a_negotiation_file_options_are_those_that_were_said(run, talks, command):
    assert run(command, *talks[:2]).code == 0
    assert json.loads(run(command, *talks[:2], "--json").out)[command]


@pytest.mark.parametrize("command", ["changes", "claims", "conflicts"])
def test_a_filter_that_leaves_nothing_does_not_say_so_of_the_whole_record(run, talks, command):
    assert "Nothing of that is on record." in run(command, *talks, "--since", "2040").out
