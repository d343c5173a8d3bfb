"""The product as people run it: `onrecord read` in a process of its own, killed, fed bad files, without a network."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.acts.issues import load_negotiation
from onrecord.corpus.reads import read_into
from onrecord.exports.export import Format, export_record
from onrecord.intake.intake import find_files
from onrecord.record.record import Record, open_record

pytestmark = pytest.mark.model

DEMO = Path(__file__).parents[1] / "demo"
NEGOTIATION = DEMO / "negotiation.toml"
PATIENCE = 60.0
NO_NETWORK = ("unshare", "--user", "--map-root-user", "--net")
REFUSAL = "Foreign Minister Dana Vorr of Lodavia refused to meet the envoy, she said on Monday. "


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-c", "from onrecord.cli.main import main; main()", *map(str, arguments)]


def start_reading(record: Path, *paths: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("read", *paths, "--record", record, "--json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def reports_in(record: Path) -> int:
    """Return how many reports a record holds that another process may be writing."""
    if not record.exists():
        return 0
    with closing(sqlite3.connect(f"file:{record}?mode=ro", uri=True)) as connection:
        try:
            return connection.execute("SELECT count(*) FROM reports").fetchone()[0]
        except sqlite3.OperationalError:
            return 0  # its tables are not made yet


def kill_at(process: subprocess.Popen[bytes], record: Path, reports: int) -> None:
    """Kill a reading with SIGKILL as soon as its record holds so many reports."""
    limit = time.monotonic() + PATIENCE
    while process.poll() is None and reports_in(record) < reports and time.monotonic() < limit:
        time.sleep(0.002)
    process.kill()
    process.communicate()


def exported(record: Path) -> dict[Format, bytes]:
    negotiation = load_negotiation(NEGOTIATION)
    with open_record(record) as opened:
        return {each: b"".join(export_record(opened, each, negotiation=negotiation)) for each in Format}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the record of the demo, read without interruption."""
    path = tmp_path_factory.mktemp("whole") / "whole.sqlite"
    with open_record(path, create=True) as opened:
        read_into(opened, [DEMO / "reports"])
    return path


def test_a_reading_killed_at_several_moments_and_resumed_ends_like_one_that_was_not(
    whole: Path, tmp_path: Path
) -> None:
    record = tmp_path / "killed.sqlite"
    held = []
    for reports in (1, 5, 9):
        process = start_reading(record, DEMO / "reports")
        kill_at(process, record, reports)
        held.append((process.returncode, reports_in(record)))
    process = start_reading(record, DEMO / "reports")
    out, _ = process.communicate(timeout=PATIENCE)
    summary = json.loads(out)
    total = len(find_files([DEMO / "reports"]))

    assert [code for code, _ in held] == [-signal.SIGKILL] * 3
    assert all(least <= count < total for least, (_, count) in zip((1, 5, 9), held, strict=True))
    assert len(summary["read"]) == total - held[-1][1]
    assert len(summary["held"]) == held[-1][1]
    assert exported(record) == exported(whole)
    assert exported(record)[Format.HTML]


def test_reading_again_and_from_another_folder_adds_nothing(whole: Path, tmp_path: Path) -> None:
    record = tmp_path / "again.sqlite"
    shutil.copy(whole, record)
    shutil.copytree(DEMO / "reports", tmp_path / "zz-copy")
    with Record(record) as opened:
        before = opened.counts()
        again = read_into(opened, [DEMO / "reports"])
        elsewhere = read_into(opened, [tmp_path / "zz-copy"])

        assert opened.counts() == before
    assert not again.read
    assert not elsewhere.read
    assert {entry.id for entry in elsewhere.held} == {entry.id for entry in again.held}


def test_the_order_and_the_folder_of_reading_leave_no_trace(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        shutil.copytree(DEMO / "reports", folder)
    files = find_files(folders)
    for name, order in (("forth", files), ("back", files[::-1])):
        with Record(tmp_path / name) as opened:
            read_into(opened, order)

    assert exported(tmp_path / "forth") == exported(tmp_path / "back")


def write_bad_folder(folder: Path) -> None:
    """Write files that cannot be read, each with its own fault, and odd ones that can."""
    folder.mkdir()
    (folder / "bad-empty.txt").write_bytes(b"")
    (folder / "bad-blank.txt").write_bytes(b" \n\t\n\xc2\xa0")
    (folder / "bad-binary.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "bad-utf8.txt").write_bytes(REFUSAL.encode() + b"caf\xe9 owners agreed.")
    with (folder / "bad-50-mb.txt").open("wb") as file:
        file.truncate(50_000_000)  # a hole: as large for whoever asks, and no bytes on the disk
    (folder / "bad-vanished.txt").symlink_to(folder / "nowhere.txt")
    (folder / "bad-sidecar.txt").write_text(REFUSAL * 2)
    (folder / "bad-sidecar.toml").write_text("published = ")
    (folder / "good-plain.txt").write_text(f"{REFUSAL}The envoy left.")
    (folder / "good-utf16.txt").write_text(f"{REFUSAL}The “envoy” stayed.", encoding="utf-16")
    (folder / "good-cut.html").write_text(f"<html><head><title>Talks</title></head><body><p>{REFUSAL}<p>Then <b cla")
    (folder / "good-script.html").write_text(
        "<html onload='alert(1)'><body onclick=\"x('<p>evil</p>')\"><script>evil()</script><h1 onmouseover='evil()'>"
        f"Talks end</h1><p style='x:expression(evil())' onfocus=evil()>{REFUSAL}</p><a href='javascript:evil()'>They "
        "left the hall after noon.</a></body></html>"
    )
    (folder / "good-quotes.txt").write_text(f"{REFUSAL}\n" + '"' * 10_000)
    (folder / "good-controls.txt").write_bytes(
        b"\xef\xbb\xbf" + REFUSAL.encode() + "\x1b[31mRed\x00 \x85 \u202e.".encode()
    )
    (folder / "good-half.html").write_text(f"<html><body><p>{REFUSAL} &#xD83D; &#0; &#x202e;</p></body></html>")


def test_bad_files_are_named_and_the_rest_is_read_without_a_network(tmp_path: Path) -> None:
    # Some systems let nobody take the network away from a process; the bad files are tested there too.
    guard = (
        NO_NETWORK if subprocess.run([*NO_NETWORK, "true"], capture_output=True, check=False).returncode == 0 else ()
    )
    folder, record = tmp_path / "odd", tmp_path / "odd.sqlite"
    write_bad_folder(folder)

    done = subprocess.run(
        [*guard, *command("read", folder, folder / "bad-gone.txt", "--record", record, "--json")],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONWARNINGS": "error::ResourceWarning"},
    )

    summary = json.loads(done.stdout)
    failed = {Path(each["source"]).name: each["reason"] for each in summary["failed"]}
    read = {Path(each["source"]).name for each in summary["read"]}
    written = {path.name for path in folder.iterdir() if path.suffix != ".toml"} | {"bad-gone.txt"}
    assert (done.returncode, done.stderr) == (0, b"")
    assert set(failed) == {name for name in written if name.startswith("bad-")}
    assert read == {name for name in written if name.startswith("good-")}
    assert all(failed.values())
    assert "the limit is 20,000,000" in failed["bad-50-mb.txt"]
    with open_record(record) as opened:
        assert len(opened.reports()) == len(read)
        assert not any("evil" in report.text for report in opened.reports())
        for each in Format:
            assert b"".join(export_record(opened, each)).decode("utf-8")
