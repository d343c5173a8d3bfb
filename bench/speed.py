"""`make bench`: characters per second of CPU on one thread, against spaCy's small English pipeline in the same run.

Every part is timed in turn, round after round, so that other work on the machine falls on all of them alike; what is
reported are ratios within a round, with their median and range. No process reads a text twice: each round has texts of
its own, each part a process. Times are CPU time of the process, not of the wall.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from typing import Any, Self

from bench import gold, results

BENCH_PYTHON = results.ROOT / ".venv-bench" / "bin" / "python"
OWN_CHARS = 60_000
_ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "RAYON_NUM_THREADS"), "1"
)

_OURS: list[str | Path] = [sys.executable, "-m", "bench.speed_onrecord"]
_SPACY: list[str | Path] = [BENCH_PYTHON, "bench/speed_spacy.py"]

# As a package that is installed: compiled modules are kept, whatever this shell says.
_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Worker:
    """A process that times what it is told to, on one thread."""

    def __init__(self, *command: str | Path) -> None:
        environment = {**_INSTALLED, **_ONE_THREAD, "TOKENIZERS_PARALLELISM": "false", "PYTHONWARNINGS": "ignore"}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=results.ROOT
        )

    def ask(self, part: str, texts: Path | None = None) -> dict[str, Any]:
        """Return the answer to a command."""
        if self._process.stdin is None or self._process.stdout is None:
            raise SystemExit("a bench worker has no pipes")
        self._process.stdin.write(json.dumps({"part": part, "texts": str(texts)}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"the bench worker died at {part!r}; its error stands above")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait(timeout=60)


def find_texts(limit: int) -> tuple[str, list[str]]:
    """Return the name of the texts and up to `limit` characters of them (0: all)."""
    path = results.SHARED / "data" / "polnear" / "dev.jsonl.gz"
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            name, texts = "PolNeAR dev", [json.loads(line)["text"] for line in lines]
    else:
        own = [row["text"] for row in gold.load("attributions")]
        name, texts = "own gold texts, repeated", own * (OWN_CHARS // sum(map(len, own)) + 1)
    chosen: list[str] = []
    for text in texts:
        if limit and sum(map(len, chosen)) >= limit:
            break
        chosen.append(text)
    return name, chosen


def cold_reads(path: Path, folder: Path, *, times: int) -> list[dict[str, float]]:
    """Return CPU seconds and peak memory of `onrecord read` of one report, each in a fresh process and record.

    A first read, which may have modules to compile, does not count.
    """
    out = []
    for turn in range(1 + times):
        command = [str(Path(sys.executable).with_name("onrecord")), "read", str(path)]
        process = subprocess.Popen(
            [*command, "--record", str(folder / f"cold{turn}.sqlite")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_INSTALLED,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"onrecord read failed with {process.returncode}")
        out.append({"cpu_s": usage.ru_utime + usage.ru_stime, "peak_mb": usage.ru_maxrss / 1024})
    return out[1:]


_REGISTRY_LOAD = """
import json, time
from onrecord.reading.encoder import load_encoder
from onrecord.reading.registry import load_registry
clock = [time.process_time()]
load_registry().named("Angela Merkel")
clock.append(time.process_time())
load_encoder()
clock.append(time.process_time())
print(json.dumps({"registry": clock[1] - clock[0], "encoder": clock[2] - clock[1]}))
"""


def loads(*, times: int) -> dict[str, list[float]]:
    """Return CPU seconds until a fresh process is ready to read, ours and spaCy's in turn.

    A first start, which may have modules to compile, does not count.
    """
    commands = {"onrecord": _OURS} | ({"spacy": _SPACY} if BENCH_PYTHON.exists() else {})
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _, (name, command) in product(range(1 + times), commands.items()):
        with Worker(*command) as worker:
            found[name].append(worker.ask("about")["load"])
    return {name: values[1:] for name, values in found.items()}


def registry_loads(*, times: int) -> list[dict[str, float]]:
    """Return CPU seconds of loading the registry and asking for one name, and the encoder's, in fresh processes."""
    run = [sys.executable, "-c", _REGISTRY_LOAD]
    environment = {**_INSTALLED, **_ONE_THREAD}
    return [
        json.loads(subprocess.run(run, capture_output=True, text=True, check=True, env=environment).stdout)
        for _ in range(times)
    ]


def spread(values: list[float], digits: int = 3) -> dict[str, float]:
    """Return the median and range of values.

    >>> spread([1.0, 3.0, 2.0])
    {'median': 2.0, 'low': 1.0, 'high': 3.0}
    """
    return {
        "median": round(statistics.median(values), digits),
        "low": round(min(values), digits),
        "high": round(max(values), digits),
    }


