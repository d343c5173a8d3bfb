from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.openings import without_verbs
from onrecord.types import ActorKind, How, Mention, Reading, Report, ReportKind, Span
from tests.acts.hand import ACTORS


def named(text: str, name: str, kind: ReportKind = ReportKind.STATEMENT) -> str:
    """Return the name of the actor that a mention in a text means."""
    report = Report(id="r", text=text, source="", kind=kind)
    actor = replace(ACTORS["Arland"], id="x", name=name, names=(name,), kind=ActorKind.PERSON)
    span = Span(start=text.index(name), end=text.index(name) + len(name))
    mention = Mention(evidence=report.evidence(span), actor_ids=("x",), how=How.NAME)
    found = without_verbs(Reading(report=report, mentions=(mention,), actors=(actor, ACTORS["Borland"])))

    (meant,) = found.mentions
    assert text.endswith(meant.evidence.quote, 0, meant.evidence.span.end)
    return next(each.name for each in found.actors if each.id in meant.actor_ids)


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("The leaders:\n3. Invite Vorrland to join;", "Invite Vorrland", "Vorrland"),
        ("The leaders,\nUrge Borland to wait;", "Urge Borland", "Borland"),
        ("The leaders,\n(a) Condemn Kess for the raid;", "Condemn Kess", "Kess"),
        ("The Council,\n1. Commends Kess for its help;", "Commends Kess", "Kess"),
        ("The Council,\nApplauding Vorrland for it,", "Applauding Vorrland", "Vorrland"),
        ("We met and Condemn Kess spoke.", "Condemn Kess", "Condemn Kess"),
        ("The leaders:\nVorr Steel will wait.", "Vorr Steel", "Vorr Steel"),
    ],
)
def test_the_verb_that_opens_a_paragraph_is_no_part_of_a_name(text, name, meant):
    assert named(text, name) == meant


def test_a_group_may_be_named_by_a_verb_in_the_news():
    assert named("Demand Bread said no.", "Demand Bread", ReportKind.ARTICLE) == "Demand Bread"


@pytest.mark.parametrize(("lead", "kept"), [("The Council:\n8. ", 0), ("The Council:\n", 1)])
def test_a_verb_that_opens_a_numbered_paragraph_is_nobody(lead, kept):
    text = lead + "Urges its members to wait."
    report = Report(id="r", text=text, source="", kind=ReportKind.STATEMENT)
    span = Span(start=len(lead), end=len(lead) + len("Urges"))
    mention = Mention(evidence=report.evidence(span), actor_ids=(), how=How.NAME)

    assert len(without_verbs(Reading(report=report, mentions=(mention,))).mentions) == kept
