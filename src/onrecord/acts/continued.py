"""Days that go on: who denounced a map on Wednesday "called on Arland to withdraw it" on the same occasion."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.acts.checks.places import Place, Places
from onrecord.acts.clauses import is_adverb
from onrecord.acts.drafts import DEEDS, HARMS
from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Attribution, DateMention, Reading, ReportKind, Span, Status

# So far behind an act of the same doer a report may still tell of its day, in characters.
_REACH = 900
_WHOLE = len("2031-05-09")
_ELSEWHEN = frozenset(
    "earlier previously once later before already often repeatedly recently since then ago long always".split()
)
_HAVE = frozenset("has have had having".split())
_LABEL = ":"
_DID = frozenset("did didn't didn’t not".split())
_SINCE = pattern_of(r"\b(?:since|until)\s+(?:(?:the|early|late|mid)\s+)*\Z", re.I)
_NEAR = 4
_NEAR_CHARACTERS = 24
# A readout of a meeting is longer than the news of what somebody did.
_MET_REACH = 3000


class _Dated(NamedTuple):
    """A day that may go on: which, and where whatever has it ends."""

    day: str
    end: int


def with_continued_days(acts: Sequence[Act], reading: Reading, places: Places) -> list[Act]:
    """Give speech acts without a day that of what their doer last did or said, or of the last meeting of those who met.

    Only what an article itself tells in the simple past goes on, and only where no other time has been named since.
    What was said at a meeting goes on from it in a transcript too: it retells the meeting, not words of now.
    """
    is_article = reading.report.kind is ReportKind.ARTICLE
    last: dict[str, _Dated] = {}
    met: Act | None = None
    found = []
    said = iter(_said(reading) if is_article else ())
    next_said = next(said, None)
    for act in sorted(acts, key=lambda each: each.cue.span):
        while next_said is not None and next_said[1].end <= act.cue.span.start:
            last[next_said[0]] = next_said[1]
            next_said = next(said, None)
        before = [last[each] for each in act.actor_ids if each in last] if act.day is None else []
        if is_article and before and _goes_on(before[-1], act, reading, places.of(act)):
            act = replace(act, day=before[-1].day)  # noqa: PLW2901
        elif met is not None and act.day is None and _is_said_there(met, act, reading, places.of(act)):
            act = replace(act, day=met.day)  # noqa: PLW2901
        if act.day is not None and len(act.day) == _WHOLE and act.kind not in HARMS and act.status is Status.ACTUAL:
            last |= dict.fromkeys(act.actor_ids, _Dated(act.day, act.cue.span.end))
        met = _meeting(act, met)
        found.append(act)
    return found


def _said(reading: Reading) -> list[tuple[str, _Dated]]:
    """Return who said something on a day, in order of the text: it need not be an act."""
    found = [
        (each.speaker_id, _Dated(each.day, each.cue.span.end))
        for each in reading.attributions
        if each.speaker_id is not None and each.day is not None and len(each.day) == _WHOLE
    ]
    return sorted(found, key=lambda each: each[1].end)


def _meeting(act: Act, before: Act | None) -> Act | None:
    """Return the meeting that goes on behind an act: another one with a day ends the one before it."""
    if act.kind is not ActKind.MEET or act.status is not Status.ACTUAL or act.day is None:
        return before
    return act if len(act.day) == _WHOLE and len(act.actor_ids) > 1 else None


def _goes_on(before: _Dated, act: Act, reading: Reading, place: Place | None) -> bool:
    """Say whether an act is of the same occasion as what its doer did or said earlier."""
    start = before.end
    if place is None or not _may_go_on(act, start, _REACH):
        return False
    return _is_told_in_passing(act, place) and _no_other_day(
        before.day, Span(start=start, end=place.line.bounds.end), reading
    )


def _may_go_on(act: Act, start: int, reach: int) -> bool:
    """Say whether an act may be of an occasion that was told of before it."""
    return act.kind not in DEEDS and act.status is Status.ACTUAL and 0 <= act.cue.span.start - start <= reach


def _is_said_there(met: Act, act: Act, reading: Reading, place: Place | None) -> bool:
    """Say whether an act is one of those who met, said as they met: "Vorr met Kess on Monday. She urged him to ..."."""
    start = met.cue.span.end
    if place is None or met.day is None or not _may_go_on(act, start, _MET_REACH):
        return False
    present = {*met.actor_ids, *(place.side(each) for each in met.actor_ids)}
    if not act.actor_ids or not present.issuperset(act.actor_ids):
        return False
    said = place.voice.attribution if place.voice is not None else None
    if said is not None and said.cue.quote != _LABEL:
        is_told = said.speaker_id in present and _is_said_in_passing(said, reading.report.text)
    else:
        is_told = set(met.actor_ids).issuperset(act.actor_ids) and _is_in_passing(place)
    return is_told and _no_other_day(met.day, Span(start=start, end=place.line.bounds.end), reading)


def _is_said_in_passing(said: Attribution, text: str) -> bool:
    """Say whether words are told in the simple past: "stated that", not "has stated"."""
    cue = said.cue.span
    words = said.cue.quote.lower().split()
    near = text[max(0, cue.start - _NEAR_CHARACTERS) : cue.end].lower().split()
    return any(map(is_past, words)) and _ELSEWHEN.isdisjoint(near) and _HAVE.isdisjoint(near)


def _is_told_in_passing(act: Act, place: Place) -> bool:
    """Say whether an act, or the words of its doer that are one, is told in the simple past."""
    if place.voice is None:
        return _is_in_passing(place)
    words, first = place.words, place.head
    said = place.voice.attribution
    if said is None or said.speaker_id not in act.actor_ids or "had" in words[max(0, first - 3) : first]:
        return False
    return _is_said_in_passing(said, place.reading.report.text)


def _is_in_passing(place: Place) -> bool:
    """Say whether the verb of an act is in the simple past: "condemned", "also agreed", "did not accede"."""
    words, first, start = place.words, place.head, place.group.start
    lead = words[start:first]
    if not (is_past(words[first]) or "did" in lead) or not all(each in _DID or is_adverb(each) for each in lead):
        return False
    near = words[max(0, start - _NEAR) : place.cue[1] + _NEAR]
    return _ELSEWHEN.isdisjoint(near) and _HAVE.isdisjoint(words[max(0, start - 2) : first])


def _no_other_day(day: str, stretch: Span, reading: Reading) -> bool:
    """Say whether nothing but days to come, days in what somebody says and starts of stretches is named since a day."""
    text, dates, published = reading.report.text, reading.dates, reading.report.published or ""
    first, last = bisect_left(dates, stretch.start, key=_start), bisect_left(dates, stretch.end, key=_start)
    said = [piece.span for it in reading.attributions for piece in it.content] if first < last else []
    return all(
        each.start == each.end == day
        or (each.start is not None and each.start > published)
        or _is_bound(text, each)
        or any(span.holds(each.evidence.span) for span in said)
        for each in dates[first:last]
    )


def _is_bound(text: str, date: DateMention) -> bool:
    """Say whether a time only tells since or until when something goes on: "who have marched since early June"."""
    start = _start(date)
    if date.evidence.quote.lower().startswith(("since ", "until ")):
        return True
    return _SINCE.search(text, max(0, start - _NEAR_CHARACTERS), start) is not None


def _start(date: DateMention) -> int:
    return date.evidence.span.start
