import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.errors import NotFound, RecordError, SpanMismatch
from onrecord.record import store
from onrecord.record.query import find_acts, find_attributions
from onrecord.record.record import Record, open_record
from onrecord.record.rows import version_order
from onrecord.types import Actor, ActorKind, Evidence, Furniture, Span
from tests.record.sample import ACTORS, READER, reading

TABLES = (
    "reports signatures places furniture readings actors actor_names mentions attributions attribution_spans acts "
    "act_actors act_spans statements current_readings act_list statement_list"
).split()


def dump(path: Path) -> str:
    with open_record(path) as record:
        tables = {t: sorted(map(repr, record.rows(f"SELECT * FROM {t}"))) for t in TABLES}  # noqa: S608
        entries = [*map(repr, record.reports()), *map(repr, find_acts(record)), *map(repr, find_attributions(record))]
        return json.dumps([tables, entries, repr(record.actors())])


def test_what_was_added_comes_back_as_it_was(tmp_path: Path) -> None:
    first = reading(1)
    with open_record(tmp_path / "r.db", create=True) as record:
        assert record.add(first, reader=READER)

    with open_record(tmp_path / "r.db") as record:
        assert record.reports() == (first.report,)
        assert find_attributions(record) == first.attributions
        assert set(find_acts(record)) == set(first.acts)
        assert record.holds(first.report.id, READER)
        assert record.counts() == {"reports": 1, "attributions": 1, "acts": 2, "actors": len(ACTORS)}


@settings(max_examples=6, deadline=None)
@given(numbers=st.lists(st.integers(0, 9), min_size=1, max_size=8), order=st.randoms(use_true_random=False))
def test_the_order_of_reading_and_reading_twice_leave_no_trace(numbers: list[int], order) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, sequence in (("a.db", sorted(set(numbers))), ("b.db", order.sample(numbers, len(numbers)))):
            paths.append(Path(folder) / name)
            with open_record(paths[-1], create=True) as record:
                for number in sequence:
                    is_new = not record.holds(reading(number).report.id, READER)

                    assert record.add(reading(number), reader=READER) is is_new

        assert dump(paths[0]) == dump(paths[1])


def test_of_the_places_of_one_report_the_first_by_name_is_shown_whatever_was_read_first(tmp_path: Path) -> None:
    for name, sources in (("a.db", ("x.txt", "b.txt")), ("b.db", ("b.txt", "x.txt"))):
        with open_record(tmp_path / name, create=True) as record:
            assert [record.add(reading(1, source=source), reader=READER) for source in sources] == [True, True]
            assert not record.add_place(reading(1, source="x.txt").report)
            assert record.report(reading(1).report.id).source == "b.txt"
            assert record.counts()["acts"] == 2

    assert dump(tmp_path / "a.db") == dump(tmp_path / "b.db")


def test_a_place_can_be_noted_without_reading_again(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(reading(1, source="x.txt"), reader=READER)

        assert record.add_place(reading(1, source="a.txt").report)
        assert record.reports()[0].source == "a.txt"


def test_furniture_is_kept_with_the_report(tmp_path: Path) -> None:
    dropped = (Furniture(text="Subscribe", reason="an invitation", at=3), Furniture(text="Menu", reason="a menu", at=0))
    kept = replace(reading(1), report=replace(reading(1).report, furniture=dropped))
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(kept, reader=READER)

        assert record.reports()[0].furniture == dropped


def test_only_the_newest_reader_is_asked_and_older_readings_stay(tmp_path: Path) -> None:
    newer = replace(reading(1), acts=reading(1).acts[:1])
    orders = (("0.9.0", reading(1)), ("0.10.0", newer)), (("0.10.0", newer), ("0.9.0", reading(1)))
    for name, order in zip(("a.db", "b.db"), orders, strict=True):
        with open_record(tmp_path / name, create=True) as record:
            assert [record.add(each, reader=f"onrecord {version}") for version, each in order] == [True, True]
            assert find_acts(record) == newer.acts
            assert len(record.rows("SELECT * FROM acts")) == 3

    assert dump(tmp_path / "a.db") == dump(tmp_path / "b.db")


def test_versions_are_ordered_as_people_count() -> None:
    ordered = ["onrecord 0.9.1", "onrecord 0.10.0a1", "onrecord 0.10.0rc1", "onrecord 0.10.0", "onrecord 0.10.1"]

    assert sorted(reversed(ordered), key=version_order) == ordered


def test_actors_unite_their_names_and_take_the_side_of_the_newest_report(tmp_path: Path) -> None:
    def knowing(number: int, side: str | None, names: tuple[str, ...]):
        actor = Actor(id="x-berg", name="Ada Berg", kind=ActorKind.PERSON, speaks_for=side, names=names)
        return replace(reading(number), actors=(actor,))

    early, late = knowing(1, "NOR.X", ("Berg",)), knowing(2, "VEL.X", ("Ada", "Berg"))
    for name, order in (("a.db", (early, late)), ("b.db", (late, early))):
        with open_record(tmp_path / name, create=True) as record:
            for each in order:
                record.add(each, reader=READER)
            berg = record.actors()["x-berg"]

            assert (berg.speaks_for, berg.names) == ("VEL.X", ("Ada", "Berg"))
            assert record.sides()[early.report.id, "x-berg"] == "NOR.X"


def test_a_quote_that_is_not_in_the_text_keeps_the_whole_report_out(tmp_path: Path) -> None:
    good = reading(1)
    false = replace(
        good.acts[0], evidence=(Evidence(report_id=good.report.id, span=Span(start=0, end=7), quote="Vellia"),)
    )
    with open_record(tmp_path / "r.db", create=True) as record:
        with pytest.raises(SpanMismatch):
            record.add(replace(good, acts=(false,)), reader=READER)

        assert record.counts()["reports"] == 0


def test_the_first_of_two_entries_with_one_id_stands(tmp_path: Path) -> None:
    good = reading(1)
    twice = replace(good, acts=(*good.acts, replace(good.acts[0], about="something else")))
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(twice, reader=READER)

        assert set(find_acts(record)) == set(good.acts)


@pytest.mark.parametrize("deed", ["UPDATE acts SET about = ''", "DELETE FROM reports", "DELETE FROM act_spans"])
def test_nothing_in_a_record_can_be_changed(tmp_path: Path, deed: str) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(reading(1), reader=READER)
    connection = sqlite3.connect(tmp_path / "r.db")

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(deed)
    connection.close()


def test_half_a_character_is_refused_with_advice(tmp_path: Path) -> None:
    broken = replace(reading(1), report=replace(reading(1).report, title="\ud800"))
    with open_record(tmp_path / "r.db", create=True) as record:
        with pytest.raises(RecordError, match="half a character"):
            record.add(broken, reader=READER)

        assert record.counts()["reports"] == 0


def test_a_report_that_is_not_there_is_named() -> None:
    with Record(":memory:") as record, pytest.raises(NotFound, match="report r-0"):
        record.report("r-0")


WRITER = """
import sys
from tests.record.sample import READER, reading
from onrecord.record.record import open_record

with open_record(sys.argv[1], create=True) as record:
    for number in range(int(sys.argv[2])):
        record.add(reading(number), reader=READER)
        print(number, flush=True)
"""


def write(path: Path, count: int, *, kill_after: int | None = None) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", WRITER, str(path), str(count)]
    paths = os.pathsep.join(filter(None, (".", os.environ.get("PYTHONPATH"))))
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": paths}
    ) as process:
        for line in process.stdout:
            if kill_after is not None and int(line) >= kill_after:
                # Anywhere in a transaction, not just after one.
                time.sleep(0.0007 * kill_after % 0.003)
                process.send_signal(signal.SIGKILL)
                break
        process.wait()


