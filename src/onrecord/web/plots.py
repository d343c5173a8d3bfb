"""What plots draw: positions held from day to day, and how much was done when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.choices import ActKind
from onrecord.web.answers import Data

# More days than this are drawn by month, more months by year: a plot of a screen's width shows no more.
_MOST_PLACES = 150
_DAY, _MONTH, _YEAR = 10, 7, 4
CHANGE = "change"
LANES = (*(kind.value for kind in ActKind), CHANGE)


def held_in_turn(steps: Iterable[Data], lane: str) -> list[Data]:
    """Return the positions held in turn, each with the day until which it was the one on record.

    What only says the same again on another day is no step of its own. The last one of a lane has no end.

    Args:
        steps: Of a board, the oldest first.
        lane: What separates them: "option_id" or "party_id".
    """
    found: list[Data] = []
    last: dict[str, Data] = {}
    for step in steps:
        before = last.get(step[lane])
        if before is not None and _holds(before) == _holds(step):
            continue
        if before is not None:
            before["until"] = step["since"]
        shown = {key: step[key] for key in ("since", "party_id", "option_id", "stance", "basis", "condition")}
        last[step[lane]] = shown | {"is_conflicting": step["is_conflicting"], "until": None}
        found.append(last[step[lane]])
    return found


def _holds(step: Data) -> tuple[object, ...]:
    return step["stance"], step["basis"], bool(step["condition"]), step["is_conflicting"]


def done_when(tally: Sequence[Data]) -> Data:
    """Return how much of each kind was done when, by days, months or years, as many as a plot can show.

    Args:
        tally: Rows of `day`, `kind` and `rows`.
    """
    dated = [row for row in tally if row["day"]]
    precision = next(
        (size for size in (_DAY, _MONTH) if len({row["day"][:size] for row in dated}) <= _MOST_PLACES), _YEAR
    )
    marks: dict[tuple[str, str], int] = {}
    for row in dated:
        place = (row["day"][:precision], row["kind"])
        marks[place] = marks.get(place, 0) + row["rows"]
    kinds = {kind for _, kind in marks}
    return {
        "by": {_DAY: "day", _MONTH: "month", _YEAR: "year"}[precision],
        "lanes": [kind for kind in LANES if kind in kinds],
        "marks": [{"day": day, "kind": kind, "rows": rows} for (day, kind), rows in sorted(marks.items())],
    }
