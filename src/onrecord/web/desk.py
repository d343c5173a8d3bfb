"""What pages are answered from: the board of what is listed, and the record itself for single entries."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from onrecord.acts.issues import Negotiation, load_negotiation
from onrecord.board.board import Board, open_board
from onrecord.board.keeper import Keeper
from onrecord.record.record import Record, open_record
from onrecord.web.jobs import Jobs
from onrecord.web.settings import Settings


@dataclass(frozen=True, slots=True)
class _Held:
    record: Record
    board: Board
    made: int


class Desk:
    """The record and its board, open in every thread that answers requests.

    Attributes:
        settings: What the server was started with.
        jobs: Readings started from the browser.
        keeper: Rebuilds the board when the record has moved.
        negotiation: Parties, issues and options; None without a file.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.negotiation: Negotiation | None = load_negotiation(settings.negotiation) if settings.negotiation else None
        self.jobs = Jobs(settings)
        self.keeper = Keeper(settings.record, negotiation=settings.negotiation)
        self._threads = threading.local()

    @property
    def record(self) -> Record:
        """The record, for this thread."""
        return self._held().record

    @property
    def board(self) -> Board:
        """The newest board, for this thread."""
        return self._held().board

    def _held(self) -> _Held:
        path = self.keeper.board_path
        made = path.stat().st_mtime_ns
        held: _Held | None = getattr(self._threads, "held", None)
        if held is None or held.made != made:
            record = open_record(self.settings.record) if held is None else held.record
            if held is not None:
                held.board.close()
            held = _Held(record, open_board(path), made)
            self._threads.held = held
        return held


def desk_of(request: Request) -> Desk:
    """Return the desk of the server that answers a request."""
    found: Desk = request.app.state.desk
    return found


TheDesk = Annotated[Desk, Depends(desk_of)]
