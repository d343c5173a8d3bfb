from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.phrases import with_phrases
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("marked", "kind", "cue", "taken", "about"),
    [
        ("[Vorr] condemned the raid on the port.", "accuse", "condemned", "port", "raid on the port"),
        (
            "[Vorr] hailed the swift release of two pilots.",
            "support",
            "hailed",
            "pilots",
            "swift release of two pilots",
        ),
        ("[Vorr] called for the creation of a board.", "demand", "called for", "board", "creation of a board"),
        ("[Vorr] rejected [Borland]’s calls for talks.", "refuse", "rejected", "talks", "Borland’s calls for talks"),
        ("[Vorr] opposed all use of force.", "oppose", "opposed", "force", "use of force"),
        # No deed stands between, or it is not what the clause of the cue is about.
        ("[Vorr] opposed the idea of a truce.", "oppose", "opposed", "truce", "truce"),
        ("[Vorr] condemned the question of tolls.", "accuse", "condemned", "tolls", "tolls"),
        ("[Vorr] thanked [Kess] for the return of the crew.", "support", "thanked", "crew", "crew"),
        ("[Vorr] smiled, then condemned, after a raid on the port, the toll.", "accuse", "condemned", "port", "port"),
        ("[Vorr] met [Kess] after the raid on the port.", "meet", "met", "port", "port"),
    ],
)
def test_who_condemns_a_deed_is_against_the_deed(marked: str, kind: str, cue: str, taken: str, about: str) -> None:
    reading = reading_of(marked)
    act = claim(reading, kind, cue, "Vorr", about=taken)

    assert with_phrases([act], Places(reading))[0].about == about


def test_who_wants_an_end_of_raids_is_against_raids() -> None:
    reading = reading_of("[Vorr] called for the removal of tolls.")
    act = claim(reading, "demand", "called for", "Vorr", about="tolls", polarity="refrain")

    assert with_phrases([act], Places(reading))[0].about == "tolls"
