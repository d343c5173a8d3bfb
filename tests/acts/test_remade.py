from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.remade import showing_option
from onrecord.types import Act, Reading, Span
from tests.record.sample import act, report

WITHIN = report("Kess spoke first. The bill, tabled by Arland last week, was rejected by Borland. A bill again.")
SENTENCES = (Span(start=0, end=18), Span(start=19, end=81), Span(start=82, end=95))
PLACES = Places(Reading(report=WITHIN, sentences=SENTENCES))
REJECTED = "rejected by Borland"


def rejected(about: str) -> Act:
    at = WITHIN.text.index(REJECTED)
    span = Span(start=at, end=at + len(REJECTED))
    return replace(act("refuse", about, within=WITHIN), cue=WITHIN.evidence(span), evidence=(WITHIN.evidence(span),))


@pytest.mark.parametrize(
    ("about", "shown"),
    [
        ("bill", "bill, tabled by Arland last week, was rejected by Borland"),
        ("Borland", REJECTED),
        ("", REJECTED),
        ("Kess", REJECTED),  # of another sentence
        ("bill again", REJECTED),
        ("able", REJECTED),  # only within a word
    ],
)
def test_evidence_reaches_to_what_an_act_is_about_within_its_sentence(about: str, shown: str) -> None:
    before = rejected(about)
    found = showing_option(before, PLACES.of(before))

    assert [each.quote for each in found.evidence] == [shown]
    assert (found.id == before.id) is (shown == REJECTED)
