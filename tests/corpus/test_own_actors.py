"""A record's own actors: given by files, by a negotiation file and by judgement, and what they do to what is read."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.corpus import reads
from onrecord.corpus.reads import load_own_actors, read_into
from onrecord.errors import BadActors, BadNegotiation
from onrecord.exports.export import Format, export_record
from onrecord.pipeline import STAGES
from onrecord.pipeline import read as pipeline_read
from onrecord.reading.registry import load_registry, registry_with
from onrecord.record.judgements import Signature, undo_judgement
from onrecord.record.judging import judge_added, judge_one
from onrecord.record.own_actors import find_own_actors
from onrecord.record.record import Record, open_record

ME = Signature()
ROWS = [
    {"id": "NORLAND", "name": "Norland", "type": "country"},
    {"id": "NORLAND.quay", "name": "Quay Office", "type": "government", "country": "NORLAND", "aliases": ["the Quay"]},
]
TEXT = "Norland spoke on Monday. The Quay refused to comment on the toll, and so did the lady of Kolm."
NEGOTIATION = """
name = "Talks"
[[parties]]
id = "n"
name = "Norland"
names = ["Lena Vorr"]
[[issues]]
id = "toll"
name = "The toll"
options = [{id = "free", name = "Free passage"}]
"""


@pytest.fixture(autouse=True)
def _without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read who is mentioned, and nothing that needs a model."""
    stages = tuple(stage for stage in STAGES if stage.name in {"sentences", "mentions", "actors"})
    monkeypatch.setattr(reads, "read", lambda report: pipeline_read(report, stages=stages))
    monkeypatch.setattr(reads, "reader_name", lambda: "hand 1")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return written(tmp_path / "own.jsonl", ROWS)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as opened:
        yield opened


def written(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def met(record: Record) -> set[str]:
    return {each.actor_id for each in record.mentions()}


def exported(record: Record) -> dict[Format, bytes]:
    return {each: b"".join(export_record(record, each)) for each in Format}


def test_a_file_of_actors_is_linked_and_kept_for_later_readings(record: Record, text: Path, own: Path) -> None:
    read_into(record, [text], actors=load_own_actors([own]))
    later = text.with_name("later.txt")
    later.write_text("In the end the Quay gave way.", "utf-8")
    read_into(record, [later])

    assert {"NORLAND", "NORLAND.quay"} <= met(record)
    assert len([each for each in record.mentions() if each.actor_id == "NORLAND.quay"]) == 2
    assert {each.entry.id for each in find_own_actors(record)} == {"NORLAND", "NORLAND.quay"}


def test_the_same_reports_and_actors_give_the_same_bytes(tmp_path: Path, text: Path, own: Path) -> None:
    found = []
    for name in ("a.db", "b.db"):
        with open_record(tmp_path / name, create=True) as record:
            read_into(record, [text], actors=load_own_actors([own]))
            assert not read_into(record, [text], actors=load_own_actors([own])).read
            assert not read_into(record, [text]).read
            tables = ("readings", "actors", "mentions", "actor_files", "actor_sets")
            found.append((exported(record), [record.rows(f"SELECT * FROM {table}") for table in tables]))  # noqa: S608

    assert found[0] == found[1]


def test_a_record_without_own_actors_is_read_as_ever(record: Record, text: Path) -> None:
    read_into(record, [text], actors={"own.jsonl": ()})

    assert record.rows("SELECT reader FROM readings") == [("hand 1",)]
    assert record.rows("SELECT * FROM actor_files") == record.rows("SELECT * FROM actor_sets") == []


def test_reports_given_again_are_read_again_when_the_actors_differ_and_the_newest_count(
    record: Record, text: Path, own: Path
) -> None:
    read_into(record, [text])
    assert "NORLAND.quay" not in met(record)

    assert len(read_into(record, [text], actors=load_own_actors([own])).read) == 1
    assert "NORLAND.quay" in met(record)

    # A corrected file stands in the place of what it said before.
    written(own, ROWS[:1])
    assert len(read_into(record, [text], actors=load_own_actors([own])).read) == 1
    assert "NORLAND.quay" not in met(record)

    written(own, ROWS)
    assert len(read_into(record, [text], actors=load_own_actors([own])).read) == 1
    assert "NORLAND.quay" in met(record)
    assert len(record.rows("SELECT * FROM readings")) == 4


def test_an_actor_added_by_judgement_is_linked_when_reports_are_read_again(record: Record, text: Path) -> None:
    read_into(record, [text])
    made = judge_added(record, {"name": "Lena Vorr", "aliases": ["the lady of Kolm"]}, ME)
    read_into(record, [text])
    vorr = made.subject_id

    assert vorr in met(record)
    assert record.actors()[vorr].names == ("the lady of Kolm",)

    undo_judgement(record, made.id, ME)
    read_into(record, [text])

    assert vorr not in met(record)


def test_a_merge_holds_for_what_other_actors_make_of_a_report(record: Record, text: Path, own: Path) -> None:
    read_into(record, [text], actors=load_own_actors([own]))
    judge_one(record, ["NORLAND", "NORLAND.quay"], ME)
    judge_added(record, {"name": "Lena Vorr", "aliases": ["the lady of Kolm"], "speaks_for": "Quay Office"}, ME)
    read_into(record, [text])
    actors = record.actors()

    assert "NORLAND.quay" not in actors
    assert {each.speaks_for for each in actors.values() if each.name == "Lena Vorr"} == {"NORLAND"}


def test_the_parties_of_a_negotiation_file_link(record: Record, tmp_path: Path) -> None:
    negotiation = tmp_path / "talks.toml"
    negotiation.write_text(NEGOTIATION, "utf-8")
    text = tmp_path / "report.txt"
    text.write_text("Lena Vorr left. Norland stayed.", "utf-8")
    read_into(record, [text], actors=load_own_actors([], negotiation))
    actors = {each.name: each for each in record.actors().values()}

    assert actors["Lena Vorr"].speaks_for == actors["Norland"].id


def test_own_actors_go_before_the_parties_of_a_negotiation(tmp_path: Path) -> None:
    negotiation = tmp_path / "talks.toml"
    negotiation.write_text(NEGOTIATION, "utf-8")
    vorr = {"id": "NORLAND.vorr", "name": "Lena Vorr", "type": "person", "speaks_for": "NORLAND"}
    own = written(tmp_path / "own.jsonl", [*ROWS, vorr])

    assert load_own_actors([own], negotiation)[str(negotiation)] == ()


def test_nobody_knows_a_record_s_actors_once_it_is_read(record: Record, text: Path, own: Path) -> None:
    read_into(record, [text], actors=load_own_actors([own]))

    assert load_registry().entry("NORLAND.quay") is None


def test_own_actors_reach_another_process_as_they_are(own: Path) -> None:
    listings = load_own_actors([own])[str(own)]
    code = (
        "import pickle, sys; from onrecord.reading.registry import using_actors\n"
        "with using_actors(pickle.load(sys.stdin.buffer)) as registry: print(registry.named('the Quay'))"
    )
    run = [sys.executable, "-c", code]
    told = subprocess.run(run, input=pickle.dumps(listings), capture_output=True, check=True).stdout

    assert told.decode().strip() == str(registry_with(listings).named("the Quay")) == "('NORLAND.quay',)"


def test_a_bad_file_stops_the_run_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(BadActors, match="line 1"):
        load_own_actors([written(tmp_path / "own.jsonl", [{"id": "a"}])])
    with pytest.raises(BadNegotiation):
        load_own_actors([], tmp_path / "none.toml")
