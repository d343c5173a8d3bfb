from __future__ import annotations

import sys

import pytest

from onrecord.cli.main import main
from onrecord.record.record import Record
from onrecord.types import Reading
from tests.exports.sample import readings
from tests.record.sample import ACTORS, act
from tests.views.hand import EARLIER, LATER, REPORT


class Ran:
    """What a command printed and its exit code."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(monkeypatch, capsys):
    """Run `onrecord` with arguments, in this process."""

    def run_command(*arguments, columns=160):
        monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        monkeypatch.setenv("COLUMNS", str(columns))
        with pytest.raises(SystemExit) as stopped:
            main()
        printed = capsys.readouterr()
        return Ran(stopped.value.code or 0, printed.out, printed.err)

    return run_command


@pytest.fixture
def record(tmp_path):
    """Return the path of a record that holds the sample."""
    path = tmp_path / "record.sqlite"
    with Record(path) as opened:
        for reading in readings():
            opened.add(reading, reader="hand 1")
    return path


NEGOTIATION = """
name = "Talks on the strait"

[[parties]]
id = "norland"
name = "Norland"

[[parties]]
id = "vellia"
name = "Vellia"

[[issues]]
id = "force"
name = "Whose force?"

[[issues.options]]
id = "troops"
name = "ground troops"

[[issues.options]]
id = "observers"
name = "observers"

[[issues]]
id = "tolls"
name = "Who pays?"

[[issues.options]]
id = "grain"
name = "grain"
"""


@pytest.fixture
def talks(tmp_path):
    """Return the options that name a record of a turn, a claim, a call that is denied, and a negotiation file."""
    turn = (
        act("refuse", "ground troops", within=EARLIER, day="2031-05-01"),
        act("offer", "ground troops", within=REPORT, day="2031-05-09", condition=True),
        act("pledge", "grain", within=REPORT, at=30, day="2031-05-09"),
        act("refuse", "grain", within=LATER, day="2031-05-19"),
        act("agree", "observers", within=REPORT, at=60, actors=("x-osk",), told_by="x-berg"),
        act("meet", "", within=REPORT, at=90, actors=("x-berg", "x-osk"), told_by="x-berg"),
        act("deny", "that the call took place", within=REPORT, at=120, actors=("x-osk",), told_by="x-osk"),
    )
    path, negotiation = tmp_path / "talks.sqlite", tmp_path / "talks.toml"
    negotiation.write_text(NEGOTIATION)
    with Record(path) as opened:
        for report in (EARLIER, REPORT, LATER):
            acts = tuple(each for each in turn if each.cue.report_id == report.id)
            opened.add(Reading(report=report, actors=ACTORS, acts=acts), reader="hand 1")
    return ("--record", path, "--negotiation", negotiation)
