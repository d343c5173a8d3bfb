from __future__ import annotations

import pytest

from onrecord.types import Reading, ReportKind
from tests.reading.reports import reading, report
from tests.reading.test_groups import who

pytestmark = pytest.mark.model
DAY = "2024-05-14"
BRIEFING = "Otto Tam: Denmark is ready. Denmark waits for Sweden. Danish ships are back, and those of Sweden.\n\n"


def briefed(words: str) -> Reading:
    asked = "Press: What comes next?\n\nOtto Tam: " + words
    return reading(report(BRIEFING + asked, published=DAY, kind=ReportKind.TRANSCRIPT))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Talks between Denmark and Sweden go on, and both sides are pleased.", ["Denmark", "Sweden"]),
        ("We are pleased, and so are both sides.", ["Denmark", "Sweden"]),
        ("Denmark, Sweden and Norway talk, and both sides are pleased.", []),
    ],
)
def test_both_sides_of_a_briefing_are_the_two_states_it_speaks_of(words: str, names: list[str]) -> None:
    assert who(briefed(words), "both sides") == names


def test_both_sides_of_a_briefing_on_three_states_are_nobody() -> None:
    found = briefed("Finland is far. Finland is cold. Finland is not asked. We are pleased, and so are both sides.")

    assert who(found, "both sides") == []


def test_the_two_presidents_are_the_heads_of_the_two_states_on_the_day() -> None:
    found = reading(report("The talks between Finland and Latvia helped the two presidents.", published=DAY))

    assert sorted(who(found, "the two presidents")) == ["Alexander Stubb", "Edgars Rinkēvičs"]


def test_the_two_presidents_are_nobody_where_the_day_is_not_known() -> None:
    found = reading(report("The talks between Finland and Latvia helped the two presidents."))

    assert who(found, "the two presidents") == []
