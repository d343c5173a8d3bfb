"""The brief of a negotiation as of a day: what an analyst would send upward, each line with its words and source.

The same record gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum
from importlib.metadata import version

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.drafts import DEEDS
from onrecord.acts.issues import Negotiation
from onrecord.errors import NegotiationMissing
from onrecord.exports.sections import (
    BLOCKED,
    Group,
    Labels,
    Row,
    Section,
    changes_section,
    claims_section,
    commitments_section,
    conflicts_section,
    packages_section,
)
from onrecord.exports.wording import NEGATIVE, POSITIVE, counted, day_words, name_of, packages_words, stand_words
from onrecord.positions import Position, Stance
from onrecord.record.query import find_outlets
from onrecord.record.record import Record
from onrecord.types import Act, Report
from onrecord.views.changes import Change, compute_changes
from onrecord.views.claims import Claim, Outcome, compute_claims
from onrecord.views.commitments import Commitment, compute_commitments
from onrecord.views.conflicts import Conflict, compute_conflicts
from onrecord.views.days import last_day
from onrecord.views.material import Material, gather
from onrecord.views.packages import Packages, compute_packages, parties_with_a_say

# A brief that goes on longer is a file; the commands and the page hold the rest.
MOST_ROWS = 15
# There may be others: confirmed ones, accusations, and claims about what is no option of the file.
_NO_CLAIM = "No claim about an option of the file, or of a meeting, call or deed, is left unconfirmed"


class BriefFormat(Enum):
    """What a brief is written as."""

    MD = "md"
    HTML = "html"


class Brief(Struct, frozen=True, kw_only=True):
    """What a brief says.

    Attributes:
        title: Name of the negotiation.
        facts: As of which day, from how many reports.
        summary: The brief in a few lines.
        parties: Names, in the file's order.
        table: A row an option: its name, then where each party stands.
        sections: Positions, changes, claims, conflicts, commitments, packages.
        reports: Those that are cited, by id, in order of day.
        version: Version of onrecord.
    """

    title: str
    facts: str
    summary: tuple[str, ...]
    parties: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    sections: tuple[Section, ...]
    reports: dict[str, Report]
    version: str


class _Found(Struct, frozen=True, kw_only=True):
    """What the views of the brief found."""

    positions: tuple[Position, ...]
    changes: tuple[Change, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    commitments: tuple[Commitment, ...]
    packages: Packages


def find_brief(record: Record, *, negotiation: Negotiation | None, as_of: str | None = None, days: int = 7) -> Brief:
    """Return the brief of a negotiation.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties, issues and options it is about.
        as_of: Last day to count; that of the newest report where it is left out.
        days: How many days, the last one included, count as recent.

    Raises:
        NegotiationMissing: There is no negotiation file with issues.
    """
    if negotiation is None or not negotiation.issues:
        raise NegotiationMissing("A brief tells of parties, issues and options")
    reports = {report.id: report for report in record.reports()}
    until = as_of or max((report.published for report in reports.values() if report.published), default=None)
    material = gather(record, negotiation=negotiation, as_of=until)
    labels = Labels(
        names={actor.id: actor.name for actor in material.actors.values()} | material.parties.names,
        options={key: option.name for key, option in material.labels().items()},
        outlets=find_outlets(record),
    )
    found = _find(material, since=_since(until, days))
    sections = tuple(_shortened(each) for each in _sections(found, labels, days))
    cited = {act.cue.report_id for section in sections for row in section.rows for act in _acts(row.groups)}
    known = [
        report for report in reports.values() if until is None or (report.published or "") <= (last_day(until) or "")
    ]
    parties = parties_with_a_say(material, found.positions)
    return Brief(
        title=negotiation.name,
        facts=_facts(until, known),
        summary=_summary(found, days),
        parties=tuple(name_of(party, labels.names) for party in parties),
        table=tuple(_table(negotiation, parties, found.positions)),
        sections=sections,
        reports={key: report for key, report in reports.items() if key in cited},
        version=version("onrecord"),
    )


def _find(material: Material, *, since: str | None) -> _Found:
    return _Found(
        positions=material.positions(),
        changes=compute_changes(material, since=since),
        claims=tuple(
            each
            for each in compute_claims(material)
            if each.outcome is not Outcome.CONFIRMED and (each.option_id is not None or each.kind in DEEDS)
        ),
        conflicts=compute_conflicts(material),
        commitments=tuple(each for each in compute_commitments(material) if each.option_id is not None),
        packages=compute_packages(material),
    )


def _since(until: str | None, days: int) -> str | None:
    last = last_day(until)
    return None if last is None else (date.fromisoformat(last) - timedelta(days=days - 1)).isoformat()


def _facts(until: str | None, reports: Sequence[Report]) -> str:
    outlets = {report.outlet for report in reports if report.outlet}
    parts = (
        f"As of {day_words(until)}" if until else "",
        counted(len(reports), "report"),
        counted(len(outlets), "outlet") if outlets else "",
    )
    return " · ".join(part for part in parts if part)


def _summary(found: _Found, days: int) -> tuple[str, ...]:
    moved = len({each.party_id for each in found.changes})
    open_claims = counted(len(found.claims), "claim")
    verb = "is" if len(found.claims) == 1 else "are"
    return (
        f"{counted(moved, 'party has', 'parties have') if moved else 'No party has'} moved in the last "
        f"{counted(days, 'day')}.",
        f"{open_claims} of one party about another {verb} not confirmed by it." if found.claims else f"{_NO_CLAIM}.",
        packages_words(found.packages),
    )


def _table(
    negotiation: Negotiation, parties: Sequence[str], positions: Sequence[Position]
) -> Iterator[tuple[str, ...]]:
    stands = {(each.option_id, each.party_id): each for each in positions if each.stance is not Stance.SILENT}
    for option in negotiation.options:
        cells = [stands.get((option.id, party)) for party in parties]
        yield (option.name, *(_cell(each) if each else Stance.SILENT.value for each in cells))


def _cell(position: Position) -> str:
    marks = [
        position.basis.value if position.basis else "",
        "with a condition" if position.condition else "",
        "in conflict" if position.is_conflicting else "",
    ]
    return ", ".join([position.stance.value, *(mark for mark in marks if mark)])


def _sections(found: _Found, labels: Labels, days: int) -> tuple[Section, ...]:
    return (
        _positions_section(found.positions, labels),
        changes_section(found.changes, labels, title=f"What changed in the last {counted(days, 'day')}"),
        claims_section(found.claims, labels, title="Claims not confirmed", empty=f"{_NO_CLAIM}."),
        conflicts_section(found.conflicts, labels),
        commitments_section(found.commitments, labels),
        _only_blocks(packages_section(found.packages, labels)),
    )


def _only_blocks(packages: Section) -> Section:
    """Return packages with the words of refusals only: those of all positions stand further up."""
    rows = (
        replace(row, groups=tuple(each for each in row.groups if each.label.startswith(BLOCKED)))
        for row in packages.rows
    )
    return replace(packages, rows=tuple(rows))


def _positions_section(positions: Iterable[Position], labels: Labels) -> Section:
    rows = tuple(
        Row(
            who=name_of(each.party_id, labels.names),
            what=f"{name_of(each.option_id, labels.options)}: {stand_words(each)}",
            mark="in conflict" if each.is_conflicting else "",
            aside="",
            groups=(Group(label="", acts=each.acts),),
        )
        for each in positions
        if each.stance in (*POSITIVE, *NEGATIVE, Stance.WITHHELD)
    )
    return Section(
        id="positions", title="Where the parties stand", notes=(), rows=rows, empty="No position is on record."
    )


def _shortened(section: Section) -> Section:
    """Return a section as long as a brief may have it; what is left out is said and where it stands."""
    rows = tuple(replace(row, groups=tuple(map(_quoted, row.groups))) for row in section.rows)
    # Of positions and options none may be missing: silence would be read into the gap.
    if len(rows) <= MOST_ROWS or section.id in ("positions", "packages"):
        return replace(section, rows=rows)
    note = f"The latest {MOST_ROWS} of {len(rows):,}; all of them: onrecord {section.id}"
    return replace(section, rows=rows[:MOST_ROWS], notes=(*section.notes, note))


def _quoted(group: Group) -> Group:
    """Return a group with its first acts; the rest is in the record."""
    count = f"1 of {len(group.acts):,} entries" if len(group.acts) > 1 else ""
    return Group(label=", ".join(part for part in (group.label, count) if part), acts=group.acts[:1])


def _acts(groups: Iterable[Group]) -> Iterator[Act]:
    for group in groups:
        yield from group.acts
