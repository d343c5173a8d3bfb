"""Judgements as JSON Lines: out of one record and into another, where those that are there already stay as they are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from msgspec import Struct

from onrecord.errors import BadActors, BadJudgement
from onrecord.patterns import pattern_of
from onrecord.record.judgements import detail_of, judgement_of
from onrecord.record.record import Record
from onrecord.types import Verdict

_ID = pattern_of(r"j-[0-9a-f]{12}")
_KEYS = ("id", "verdict", "subject", "by", "at", "note", "detail")
_ON_ACTS = frozenset((Verdict.ACCEPT, Verdict.REJECT, Verdict.CHANGE))
Row = tuple[str | None, ...]


class Moved(Struct, frozen=True, kw_only=True):
    """What an import did.

    Attributes:
        added: How many judgements are new.
        held: How many were there already.
    """

    added: int
    held: int


def judgement_lines(record: Record) -> Iterator[bytes]:
    """Yield every judgement as a line of JSON, in the order they were made."""
    for key, verdict, subject, by, at, note, detail in record.rows(
        "SELECT judgement_id, verdict, subject_id, judge, judged_at, note, detail FROM judgements ORDER BY position"
    ):
        values = (key, verdict, subject, by, at, note, json.loads(detail))
        yield json.dumps(dict(zip(_KEYS, values, strict=True)), ensure_ascii=False).encode("utf-8") + b"\n"


def import_judgements(record: Record, lines: Iterable[bytes], source: str) -> Moved:
    """Add the judgements of an export that are not there yet, in their order: all of them, or none.

    Args:
        record: Where to.
        lines: Of JSON; empty ones are skipped.
        source: What to call them in errors.

    Raises:
        BadJudgement: A line is no judgement.
    """
    rows: dict[str, Row] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _row(line, f"{source}, line {number}")
            rows.setdefault(str(row[0]), row)
    with record.adding() as insert:
        held = {row[0] for row in record.rows("SELECT judgement_id FROM judgements")}
        last = record.rows("SELECT coalesce(max(position), 0) FROM judgements")[0][0]
        new = [row for key, row in rows.items() if key not in held]
        insert({"judgements": [(position, *row) for position, row in enumerate(new, last + 1)]})
    return Moved(added=len(new), held=len(rows) - len(new))


def _row(line: bytes, where: str) -> Row:
    """Return a line as a row of the table, after its position."""
    try:
        found = json.loads(line)
        key, verdict, subject, by, at, note, detail = (found[each] for each in _KEYS)
        text = json.dumps(detail, ensure_ascii=False, sort_keys=True)
        made = judgement_of(key, verdict, subject, text, by, at, note)
        texts = (key, subject, *(each for each in (by, at, note) if each is not None))
        is_whole = _ID.fullmatch(key) and all(isinstance(each, str) for each in texts) and detail_of(made) == text
        is_on_act = bool(made.targets) and made.targets[0].act.id == subject
        is_one = is_whole and (is_on_act or made.verdict not in _ON_ACTS)
    except (KeyError, TypeError, ValueError, AttributeError, BadActors) as error:
        raise BadJudgement(f"{where}: it is no judgement ({error!r}). {_ADVICE}") from error
    if not is_one:
        raise BadJudgement(f"{where}: it is no judgement that onrecord makes. {_ADVICE}")
    return (key, subject, verdict, text, by, at, note)


_ADVICE = "Give a file that `onrecord judgements export` wrote, with this version or an older one."
