"""Readings as rows of the schema, and rows back as the types of the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.phrases import parse_phrase
from onrecord.types import (
    Act,
    ActKind,
    Attribution,
    Evidence,
    Furniture,
    Mention,
    Polarity,
    Reading,
    Report,
    ReportKind,
    Span,
    Status,
    Voice,
)

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]

_WIDTH = {
    "reports": 4,
    "signatures": 3,
    "places": 6,
    "furniture": 5,
    "failures": 3,
    "readings": 4,
    "actors": 5,
    "actor_names": 3,
    "mentions": 8,
    "attributions": 9,
    "attribution_spans": 7,
    "acts": 13,
    "act_actors": 4,
    "act_spans": 7,
    "statements": 4,
    "judgements": 8,
    "actor_files": 3,
    "actor_sets": 2,
}
INSERTS = {table: f"INSERT INTO {table} VALUES ({', '.join('?' * width)})" for table, width in _WIDTH.items()}

_VERSION = pattern_of(r"(\d+)([a-z]+(?=\d|\Z|[\W_]))?|[A-Za-z]+")


def version_order(reader: str) -> str:
    """Return a text that sorts as versions do: 0.9 before 0.10, 1.0rc1 before 1.0.

    >>> version_order("onrecord 0.9") < version_order("onrecord 0.10rc1") < version_order("onrecord 0.10")
    True
    """
    parts = []
    for match in _VERSION.finditer(reader):
        number, suffix = match.group(1), match.group(2)
        parts.append(
            match.group().casefold() if number is None else f"{int(number):010d}{'~' if suffix is None else suffix}"
        )
    # The text itself ends it, so that two readers never share a place.
    return " ".join([*parts, reader])


def reading_id(report: str, reader: str) -> str:
    """Return the id of a reading: a digest of its report and reader."""
    return digest("n", report, reader)


def place_rows(report: Report) -> Rows:
    """Return the rows of where a report was read from and what intake dropped there."""
    dropped = [(line.text, line.reason, line.at) for line in report.furniture]
    facts = (report.source, report.title, report.language, report.kind.value)
    place = digest("p", report.id, *facts, *dropped)
    return {
        "places": [(place, report.id, *facts)],
        "furniture": [(place, position, *line) for position, line in enumerate(dropped)],
    }


def reading_rows(reading: Reading, *, reader: str) -> Rows:
    """Return every row of a reading but those of its report."""
    key = reading_id(reading.report.id, reader)
    # An id stands for its spans: where a reader proposes one twice, the first stands.
    attributions = list({each.id: each for each in reversed(reading.attributions)}.values())
    acts = list({each.id: each for each in reversed(reading.acts)}.values())
    mentions = {each.evidence.span: each for each in reversed(reading.mentions)}.values()
    return {
        "readings": [(key, reading.report.id, reader, version_order(reader))],
        "actors": [(key, a.id, a.name, a.kind.value, a.speaks_for) for a in _once(reading.actors)],
        "actor_names": [(key, a.id, name) for a in _once(reading.actors) for name in sorted(set(a.names))],
        "mentions": [
            row
            for mention in mentions
            if mention.actor_ids or mention.candidates
            for row in _mention_rows(key, mention)
        ],
        "attributions": [
            (key, a.id, a.speaker_id, a.told_by, a.addressee, a.medium, a.day, a.voice.value, a.confidence)
            for a in attributions
        ],
        "attribution_spans": [row for a in attributions for row in _spans(key, a.id, attribution_parts(a))],
        "acts": [_act_row(key, a) for a in acts],
        "act_actors": [(key, a.id, at, actor) for a in acts for at, actor in enumerate(a.actor_ids)],
        "act_spans": [row for a in acts for row in _spans(key, a.id, act_parts(a))],
        "statements": [
            (" … ".join(piece.quote for piece in a.content), a.source.quote if a.source else "", key, a.id)
            for a in attributions
        ],
    }


def _mention_rows(key: str, mention: Mention) -> list[Row]:
    span, quote, ids = mention.evidence.span, mention.evidence.quote, mention.actor_ids
    how, name = mention.how.value, parse_phrase(quote).name
    return [
        (key, span.start, span.end, actor, how, name, quote, actor in ids)
        for actor in dict.fromkeys(ids + mention.candidates)
    ]


def _once(actors: Iterable[Any]) -> list[Any]:
    return list({actor.id: actor for actor in actors}.values())


def _act_row(key: str, act: Act) -> Row:
    return (
        key,
        act.id,
        act.kind.value,
        act.speaks_for,
        act.recipient_id,
        act.about,
        act.polarity.value,
        act.status.value,
        act.told_by,
        act.day,
        act.confidence,
        act.reader,
        act.doubt,
    )


def attribution_parts(attribution: Attribution) -> tuple[tuple[str, tuple[Evidence, ...]], ...]:
    """Return the evidence of an attribution by role."""
    source = (attribution.source,) if attribution.source else ()
    return (("source", source), ("cue", (attribution.cue,)), ("content", attribution.content))


def act_parts(act: Act) -> tuple[tuple[str, tuple[Evidence, ...]], ...]:
    """Return the evidence of an act by role."""
    condition = (act.condition,) if act.condition else ()
    return (("cue", (act.cue,)), ("condition", condition), ("evidence", act.evidence))


def _spans(key: str, entry: str, parts: Iterable[tuple[str, tuple[Evidence, ...]]]) -> Iterator[Row]:
    for role, pieces in parts:
        for position, piece in enumerate(pieces):
            yield (key, entry, role, position, piece.span.start, piece.span.end, piece.quote)


def report_of(row: Sequence[Any], furniture: Iterable[Sequence[Any]]) -> Report:
    """Return a report from `report_id, text, source, outlet, title, published, language, kind`."""
    key, text, source, outlet, title, published, language, kind = row
    return Report(
        id=key,
        text=text,
        source=source,
        outlet=outlet,
        title=title,
        published=published,
        language=language,
        kind=ReportKind(kind),
        furniture=tuple(Furniture(text=line, reason=reason, at=at) for line, reason, at in furniture),
    )


Parts = dict[str, list[Evidence]]
SpansByRole = dict[str, list[Row]]


def evidence_by_role(report_id: str, spans: SpansByRole) -> Parts:
    """Return evidence in a report from `start, end, quote` by role."""
    return {
        role: [
            Evidence(report_id=report_id, span=Span(start=start, end=end), quote=quote) for start, end, quote in pieces
        ]
        for role, pieces in spans.items()
    }


def attribution_of(row: Sequence[Any], parts: Parts) -> Attribution:
    """Return an attribution from its columns, `speaker_id` on, after its id, and its evidence by role."""
    key, speaker, told_by, addressee, medium, day, voice, confidence = row
    return Attribution(
        id=key,
        source=next(iter(parts.get("source", ())), None),
        cue=parts["cue"][0],
        content=tuple(parts["content"]),
        voice=Voice(voice),
        confidence=confidence,
        speaker_id=speaker,
        told_by=told_by,
        addressee=addressee,
        medium=medium,
        day=day,
    )


def act_of(row: Sequence[Any], actor_ids: tuple[str, ...], parts: Parts) -> Act:
    """Return an act from its columns, `kind` on, after its id, its actors and its evidence by role."""
    key, kind, speaks_for, recipient, about, polarity, status, told_by, day, confidence, reader, doubt = row
    return Act(
        id=key,
        kind=ActKind(kind),
        actor_ids=actor_ids,
        speaks_for=speaks_for,
        recipient_id=recipient,
        about=about,
        polarity=Polarity(polarity),
        status=Status(status),
        condition=next(iter(parts.get("condition", ())), None),
        told_by=told_by,
        day=day,
        cue=parts["cue"][0],
        evidence=tuple(parts["evidence"]),
        confidence=confidence,
        reader=reader,
        doubt=doubt,
    )
