"""Acts made anew: the id follows what an act is made of, and evidence reaches as far as what it has to say."""

from __future__ import annotations

from dataclasses import replace

from onrecord.acts.checks.places import Place
from onrecord.ids import act_id
from onrecord.types import Act, Report, Span


def identified(act: Act) -> Act:
    """Return an act with the id of its kind, its cue and its evidence, after one of them was changed."""
    spans = tuple(piece.span for piece in act.evidence)
    return replace(act, id=act_id(act.cue.report_id, act.kind, act.cue.span, spans))


def showing_option(act: Act, place: Place | None) -> Act:
    """Return an act whose evidence holds the words of its sentence that say what it is about.

    "The bill, tabled by Arland, was *rejected by Borland*" shows nobody what Borland rejected.
    """
    if place is None or not act.about or any(act.about in piece.quote for piece in act.evidence):
        return act
    cue, bounds, report = act.cue.span, place.line.bounds, place.reading.report
    before = report.text.rfind(act.about, bounds.start, cue.end)
    start = before if before >= 0 else report.text.find(act.about, cue.start, bounds.end)
    return act if start < 0 else reaching(act, report, Span(start=start, end=start + len(act.about)))


def reaching(act: Act, report: Report, told: Span) -> Act:
    """Return an act whose first piece of evidence holds `told` too; pieces that it meets then are left out."""
    first, *rest = (piece.span for piece in act.evidence)
    whole = Span(start=min(first.start, told.start), end=max(first.end, told.end))
    spans = (whole, *(each for each in rest if not whole.touches(each)))
    return identified(replace(act, evidence=tuple(report.evidence(span) for span in spans)))
