"""Reading and serving side by side: while another process reads into the record, every page is answered."""

from __future__ import annotations

import subprocess
import sys

import pytest

from onrecord.record.query import find_acts, find_attributions
from onrecord.record.record import open_record
from tests.web.small import field_for, make_record, visitor

READS = """
import sys, time
from onrecord.record.record import open_record
from tests.record.sample import READER, reading

with open_record(sys.argv[1]) as record:
    print("reads", flush=True)
    number = 3
    while sys.stdin.readable() and number < 2000:
        record.add(reading(number), reader=READER)
        number += 1
        time.sleep(0.02)
"""


@pytest.mark.slow
def test_every_page_is_answered_while_another_process_reads(tmp_path):
    path = make_record(tmp_path / "r.sqlite")
    with open_record(path) as record:
        act, said = find_acts(record)[0], find_attributions(record)[0]
    pages = [
        *(
            "/matrix",
            "/parties",
            "/options",
            "/timeline",
            "/changes",
            "/claims",
            "/conflicts",
            "/commitments",
            "/packages",
        ),
        *("/actors", "/reads", "/review", "/add", "/search?q=troops", "/actors/x-berg", "/parties/NOR.X"),
        *(
            f"/reports/{act.cue.report_id}?act={act.id}",
            f"/acts/{act.id}",
            f"/statements/{said.id}",
            f"/review?act={act.id}",
        ),
    ]
    # With a keeper that lays out the record anew meanwhile.
    with visitor(path) as site:
        field = field_for(site)
        reading = subprocess.Popen(
            [sys.executable, "-c", READS, str(path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={"PYTHONPATH": ":".join(filter(None, sys.path))},
        )  # fmt: skip
        try:
            assert reading.stdout.readline() == "reads\n"
            for turn in range(3):
                for page in pages:
                    assert site.get(page).status_code == 200, page
                sent = {"form": field, "verdict": "accept", "note": f"turn {turn}"}
                assert site.post(f"/review/{act.id}", data=sent, follow_redirects=False).status_code == 303
            assert reading.poll() is None
        finally:
            reading.kill()
            reading.communicate()
    with open_record(path) as record:
        assert record.counts()["reports"] > 3
        assert [each.signature.note for each in record.judgements()] == ["turn 0", "turn 1", "turn 2"]
