"""What people send to be read: whatever it is, they are told what became of it, and the server goes on."""

from __future__ import annotations

import tempfile
import threading
import time
from pathlib import Path

import pytest

from onrecord.record.record import open_record
from onrecord.web import jobs
from onrecord.web.guard import MOST_UPLOADED
from onrecord.web.jobs import MOST_FILES, MOST_KEPT, MOST_WAITING, Sent, safe_name, write
from tests.web.small import field_for, make_record, visitor

GOOD = (
    b"LORN, 4 March 2031 - Minister Oren Dask refused to lift the toll.\n\nThe talks go on tomorrow in the old palace."
)
# More than any parser nests, and one that is told again and again.
BOMB = b"<html><body>" + b"<div><b>" * 100_000 + b"x" + b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>&b;"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The folder in which what is sent waits to be read."""
    folder = tmp_path / "kept"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def site(tmp_path, kept):
    return visitor(make_record(tmp_path / "r.sqlite", 1))


@pytest.fixture
def by_hand(monkeypatch):
    """A reader that needs no model, in a process of its own."""
    monkeypatch.setattr(jobs, "COMMAND", "tests.web.reader")


def send(site, files=(), **fields):
    """Send files and fields by the form of the site; return the answer, that of the job's page where there is one."""
    parts = [("files", (name, content)) for name, content in files]
    return site.post("/jobs", data={"form": field_for(site)} | fields, files=parts or [("files", ("", b""))])


def wait_for(site, answer):
    """Return where a job stands when it has ended."""
    assert answer.status_code == 200, answer.text
    job = site.app.state.desk.jobs.find(answer.url.path.rpartition("/")[2])
    assert job.ended.wait(300)
    return site.get(f"{answer.url.path}.json").json()["job"]


def test_every_file_is_read_or_named_with_a_reason(site, kept, by_hand, tmp_path):
    before = {path for path in tmp_path.rglob("*") if not path.name.startswith("r.sqlite")}
    files = [
        ("../../x.txt", GOOD), ("/etc/good.md", GOOD + b" First."), ("a\\b\\good.md", GOOD + b" Yes."),
        ("good.md", GOOD + b" No."), ("empty.txt", b""), ("blank.txt", b" \n"), ("data.txt", bytes(range(256)) * 20),
        ("paper.pdf", b"%PDF-1.4"), ("onrecord.py", b"raise SystemExit('it ran')"), ("onrecord", b"x"),
        ("alone.toml", b"title = 'x'"), ("latin.txt", "Gr\u00f6\u00dfe der Zölle \u00fcber alles".encode("latin-1")),
        ("bomb.html", BOMB), ("wrong.txt", GOOD + b" Third."), ("wrong.toml", b"outlet = 3"),
        (".hidden.txt", GOOD + b" !"),
        ("<script>pwn(1)</script>.txt", GOOD + b" Fourth."), ("o" * 400 + ".txt", GOOD + b" Fifth."),
        ("\u0301" * 300 + ".txt", GOOD + b" Sixth."), ("typing.py", b"raise SystemExit('it ran')"),
    ]  # fmt: skip
    job = wait_for(
        site, send(site, files, text=GOOD.decode() + " Pasted.", title='A "title" \\ \u202e', outlet="--record=x")
    )

    assert job["error"] is None
    summary = job["summary"]
    read = {Path(each["source"]).name for each in summary["read"]}
    failed = {each["source"]: each["reason"] for each in summary["failed"]}
    assert {"x.txt", "good.md", "good-2.md", "good-3.md", "hidden.txt", "pasted.txt", "script_.txt", "_.txt"} <= read
    wanted = {"empty.txt", "blank.txt", "data.txt", "paper.pdf", "onrecord.py", "onrecord", "alone.toml", "latin.txt"}
    assert wanted | {"wrong.txt", "typing.py"} <= set(failed)
    assert all(reason for reason in failed.values())
    assert len(summary["read"]) + len(summary["held"]) + len(failed) >= len(files)
    page = site.get(f"/jobs/{job['id']}").text
    assert "paper.pdf" in page
    assert "no kind of file that is read here" in page
    # Nothing is left, and nothing lies anywhere else.
    assert list(kept.iterdir()) == []
    assert {path for path in tmp_path.rglob("*") if not path.name.startswith("r.sqlite")} == before
    with open_record(tmp_path / "r.sqlite") as record:
        assert "--record=x" in {report.outlet for report in record.reports()}
    assert site.get("/reads").status_code == 200


