"""One page that a person can mail: the table of positions, each cell opening the words it rests on.

The page needs no script and fetches nothing; every text of a report goes through escaping. The same record gives
the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord.exports.grid import Grid
from onrecord.exports.objects import Names
from onrecord.exports.passages import Passage, act_marks, find_passages
from onrecord.exports.sections import Row, Section
from onrecord.exports.wording import (
    BASIS_MEANS,
    NEGATIVE,
    POSITIVE,
    STANCE_MEANS,
    about_words,
    actors_words,
    cite,
    counted,
    day_words,
    file_name,
    name_of,
    notes_on,
    sources_words,
)
from onrecord.positions import Basis, Issue, Option, Position, Stance
from onrecord.types import Act, ActKind, Report

if TYPE_CHECKING:
    from jinja2 import Template

HERE = Path(__file__).parent
# Rows of a view that a person takes in at a glance; the rest opens on demand.
ROWS_AT_ONCE = 12
# A browser drops or mangles control characters; a person should see that one stood there.
CONTROLS = {code: "\ufffd" for code in (*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000))}


class PageContent(Struct, frozen=True, kw_only=True):
    """What a page is made of.

    Attributes:
        title: The heading.
        as_of: The day it shows, None for the newest.
        reports: Every report, in order.
        acts: Every act, in order.
        grid: The positions.
        sections: The other views.
        issues: What options answer to.
        names: Names of actors by id.
        parties: Names of parties by id.
        outlets: What to call the outlets of reports, by report id.
        version: Version of onrecord.
    """

    title: str
    as_of: str | None
    reports: Sequence[Report]
    acts: Sequence[Act]
    grid: Grid
    sections: Sequence[Section]
    issues: Sequence[Issue]
    names: Names
    parties: Names
    outlets: Names
    version: str


class EntryView(Struct, frozen=True, kw_only=True):
    """An act as the page shows it."""

    id: str
    kind: str
    actors: str
    recipient: str
    about: str
    notes: tuple[str, ...]
    passages: tuple[Passage, ...]
    cite: str
    report_anchor: str


class BoxView(Struct, frozen=True, kw_only=True):
    """A position as the page shows it."""

    anchor: str
    party: str
    stance: str
    stance_class: str
    tone: str
    basis: str
    is_hearsay: bool
    day: str
    day_is_reported: bool
    condition: str | None
    is_conflicting: bool
    sources: str
    acts: tuple[EntryView, ...]
    others: tuple[EntryView, ...]
    others_label: str


class OptionView(Struct, frozen=True, kw_only=True):
    """A row of the table; `issue` is set on the first row of an issue."""

    name: str
    issue: str | None
    boxes: tuple[BoxView | None, ...]


class RowView(Struct, frozen=True, kw_only=True):
    """An answer of a view as the page shows it; `groups` are the acts it opens, by label."""

    who: str
    what: str
    mark: str
    aside: str
    groups: tuple[tuple[str, tuple[EntryView, ...]], ...]


class SectionView(Struct, frozen=True, kw_only=True):
    """A view as the page shows it; `more` holds the rows beyond those shown at once."""

    id: str
    title: str
    count: int
    notes: tuple[str, ...]
    rows: tuple[RowView, ...]
    more: tuple[RowView, ...]
    more_label: str
    empty: str


class DayView(Struct, frozen=True, kw_only=True):
    """The acts of one day."""

    name: str
    count: str
    acts: tuple[EntryView, ...]


class ReportView(Struct, frozen=True, kw_only=True):
    """A report as the page lists it."""

    id: str
    anchor: str
    title: str
    facts: str


class TermView(Struct, frozen=True, kw_only=True):
    """A stance or basis and what it means."""

    name: str
    stance_class: str
    means: str


def render_page(content: PageContent) -> str:
    """Return the page as HTML."""
    grid, reports = content.grid, {report.id: report for report in content.reports}
    days = _days(content, reports)
    return template("page.html.jinja").render(
        title=content.title,
        facts=_facts(content),
        css=style(),
        version=content.version,
        is_wide=grid.is_wide,
        columns=2 if grid.is_wide else len(grid.parties) + 1,
        parties=[name_of(party, content.parties) for party in grid.parties],
        options=_options(content, reports),
        sections=[_section(each, content.names, reports) for each in content.sections],
        days=days,
        reports=[_report(each) for each in content.reports],
        stances=[_term(stance.value, means) for stance, means in STANCE_MEANS.items()],
        bases=[_term(basis.value, means) for basis, means in BASIS_MEANS.items()],
    )


def template(name: str) -> Template:
    """Return a template of this folder, in which every text is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: value.translate(CONTROLS) if type(value) is str else value,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)


def style() -> object:
    """Return the style of pages."""
    from markupsafe import Markup

    # Ours, not a report's: the one text that must not be escaped.
    return Markup((HERE / "page.css").read_text("utf-8").strip())