def test_a_run_killed_again_and_again_ends_like_one_that_was_not(tmp_path: Path) -> None:
    write(tmp_path / "whole.db", 80)
    for kill_after in (0, 7, 31, 60):
        write(tmp_path / "killed.db", 80, kill_after=kill_after)
        with open_record(tmp_path / "killed.db") as record:
            held = record.counts()

        assert kill_after < held["reports"] < 80
        assert held["acts"] == 2 * held["reports"]
    write(tmp_path / "killed.db", 80)

    assert dump(tmp_path / "killed.db") == dump(tmp_path / "whole.db")
    connection = sqlite3.connect(tmp_path / "killed.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_two_processes_can_add_at_the_same_time(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as one, open_record(tmp_path / "r.db") as other:
        one.add(reading(1), reader=READER)
        assert not other.add(reading(1), reader=READER)
        assert other.add(reading(2), reader=READER)

        assert one.counts()["reports"] == 2


def test_a_locked_record_says_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LOCK_SECONDS", 0.01)
    with open_record(tmp_path / "r.db", create=True) as record:
        blocker = sqlite3.connect(tmp_path / "r.db", isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")

        with pytest.raises(RecordError, match="locked by another process. Wait"):
            record.add(reading(1), reader=READER)
        blocker.close()


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE things (a)")
    connection.close()


def newer_record(path: Path) -> None:
    open_record(path, create=True).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def damaged_record(path: Path) -> None:
    with open_record(path, create=True) as record:
        for number in range(40):
            record.add(reading(number), reader=READER)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\x5a" * (len(whole) - 4096))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "does not exist. Run: onrecord read"),
        (lambda path: path.touch(), "is empty. Run: onrecord read"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_text("Some words, no database. " * 99), "is not a record of onrecord"),
        (other_database, "is a database of another program"),
        (newer_record, "was made by a newer onrecord"),
        (damaged_record, "is damaged"),
    ],
)
def test_a_file_that_is_no_usable_record_is_named_with_what_to_do(tmp_path: Path, make, said: str) -> None:
    path = tmp_path / "r.db"
    make(path)

    with pytest.raises(RecordError, match=said) as caught, open_record(path) as record:
        find_acts(record)
    assert str(path) in str(caught.value)


def test_a_record_is_not_made_over_another_file_or_in_a_folder_that_is_missing(tmp_path: Path) -> None:
    other_database(tmp_path / "other.db")
    before = (tmp_path / "other.db").read_bytes()

    with pytest.raises(RecordError, match="another program"):
        open_record(tmp_path / "other.db", create=True)
    with pytest.raises(RecordError, match="there is no folder"):
        open_record(tmp_path / "missing" / "r.db", create=True)
    assert (tmp_path / "other.db").read_bytes() == before
    assert not (tmp_path / "missing").exists()


def test_a_record_of_an_earlier_schema_gets_the_signatures_of_its_reports(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with open_record(path, create=True) as record:
        record.add(reading(1), reader=READER)
        signed = {key: each.row() for key, each in record.signatures().items()}
    connection = sqlite3.connect(path)
    connection.executescript("DROP TABLE signatures; PRAGMA user_version = 2;")
    connection.close()

    with open_record(path) as record:
        assert {key: each.row() for key, each in record.signatures().items()} == signed
        assert record.rows("PRAGMA user_version") == [(store.SCHEMA_VERSION,)]
