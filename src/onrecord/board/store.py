"""The file under a board: where it stands, what it is made of, and of which state of the record."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from onrecord.acts.issues import Negotiation, load_negotiation
from onrecord.exports.objects import encode_json
from onrecord.ids import digest
from onrecord.record.record import Record, open_record

# Of the tables; a board of another one is built anew.
BOARD_VERSION = 4
# Stands for "undated acts count too" where a day stands; sorts after every day.
ALL_DAYS = "~"
# What a record holds only grows, so its state is how much of it there is.
_COUNTED = ("readings", "judgements", "places")


def board_path(record_path: Path | str) -> Path:
    """Return where the board of a record stands: beside it."""
    return Path(f"{record_path}.board")


def record_state(record: Record) -> dict[str, int]:
    """Return how much a record holds of what its views follow from: the same numbers, the same views."""
    shown = ", ".join(f"(SELECT count(*) FROM {table})" for table in _COUNTED)
    return dict(zip(_COUNTED, record.rows(f"SELECT {shown}")[0], strict=True))


def state_of(record_path: Path) -> dict[str, int]:
    """Return the state of the record at a path.

    Raises:
        RecordError: The file is missing, is no record, or cannot be used.
    """
    with open_record(record_path) as record:
        return record_state(record)


def read_negotiation(path: Path | None) -> tuple[Negotiation | None, str]:
    """Return the negotiation of a file, and what tells this file from another; neither where there is none.

    Raises:
        BadNegotiation: The file cannot be used.
    """
    if path is None:
        return None, ""
    negotiation = load_negotiation(path)
    return negotiation, digest("g", repr(negotiation))


def maker() -> str:
    """Return what makes a board: another version of onrecord may compute views otherwise."""
    return f"onrecord {version('onrecord')}, board {BOARD_VERSION}"


def encode(value: object) -> str:
    """Return `value` as JSON."""
    return encode_json(value).decode("utf-8")


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a new board that stands at `path` at the end, whole; until then the one before does."""
    made = path.with_name(f"{path.name}.{os.getpid()}")
    made.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(made, isolation_level=None)) as connection:
            # Nobody reads it before it is whole, and what is lost is built again.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(Path(__file__).with_name("schema.sql").read_text("utf-8"))
            connection.execute("BEGIN")
            yield connection
            connection.execute("COMMIT")
            connection.execute("ANALYZE")
        os.replace(made, path)
    finally:
        made.unlink(missing_ok=True)


def facts_of(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return what a board says of itself; nothing where it is none of this version."""
    try:
        rows = connection.execute("SELECT name, value FROM facts").fetchall()
    except sqlite3.DatabaseError:
        return {}
    facts = {name: json.loads(value) for name, value in rows}
    return facts if facts.get("made_by") == maker() else {}
