from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.phrases import with_phrases
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("marked", "kind", "cue", "taken", "about"),
    [
        ("Raids will lead to higher costs, [Vorr] said.", "threaten", "will lead to higher costs", "Raids",
         "higher costs"),
        ("Raids would warrant new sanctions, [Vorr] said.", "threaten", "would warrant new sanctions", "Raids",
         "new sanctions"),
        ("[Vorr] said there will be costs for raids.", "threaten", "will be costs", "raids", "costs"),
        ("[Vorr] will put tariffs on fish.", "threaten", "will put tariffs", "fish", "tariffs on fish"),
        ("[Vorr] threatened [Borland] with a toll.", "threaten", "threatened", "Borland with a toll", "toll"),
        ("[Vorr] will take all necessary steps to guard the port.", "pledge", "will take all necessary steps to",
         "guard the port", "necessary steps to guard the port"),
        # The harm is in what it is about already, is lifted, or may be anything.
        ("[Vorr] will impose costs on fish.", "threaten", "will impose costs", "costs on fish", "costs on fish"),
        ("[Vorr] threatened to lift sanctions on fish.", "threaten", "threatened to lift sanctions", "fish", "fish"),
        ("Raids will have consequences, [Vorr] said.", "threaten", "will have consequences", "Raids", "Raids"),
        ("[Vorr] promised to lower the price of fish.", "pledge", "lower the price of", "fish", "fish"),
        ("[Vorr] threatened to break with [Borland].", "threaten", "threatened to", "break with Borland",
         "break with Borland"),
    ],
)  # fmt: skip
def test_a_threat_is_about_the_harm_that_its_cue_names(
    marked: str, kind: str, cue: str, taken: str, about: str
) -> None:
    reading = reading_of(marked)
    act = claim(reading, kind, cue, "Vorr", about=taken)

    assert with_phrases([act], Places(reading))[0].about == about
