"""Acts from coded rows: whom a row names becomes whoever the reading means by that name."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from onrecord.acts.newcomers import with_newcomers
from onrecord.ids import act_id, digest
from onrecord.scoring import is_same_name
from onrecord.types import Act, ActKind, Actor, ActorKind, How, Mention, Polarity, Reading, Span, Status

Row = dict[str, Any]
READER = "coded 0"
_OPENING = re.compile(r"^(?:the|an?|its|his|her|their) ", re.I)


def with_names(reading: Reading, names: list[str]) -> Reading:
    """Return a reading in which each name means somebody: whoever no stage has found is added where it stands."""
    for name in names:
        if find_actor(reading, name) is None:
            reading = _with_name(reading, name)
    return reading


def find_actor(reading: Reading, name: str) -> str | None:
    """Return the id of whoever a name means in a reading, as its mentions have it; None for nobody found."""
    exact = [m for m in reading.mentions if len(m.actor_ids) == 1 and m.how is not How.PRONOUN]
    for mention in exact:
        if _OPENING.sub("", mention.evidence.quote) == _OPENING.sub("", name):
            return mention.actor_ids[0]
    if name[0].islower() and re.search(r" (?:to|for|from|in) ", name):
        return None  # an aide to somebody is not that somebody
    named = [actor for actor in reading.actors if is_same_name(actor.name, name)]
    return min(named, key=lambda actor: abs(len(actor.name) - len(name))).id if named else None


def _with_name(reading: Reading, name: str) -> Reading:
    text, key = reading.report.text, digest("x", name)
    spans = [Span(start=m.start(), end=m.end()) for m in re.finditer(re.escape(name), text)]
    added = tuple(Mention(evidence=reading.report.evidence(span), actor_ids=(key,), how=How.NAME) for span in spans)
    kept = tuple(m for m in reading.mentions if m.actor_ids or not any(m.evidence.span.touches(s) for s in spans))
    attributions = tuple(
        replace(each, speaker_id=key)
        if each.speaker_id is None and each.source and any(each.source.span.holds(span) for span in spans)
        else each
        for each in reading.attributions
    )
    actor = Actor(id=key, name=name, kind=ActorKind.GROUP, names=(name,))
    mentions = tuple(sorted((*kept, *added), key=lambda each: each.evidence.span))
    return replace(reading, mentions=mentions, actors=(*reading.actors, actor), attributions=attributions)


def act_of(row: Row, reading: Reading) -> Act:
    """Return the act of a coded row. Whoever the reading does not know is left out."""
    report, kind = reading.report, ActKind(row["kind"])
    cue = Span(start=row["cue"][0], end=row["cue"][1])
    spans = tuple(Span(start=start, end=end) for start, end in row["evidence"])
    if not any(span.holds(cue) for span in spans):
        spans = (*spans, cue)
    condition = row["condition"]
    actors = tuple(found for name in row["actors"] if (found := find_actor(reading, name)) is not None)
    return Act(
        id=act_id(report.id, kind, cue, spans),
        kind=kind,
        actor_ids=actors,
        speaks_for=_some(row["speaks_for"], reading),
        recipient_id=_some(row["recipient"], reading),
        about=row["about"] or "",
        polarity=Polarity(row["polarity"]),
        status=Status(row["status"]),
        condition=report.evidence(Span(start=condition[0], end=condition[1])) if condition else None,
        told_by=_some(row["told_by"], reading),
        day=row["day"],
        cue=report.evidence(cue),
        evidence=tuple(report.evidence(span) for span in spans),
        confidence=1.0,
        reader=READER,
    )


def _some(name: str | None, reading: Reading) -> str | None:
    return find_actor(reading, name) if name else None


def read_row(reading: Reading, rows: list[Row]) -> Reading:
    """Return a reading, read up to the speakers, in which everybody of the rows means somebody."""
    names = [name for row in rows for name in (*row["actors"], row["recipient"], row["told_by"]) if name]
    return with_names(with_newcomers(reading), names)
