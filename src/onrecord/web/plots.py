"""What the plot of the timeline draws: how much was done when."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.choices import ActKind
from onrecord.web.answers import Data

# More days than this are drawn by month, more months by year: a plot of a screen's width shows no more.
_MOST_PLACES = 150
_DAY, _MONTH, _YEAR = 10, 7, 4
CHANGE = "change"
LANES = (*(kind.value for kind in ActKind), CHANGE)


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
