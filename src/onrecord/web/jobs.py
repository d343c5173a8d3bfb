"""Reading from the browser: what people send is written to a folder and read by `onrecord read`, a process of its own.

So a page never waits for the reader, and what a job says is what the command says. What is sent is hostile: nothing but
reports and what stands beside them is written, each under a name that is no path, and nothing of it is ever run.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from onrecord.errors import BadUpload, NotFound
from onrecord.intake.files import REPORT_SUFFIXES
from onrecord.intake.metadata import from_values
from onrecord.record.record import open_record
from onrecord.web.settings import Settings

# Jobs are kept to be looked at, and wait for one another: the reader takes a whole core.
MOST_KEPT, MOST_WAITING = 50, 10
MOST_FILES = 500
# A reader that says nothing for so long is stuck on a file, and would keep everybody else waiting.
_PATIENCE = 3600.0
_UNSAFE = re.compile(r"[^\w.-]+")
# Bytes of a name; file systems take 255.
_LONGEST_NAME = 200
_SIDECAR = ".toml"
_SUFFIX = 20
PASTED = "pasted.txt"
COMMAND = "onrecord"
Unread = list[dict[str, str]]


class Sent(Struct, frozen=True, kw_only=True):
    """What a person sends to be read.

    Attributes:
        files: Names and bytes.
        text: What was pasted; empty for nothing.
        title: Headline of what was pasted.
        published: Day of publication of what does not state its own, as YYYY-MM-DD.
        outlet: Outlet of what does not state its own.
    """

    files: Sequence[tuple[str, bytes]] = ()
    text: str = ""
    title: str = ""
    published: str = ""
    outlet: str = ""


class Job(Struct):
    """One reading, under way or done; changed by its own thread only.

    Attributes:
        id: `b-` and hexadecimal digits.
        names: What is read.
        done: How many files are done.
        source: The file that is read now.
        summary: What `onrecord read --json` said at the end; None before.
        error: Why nothing was read; None unless it failed as a whole.
    """

    id: str
    names: tuple[str, ...]
    done: int = 0
    source: str = ""
    summary: dict[str, Any] | None = None
    error: str | None = None
    ended: threading.Event = field(default_factory=threading.Event)

    def state(self) -> dict[str, Any]:
        """Return where it stands, as plain data."""
        return {
            "id": self.id,
            "total": len(self.names),
            "done": self.done,
            "source": self.source,
            "is_done": self.ended.is_set(),
            "summary": self.summary,
            "error": self.error,
        }


class Jobs:
    """The readings that were started from the browser since the server was started."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._guard = threading.Lock()
        self._reading = threading.Lock()

    def find(self, job_id: str) -> Job:
        """Return a job.

        Raises:
            NotFound: There is none with this id since the server was started.
        """
        with self._guard:
            if job_id not in self._jobs:
                raise NotFound(f"reading {job_id!r}")
            return self._jobs[job_id]

    def start(self, sent: Sent) -> Job:
        """Start to read what was sent; return at once.

        Raises:
            BadUpload: Nothing was sent, too much was, or too many readings wait.
        """
        names = [name for name, _ in sent.files] + ([PASTED] if sent.text.strip() else [])
        if not names:
            raise BadUpload("Nothing was sent. Paste a text, or choose files.")
        if len(names) > MOST_FILES:
            raise BadUpload(
                f"{len(names):,} files were sent; {MOST_FILES} fit. Send them in parts, or run: onrecord read PATH..."
            )
        if sent.published:
            from_values({"published": sent.published}, "The form")
        job = self._queued(tuple(names))
        folder = Path(tempfile.mkdtemp(prefix="onrecord-"))
        try:
            unread = write(sent, folder)
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            job.error = f"What was sent cannot be kept to be read ({error.strerror}). Free some space on the server."
            job.ended.set()
            return job
        # What is on the disk need not wait in memory too.
        kept = replace(sent, files=(), text="")
        threading.Thread(target=self._run, args=(job, kept, folder, unread), daemon=True).start()
        return job

    def _queued(self, names: tuple[str, ...]) -> Job:
        with self._guard:
            if sum(not job.ended.is_set() for job in self._jobs.values()) >= MOST_WAITING:
                raise BadUpload(f"{MOST_WAITING} readings wait already. Try again when one is done.")
            job = Job(id=f"b-{secrets.token_hex(6)}", names=names)
            self._jobs[job.id] = job
            done = [key for key, each in self._jobs.items() if each.ended.is_set()]
            for key in done[: max(0, len(self._jobs) - MOST_KEPT)]:
                del self._jobs[key]
        return job

    def _run(self, job: Job, sent: Sent, folder: Path, unread: Unread) -> None:
        try:
            with open_record(self._settings.record) as record:
                for each in unread:
                    record.add_failure(each["source"], each["reason"])
            if len(unread) == len(job.names):
                job.summary = {"read": [], "held": [], "failed": unread}
                return
            with self._reading:
                self._read(job, sent, folder)
            if job.summary is not None:
                job.summary["failed"] += unread
        except Exception as error:  # noqa: BLE001 - the job is all that can say it
            job.error = f"The reading failed: {error}"
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            job.ended.set()

    def _read(self, job: Job, sent: Sent, folder: Path) -> None:
        record, negotiation = self._settings.record.resolve(), self._settings.negotiation
        # From inside the folder: a report is on record by the name it was sent by, and not by where it lay meanwhile.
        # Python would look for its modules in the folder first, but for -P.
        command = [sys.executable, "-P", "-m", COMMAND, "read", "."]
        command += ["--record", str(record), "--json", "--progress"]
        command += ["--negotiation", str(negotiation.resolve())] if negotiation else []
        command += [f"--published={sent.published}"] if sent.published else []
        command += [f"--outlet={sent.outlet}"] if sent.outlet else []
        with (folder.parent / f"{folder.name}.out").open("w+", encoding="utf-8") as out:
            Path(out.name).unlink()
            with subprocess.Popen(  # noqa: S603 - our own command
                command, cwd=folder, env=_environment(), stdout=out, stderr=subprocess.PIPE, text=True, encoding="utf-8"
            ) as reading:
                said = list(self._follow(job, reading))
            out.seek(0)
            printed = out.read()
        job.done = len(job.names)
        # Exit code 1 says that no file could be read: the summary names them.
        if printed.strip():
            job.summary = json.loads(printed)
        else:
            ended = f"The reader ended with {reading.returncode} before it was done. Send less at once."
            job.error = " ".join(said) or ended

    def _follow(self, job: Job, reading: subprocess.Popen[str]) -> Iterator[str]:
        """Note the progress that a reading prints; yield what else it says."""
        watch = _killing(reading)
        for line in reading.stderr or ():
            if line.startswith("{"):
                at = json.loads(line)
                job.done, job.source = at["done"], at["source"]
                watch.cancel()
                watch = _killing(reading)
            else:
                yield line.strip()
        watch.cancel()


