from __future__ import annotations

import pytest

from onrecord.reading.actors import find_actors
from onrecord.reading.mentions import find_mentions
from onrecord.reading.sentences import find_sentences
from onrecord.types import Reading
from tests.reading.reports import report


def sides(text: str) -> list[str | None]:
    """Return for whom each foreign office, or its voice, of a text speaks."""
    found = find_actors(find_mentions(find_sentences(Reading(report=report(text)))))
    actors = {actor.id: actor for actor in found.actors}
    return [
        actors[mention.actor_ids[0]].speaks_for if mention.actor_ids else None
        for mention in found.mentions
        if "Office" in mention.evidence.quote or "Department" in mention.evidence.quote
    ]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("The Foreign Office left.", ["GBR"]),
        ("Pakistan's Foreign Office left.", ["PAK"]),
        ("The Thai Foreign Office left.", ["THA"]),
        ("The South Korean State Department left.", ["KOR"]),
        ("Britain’s Foreign Office left. The Foreign Office will wait.", ["GBR", "GBR"]),
        ("The U.S. State Department left. The State Department will wait.", ["USA", "USA"]),
        ("Then Monday’s Foreign Office call ended.", ["GBR"]),
    ],
)
def test_a_name_that_several_states_share_is_of_the_state_before_it(text: str, owners: list[str]) -> None:
    assert sides(text) == owners


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Pakistan's Foreign Office left. The Foreign Office will wait.", ["PAK", "PAK"]),
        ("The Foreign Office left. Later Pakistan's Foreign Office spoke.", ["PAK", "PAK"]),
        ("Pakistan's Foreign Office left. The Foreign Office spokesman spoke.", ["PAK", "PAK"]),
        ("Pakistan's Foreign Office left. The Foreign Office in London spoke.", ["PAK", "GBR"]),
        ("In Berlin, the Foreign Office left.", ["DEU"]),
        ("The Foreign Office in Berlin left.", ["DEU"]),
        ("The Foreign Office in Tarn left.", ["GBR"]),
        ("The Foreign Office in Berlin left. Then the Foreign Office spoke.", ["DEU", "DEU"]),
        ("Pakistan's Foreign Office left. The State Department spoke.", ["PAK", "USA"]),
        ("Vorland's Foreign Office left. The Foreign Office spoke.", [None, None]),
    ],
)
def test_without_a_state_before_it_it_is_where_it_sits_or_the_one_told_of(text: str, owners: list[str]) -> None:
    assert sides(text) == owners
