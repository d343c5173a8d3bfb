"""The file under a record: opening, making and recognising it, and what to do when that fails.

A commit survives the death of the process (WAL with synchronous=NORMAL): a report is in the record whole or not at all.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import RecordError
from onrecord.patterns import pattern_of
from onrecord.record.rows import INSERTS
from onrecord.record.signatures import sign

APPLICATION_ID = 0x6F6E7263
SCHEMA_VERSION = 4
# Until this one nothing could write to `judgements`.
JUDGED_VERSION = 2
# How long a command waits for another one to finish adding its report.
LOCK_SECONDS = 15.0
_MADE = pattern_of(r"^CREATE (?:VIRTUAL )?(?:TABLE|UNIQUE INDEX|INDEX|VIEW) (\w+)", re.MULTILINE)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file at `path` into a `RecordError` that says what to do."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise RecordError(
            str(path), f"cannot store half a character ({error.reason}). Repair the text first."
        ) from error
    except sqlite3.Error as error:
        raise RecordError(str(path), _advice(error)) from error


_ADVICE = {
    "locked": "is locked by another process. Wait until its reading ends, then run this again.",
    "not a database": "is not a record of onrecord. Give another --record.",
    "malformed": "is damaged. Restore a copy, or read the reports into a new record.",
    "full": "does not fit on the disk. Free some space, then read again: what was added stays.",
    "readonly": "cannot be written. Change its permissions, or copy it to a folder you may write to.",
    "fts5": "needs SQLite with FTS5, which this Python lacks. Use a Python built with it.",
}


def _advice(error: sqlite3.Error) -> str:
    for said, advice in _ADVICE.items():
        if said in str(error):
            return advice
    return f"cannot be used: {error}. Check that the file and its folder can be read and written."


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open the record at `path`, making it first where `create` allows.

    Raises:
        RecordError: The file is missing, is no record, or cannot be used.
    """
    if path.is_dir():
        raise RecordError(str(path), "is a folder. Give the name of a file.")
    if not path.exists():
        if not create:
            raise RecordError(str(path), f"does not exist. Run: onrecord read PATH... --record {path}")
        if not path.parent.is_dir():
            raise RecordError(str(path), f"cannot be made: there is no folder {path.parent}. Make it first.")
    with explained(path):
        connection = sqlite3.connect(path, timeout=LOCK_SECONDS, isolation_level=None)
        try:
            _prepare(connection, path, create=create)
        except BaseException:
            connection.close()
            raise
        return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    if _is_empty(connection):
        if not create:
            raise RecordError(str(path), f"is empty. Run: onrecord read PATH... --record {path}")
        _make(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise RecordError(str(path), "is a database of another program. Give another --record.")
    if version > SCHEMA_VERSION:
        raise RecordError(
            str(path), f"was made by a newer onrecord (schema {version}, here {SCHEMA_VERSION}). Upgrade onrecord."
        )
    if version < SCHEMA_VERSION:
        _bring_up(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _is_empty(connection: sqlite3.Connection) -> bool:
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return bool(tables == 0 and connection.execute("PRAGMA application_id").fetchone()[0] == 0)


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    # Another process may have made the tables while this one waited for the lock.
    if not _is_empty(connection):
        connection.execute("ROLLBACK")
        return
    _lay_out(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("COMMIT")


def _bring_up(connection: sqlite3.Connection) -> None:
    """Add the tables and columns that a record of an earlier schema lacks; nothing that it holds changes."""
    connection.execute("BEGIN IMMEDIATE")
    # Another process may have done so meanwhile.
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < SCHEMA_VERSION:
        if version < JUDGED_VERSION:
            connection.execute("DROP TABLE judgements")
        if not connection.execute("SELECT 1 FROM pragma_table_info('acts') WHERE name = 'doubt'").fetchone():
            connection.execute("ALTER TABLE acts ADD COLUMN doubt TEXT")
        _lay_out(connection)
        unsigned = "SELECT report_id, text FROM reports WHERE report_id NOT IN (SELECT report_id FROM signatures)"
        rows = ((report, *sign(text).row()) for report, text in connection.execute(unsigned).fetchall())
        connection.executemany(INSERTS["signatures"], rows)
    connection.execute("COMMIT")


def _lay_out(connection: sqlite3.Connection) -> None:
    """Make every table, index and view that is not there, and let no table change what it holds."""
    for statement in _statements(Path(__file__).with_name("schema.sql").read_text("utf-8")):
        name = _MADE.search(statement)
        if name is None or not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name[1],)).fetchone():
            connection.execute(statement)
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'statements%' ORDER BY name"
    ).fetchall()
    for (table,) in tables:
        for deed in ("UPDATE", "DELETE"):
            connection.execute(
                f"CREATE TRIGGER IF NOT EXISTS {table}_refuses_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT raise(ABORT, '{table} is append-only'); END"
            )
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _statements(script: str) -> Iterator[str]:
    # executescript() would commit the transaction that makes the file whole or nothing.
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
