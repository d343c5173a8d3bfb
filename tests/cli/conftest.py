from __future__ import annotations

import sys

import pytest

from onrecord.cli.main import main
from onrecord.record.record import Record
from tests.exports.sample import readings


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
