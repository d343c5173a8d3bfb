from __future__ import annotations

import json

import pytest


def packages(run, talks, *arguments):
    return json.loads(run("packages", *talks, "--json", *arguments).out)


def test_packages_say_what_stands_and_who_blocks(run, talks):
    found = packages(run, talks)
    grain = found["issues"][1]["options"][0]

    assert (found["count"], found["not_refused_on_the_record"], found["deadlocked"]) == (2, 0, ["tolls"])
    assert [each["party"]["name"] for each in grain["blocks"]] == ["Norland"]
    assert grain["blocks"][0]["acts"][0]["kind"] == "refuse"
    assert [each["name"] for each in grain["silent"]] == ["Vellia"]


def test_packages_of_an_earlier_day_are_listed_while_they_stand(run, talks):
    found = packages(run, talks, "--as-of", "2031-05-10")

    assert [[each["option"] for each in package] for package in found["packages"]] == [
        ["troops", "grain"], ["observers", "grain"],
    ]  # fmt: skip
    observers = found["issues"][0]["options"][1]
    assert [each["party"]["name"] for each in observers["hearsay"]] == ["Vellia"]
    assert not observers["favourable"]
    assert [each["stance"] for each in found["issues"][0]["options"][0]["conditional"]] == ["willing"]


def test_the_table_speaks_of_no_consent(run, talks):
    out = run("packages", *talks, "--as-of", "2031-05-10").out

    assert "2 of 2 packages are not refused on the record. That is no consent" in out
    assert "ground troops + grain" in out
    assert "hearsay, counts for nothing" in out
    assert "accept" not in out


def test_where_all_options_of_an_issue_are_refused_the_sets_that_block_everything_are_told(run, talks):
    out = run("packages", *talks).out

    assert "None of 2 packages is without a refusal on the record." in out
    assert "1 such set: one of a-" in out


def test_silences_tell_who_has_not_spoken_and_who_is_only_spoken_of(run, talks):
    found = json.loads(run("silences", *talks, "--json").out)["silences"]
    silent = {(each["option"]["id"], each["party"]["name"]): len(each["spoken_of"]) for each in found}

    assert silent == {
        ("troops", "Vellia"): 0, ("observers", "Norland"): 0, ("observers", "Vellia"): 1, ("grain", "Vellia"): 0,
    }  # fmt: skip
    assert "only spoken of: agree, told by Ada Berg" in run("silences", *talks).out


@pytest.mark.parametrize("command", ["packages", "silences"])
def test_without_a_negotiation_file_the_error_says_what_to_do(run, talks, command):
    ran = run(command, *talks[:2])

    assert (ran.code, ran.out) == (2, "")
    assert "--negotiation FILE" in ran.err
    assert "[[issues]]" in ran.err
