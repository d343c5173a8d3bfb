"""Measures the shipped reader: own gold, the user's example and, where it is at hand, the shared development data."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bench import acts_dev, calibration, contrasts, coreference, dates, gold, linking, options, plover, seed
from bench.baselines import BASELINES
from bench.results import SHARED
from onrecord.scoring import (
    ACT_LEVELS,
    LEVELS,
    CodedAct,
    CodedAttribution,
    Pair,
    Tally,
    interval,
    pair_acts,
    pair_attributions,
    score_acts,
    score_attributions,
    total,
)

Row = dict[str, Any]
POLNEAR = SHARED / "data" / "polnear"
ACTS = SHARED / "data" / "acts"


def extract(task: str, rows: Sequence[Row], folder: Path) -> list[Row]:
    """Return what `onrecord extract` makes of rows: the command that users run, in a process of its own."""
    source, target = folder / f"{task}-in.jsonl", folder / f"{task}-out.jsonl"
    keys = ("id", "text", "published", "title", "outlet")
    with source.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps({key: row[key] for key in keys if key in row}, ensure_ascii=False) + "\n")
    command: list[str | Path] = [Path(sys.executable).with_name("onrecord"), "extract", task, source, target]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"onrecord extract {task} failed:\n{done.stdout}{done.stderr}")
    return [json.loads(line) for line in target.read_text("utf-8").splitlines()]


def _figure(tallies: Sequence[Tally], *, rounds: int = 1000) -> dict[str, Any]:
    """Return precision, recall, F1 and its interval by report."""
    tally = total(tallies)
    ends = interval(tallies, rounds=rounds) if rounds else None
    shorten: Callable[[float | None], float | None] = lambda value: None if value is None else round(value, 4)  # noqa: E731
    return {
        "p": shorten(tally.precision),
        "r": shorten(tally.recall),
        "f1": shorten(tally.f1),
        "ci95": [round(end, 4) for end in ends] if ends else None,
    }


def own(task: str, folder: Path) -> dict[str, Any]:
    """Return the figures of a task on our own gold rows: by level, slice and quality, with each STRONG miss named."""
    rows = gold.load(task)
    if task == "attributions":
        code: Callable[[Row], Any] = CodedAttribution.from_row
        score: Callable[..., dict[str, Tally]] = score_attributions
        pair: Callable[..., tuple[Pair, ...]] = pair_attributions
        levels: tuple[str, ...] = LEVELS
        hit = "e2e"
    else:
        code, score, pair, levels, hit = CodedAct.from_row, score_acts, pair_acts, ACT_LEVELS, "full"
    predicted = {row["id"]: row[task] for row in extract(task, rows, folder)}
    tallies: list[dict[str, Tally]] = []
    quality = {name: [0, 0] for name in ("STRONG", "MEDIUM", "WEAK")}
    misses = []
    for row in rows:
        wanted, found = [code(item) for item in row[task]], [code(item) for item in predicted[row["id"]]]
        tallies.append(score(row["text"], wanted, found))
        right = {p.gold for p in pair(row["text"], wanted, found) if hit in p.levels}
        for index, item in enumerate(row[task]):
            quality[item["quality"]][0] += index in right
            quality[item["quality"]][1] += 1
            if item["quality"] == "STRONG" and index not in right:
                misses.append(f"{row['name']} {item['id']}")
    slices = sorted({row["slice"] for row in rows})
    return {
        "reports": len(rows),
        "items": sum(len(row[task]) for row in rows),
        "predicted": sum(len(items) for items in predicted.values()),
        "levels": {level: _figure([tally[level] for tally in tallies]) for level in levels},
        "slices": {
            name: _figure([t[hit] for t, row in zip(tallies, rows, strict=True) if row["slice"] == name], rounds=0)
            for name in slices
        },
        "recall_by_quality": {name: {"right": a, "gold": b} for name, (a, b) in quality.items()},
        "strong_misses": misses,
    }


def baselines() -> dict[str, Any]:
    """Return what trivial readers reach on our own gold rows and, where it is at hand, on PolNeAR dev."""
    sets = {"own": gold.load("attributions")}
    if POLNEAR.exists():
        with gzip.open(POLNEAR / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
            sets["polnear_dev"] = [json.loads(line) for line in lines]
    code = CodedAttribution.from_row
    return {
        name: {
            baseline: _baseline([([code(i) for i in row["attributions"]], row["text"]) for row in rows], reader)
            for baseline, reader in BASELINES.items()
        }
        for name, rows in sets.items()
    }


def _baseline(rows: list[tuple[list[CodedAttribution], str]], reader: Callable[[str], list[Row]]) -> dict[str, Any]:
    found = [
        score_attributions(text, wanted, [CodedAttribution.from_row(item) for item in reader(text)])
        for wanted, text in rows
    ]
    return {level: _figure([tally[level] for tally in found], rounds=0) for level in ("soft", "strict", "e2e")}


def _by_scorer(script: Path, task: str, gold_path: Path, folder: Path, *arguments: str) -> dict[str, Any] | None:
    """Return the JSON line of a shared scorer, run as its own program; None where it is not at hand."""
    if not script.exists():
        return None
    opener = gzip.open if gold_path.suffix == ".gz" else open
    with opener(gold_path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    extract(task, rows, folder)
    command: list[str | Path] = [sys.executable, script, gold_path, folder / f"{task}-out.jsonl", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    figures["gold_sha256"] = hashlib.sha256(gold_path.read_bytes()).hexdigest()
    return figures


def _gum(folder: Path, rounds: int) -> dict[str, Any] | None:
    """Return the figures of chains on documents of GUM that are kept from training; None where they are not at hand."""
    if not coreference.DOCUMENTS.exists():
        return None
    rows = coreference.load()
    return coreference.score(rows, extract("mentions", rows, folder), rounds=rounds)


def _acts_dev(folder: Path, rounds: int) -> dict[str, Any] | None:
    """Return the figures on the shared acts, with intervals by report; None where they are not at hand."""
    figures = _by_scorer(ACTS / "score_acts.py", "acts", ACTS / "dev.jsonl", folder)
    return figures and figures | acts_dev.intervals(ACTS, folder / "acts-out.jsonl", rounds=rounds)


def _plover(folder: Path) -> dict[str, Any] | None:
    """Return how far kinds agree with PLOVER's own examples; None where they are not at hand."""
    if not plover.RECORDS.exists():
        return None
    records = plover.load()
    return plover.score(records, extract("acts", records, folder))


def measure(*, rounds: int = 1000) -> dict[str, Any]:
    """Return every figure of quality. What is not at hand is None: not scored, never 0."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return {
            "own_attributions": own("attributions", folder),
            "own_acts": own("acts", folder),
            "linking": linking.measure(rounds=rounds),
            "options": options.measure(rounds=rounds),
            "coreference": _gum(folder, rounds),
            "days": dates.measure(),
            "contrasts": contrasts.measure(),
            "seed": seed.score(),
            "polnear_dev": _by_scorer(
                POLNEAR / "score.py", "attributions", POLNEAR / "dev.jsonl.gz", folder, "--boot", str(rounds)
            ),
            "acts_dev": _acts_dev(folder, rounds),
            "plover": _plover(folder),
            "calibration": calibration.measure(lambda task, rows: extract(task, rows, folder)),
            "baselines": baselines(),
        }
