"""A board of acts made by hand, with a negotiation file."""

from pathlib import Path

from onrecord.board.board import open_board
from onrecord.board.build import build
from onrecord.board.store import board_path
from onrecord.record.record import open_record
from onrecord.types import Reading
from tests.record.sample import ACTORS, READER, act, report

TALKS = """name = "Talks"

[[issues]]
id = "peace"
name = "What first?"

[[issues.options]]
id = "truce"
name = "truce"

[[issues.options]]
id = "swap"
name = "prisoner swap"
"""


def test_an_act_on_two_options_is_listed_once_and_found_and_counted_on_both(tmp_path: Path) -> None:
    within = report("Words that stand for whatever was done, in some order.")
    acts = (act("agree", "truce and the prisoner swap", within=within), act("meet", "", within=within, at=9))
    record_path, file = tmp_path / "r.sqlite", tmp_path / "talks.toml"
    file.write_text(TALKS, encoding="utf-8")
    with open_record(record_path, create=True) as record:
        record.add(Reading(report=within, actors=ACTORS, acts=acts), reader=READER)
    build(record_path, board_path(record_path), file)
    board = open_board(board_path(record_path))

    assert board.acts()["total"] == 2
    for option in board.options():
        (row,) = board.acts(option_id=option["id"])["rows"]
        assert (option["acts"], option["voices"], row["option"]) == (1, 1, "truce")
        assert [each["stance"] for each in board.positions(option_id=option["id"])] == ["committed"]
