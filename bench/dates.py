"""Scores days: time expressions, and the setting of attributions. `python -m bench.dates` prints what is wrong.

A case of `gold/dates.jsonl` (the form of `shared/data/dates`) is right when the expression was found at the very words
of its phrase, prepositions and articles before it left aside, and means exactly the days coded. Where nothing must be
resolved it is right when no expression that touches the phrase was given a day. A case of `gold/settings.jsonl` codes
one attribution by its cue; a field is right when it is the very words or the very day coded.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from bench import gold
from bench.results import SHARED
from onrecord.corpus.extract import What, extract
from onrecord.ids import report_id
from onrecord.pipeline import read, stages_for
from onrecord.scoring import CodedAct, pair_acts
from onrecord.types import Attribution, Report, ReportKind

Row = dict[str, Any]
CASES = SHARED / "data" / "dates" / "cases.jsonl"
ACTS = SHARED / "data" / "acts" / "dev.jsonl"
FIELDS = ("medium", "addressee", "day")
# Words that may stand before an expression, or be left out of it, without a change of what it means.
_LEAD = re.compile(
    r"\A(?:(?:on|in|at|by|over|during|since|until|from|to|through|before|after|of|between|the|for)\s+)*", re.IGNORECASE
)


def core(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the prepositions and articles it begins with, or the possessive mark it ends with.

    >>> core("by the end of May", 0, 17), core("over the weekend", 0, 16)
    ((7, 17), (9, 16))
    """
    lead = _LEAD.match(text[start:end])
    return start + (lead.end() if lead else 0), end - 2 * text[start:end].endswith(("'s", "’s"))


def is_right(case: Row, found: Sequence[Row]) -> bool:
    """Say whether the expressions found in a case mean what was coded."""
    text = case["sentence"]
    start = text.lower().index(case["phrase"].lower())
    end = start + len(case["phrase"])
    if case["start"] is None:
        return not any(it["start"] for it in found if it["span"][0] < end and start < it["span"][1])
    wanted = core(text, start, end), case["start"], case["end"]
    return any((core(text, *it["span"]), it["start"], it["end"]) == wanted for it in found)


