"""The board follows its record."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.board.board import Board, open_board
from onrecord.board.build import build
from onrecord.board.keeper import Keeper
from onrecord.errors import BadNegotiation
from onrecord.record.record import open_record
from onrecord.types import Reading
from tests.exports.sample import readings
from tests.record.sample import ACTORS, READER, act, report


def wait(is_done: Callable[[], bool]) -> None:
    until = time.monotonic() + 300
    while not is_done():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.05)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.sqlite"
    with open_record(path, create=True) as opened:
        for reading in readings():
            opened.add(reading, reader=READER)
    return path


def add(path: Path, number: int) -> None:
    told = report(f"Report {number}, in words that stand for whatever was done.")
    with open_record(path) as opened:
        opened.add(
            Reading(report=told, actors=ACTORS, acts=(act("refuse", f"toll {number}", within=told),)), reader=READER
        )


def has(board: Board, about: str) -> bool:
    return about in {row["act"]["about"] for row in board.acts()["rows"]}


def test_a_board_is_built_at_the_start_and_again_when_the_record_holds_more(record: Path) -> None:
    with Keeper(record) as keeper:
        board = open_board(keeper.path)
        wait(lambda: board.state()["is_newest"])
        assert not has(board, "toll 7")
        add(record, 7)
        assert not board.state()["is_newest"]
        wait(lambda: board.state()["is_newest"])

        assert has(board, "toll 7")
        assert keeper.failure is None


def test_a_board_that_is_newest_is_not_built_again_and_one_of_another_negotiation_is(
    record: Path, tmp_path: Path
) -> None:
    path = record.with_name(f"{record.name}.board")
    build(record, path)
    before = path.stat().st_ino
    with Keeper(record):
        time.sleep(1.2)
    assert path.stat().st_ino == before
    file = tmp_path / "talks.toml"
    file.write_text(
        'name = "Talks"\n[[issues]]\nid = "a"\nname = "A?"\n[[issues.options]]\nid = "b"\nname = "ground troops"\n',
        "utf-8",
    )
    with Keeper(record, file):
        board = open_board(path)
        wait(lambda: board.state()["negotiation"] == "Talks")

    assert [option["id"] for option in board.options()] == ["b"]


def test_a_negotiation_file_that_cannot_be_used_is_told_at_the_start(record: Path, tmp_path: Path) -> None:
    with pytest.raises(BadNegotiation):
        Keeper(record, tmp_path / "none.toml").start()


def test_pages_read_the_old_board_until_the_new_one_is_whole(record: Path) -> None:
    path = record.with_name(f"{record.name}.board")
    build(record, path)
    board = open_board(path)
    before = board.acts()["total"]
    add(record, 8)
    assert board.acts()["total"] == before
    build(record, path)

    assert board.acts()["total"] == before + 1
    assert [each.name for each in record.parent.glob("*.board*")] == [path.name]


def test_a_build_that_fails_says_why_and_leaves_the_board(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Keeper(record) as keeper:
        board = open_board(keeper.path)
        wait(lambda: board.state()["is_newest"])
        record.rename(record.with_suffix(".away"))
        wait(lambda: keeper.failure is not None)

        assert "does not exist" in str(keeper.failure)
        assert board.acts()["rows"]
