"""A judged act laid over what stands on record now: the same act as another reader has it, or in a better text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from onrecord.ids import act_id
from onrecord.record.targets import FIELDS, OPTION, Target, changed_to, target_on
from onrecord.types import Act, Evidence, Span

# Says whether an actor is on record.
IsKnown = Callable[[str], bool]
_PLACED = frozenset(("condition", "evidence"))
_ACTORS = ("actor_ids", "speaks_for", "recipient_id", "told_by")


class Text(Struct, frozen=True, kw_only=True):
    """The text of a report.

    Attributes:
        report_id: The report.
        read: Returns its words; most acts need none of them.
    """

    report_id: str
    read: Callable[[], str]

    def holds(self, pieces: Iterable[Evidence | None]) -> bool:
        """Say whether every piece quotes what stands at its place."""
        return all(
            piece is None
            or (
                piece.report_id == self.report_id
                and 0 <= piece.span.start < piece.span.end
                and self.read()[piece.span.start : piece.span.end] == piece.quote
            )
            for piece in pieces
        )

    def find(self, piece: Evidence, near: int) -> Evidence | None:
        """Return the place of the same words that lies nearest to an offset; None where they do not stand here."""
        text, starts, at = self.read(), [], -1
        while piece.quote and (at := text.find(piece.quote, at + 1)) >= 0:
            starts.append(at)
        if not starts:
            return None
        start = min(starts, key=lambda each: abs(each - near))
        span = Span(start=start, end=start + len(piece.quote))
        return Evidence(report_id=self.report_id, span=span, quote=piece.quote)


def laid_over(target: Target, act: Act, text: Text, is_known: IsKnown) -> Target:
    """Return a judged act as the one that a reader has now: what was judged stays, at the words of this act.

    Actors that no report knows any more are those of the reader.
    """
    before, values = target.act, {field: getattr(target.shape, field) for field in target.changed if field != OPTION}
    if act == before and _PLACED.isdisjoint(values):
        return target
    kept = {field: getattr(before, field) for field in FIELDS if field not in _PLACED}
    pieces = {before.cue, before.condition, *before.evidence} - {act.cue, act.condition, *act.evidence}
    if act.cue.report_id == before.cue.report_id and text.holds(pieces):
        kept |= {"cue": before.cue, "condition": before.condition, "evidence": before.evidence}
    if not _are_known(before, act, is_known):
        kept |= {field: getattr(act, field) for field in _ACTORS}
    base = target_on(replace(act, **kept, doubt=before.doubt), target.source, target.actors)
    found = changed_to(base, _moved(values, act.cue.span.start - before.cue.span.start, text), target.option)
    return replace(found, earlier=tuple(key for key in target.ids if key != act.id))


def _are_known(before: Act, act: Act, is_known: IsKnown) -> bool:
    if all(getattr(before, field) == getattr(act, field) for field in _ACTORS):
        return True
    ids = (*before.actor_ids, before.speaks_for, before.recipient_id, before.told_by)
    return all(is_known(each) for each in ids if each is not None)


def _moved(values: dict[str, Any], shift: int, text: Text) -> dict[str, Any]:
    """Return set fields with their words at their places in a text; those whose words do not stand there are gone."""
    found = dict(values)
    for field in _PLACED & set(values):
        pieces = [each for each in (values[field] if field == "evidence" else (values[field],)) if each is not None]
        if text.holds(pieces):
            continue
        placed = tuple(text.find(each, each.span.start + shift) for each in pieces)
        if None in placed:
            del found[field]
        else:
            found[field] = placed if field == "evidence" else placed[0]
    return found


def stands_in(target: Target, text: Text) -> bool:
    """Say whether the words a judgement was made on stand in a text."""
    return kept_alone(target, text) is not None


def kept_alone(target: Target, text: Text) -> Target | None:
    """Return a judged act that no reader finds, at its words in a text; None where they do not stand there."""
    act = target.act
    if text.holds((act.cue, act.condition, *act.evidence)):
        return laid_over(target, act, text, lambda _: True)
    evidence = tuple(text.find(each, each.span.start) for each in act.evidence)
    if None in evidence:
        return None
    holding = [
        (old, new) for old, new in zip(act.evidence, evidence, strict=True) if new and old.span.holds(act.cue.span)
    ]
    if not holding:
        return None
    old, new = holding[0]
    cue = text.find(act.cue, new.span.start + act.cue.span.start - old.span.start)
    condition = act.condition and text.find(act.condition, act.condition.span.start)
    if cue is None or not new.span.holds(cue.span) or (act.condition and condition is None):
        return None
    pieces = tuple(each for each in evidence if each is not None)
    key = act_id(text.report_id, act.kind, cue.span, tuple(each.span for each in pieces))
    moved = replace(act, id=key, cue=cue, condition=condition, evidence=pieces)
    return laid_over(replace(target, earlier=target.ids), moved, text, lambda _: True)
