"""The demo record, read once, and what commands say of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.board.board import Board, open_board
from onrecord.board.build import build
from onrecord.board.store import board_path
from onrecord.cli.main import main
from onrecord.corpus.reads import read_into
from onrecord.record.record import open_record

DEMO = Path(__file__).parents[2] / "demo"
Tell = Callable[..., Any]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    with open_record(path, create=True) as record:
        assert not read_into(record, [DEMO / "reports"]).failed
    return path


@pytest.fixture(scope="session", params=["no file", "a file"])
def negotiation(request: pytest.FixtureRequest) -> Path | None:
    """With and without a negotiation file."""
    return DEMO / "negotiation.toml" if request.param == "a file" else None


@pytest.fixture(scope="session")
def board(demo: Path, negotiation: Path | None) -> Board:
    path = board_path(demo)
    build(demo, path, negotiation)
    return open_board(path)


@pytest.fixture
def tell(demo: Path, negotiation: Path | None, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Iterator[Tell]:
    """Return what a command prints of the demo record with `--json`."""

    def told(*command: str) -> Any:
        given = ["--negotiation", str(negotiation)] if negotiation and command[0] != "actors" else []
        monkeypatch.setattr(sys, "argv", ["onrecord", *command, "--record", str(demo), *given, "--json"])
        with pytest.raises(SystemExit) as stopped:
            main()
        assert not stopped.value.code
        return json.loads(capsys.readouterr().out)

    return told
