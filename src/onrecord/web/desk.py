"""What pages are answered from: the board of what is listed, and the record itself for single entries."""

from __future__ import annotations

import threading
from typing import Annotated

from fastapi import Depends, Request

from onrecord.acts.issues import Negotiation, load_negotiation
from onrecord.board.board import Board, open_board
from onrecord.board.keeper import Keeper
from onrecord.record.record import Record, open_record
from onrecord.web.jobs import Jobs
from onrecord.web.settings import Settings


class Desk:
    """The record and its board, open for the threads that answer requests.

    Attributes:
        settings: What the server was started with.
        negotiation: Parties, issues and options; None without a file.
        keeper: Rebuilds the board when the record has moved.
        board: What is listed.
        jobs: Readings started from the browser.
    """

    def __init__(self, settings: Settings) -> None:
        # One that cannot be used is told before the server starts.
        open_record(settings.record, create=True).close()
        self.settings = settings
        self.negotiation: Negotiation | None = load_negotiation(settings.negotiation) if settings.negotiation else None
        self.keeper = Keeper(settings.record, settings.negotiation)
        self.board: Board = open_board(self.keeper.path)
        self.jobs = Jobs(settings)
        self._mine = threading.local()

    @property
    def record(self) -> Record:
        """The record, open in this thread."""
        held: Record | None = getattr(self._mine, "record", None)
        if held is None:
            held = self._mine.record = open_record(self.settings.record)
        return held


def desk_of(request: Request) -> Desk:
    """Return the desk of the server that answers a request."""
    found: Desk = request.app.state.desk
    return found


TheDesk = Annotated[Desk, Depends(desk_of)]
