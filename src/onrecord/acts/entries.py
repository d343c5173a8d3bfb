"""Days of entries: a line or two that a chronology gives a day tells of that day."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.checks.places import Place, Places
from onrecord.acts.clauses import clause_start
from onrecord.acts.drafts import DEEDS
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.moments import dates_within
from onrecord.types import Act, Reading, Report, ReportKind, Status

_LONGEST = 600
_HAVE = frozenset("have has had having 've".split())
# What a clause of these tells was so before, or is yet to be.
_OTHER_TIMES = frozenset("after before since until when while once if that which who whom whose".split())
_ELSEWHEN = frozenset("earlier previously before already ago repeatedly since recently long".split())
_NEAR = 4


def is_entry(report: Report) -> bool:
    """Say whether a report is an entry of a chronology: one short paragraph of an outlet without a headline.

    A passage that tells no outlet may be cut from a longer report.
    """
    text = report.text.strip()
    is_plain = report.kind is ReportKind.ARTICLE and report.published is not None and not report.title
    return is_plain and report.outlet is not None and len(text) <= _LONGEST and "\n" not in text


def with_entry_days(acts: Sequence[Act], reading: Reading, places: Places) -> list[Act]:
    """Give what an entry tells, and has no day, the day of the entry."""
    if not is_entry(reading.report):
        return list(acts)
    return [replace(act, day=reading.report.published) if _is_of_the_day(act, places.of(act)) else act for act in acts]


def _is_of_the_day(act: Act, place: Place | None) -> bool:
    """Say whether an act is what the entry tells as its news, or is done by words that it quotes."""
    if place is None or act.day is not None or act.status is not Status.ACTUAL or _has_other_day(place):
        return False
    words, head = place.words, place.head
    if _HAVE.intersection(words[place.group.start : head]):
        return False
    if place.voice is not None:
        said = place.voice.attribution
        is_own = any(place.is_actor(each) for each in (place.voice.speaker_id, place.voice.teller_id) if each)
        return is_own and act.kind not in DEEDS and not is_past(words[head]) and (said is None or said.day is None)
    if not _ELSEWHEN.isdisjoint(words[max(0, head - _NEAR) : place.cue[1] + _NEAR]):
        return False
    if words[head].endswith("ing"):
        return act.kind not in DEEDS and act.told_by in act.actor_ids and words[head - 1] not in PREPOSITIONS
    opening = words[max(0, clause_start(place.line, head) - 1)]
    return place.group.is_finite and opening not in _OTHER_TIMES and _is_verb(place)


def _is_verb(place: Place) -> bool:
    """Say whether a cue is the verb of a subject, not a thing that is only named: "asked about Arlish tariffs"."""
    if place.subject is None:
        return False
    words, head = place.words, place.head
    if is_past(words[head]) or all(cue.form is Form.VERB for cue in CUES.get(words[head], ())):
        return True
    subject = place.line.mention_over(place.group.start - 1)
    if subject is None or subject.is_possessive:
        return False
    return subject.start == 0 or words[subject.start - 1] not in PREPOSITIONS | {"and", ","}


def _has_other_day(place: Place) -> bool:
    """Say whether the sentence names a time that is gone."""
    published = place.reading.report.published or ""
    return any(
        each.start is not None and each.start < published for each in dates_within(place.reading, place.line.bounds)
    )