def _killing(reading: subprocess.Popen[str]) -> threading.Timer:
    watch = threading.Timer(_PATIENCE, reading.kill)
    watch.daemon = True
    watch.start()
    return watch


def _environment() -> dict[str, str]:
    """Return the environment of a reading: the modules of this server, from wherever it was started."""
    return os.environ | {"PYTHONPATH": os.pathsep.join(str(Path(each).resolve()) for each in sys.path if each)}


def write(sent: Sent, folder: Path) -> Unread:
    """Write what was sent as files that `onrecord read` takes, each under the name it was sent by.

    Returns:
        What is none: its name, and why it is not read.
    """
    names = [(name, safe_name(name)) for name, _ in sent.files]
    stems = {Path(safe).stem for _, safe in names if Path(safe).suffix.lower() in REPORT_SUFFIXES}
    unread: Unread = []
    for (name, safe), (_, content) in zip(names, sent.files, strict=True):
        suffix = Path(safe).suffix.lower()
        if suffix in REPORT_SUFFIXES or (suffix == _SIDECAR and Path(safe).stem in stems):
            _place(folder, safe).write_bytes(content)
        elif suffix == _SIDECAR:
            reason = "is a TOML file without a report of its name. Send the report with it."
            unread.append({"source": name, "reason": reason})
        else:
            reason = "is no kind of file that is read here. Save it as text (.txt), Markdown (.md) or HTML (.html)."
            unread.append({"source": name, "reason": reason})
    if sent.text.strip():
        place = _place(folder, PASTED)
        place.write_bytes(sent.text.encode("utf-8", "replace"))
        if sent.title:
            place.with_suffix(_SIDECAR).write_text(f"title = {_toml(sent.title)}\n", "utf-8")
    return unread


def safe_name(name: str) -> str:
    """Return a name from outside as that of a file: no path, nothing hidden, and not too long."""
    kept = _UNSAFE.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(".")
    stem, suffix = Path(kept).stem, Path(kept).suffix
    short = stem.encode()[: max(1, _LONGEST_NAME - len(suffix.encode()))].decode("utf-8", "ignore")
    return f"{short or 'report'}{suffix[:_SUFFIX]}"


def _place(folder: Path, name: str) -> Path:
    """Return where to write a file: "a-2.txt" where "a.txt" stands already."""
    place, number = folder / name, 1
    while place.exists():
        number += 1
        place = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    return place


def _toml(value: str) -> str:
    # A JSON text is a TOML text but for DEL, which JSON leaves as it is.
    kept = value.encode("utf-8", "replace").decode().replace("\x7f", "\ufffd")
    return json.dumps(kept, ensure_ascii=False)
