from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import ReportKind
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def doers(text: str, kind: str, cue: str, who: str, report: ReportKind = ReportKind.STATEMENT) -> tuple[str, ...]:
    reading = reading_of(text, kind=report)
    act = claim(reading, kind, cue, who)
    return repaired(act, Places(reading).of(act)).actor_ids


@pytest.mark.parametrize(
    ("heading", "who", "found"),
    [
        ("Joint statement by [Vorr] and [Kess]", "Vorr", ("vorr", "kess")),
        ("Joint declaration of [Arland] and [Borland] on the toll", "Arland", ("ARL", "BOR")),
        ("Joint statement by [Vorr] of [Arland] and [Kess] of [Borland]", "Vorr", ("vorr", "kess")),
        ("Joint statement by [Vorr] of [Arland] and [Borland]", "Vorr", ("vorr",)),
        ("Statement by [Vorr] on the joint board of [Arland] and [Kess]", "Vorr", ("vorr",)),
        ("Statement by [Vorr]", "Vorr", ("vorr",)),
    ],
)
def test_we_in_a_joint_statement_are_all_who_issue_it(heading, who, found):
    assert doers(f"{heading}\n\nWe reject the toll.", "refuse", "reject", who) == found


def test_what_one_of_them_does_stays_his():
    heading = "Joint statement by [Vorr] and [Kess]"

    assert doers(f"{heading}\n\n[Vorr] rejected the toll.", "refuse", "rejected", "Vorr") == ("vorr",)
    assert doers(f"{heading}\n\nWe reject it.", "refuse", "reject", "Vorr", ReportKind.ARTICLE) == ("vorr",)
