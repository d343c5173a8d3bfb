from __future__ import annotations

import pytest

from onrecord.acts.acts import find_acts
from onrecord.acts.findings import is_finding
from onrecord.types import ReportKind
from tests.acts.hand import Said, propose, reading_of


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Numbers recently released", True),
        ("The evidence", True),
        ("New satellite images", True),
        ("Data from the Harbour Ministry", False),
        ("Arland's figures", False),
        ("The data agency", False),
        ("A report", False),
        ("Officials", False),
    ],
)
def test_a_finding_of_nobody_named_is_no_speaker(source: str, found: bool) -> None:
    reading = reading_of(f"[{source}=?] show that tolls fell.", Said("", "show", "that tolls fell", source=source))

    assert is_finding(reading.attributions[0]) is found


def test_what_numbers_show_ends_with_its_sentence_and_is_told_by_who_cites_them() -> None:
    text = "Numbers show that [Arland] broke the truce. Everybody must leave [Arland] now. I will wait."
    said = Said("", "show", "Everybody must leave Arland now", source="Numbers")
    leave = propose("demand", "must leave", actor="Everybody", recipient="Arland", about="leave", teller="actor")
    found = find_acts(reading_of(text, said, leave, kind=ReportKind.STATEMENT, title=None))
    names = {actor.id: actor.name for actor in found.actors}

    assert [names.get(act.told_by or "") for act in found.acts] == ["author"]
    assert "Numbers" not in names.values()
