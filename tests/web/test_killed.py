"""kill -9 of the server in the middle of a review loses no judgement that it acknowledged."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from urllib.parse import urlencode

import pytest

from onrecord.record.query import find_acts
from onrecord.record.record import open_record
from tests.web.small import make_record

KILLS = 50
# Starts a server for each line that it is told. What takes long to load is loaded once; each server is a process of its
# own. No board is built: fifty builds would outlive their servers, and say nothing of judgements.
STARTS = """
import os, signal, socket, sys
from pathlib import Path
import uvicorn
from onrecord.board.keeper import Keeper
from onrecord.web.app import create_app
from onrecord.web.settings import Settings

Keeper.start = Keeper.stop = lambda self: None
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
app = create_app(Settings(record=Path(sys.argv[1]), secret="known"))
for line in sys.stdin:
    if os.fork() == 0:
        listener = socket.create_server(("127.0.0.1", 0))
        os.write(1, f"{os.getpid()} {listener.getsockname()[1]}\\n".encode())
        uvicorn.Server(uvicorn.Config(app, log_level="critical")).run(sockets=[listener])
        os._exit(0)
"""


class Reviewer:
    """Sends judgements one after the other, and keeps those that were acknowledged."""

    def __init__(self, acts):
        self.acts, self.acknowledged, self.sent = acts, [], 0
        self._more = threading.Condition()

    def review(self, port, field):
        """Judge until the server is gone."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": "onrecord-form=abc"}
        try:
            while True:
                self.sent += 1
                note = f"note {self.sent}"
                sent = {"form": field, "verdict": ("accept", "reject")[self.sent % 2], "by": "Ada", "note": note}
                connection.request("POST", f"/review/{self.acts[self.sent % len(self.acts)]}", urlencode(sent), headers)
                answer = connection.getresponse()
                answer.read()
                assert answer.status == 303, answer.status
                with self._more:
                    self.acknowledged.append(note)
                    self._more.notify_all()
        except (OSError, http.client.HTTPException):
            connection.close()

    def wait_for(self, count):
        with self._more:
            assert self._more.wait_for(lambda: len(self.acknowledged) >= count, timeout=120)


def notes_on(record):
    with open_record(record) as opened:
        return [note for (note,) in opened.rows("SELECT note FROM judgements ORDER BY position")]


@pytest.mark.slow
def test_no_acknowledged_judgement_is_lost(tmp_path):
    from onrecord.web.guard import form_field
    from onrecord.web.settings import Settings

    record = make_record(tmp_path / "r.sqlite", 4)
    field = form_field(Settings(record=record, secret="known"), "abc")  # noqa: S106
    with open_record(record) as opened:
        reviewer = Reviewer([each.id for each in find_acts(opened)])
    nursery = subprocess.Popen(
        [sys.executable, "-c", STARTS, str(record)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        nursery.stdin.write("start\n")
        nursery.stdin.flush()
        for life in range(KILLS):
            pid, port = map(int, nursery.stdout.readline().split())
            if life + 1 < KILLS:
                # The next one gets ready while this one works.
                nursery.stdin.write("start\n")
                nursery.stdin.flush()
            reviewing = threading.Thread(target=reviewer.review, args=(port, field))
            reviewing.start()
            reviewer.wait_for(len(reviewer.acknowledged) + 1 + life % 3)
            # At any moment of the next one.
            time.sleep(life % 7 / 1000)
            os.kill(pid, signal.SIGKILL)
            reviewing.join(120)

            held = notes_on(record)
            assert set(reviewer.acknowledged) <= set(held), life
            # One that was not acknowledged may be held as well, once.
            assert len(held) == len(set(held))
    finally:
        nursery.stdin.close()
        nursery.wait(60)
        nursery.stdout.close()

    assert len(reviewer.acknowledged) >= KILLS
    with open_record(record) as opened:
        assert len(opened.judgements()) == len(notes_on(record))
        assert find_acts(opened)
