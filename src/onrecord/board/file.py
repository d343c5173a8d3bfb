"""The board as a file of rows: opened anew when a build has put another in its place, one connection a thread."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from onrecord.board.store import facts_of
from onrecord.errors import BoardMissing
from onrecord.exports.objects import Object

# Where ids of acts stand in bodies.
_ACTS = frozenset(("acts", "others", "answers", "one", "other", "superseded_by", "also"))
_ACT = "act"
# SQLite takes so many parameters in every build of it.
_MOST = 900


class BoardFile:
    """The rows of a board."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._mine = threading.local()

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query.

        Raises:
            BoardMissing: No board of this version stands there.
        """
        return self._connection().execute(sql, parameters).fetchall()

    def facts(self) -> dict[str, Any]:
        """Return what the board says of itself.

        Raises:
            BoardMissing: No board of this version stands there.
        """
        self._connection()
        facts: dict[str, Any] = self._mine.facts
        return facts

    def _connection(self) -> sqlite3.Connection:
        try:
            status = self.path.stat()
        except OSError as error:
            raise BoardMissing(str(self.path)) from error
        file = (status.st_ino, status.st_mtime_ns, status.st_size)
        if getattr(self._mine, "file", None) != file:
            if (before := getattr(self._mine, "connection", None)) is not None:
                before.close()
            # A board never changes: no lock is needed to read it.
            connection = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            self._mine.connection, self._mine.facts, self._mine.file = connection, facts_of(connection), file
        if not self._mine.facts:
            raise BoardMissing(str(self.path))
        found: sqlite3.Connection = self._mine.connection
        return found

    def whole(self, bodies: Sequence[Object]) -> list[Object]:
        """Return bodies with the acts in place of their ids, each with the outlet and the day of its `report`.

        An act without a day of its own counts on that of the report: without it no list could say what is newer.
        """
        acts = self._acts(act for body in bodies for act in _acts_in(body))
        return [_filled(body, acts) for body in bodies]

    def _acts(self, ids: Iterable[str]) -> dict[str, Object]:
        wanted = sorted(set(ids))
        found = {}
        for at in range(0, len(wanted), _MOST):
            some = wanted[at : at + _MOST]
            marks = ", ".join("?" * len(some))
            sql = f"SELECT act_id, body, about ->> 'outlet', about ->> 'published' FROM acts WHERE act_id IN ({marks})"
            for act_id, body, outlet, published in self.rows(sql, some):
                found[act_id] = json.loads(body) | {"report": {"outlet": outlet, "published": published}}
        return found

    def act_ids(self, numbers: Sequence[int]) -> list[str]:
        """Return the ids of acts by their numbers."""
        wanted = json.dumps(numbers)
        return [
            act_id
            for (act_id,) in self.rows(
                "SELECT act_id FROM json_each(?) JOIN acts ON number = value ORDER BY json_each.key", (wanted,)
            )
        ]


def _acts_in(value: object) -> Iterable[str]:
    if isinstance(value, list):
        for each in value:
            yield from _acts_in(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in _ACTS and isinstance(each, list):
                yield from each
            elif key == _ACT:
                yield each
            else:
                yield from _acts_in(each)


def _filled(body: Object, acts: dict[str, Object]) -> Object:
    return {key: _value(key, value, acts) for key, value in body.items()}


def _value(key: str, value: object, acts: dict[str, Object]) -> object:
    if key == _ACT:
        return acts[str(value)]
    if isinstance(value, list):
        if key in _ACTS:
            return [acts[each] for each in value]
        return [_value("", each, acts) for each in value]
    return _filled(value, acts) if isinstance(value, dict) else value
