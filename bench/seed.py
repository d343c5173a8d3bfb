"""Scores the reading of the user's own example against our coding of it, which holds offsets and labels but no words.

The example lies outside the repository (`shared/reports/seed.txt`). Offsets count code points of that file and are
mapped line by line into the text after intake, so that dropped furniture shifts nothing.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

from bench.results import SHARED
from onrecord.intake.intake import read_file
from onrecord.pipeline import read
from onrecord.positions import Position
from onrecord.scoring import CodedAct, CodedAttribution, is_same_name, pair_acts, pair_attributions
from onrecord.types import Reading, Report, Span

GOLD = Path(__file__).parent / "gold" / "seed.jsonl"
PATH = SHARED / "reports" / "seed.txt"


class SeedError(Exception):
    """The example is not the text that was coded."""


def load() -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the head of the coding and its rows."""
    head, *rows = (json.loads(line) for line in GOLD.read_text("utf-8").splitlines())
    return head, rows


class Places:
    """Maps offsets of the raw file to offsets of the report."""

    def __init__(self, raw: str, report: Report) -> None:
        self.raw, self.text = raw, report.text

    def span(self, start: int, end: int) -> list[int]:
        """Return where the words at raw `start` to `end` stand in the report; an empty span if they were dropped."""
        first = self.raw.rfind("\n", 0, start) + 1
        last = self.raw.find("\n", end)
        line = self.raw[first : last if last >= 0 else len(self.raw)]
        at = self.text.find(line.strip())
        if at < 0:
            return [0, 0]
        shift = at - first - (len(line) - len(line.lstrip()))
        return [start + shift, end + shift]

    def row(self, row: dict[str, Any]) -> dict[str, Any]:
        """Return a coding with every span mapped; `about` becomes its words."""
        out = dict(row)
        for key in ("cue", "condition"):
            if row.get(key):
                out[key] = self.span(*row[key])
        for key in ("content", "evidence"):
            if key in row:
                out[key] = [self.span(*piece) for piece in row[key]]
        if row.get("about"):
            out["about"] = self.raw[slice(*row["about"])]
        return out


def score() -> dict[str, Any] | None:
    """Return the figures of the example; None where it is not at hand."""
    if not PATH.exists():
        return None
    head, rows = load()
    raw = PATH.read_text("utf-8")
    if hashlib.sha256(raw.encode()).hexdigest() != head["sha256"]:
        raise SeedError(f"{PATH.name} is not the text that was coded. Code it again.")
    report = read_file(PATH, published=head["published"])
    reading = read(report)
    places = Places(raw, report)
    by_type = {kind: [places.row(r) for r in rows if r["type"] == kind] for kind in ("attribution", "act", "position")}
    return {
        "attributions": _attributions(by_type["attribution"], reading),
        "acts": _acts(by_type["act"], reading),
        "positions": _positions(by_type["position"], reading),
        "furniture": len(report.furniture),
    }


def _names(reading: Reading) -> dict[str, str]:
    return {actor.id: actor.name for actor in reading.actors}


def _attributions(gold: list[dict[str, Any]], reading: Reading) -> dict[str, Any]:
    names = _names(reading)
    coded = [CodedAttribution.from_row({**row, "cue": [row["cue"]]}) for row in gold]
    found = [CodedAttribution.from_attribution(item) for item in reading.attributions]
    right, missed = {}, []
    for pair in pair_attributions(reading.report.text, coded, found):
        speaker = reading.attributions[pair.predicted].speaker_id
        name = names.get(speaker or "")
        if "soft" in pair.levels and name and is_same_name(gold[pair.gold]["speaker"], name):
            right[pair.gold] = True
    for index, row in enumerate(gold):
        if index not in right:
            missed.append({"cue": row["cue"], "quality": row["quality"]})
    main = [index for index, row in enumerate(gold) if row["quality"] != "WEAK"]
    return {
        "gold": len(main),
        "found_with_speaker": sum(index in right for index in main),
        "weak_gold": len(gold) - len(main),
        "weak_found": sum(index in right for index in range(len(gold)) if index not in main),
        "predicted": len(found),
        "missed": missed,
    }


def _acts(gold: list[dict[str, Any]], reading: Reading) -> dict[str, Any]:
    names = _names(reading)
    coded = [CodedAct.from_row(row) for row in gold]
    found = [CodedAct.from_act(act, names) for act in reading.acts]
    pairs = {pair.gold: pair for pair in pair_acts(reading.report.text, coded, found)}
    main = [index for index, row in enumerate(gold) if row["quality"] != "WEAK"]
    return {
        "gold": len(main),
        "predicted": len(found),
        **{level: sum(i in pairs and level in pairs[i].levels for i in main) for level in ("detect", "kind", "full")},
        "missed": [{"cue": gold[i]["cue"], "kind": gold[i]["kind"]} for i in main if i not in pairs],
    }


def _positions(gold: list[dict[str, Any]], reading: Reading) -> dict[str, Any]:
    from onrecord.record.record import Record
    from onrecord.views.positions import find_positions

    names = _names(reading)
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "seed.sqlite") as record:
        record.add(reading, reader="bench 0")
        positions = find_positions(record)
    missed = [
        {"party": row["party"], "stance": row["stance"], "basis": row["basis"]}
        for row in gold
        if not any(_is_position(row, position, names) for position in positions)
    ]
    return {"gold": len(gold), "right": len(gold) - len(missed), "missed": missed}


def _is_position(row: dict[str, Any], position: Position, names: dict[str, str]) -> bool:
    """Say whether a position is the one coded: party, stance, basis, condition, and acts resting on the coded words."""
    wanted = [Span(start=start, end=end) for start, end in row["evidence"]]
    rests = any(
        piece.span.touches(span) for act in position.acts for piece in (*act.evidence, act.cue) for span in wanted
    )
    return (
        rests
        and is_same_name(row["party"], names.get(position.party_id, position.party_id))
        and position.stance.value == row["stance"]
        and (position.basis.value if position.basis else None) == row["basis"]
        and bool(position.condition) == bool(row["condition"])
    )
