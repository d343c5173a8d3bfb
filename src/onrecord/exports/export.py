"""Exports of a record: one function for every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from importlib.metadata import version
from typing import TYPE_CHECKING

from onrecord.exports.csv import csv_lines
from onrecord.exports.grid import lay_out
from onrecord.exports.html import PageContent, render_page
from onrecord.exports.jsonl import jsonl_lines
from onrecord.exports.sections import Labels, find_sections
from onrecord.record.query import Filter, find_acts, find_attributions, find_outlets
from onrecord.views.days import last_day
from onrecord.views.material import gather

if TYPE_CHECKING:
    from onrecord.acts.issues import Negotiation
    from onrecord.record.record import Record
    from onrecord.types import Act, Report

TITLE = "Who stands where"


class Format(Enum):
    """What an export is written as."""

    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


def export_record(
    record: Record, format: Format, *, negotiation: Negotiation | None = None, as_of: str | None = None
) -> Iterator[bytes]:
    """Yield the bytes of an export, the same for the same record.

    Args:
        record: The record.
        format: JSON Lines and CSV hold everything; the page shows positions, with the words behind them.
        negotiation: Parties, issues and options of the page.
        as_of: Day as of which the page shows positions.
    """
    if format is Format.HTML:
        return iter((_page(record, negotiation, as_of).encode("utf-8", "replace"),))
    actors = record.actors()
    names = {actor.id: actor.name for actor in actors.values()}
    acts = find_acts(record)
    if format is Format.CSV:
        return csv_lines(acts, {report.id: report for report in record.reports()}, names)
    return jsonl_lines(
        reports=record.reports(),
        actors=actors.values(),
        attributions=find_attributions(record),
        acts=acts,
        names=names,
    )


def _page(record: Record, negotiation: Negotiation | None, as_of: str | None) -> str:
    material = gather(record, negotiation=negotiation, as_of=as_of)
    parties, options = material.parties.names, material.labels()
    names = {actor.id: actor.name for actor in material.actors.values()}
    outlets = find_outlets(record)
    labels = Labels(
        names={**names, **parties}, options={key: option.name for key, option in options.items()}, outlets=outlets
    )
    acts = find_acts(record, Filter(until=as_of))
    content = PageContent(
        title=negotiation.name if negotiation else TITLE,
        as_of=as_of,
        reports=_reports(record, (*acts, *material.acts), as_of),
        acts=acts,
        grid=lay_out(material.positions(), options, parties),
        sections=find_sections(material, labels),
        issues=negotiation.issues if negotiation else (),
        names=names,
        parties=parties,
        outlets=outlets,
        version=version("onrecord"),
    )
    return render_page(content)


def _reports(record: Record, acts: Iterable[Act], as_of: str | None) -> tuple[Report, ...]:
    """Return the reports there were by a day, and later ones that tell what was done by it."""
    cited = {act.cue.report_id for act in acts}
    until = last_day(as_of)
    return tuple(
        report
        for report in record.reports()
        if until is None or (report.published or "") <= until or report.id in cited
    )
