from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import Said, reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue", "is_doubted"),
    [
        ("By offering a seat, [Arland] would gain a vote.", "offer", "offering", True),
        ("By threatening to leave, [Arland] could win more.", "threaten", "threatening", True),
        ("[Kess] wrote that by meeting [Arland], [he=Kess] might save it.", "meet", "meeting", True),
        ("By offering a seat, [Arland] gained a vote.", "offer", "offering", False),
        ("[Arland] won it by offering a seat.", "offer", "offering", False),
        ("Offering a seat, [Arland] said it would wait.", "offer", "Offering", False),
    ],
)
def test_what_would_follow_from_it_does_not_say_that_it_was_done(text, kind, cue, is_doubted):
    assert (check_of(reading_of(text), kind, cue, "Arland") == "reality") is is_doubted


@pytest.mark.parametrize(
    ("text", "said", "is_doubted"),
    [
        ("“[I=Vorr] was going to open the port,” [Vorr] said.", "“I was going to open the port,”", True),
        ("[Vorr] was just going to open the port, but fell ill.", None, True),
        ("[Vorr] said [she=Vorr] was going to open the port.", "she was going to open the port", False),
        ("In a letter stating that [she=Vorr] was going to open the port, [Vorr] gave in.", None, False),
        ("“[I=Vorr] am going to open the port,” [Vorr] said.", "“I am going to open the port,”", False),
    ],
)
def test_what_once_was_to_be_is_no_pledge(text, said, is_doubted):
    reading = reading_of(text, *((Said("Vorr", "said", said),) if said else ()))
    cue = "going to open"

    assert (check_of(reading, "pledge", cue, "Vorr", told_by="Vorr") == "reality") is is_doubted


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        ("[Arland] offered a reward for the arrest of [Kess].", True),
        ("[Arland] pays for information leading to the arrest of [Kess].", True),
        ("[Arland] issued a warrant for the arrest of [Kess].", False),
        ("[Arland] announced the arrest of [Kess].", False),
    ],
)
def test_an_arrest_that_a_reward_is_offered_for_was_not_made(text, is_doubted):
    assert (check_of(reading_of(text), "coerce", "the arrest of", "Arland", to="Kess") == "reality") is is_doubted
