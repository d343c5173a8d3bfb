"""What a report takes back: "a report wrongly said that Vorr had opposed the mission" tells of no opposition."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.remade import identified, reaching
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Report, Span, Status

_WRONG = pattern_of(
    r"\b(?:(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|falsely)"
    r" (?:said|stated|reported|quoted|wrote|suggested|implied|indicated|attributed|claimed|announced)"
    r"|(?:was|were|been) (?:wrong|incorrect|mistaken) (?:in saying|to say|to report)"
    r"|misquoted|misstated|misreported)\b"
)
# In whatever that knows is one of these: to look for them first is faster.
_ERRING = ("wrong", "incorrect", "mis", "erroneous", "inaccurate", "false")
_AS_REPORTED = pattern_of(
    r"\b(?:as|contrary to what|unlike what) (?:we|it was|was|were|had been|this (?:news)?paper|the (?:news)?paper|"
    r"(?:previously|earlier|originally|first|wrongly|incorrectly|initially)(?: \w+)?)"
    r" ?(?:have |had |been |previously |earlier |originally |first |wrongly |incorrectly |initially )*"
    r"(?:reported|stated|said|wrote|written|claimed)\b"
)
# A text that is a correction says so at its head or its end.
_HEADED = pattern_of(r"\A\W*(?:corrections?|clarifications?)\b(?= and |:|\.|\s*\n|\s*\Z| [–—-])", re.IGNORECASE)
_REGRET = pattern_of(r"\bregrets? (?:the|this|that|our) (?:error|mistake)s?\b", re.IGNORECASE)
_LONGEST = 2_000
# "A report on Monday said that": what a correction tells so was wrong.
_RETOLD = pattern_of(
    r"\b(?:report|article|story|dispatch|headline|item|version)s?\b[^.;]*?"
    r"\b(?:said|stated|reported|wrote|suggested|indicated)\b",
    re.IGNORECASE,
)
# Stances, which a correction takes back; of a deed that was misreported nothing is on record.
_STANCES = frozenset(
    (ActKind.PLEDGE, ActKind.OFFER, ActKind.AGREE, ActKind.SUPPORT, ActKind.PROPOSE, ActKind.DEMAND, ActKind.OPPOSE,
     ActKind.REFUSE)
)  # fmt: skip


def tells_a_misreport(words: str) -> bool:
    """Say whether words tell that a report was wrong."""
    return any(each.search(words) for each in (_WRONG, _AS_REPORTED, _HEADED, _REGRET))


def _admitting(report: Report) -> Span | None:
    """Return the words by which a whole text says that it corrects another; None where it does not."""
    found = _HEADED.match(report.text)
    if found is None and len(report.text) <= _LONGEST:
        found = _REGRET.search(report.text)
    return Span(start=found.start(), end=found.end()) if found is not None else None


def _admitted(act: Act, report: Report) -> Act:
    """Return an act that also shows the words by which its report is a correction, where it is one."""
    admitting = _admitting(report)
    if admitting is None or any(piece.span.touches(admitting) for piece in act.evidence):
        return act
    return identified(replace(act, evidence=(*act.evidence, report.evidence(admitting))))


def as_corrected(act: Act, place: Place) -> Act:
    """Return what a report had wrong as not so, with the words that say it: "did not oppose it, as we reported"."""
    line = place.line
    if act.status is Status.ACTUAL and act.kind in _STANCES:
        wrong = _misreport(place)
        if wrong is None or "claimed" in wrong[0]:
            return act
        said = Span(start=wrong.start(), end=max(wrong.end(), act.cue.span.end))
        found = reaching(replace(act, status=Status.NEGATED, told_by=None), place.reading.report, said)
        return found if tells_a_misreport(wrong[0]) else _admitted(found, place.reading.report)
    if act.status is not Status.NEGATED:
        return act
    as_reported = _AS_REPORTED.search(line.text, line.bounds.start, line.bounds.end)
    if as_reported is None:
        return _admitted(act, place.reading.report)
    return reaching(act, place.reading.report, Span(start=as_reported.start(), end=as_reported.end()))


def check_misreport(place: Place) -> Doubt | None:
    """Doubt what the same sentence says was told wrongly."""
    found = _misreport(place) if place.act.status is Status.ACTUAL else None
    return None if found is None else Doubt("reality", f"The text reads “{found[0]}”: it is not so.")


def _misreport(place: Place) -> re.Match[str] | None:
    """Return the words before an act in its sentence that say that it was told wrongly."""
    line, head = place.line, place.line.starts[place.head]
    before = line.text[line.bounds.start : head]
    found = _WRONG.search(line.text, line.bounds.start, head) if any(part in before for part in _ERRING) else None
    if found is None and _admitting(place.reading.report) is not None:
        found = _RETOLD.search(line.text, line.bounds.start, head)
    if found is None:
        return None
    # "Vorr, who was misquoted, opposed the mission."
    ends = (",", ";", " and ", " but ") if found[0].startswith("mis") else (", but ", ", and ", ";")
    if any(mark in line.text[found.end() : head] for mark in ends):
        return None
    return found