def time_parts(rounds: Sequence[Path]) -> tuple[dict[str, list[float]], dict[str, Any]]:
    """Return seconds of CPU a round for each part, and what the workers say of themselves."""
    stages: dict[str, list[float]] = {}
    commands = dict.fromkeys(("whole", "reader", "forward", "named", "nameless"), _OURS)
    if BENCH_PYTHON.exists():
        commands["spacy"] = _SPACY
    workers: dict[str, Worker] = {}
    about: dict[str, Any] = {}
    with ExitStack() as stack:
        for part, command in commands.items():
            workers[part] = stack.enter_context(Worker(*command))
            # One loads while the others wait.
            about[part] = workers[part].ask("about")
        about = {"onrecord": about["whole"], **({"spacy": about["spacy"]} if "spacy" in about else {})}
        seconds: dict[str, list[float]] = {part: [] for part in workers}
        for texts, (part, worker) in product(rounds, workers.items()):
            answer = worker.ask(part, texts)
            seconds[part].append(answer["seconds"])
            if part in ("whole", "spacy"):
                about["spacy" if part == "spacy" else "onrecord"]["peak_mb"] = answer["peak_mb"]
            for stage, value in answer.get("stages", {}).items():
                stages.setdefault(stage, []).append(value)
    about["stages"] = stages
    return seconds, about


def figures(seconds: dict[str, list[float]], stages: dict[str, list[float]], chars: Sequence[int]) -> dict[str, Any]:
    """Return speeds by part and the ratios within rounds."""
    ratios = {"reader_to_forward": [r / f for r, f in zip(seconds["reader"], seconds["forward"], strict=True)]}
    # What linking takes: to look names up where mentions are found, and all of the stage that tells whom they mean.
    names = [with_names - without for with_names, without in zip(seconds["named"], seconds["nameless"], strict=True)]
    linked = list(zip(stages["mentions"], stages["actors"], stages["attributions"], names, strict=True))
    ratios["mentions_to_reader"] = [mentions / reader for mentions, _, reader, _ in linked]
    ratios["actors_to_reader"] = [actors / reader for _, actors, reader, _ in linked]
    ratios["mentions_and_actors_to_reader"] = [(mentions + actors) / reader for mentions, actors, reader, _ in linked]
    ratios["linking_to_reader"] = [(looked_up + actors) / reader for _, actors, reader, looked_up in linked]
    if "spacy" in seconds:
        ratios["whole_to_spacy"] = [s / w for w, s in zip(seconds["whole"], seconds["spacy"], strict=True)]
        ratios["reader_to_spacy"] = [s / r for r, s in zip(seconds["reader"], seconds["spacy"], strict=True)]
    return {
        "chars_per_cpu_second": {
            part: spread([size / t for size, t in zip(chars, times, strict=True)], 0)
            for part, times in seconds.items()
            if part not in {"named", "nameless"}
        },
        "ratios": {name: spread(values) for name, values in ratios.items()},
    }


def main() -> int:
    """Time every part, write the result file and print it."""
    parser = argparse.ArgumentParser(description="Time the whole read, its parts and spaCy beside them.")
    parser.add_argument("--repetitions", type=int, default=3, help="rounds (default 3), each with texts of its own")
    parser.add_argument("--chars", type=int, default=0, help="about so many characters of text a round (default: all)")
    arguments = parser.parse_args()
    count = arguments.repetitions
    name, texts = find_texts(count * arguments.chars)
    rounds = [texts[first::count] for first in range(count)]
    with tempfile.TemporaryDirectory() as folder_name:
        folder = Path(folder_name)
        paths = [folder / f"{number}.json" for number in range(count)]
        for path, own in zip(paths, rounds, strict=True):
            path.write_text(json.dumps(own), "utf-8")
        ready = loads(times=max(3, arguments.repetitions))
        seconds, about = time_parts(paths)
        one = folder / "one.txt"
        one.write_text(min(texts, key=lambda text: abs(len(text) - 3000)), "utf-8")
        cold = cold_reads(one, folder, times=max(3, arguments.repetitions))
    parts = registry_loads(times=max(3, arguments.repetitions))
    measured = figures(seconds, about["stages"], [sum(map(len, own)) for own in rounds])
    measured["ratios"]["registry_load_to_encoder_load"] = spread([load["registry"] / load["encoder"] for load in parts])
    if "spacy" in ready:
        pairs = zip(ready["onrecord"], ready["spacy"], strict=True)
        measured["ratios"]["load_to_spacy_load"] = spread([ours / spacy for ours, spacy in pairs])
    values = {
        **results.circumstances(seed=0, arguments=vars(arguments)),
        "n": {"texts": len(texts), "chars": sum(map(len, texts)), "of": name, "rounds": count},
        "figures": {
            **measured,
            "stages_s": {stage: spread(values) for stage, values in about["stages"].items()},
            "load_cpu_s": {
                "registry": round(statistics.median(load["registry"] for load in parts), 4),
                **{name: round(statistics.median(values), 3) for name, values in ready.items()},
            },
            "peak_mb": {key: round(about[key]["peak_mb"]) for key in ("onrecord", "spacy") if key in about},
            "cold_read": {key: spread([turn[key] for turn in cold]) for key in ("cpu_s", "peak_mb")},
            "spacy_pipeline": about.get("spacy", {}).get("pipeline"),
        },
    }
    path = results.write("speed", values)
    print(json.dumps(values["figures"], indent=1))
    print(f"written: {path.relative_to(results.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
