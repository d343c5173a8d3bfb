"""An invented negotiation, built by hand: Ardania, Belmark and Corvia talk about the Tessel Strait."""

from __future__ import annotations

from onrecord.ids import act_id, attribution_id, report_id
from onrecord.types import (
    Act,
    ActKind,
    Actor,
    ActorKind,
    Attribution,
    Evidence,
    Polarity,
    Reading,
    Report,
    ReportKind,
    Span,
    Status,
    Voice,
)

FIRST = """Vale says patrols will go on

LORN, 4 March 2031 - President Ilse Vale said Ardania will keep its patrol boats in the Tessel Strait "as
long as one fisherman fears for his nets".

Belmark refused to remove the toll, Foreign Minister Oren Dask told reporters.
He is ready to share harbour data if the talks in Lorn resume.

The palace in Corvia declined to say whether it would host the talks.
"""
SECOND = """Joint patrols "on the table"

Ilse Vale claimed on Thursday that Corvia backs joint patrols. "They told us so," she said.

Dask met Vale in Lorn on 6 March 2031.
"""

ACTORS = (
    Actor(id="x-ardania", name="Ardania", kind=ActorKind.GOVERNMENT),
    Actor(id="x-belmark", name="Belmark", kind=ActorKind.GOVERNMENT),
    Actor(id="x-corvia", name="Corvia", kind=ActorKind.GOVERNMENT),
    Actor(id="x-dask", name="Oren Dask", kind=ActorKind.PERSON, speaks_for="x-belmark"),
    Actor(id="x-vale", name="Ilse Vale", kind=ActorKind.PERSON, speaks_for="x-ardania"),
)


def make_report(text: str, *, title: str | None, outlet: str | None, published: str | None, source: str) -> Report:
    """Return a report with the id intake would give it."""
    return Report(
        id=report_id(text, outlet=outlet, published=published),
        text=text,
        source=source,
        outlet=outlet,
        title=title,
        published=published,
        kind=ReportKind.ARTICLE,
    )


def words(report: Report, quote: str) -> Evidence:
    """Return the first place of `quote` in a report as evidence."""
    start = report.text.index(quote)
    return report.evidence(Span(start=start, end=start + len(quote)))


def make_act(report: Report, kind: ActKind, clause: str, cue: str, **fields: object) -> Act:
    """Return an act on the first `clause` of a report, its cue inside it."""
    evidence = words(report, clause)
    start = report.text.index(cue, evidence.span.start)
    cue_at = report.evidence(Span(start=start, end=start + len(cue)))
    values: dict[str, object] = {
        "actor_ids": (),
        "speaks_for": None,
        "recipient_id": None,
        "about": "",
        "polarity": Polarity.DO,
        "status": Status.ACTUAL,
        "condition": None,
        "told_by": None,
        "day": report.published,
        "confidence": 0.875,
        "reader": "hand 1",
        **fields,
    }
    return Act(
        id=act_id(report.id, kind, cue_at.span, (evidence.span,)), kind=kind, cue=cue_at, evidence=(evidence,), **values
    )


def make_attribution(report: Report, source: str, cue: str, content: str, **fields: object) -> Attribution:
    """Return an attribution on the first places of its words."""
    cue_at, content_at = words(report, cue), words(report, content)
    return Attribution(
        id=attribution_id(report.id, cue_at.span, (content_at.span,)),
        source=words(report, source),
        cue=cue_at,
        content=(content_at,),
        voice=fields.pop("voice", Voice.INDIRECT),
        confidence=0.9,
        **fields,
    )


def first_reading() -> Reading:
    """Return the reading of the first report."""
    report = make_report(
        FIRST,
        title="Vale says patrols will go on",
        outlet="Lorn Courier",
        published="2031-03-04",
        source="/in/a/one.txt",
    )
    vale = {"actor_ids": ("x-vale",), "speaks_for": "x-ardania", "told_by": "x-vale"}
    dask = {"actor_ids": ("x-dask",), "speaks_for": "x-belmark", "told_by": "x-dask"}
    return Reading(
        report=report,
        actors=ACTORS,
        attributions=(
            make_attribution(
                report, "President Ilse Vale", "said", "Ardania will keep its patrol boats in the Tessel Strait",
                speaker_id="x-vale", voice=Voice.MIXED,
            ),
            make_attribution(
                report, "Foreign Minister Oren Dask", "told", "Belmark refused to remove the toll", speaker_id="x-dask",
                addressee="reporters",
            ),
        ),
        acts=(
            make_act(
                report, ActKind.PLEDGE, "Ardania will keep its patrol boats in the Tessel Strait", "will keep",
                about="patrol boats in the Tessel Strait", **vale,
            ),
            make_act(
                report, ActKind.REFUSE, "Belmark refused to remove the toll", "refused",
                about="removing the toll", **dask,
            ),
            make_act(
                report, ActKind.OFFER, "He is ready to share harbour data if the talks in Lorn resume", "ready",
                about="sharing harbour data", condition=words(report, "if the talks in Lorn resume"), **dask,
            ),
            make_act(
                report, ActKind.WITHHOLD, "The palace in Corvia declined to say whether it would host the talks",
                "declined to say", about="hosting the talks", actor_ids=("x-corvia",),
            ),
        ),
    )  # fmt: skip


def second_reading() -> Reading:
    """Return the reading of the second report."""
    report = make_report(
        SECOND, title=None, outlet="Tessel Wire", published="2031-03-07", source="/in/b/=HYPERLINK.txt"
    )
    return Reading(
        report=report,
        actors=ACTORS,
        attributions=(
            make_attribution(report, "Ilse Vale", "claimed", "Corvia backs joint patrols", speaker_id="x-vale"),
        ),
        acts=(
            make_act(
                report, ActKind.SUPPORT, "Corvia backs joint patrols", "backs", about="joint patrols",
                actor_ids=("x-corvia",), told_by="x-vale", day="2031-03-06",
            ),
            make_act(
                report, ActKind.MEET, "Dask met Vale in Lorn", "met", actor_ids=("x-dask", "x-vale"),
                speaks_for="x-belmark", day="2031-03-06",
            ),
        ),
    )  # fmt: skip


def readings() -> tuple[Reading, ...]:
    """Return both readings."""
    return (first_reading(), second_reading())
