"""How many hand-coded acts the gates would drop: `python lab/acts/false_alarms.py [--shared ../shared] [--show CHECK]`.

Reads the reports of the shared training set up to the speakers, builds each act from its row, prints by check how many
are doubted and writes it to `false_alarms.json`. Whoever the reading does not know is left out of the act, and doubts
about a teller who could not be found are not counted. `--keep FILE` stores the readings for the next run.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
OUT = Path(__file__).with_name("false_alarms.json")
sys.path.insert(0, str(ROOT))

from bench.act_rows import act_of, find_actor  # noqa: E402
from bench.reports import report_of  # noqa: E402
from onrecord.acts.checks.gate import find_doubts  # noqa: E402
from onrecord.acts.checks.places import Places  # noqa: E402
from onrecord.acts.newcomers import with_newcomers  # noqa: E402
from onrecord.pipeline import read, stages_for  # noqa: E402
from onrecord.types import Reading  # noqa: E402


def reading_of(row: dict) -> Reading:
    return read(report_of(row), stages=stages_for("acts")[:-1])


def doubts_of(row: dict, reading: Reading) -> list[tuple[dict, list]]:
    reading = with_newcomers(reading)
    places, found = Places(reading), []
    for coded in row["acts"]:
        doubts = find_doubts(act_of(coded, reading), reading, places=places)
        is_known = not coded["told_by"] or find_actor(reading, coded["told_by"]) is not None
        found.append((coded, [each for each in doubts if each.check != "teller" or is_known]))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--keep", type=Path, help="file of readings, made where it is missing")
    parser.add_argument("--show", help="print the acts that this check doubts")
    chosen = parser.parse_args()
    lines = (chosen.shared / "data" / "acts" / "train.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    if chosen.keep and chosen.keep.exists():
        readings = pickle.loads(chosen.keep.read_bytes())  # noqa: S301 - a file of our own
    else:
        readings = [reading_of(row) for row in rows]
        if chosen.keep:
            chosen.keep.write_bytes(pickle.dumps(readings))
    doubted: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row, reading in zip(rows, readings, strict=True):
        for coded, doubts in doubts_of(row, reading):
            knows = [find_actor(reading, name) is not None for name in coded["actors"]]
            total["acts"] += 1
            total["known actor"] += any(knows)
            total["teller"] += bool(coded["told_by"])
            total["known teller"] += bool(coded["told_by"]) and find_actor(reading, coded["told_by"]) is not None
            doubted["any"] += bool(doubts)
            doubted["dropped"] += any(not each.is_of_kind for each in doubts[:1])
            for check in {each.check for each in doubts}:
                doubted[check] += 1
            for doubt in doubts:
                if doubt.check == chosen.show:
                    evidence = " … ".join(row["text"][start:end] for start, end in coded["evidence"])
                    facts = [
                        coded[key] for key in ("kind", "actors", "recipient", "told_by", "about", "polarity", "status")
                    ]
                    print(f"{row['id']} {facts} cue={row['text'][slice(*coded['cue'])]!r}")
                    print(f"   {' '.join(evidence.split())[:300]}\n   {doubt.why}")
    OUT.write_text(json.dumps({"total": total, "doubted": dict(doubted.most_common())}, indent=1) + "\n", "utf-8")
    for name, count in doubted.most_common():
        print(f"{name:12} {count:5} of {total['acts']}  {count / total['acts']:.2%}")


if __name__ == "__main__":
    main()
