from __future__ import annotations

import json


def found(run, talks, command, *arguments):
    return json.loads(run(command, *talks, "--json", *arguments).out)[command]


def test_claims_say_who_tells_what_of_whom_and_what_came_of_it(run, talks):
    shown = {each["kind"]: each for each in found(run, talks, "claims")}

    assert set(shown) == {"agree", "meet"}
    assert [shown[kind]["outcome"] for kind in ("agree", "meet")] == ["not answered", "denied"]
    assert [each["name"] for each in shown["agree"]["tellers"]] == ["Ada Berg"]
    assert shown["agree"]["party"]["name"] == "Vellia"
    assert [each["kind"] for each in shown["meet"]["answers"]] == ["deny"]


def test_claims_are_chosen_by_whom_they_are_of_or_told_by(run, talks):
    assert len(found(run, talks, "claims", "--party", "Vellia")) == 2
    assert len(found(run, talks, "claims", "--party", "Norland")) == 2
    assert [each["kind"] for each in found(run, talks, "claims", "--option", "observers")] == ["agree"]


def test_conflicts_show_both_sides(run, talks):
    (conflict,) = found(run, talks, "conflicts")

    assert (conflict["kind"], conflict["party"]["name"]) == ("claim and denial", "Vellia")
    assert [[each["kind"] for each in conflict[side]] for side in ("one", "other")] == [["meet"], ["deny"]]
    assert found(run, talks, "conflicts", "--since", "2031-06") == []
    out = run("conflicts", *talks).out
    assert "told by Ada Berg" in out
    assert "told by Ivo Osk" in out
