from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Span
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import ACTORS, reading_of


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("In a phone call with [Vorr] late on Monday, [Kess] pressed him to wait.", "a phone call with"),
        ("After talks with [Vorr] in the capital, [Kess] would not say more.", "talks with"),
        ("During a long meeting with [Vorr], a former judge, [Kess] offered a truce.", "a long meeting with"),
        ("Following a call with [Vorr], the [Kess] said no.", "a call with"),
        ("Speaking in the capital after talks with [Vorr], [Kess] said no.", "talks with"),
        ("Briefing [reporters=the League] after talks with [Vorr], [Kess] said no.", "talks with"),
    ],
)
def test_a_meeting_in_an_opening_phrase_is_one_with_the_subject_of_the_clause(text, cue):
    act = repair(text, "meet", cue, "Vorr")

    assert act.actor_ids == (ACTORS["Kess"].id, ACTORS["Vorr"].id)
    assert "Kess" in act.evidence[0].quote


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("In a phone call with [Vorr], [Kess] and others, the terms were settled.", "a phone call with"),
        ("In [Borland]'s talks with [Vorr], [Kess] had no part.", "talks with"),
        ("After talks with [Vorr], [Kess's=Kess] ship left.", "talks with"),
        ("Speaking for [Borland] after talks with [Vorr], [Kess] said no.", "talks with"),
        ("After talks with [Vorr] the port of [Kess] reopened.", "talks with"),
        ("The terms of a call with [Vorr], [Kess] said, were settled.", "a call with"),
    ],
)
def test_who_is_no_subject_there_did_not_meet(text, cue):
    assert ACTORS["Kess"].id not in repair(text, "meet", cue, "Vorr").actor_ids


def test_the_evidence_names_whoever_met_though_the_reader_knew_him():
    reading = reading_of("In a phone call with [Vorr], [Kess] pressed him to wait.")
    act = claim(reading, "meet", "a phone call with", "Vorr")
    shown = reading.report.evidence(Span(start=0, end=len("In a phone call with Vorr")))
    known = replace(act, actor_ids=("kess", "vorr"), evidence=(shown,))

    assert "Kess" in repaired(known, Places(reading).of(known)).evidence[0].quote
