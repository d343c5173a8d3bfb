"""Fit the curves of confidence: `make calibrate` (about a minute; again whenever weights, rules or gates change).

Writes `src/onrecord/data/confidence.json`: for each way of finding entries the slope and offset that best predict, in
log odds, which of them are right. Attributions: every second article of PolNeAR dev, by digest. Acts, by rules and by
the encoder alone: the training reports and the texts coded by us that no weight has seen (one in twelve of each, see
`lab/reader/deeds.py`). Slopes are drawn towards 1 and offsets towards 0 where entries are few. `result.json` holds what
came of it: the acts' figures are cross-fitted, each fifth of the reports judged by the curves of the other four.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from bench import calibration
from bench.reports import report_of
from onrecord.acts import acts
from onrecord.exports.rows import acts_row, attributions_row
from onrecord.pipeline import STAGES, read, stages_for
from onrecord.reading import confidence
from onrecord.types import Reading, Report, Span

sys.path.insert(0, str(Path(__file__).parents[1] / "acts"))
import agreement

OUT = Path("src/onrecord/data/confidence.json")
RESULT = Path(__file__).with_name("result.json")
FOLDS, PULL = 5, 2.0
# The way an entry was found, how sure it was, whether it is right, and the report.
Entry = tuple[str, float, bool, str]


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    polnear, coded = calibration.polnear_rows(), calibration.act_rows("train")
    if polnear is None or coded is None:
        raise SystemExit("PolNeAR dev and the coded acts are needed, in ../shared/data")
    # Entries as sure as they are before any curve.
    confidence.curves = lambda: dict.fromkeys(WAYS, (1.0, 0.0))
    said = [each for row in polnear for each in attributions_of(row)]
    shared = [each for row in coded if calibration.part_of(row["id"], 12) == 0 for each in acts_of(row)]
    ours = [each for row in agreement.unseen(calibration.SHARED) for each in acts_of(row)]
    # Others code fewer of the acts that are told: their reports weigh as much as all of ours.
    done = [*shared * max(1, len(ours) // max(1, len(shared))), *ours]
    fitting = [each for each in said if calibration.part_of(each[3], 2) == 0]
    curves = {way: fitted([each for each in (*fitting, *done) if each[0] == way]) for way in WAYS}
    OUT.write_text(json.dumps(curves, indent=1) + "\n", "utf-8")
    parts = {
        "attributions, PolNeAR dev, the other half": [each for each in said if calibration.part_of(each[3], 2)],
        "acts, training reports left out": shared,
        "acts, texts coded by us left out": ours,
    }
    after = {name: cross_fitted(entries, done) for name, entries in parts.items() if name.startswith("acts")}
    after |= {name: judged(entries, curves) for name, entries in parts.items() if name not in after}
    # Each set by itself is too small to tell an error of a few hundredths from chance.
    dev = [each for row in calibration.act_rows("dev") or [] for each in acts_of(row)]
    parts["acts, both and the Wikinews reports"] = [*shared, *ours, *dev]
    after["acts, both and the Wikinews reports"] = [
        *(pair for name in after if name.startswith("acts") for pair in after[name]),
        *judged(dev, curves),
    ]
    result = {}
    for name, entries in parts.items():
        before = calibration.reliability([each[1:3] for each in entries])
        result[name] = {"before": before, "after": calibration.reliability(after[name])}
        print(name, {when: {k: v for k, v in table.items() if k != "bins"} for when, table in result[name].items()})
    RESULT.write_text(json.dumps({"curves": curves, "parts": result}, indent=1) + "\n", "utf-8")
    print(curves)


WAYS = (confidence.ATTRIBUTIONS, confidence.RULED_ACTS, confidence.PROPOSED_ACTS)


def attributions_of(row: dict) -> list[Entry]:
    reading = read(report_of(row), stages=stages_for("attributions"))
    found = calibration.judged_attributions(row, attributions_row(row["id"], reading))
    return [(confidence.ATTRIBUTIONS, sure, right, row["id"]) for sure, right in found]


def acts_of(row: dict) -> list[Entry]:
    ruled: set[Span] = set()
    reading = read_marking(report_of(row), ruled)
    found = acts_row(row["id"], reading)
    items = [item for item in found["acts"] if item["kind"] != "say"]
    ways = [WAYS[1] if Span(start=item["cue"][0], end=item["cue"][1]) in ruled else WAYS[2] for item in items]
    judged_ = calibration.judged_acts(row, found)
    return [(way, sure, right, row["id"]) for way, (sure, right) in zip(ways, judged_, strict=True)]


def read_marking(report: Report, ruled: set[Span]) -> Reading:
    """Read a report; add the cues of acts that rules found to `ruled`."""
    joined = acts.united

    def marking(proposed, by_rules):  # noqa: ANN001, ANN202 - as `acts.united`
        ruled.update(act.cue.span for act in by_rules)
        return joined(proposed, by_rules)

    acts.united = marking
    try:
        return read(report, stages=STAGES)
    finally:
        acts.united = joined


def fitted(entries: list[Entry]) -> tuple[float, float]:
    """Return slope and offset by Newton's method."""
    kept = np.clip([sure for _, sure, _, _ in entries], confidence.EDGE, 1 - confidence.EDGE)
    x = np.stack((np.log(kept / (1 - kept)), np.ones(len(kept))), axis=1)
    y = np.array([right for _, _, right, _ in entries], float)
    start = np.array([1.0, 0.0])
    curve = start.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-(x @ curve)))
        slope = x.T @ (y - p) - PULL * (curve - start)
        curve = curve + np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + PULL * np.eye(2), slope)
    # A curve keeps the order of entries.
    return round(float(max(curve[0], 0.05)), 4), round(float(curve[1]), 4)


def judged(entries: list[Entry], curves: dict[str, tuple[float, float]]) -> list[calibration.Judged]:
    """Return how sure the curves are of each entry, and whether it is right."""
    return [(confidence.share_at(*curves[way], sure), right) for way, sure, right, _ in entries]


def cross_fitted(entries: list[Entry], done: list[Entry]) -> list[calibration.Judged]:
    """Return the same, each fifth of the reports judged by the curves of all the others."""
    found: list[calibration.Judged] = []
    for fold in range(FOLDS):
        others = [each for each in done if calibration.part_of(f"fold {each[3]}", FOLDS) != fold]
        curves = {way: fitted([each for each in others if each[0] == way]) for way in WAYS[1:]}
        own = [each for each in entries if calibration.part_of(f"fold {each[3]}", FOLDS) == fold]
        found += judged(own, curves)
    return found


if __name__ == "__main__":
    main()
