"""What was done, day by day: every act but plain sayings, meetings and calls among them.

What several reports tell is one entry, shown as the first of them tells it.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis
from onrecord.record.query import Filter
from onrecord.record.record import Record
from onrecord.types import Act, ActKind
from onrecord.views.days import day_of
from onrecord.views.entries import select_acts
from onrecord.views.material import Material, gather
from onrecord.views.retellings import day_told, find_retellings
from onrecord.views.voices import in_order

_EVERYTHING = Filter()


class TimelineEntry(Struct, frozen=True, kw_only=True):
    """One act on its day, with whatever else tells the same.

    Attributes:
        day: When it was done, as YYYY, YYYY-MM or YYYY-MM-DD; None where neither act nor report has a day.
        day_is_reported: True when that day is the report's, the act itself being undated.
        party_ids: The parties that do it; empty where its actors are none.
        option_id: What it is about, of several the first, if it names something.
        is_undone: Whether it speaks of that option's end: "drop the toll".
        act: The act as it was first told, with its status and evidence.
        is_conflicting: Whether it is a claim that the other side denies, or such a denial.
        also: The other acts that tell the same, the first published first.
        sources: One act for each independent source, the first published first; copies of a report are one source.
    """

    day: str | None
    day_is_reported: bool
    party_ids: tuple[str, ...]
    option_id: str | None
    is_undone: bool
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
    chosen = select_acts(record, where, option=option, basis=basis, negotiation=negotiation)
    shown = [act for act in chosen if act.kind is not ActKind.SAY or where.kind is ActKind.SAY]
    return compute_timeline(gather(record, negotiation=negotiation), shown)


def compute_timeline(material: Material, chosen: Iterable[Act]) -> tuple[TimelineEntry, ...]:
    """Return the entries of `chosen` acts in order of their days.

    Args:
        material: What is on record.
        chosen: Which of its acts to list.
    """
    parties, options, days, stories = material.parties, material.options, material.days, material.stories
    # By day, report and span: what several reports tell stands where the first of them does.
    chosen = sorted(in_order(chosen), key=lambda act: day_of(act, days.get(act.cue.report_id))[0] or "")
    told = find_retellings(chosen, parties, options, days, stories)
    found = []
    for act, *also in dict.fromkeys(told[act.id] for act in chosen):
        day, is_reported = day_told(act, told[act.id], days)
        found.append(
            TimelineEntry(
                day=day,
                day_is_reported=is_reported,
                party_ids=parties.of_act(act),
                option_id=options[act.id][0].id if act.id in options else None,
                is_undone=material.is_undone(act, material.option_id(act)),
                act=act,
                is_conflicting=any(each.id in material.denied for each in told[act.id]),
                also=tuple(also),
                sources=stories.independent(told[act.id]),
            )
        )
    return tuple(sorted(found, key=lambda entry: entry.day or ""))
