from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who

STATES = "Denmark and Sweden held talks on Friday. "
FOUGHT = "Denmark and Hamas fought in May. "


@pytest.mark.parametrize(
    ("before", "words", "names"),
    [
        ("Norway and Finland mediated between Denmark and Sweden. ", "The two sides", ["Denmark", "Sweden"]),
        ("Norway and Finland have hosted talks between Denmark and Sweden. ", "Both sides", ["Denmark", "Sweden"]),
        (STATES + "A truce brokered by Norway and Finland took hold. ", "Both sides", ["Denmark", "Sweden"]),
        (STATES + "They met under the auspices of Norway and Finland. ", "Both countries", ["Denmark", "Sweden"]),
        (STATES + "Norway and Finland are the mediators. ", "The two sides", ["Denmark", "Sweden"]),
        (STATES + "A deal agreed by Norway and Finland took hold. ", "Both sides", ["Norway", "Finland"]),
        (STATES + "Norway and Finland hosted a ball. ", "The two sides", ["Norway", "Finland"]),
        ("Norway and Finland, in talks mediated by Denmark, argued. ", "The two sides", ["Norway", "Finland"]),
        # Two who look on are passed by where two others are told of before.
        (STATES + "Norway and Finland called for a truce. ", "Both sides", ["Denmark", "Sweden"]),
        (STATES + "Norway and Finland also welcomed it. ", "Both countries", ["Denmark", "Sweden"]),
        ("Denmark shot. Norway and Finland condemned it. ", "The two countries", ["Norway", "Finland"]),
        ("Denmark taxed Sweden. Norway and Finland criticised the toll. ", "both countries", ["Denmark", "Sweden"]),
    ],
)
def test_who_stands_between_two_sides_is_none_of_them(before: str, words: str, names: list[str]) -> None:
    found = reading(report(f"{before}{words} agreed on Sunday.", published="2024-05-14"))

    assert who(found, words) == names


@pytest.mark.parametrize(
    ("before", "words", "names"),
    [
        ("Norway and Finland discussed the war between Denmark and Sweden. ", "The two sides", ["Norway", "Finland"]),
        ("Norway met Finland for talks on the war between Denmark and Sweden. ", "Both sides", ["Norway", "Finland"]),
        # Who talks about the talks of others may be told of with them.
        ("Norway and Finland discussed the talks between Denmark and Sweden. ", "The two sides", []),
        ("Norway told Finland of the war between Denmark and Sweden. ", "The two sides", ["Denmark", "Sweden"]),
        ("Norway discussed the war between Denmark and Sweden. ", "The two sides", ["Denmark", "Sweden"]),
    ],
)
def test_what_two_meet_about_are_no_sides_of_their_meeting(before: str, words: str, names: list[str]) -> None:
    found = reading(report(f"{before}{words} agreed on Sunday.", published="2024-05-14"))

    assert who(found, words) == names


@pytest.mark.parametrize(
    ("before", "words", "names"),
    [
        (FOUGHT, "Both sides", ["Denmark", "Hamas"]),
        (FOUGHT + "Sweden denies arming Hamas. It rained. ", "The two delegations", ["Denmark", "Hamas"]),
        (FOUGHT, "Both countries", []),
    ],
)
def test_rebels_named_beside_a_state_are_a_side(before: str, words: str, names: list[str]) -> None:
    found = reading(report(f"{before}{words} agreed on Sunday.", published="2024-05-14"))

    assert who(found, words) == names
