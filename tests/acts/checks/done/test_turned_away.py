from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.gate import find_doubt
from onrecord.types import Status
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import reading_of

UNMET = [
    ("[Kess] visited the port in April but did not meet [Vorr].", "visited the port"),
    ("[Kess] was not allowed to see [Vorr] when he visited in late March.", "visited"),
    ("[Kess] was barred from meeting [Vorr] when he came to the port.", "came to the port"),
    ("[Kess] flew to the port but was denied a meeting with [Vorr].", "flew to the port"),
    ("[Kess] was denied a request to see [Vorr] during his visit to the port.", "visit to"),
    ("[Kess] travelled to the port but failed to see the former judge [Vorr].", "travelled to"),
    ("[Kess] came to the port on Sunday without meeting [Vorr].", "came to"),
    ("The guards would not let him see [Vorr] when [Kess] visited the port.", "visited"),
    ("[Kess] tried to meet [Vorr] on Sunday.", "tried to meet"),
]
MET = [
    ("[Kess] visited [Vorr] in April but did not meet Tamm.", "visited"),
    ("[Kess] was allowed to see [Vorr] when he visited in late March.", "visited"),
    ("[Kess] was not idle, and visited [Vorr] on Sunday.", "visited"),
    ("[Kess] visited the port without his aides, where [Vorr] saw him.", "visited"),
    ("[Kess] was denied a visa in May, and [Vorr] visited him in June.", "visited"),
    ("[Kess] did not stay long when he visited the port, where he saw [Vorr].", "visited"),
    ("[Kess] met [Vorr], who tried to keep the peace.", "met"),
]


def _check(text: str, cue: str) -> str | None:
    reading = reading_of(text)
    found = find_doubt(replace(claim(reading, "meet", cue, "Kess"), actor_ids=("kess", "vorr")), reading)
    return found.check if found else None


@pytest.mark.parametrize(("text", "cue"), UNMET)
def test_a_trip_is_no_meeting_with_whom_it_did_not_reach(text, cue):
    assert _check(text, cue) == "status"


@pytest.mark.parametrize(("text", "cue"), MET)
def test_a_trip_on_which_somebody_else_was_not_met_stands(text, cue):
    assert _check(text, cue) is None


@pytest.mark.parametrize("verb", ["was denied", "had been refused"])
def test_a_meeting_that_was_denied_was_not_held(verb):
    text = f"[Kess] came to the port but {verb} a private meeting with [Vorr]."

    assert repair(text, "meet", f"{verb} a private meeting with", "Kess").status is Status.NEGATED
    assert repair("[Kess] denied a meeting with [Vorr].", "meet", "meeting", "Kess").status is Status.ACTUAL
