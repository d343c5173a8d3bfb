"""`onrecord judge` and `onrecord judgements`, as people type them."""

from __future__ import annotations

import json

import pytest

from onrecord.record.record import Record
from tests.exports.sample import readings


def listed(run, record, *arguments):
    return json.loads(run("judgements", "list", "--record", record, "--json", *arguments).out)["judgements"]


def acts(run, record):
    return json.loads(run("acts", "--record", record, "--json").out)["acts"]


def act_id(run, record, kind):
    return next(each["id"] for each in acts(run, record) if each["kind"] == kind)


def judged(ran):
    """Return the id of the judgement that a command tells how to take back."""
    assert ran.code == 0, ran.err
    return ran.out.strip().rsplit(" ", 1)[1]


def test_a_rejected_act_is_gone_until_that_is_taken_back(run, record):
    key = act_id(run, record, "refuse")
    before = run("acts", "--record", record, "--json").out
    made = judged(run("judge", key[:8], "reject", "--record", record, "--by", "Iris", "--note", "not so"))

    assert key not in run("acts", "--record", record, "--json").out
    assert "reject by Iris" in run("show", key, "--record", record).out
    assert "not so" in run("judgements", "list", "--record", record).out

    run("judgements", "undo", made[:8], "--record", record)

    assert run("acts", "--record", record, "--json").out == before
    assert [(each["verdict"], each["stands"]) for each in listed(run, record)] == [("reject", False), ("undo", True)]


def test_every_field_can_be_changed_in_one_go(run, record):
    key = act_id(run, record, "refuse")
    changes = {
        "--kind": "oppose",
        "--actor": "Ilse Vale",
        "--recipient": "Corvia",
        "--option": "joint patrols",
        "--about": "the toll",
        "--status": "historical",
        "--told-by": "",
        "--day": "2031-02",
        "--condition": "if the talks in Lorn resume",
        "--evidence": "Belmark refused to remove the toll, Foreign Minister Oren Dask",
    }
    ran = run("judge", key, "change", "--record", record, *(each for pair in changes.items() for each in pair))
    judged(ran)
    found = next(each for each in acts(run, record) if each["id"] == key)
    (made,) = listed(run, record, "--act", key[:8])

    assert (found["kind"], found["actors"][0]["name"], found["speaks_for"]["name"]) == (
        "oppose",
        "Ilse Vale",
        "Ardania",
    )
    assert (found["recipient"]["name"], found["about"], found["status"]) == ("Corvia", "the toll", "historical")
    assert (found["told_by"], found["day"]) == (None, "2031-02")
    assert found["condition"]["quote"] == changes["--condition"]
    assert [each["quote"] for each in found["evidence"]] == [changes["--evidence"]]
    assert found["judged"]["option"]["id"] == "joint_patrols"
    assert set(made["changes"]) == set(found["judged"]["changed"]) == {
        "kind", "actors", "recipient", "about", "status", "condition", "told_by", "day", "evidence", "option"
    }  # fmt: skip
    assert "kind: oppose" in run("judgements", "list", "--record", record).out


def test_polarity_and_places_are_typed_too(run, record):
    key = act_id(run, record, "pledge")
    start, end = next(each["cue"]["span"] for each in acts(run, record) if each["id"] == key)
    place = f"{start}:{end + 4}"
    judged(run("judge", key, "change", "--record", record, "--polarity", "refrain", "--evidence", place))
    found = next(each for each in acts(run, record) if each["id"] == key)

    assert (found["polarity"], found["evidence"][0]["span"]) == ("refrain", [start, end + 4])


def test_duplicates_are_merged_into_the_first(run, record):
    first, other = act_id(run, record, "refuse"), act_id(run, record, "offer")
    judged(run("judge", first, "merge", other, "--record", record))

    assert other not in {each["id"] for each in acts(run, record)}
    assert f"{other[:10]} tells the same as refuse {first[:10]}" in run("judgements", "list", "--record", record).out
    assert f"merge with {first}" in run("show", other, "--record", record).out


def test_judgements_move_to_another_record(run, record, tmp_path):
    key, file, other = act_id(run, record, "refuse"), tmp_path / "j.jsonl", tmp_path / "other.sqlite"
    with Record(other) as opened:
        opened.add(readings()[0], reader="hand 1")
    judged(run("judge", key, "reject", "--record", record, "--by", "Iris"))
    judged(run("judge", act_id(run, record, "support"), "accept", "--record", record))
    judged(run("actors", "merge", "Ilse Vale", "Oren Dask", "--record", record))
    run("judgements", "export", "--record", record, "--out", file)

    assert file.read_text("utf-8") == run("judgements", "export", "--record", record).out

    first = run("judgements", "import", file, "--record", other)

    assert "3 new, 0 held already." in first.out
    assert "1 of all cannot be laid over this record" in first.out
    assert key not in {each["id"] for each in acts(run, other)}
    assert [(each["verdict"], each["lost"] is None) for each in listed(run, other)] == [
        ("reject", True),
        ("accept", False),
        ("merge", True),
    ]
    assert [each["verdict"] for each in listed(run, other, "--lost")] == ["accept"]
    assert "0 new, 3 held already." in run("judgements", "import", file, "--record", other).out
    assert "Every judgement is kept." in run("judgements", "list", "--lost", "--record", record).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("judge", "a-0", "accept"), "no entry 'a-0'"),
        (("judge", "ACT", "bless"), "'bless' is not one of 'accept', 'reject', 'change', 'merge'."),
        (("judge", "ACT", "change"), "Nothing of"),
        (("judge", "ACT", "accept", "--day", "2031"), "'accept' sets no 'day'"),
        (("judge", "ACT", "change", "--option", "no such thing"), "no option 'no such thing'"),
        (("judge", "ACT", "change", "--evidence", "9:2"), "9:2 is no place in report"),
        (("judge", "ACT", "merge"), "Nothing is to be merged into"),
        (("judge", "ACT", "accept", "--at", "today"), "'today' is no time"),
        (("judgements", "undo", "j-0"), "No judgement has an id that begins with 'j-0'"),
        (("judgements", "import", "nothing.jsonl"), "nothing.jsonl is no file"),
    ],
)
def test_what_cannot_be_judged_is_one_line_with_what_to_do(run, record, arguments, said):
    key = act_id(run, record, "pledge")
    ran = run(*(key if each == "ACT" else each for each in arguments), "--record", record)

    assert ran.code == 2
    assert said in " ".join(ran.err.replace("│", " ").split())
    assert listed(run, record) == []
