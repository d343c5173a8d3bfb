"""Does confidence mean what it says? Of entries given 0.7, seven in ten should be right.

An attribution is right where it matches end to end; an act where it is paired with one of the same kind. Measured on
reports that neither the reader nor the curves of `onrecord.reading.confidence` have seen; how the curves do on the
training reports that they were fitted on, each part by the curves of the others, `lab/confidence/fit.py` tells.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from collections.abc import Callable, Sequence
from typing import Any

from bench import gold
from bench.results import SHARED
from onrecord.scoring import CodedAct, CodedAttribution, pair_acts, pair_attributions
from onrecord.types import ActKind

Row = dict[str, Any]
# How sure the reader was of an entry, and whether that was right.
Judged = tuple[float, bool]

POLNEAR = SHARED / "data" / "polnear" / "dev.jsonl.gz"
ACTS = SHARED / "data" / "acts"
BINS = 10
_ROUNDS = 200


def polnear_rows() -> list[Row] | None:
    """Return PolNeAR dev; None where it is not at hand."""
    if not POLNEAR.exists():
        return None
    with gzip.open(POLNEAR, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def act_rows(name: str) -> list[Row] | None:
    """Return hand-coded acts, those of `dev` or `train`; None where they are not at hand."""
    path = ACTS / f"{name}.jsonl"
    if not path.exists():
        return None
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def part_of(name: str, parts: int) -> int:
    """Return the part, by digest, that a report belongs to. On part 0 of two of PolNeAR dev the curve is fitted."""
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % parts


def judged_attributions(row: Row, found: Row) -> list[Judged]:
    """Return how sure each attribution found in a row's text is, and whether it is right."""
    code = CodedAttribution.from_row
    gold, predicted = [code(item) for item in row["attributions"]], [code(item) for item in found["attributions"]]
    right = {pair.predicted for pair in pair_attributions(row["text"], gold, predicted) if "e2e" in pair.levels}
    return [(item["confidence"], number in right) for number, item in enumerate(found["attributions"])]


def judged_acts(row: Row, found: Row) -> list[Judged]:
    """Return how sure each act found in a row's text is, and whether it is right; plain sayings take no part."""
    gold = [CodedAct.from_row(item) for item in row["acts"] if item["kind"] != ActKind.SAY.value]
    items = [item for item in found["acts"] if item["kind"] != ActKind.SAY.value]
    pairs = pair_acts(row["text"], gold, [CodedAct.from_row(item) for item in items])
    right = {pair.predicted for pair in pairs if "kind" in pair.levels}
    return [(item["confidence"], number in right) for number, item in enumerate(items)]


def reliability(judged: Sequence[Judged]) -> Row | None:
    """Return the expected calibration error and its table; None where nothing was found.

    Each bin is a tenth of the range: how many entries lie there, how sure they are on average, what share is right.
    Few entries never fit exactly: `by_chance` is the error that confidence which means what it says would show.
    `brier` is the mean squared distance from what is right (Brier 1950): one confidence for all entries may have no
    error, and tells none from another.

    >>> reliability([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])["ece"]
    0.0
    """
    if not judged:
        return None
    bins = _bins(judged)
    return {
        "n": len(judged),
        "sure": round(sum(sure for sure, _ in judged) / len(judged), 4),
        "right": round(sum(right for _, right in judged) / len(judged), 4),
        "ece": round(_error(bins), 4),
        "by_chance": _by_chance([sure for sure, _ in judged]),
        "brier": round(sum((sure - right) ** 2 for sure, right in judged) / len(judged), 4),
        "bins": [
            {"from": number / BINS, "n": len(held), "sure": round(_mean(held, 0), 4), "right": round(_mean(held, 1), 4)}
            for number, held in bins
        ],
    }


def _bins(judged: Sequence[Judged]) -> list[tuple[int, list[Judged]]]:
    bins: dict[int, list[Judged]] = {}
    for each in judged:
        bins.setdefault(min(int(each[0] * BINS), BINS - 1), []).append(each)
    return sorted(bins.items())


def _mean(held: Sequence[Judged], at: int) -> float:
    return sum(each[at] for each in held) / len(held)


def _error(bins: Sequence[tuple[int, Sequence[Judged]]]) -> float:
    size = sum(len(held) for _, held in bins)
    return sum(abs(_mean(held, 0) - _mean(held, 1)) * len(held) for _, held in bins) / size


def _by_chance(sureness: Sequence[float]) -> float:
    drawn = random.Random(0)
    errors = [_error(_bins([(sure, drawn.random() < sure) for sure in sureness])) for _ in range(_ROUNDS)]
    return round(sum(errors) / len(errors), 4)


def measure(extract: Callable[[str, Sequence[Row]], Sequence[Row]]) -> dict[str, Row | None]:
    """Return reliability by part. What is not at hand is None.

    Args:
        extract: Returns what is found of a task in rows.
    """
    polnear = polnear_rows()
    parts: dict[str, tuple[str, list[Row] | None]] = {
        "attributions, PolNeAR dev": ("attributions", polnear and [r for r in polnear if part_of(r["id"], 2)]),
        "attributions, own gold": ("attributions", gold.load("attributions")),
        "acts, Wikinews reports": ("acts", act_rows("dev")),
        "acts, own gold": ("acts", gold.load("acts")),
    }
    judge = {"attributions": judged_attributions, "acts": judged_acts}
    return {
        name: reliability(
            [each for row, found in zip(rows, extract(task, rows), strict=True) for each in judge[task](row, found)]
        )
        if rows
        else None
        for name, (task, rows) in parts.items()
    }
