"""Acts made anew: the id follows what an act is made of, and evidence reaches as far as what it has to say."""

from __future__ import annotations

from dataclasses import replace

from onrecord.ids import act_id
from onrecord.types import Act, Report, Span


def identified(act: Act) -> Act:
    """Return an act with the id of its kind, its cue and its evidence, after one of them was changed."""
    spans = tuple(piece.span for piece in act.evidence)
    return replace(act, id=act_id(act.cue.report_id, act.kind, act.cue.span, spans))


def reaching(act: Act, report: Report, told: Span) -> Act:
    """Return an act whose first piece of evidence holds `told` too; pieces that it meets then are left out."""
    first, *rest = (piece.span for piece in act.evidence)
    whole = Span(start=min(first.start, told.start), end=max(first.end, told.end))
    spans = (whole, *(each for each in rest if not whole.touches(each)))
    return identified(replace(act, evidence=tuple(report.evidence(span) for span in spans)))
