"""Acts made anew: the id follows what an act is made of, and evidence reaches as far as what it has to say."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

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
    report, told = place.reading.report, tuple(_told(act.about, place))
    if not told:
        return act
    before = [each for each in told if each.start < act.cue.span.end]
    return reaching(act, report, before[-1] if before else told[0])


def _told(words: str, place: Place) -> Iterator[Span]:
    """Yield where words stand in the sentence of an act, whole: no "ban" in "urban"."""
    text, bounds = place.reading.report.text, place.line.bounds
    at = text.find(words, bounds.start, bounds.end)
    while at >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield Span(start=at, end=end)
        at = text.find(words, end, bounds.end)


def reaching(act: Act, report: Report, told: Span) -> Act:
    """Return an act whose first piece of evidence holds `told` too; pieces that it meets then are left out."""
    first, *rest = (piece.span for piece in act.evidence)
    whole = Span(start=min(first.start, told.start), end=max(first.end, told.end))
    spans = (whole, *(each for each in rest if not whole.touches(each)))
    return identified(replace(act, evidence=tuple(report.evidence(span) for span in spans)))
