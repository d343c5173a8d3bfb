"""Types of the record as plain objects for JSON: one shape for exports, commands and programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.positions import Position
from onrecord.types import Act, Actor, Attribution, Evidence, Report

Names = Mapping[str, str]
Object = dict[str, Any]


def encode_json(value: object, *, indent: int | None = None) -> bytes:
    """Return `value` as UTF-8 JSON, the same bytes for the same value.

    A lone surrogate cannot be written as UTF-8: it is written as its JSON escape.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return text.encode("utf-8", "backslashreplace")


def actor_object(actor_id: str | None, names: Names) -> Object | None:
    """Return an actor as `{"id", "name"}`, None for nobody."""
    return None if actor_id is None else {"id": actor_id, "name": names.get(actor_id, actor_id)}


def full_actor_object(actor: Actor, names: Names) -> Object:
    """Return an actor with its kind, its side and the names it was met by."""
    return {
        "type": "actor",
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "speaks_for": actor_object(actor.speaks_for, names),
        "names": list(actor.names),
    }


def evidence_object(evidence: Evidence | None) -> Object | None:
    """Return evidence as `{"span": [start, end], "quote"}`, None for none."""
    return None if evidence is None else {"span": [evidence.span.start, evidence.span.end], "quote": evidence.quote}


def report_object(report: Report, *, with_text: bool = True) -> Object:
    """Return a report, with its text and what intake dropped unless told otherwise."""
    found: Object = {
        "type": "report",
        "id": report.id,
        "source": report.source,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "language": report.language,
        "kind": report.kind.value,
    }
    if with_text:
        found["text"] = report.text
        found["furniture"] = [{"text": line.text, "reason": line.reason, "at": line.at} for line in report.furniture]
    return found


def attribution_object(attribution: Attribution, names: Names) -> Object:
    """Return an attribution with its words and named actors."""
    return {
        "type": "attribution",
        "id": attribution.id,
        "report_id": attribution.cue.report_id,
        "source": evidence_object(attribution.source),
        "cue": evidence_object(attribution.cue),
        "content": [evidence_object(piece) for piece in attribution.content],
        "voice": attribution.voice.value,
        "speaker": actor_object(attribution.speaker_id, names),
        "told_by": actor_object(attribution.told_by, names),
        "addressee": attribution.addressee,
        "medium": attribution.medium,
        "day": attribution.day,
        "confidence": round(attribution.confidence, 4),
    }


def act_object(act: Act, names: Names) -> Object:
    """Return an act with its words and named actors."""
    return {
        "type": "act",
        "id": act.id,
        "report_id": act.cue.report_id,
        "kind": act.kind.value,
        "actors": [actor_object(each, names) for each in act.actor_ids],
        "speaks_for": actor_object(act.speaks_for, names),
        "recipient": actor_object(act.recipient_id, names),
        "about": act.about,
        "polarity": act.polarity.value,
        "status": act.status.value,
        "condition": evidence_object(act.condition),
        "told_by": actor_object(act.told_by, names),
        "day": act.day,
        "cue": evidence_object(act.cue),
        "evidence": [evidence_object(each) for each in act.evidence],
        "confidence": round(act.confidence, 4),
        "reader": act.reader,
        "doubt": act.doubt,
    }


def position_object(position: Position, names: Names, options: Names) -> Object:
    """Return a position with the acts it rests on."""
    return {
        "type": "position",
        "party": actor_object(position.party_id, names),
        "option": {"id": position.option_id, "name": options.get(position.option_id, position.option_id)},
        "stance": position.stance.value,
        "basis": position.basis.value if position.basis else None,
        "day": position.day,
        "day_is_reported": position.day_is_reported,
        "condition": position.condition,
        "is_conflicting": position.is_conflicting,
        "acts": [act_object(act, names) for act in position.acts],
        "others": [act_object(act, names) for act in position.others],
        "sources": sources_object(position.sources),
    }


def sources_object(sources: Sequence[Act]) -> list[Object]:
    """Return the independent sources of something, the first published first, each by its report and one act in it."""
    return [{"report_id": act.cue.report_id, "act_id": act.id} for act in sources]
