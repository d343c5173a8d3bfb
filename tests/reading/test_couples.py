from __future__ import annotations

import pytest

from onrecord.types import ReportKind
from tests.reading.reports import reading, report
from tests.reading.test_groups import who

pytestmark = pytest.mark.model
DAY = "2024-05-14"


@pytest.mark.parametrize("kind", [ReportKind.ARTICLE, ReportKind.TRANSCRIPT])
@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("After the Denmark-Sweden talks, both sides rested.", ["Denmark", "Sweden"]),
        ("Norway told Denmark that both sides must rest.", []),
        ("After the Denmark-Sweden talks in Norway, which Norway led, both sides rested.", []),
        ("Denmark rested, and so did both sides.", []),
    ],
)
def test_both_sides_are_the_only_two_states_of_a_sentence_if_it_joins_them(
    words: str, names: list[str], kind: ReportKind
) -> None:
    text = f"Otto Tam: We are here. It rains.\n\nPress: And then?\n\nOtto Tam: {words}"
    found = reading(report(text, published=DAY, kind=kind))

    assert sorted(who(found, "both sides")) == names


def test_the_two_presidents_are_the_heads_of_the_two_states_on_the_day() -> None:
    found = reading(report("The Finland-Latvia talks helped the two presidents.", published=DAY))

    assert sorted(who(found, "the two presidents")) == ["Alexander Stubb", "Edgars Rinkēvičs"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        # The sentence names no two states; its paragraph does, or the whole report.
        (
            "The Finland-Latvia talks went on. Following a call between the two presidents, trade grew.",
            "the two presidents",
            ["Alexander Stubb", "Edgars Rinkēvičs"],
        ),
        (
            "The Finland-Latvia talks went on.\n\nTrade grew after a call between the two heads of state.",
            "the two heads of state",
            ["Alexander Stubb", "Edgars Rinkēvičs"],
        ),
        (
            "The Finland-Latvia talks went on. The two heads of state met. Norway saw the two leaders.",
            "the two leaders",
            [],
        ),
        (
            "The Finland-Latvia talks went on. The two heads of state met, and the two leaders agreed.",
            "the two leaders",
            ["Alexander Stubb", "Edgars Rinkēvičs"],
        ),
        # Two ministers who were named together are no heads of state.
        (
            "Finland's foreign minister Elina Valtonen and Latvia's foreign minister Baiba Braže met. "
            "They spoke of a call between the two heads of state.",
            "the two heads of state",
            ["Alexander Stubb", "Edgars Rinkēvičs"],
        ),
    ],
)
def test_two_are_those_of_the_paragraph_or_the_report(text: str, words: str, names: list[str]) -> None:
    assert sorted(who(reading(report(text, published=DAY)), words)) == names


def test_the_two_presidents_are_nobody_where_the_day_is_not_known() -> None:
    found = reading(report("The Finland-Latvia talks helped the two presidents."))

    assert who(found, "the two presidents") == []


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "The presidents of Finland and Latvia met on Monday.",
            "The presidents of Finland and Latvia",
            ["Alexander Stubb", "Edgars Rinkēvičs"],
        ),
        (
            "The leaders of Finland and Latvia met. President Alexander Stubb thanked President Edgars Rinkēvičs.",
            "The leaders of Finland and Latvia",
            ["Alexander Stubb", "Edgars Rinkēvičs"],
        ),
        # Which of its heads a state's leader is, only the report tells.
        ("The leaders of Finland and Latvia met.", "The leaders of Finland and Latvia", ["Finland", "Latvia"]),
    ],
)
def test_the_leaders_of_two_states_are_their_heads_if_named(text: str, words: str, names: list[str]) -> None:
    assert sorted(who(reading(report(text, published=DAY)), words)) == names


def test_both_sides_are_never_two_who_come_later() -> None:
    found = reading(report("The League accused both sides of raids. Finland and Latvia met in Tarn.", published=DAY))

    assert who(found, "both sides") == []


def test_the_two_are_never_one_body() -> None:
    text = (
        "Ladygin told the UN that Finland saw no reason to wait. Latvia's president telephoned his Danish counterpart "
    )
    found = reading(report(f"{text}on Friday and said that the two had agreed on a deal.", published=DAY))

    assert [each.actor_ids for each in found.mentions if each.evidence.quote == "the two" and each.actor_ids] == []
