from __future__ import annotations

import pytest

from onrecord.acts.acts import find_acts
from onrecord.types import Reading, ReportKind
from tests.acts.hand import Said, propose, reading_of

OPEN = propose("agree", "agreed", actor="We", about="open the port", teller="actor")


def doers(reading: Reading) -> list[list[str]]:
    found = find_acts(reading)
    known = {actor.id: actor.name for actor in found.actors}
    return [[*(known[each] for each in act.actor_ids), known.get(act.told_by or "")] for act in found.acts]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("THE PRESIDENT", "President"),
        ("SENIOR PALACE OFFICIAL", "Senior Palace Official"),
        ("The Prime Minister", "Prime Minister"),
        ("FOREIGN MINISTER", "Foreign Minister"),
    ],
)
def test_who_has_the_word_by_an_office_alone_is_somebody(label: str, name: str) -> None:
    turns = f"[{label}=?]: We agreed to open the port.\n\nQ: Why?\n\n[{label}=?]: I like it."
    said = Said("", ":", "We agreed to open the port.", source=label)

    assert doers(reading_of(turns, said, OPEN, kind=ReportKind.TRANSCRIPT)) == [[name, name]]


@pytest.mark.parametrize("label", ["MODERATOR", "The Press", "Q"])
def test_who_only_asks_or_answers_has_no_office(label: str) -> None:
    turns = f"[{label}=?]: We agreed to open the port.\n\nQ: Why?\n\n[{label}=?]: I like it."

    assert ["President"] not in doers(reading_of(turns, OPEN, kind=ReportKind.TRANSCRIPT))
    assert all(label.title() not in each for each in doers(reading_of(turns, OPEN, kind=ReportKind.TRANSCRIPT)))
