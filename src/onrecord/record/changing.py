"""What people set of an act, as typed, made values of the record; what cannot stand is refused with what to do."""

from __future__ import annotations

from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Any

from onrecord.errors import BadJudgement
from onrecord.patterns import pattern_of
from onrecord.record.judging import find_actor
from onrecord.record.record import Record
from onrecord.record.rulings import NOTHING, Piece, Ruling
from onrecord.record.targets import Target, changed_to
from onrecord.types import Act, ActKind, Actor, Evidence, Polarity, Report, Span, Status

# Elsewhere the kind carries the sign (codebook, section 2).
_MAY_REFRAIN = frozenset(
    (ActKind.PLEDGE, ActKind.OFFER, ActKind.PROPOSE, ActKind.AGREE, ActKind.DEMAND, ActKind.WITHHOLD)
)
_DAY = pattern_of(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def change(record: Record, target: Target, shown: Act, ruling: Ruling) -> Target:
    """Return an act with what a ruling sets of it.

    Args:
        record: Where it stands.
        target: The act as it is judged.
        shown: The same as it is shown, judgements on actors laid over it.
        ruling: What is said of it.

    Raises:
        NotFound: There is no such actor.
        BadJudgement: What is said cannot stand, or nothing of it is new.
    """
    report = record.report(shown.cue.report_id)
    met: list[Actor] = []
    values = {
        **_plain_values(shown, ruling),
        **_actor_values(record, shown, ruling, met),
        **_word_values(shown, ruling, report),
    }
    values = {field: value for field, value in values.items() if value != getattr(shown, field)}
    if "actor_ids" in values:
        side = _side(record, met, values["actor_ids"], report)
        values["speaks_for"] = side
        if side is not None and side not in {each.id for each in met}:
            met.append(find_actor(record, side, beyond=True))
    option = ruling.option
    if option is not None and shown.judged is not None and option.id == shown.judged.option_id:
        option = None
    if not values and option is None:
        raise BadJudgement(f"Nothing of {shown.id} would change. Say what is wrong, or accept it as it is.")
    return changed_to(target, values, option, met)


def _plain_values(shown: Act, ruling: Ruling) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if ruling.kind is not None:
        found["kind"] = _one_of(ActKind, "kind of act", ruling.kind)
    if ruling.status is not None:
        found["status"] = _one_of(Status, "status", ruling.status)
    if ruling.polarity is not None:
        found["polarity"] = _one_of(Polarity, "polarity", ruling.polarity)
    if ruling.about is not None:
        found["about"] = " ".join(ruling.about.split())
    if ruling.day is not None:
        found["day"] = _day(ruling.day.strip())
    kind = found.get("kind", shown.kind)
    if kind not in _MAY_REFRAIN and (ruling.kind is not None or ruling.polarity is not None):
        if found.get("polarity") is Polarity.REFRAIN:
            kinds = ", ".join(sorted(each.value for each in _MAY_REFRAIN))
            raise BadJudgement(
                f"{kind.value!r} has no polarity 'refrain': the kind says it. Those that have one are: {kinds}."
            )
        found["polarity"] = Polarity.DO
    return found


def _one_of(choices: type[Enum], what: str, said: str) -> Enum:
    known = {each.value: each for each in choices}
    if said.strip().lower() not in known:
        raise BadJudgement(f"{said!r} is no {what}. Give one of: {', '.join(known)}.")
    return known[said.strip().lower()]


def _day(said: str) -> str | None:
    if not said:
        return None
    try:
        if not _DAY.fullmatch(said):
            raise BadJudgement(f"{said!r} is no day. Write YYYY, YYYY-MM or YYYY-MM-DD.")
        date.fromisoformat(said + "-01-01"[len(said) - 4 if len(said) < len("YYYY-MM-DD") else 6 :])
    except ValueError:
        raise BadJudgement(f"{said!r} is no day of the calendar. Correct it.") from None
    return said


def _actor_values(record: Record, shown: Act, ruling: Ruling, met: list[Actor]) -> dict[str, Any]:
    def find(said: str) -> str | None:
        if not said.strip():
            return None
        met.append(find_actor(record, said.strip(), beyond=True))
        return met[-1].id

    found: dict[str, Any] = {}
    if ruling.actors is not None:
        found["actor_ids"] = tuple(dict.fromkeys(each for each in map(find, ruling.actors) if each is not None))
        # Own words stay own words: whoever does it is whose words they are.
        if shown.told_by in shown.actor_ids and found["actor_ids"] and shown.told_by not in found["actor_ids"]:
            found["told_by"] = found["actor_ids"][0]
    if ruling.recipient is not None:
        found["recipient_id"] = find(ruling.recipient)
    if ruling.told_by is not None:
        found["told_by"] = find(ruling.told_by)
    return found


def _side(record: Record, met: list[Actor], actor_ids: tuple[str, ...], report: Report) -> str | None:
    """Return whom the first actor speaks for as of a report."""
    if not actor_ids:
        return None
    first = actor_ids[0]
    rows = record.rows(
        "SELECT speaks_for FROM actors JOIN current_readings USING (reading_id) WHERE report_id = ? AND actor_id = ?",
        (report.id, first),
    )
    if rows and rows[0][0] is not None:
        return record.overlay().actor(rows[0][0], report.id)
    entry = record.registry().entry(first)
    if entry is not None:
        return entry.speaks_for(report.published)
    return next(each.speaks_for for each in met if each.id == first)


def _word_values(shown: Act, ruling: Ruling, report: Report) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if ruling.condition is not None:
        found["condition"] = None if ruling.condition == NOTHING else _words(ruling.condition, report)
    if ruling.evidence is not None:
        pieces = sorted((_words(each, report) for each in ruling.evidence), key=lambda each: each.span)
        for one, other in pairwise(pieces):
            if one.span.touches(other.span):
                raise BadJudgement(f"{one.quote!r} and {other.quote!r} overlap. Give one clause that holds both.")
        if not any(each.span.holds(shown.cue.span) for each in pieces):
            start, end = shown.cue.span.start, shown.cue.span.end
            raise BadJudgement(
                f"No clause given holds the cue {shown.cue.quote!r} ({start}:{end}). Give one that does, or reject the "
                "act if its cue is wrong."
            )
        found["evidence"] = tuple(pieces)
    return found


def _words(piece: Piece, report: Report) -> Evidence:
    """Return words of a report as evidence.

    Raises:
        BadJudgement: They do not stand there, or nobody can tell where.
    """
    span = piece.span or _only_place(piece.quote or "", report)
    if not 0 <= span.start < span.end <= len(report.text):
        raise BadJudgement(
            f"{span.start}:{span.end} is no place in report {report.id}, which has {len(report.text):,} characters. "
            "Give START:END, the end after the start."
        )
    found = report.evidence(span)
    if piece.quote is not None and piece.quote != found.quote:
        raise BadJudgement(
            f"Report {report.id} reads {found.quote!r} at {span.start}:{span.end}, not {piece.quote!r}. Offsets count "
            "code points; choose the words again."
        )
    if not found.quote.strip():
        raise BadJudgement(f"No word stands at {span.start}:{span.end} of report {report.id}. Choose the words again.")
    return found


def _only_place(quote: str, report: Report) -> Span:
    times = report.text.count(quote) if quote else 0
    if times != 1:
        how_often = f"stands {times} times in" if times else "does not stand in"
        raise BadJudgement(
            f"{quote!r} {how_often} report {report.id}. Give the words exactly, or their offsets as START:END."
        )
    start = report.text.index(quote)
    return Span(start=start, end=start + len(quote))
