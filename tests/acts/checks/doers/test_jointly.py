from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import ReportKind
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import ACTORS, reading_of


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
        ("JOINT STATEMENT BY [ARLAND=Arland] AND [BORLAND=Borland]", "Arland", ("ARL", "BOR")),
        ("Joint statement of [Arland], [Borland] and [the League] on the toll", "Arland", ("ARL",)),
    ],
)
def test_we_in_a_joint_statement_are_all_who_issue_it(heading, who, found):
    assert doers(f"{heading}\n\nWe reject the toll.", "refuse", "reject", who) == found


def test_what_one_of_them_does_stays_his():
    heading = "Joint statement by [Vorr] and [Kess]"

    assert doers(f"{heading}\n\n[Vorr] rejected the toll.", "refuse", "rejected", "Vorr") == ("vorr",)
    assert doers(f"{heading}\n\nWe reject it.", "refuse", "reject", "Vorr", ReportKind.ARTICLE) == ("vorr",)


def teller(text: str, kind: str, cue: str, who: str) -> str | None:
    reading = reading_of(text, kind=ReportKind.STATEMENT)
    act = claim(reading, kind, cue, who, told_by="Arland")
    return repaired(act, Places(reading).of(act)).told_by


def test_what_another_issuer_undertakes_is_its_own_word():
    heading = "Joint communiqué of [Arland] and [Borland] on the toll"

    assert teller(f"{heading}\n\n[Borland] undertook to wait.", "pledge", "undertook", "Borland") == "BOR"
    assert teller(f"{heading}\n\n[The League=the League] rejected it.", "refuse", "rejected", "the League") == "ARL"


def test_its_own_word_passes_the_gate_where_it_issues_the_statement_too():
    text = "[Arland] and [Borland] on the toll\n\n[Borland] undertook to wait."
    joint = reading_of(f"Joint communiqué of {text}", kind=ReportKind.STATEMENT)
    single = reading_of("Statement by [Arland] on the toll\n\n[Borland] undertook to wait.", kind=ReportKind.STATEMENT)

    assert check_of(joint, "pledge", "undertook", "Borland", told_by="Borland") is None
    assert check_of(single, "pledge", "undertook", "Borland", told_by="Borland") == "teller"


def test_what_one_tells_of_another_stays_hearsay_in_its_own_statement():
    heading = "Statement by [Arland] on the toll"

    assert teller(f"{heading}\n\n[Borland] undertook to wait.", "pledge", "undertook", "Borland") == "ARL"


def test_we_of_several_leaders_are_all_of_them():
    heading = "Joint statement of [the leaders of Arland, Borland and Tarn=Arland]"
    reading = reading_of(f"{heading}\n\nWe reject the toll.", kind=ReportKind.STATEMENT)
    leaders = replace(reading.mentions[0], actor_ids=("ARL", "BOR", "LEA"))
    reading = replace(reading, mentions=(leaders, *reading.mentions[1:]), actors=tuple(ACTORS.values()))
    act = claim(reading, "refuse", "reject", "Arland")

    assert repaired(act, Places(reading).of(act)).actor_ids == ("ARL", "BOR", "LEA")