def test_files_that_are_none_need_no_reader(site, kept):
    job = wait_for(site, send(site, [("a.py", b"x"), ("b.zip", b"PK")]))

    assert [each["source"] for each in job["summary"]["failed"]] == ["a.py", "b.zip"]
    assert list(kept.iterdir()) == []


@pytest.mark.parametrize(
    ("files", "fields", "words"),
    [
        ([], {}, "Paste a text, or choose files."),
        ([], {"text": " \n "}, "Paste a text, or choose files."),
        ([(f"{n}.txt", b"x") for n in range(MOST_FILES + 100)], {}, "Send them in parts"),
        ([(f"{n}.txt", b"x") for n in range(1100)], {}, "Send less at once"),
        ([("a.txt", b"x")], {"published": "yesterday"}, "Write a day as YYYY-MM-DD"),
        ([("a.txt", b"x")], {"outlet": "o" * 20_001}, "shorten it"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(site, kept, files, fields, words):
    answer = send(site, files, **fields)

    assert answer.status_code == 400
    assert words in answer.text
    assert list(kept.iterdir()) == []
    assert site.get("/add").status_code == 200


def test_more_than_fits_is_refused_before_it_is_read(site, kept):
    body = b"x" * (MOST_UPLOADED + 6 * 1024 * 1024)
    answer = site.post("/jobs", content=body, headers={"content-type": "multipart/form-data; boundary=b"})

    assert answer.status_code == 413
    assert "Send fewer or smaller files at once." in answer.text
    assert list(kept.iterdir()) == []
    # Fields without files wait in memory.
    assert site.post("/jobs", data={"text": "x" * (2 << 20)}).status_code == 413


def test_readings_wait_for_one_another_and_only_so_many(site, kept, monkeypatch):
    go_on, started = threading.Event(), []
    monkeypatch.setattr(jobs.Jobs, "_read", lambda self, job, sent, folder: (started.append(job), go_on.wait(60)))
    found = site.app.state.desk.jobs
    waiting = [found.start(Sent(text=f"text {number}")) for number in range(MOST_WAITING)]
    answer = send(site, text="one more")

    assert answer.status_code == 400
    assert "Try again when one is done." in answer.text
    time.sleep(0.1)
    assert len(started) == 1
    go_on.set()
    assert all(job.ended.wait(60) for job in waiting)
    for number in range(MOST_KEPT + 5):
        last = found.start(Sent(text=f"more {number}"))
        assert last.ended.wait(60)
    assert found.find(last.id) is last
    assert len(found._jobs) <= MOST_KEPT
    assert list(kept.iterdir()) == []


def test_a_reading_that_fails_says_so(site, kept, monkeypatch):
    monkeypatch.setattr(jobs, "COMMAND", "tests.web.nowhere")
    job = wait_for(site, send(site, text="Some words."))

    assert job["summary"] is None
    assert "nowhere" in job["error"]
    assert site.get(f"/jobs/{job['id']}").status_code == 200
    assert list(kept.iterdir()) == []


def test_what_cannot_be_kept_is_told(site, kept, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(jobs, "write", full)
    job = wait_for(site, send(site, text="Some words."))

    assert "No space left on device" in job["error"]
    assert list(kept.iterdir()) == []


def test_only_reports_are_written_and_none_over_another(tmp_path):
    files = [
        ("2", b""),
        ("a.txt", b"1"),
        ("b/a.txt", b"2"),
        ("a.toml", b"3"),
        ("pasted.txt", b"4"),
        ("a.py", b""),
        ("a.so", b""),
    ]
    unread = write(Sent(files=files, text="5", title="T"), tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.txt": b"1", "a-2.txt": b"2", "a.toml": b"3", "pasted.txt": b"4", "pasted-2.txt": b"5",
        "pasted-2.toml": b'title = "T"\n',
    }  # fmt: skip
    assert [each["source"] for each in unread] == ["2", "a.py", "a.so"]


@pytest.mark.parametrize(
    "name",
    [
        *("../../x", "..", ".", "/", "", "\0", "\\\\host\\share\\", "a/" * 300, ".bashrc"),
        "\ud800.txt",
        "x" * 999,
        "é" * 300,
    ],
)
def test_a_name_is_no_path(name, tmp_path):
    safe = safe_name(name)
    (tmp_path / safe).write_bytes(b"")

    assert [path.name for path in tmp_path.iterdir()] == [safe]
    assert not safe.startswith(".")
