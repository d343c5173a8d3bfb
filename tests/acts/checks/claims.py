"""Acts claimed of readings built by hand, as any reader might propose them."""

from __future__ import annotations

from onrecord.acts.checks.gate import find_doubt
from onrecord.acts.checks.places import Doubt, Places
from onrecord.acts.checks.repairs import repaired
from onrecord.ids import act_id
from onrecord.types import Act, ActKind, Polarity, Reading, Span, Status
from tests.acts.hand import ACTORS, reading_of


def claim(reading: Reading, kind: str, cue: str, who: str | None = None, **fields: object) -> Act:
    """Return an act of the first sentence that reads `cue`, the sentence its evidence; actors by their names."""
    text, report = reading.report.text, reading.report
    start = text.index(cue)
    sentence = next(each for each in reading.sentences if each.start <= start < each.end)
    span = Span(start=start, end=start + len(cue))
    said = str(fields.pop("evidence", text[sentence.start : sentence.end]))
    evidence = report.evidence(Span(start=text.index(said), end=text.index(said) + len(said)))
    condition = fields.pop("condition", None)
    found = text.index(str(condition)) if condition else 0
    told_by, to = fields.pop("told_by", None), fields.pop("to", None)
    return Act(
        id=act_id(report.id, ActKind(kind), span, (sentence,)),
        kind=ActKind(kind),
        actor_ids=(ACTORS[who].id,) if who else (),
        speaks_for=None,
        recipient_id=ACTORS[str(to)].id if to else None,
        about=str(fields.pop("about", "toll")),
        polarity=Polarity(fields.pop("polarity", "do")),
        status=Status(fields.pop("status", "actual")),
        condition=report.evidence(Span(start=found, end=found + len(str(condition)))) if condition else None,
        told_by=ACTORS[str(told_by)].id if told_by else None,
        day=None,
        cue=report.evidence(span),
        evidence=(evidence,),
        confidence=1.0,
        reader="hand 1",
    )


def doubt(reading: Reading, kind: str, cue: str, who: str | None = None, **fields: object) -> Doubt | None:
    """Return what is doubtful about such a claim."""
    return find_doubt(claim(reading, kind, cue, who, **fields), reading)


def check_of(reading: Reading, kind: str, cue: str, who: str | None = None, **fields: object) -> str | None:
    """Return the check that such a claim fails."""
    found = doubt(reading, kind, cue, who, **fields)
    return found.check if found else None


def repair(text: str, kind: str, cue: str, who: str | None, **fields: object) -> Act:
    """Return such a claim as the clause of its text has it."""
    reading = reading_of(text)
    act = claim(reading, kind, cue, who, **fields)
    return repaired(act, Places(reading).of(act))
