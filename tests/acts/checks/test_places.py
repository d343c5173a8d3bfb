from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from tests.acts.checks.claims import claim
from tests.acts.hand import ACTORS, reading_of


@pytest.mark.parametrize(
    ("name", "words", "is_called"),
    [("U.S. forces", "the forces", True), ("U.S. forces", "the junta's", False), ("Kim J. Orr", "Orr's", True)],
)
def test_a_single_letter_calls_nobody(name, words, is_called):
    reading = reading_of("[Arland] left the port.")
    place = Places(reading).of(claim(reading, "retreat", "left", "Arland"))

    assert place is not None
    named = replace(place, actors={"ARL": replace(ACTORS["Arland"], name=name)})
    assert named.is_called("ARL", words) is is_called
