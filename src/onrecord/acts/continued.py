"""Days that go on: who denounced a map on Wednesday "called on Arland to withdraw it" on the same occasion."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.acts.checks.places import Place, Places
from onrecord.acts.drafts import DEEDS, HARMS
from onrecord.acts.inflections import is_past
from onrecord.types import Act, DateMention, Reading, ReportKind, Status

# So far behind an act of the same doer a report may still tell of its day, in characters.
_REACH = 900
_WHOLE = len("2031-05-09")
_ELSEWHEN = frozenset(
    "earlier previously once later before already often repeatedly recently since then ago long always".split()
)
_NEAR = 4


def with_continued_days(acts: Sequence[Act], reading: Reading, places: Places) -> list[Act]:
    """Give speech acts of an article without a day that of the last act of their doer.

    Only what the article itself tells in the simple past goes on, and only where no other time has been named since.
    """
    if reading.report.kind is not ReportKind.ARTICLE:
        return list(acts)
    last: dict[str, Act] = {}
    found = []
    for act in sorted(acts, key=lambda each: each.cue.span):
        before = [last[each] for each in act.actor_ids if each in last] if act.day is None else []
        if before and _goes_on(before[-1], act, reading.dates, places.of(act)):
            act = replace(act, day=before[-1].day)  # noqa: PLW2901
        if act.day is not None and len(act.day) == _WHOLE and act.kind not in HARMS and act.status is Status.ACTUAL:
            last |= dict.fromkeys(act.actor_ids, act)
        found.append(act)
    return found


def _goes_on(before: Act, act: Act, dates: Sequence[DateMention], place: Place | None) -> bool:
    """Say whether an act is of the same occasion as an earlier one of its doer."""
    start, end = before.cue.span.end, act.cue.span.start
    if place is None or place.voice is not None or act.kind in DEEDS or act.status is not Status.ACTUAL:
        return False
    if not 0 <= end - start <= _REACH or not is_past(place.words[place.head]) or place.group.start != place.head:
        return False
    near = place.words[max(0, place.head - _NEAR) : place.cue[1] + _NEAR]
    if not _ELSEWHEN.isdisjoint(near):
        return False
    first = bisect_left(dates, start, key=_start)
    return all(
        each.start == each.end == before.day
        for each in dates[first : bisect_left(dates, place.line.bounds.end, key=_start)]
    )


def _start(date: DateMention) -> int:
    return date.evidence.span.start