def _facts(content: PageContent) -> str:
    days = sorted(report.published for report in content.reports if report.published)
    first = f"As of {day_words(content.as_of)}" if content.as_of else ""
    if not first and days:
        first = f"{day_words(days[0])} to {day_words(days[-1])}" if days[0] != days[-1] else day_words(days[0])
    counts = (
        counted(len(content.reports), "report"),
        counted(len(content.acts), "act"),
        counted(len(content.grid.parties), "party", "parties"),
        counted(len(content.grid.options), "option"),
    )
    return " · ".join(part for part in (first, *counts) if part)


def _options(content: PageContent, reports: Mapping[str, Report]) -> list[OptionView]:
    issues = {issue.id: issue.name for issue in content.issues}
    shown, before = [], None
    for row, option in enumerate(content.grid.options):
        issue = issues.get(option.issue_id or "")
        shown.append(_option(option, row, issue if issue != before else None, content, reports))
        before = issue
    return shown


def _option(
    option: Option, row: int, issue: str | None, content: PageContent, reports: Mapping[str, Report]
) -> OptionView:
    boxes = []
    for column, party in enumerate(content.grid.parties):
        position = content.grid.cells.get((party, option.id))
        boxes.append(_box(position, f"p-{row + 1}-{column + 1}", content, reports) if position else None)
    return OptionView(name=option.name, issue=issue, boxes=tuple(boxes))


def _box(position: Position, anchor: str, content: PageContent, reports: Mapping[str, Report]) -> BoxView:
    stance = position.stance
    others = tuple(_entry(act, content.names, reports) for act in position.others)
    return BoxView(
        anchor=anchor,
        party=name_of(position.party_id, content.parties),
        stance=stance.value,
        stance_class=_stance_class(stance),
        tone="yes" if stance in POSITIVE else "no" if stance in NEGATIVE else "open",
        basis=position.basis.value if position.basis else "",
        is_hearsay=position.basis is Basis.HEARSAY,
        day=day_words(position.day),
        day_is_reported=position.day_is_reported,
        condition=position.condition,
        is_conflicting=position.is_conflicting,
        sources=sources_words(position.sources, content.outlets),
        acts=tuple(_entry(act, content.names, reports) for act in position.acts),
        others=others,
        others_label=f"{counted(len(others), 'more entry', 'more entries')} on this: older, or on a lesser basis",
    )


def _stance_class(stance: Stance) -> str:
    return stance.value.replace(" ", "-")


def _entry(act: Act, names: Names, reports: Mapping[str, Report]) -> EntryView:
    report = reports[act.cue.report_id]
    return EntryView(
        id=act.id,
        kind=act.kind.value,
        actors=actors_words(act, names),
        recipient=name_of(act.recipient_id, names),
        about=about_words(act),
        notes=notes_on(act, names),
        passages=find_passages(report.text, act_marks(act)),
        cite=cite(report),
        report_anchor=report.id,
    )


def _section(section: Section, names: Names, reports: Mapping[str, Report]) -> SectionView:
    rows = tuple(_row(each, names, reports) for each in section.rows)
    more = rows[ROWS_AT_ONCE:]
    return SectionView(
        id=section.id,
        title=section.title,
        count=len(rows),
        notes=section.notes,
        rows=rows[:ROWS_AT_ONCE],
        more=more,
        more_label=f"{len(more):,} more",
        empty=section.empty,
    )


def _row(row: Row, names: Names, reports: Mapping[str, Report]) -> RowView:
    groups = tuple((group.label, tuple(_entry(act, names, reports) for act in group.acts)) for group in row.groups)
    return RowView(who=row.who, what=row.what, mark=row.mark, aside=row.aside, groups=groups)


def _days(content: PageContent, reports: Mapping[str, Report]) -> list[DayView]:
    shown = {act.id for each in content.grid.cells.values() for act in (*each.acts, *each.others)}
    rest = [act for act in content.acts if act.id not in shown and act.kind is not ActKind.SAY]

    def day_of(act: Act) -> str:
        return act.day or reports[act.cue.report_id].published or ""

    rest.sort(key=lambda act: (day_of(act), act.cue.report_id, act.cue.span.start, act.id))
    days = []
    for day, group in groupby(rest, key=day_of):
        acts = tuple(_entry(act, content.names, reports) for act in group)
        days.append(DayView(name=day_words(day) or "no day known", count=counted(len(acts), "act"), acts=acts))
    return days


def _report(report: Report) -> ReportView:
    facts = (report.outlet, day_words(report.published), report.kind.value, file_name(report) if report.title else "")
    return ReportView(
        id=report.id,
        anchor=report.id,
        title=report.title or file_name(report),
        facts=", ".join(part for part in facts if part),
    )


def _term(name: str, means: str) -> TermView:
    return TermView(name=name, stance_class=name.replace(" ", "-"), means=means)
