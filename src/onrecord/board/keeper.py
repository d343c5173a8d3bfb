"""Keeps a board up to date: watches the record, and builds in a process of its own whenever it has moved."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Self

from onrecord.board.build import build
from onrecord.board.file import BoardFile
from onrecord.board.store import board_path, read_negotiation, state_of
from onrecord.errors import BoardMissing, OnrecordError

# How often the record is looked at.
_SECONDS = 0.5
# Pages go before a build.
_NICENESS = 5


class Keeper:
    """Builds the board of a record when it starts, and again whenever the record holds more.

    Attributes:
        path: The board.
    """

    def __init__(self, record_path: Path, negotiation: Path | None = None) -> None:
        self.path = board_path(record_path)
        self._record = record_path
        self._negotiation = negotiation
        self._failure: str | None = None
        self._is_building = False
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)

    @property
    def failure(self) -> str | None:
        """Return why the last build failed; None where it did not."""
        return self._failure

    @property
    def is_building(self) -> bool:
        """Say whether a build is under way."""
        return self._is_building

    def start(self) -> None:
        """Begin to watch.

        Raises:
            BadNegotiation: The negotiation file cannot be used.
        """
        # A file that cannot be used is told to whoever starts the server, not to whoever opens a page.
        read_negotiation(self._negotiation)
        self._thread.start()

    def stop(self) -> None:
        """Cease to watch, and end a build that is under way."""
        self._stopping.set()
        self._thread.join()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _keep(self) -> None:
        while not self._stopping.is_set():
            pause = _SECONDS
            try:
                is_due = self._is_due()
            except OnrecordError as error:
                self._failure, is_due = str(error), False
            else:
                self._failure = self._failure if is_due else None
            if is_due:
                began = time.monotonic()
                self._build()
                # A record that never rests may not keep a core busy: a build is followed by as long a pause.
                pause += time.monotonic() - began
            self._stopping.wait(pause)

    def _is_due(self) -> bool:
        try:
            facts = BoardFile(self.path).facts()
        except BoardMissing:
            return True
        _, digest = read_negotiation(self._negotiation)
        return bool(facts["record"] != state_of(self._record) or facts["negotiation_digest"] != digest)

    def _build(self) -> None:
        self._is_building = True
        # A forked process would share the locks and connections of the server's threads.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_child, args=(theirs, self._record, self.path, self._negotiation), daemon=True)
        process.start()
        theirs.close()
        try:
            while process.is_alive():
                process.join(_SECONDS / 5)
                if self._stopping.is_set():
                    process.terminate()
                    process.join()
                    self.path.with_name(f"{self.path.name}.{process.pid}").unlink(missing_ok=True)
                    return
            self._failure = _message(ours, process.exitcode)
        finally:
            ours.close()
            process.close()
            self._is_building = False


def _message(end: Connection, code: int | None) -> str | None:
    with suppress(EOFError):
        if end.poll():
            said: str = end.recv()
            return said
    return None if code == 0 else f"The build of the board ended with {code}. Start the server again."


def _child(end: Connection, record: Path, board: Path, negotiation: Path | None) -> None:
    os.nice(_NICENESS)
    try:
        build(record, board, negotiation)
    except OnrecordError as error:
        end.send(str(error))
