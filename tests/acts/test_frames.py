from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from tests.acts.checks.claims import claim
from tests.acts.hand import ACTORS, reading_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[Vorr] and [Kess], the future [head=the League], oppose the toll.", ["Vorr", "Kess"]),
        ("[Vorr] and [Kess], both new to [the League], oppose the toll.", ["Vorr", "Kess"]),
        ("In talks hosted by [Arland] and [Borland], [Vorr] and [Kess] oppose the toll.", ["Vorr", "Kess"]),
        ("[Arland], [Borland], [Vorr] and [Kess] oppose the toll.", ["Arland", "Borland", "Vorr", "Kess"]),
        ("The envoys of [Vorr] and [Kess] oppose the toll.", []),
    ],
)
def test_several_who_are_described_between_commas_are_the_subject(text: str, names: list[str]) -> None:
    reading = reading_of(text)
    place = Places(reading).of(claim(reading, "oppose", "oppose", "Kess"))
    subject = place.subject if place is not None else None
    found = [each for mention in (*subject.others, subject.mention) for each in mention.actor_ids] if subject else []

    assert found == [ACTORS[name].id for name in names]
