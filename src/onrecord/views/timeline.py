"""What was done, day by day: every act but plain sayings, meetings and calls among them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis
from onrecord.record.query import Filter, find_acts
from onrecord.record.record import Record
from onrecord.types import Act, ActKind
from onrecord.views.days import day_of
from onrecord.views.denials import find_denied
from onrecord.views.entries import find_options, select_acts
from onrecord.views.parties import find_parties

_EVERYTHING = Filter()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One act on its day.

    Attributes:
        day: When it was done, as YYYY, YYYY-MM or YYYY-MM-DD; None where neither act nor report has a day.
        day_is_reported: True when that day is the report's, the act itself being undated.
        party_ids: The parties that do it; empty where its actors are none.
        option_id: What it is about, if it names something.
        act: The act, with its status and evidence.
        is_conflicting: Whether it is a claim that the other side denies, or such a denial.
    """

    day: str | None
    day_is_reported: bool
    party_ids: tuple[str, ...]
    option_id: str | None
    act: Act
    is_conflicting: bool = False


def find_timeline(
    record: Record,
    where: Filter = _EVERYTHING,
    *,
    option: str | None = None,
    basis: Basis | None = None,
    negotiation: Negotiation | None = None,
) -> tuple[TimelineEntry, ...]:
    """Return the acts that `where`, `option` and `basis` describe in order of their days.

    Raises:
        NotFound: There is no such party or option.
    """
    parties = find_parties(record, negotiation=negotiation)
    options = find_options(record, negotiation=negotiation)
    days = record.days()
    denied = find_denied(find_acts(record), parties, days)
    found = []
    for act in select_acts(record, where, option=option, basis=basis, negotiation=negotiation):
        if act.kind is ActKind.SAY and where.kind is not ActKind.SAY:
            continue
        day, is_reported = day_of(act, days[act.cue.report_id])
        found.append(
            TimelineEntry(
                day=day,
                day_is_reported=is_reported,
                party_ids=parties.of_act(act),
                option_id=options[act.id].id if act.id in options else None,
                act=act,
                is_conflicting=act.id in denied,
            )
        )
    return tuple(found)
