"""Views in words: the rows of the page and of the brief, each with the acts it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from onrecord.exports.objects import Names
from onrecord.exports.wording import (
    claim_words,
    commitment_words,
    day_words,
    name_of,
    packages_words,
    side_words,
    sources_words,
    stand_words,
    tellers_words,
)
from onrecord.positions import Position
from onrecord.types import Act
from onrecord.views.changes import Change, compute_changes
from onrecord.views.claims import Claim, compute_claims
from onrecord.views.commitments import Commitment, compute_commitments
from onrecord.views.conflicts import Conflict, compute_conflicts
from onrecord.views.material import Material
from onrecord.views.packages import Choice, Packages, Question, compute_packages
from onrecord.views.silences import Silence, compute_silences

BLOCKED = "blocked by"


class Group(Struct, frozen=True, kw_only=True):
    """Acts of one row that belong together; `label` says what they are, where there are several groups."""

    label: str
    acts: tuple[Act, ...]


class Row(Struct, frozen=True, kw_only=True):
    """One answer of a view.

    Attributes:
        who: Whom it is about.
        what: The answer.
        mark: What must not be overlooked; empty for nothing.
        aside: Its day, as people write it, or its issue.
        groups: The acts it rests on; none for silence.
    """

    who: str
    what: str
    mark: str
    aside: str
    groups: tuple[Group, ...]


class Section(Struct, frozen=True, kw_only=True):
    """A view.

    Attributes:
        id: Its name, and that of its command.
        title: What people read.
        notes: What must be known to read it, a paragraph each.
        rows: Its answers.
        empty: What is said where there is none.
    """

    id: str
    title: str
    notes: tuple[str, ...]
    rows: tuple[Row, ...]
    empty: str


class Labels(Struct, frozen=True, kw_only=True):
    """Names by id: of actors and parties, of options, and of the outlets of reports."""

    names: Names
    options: Names
    outlets: Names


def find_sections(material: Material, labels: Labels) -> tuple[Section, ...]:
    """Return all views but positions; packages and silences only where a negotiation file says what is on the table."""
    found = [
        changes_section(compute_changes(material), labels),
        claims_section(compute_claims(material), labels),
        conflicts_section(compute_conflicts(material), labels),
        commitments_section(compute_commitments(material), labels),
    ]
    if material.negotiation is not None and material.negotiation.issues:
        found.append(packages_section(compute_packages(material), labels))
        found.append(silences_section(compute_silences(material), labels))
    return tuple(found)


def changes_section(changes: Iterable[Change], labels: Labels, *, title: str = "Who moved on what") -> Section:
    """Return changes in words."""
    rows = tuple(
        Row(
            who=name_of(each.party_id, labels.names),
            what=f"{name_of(each.option_id, labels.options)}: from {stand_words(each.before)} to "
            f"{stand_words(each.after)}",
            mark=f"Condition: {one_line(each.after.condition)}" if each.after.condition else "",
            aside=day_words(each.after.day),
            groups=(Group(label="now", acts=each.after.acts), Group(label="before", acts=each.before.acts)),
        )
        for each in changes
    )
    return Section(id="changes", title=title, notes=(), rows=rows, empty="Nobody has moved, on the record.")


def claims_section(
    claims: Iterable[Claim],
    labels: Labels,
    *,
    title: str = "What parties tell of each other",
    empty: str = "Nobody tells anything of another party.",
) -> Section:
    """Return claims in words; `empty` says what there is none of."""
    rows = tuple(
        Row(
            who=name_of(each.party_id, labels.names),
            what=f"{claim_words(each, labels.options)}, says {tellers_words(each, labels.names)}",
            mark=f"{each.outcome.value} ({sources_words(each.sources, labels.outlets)})",
            aside=day_words(each.day),
            groups=tuple(
                Group(label=label, acts=acts)
                for label, acts in (("claim", each.acts), ("answer", each.answers))
                if acts
            ),
        )
        for each in claims
    )
    return Section(id="claims", title=title, notes=(), rows=rows, empty=empty)


def conflicts_section(conflicts: Iterable[Conflict], labels: Labels) -> Section:
    """Return conflicts in words."""
    rows = []
    for each in conflicts:
        option = name_of(each.option_id, labels.options)
        sides = f"{side_words(each.one[0], labels.names)}, against {side_words(each.other[0], labels.names)}"
        rows.append(
            Row(
                who=name_of(each.party_id, labels.names),
                what=f"{option}: {sides}" if option else sides,
                mark=f"{each.kind.value}, {each.basis.value}" if each.basis else each.kind.value,
                aside=day_words(each.day),
                groups=(Group(label="one side", acts=each.one), Group(label="the other", acts=each.other)),
            )
        )
    return Section(
        id="conflicts",
        title="Where the record contradicts itself",
        notes=(),
        rows=tuple(rows),
        empty="No conflict is on record.",
    )


def commitments_section(commitments: Iterable[Commitment], labels: Labels) -> Section:
    """Return commitments in words."""
    return Section(
        id="commitments",
        title="Commitments",
        notes=("What only others tell of a party binds nobody, and stands among the claims.",),
        rows=tuple(_commitment(each, labels) for each in commitments),
        empty="No pledge, offer or agreement is on record.",
    )


def _commitment(commitment: Commitment, labels: Labels) -> Row:
    condition = f", on the condition “{one_line(commitment.condition)}”" if commitment.condition else ""
    groups = [Group(label="made", acts=commitment.acts)]
    if commitment.superseded_by:
        groups.append(Group(label="superseded by", acts=commitment.superseded_by))
    return Row(
        who=name_of(commitment.party_id, labels.names),
        what=f"{commitment_words(commitment, labels.options)}{condition} ({commitment.basis.value}; "
        f"{sources_words(commitment.sources, labels.outlets)})",
        mark="" if commitment.is_standing else "superseded by later own words",
        aside=day_words(commitment.day),
        groups=tuple(groups),
    )


def packages_section(packages: Packages, labels: Labels) -> Section:
    """Return packages in words: which stand, and an option a row with who blocks it."""
    listed = [" + ".join(choice.option.name for choice in package.choices) for package in packages.listed()]
    stuck = [f"Every option is refused: {question.issue.name}" for question in packages.deadlocked]
    return Section(
        id="packages",
        title="Packages: one option per issue",
        notes=(packages_words(packages), *listed, *stuck),
        rows=tuple(_choice(question, choice, labels) for question in packages.questions for choice in question.choices),
        empty="There is no option on the table.",
    )


def _choice(question: Question, choice: Choice, labels: Labels) -> Row:
    def who(positions: Sequence[Position]) -> str:
        return ", ".join(name_of(each.party_id, labels.names) for each in positions)

    blocks = [block.position for block in choice.blocks]
    places = (
        (BLOCKED, blocks),
        ("favoured by", choice.favourable),
        ("with a condition", choice.conditional),
        ("withheld", choice.withheld),
        ("hearsay, counts for nothing", choice.hearsay),
    )
    said = [f"{label}: {who(positions)}" for label, positions in places if positions]
    silent = ", ".join(name_of(party, labels.names) for party in choice.silent)
    return Row(
        who=choice.option.name,
        what="; ".join([*said, *([f"silent: {silent}"] if silent else [])]),
        mark="not refused on the record" if choice.is_open else "refused",
        aside=question.issue.name,
        groups=tuple(
            Group(label=f"{label}: {name_of(each.party_id, labels.names)}", acts=each.acts)
            for label, positions in places
            for each in positions
        ),
    )


def silences_section(silences: Sequence[Silence], labels: Labels) -> Section:
    """Return silences in words, an option a row."""
    rows = []
    for option in dict.fromkeys(each.option_id for each in silences):
        theirs = [each for each in silences if each.option_id == option]
        told = [each for each in theirs if each.spoken_of]
        silent = ", ".join(name_of(each.party_id, labels.names) for each in theirs if not each.spoken_of)
        only = ", ".join(name_of(each.party_id, labels.names) for each in told)
        parts = [f"silent: {silent}" if silent else "", f"only spoken of by others: {only}" if only else ""]
        rows.append(
            Row(
                who=name_of(option, labels.options),
                what="; ".join(part for part in parts if part),
                mark="",
                aside="",
                groups=tuple(
                    Group(label=f"told of {name_of(each.party_id, labels.names)}", acts=each.spoken_of) for each in told
                ),
            )
        )
    return Section(
        id="silences",
        title="Who has not spoken on what",
        notes=("Silence is never taken for consent.",),
        rows=tuple(rows),
        empty="Every party has spoken on every option.",
    )


def one_line(words: str) -> str:
    """Return words without their line breaks."""
    return " ".join(words.split())
