from __future__ import annotations

import json

import pytest

from onrecord.record.record import Record
from onrecord.types import How, Mention
from tests.exports.sample import first_reading, words


@pytest.fixture
def told(tmp_path):
    """Return the path of a record whose one report mentions people, by name and by pronoun."""
    path = tmp_path / "told.sqlite"
    reading = first_reading()
    met = (("Ilse Vale", "x-vale", How.NAME), ("Oren Dask", "x-dask", How.NAME), ("He", "x-dask", How.PRONOUN))
    mentions = tuple(Mention(evidence=words(reading.report, q), actor_ids=(a,), how=how) for q, a, how in met)
    with Record(path) as opened:
        opened.add(type(reading)(**{**_fields(reading), "mentions": mentions}), reader="hand 1")
    return path


def _fields(reading):
    return {name: getattr(reading, name) for name in reading.__struct_fields__}


def judged(ran):
    """Return the id of the judgement that a command tells how to take back."""
    assert ran.code == 0, ran.err
    return ran.out.strip().rsplit(" ", 1)[1]


def test_actors_are_listed_with_their_sides_and_counts(run, told):
    ran = run("actors", "--record", told)
    dask = next(line for line in ran.out.splitlines() if "Oren Dask" in line)

    assert dask.split() == ["x-dask", "Oren", "Dask", "person", "Belmark", "2", "1", "2"]


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("--party", "belmark"), ["Oren Dask", "Belmark"]),
        (("--kind", "person"), ["Oren Dask", "Ilse Vale"]),
        (("--since", "2031-03-05"), []),
    ],
)
def test_filters_choose_among_actors(run, told, arguments, names):
    ran = run("actors", "--record", told, "--json", *arguments)

    assert [each["name"] for each in json.loads(ran.out)["actors"]] == names


def test_a_merge_shows_in_every_table_until_it_is_taken_back(run, told):
    before = run("acts", "--record", told, "--json").out
    key = judged(run("actors", "merge", "Ilse Vale", "Oren Dask", "--record", told, "--by", "Iris", "--note", "one"))

    assert "Oren Dask" not in run("acts", "--record", told).out
    assert "Oren Dask" not in run("statements", "--record", told).out
    assert "Oren Dask (x-dask) is Ilse Vale (x-vale)" in run("judgements", "list", "--record", told).out

    run("judgements", "undo", key[:6], "--record", told)

    assert run("acts", "--record", told, "--json").out == before
    listed = json.loads(run("judgements", "list", "--record", told, "--json").out)["judgements"]
    assert [(each["verdict"], each["stands"], each["by"], each["note"]) for each in listed] == [
        ("merge", False, "Iris", "one"),
        ("undo", True, None, None),
    ]


def test_a_split_makes_somebody_new_who_may_have_a_side(run, told):
    split = ("actors", "split", "Oren Dask", "--name", "Oren Dask", "--as", "Otto Dask", "--speaks-for", "Corvia")
    judged(run(*split, "--record", told))
    acts = json.loads(run("acts", "--record", told, "--json", "--party", "Corvia", "--kind", "refuse").out)["acts"]

    assert [[each["name"] for each in act["actors"]] for act in acts] == [["Otto Dask"]]
    assert [act["speaks_for"]["name"] for act in acts] == ["Corvia"]


def test_an_actor_that_is_added_is_listed_with_who_added_it(run, told, monkeypatch):
    monkeypatch.setenv("ONRECORD_JUDGE", "Iris")
    added = run("actors", "add", "Quay House", "--kind", "organisation", "--speaks-for", "Corvia", "--record", told)
    judged(added)
    found = json.loads(run("actors", "--record", told, "--json", "--kind", "organisation").out)["actors"]

    assert [(each["name"], each["speaks_for"]["name"], each["mentions"]) for each in found] == [
        ("Quay House", "Corvia", 0)
    ]
    assert "Iris" in run("judgements", "list", "--record", told).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("merge", "Ilse Vale", "Oren Dusk"), "Did you mean: Oren Dask"),
        (("merge", "Ilse Vale", "x-vale"), "are one actor already"),
        (("split", "Oren Dask"), "Say who they are: --to ACTOR, or --as NAME"),
        (("split", "Oren Dask", "--to", "Ilse Vale", "--as", "Otto"), "--to names somebody known"),
        (("split", "Oren Dask", "--name", "Dasque"), "It is met as: Oren Dask."),
        (("add", "Vo", "--at", "today"), "is no time"),
        (("add", "Vo", "--id", "two words"), "Write it without blanks"),
    ],
)
def test_what_cannot_be_judged_is_one_line_with_what_to_do(run, told, arguments, said):
    ran = run("actors", *arguments, "--record", told)

    assert ran.code == 2
    assert said in " ".join(ran.err.replace("│", " ").split())
    assert json.loads(run("judgements", "list", "--record", told, "--json").out) == {"judgements": []}


def test_actors_can_be_added_before_anything_is_read(run, tmp_path):
    judged(run("actors", "add", "Lena Vorr", "--record", tmp_path / "new.sqlite"))

    assert "Lena Vorr" in run("actors", "--record", tmp_path / "new.sqlite").out
