from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Act, ReportKind
from tests.acts.checks.claims import claim
from tests.acts.hand import ACTORS, reading_of

_HEADING = "Statement by [Vorr]\n\n"


def mended(paragraph: str, kind: str, cue: str, who: str | None, report: ReportKind = ReportKind.STATEMENT) -> Act:
    reading = reading_of(_HEADING + paragraph, kind=report)
    act = claim(reading, kind, cue, who)
    return repaired(act, Places(reading).of(act))


@pytest.mark.parametrize(
    ("paragraph", "kind", "cue", "who", "to"),
    [
        ("1. Commends [Arland] for its help;", "support", "Commends", "Arland", "Arland"),
        ("(b) Thanks [Borland] for its help;", "support", "Thanks", "Borland", "Borland"),
        ("Commends [Arland] and strongly condemns the raid;", "oppose", "condemns", "Arland", None),
        ("8. Reiterates its call on [Borland] to leave;", "demand", "call on", "Arland", None),
        ("3. Applauds [Arland] for its choice;", "support", "Applauds", None, None),
    ],
)
def test_a_verb_that_opens_a_paragraph_is_the_issuers(paragraph, kind, cue, who, to):
    act = mended(paragraph, kind, cue, who)

    assert act.actor_ids == (ACTORS["Vorr"].id,)
    assert act.recipient_id == (ACTORS[to].id if to else None)


@pytest.mark.parametrize(
    ("paragraph", "kind", "cue", "report"),
    [
        ("1. [Arland] commends the raid;", "support", "commends", ReportKind.STATEMENT),
        ("Support for us came from [Arland].", "support", "Support for", ReportKind.STATEMENT),
        ("4. Deplores the refusal of [Arland] to attend;", "refuse", "refusal of", ReportKind.STATEMENT),
        ("Welcomes the offer, which [Arland] condemns;", "oppose", "condemns", ReportKind.STATEMENT),
        ("Commends [Arland] for its help;", "support", "Commends", ReportKind.ARTICLE),
    ],
)
def test_what_another_does_in_the_paragraph_stays_anothers(paragraph, kind, cue, report):
    assert mended(paragraph, kind, cue, "Arland", report).actor_ids == (ACTORS["Arland"].id,)
