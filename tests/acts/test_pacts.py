from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.phrases import with_phrases
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("marked", "cue", "taken", "about"),
    [
        ("He spoke of tolls and the new trade agreement of [Vorr].", "agreement", "tolls", "new trade agreement"),
        ("They keep the wide consensus reached at the Tarn talks of [Vorr].", "consensus", "Tarn talks",
         "wide consensus"),
        ("They keep the agreement of [Vorr] in Tarn to reopen the port.", "agreement", "Tarn to reopen the port",
         "reopen the port"),
        ("[Vorr] spoke of the Arland-Borland gas deal.", "gas deal", "Arland-Borland gas deal", "gas deal"),
        # On what it is may be told before or behind it.
        ("On the toll, [Vorr] could strike a deal.", "strike a deal", "toll", "toll"),
        ("They keep the agreement of [Vorr] on tolls.", "agreement", "tolls", "tolls"),
        ("They keep the pact, the agreement signed in Tarn by [Vorr].", "pact", "agreement signed in Tarn",
         "agreement signed in Tarn"),
        ("[Vorr] agreed to open the port.", "agreed to", "open the port", "open the port"),
    ],
)  # fmt: skip
def test_an_agreement_that_a_noun_names_is_about_itself(marked: str, cue: str, taken: str, about: str) -> None:
    reading = reading_of(marked)
    act = claim(reading, "agree", cue, "Vorr", about=taken)

    assert with_phrases([act], Places(reading))[0].about == about
