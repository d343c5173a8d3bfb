"""What was done, day by day: every act but plain sayings, meetings and calls among them.

What several reports tell is one entry, shown as the first of them tells it.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis
from onrecord.record.query import Filter, find_acts
from onrecord.record.record import Record
from onrecord.types import Act, ActKind
from onrecord.views.denials import find_denied
from onrecord.views.entries import find_options, select_acts
from onrecord.views.parties import find_parties
from onrecord.views.retellings import day_told, find_retellings
from onrecord.views.stories import find_stories

_EVERYTHING = Filter()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One act on its day, with whatever else tells the same.

    Attributes:
        day: When it was done, as YYYY, YYYY-MM or YYYY-MM-DD; None where neither act nor report has a day.
        day_is_reported: True when that day is the report's, the act itself being undated.
        party_ids: The parties that do it; empty where its actors are none.
        option_id: What it is about, if it names something.
        act: The act as it was first told, with its status and evidence.
        is_conflicting: Whether it is a claim that the other side denies, or such a denial.
        also: The other acts that tell the same, the first published first.
        sources: One act for each independent source, the first published first; copies of a report are one source.
    """

    day: str | None
    day_is_reported: bool
    party_ids: tuple[str, ...]
    option_id: str | None
    act: Act
    is_conflicting: bool = False
    also: tuple[Act, ...] = ()
    sources: tuple[Act, ...] = ()


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
    days, stories = record.days(), find_stories(record)
    denied = find_denied(find_acts(record), parties, days)
    chosen = [
        act
        for act in select_acts(record, where, option=option, basis=basis, negotiation=negotiation)
        if act.kind is not ActKind.SAY or where.kind is ActKind.SAY
    ]
    told = find_retellings(chosen, parties, options, days, stories)
    found = []
    for act, *also in dict.fromkeys(told[act.id] for act in chosen):
        day, is_reported = day_told(act, told[act.id], days)
        found.append(
            TimelineEntry(
                day=day,
                day_is_reported=is_reported,
                party_ids=parties.of_act(act),
                option_id=options[act.id].id if act.id in options else None,
                act=act,
                is_conflicting=any(each.id in denied for each in told[act.id]),
                also=tuple(also),
                sources=stories.independent(told[act.id]),
            )
        )
    return tuple(sorted(found, key=lambda entry: entry.day or ""))
