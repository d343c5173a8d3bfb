"""Checks kinds of acts against PLOVER's own examples, hand-coded by others: `python -m bench.plover`.

A record is one sentence with one event. The product's act is the one whose cue shares most characters with the words
marked for the event, of equals the surest; it agrees where its kind maps to the event's type (codebook, section 2).
Of types that map one to one agreement is a share; those that several kinds map to are shown apart; FIGHT, INVESTIGATE
and CRIME have no counterpart. Records in which no act is found at the event count as wrong.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from bench.results import SHARED

RECORDS = SHARED / "data" / "plover" / "plover_gsr_dev.jsonl"
# The records use the names of PLOVER 0.5; DEMAND and DISAPPROVE are today's REQUEST and ACCUSE.
ONE_TO_ONE = {
    "DEMAND": "demand",
    "DISAPPROVE": "accuse",
    "THREATEN": "threaten",
    "SUPPORT": "support",
    "CONCEDE": "concede",
    "CONSULT": "meet",
    "COOPERATE": "cooperate",
    "AID": "aid",
    "RETREAT": "retreat",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilize",
    "COERCE": "coerce",
    "ASSAULT": "assault",
    "PROTEST": "protest",
}
SEVERAL = {
    "AGREE": ("agree", "pledge", "offer", "propose"),
    "REJECT": ("refuse", "oppose"),
}
NONE = "nothing"

Row = dict[str, Any]


def load() -> list[Row]:
    """Return the records."""
    return [json.loads(line) for line in RECORDS.read_text("utf-8").splitlines()]


def kind_at(record: Row, acts: Sequence[Row]) -> str:
    """Return the kind of the act at a record's event, `nothing` where there is none.

    >>> record = {"spans": [["EVT", 4, 9]]}
    >>> aid = {"kind": "aid", "cue": [0, 5], "confidence": 0.9}
    >>> kind_at(record, [aid, {"kind": "meet", "cue": [4, 9], "confidence": 0.5}])
    'meet'
    """
    marked = {at for role, start, end in record["spans"] if role.startswith("EVT") for at in range(start, end)}
    shared = [(len(marked.intersection(range(*act["cue"]))), act["confidence"], act["kind"]) for act in acts]
    best = max(shared, default=(0, 0.0, NONE))
    return best[2] if best[0] else NONE


def score(records: Sequence[Row], found: Sequence[Row]) -> dict[str, Any]:
    """Return agreement by type, and what stood in the place of each."""
    acts = {row["id"]: row["acts"] for row in found}
    given: dict[str, Counter[str]] = {}
    for record in records:
        given.setdefault(record["event"], Counter())[kind_at(record, acts[record["id"]])] += 1
    right = {name: given[name][kind] for name, kind in ONE_TO_ONE.items() if name in given}
    wide = {name: sum(given[name][kind] for kind in kinds) for name, kinds in SEVERAL.items() if name in given}
    return {
        "records": len(records),
        "one_to_one": {
            "records": sum(given[name].total() for name in right),
            "right": sum(right.values()),
            "agreement": round(sum(right.values()) / sum(given[name].total() for name in right), 4),
        },
        "several": {name: {"records": given[name].total(), "right": count} for name, count in wide.items()},
        "given": {name: dict(counts.most_common()) for name, counts in sorted(given.items())},
    }
