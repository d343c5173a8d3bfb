from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("text", "words", "whose"),
    [
        ("Mr. Otto Kess said his party would wait.", "his party", ["Kess party"]),
        ("Mrs. Lena Vorr spoke. Her campaign refused.", "Her campaign", ["Vorr campaign"]),
        ("President Ada Vorr of Norland spoke. Her party refused.", "Her party", ["Vorr party"]),
        ("Mr. Otto Kess ended his campaign.", "his campaign", []),
        ("Mr. Otto Kess spoke of his campaign for mayor.", "his campaign", []),
        ("Envoys said his party would wait.", "his party", []),
    ],
)
def test_the_party_and_the_campaign_of_a_person_are_hers(text: str, words: str, whose: list[str]) -> None:
    assert who(reading(report(text)), words) == whose


def test_the_party_of_a_head_of_state_acts_for_itself() -> None:
    found = reading(report("President Ada Vorr of Norland spoke. Her party refused. Her government refused."))
    sides = {actor.name: actor.speaks_for for actor in found.actors}

    assert sides["Vorr party"] is None
    assert sides["Vorr government"] is not None


def test_his_party_and_her_party_are_two() -> None:
    found = reading(report("Mr. Otto Kess said his party left. Mrs. Lena Vorr said her party stayed."))

    assert (who(found, "his party"), who(found, "her party")) == (["Kess party"], ["Vorr party"])
