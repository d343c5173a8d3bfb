"""What a changed layout costs: `make robust` reads perturbed gold and writes a result file.

Each perturbation is scored over the reports that it changes, beside the same reports as they were: end-to-end F1 on
PolNeAR dev by the corpus' own scorer, and on our own gold.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench import gold, results
from bench.perturbations import PERTURBATIONS, Row, perturbed
from bench.reports import report_of
from bench.scorers import load_scorer
from onrecord.exports.rows import attributions_row
from onrecord.pipeline import STAGES, read
from onrecord.scoring import CodedAttribution, score_attributions, total

POLNEAR = results.SHARED / "data" / "polnear"
# Mentions and all that follows take no part in where attributions stand.
_STAGES = tuple(stage for stage in STAGES if stage.name in ("sentences", "attributions"))
Scorer = Callable[[Sequence[Row], Sequence[Row]], float | None]


def read_row(row: Row) -> Row:
    """Return the attributions of a row's text, read anew."""
    return attributions_row(row["id"], read(report_of(row), stages=_STAGES))


def _own_f1(rows: Sequence[Row], found: Sequence[Row]) -> float | None:
    code = CodedAttribution.from_row
    return total(
        score_attributions(
            row["text"], [code(item) for item in row["attributions"]], [code(item) for item in each["attributions"]]
        )["e2e"]
        for row, each in zip(rows, found, strict=True)
    ).f1


def _corpus_f1() -> Scorer:
    scorer = load_scorer(POLNEAR / "score.py")
    return lambda rows, found: scorer.score(list(rows), list(found))["attributions"]["e2e"]["f1"]


def measure(
    rows: Sequence[Row], f1: Scorer, *, names: Sequence[str], tell: Callable[[str], None] = lambda line: None
) -> dict[str, Any]:
    """Return F1 by perturbation, with that of the same reports unperturbed.

    Args:
        rows: Gold rows.
        f1: Scores predictions.
        names: The perturbations to measure.
        tell: Told each figure as it comes.
    """
    plain = {row["id"]: read_row(row) for row in rows}
    measured: dict[str, Any] = {"reports": len(rows), "f1": _short(f1(rows, list(plain.values()))), "by": {}}
    for name in names:
        pairs = [(row, changed) for row in rows if (changed := perturbed(row, PERTURBATIONS[name])) is not None]
        if not pairs:
            continue
        before = f1([row for row, _ in pairs], [plain[row["id"]] for row, _ in pairs])
        after = f1([row for _, row in pairs], [read_row(row) for _, row in pairs])
        measured["by"][name] = _figures(len(pairs), before, after)
        tell(f"{name:36} {measured['by'][name]}")
    return measured


def _figures(reports: int, before: float | None, after: float | None) -> Mapping[str, Any]:
    loss = None if before is None or after is None else _short(before - after)
    return {"reports": reports, "before": _short(before), "f1": _short(after), "loss": loss}


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def polnear_rows(limit: int | None = None) -> list[Row] | None:
    """Return the rows of PolNeAR dev, evenly thinned out to `limit`; None where they are not at hand."""
    path = POLNEAR / "dev.jsonl.gz"
    if not path.exists():
        return None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return rows[:: max(1, len(rows) // limit)] if limit else rows


def main() -> int:
    """Measure and write the result file."""
    parser = argparse.ArgumentParser(description="Score the shipped reader on perturbed texts.")
    parser.add_argument("--articles", type=int, help="of PolNeAR dev about so many only; nothing is written")
    parser.add_argument("--only", action="append", choices=PERTURBATIONS, help="this perturbation only; repeatable")
    arguments = parser.parse_args()
    tell: Callable[[str], None] = lambda line: print(line, flush=True)  # noqa: E731
    names = arguments.only or list(PERTURBATIONS)
    rows = polnear_rows(arguments.articles)
    if rows is None:
        print(f"PolNeAR dev is not scored: {Path(POLNEAR)} is not there")
    figures = {
        "own": measure(gold.load("attributions"), _own_f1, names=names, tell=tell),
        "polnear_dev": measure(rows, _corpus_f1(), names=names, tell=tell) if rows else None,
    }
    if arguments.articles or arguments.only:
        print(json.dumps({name: part and part["f1"] for name, part in figures.items()}))
        return 0
    path = results.write("robust", {**results.circumstances(seed=0, arguments=vars(arguments)), "figures": figures})
    print(f"written: {path.relative_to(results.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
