"""`make bench-web`: the site over a record of 200,000 statements, read by twenty at once while acts are added.

The server is `onrecord serve` in a process of its own, as anybody starts it. What counts is its processor time a
request, as it says itself in `Server-Timing`, so that other work on the machine does not, and the bytes on the wire.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

import httpx

from bench import results
from bench.crowd import PER_REPORT, READER, STATEMENTS, Crowd, write
from bench.speed import spread
from onrecord.board.store import board_path
from onrecord.record.record import open_record

READERS = 20
ACTS_PER_SECOND = 50
LIMIT_CPU_MS = 300
LIMIT_KB = 150
_START_S = 60
_DURATION = re.compile(r"cpu;dur=([\d.]+)")


@dataclass(slots=True)
class Told:
    """What the requests of one kind of page came to."""

    cpu_ms: list[float] = field(default_factory=list)
    kilobytes: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@contextmanager
def serving(record: Path, negotiation: Path) -> Iterator[str]:
    """Serve a record; give its address."""
    run = [sys.executable, "-m", "onrecord", "serve", "--port", "0"]
    command = [*run, "--record", str(record), "--negotiation", str(negotiation)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ}) as server:
        try:
            if server.stdout is None or not (line := server.stdout.readline()):
                raise SystemExit("onrecord serve did not start; its error stands above")
            yield line.split()[0]
        finally:
            server.terminate()


_BUILD = "import sys; from pathlib import Path; from onrecord.board.build import build; build(*map(Path, sys.argv[1:]))"


def build_once(record: Path, negotiation: Path) -> dict[str, float]:
    """Return what a build of the board costs, in a process of its own."""
    board = board_path(record)
    began = time.monotonic()
    process = subprocess.Popen([sys.executable, "-c", _BUILD, str(record), str(board), str(negotiation)])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build failed with {process.returncode}")
    return {
        "cpu_s": round(usage.ru_utime + usage.ru_stime, 1),
        "wall_s": round(time.monotonic() - began, 1),
        "peak_mb": round(usage.ru_maxrss / 1024),
        "board_mb": round(board.stat().st_size / 1e6),
        "record_mb": round(record.stat().st_size / 1e6),
    }


def wait_for_board(address: str) -> None:
    """Wait until the first page is answered."""
    began = time.monotonic()
    while httpx.get(f"{address}/matrix.json", timeout=60).status_code != httpx.codes.OK:
        if time.monotonic() - began > _START_S:
            raise SystemExit(f"no board after {_START_S} s")
        time.sleep(1)


def find_pages(address: str, record: Path, random: Random) -> dict[str, list[str]]:
    """Return addresses to read, by kind of page: every kind there is, lists with the filters that people use."""
    with httpx.Client(base_url=address, timeout=60) as client:
        matrix = client.get("/matrix.json").json()
    parties, options = [each["id"] for each in matrix["parties"]], [each["id"] for each in matrix["options"]]
    with open_record(record, create=False) as opened:
        reports, acts, statements, actors = (
            [key for (key,) in opened.rows(f"SELECT DISTINCT {column} FROM {table} LIMIT 2000")]  # noqa: S608
            for column, table in (
                ("report_id", "reports"),
                ("act_id", "acts"),
                ("attribution_id", "attributions"),
                ("actor_id", "actors"),
            )
        )
    days = matrix["days"]
    lists = ("timeline", "changes", "claims", "conflicts", "commitments")
    filters = [
        "",
        *(f"?page={random.randrange(1, 40)}" for _ in range(8)),
        *(f"?party={party}" for party in parties),
        *(f"?option={option}" for option in options[:12]),
        *(f"?since={day}" for day in random.sample(days, min(8, len(days)))),
    ]
    asked = {name: [f"/{name}{each}" for each in filters] for name in lists}
    return asked | {
        "matrix": ["/", "/matrix", "/matrix?basis=own+words", *(f"/matrix?as_of={day}" for day in days)],
        "parties": ["/parties"],
        "party": [f"/parties/{party}" for party in parties],
        "options": ["/options"],
        "option": [f"/options/{option}" for option in options],
        "cell": [f"/cells/{party}/{option}" for party in parties for option in options],
        "packages": ["/packages", *(f"/packages?as_of={day}" for day in days)],
        "report": [f"/reports/{each}" for each in reports],
        "act": [f"/acts/{each}" for each in acts],
        "statement": [f"/statements/{each}" for each in statements],
        "search": [
            f"/search?q={words}" for words in ("harbour", "trust+rebuild", "%22the+vote%22", "ceasefire", "zzz")
        ],
        "actors": ["/actors", "/actors?page=2"],
        "actor": [f"/actors/{each}" for each in actors],
        "reads": ["/reads"],
        "review": ["/review"],
        "add": ["/add"],
    }


def read_on(address: str, pages: dict[str, list[str]], told: dict[str, Told], until: float, seed: int) -> None:
    """Open one page after the other until the time is up."""
    random = Random(seed)
    with httpx.Client(base_url=address, timeout=60, headers={"accept-encoding": "gzip"}) as client:
        while time.monotonic() < until:
            kind = random.choice(list(pages))
            path = random.choice(pages[kind])
            try:
                with client.stream("GET", path) as answer:
                    size = sum(len(chunk) for chunk in answer.iter_raw())
                    found = _DURATION.search(answer.headers.get("server-timing", ""))
                    if answer.status_code != httpx.codes.OK or found is None:
                        told[kind].errors.append(f"{answer.status_code} {path}")
                    else:
                        told[kind].cpu_ms.append(float(found[1]))
                        told[kind].kilobytes.append(size / 1000)
            except httpx.HTTPError as error:
                told[kind].errors.append(f"{type(error).__name__} {path}")


def add_acts(record: Path, first: int, end: Connection) -> None:
    """Add reports, fifty acts a second, until told to stop; say which reports were added, and how many acts."""
    crowd = Crowd(seed=1)
    began, number, acts, added = time.monotonic(), first, 0, []
    with open_record(record, create=False) as opened:
        while not end.poll(max(0.0, began + acts / ACTS_PER_SECOND - time.monotonic())):
            reading = crowd.reading(number)
            if opened.add(reading, reader=READER):
                added.append((reading.report.id, len(reading.acts)))
            number, acts = number + 1, acts + len(reading.acts)
    end.send((added, time.monotonic() - began))


def lost(record: Path, added: list[tuple[str, int]]) -> int:
    """Return how many of the acts that were added the record lacks."""
    sql = "SELECT count(*) FROM acts JOIN readings USING (reading_id) WHERE report_id = ?"
    with open_record(record, create=False) as opened:
        return sum(acts - opened.rows(sql, (report,))[0][0] for report, acts in added)


def percentile(values: list[float], share: float) -> float:
    """Return the value below which a share of values lies.

    >>> percentile([4.0, 1.0, 2.0, 3.0], 0.95), percentile([], 0.95)
    (4.0, 0.0)
    """
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else 0.0


def measure(record: Path, negotiation: Path, seconds: float) -> dict[str, Any]:
    """Return what readers met while acts were added."""
    context = multiprocessing.get_context("spawn")
    build = build_once(record, negotiation)
    with serving(record, negotiation) as address:
        wait_for_board(address)
        pages = find_pages(address, record, Random(0))
        told = {kind: Told() for kind in pages}
        with open_record(record, create=False) as opened:
            held = len(opened.days())
        ours, theirs = context.Pipe()
        writer = context.Process(target=add_acts, args=(record, held, theirs))
        writer.start()
        until = time.monotonic() + seconds
        readers = [
            threading.Thread(target=read_on, args=(address, pages, told, until, seed)) for seed in range(READERS)
        ]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        ours.send("stop")
        added, took = ours.recv()
        writer.join()
    acts = sum(count for _, count in added)
    every = [value for each in told.values() for value in each.cpu_ms]
    return {
        "build": build,
        "requests": len(every),
        "cpu_ms": {"p50": percentile(every, 0.5), "p95": percentile(every, 0.95), "max": max(every, default=0.0)},
        "errors": [error for each in told.values() for error in each.errors][:50],
        "acts_added": acts,
        "acts_a_second": round(acts / took, 1),
        "acts_lost": lost(record, added),
        "pages": {kind: _figures(each) for kind, each in sorted(told.items())},
    }


def _figures(told: Told) -> dict[str, Any]:
    return {
        "requests": len(told.cpu_ms),
        "cpu_ms_p95": percentile(told.cpu_ms, 0.95),
        "cpu_ms": spread(told.cpu_ms, 1) if told.cpu_ms else None,
        "kilobytes": spread(told.kilobytes, 1) if told.kilobytes else None,
    }


def main() -> int:
    """Measure, write the result file, and fail where a limit is passed."""
    parser = argparse.ArgumentParser(description="Serve a generated record to twenty readers and a writer.")
    parser.add_argument("--statements", type=int, default=STATEMENTS, help=f"how many (default {STATEMENTS:,})")
    parser.add_argument("--seconds", type=float, default=120, help="how long to read (default 120)")
    parser.add_argument("--record", type=Path, help="a record that bench.crowd wrote; acts are added to it")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        record = arguments.record or Path(folder) / "crowd.sqlite"
        if arguments.record is None:
            write(record, statements=arguments.statements)
        found = measure(record, record.with_suffix(".toml"), arguments.seconds)
    values = {
        **results.circumstances(seed=0, arguments={key: str(value) for key, value in vars(arguments).items()}),
        "n": {"statements": arguments.statements, "reports": arguments.statements // PER_REPORT, "readers": READERS},
        "figures": found,
    }
    path = results.write("web", values)
    print(json.dumps(found, indent=1))
    print(f"written: {path.relative_to(results.ROOT)}")
    too_slow = [kind for kind, each in found["pages"].items() if each["cpu_ms_p95"] > LIMIT_CPU_MS]
    too_large = [kind for kind, each in found["pages"].items() if (each["kilobytes"] or {}).get("high", 0) > LIMIT_KB]
    for what, kinds in (("over 300 ms of CPU", too_slow), ("over 150 KB", too_large)):
        if kinds:
            print(f"{what}: {', '.join(kinds)}")
    return int(bool(too_slow or too_large or found["errors"] or found["acts_lost"]))


if __name__ == "__main__":
    sys.exit(main())
