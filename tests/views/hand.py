"""What views are computed from, made by hand: acts on options named after what they are about."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.issues import Negotiation, Party
from onrecord.positions import Issue, Option
from onrecord.types import Act, Report
from onrecord.views.material import Material
from onrecord.views.parties import Parties
from tests.record.sample import BY_ID, act, report

FILLER = "Words long enough to hold a great many acts, each at a place of its own. " * 12
REPORT = report(FILLER)
EARLIER = report(f"Earlier. {FILLER}", published="2031-05-01")
LATER = report(f"Later. {FILLER}", published="2031-05-20")
REPORTS = (EARLIER, REPORT, LATER)
PARTIES = (Party(id="n", name="Norland"), Party(id="v", name="Vellia"), Party(id="c", name="coastal states"))


def placed(one: Act, at: int, within: Report = REPORT) -> Act:
    """Return an act at a place of its own in a report."""
    found = act(one.kind.value, within=within, at=at, condition=one.condition is not None)
    return replace(one, id=found.id, cue=found.cue, evidence=found.evidence, condition=found.condition)


def place(*acts: Act) -> tuple[Act, ...]:
    """Return acts each at a place of its own, in the report they were made in or in `REPORT`."""
    within = {each.id: each for each in REPORTS}
    return tuple(placed(one, 9 * at, within.get(one.cue.report_id, REPORT)) for at, one in enumerate(acts))


def named(name: str) -> Option:
    """Return an option of this name."""
    return Option(id=name, name=name)


def material(*acts: Act, negotiation: Negotiation | None = None) -> Material:
    """Return what views are computed from: `acts` as they are placed, on the options they name: "a and b"."""
    return Material(
        acts=acts,
        parties=Parties(BY_ID, negotiation=negotiation),
        options={one.id: tuple(map(named, one.about.split(" and "))) for one in acts if one.about},
        days={each.id: each.published for each in REPORTS},
        negotiation=negotiation,
    )


def negotiation(issues: dict[str, tuple[str, ...]], parties: tuple[Party, ...] = PARTIES) -> Negotiation:
    """Return a negotiation on issues with options of these names."""
    return Negotiation(
        name="Talks",
        parties=parties,
        issues=tuple(Issue(id=issue, name=issue) for issue in issues),
        options=tuple(
            Option(id=name, name=name, issue_id=issue, phrases=(name,))
            for issue, names in issues.items()
            for name in names
        ),
    )
