"""Types of the record as plain objects for JSON: one shape for exports, commands and programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from onrecord.positions import Position
from onrecord.types import Act, Actor, Attribution, Evidence, Judged, Report

if TYPE_CHECKING:
    from onrecord.views.actors import ActorRow
    from onrecord.views.changes import Change
    from onrecord.views.claims import Claim
    from onrecord.views.commitments import Commitment
    from onrecord.views.conflicts import Conflict
    from onrecord.views.packages import Choice, Package, Packages
    from onrecord.views.silences import Silence
    from onrecord.views.timeline import TimelineEntry

Names = Mapping[str, str]
Object = dict[str, Any]
# How an act is written inside another object: whole, or by its id where acts are kept beside.
Shape = Callable[[Act, Names], Any]


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
        "judged": judged_object(act.judged),
    }


def judged_object(judged: Judged | None) -> Object | None:
    """Return what people judge of an act, None where nobody did."""
    if judged is None:
        return None
    is_given = judged.option_id is not None
    return {
        "id": judged.judgement_id,
        "verdict": judged.verdict.value,
        "by": judged.by,
        "at": judged.at,
        "note": judged.note,
        "count": judged.count,
        "changed": list(judged.changed),
        "option": {"id": judged.option_id, "name": judged.option_name} if is_given else None,
        "same_as": judged.same_as,
    }


def actor_row_object(row: ActorRow, names: Names) -> Object:
    """Return an actor with how often it is met, speaks and acts."""
    counts = {"mentions": row.mentions, "perhaps": row.perhaps, "statements": row.statements, "acts": row.acts}
    return {**full_actor_object(row.actor, names), **counts}


def timeline_object(entry: TimelineEntry, names: Names, *, shape: Shape = act_object) -> Object:
    """Return an entry of the timeline with its act, and the acts that tell the same."""
    return {
        "day": entry.day,
        "day_is_reported": entry.day_is_reported,
        "parties": list(entry.party_ids),
        "option": entry.option_id,
        "is_undone": entry.is_undone,
        "is_conflicting": entry.is_conflicting,
        "act": shape(entry.act, names),
        "also": [shape(act, names) for act in entry.also],
        "sources": sources_object(entry.sources),
    }


def position_object(position: Position, names: Names, options: Names, *, shape: Shape = act_object) -> Object:
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
        "acts": _act_objects(position.acts, names, shape),
        "others": _act_objects(position.others, names, shape),
        "sources": sources_object(position.sources),
    }


def sources_object(sources: Sequence[Act]) -> list[Object]:
    """Return the independent sources of something, the first published first, each by its report and one act in it."""
    return [{"report_id": act.cue.report_id, "act_id": act.id} for act in sources]


def change_object(change: Change, names: Names, options: Names, *, shape: Shape = act_object) -> Object:
    """Return a change with the position before and after, each with its acts."""
    return {
        "type": "change",
        "party": actor_object(change.party_id, names),
        "option": _option_object(change.option_id, options),
        "before": _stand_object(change.before, names, shape),
        "after": _stand_object(change.after, names, shape),
    }


def claim_object(claim: Claim, names: Names, options: Names, *, shape: Shape = act_object) -> Object:
    """Return a claim with its tellers, its outcome and the acts of both."""
    return {
        "type": "claim",
        "party": actor_object(claim.party_id, names),
        "option": _option_object(claim.option_id, options),
        "kind": claim.kind.value,
        "stance": claim.stance.value if claim.stance else None,
        "day": claim.day,
        "day_is_reported": claim.day_is_reported,
        "tellers": [actor_object(each, names) for each in claim.tellers],
        "sources": sources_object(claim.sources),
        "outcome": claim.outcome.value,
        "acts": _act_objects(claim.acts, names, shape),
        "answers": _act_objects(claim.answers, names, shape),
    }


def conflict_object(conflict: Conflict, names: Names, options: Names, *, shape: Shape = act_object) -> Object:
    """Return a conflict with the acts of its two sides."""
    return {
        "type": "conflict",
        "kind": conflict.kind.value,
        "party": actor_object(conflict.party_id, names),
        "option": _option_object(conflict.option_id, options),
        "basis": conflict.basis.value if conflict.basis else None,
        "day": conflict.day,
        "one": _act_objects(conflict.one, names, shape),
        "other": _act_objects(conflict.other, names, shape),
    }


def commitment_object(commitment: Commitment, names: Names, options: Names, *, shape: Shape = act_object) -> Object:
    """Return a commitment with the acts in which it was made, and those that supersede it."""
    return {
        "type": "commitment",
        "party": actor_object(commitment.party_id, names),
        "option": _option_object(commitment.option_id, options),
        "is_undone": commitment.is_undone,
        "kind": commitment.kind.value,
        "polarity": commitment.polarity.value,
        "basis": commitment.basis.value,
        "day": commitment.day,
        "day_is_reported": commitment.day_is_reported,
        "condition": commitment.condition,
        "sources": sources_object(commitment.sources),
        "is_standing": commitment.is_standing,
        "acts": _act_objects(commitment.acts, names, shape),
        "superseded_by": _act_objects(commitment.superseded_by, names, shape),
    }


def packages_object(packages: Packages, names: Names, *, shape: Shape = act_object) -> Object:
    """Return what stands and what blocks, by issue and option; packages themselves only where they are few."""
    return {
        "type": "packages",
        "count": packages.count,
        "not_refused_on_the_record": packages.standing_count,
        "deadlocked": [question.issue.id for question in packages.deadlocked],
        "issues": [
            {
                "id": question.issue.id,
                "name": question.issue.name,
                "options": [_choice_object(choice, names, shape) for choice in question.choices],
            }
            for question in packages.questions
        ],
        "packages": [_package_object(each) for each in packages.listed()],
    }


def silence_object(silence: Silence, names: Names, options: Names) -> Object:
    """Return a silence with what others tell of the party."""
    return {
        "type": "silence",
        "party": actor_object(silence.party_id, names),
        "option": _option_object(silence.option_id, options),
        "spoken_of": _act_objects(silence.spoken_of, names),
    }


def _option_object(option_id: str | None, options: Names) -> Object | None:
    return None if option_id is None else {"id": option_id, "name": options.get(option_id, option_id)}


def _act_objects(acts: Sequence[Act], names: Names, shape: Shape = act_object) -> list[Any]:
    return [shape(act, names) for act in acts]


def _stand_object(position: Position, names: Names, shape: Shape = act_object) -> Object:
    return {
        "stance": position.stance.value,
        "basis": position.basis.value if position.basis else None,
        "day": position.day,
        "day_is_reported": position.day_is_reported,
        "condition": position.condition,
        "acts": _act_objects(position.acts, names, shape),
    }


def _choice_object(choice: Choice, names: Names, shape: Shape) -> Object:
    def stands(positions: Sequence[Position]) -> list[Object]:
        return [{"party": actor_object(each.party_id, names)} | _stand_object(each, names, shape) for each in positions]

    return {
        "id": choice.option.id,
        "name": choice.option.name,
        "is_open": choice.is_open,
        "blocks": stands([block.position for block in choice.blocks]),
        "favourable": stands(choice.favourable),
        "conditional": stands(choice.conditional),
        "withheld": stands(choice.withheld),
        "hearsay": stands(choice.hearsay),
        "silent": [actor_object(party, names) for party in choice.silent],
    }


def _package_object(package: Package) -> list[Object]:
    return [
        {"issue": choice.option.issue_id, "option": choice.option.id, "name": choice.option.name}
        for choice in package.choices
    ]
