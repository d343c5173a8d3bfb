from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import reading_of

POSSIBLE = [
    ("A possible raid by [Borland] on the port alarmed [Arland].", "assault", "raid by"),
    ("[Vorr] spoke of a potential second strike by [Borland] on the port.", "assault", "strike by"),
    ("The possible visit of [Kess] to the port was discussed.", "meet", "visit of"),
]
COMING = [
    ("[Vorr] spoke of the imminent raid by [Borland] on the port.", "assault", "raid by"),
    ("It will be raised in the harbour town when [Kess] meets [Vorr].", "meet", "meets"),
    ("When [Kess] meets [Vorr], the toll will be raised.", "meet", "meets"),
    ("Tonight [Kess] meets [Vorr].", "meet", "meets"),
    ("Later this week [Kess] meets [Vorr] in Tarn.", "meet", "meets"),
]
DONE = [
    ("The raid by [Borland] on the port alarmed possible friends.", "assault", "raid by"),
    ("Possible friends of [Borland] attacked the port.", "assault", "attacked"),
    ("When [Kess] meets [Vorr], she raises the toll.", "meet", "meets"),
    ("When [Kess] met [Vorr], it was said that the toll will be raised.", "meet", "met"),
    ("Tonight [Kess] met [Vorr].", "meet", "met"),
    ("[Kess] will go home, [Vorr] meets the League.", "meet", "meets"),
    ("There was good in the talks of [Kess] with [Vorr]; more will be told tomorrow.", "meet", "talks"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), POSSIBLE)
def test_what_is_named_as_possible_is_not_done(text, kind, cue):
    assert repair(text, kind, cue, "Kess" if kind == "meet" else "Borland").status.value == "hypothetical"


@pytest.mark.parametrize(("text", "kind", "cue"), COMING)
def test_what_is_told_as_coming_is_not_done(text, kind, cue):
    assert repair(text, kind, cue, "Kess" if kind == "meet" else "Borland").status.value == "future"


@pytest.mark.parametrize(("text", "kind", "cue"), DONE)
def test_what_is_told_as_done_is_done(text, kind, cue):
    assert repair(text, kind, cue, "Kess" if kind == "meet" else "Borland").status.value == "actual"


JUNE = "2031-06-14"


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("[Arland] announced a toll on fish starting on 14 June.", "future", JUNE),
        ("[Arland] announced a toll on fish that takes effect on 14 June.", "future", JUNE),
        ("[Arland] announced a toll on fish, effective 14 June.", "future", JUNE),
        ("[Arland] announced a toll on fish until 14 June.", "actual", None),
        ("[Arland] announced a toll on fish before the summit on 14 June.", "actual", None),
        ("Starting on 14 June a ferry runs; [Arland] announced a toll on fish.", "actual", None),
    ],
)
def test_a_measure_is_of_the_day_on_which_it_takes_effect(text, status, day):
    words = "on 14 June" if "on 14 June" in text else "14 June"
    reading = reading_of(text, dates={words: JUNE})
    act = repaired(
        claim(reading, "sanction", "announced", "Arland"),
        Places(reading).of(claim(reading, "sanction", "announced", "Arland")),
    )

    assert (act.status.value, act.day) == (status, day)


def test_a_measure_in_force_is_done():
    reading = reading_of("[Arland] announced a toll on fish starting on 2 May.", dates={"on 2 May": "2031-05-02"})
    act = claim(reading, "sanction", "announced", "Arland")

    assert repaired(act, Places(reading).of(act)).status.value == "actual"