def extract_rows(what: What, rows: Sequence[Row]) -> list[Row]:
    """Return what `onrecord extract` makes of rows, in order."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        lines = (
            json.dumps({key: value for key, value in row.items() if value is not None}, ensure_ascii=False) + "\n"
            for row in rows
        )
        source.write_text("".join(lines), "utf-8")
        extract(what, source, out)
        return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def extract_dates(cases: Sequence[Row]) -> list[list[Row]]:
    """Return what `onrecord extract dates` finds in each case."""
    rows = [
        {"id": str(number), "text": case["sentence"], "published": case["published"]}
        for number, case in enumerate(cases)
    ]
    return [row["dates"] for row in extract_rows(What.DATES, rows)]


def score_dates(cases: Sequence[Row]) -> Row:
    """Return how many cases are right, by slice and quality, with the phrases of those that are not."""
    found = extract_dates(cases)
    right = [is_right(case, dates) for case, dates in zip(cases, found, strict=True)]
    return {
        "cases": len(cases),
        "right": sum(right),
        "share": round(sum(right) / len(cases), 4),
        "by_slice": _by(cases, right, "slice"),
        "by_quality": _by(cases, right, "quality"),
        "wrong": [f"{case['id']} {case['phrase']}" for case, ok in zip(cases, right, strict=True) if not ok],
    }


def _by(cases: Sequence[Row], right: Sequence[bool], key: str) -> Row:
    names = sorted({case[key] for case in cases if key in case})
    return {
        name: {
            "right": sum(ok for case, ok in zip(cases, right, strict=True) if case[key] == name),
            "gold": sum(case[key] == name for case in cases),
        }
        for name in names
    }


def read_attribution(case: Row) -> Attribution | None:
    """Return the attribution that the reader finds at the cue of a case."""
    text, published = case["text"], case["published"]
    report = Report(
        id=report_id(text, outlet=None, published=published),
        text=text,
        source=case["id"],
        published=published,
        kind=ReportKind(case["kind"]),
    )
    reading = read(report, stages=stages_for("attributions"))
    end = case["at"] + len(case["cue"])
    at_cue = [it for it in reading.attributions if it.cue.span.start < end and case["at"] < it.cue.span.end]
    return at_cue[0] if at_cue else None


def score_settings(cases: Sequence[Row], *, reader: Callable[[Row], Attribution | None] = read_attribution) -> Row:
    """Return precision and recall of each field; a field of an attribution that was not found counts as left empty."""
    found = [reader(case) for case in cases]
    figures: Row = {"cases": len(cases), "found": sum(it is not None for it in found)}
    wrong = []
    for field in FIELDS:
        pairs = [(case[field], getattr(it, field, None)) for case, it in zip(cases, found, strict=True)]
        figures[field] = counts(pairs)
        wrong += [
            f"{case['id']} {field}: {got!r} for {wanted!r}"
            for case, (wanted, got) in zip(cases, pairs, strict=True)
            if wanted != got
        ]
    return {**figures, "wrong": wrong}


def counts(pairs: Sequence[tuple[str | None, str | None]]) -> Row:
    """Return precision and recall over pairs of what was coded and what was given; None is no value.

    >>> counts([("a", "a"), (None, "b"), ("c", None)])
    {'gold': 2, 'given': 2, 'right': 1, 'p': 0.5, 'r': 0.5}
    """
    coded, given = sum(wanted is not None for wanted, _ in pairs), sum(got is not None for _, got in pairs)
    right = sum(wanted is not None and wanted == got for wanted, got in pairs)
    return {
        "gold": coded,
        "given": given,
        "right": right,
        "p": round(right / given, 4) if given else None,
        "r": round(right / coded, 4) if coded else None,
    }


def score_act_days(rows: Sequence[Row]) -> Row:
    """Return precision and recall of the days of acts, over coded acts that are found at all."""
    pairs: list[tuple[str | None, str | None]] = []
    given = [{key: row.get(key) for key in ("id", "text", "published", "title")} for row in rows]
    for row, found in zip(rows, extract_rows(What.ACTS, given), strict=True):
        coded, acts = row["acts"], found["acts"]
        paired = pair_acts(row["text"], [CodedAct.from_row(it) for it in coded], [CodedAct.from_row(it) for it in acts])
        pairs += [(coded[pair.gold]["day"], acts[pair.predicted]["day"]) for pair in paired if "detect" in pair.levels]
    return {"acts": len(pairs), **counts(pairs)}


def shared_cases() -> list[Row] | None:
    """Return the shared cases; None where they are not at hand."""
    if not CASES.exists():
        return None
    return _rows(CASES)


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def measure() -> Row:
    """Return every figure of days. What is not at hand is None: not scored, never 0."""
    shared = shared_cases()
    return {
        "own": score_dates(gold.load("dates")),
        "shared": None if shared is None else score_dates(shared),
        "settings": score_settings(gold.load("settings")),
        "own_acts": score_act_days(gold.load("acts")),
        "acts_dev": None if not ACTS.exists() else score_act_days(_rows(ACTS)),
    }


def _print_misses(name: str, cases: Iterable[Row]) -> None:
    cases = list(cases)
    for case, dates in zip(cases, extract_dates(cases), strict=True):
        if not is_right(case, dates):
            got = [(case["sentence"][slice(*it["span"])], it["start"], it["end"]) for it in dates]
            print(f"{name} {case['published']} {case['sentence']!r} [{case['phrase']}]")
            print(f"    {case['start']} .. {case['end']}, read as {got}")


def main() -> int:
    """Print what is wrong, and the figures."""
    own, shared = gold.load("dates"), shared_cases()
    _print_misses("own", own)
    _print_misses("shared", shared or ())
    figures = measure() if "--all" in sys.argv[1:] else {"own": score_dates(own)}
    print("\n".join(figures.get("settings", {}).get("wrong", ())))
    for part in figures.values():
        if part:
            part.pop("wrong", None)
    print(json.dumps(figures, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
