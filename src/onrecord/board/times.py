"""What a board tells of time: the positions held in turn, and how much was done on which day."""

from __future__ import annotations

from onrecord.board.file import BoardFile
from onrecord.board.pages import Wanted
from onrecord.board.store import ALL_DAYS
from onrecord.exports.objects import Object

# What makes two positions in a row different ones: saying the same again on another day does not.
_HELD = ("stance", "basis", "condition", "is_conflicting")
TALLIES = "INSERT INTO tallies SELECT list, day, kind, count(DISTINCT place) FROM traits GROUP BY list, day, kind"


def find_steps(file: BoardFile, where: str, values: list[str]) -> list[Object]:
    """Return the positions held in turn, the oldest first, each with the day from which and until which it is held.

    Args:
        file: The board.
        where: A condition on the table of positions, `p`.
        values: Of that condition.
    """
    held = ", ".join(f"json_extract(p.body, '$.{name}')" for name in _HELD)
    sql = f"SELECT p.party_id, p.option_id, p.since, {held} FROM positions AS p WHERE {where} AND p.since < ?"
    found: list[Object] = []
    last: dict[tuple[str, str], Object] = {}
    for party, option, since, stance, basis, condition, is_conflicting in file.rows(
        f"{sql} ORDER BY p.since, p.option_id, p.party_id", (*values, ALL_DAYS)
    ):
        step = {"stance": stance, "basis": basis, "condition": condition, "is_conflicting": bool(is_conflicting)}
        before = last.get((party, option))
        if before is not None and all(before[name] == step[name] for name in _HELD):
            continue
        if before is not None:
            before["until"] = since
        step |= {"party_id": party, "option_id": option, "since": since, "until": None}
        last[party, option] = step
        found.append(step)
    return found


def find_tally(file: BoardFile, name: str, wanted: Wanted) -> list[Object]:
    """Return how many rows of a list each day has, by kind, the oldest first; rows without a day come before."""
    conditions, values = wanted.conditions()
    if (wanted.party_id, wanted.option_id, wanted.basis, wanted.outlet) == (None,) * 4:
        sql = f"SELECT day, kind, rows FROM tallies WHERE list = ?{conditions} ORDER BY day, kind"
    else:
        sql = f"SELECT day, kind, count(DISTINCT place) FROM traits WHERE list = ?{conditions} GROUP BY day, kind"
    found = file.rows(sql, (name, *values))
    return [{"day": day, "kind": kind, "rows": rows} for day, kind, rows in found]
