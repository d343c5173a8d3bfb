"""Measures the gates on contrast pairs: false rewrites rejected or labelled right, true renderings kept.

A passage is read by the stages up to the speakers; the acts are built from the rows, so that nothing depends on what a
reader of acts would propose. `python -m bench.contrasts` prints every pair that went wrong.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from bench import contrast_rows
from bench.act_rows import act_of, read_row
from onrecord.acts.checks.gate import find_doubt, gated
from onrecord.pipeline import read, stages_for
from onrecord.types import ActKind, Reading, Report, ReportKind

Row = dict[str, Any]


def reading_of(row: Row) -> Reading:
    """Return a passage as the gates see it: read up to the speakers, everybody whom its pairs name known."""
    report = Report(
        id=row["id"], text=row["text"], source=row["name"], published=row["published"], kind=ReportKind(row["kind"])
    )
    reading = read(report, stages=stages_for("acts")[:-1])
    return read_row(reading, [pair[side] for pair in row["pairs"] for side in ("true", "false")])


def judge(row: Row) -> list[Row]:
    """Return a line a pair: was its true rendering kept, was its false rewrite rejected, and why."""
    reading = reading_of(row)
    lines = []
    for pair in row["pairs"]:
        true, false = act_of(pair["true"], reading), act_of(pair["false"], reading)
        reasons = [find_doubt(true, reading), find_doubt(false, reading)]
        lines.append(
            {
                "name": row["name"],
                "batch": row["batch"],
                "class": pair["class"],
                "kept": gated((true,), reading) == (true,),
                # A rewrite of an act into mere words, or out of the record, claims nothing any more.
                "rejected": all(act.kind is ActKind.SAY for act in gated((false,), reading)),
                "why": [f"{doubt.check}: {doubt.why}" if doubt else None for doubt in reasons],
            }
        )
    return lines


def measure() -> dict[str, Any]:
    """Return the shares of true renderings kept and false rewrites rejected, in all and by class."""
    lines = [line for row in contrast_rows.load() for line in judge(row)]
    by_class = {name: _shares([line for line in lines if line["class"] == name]) for name in contrast_rows.CLASSES}
    wrong = [f"{line['class']} {line['name']}" for line in lines if not (line["kept"] and line["rejected"])]
    return {**_shares(lines), "by_class": by_class, "wrong": wrong}


def _shares(lines: list[Row]) -> dict[str, Any]:
    counts = Counter(key for line in lines for key in ("kept", "rejected") if line[key])
    return {
        "pairs": len(lines),
        **{key: counts[key] for key in ("kept", "rejected")},
        **{f"{key}_share": round(counts[key] / len(lines), 4) if lines else None for key in ("kept", "rejected")},
    }


def main() -> None:
    """Print the figures by batch, and each pair that went wrong with the reason given."""
    lines = [line for row in contrast_rows.load() for line in judge(row)]
    for line in lines:
        if not line["kept"]:
            print(f"LOST     {line['class']:11} {line['name']:24} {line['why'][0]}")
        if not line["rejected"]:
            print(f"ACCEPTED {line['class']:11} {line['name']:24}")
    for batch in sorted({line["batch"] for line in lines}):
        some = [line for line in lines if line["batch"] == batch]
        print(
            batch,
            _shares(some),
            {name: _shares([x for x in some if x["class"] == name]) for name in contrast_rows.CLASSES},
        )


if __name__ == "__main__":
    main()
