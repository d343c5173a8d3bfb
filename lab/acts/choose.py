"""Compare ways to join the encoder's proposals with what rules find: `python lab/acts/choose.py [--shared ../shared]`.

Needs PYTHONPATH=. and writes `choice.json`: the corpus' own scorer on dev, on the training reports and the texts coded
by us that no weight has seen (one in twelve) and on our own gold rows, for several least chances of a proposal and for
who has the word at a cue that both find.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import agreement
import coding

from bench.reports import report_of
from onrecord.acts import acts
from onrecord.exports.rows import acts_row
from onrecord.pipeline import STAGES, read
from onrecord.types import Act, Reading

OUT = Path(__file__).with_name("choice.json")
GOLD = Path("bench/gold/acts.jsonl")
# Who has the word: one alone; one before the other; rules where the encoder sees some act too, and then unless it is
# this sure of another kind.
FIRST = {"encoder only": None, "encoder": None, "rules": 2.0, "rules, backed": 2.0, "rules, not against .6": 0.6}
FIRST |= {"rules, not against .45": 0.45}
WAYS = [(least, first) for first in FIRST for least in (0.3, 0.35, 0.4, 0.45)]


def united(least: float, first: str):  # noqa: ANN201 - a function like `acts.united`
    """Return a way to join both."""

    def join(proposed: Sequence[Act], ruled: Sequence[Act]) -> list[Act]:
        sure = [act for act in proposed if act.confidence >= least]
        if first == "encoder only":
            return sure
        stands = [act for act in ruled if first in ("encoder", "rules") or backed(act, proposed, FIRST[first])]
        one, other = (sure, stands) if first == "encoder" else (stands, sure)
        return [*one, *(act for act in other if not any(touch(act, each) for each in one))]

    return join


def backed(act: Act, proposed: Sequence[Act], against: float) -> bool:
    there = [each for each in proposed if touch(act, each)]
    return bool(there) and not any(each.kind is not act.kind and each.confidence >= against for each in there)


def touch(act: Act, other: Act) -> bool:
    return act.cue.span.touches(other.cue.span)


def rows_of(shared: Path, part: str) -> list[dict]:
    if part == "coded":
        return agreement.unseen(shared)
    path = GOLD if part == "own" else shared / "data/acts" / ("dev.jsonl" if part == "dev" else "train.jsonl")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    if part != "unseen":
        return rows
    return [row for row in rows if coding.is_unseen(row["id"])]


def read_up_to_acts(row: dict) -> Reading:
    return read(report_of(row), stages=STAGES[:-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    sys.path.insert(0, str(chosen.shared / "data" / "acts"))
    import score_acts

    found = []
    for part in ("dev", "unseen", "coded", "own"):
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
