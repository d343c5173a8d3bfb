"""Intervals of the figures on the shared acts: the corpus' own scorer, report by report, reports drawn anew."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from bench.scorers import load_scorer

LEVELS = ("detect", "group", "kind", "full")

Counts = dict[str, float]


def intervals(folder: Path, predicted: Path, *, rounds: int) -> dict[str, Any]:
    """Return 95 % intervals by report of F1 by level, of the fields of same-kind pairs, and of `about`.

    Args:
        folder: Where `dev.jsonl` and `score_acts.py` stand.
        predicted: What `onrecord extract acts` made of the reports.
        rounds: Draws.
    """
    scorer = load_scorer(folder / "score_acts.py")
    gold = scorer.load(folder / "dev.jsonl")
    found = {row["id"]: row for row in scorer.load(predicted)}
    counts = [_counts(scorer.score([row], [found[row["id"]]])) for row in gold]
    drawn = random.Random(0)
    values: dict[str, list[float]] = {}
    for _ in range(rounds):
        sums: Counts = {}
        for each in drawn.choices(counts, k=len(counts)):
            for name, value in each.items():
                sums[name] = sums.get(name, 0) + value
        for name, value in _figures(sums).items():
            values.setdefault(name, []).append(value)
    return {"ci95": {name: _ends(sorted(each)) for name, each in values.items()}}


def _counts(scored: dict[str, Any]) -> Counts:
    """Return what the shares of one report are shares of, so that reports add up."""
    counts: Counts = {"gold": scored["n_gold"], "pred": scored["n_pred"]}
    for level in LEVELS:
        counts[level] = round(scored[level]["p"] * scored["n_pred"])
    for name, share in scored["of_kind_pairs"].items():
        counts[f"of {name}"] = (share or 0) * counts["kind"]
    counts["of about"] = (scored["about_f1"] or 0) * counts["kind"]
    return counts


def _figures(sums: Counts) -> Counts:
    both = sums["gold"] + sums["pred"]
    figures = {level: 2 * sums[level] / both if both else 0.0 for level in LEVELS}
    figures["full precision"] = sums["full"] / sums["pred"] if sums["pred"] else 0.0
    fields = {name.removeprefix("of "): value for name, value in sums.items() if name.startswith("of ")}
    return figures | {name: value / sums["kind"] if sums["kind"] else 0.0 for name, value in fields.items()}


def _ends(values: list[float]) -> list[float]:
    return [
        round(values[int(0.025 * len(values))], 4),
        round(values[min(len(values) - 1, int(0.975 * len(values)))], 4),
    ]
