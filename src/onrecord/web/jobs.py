"""Reading from the browser: what people send is written to a folder and read by `onrecord read`, a process of its own.

So a page never waits for the reader, and what a job says is what the command says.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.errors import BadUpload, NotFound
from onrecord.ids import digest
from onrecord.web.settings import Settings

# Jobs are kept to be looked at, and wait for one another: the reader takes a whole core.
MOST_KEPT, MOST_WAITING = 50, 10
MOST_FILES = 500
_UNSAFE = re.compile(r"[^\w.-]+")
PASTED = "pasted.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
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


@dataclass(slots=True)
class Job:
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
            raise BadUpload(f"{len(names):,} files were sent; {MOST_FILES} fit. Run: onrecord read PATH...")
        with self._guard:
            if sum(not job.ended.is_set() for job in self._jobs.values()) >= MOST_WAITING:
                raise BadUpload(f"{MOST_WAITING} readings wait already. Try again when one is done.")
            job = Job(id=digest("b", len(self._jobs), *names, threading.get_ident(), id(sent)), names=tuple(names))
            self._jobs[job.id] = job
            while len(self._jobs) > MOST_KEPT:
                self._jobs.popitem(last=False)
        folder = Path(tempfile.mkdtemp(prefix="onrecord-"))
        write(sent, folder)
        threading.Thread(target=self._run, args=(job, sent, folder), daemon=True).start()
        return job

    def _run(self, job: Job, sent: Sent, folder: Path) -> None:
        try:
            with self._reading:
                self._read(job, sent, folder)
        except Exception as error:  # noqa: BLE001 - the job is all that can say it
            job.error = f"The reading failed: {error}"
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            job.ended.set()

    def _read(self, job: Job, sent: Sent, folder: Path) -> None:
        record, negotiation = self._settings.record.resolve(), self._settings.negotiation
        # From inside the folder: a report is on record by the name it was sent by, and not by where it lay meanwhile.
        command = [sys.executable, "-m", "onrecord", "read", ".", "--record", str(record), "--json", "--progress"]
        command += ["--negotiation", str(negotiation.resolve())] if negotiation else []
        command += ["--published", sent.published] if sent.published else []
        command += ["--outlet", sent.outlet] if sent.outlet else []
        with (folder.parent / f"{folder.name}.out").open("w+", encoding="utf-8") as out:
            Path(out.name).unlink()
            reading = subprocess.Popen(  # noqa: S603 - our own command
                command, cwd=folder, stdout=out, stderr=subprocess.PIPE, text=True, encoding="utf-8"
            )
            said = list(self._follow(job, reading))
            reading.wait()
            out.seek(0)
            printed = out.read()
        job.done = len(job.names)
        # Exit code 1 says that no file could be read: the summary names them.
        if printed.strip():
            job.summary = json.loads(printed)
        else:
            job.error = " ".join(said) or f"onrecord read ended with {reading.returncode}."

    def _follow(self, job: Job, reading: subprocess.Popen[str]) -> Iterator[str]:
        """Note the progress that a reading prints; yield what else it says."""
        for line in reading.stderr or ():
            if line.startswith("{"):
                at = json.loads(line)
                job.done, job.source = at["done"], at["source"]
            else:
                yield line.strip()


def write(sent: Sent, folder: Path) -> None:
    """Write what was sent as files that `onrecord read` takes, each under the name it was sent by."""
    for name, content in sent.files:
        # A name from outside is no path: only its end is kept.
        safe = (_UNSAFE.sub("_", Path(name.replace("\\", "/")).name).strip(".") or "report.txt")[-100:]
        place = folder / safe
        for number in range(2, MOST_FILES + 2):
            if not place.exists():
                break
            place = folder / str(number) / safe
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(content)
    if sent.text.strip():
        (folder / PASTED).write_bytes(sent.text.encode("utf-8", "replace"))
        if sent.title:
            (folder / PASTED).with_suffix(".toml").write_text(f"title = {_toml(sent.title)}\n", "utf-8")


def _toml(value: str) -> str:
    # A JSON text is a TOML text but for DEL, which JSON leaves as it is.
    kept = value.encode("utf-8", "replace").decode().replace("\x7f", "\ufffd")
    return json.dumps(kept, ensure_ascii=False)
