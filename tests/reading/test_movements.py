from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("before", "words", "names"),
    [
        ("Hezbollah rejected the plan. ", "The group", ["Hezbollah"]),
        ("Israel struck the Houthis. It rained. ", "The movement", ["Houthi movement"]),
        ("Hamas met an envoy of the European Union. ", "The movement", ["Hamas"]),
        ("Hamas accused Hezbollah of betrayal. ", "The group", []),
        ("Hamas rejected the plan. It rained. It snowed. It rained. ", "The group", []),
        ("Hamas met the leaders of a rebel group. ", "The group", []),
        ("Israel rejected the plan. ", "The group", []),
    ],
)
def test_the_group_is_the_only_body_without_a_state_just_named(before: str, words: str, names: list[str]) -> None:
    found = reading(report(f"{before}{words} threatened to leave.", published="2024-05-14"))

    assert who(found, words) == names
