from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of

UNHESITATING = [
    ("will not hesitate to strike the port", "threaten"),
    ("would not hesitate to impose tariffs", "threaten"),
    ("will never hesitate to use force", "threaten"),
    ("won’t hesitate to leave the pact", "threaten"),
    ("will not think twice about closing the port", "threaten"),
    ("would not hesitate to withdraw from the pact", "threaten"),
    ("would not hesitate to withdraw its envoys", "pledge"),
    ("will not hesitate to recognise the island", "pledge"),
    ("would not shy away from signing the pact", "pledge"),
    ("would not be afraid to help the crew", "pledge"),
]


@pytest.mark.parametrize(("deed", "kind"), UNHESITATING)
def test_what_nobody_hesitates_to_do_is_done(deed, kind):
    cue = " ".join(deed.split()[:-2])
    found = repair(f"[Arland] {deed}.", "pledge", cue, "Arland", told_by="Arland", polarity="refrain")

    assert (found.kind.value, found.polarity.value) == (kind, "do")


def test_a_warning_that_nobody_will_hesitate_is_a_threat_and_no_demand():
    text = "[Vorr] warned [Kess] that [he=Kess] would not hesitate to impose tariffs."
    claimed = {"told_by": "Vorr", "to": "Kess", "polarity": "refrain", "about": "hesitate to impose tariffs"}
    found = repair(text, "demand", "warned", "Vorr", **claimed)

    assert (found.kind.value, found.polarity.value, found.about) == ("threaten", "do", "impose tariffs")
    assert found.recipient_id == "kess"
    reading = reading_of(text)
    assert check_of(reading, "threaten", "warned", "Vorr", told_by="Vorr", to="Kess", about="impose tariffs") is None


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] will not impose tariffs, though it did hesitate.", "pledge", "will not impose"),
        ("[Arland] urged [Kess] not to hesitate to call.", "demand", "urged"),
        (
            "[Arland] will not send ships, [Vorr] said, and will not hesitate to say so.",
            "pledge",
            "will not send ships",
        ),
    ],
)
def test_what_is_ruled_out_stays_so(text, kind, cue):
    found = repair(text, kind, cue, "Arland", told_by="Arland", polarity="refrain")

    assert (found.kind.value, found.polarity.value) == (kind, "refrain")
