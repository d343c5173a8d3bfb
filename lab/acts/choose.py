"""Compare ways to join the encoder's proposals with what rules find: `python lab/acts/choose.py [--shared ../shared]`.

Writes `choice.json`: the corpus' own scorer on dev, on the training reports that no weight has seen (one in twelve, see
`deeds.is_held_out`) and on our own gold rows, for several least chances of a proposal and for who has the word at a cue
that both find.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from onrecord.acts import acts
from onrecord.exports.rows import acts_row
from onrecord.intake.kinds import recognise_kind
from onrecord.pipeline import STAGES, read
from onrecord.types import Act, Reading, Report

OUT = Path(__file__).with_name("choice.json")
GOLD = Path("bench/gold/acts.jsonl")
WAYS = [(least, first) for first in ("encoder only", "encoder", "rules") for least in (0.2, 0.25, 0.3, 0.35, 0.4)]


def united(least: float, first: str):  # noqa: ANN201 - a function like `acts.united`
    """Return a way to join both."""

    def join(proposed: Sequence[Act], ruled: Sequence[Act]) -> list[Act]:
        sure = [act for act in proposed if act.confidence >= least]
        if first == "encoder only":
            return sure
        one, other = (sure, ruled) if first == "encoder" else (ruled, sure)
        return [*one, *(act for act in other if not any(act.cue.span.touches(each.cue.span) for each in one))]

    return join


def rows_of(shared: Path, part: str) -> list[dict]:
    path = GOLD if part == "own" else shared / "data/acts" / ("dev.jsonl" if part == "dev" else "train.jsonl")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    if part != "unseen":
        return rows
    digests = (int(hashlib.sha1(row["id"].encode(), usedforsecurity=False).hexdigest(), 16) for row in rows)
    return [row for row, digest in zip(rows, digests, strict=True) if digest % 12 == 0]


def read_up_to_acts(row: dict) -> Reading:
    kind = recognise_kind(row["text"], title=row.get("title"))
    report = Report(id=row["id"], text=row["text"], source="", published=row.get("published"), kind=kind)
    return read(report, stages=STAGES[:-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    sys.path.insert(0, str(chosen.shared / "data" / "acts"))
    import score_acts

    found = []
    for part in ("dev", "unseen", "own"):
        rows = rows_of(chosen.shared, part)
        readings = [read_up_to_acts(row) for row in rows]
        for least, first in WAYS:
            acts.united = united(least, first)
            predicted = [acts_row(row["id"], acts.find_acts(each)) for row, each in zip(rows, readings, strict=True)]
            scored = score_acts.score(rows, predicted)
            levels = {level: scored[level] for level in ("detect", "kind", "full")}
            found.append({"part": part, "least": least, "first": first, **levels})
            print(json.dumps(found[-1]), flush=True)
    OUT.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
