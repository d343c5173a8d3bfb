"""Judgements on actors, over readings made by hand: what they do to every answer, and what undoes them."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.errors import BadJudgement, NotFound
from onrecord.exports.export import Format, export_record
from onrecord.record.judgements import (
    Fact,
    Judgement,
    Signature,
    find_judgements,
    find_standing,
    undo_judgement,
)
from onrecord.record.judging import find_actor, judge_added, judge_one, judge_split
from onrecord.record.query import Filter, find_acts, find_attributions
from onrecord.record.record import Record, open_record
from onrecord.types import Act, ActorKind
from onrecord.views.actors import find_actor_rows
from onrecord.views.parties import find_parties
from onrecord.views.positions import find_positions
from tests.record.judged import BERG, LOND, ME, NEWER, ONE, READER, THREE, TWO, told


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as opened:
        for each in (ONE, TWO, THREE):
            opened.add(each, reader=READER)
        yield opened


def doers(record: Record) -> dict[str, tuple[str, ...]]:
    """Return who does each act, by what it is about."""
    return {each.about: each.actor_ids for each in find_acts(record)}


def by_about(record: Record, about: str) -> Act:
    return next(each for each in find_acts(record) if each.about == about)


def whole(path: Path) -> dict[Format, bytes]:
    with open_record(path) as record:
        return {each: b"".join(export_record(record, each)) for each in Format}


def test_a_merge_reaches_actors_acts_statements_parties_and_positions(record: Record) -> None:
    before = {each.party_id for each in find_positions(record)}
    made = judge_one(record, ["Ada Lund", "Ada Lond"], ME)
    actors = record.actors()

    assert made.subject_id == "x-lund"
    assert "x-lond" not in actors
    assert (actors["x-lund"].name, actors["x-lund"].names) == ("Ada Lund", ("Ada Lond", "Ada Lund", "Lund"))
    assert doers(record)["bread"] == ("x-lund",)
    assert by_about(record, "bread").speaks_for == "x-norland"
    assert {each.speaker_id for each in find_attributions(record, Filter(party="Ada Lund"))} == {"x-lund"}
    assert len(find_acts(record, Filter(party="Norland"))) == 6
    assert before == {"x-norland", "x-ostria"}
    assert ("x-norland", "bread") in {(each.party_id, each.option_id) for each in find_positions(record)}
    assert find_parties(record).of_act(by_about(record, "bread")) == ("x-norland",)


def test_a_merge_outlives_a_newer_reader_and_more_reports(record: Record) -> None:
    judge_one(record, ["x-lund", "x-lond"], ME)
    record.add(TWO, reader=NEWER)
    more = told("Ada Lond said it will send seeds.", "2031-05-09", actors=(LOND,), mentions=(("Ada Lond", "x-lond"),))
    record.add(more, reader=NEWER)

    assert doers(record)["bread"] == doers(record)["seeds"] == ("x-lund",)


def test_two_states_that_are_one_speak_as_one(record: Record) -> None:
    judge_one(record, ["Norland", "Ostria"], ME)

    assert find_parties(record).names == {"x-norland": "Norland"}
    assert {each.party_id for each in find_positions(record)} == {"x-norland"}
    assert set(record.sides().values()) == {"x-norland", None}


def test_an_actor_of_the_registry_may_take_in_one_that_only_reports_know(record: Record) -> None:
    judge_one(record, ["Angela Merkel", "Ada Lond"], ME)
    actors = record.actors()
    (merkel,) = (each for each in actors.values() if each.name == "Angela Merkel")

    assert (merkel.kind, merkel.names) == (ActorKind.PERSON, ("Ada Lond",))
    assert doers(record)["bread"] == (merkel.id,)


def test_who_takes_in_an_actor_speaks_for_its_office_of_that_day(tmp_path: Path) -> None:
    early = told("Ada Lond said it will send bread.", "2012-05-03", actors=(LOND,), mentions=(("Ada Lond", "x-lond"),))
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(early, reader=READER)
        record.add(TWO, reader=READER)
        judge_one(record, ["Angela Merkel", "Ada Lond"], ME)

        sides = {act.cue.report_id: act.speaks_for for act in find_acts(record) if act.about == "bread"}
        assert sides == {early.report.id: "DEU", TWO.report.id: None}


def test_a_split_by_form_takes_the_pronouns_that_follow_it(record: Record) -> None:
    judge_split(record, "Ada Lund", ["mr lund"], [], Fact(id="", name="Tor Lund", kind=ActorKind.PERSON), ME)
    tor = find_actor(record, "Tor Lund")

    assert {about: ids for about, ids in doers(record).items() if "x-lund" in ids} == {
        "boats": ("x-lund",),
        "crews": ("x-lund",),
        "tents": ("x-lund",),
    }
    assert doers(record)["tools"] == doers(record)["ropes"] == (tor.id,)
    assert by_about(record, "tools").speaks_for is None
    assert by_about(record, "tents").speaks_for == "x-norland"
    assert {row.actor.name: (row.mentions, row.statements, row.acts) for row in find_actor_rows(record)}[
        "Tor Lund"
    ] == (
        2,
        2,
        2,
    )


def test_a_split_by_report_may_give_somebody_new_a_side(record: Record) -> None:
    new = Fact(id="", name="Ada Lund the younger", kind=ActorKind.PERSON, side="x-ostria")
    judge_split(record, "x-lund", [], [THREE.report.id[:8]], new, ME)

    assert by_about(record, "tents").speaks_for == "x-ostria"
    assert by_about(record, "tents").told_by == by_about(record, "tents").actor_ids[0] != "x-lund"
    assert doers(record)["boats"] == ("x-lund",)
    assert find_parties(record).of_act(by_about(record, "tents")) == ("x-ostria",)


def test_a_split_may_give_mentions_to_an_actor_that_is_known(record: Record) -> None:
    judge_split(record, "Ada Lund", ["Lund"], [THREE.report.id], "Per Berg", ME)

    assert doers(record)["tools"] == ("x-berg",)
    assert doers(record)["tents"] == ("x-lund",)


def test_judgements_are_read_in_their_order(record: Record) -> None:
    judge_one(record, ["x-lund", "x-lond"], ME)
    judge_split(record, "x-lund", ["Ada Lond"], [], "Per Berg", ME)
    judge_one(record, ["x-berg", "x-lund"], ME)

    assert {ids for ids in doers(record).values()} == {("x-berg",)}


def test_a_judgement_taken_back_leaves_every_answer_as_it_was_and_may_come_again(record: Record) -> None:
    path = record.path
    before = whole(path)
    made = judge_one(record, ["x-lund", "x-lond"], ME)
    judged = whole(path)
    back = undo_judgement(record, made.id[:9], ME)

    assert judged != before
    assert whole(path) == before

    undo_judgement(record, back.id, ME)

    assert whole(path) == judged
    assert [each.id for each in find_standing(find_judgements(record))] == [made.id, find_judgements(record)[-1].id]


def test_what_was_taken_back_and_turned_round_ends_in_one_actor_all_the_same(record: Record) -> None:
    first = judge_one(record, ["x-lund", "x-lond"], ME)
    back = undo_judgement(record, first.id, ME)
    judge_one(record, ["x-lond", "x-lund"], ME)
    undo_judgement(record, back.id, ME)

    assert doers(record)["bread"] == doers(record)["boats"] == ("x-lond",)


def test_who_judged_and_when_changes_no_byte_of_any_export(tmp_path: Path) -> None:
    signatures = (ME, Signature(), Signature(by="Otto", at="2044-01-01"))
    found = []
    for number, signature in enumerate(signatures):
        with open_record(tmp_path / f"{number}.db", create=True) as record:
            for each in (ONE, TWO, THREE):
                record.add(each, reader=READER)
            judge_one(record, ["x-lund", "x-lond"], signature)
            judge_split(record, "x-lund", ["mr lund"], [], Fact(id="", name="Tor", kind=ActorKind.PERSON), signature)
        found.append(whole(tmp_path / f"{number}.db"))

    assert found[0] == found[1] == found[2] == whole(tmp_path / "0.db")


def test_a_judgement_comes_back_as_it_was_made(record: Record) -> None:
    made = [
        judge_one(record, ["x-lund", "x-lond"], ME),
        judge_split(record, "x-lund", ["Lund"], [ONE.report.id, THREE.report.id], "x-berg", ME),
        judge_added(record, {"name": "Lena Vorr", "aliases": ["the envoy of Norland"], "speaks_for": "Norland"}, ME),
    ]

    assert find_judgements(record) == tuple(made)
    assert all(each.signature == ME for each in made)


def test_nothing_of_what_was_read_changes(record: Record) -> None:
    before = record.rows("SELECT * FROM act_actors"), record.rows("SELECT * FROM actors")
    judge_one(record, ["x-lund", "x-lond"], ME)

    assert (record.rows("SELECT * FROM act_actors"), record.rows("SELECT * FROM actors")) == before
    with pytest.raises(sqlite3.IntegrityError, match="append-only"), sqlite3.connect(record.path) as connection:
        connection.execute("DELETE FROM judgements")


def test_a_judgement_that_cannot_be_written_leaves_nothing(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(rows: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(record, "_insert", fail)
    with pytest.raises(KeyboardInterrupt):
        judge_one(record, ["x-lund", "x-lond"], ME)
    monkeypatch.undo()

    assert find_judgements(record) == ()
    assert judge_one(record, ["x-lund", "x-lond"], ME) in find_judgements(record)


def test_a_process_killed_while_it_judges_leaves_no_half_judgement(record: Record) -> None:
    code = (
        "import os, signal, sys\n"
        "from onrecord.record.record import open_record\n"
        "with open_record(sys.argv[1]) as record, record.adding() as insert:\n"
        "    insert({'judgements': [(1, 'j-1', 'x-lund', 'merge', '{}', None, None, None)]})\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(record.path)], check=False)

    assert killed.returncode == -signal.SIGKILL
    assert find_judgements(record) == ()
    assert judge_one(record, ["x-lund", "x-lond"], ME) in find_judgements(record)


def judge_undo(record: Record, key: str) -> Judgement:
    return undo_judgement(record, key, ME)


NEW = Fact(id="", name="Tor", kind=ActorKind.PERSON)


@pytest.mark.parametrize(
    ("judge", "error", "words"),
    [
        (lambda r: judge_one(r, ["x-lund", "Ada Lund"], ME), BadJudgement, "are one actor already: Ada Lund (x-lund)"),
        (lambda r: judge_one(r, ["x-lund"], ME), BadJudgement, "One actor is given"),
        (lambda r: judge_one(r, ["x-lund", "Ada Lunt"], ME), NotFound, "Did you mean: Ada Lund"),
        (lambda r: judge_one(r, ["x-lund", "Angela Merkel"], ME), NotFound, "holds no actor 'Angela Merkel'"),
        (lambda r: judge_split(r, "x-lund", [], [], NEW, ME), BadJudgement, "Give --name FORM, --report ID"),
        (lambda r: judge_split(r, "x-lund", ["Lunt"], [], NEW, ME), BadJudgement, "It is met as: Ada Lund, Lund."),
        (lambda r: judge_split(r, "x-lund", [], [TWO.report.id], NEW, ME), BadJudgement, "No mention of Ada Lund"),
        (lambda r: judge_split(r, "x-lund", [], ["r-zzz"], NEW, ME), NotFound, "holds no report 'r-zzz'"),
        (lambda r: judge_split(r, "x-lund", ["Lund"], [], "x-lund", ME), BadJudgement, "whom they mean already"),
        (lambda r: judge_undo(r, "j-nothing"), BadJudgement, "No judgement has an id that begins with 'j-nothing'"),
        (lambda r: judge_added(r, {"name": "Angela Merkel"}, ME), BadJudgement, "is there already: Angela Merkel"),
        (lambda r: judge_added(r, {"name": "Vo Min", "speaks_for": "Norlund"}, ME), NotFound, "Did you mean: Norland"),
    ],
)
def test_what_cannot_stand_is_refused_with_what_to_do(record: Record, judge, error, words: str) -> None:
    with pytest.raises(error) as caught:
        judge(record)

    assert words in str(caught.value)
    assert find_judgements(record) == ()


def test_a_name_of_several_is_asked_back_with_their_ids(record: Record) -> None:
    record.add(
        told(
            "Lund said it will send maps.",
            "2031-05-08",
            actors=(replace(BERG, id="x-2", names=("Lund",)),),
            mentions=(("Lund", "x-2"),),
        ),
        reader=READER,
    )
    with pytest.raises(BadJudgement, match=r"'Lund' is the name of 2 actors: Per Berg \(x-2\), Ada Lund \(x-lund\)"):
        find_actor(record, "Lund")


def test_a_judgement_is_taken_back_once(record: Record) -> None:
    made = judge_one(record, ["x-lund", "x-lond"], ME)
    undo_judgement(record, made.id, ME)

    with pytest.raises(BadJudgement, match="is taken back already"):
        undo_judgement(record, made.id, ME)


def test_an_actor_that_is_added_gives_what_was_read_its_side_and_is_listed_unmet(record: Record) -> None:
    judge_added(record, {"name": "Ada Lond", "speaks_for": "Ostria", "id": "x-lond"}, ME)
    judge_added(record, {"name": "Zentra", "type": "organisation"}, ME)
    rows = {row.actor.name: row for row in find_actor_rows(record)}

    assert by_about(record, "bread").actor_ids == ("x-lond",)
    assert find_parties(record).of_act(by_about(record, "bread")) == ("x-ostria",)
    assert (rows["Zentra"].mentions, rows["Zentra"].actor.kind) == (0, ActorKind.ORGANISATION)


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({}, ["Ada Lund", "Ada Lond", "Per Berg", "Norland", "Ostria"]),
        ({"party": "ostria"}, ["Per Berg", "Ostria"]),
        ({"kind": ActorKind.COUNTRY}, ["Norland", "Ostria"]),
        ({"since": "2031-05-03", "until": "2031-05-03"}, ["Ada Lond", "Per Berg"]),
        ({"until": "2031-04"}, []),
    ],
)
def test_actors_are_listed_by_how_often_they_are_met(
    record: Record, asked: dict[str, object], names: list[str]
) -> None:
    assert [row.actor.name for row in find_actor_rows(record, **asked)] == names


def test_a_record_of_the_first_schema_can_be_judged(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with open_record(path, create=True) as record:
        record.add(ONE, reader=READER)
        record.add(TWO, reader=READER)
    with sqlite3.connect(path) as connection:
        for table in ("judgements", "mentions", "actor_files", "actor_sets"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("CREATE TABLE judgements (judgement_id TEXT PRIMARY KEY, act_id TEXT NOT NULL)")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    with open_record(path) as record:
        judge_one(record, ["x-lund", "x-lond"], ME)

        assert doers(record)["bread"] == ("x-lund",)


def test_a_record_of_the_second_schema_keeps_its_judgements_and_takes_doubts(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with open_record(path, create=True) as record:
        record.add(ONE, reader=READER)
        judge_added(record, {"name": "Mira Sand"}, ME)
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE acts DROP COLUMN doubt")
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    doubtful = replace(TWO, acts=tuple(replace(act, doubt="Nobody is bound.") for act in TWO.acts))
    with open_record(path) as record:
        record.add(doubtful, reader=READER)
        acts = find_acts(record)

        assert {act.doubt for act in acts} == {None, "Nobody is bound."}
        assert record.rows("SELECT count(*) FROM judgements") == [(1,)]


def test_mentions_that_may_mean_one_of_several_are_counted_apart(tmp_path: Path) -> None:
    (first, *_) = ONE.mentions
    doubtful = replace(first, actor_ids=(), candidates=("x-lund", "FRA"))
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(replace(ONE, mentions=(doubtful, *ONE.mentions[1:])), reader=READER)
        rows = {row.actor.name: (row.mentions, row.perhaps) for row in find_actor_rows(record)}

        assert rows == {"Ada Lund": (1, 1), "Norland": (0, 0), "France": (0, 1)}


@pytest.mark.parametrize("name", ["x-lond", "Ada Lond", "Ada Lund", "the harbour lady", "Angela Merkel"])
def test_whoever_asks_for_one_that_is_another_gets_the_other(record: Record, name: str) -> None:
    judge_added(record, {"name": "Ada Lund", "id": "x-lund", "aliases": ["the harbour lady"]}, ME)
    judge_one(record, ["Ada Lund", "Ada Lond"], ME)
    merkel = told(
        "Angela Merkel said it will send rain.",
        "2031-05-09",
        actors=(replace(LOND, id="P.DEU.angela-merkel"),),
        mentions=(("Angela Merkel", "P.DEU.angela-merkel"),),
    )
    record.add(merkel, reader=READER)
    judge_one(record, ["x-lund", "P.DEU.angela-merkel"], ME)

    assert record.named(name) == {"x-lund"}
    assert len(find_acts(record, Filter(party=name))) == 7
    assert find_parties(record).named(name) == {"x-norland"}
