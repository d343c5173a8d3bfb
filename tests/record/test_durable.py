"""A judgement that was acknowledged is in the record, whatever becomes of the process."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from onrecord.record.query import find_acts
from onrecord.record.record import open_record
from tests.record.sample import READER, reading

KILLS = 10
# Judges act after act, and says so of each; it is killed when it has said so of a few.
JUDGES = """
import os, signal, sys
from onrecord.record.judging_acts import judge_act
from onrecord.record.query import find_acts
from onrecord.record.record import open_record
from onrecord.record.rulings import Ruling
from onrecord.types import Verdict

with open_record(sys.argv[1]) as record:
    for number, act in enumerate(each for each in find_acts(record) if each.judged is None):
        made = judge_act(record, act.id, Ruling(verdict=Verdict.CHANGE, about=f"said in {sys.argv[2]}"), by="Iris")
        os.write(1, f"{made.id} {act.id}\\n".encode())
        if number == int(sys.argv[2]) % 3:
            os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_acknowledged_judgement_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with open_record(path, create=True) as record:
        for number in range(20):
            record.add(reading(number), reader=READER)
    told: dict[str, str] = {}
    for kill in range(KILLS):
        done = subprocess.run(
            [sys.executable, "-c", JUDGES, str(path), str(kill)], capture_output=True, check=False, text=True
        )
        assert done.returncode == -signal.SIGKILL, done.stderr
        told |= {key: f"{act} {kill}" for key, act in (line.split() for line in done.stdout.splitlines())}

    assert len(told) == sum(kill % 3 + 1 for kill in range(KILLS))
    with open_record(path) as record:
        held = {each.id for each in record.judgements()}
        abouts = {each.id: each.about for each in find_acts(record)}

        assert held == set(told)
        for act, kill in (each.split() for each in told.values()):
            assert abouts[act] == f"said in {kill}"
