"""Days that go on: who denounced a map on Wednesday "called on Arland to withdraw it" on the same occasion."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.checks.places import Place, Places
from onrecord.acts.drafts import DEEDS, HARMS
from onrecord.acts.inflections import is_past
from onrecord.types import Act, DateMention, Reading, ReportKind, Span, Status

# So far behind an act of the same doer a report may still tell of its day, in characters.
_REACH = 900
_WHOLE = len("2031-05-09")
_ELSEWHEN = frozenset(
    "earlier previously once later before already often repeatedly recently since then ago long always".split()
)
_HAVE = frozenset("has have had having".split())
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
        if before and _goes_on(before[-1], act, reading, places.of(act)):
            act = replace(act, day=before[-1].day)  # noqa: PLW2901
        if act.day is not None and len(act.day) == _WHOLE and act.kind not in HARMS and act.status is Status.ACTUAL:
            last |= dict.fromkeys(act.actor_ids, act)
        found.append(act)
    return found


def _goes_on(before: Act, act: Act, reading: Reading, place: Place | None) -> bool:
    """Say whether an act is of the same occasion as an earlier one of its doer."""
    start, end = before.cue.span.end, act.cue.span.start
    if place is None or act.kind in DEEDS or act.status is not Status.ACTUAL or not 0 <= end - start <= _REACH:
        return False
    return _is_told_in_passing(act, place) and _no_other_day(
        before, Span(start=start, end=place.line.bounds.end), reading
    )


def _is_told_in_passing(act: Act, place: Place) -> bool:
    """Say whether an act, or the words of its doer that are one, is told in the simple past."""
    words, first, last = place.words, place.head, place.cue[1]
    if place.voice is not None:
        said = place.voice.attribution
        if said is None or said.speaker_id not in act.actor_ids or "had" in words[max(0, first - 3) : first]:
            return False
        first, last = place.line.at(said.cue.span.start), place.line.at(said.cue.span.end)
        if not first < last <= len(words):
            return False
    elif place.group.start != first:
        return False
    near = words[max(0, first - _NEAR) : last + _NEAR]
    return is_past(words[first]) and _ELSEWHEN.isdisjoint(near) and _HAVE.isdisjoint(words[max(0, first - 2) : first])


def _no_other_day(before: Act, stretch: Span, reading: Reading) -> bool:
    """Say whether nothing but days to come, and days in what somebody says, is named since an earlier act."""
    dates, published = reading.dates, reading.report.published or ""
    first, last = bisect_left(dates, stretch.start, key=_start), bisect_left(dates, stretch.end, key=_start)
    said = [piece.span for it in reading.attributions for piece in it.content]
    return all(
        each.start == each.end == before.day
        or (each.start is not None and each.start > published)
        or any(span.holds(each.evidence.span) for span in said)
        for each in dates[first:last]
    )


def _start(date: DateMention) -> int:
    return date.evidence.span.start
