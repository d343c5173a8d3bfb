from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import Said, reading_of

DONE = [
    ("[Kess] urged [Vorr] to open the locks.", "demand", "urged", "Kess", "Vorr"),
    ("[Vorr] was urged by [Kess] to open the locks.", "demand", "was urged", "Kess", "Vorr"),
    ("[Vorr], accused by [Kess] of lying, left.", "accuse", "accused", "Kess", "Vorr"),
    ("[Vorr], whom [Kess] blames for the fire, left.", "accuse", "blames", "Kess", "Vorr"),
    ("[Kess]’s rejection of the plan of [Vorr] came late.", "refuse", "rejection", "Kess", "Vorr"),
    ("A call by [Kess] for [Vorr] to resign went unheard.", "demand", "call", "Kess", "Vorr"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "doer", "other"), DONE)
def test_the_actor_stands_where_the_doer_stands(text, kind, cue, doer, other):
    reading = reading_of(text)

    assert check_of(reading, kind, cue, doer, to=other) is None
    assert check_of(reading, kind, cue, other, to=doer) == "actor"


def test_a_person_in_office_and_the_state_are_one_side():
    assert check_of(reading_of("[Borland] rejected the toll."), "refuse", "rejected", "Kess") is None


def test_whoever_is_acted_upon_does_nothing():
    reading = reading_of("[Vorr] was urged to resign.")

    assert check_of(reading, "demand", "urged", "Vorr") == "actor"


def test_i_means_whoever_speaks():
    reading = reading_of("“I reject the toll,” [Vorr] said. [Kess] left.", Said("Vorr", "said", "“I reject the toll,”"))

    assert check_of(reading, "refuse", "reject", "Kess", told_by="Vorr") == "actor"
    assert check_of(reading, "refuse", "reject", "Vorr", told_by="Vorr") is None


def test_a_recipient_who_does_it_is_doubted():
    reading = reading_of("[Kess] and [Tamm] urged [Borland] to yield.")

    assert check_of(reading, "demand", "urged", "Kess", to="Tamm") == "recipient"
