"""Measure the acts stage on hand-coded reports: `python lab/acts/measure.py PART [--shared ../shared]`.

Needs PYTHONPATH=. and the model package. Runs the whole reading, scores by the corpus' own scorer and prints how often
acts of each kind were right, which is where `acts/confidences.py` has its figures from. Errors were looked at in
`half-a` only (every second report of train by the digest of its id); `half-b` and dev were only measured.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

from bench.reports import report_of
from onrecord.exports.rows import acts_row
from onrecord.pipeline import read

WIDTH = 24


def load(folder: Path, part: str) -> list[dict]:
    name = "dev.jsonl" if part == "dev" else "train.jsonl"
    rows = [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines() if line]
    if not part.startswith("half-"):
        return rows
    wanted = part == "half-b"
    return [row for row in rows if int(digest(row["id"]), 16) % 2 == wanted]


def digest(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def predict(row: dict) -> dict:
    return acts_row(row["id"], read(report_of(row)))


def shares(rows: list[dict], predicted: list[dict], scorer: ModuleType) -> dict[str, tuple[int, int]]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row, guess in zip(rows, predicted, strict=True):
        pairs = {j: i for i, j in scorer.pair(row["acts"], guess["acts"], row["text"])}
        for number, act in enumerate(guess["acts"]):
            counts[act["kind"]][0] += 1
            counts[act["kind"]][1] += number in pairs and row["acts"][pairs[number]]["kind"] == act["kind"]
    return {kind: (found, right) for kind, (found, right) in sorted(counts.items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", default="dev", choices=("dev", "train", "half-a", "half-b"))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    folder = chosen.shared / "data" / "acts"
    sys.path.insert(0, str(folder))
    import score_acts

    rows = load(folder, chosen.part)
    predicted = [predict(row) for row in rows]
    for name in [None, *sorted({row["set"] for row in rows if "set" in row})]:
        some = [row for row in rows if name is None or row.get("set") == name]
        ids = {row["id"] for row in some}
        result = score_acts.score(some, [guess for guess in predicted if guess["id"] in ids])
        print(f"{name or chosen.part:<{WIDTH}}", {key: result[key] for key in ("detect", "group", "kind", "full")})
    print(json.dumps(shares(rows, predicted, score_acts)))


if __name__ == "__main__":
    main()
