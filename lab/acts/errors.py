"""Say where acts are lost: `python lab/acts/errors.py [--shared ../shared]`, with PYTHONPATH=. ; writes `errors.json`.

Counted by the corpus' own pairing, on the sixteen Wikinews reports of dev and on the texts coded by us that no weight
has seen: acts missed, found as another kind, of the right kind with a wrong actor, status or polarity, and right; acts
found that nobody coded; and the pairs of kinds that are taken for one another most often, both ways together.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import agreement
import coding

from bench import calibration
from bench.reports import report_of
from onrecord.exports.rows import acts_row
from onrecord.pipeline import read
from onrecord.types import ActKind

OUT = Path(__file__).with_name("errors.json")
MOST = 5


def unseen(shared: Path) -> list[dict]:
    """Return the texts that we coded and no weight has seen, as rows of the shared set."""
    acts = coding.coded()
    return [
        {"text": text.text, "published": text.published or None}
        | agreement.prediction(text.text, {"name": name, "acts": acts[name]})
        for name, text in coding.texts(shared).items()
        if calibration.part_of(name, 12) == 0
    ]


def found_in(row: dict) -> list[dict]:
    return [act for act in acts_row(row["id"], read(report_of(row)))["acts"] if act["kind"] != ActKind.SAY.value]


def counted(rows: list[dict], scorer: ModuleType) -> dict:
    """Return how many acts go which way, and the kinds confused most often."""
    ways: Counter[str] = Counter()
    confused: Counter[str] = Counter()
    for row in rows:
        gold = [act for act in row["acts"] if act["kind"] != ActKind.SAY.value]
        found = found_in(row)
        pairs = scorer.pair(gold, found, row["text"])
        ways["coded"] += len(gold)
        ways["missed"] += len(gold) - len(pairs)
        ways["not coded"] += len(found) - len(pairs)
        for mine, other in ((gold[i], found[j]) for i, j in pairs):
            way = way_of(mine, other, scorer)
            ways[way] += 1
            if way == "other kind":
                confused[" / ".join(sorted((mine["kind"], other["kind"])))] += 1
    return {"reports": len(rows), "ways": dict(ways), "confused": dict(confused.most_common(MOST))}


def way_of(gold: dict, found: dict, scorer: ModuleType) -> str:
    """Return what is wrong with a paired act first."""
    if gold["kind"] != found["kind"]:
        return "other kind"
    if not scorer.right_actor(gold, found):
        return "wrong actor"
    if gold["status"] != found["status"]:
        return "wrong status"
    return "right" if gold["polarity"] == found["polarity"] else "wrong polarity"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    sys.path.insert(0, str(shared / "data" / "acts"))
    import score_acts

    parts = {"dev": calibration.act_rows("dev") or [], "coded by us, unseen": unseen(shared)}
    result = {name: counted(rows, score_acts) for name, rows in parts.items()}
    print(json.dumps(result, indent=1))
    OUT.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
