"""Scores under which option of a negotiation file phrases are sorted, by hand-made pairs: `python -m bench.options`.

A row of `gold/options.jsonl` is an invented negotiation: actors, options with their phrases, and items. An item is what
an act is about, with the option that it means, or "other" where it means none. Rows of the `first` part were in sight
while the rules were made; those of the `second` were written and scored when they stood. Precision is over the items
that were given an option, recall over those that mean one; *wrong* is what was sorted under an option that it does not
mean.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.options import group_options
from onrecord.positions import Issue, Option
from onrecord.scoring import Tally, interval
from onrecord.types import Act, ActKind, Actor, ActorKind, Evidence, Polarity, Span, Status

GOLD = Path(__file__).parent / "gold" / "options.jsonl"
PARTS = ("first", "second")
QUALITIES = ("STRONG", "MEDIUM", "WEAK")

Row = dict[str, Any]


def load() -> list[Row]:
    """Return the gold rows."""
    return [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]


def negotiation(row: Row) -> Negotiation:
    """Return the negotiation of a row."""
    options = tuple(
        Option(id=each["id"], name=each["name"], issue_id="i", phrases=(each["name"], *each["phrases"]))
        for each in row["options"]
    )
    return Negotiation(name=row["name"], parties=(), issues=(Issue(id="i", name="What?"),), options=options)


def actors(row: Row) -> dict[str, Actor]:
    """Return the actors of a row, by id."""
    return {
        each["id"]: Actor(
            id=each["id"],
            name=each["name"],
            kind=ActorKind(each["kind"]),
            speaks_for=each["speaks_for"],
            names=tuple(each["names"]),
        )
        for each in row["actors"]
    }


def act(item: dict[str, Any], number: int) -> Act:
    """Return an act on what an item is about, in a report of its own."""
    cue = Evidence(report_id=f"r-{number:03d}", span=Span(start=0, end=1), quote="w")
    return Act(
        id=f"a-{number:03d}",
        kind=ActKind(item["kind"]),
        actor_ids=(item["actor"],) if item["actor"] else (),
        speaks_for=None,
        recipient_id=None,
        about=item["about"],
        polarity=Polarity.DO,
        status=Status.ACTUAL,
        condition=None,
        told_by=None,
        day=None,
        cue=cue,
        evidence=(cue,),
        confidence=1.0,
        reader="hand",
    )


def score_row(row: Row) -> list[dict[str, Any]]:
    """Return, for each item of a row, the option that the product gives it."""
    known = actors(row)
    acts = [act(item, number) for number, item in enumerate(row["items"])]
    acts = [
        replace(each, speaks_for=known[each.actor_ids[0]].speaks_for or each.actor_ids[0]) if each.actor_ids else each
        for each in acts
    ]
    found = group_options(acts, negotiation(row), actors=known)
    return [
        {**item, "row": row["name"], "part": row["part"], "got": _meant(found.get(each.id, (OTHER,))[0])}
        for item, each in zip(row["items"], acts, strict=True)
    ]


def _meant(option: Option) -> str:
    """Return what a phrase means by an option found: the end of one is not it."""
    return OTHER.id if option.is_undone else option.id


def _tally(found: Sequence[dict[str, Any]]) -> Tally:
    right = sum(each["got"] == each["option"] != OTHER.id for each in found)
    given = sum(each["got"] != OTHER.id for each in found)
    return Tally(right=right, predicted=given, gold=sum(each["option"] != OTHER.id for each in found))


def _figures(rows: Sequence[Sequence[dict[str, Any]]], rounds: int) -> dict[str, Any]:
    every = [each for row in rows for each in row]
    tally = _tally(every)
    ends: Callable[[], tuple[float, float] | None] = partial(interval, [_tally(row) for row in rows], rounds=rounds)
    ci = ends() if rounds else None
    others = [each for each in every if each["option"] == OTHER.id]
    return {
        "items": len(every),
        "p": _short(tally.precision),
        "r": _short(tally.recall),
        "f1": _short(tally.f1),
        "ci95": [round(end, 4) for end in ci] if ci else None,
        "other": {"right": sum(each["got"] == OTHER.id for each in others), "gold": len(others)},
    }


def measure(*, rounds: int = 1000) -> dict[str, Any]:
    """Return precision and recall of both parts and of all, each wrong option and each STRONG miss."""
    rows = [score_row(row) for row in load()]
    every = [each for row in rows for each in row]
    right = Counter(each["quality"] for each in every if each["got"] == each["option"])
    gold = Counter(each["quality"] for each in every)
    return {
        **_figures(rows, rounds),
        "parts": {part: _figures([row for row in rows if row[0]["part"] == part], 0) for part in PARTS},
        "right_by_quality": {name: {"right": right[name], "gold": gold[name]} for name in QUALITIES},
        "strong_misses": [_line(each) for each in every if each["quality"] == "STRONG" and not _is_right(each)],
        "wrong": [_line(each) for each in every if each["got"] != OTHER.id and not _is_right(each)],
    }


def _is_right(each: dict[str, Any]) -> bool:
    return bool(each["got"] == each["option"])


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _line(each: dict[str, Any]) -> str:
    return f"{each['row']}: {each['about']!r} is {each['option']}, not {each['got']}"


def main() -> None:
    """Print the figures and each difference."""
    for each in (each for row in load() for each in score_row(row)):
        if not _is_right(each):
            print(each["part"], each["quality"], "WRONG" if each["got"] != OTHER.id else "     ", _line(each))
    figures = measure(rounds=0)
    print(json.dumps({key: value for key, value in figures.items() if key not in {"strong_misses", "wrong"}}))


if __name__ == "__main__":
    main()
