from __future__ import annotations

import pytest

from onrecord.acts.checks.kinds.favours import as_favour
from onrecord.acts.checks.places import Places
from onrecord.types import Act
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def cast(text: str, cue: str, **fields: object) -> Act:
    reading = reading_of(text)
    act = claim(reading, "threaten", cue, "Arland", **fields)
    return as_favour(act, Places(reading))


IF = "if [Borland] signs the pact"
GOOD = [
    ("would lift the embargo", "offer"),
    ("would carry out the second phase", "offer"),
    ("will honour the truce", "pledge"),
    ("would stop the shelling", "offer"),
    ("would drop the case", "offer"),
    ("could lift its veto", "offer"),
    ("would halve its tariffs", "offer"),
    ("would pay compensation", "offer"),
    ("will withdraw its complaint", "pledge"),
    ("will withdraw its troops", "pledge"),
    ("will reopen the port", "pledge"),
    ("will resume gas deliveries", "pledge"),
    ("will call off the strike", "pledge"),
    ("will hand over the sailors", "pledge"),
    ("will also free the crew", "pledge"),
]


@pytest.mark.parametrize(("deed", "found"), GOOD)
def test_a_good_turn_on_a_condition_is_no_threat(deed, found):
    act = cast(f"[Arland] {deed} {IF}.", deed, condition="if Borland signs the pact")

    assert act.kind.value == found


BAD = [
    "would close the port",
    "will cut the gas supply",
    "would halt all payments",
    "would end the truce",
    "would withdraw its ambassador",
    "would withdraw from the treaty",
    "would drop out of the talks",
    "would drop its support for the tariffs",
    "would call a strike",
    "will return fire",
    "will return to war",
    "would pay the full price",
    "will release the recordings",
    "will lift its moratorium on tests",
    "will not lift the embargo",
    "threatened that it would lift the embargo",
]


@pytest.mark.parametrize("deed", BAD)
def test_a_bad_turn_stays_a_threat(deed):
    act = cast(f"[Arland] {deed} {IF}.", deed, condition="if Borland signs the pact")

    assert act.kind.value == "threaten"


def test_what_is_done_for_want_of_something_stays_a_threat():
    text = "[Arland] will withdraw its troops if [Borland] does not pay."
    act = cast(text, "will withdraw its troops", condition="if Borland does not pay")

    assert act.kind.value == "threaten"


def test_a_promise_keeps_the_verb_that_makes_it_good():
    text = f"[Arland] would lift its embargo on fish {IF}."
    act = cast(text, "would lift", condition="if Borland signs the pact", about="embargo on fish")

    assert act.about == "lift its embargo on fish"


@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        ("would be spared", "pledge"),
        ("will be exempted", "pledge"),
        ("would not be spared", "threaten"),
        ("would be hit", "threaten"),
    ],
)
def test_who_is_to_be_spared_is_not_threatened(deed, kind):
    assert cast(f"[Arland] said farmers {deed}.", deed).kind.value == kind
