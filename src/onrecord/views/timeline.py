"""What was done, day by day: every act but plain sayings, meetings and calls among them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.acts.issues import Negotiation
from onrecord.record.query import Filter
from onrecord.record.record import Record
from onrecord.types import Act, ActKind, Basis
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
    """

    day: str | None
    day_is_reported: bool
    party_ids: tuple[str, ...]
    option_id: str | None
    act: Act


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
    found = []
    for act in select_acts(record, where, option=option, basis=basis, negotiation=negotiation):
        if act.kind is ActKind.SAY and where.kind is not ActKind.SAY:
            continue
        published = days[act.cue.report_id]
        found.append(
            TimelineEntry(
                day=act.day or published,
                day_is_reported=act.day is None and published is not None,
                party_ids=parties.of_act(act),
                option_id=options[act.id].id if act.id in options else None,
                act=act,
            )
        )
    return tuple(found)
