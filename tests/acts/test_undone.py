from __future__ import annotations

import pytest

from onrecord.acts.undone import asked_for, ended_by, named_deed
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of

CALLS = [
    ("demand for a transit fee", "a transit fee"),
    ("Arland's repeated calls for monitors", "monitors"),
    ("request to lift the toll", "lift the toll"),
    ("transit fee", None),
    ("monitors", None),
]


@pytest.mark.parametrize(("phrase", "thing"), CALLS)
def test_a_call_is_for_a_thing(phrase, thing):
    assert asked_for(phrase) == thing


ENDS = [
    ("drop the transit fee", "the transit fee"),
    ("lifting of the toll", "the toll"),
    ("an end to night shifts", "night shifts"),
    ("scrapping night shifts", "night shifts"),
    ("toll lifted", "toll"),
    ("treaty to be scrapped", "treaty"),
    ("tariff gone", "tariff"),
    ("prisoners freed", None),
    ("suspended flights", None),
    ("cancelled flights", None),
    ("transit fee", None),
    ("end", None),
]


@pytest.mark.parametrize(("phrase", "thing"), ENDS)
def test_an_end_is_put_to_a_thing(phrase, thing):
    assert ended_by(phrase) == thing


@pytest.mark.parametrize(
    ("kind", "cue", "about", "named"),
    [
        ("sanction", "banned", "exports of chips", "ban on exports of chips"),
        ("sanction", "has halted", "talks", "halt to talks"),
        ("sanction", "suspended", "imports of beef", "suspension of imports of beef"),
        ("coerce", "arrested", "three sailors", "arrest of three sailors"),
        ("sanction", "imposed", "duty on steel", "duty on steel"),
        ("sanction", "banned", "ban on chips", "ban on chips"),
        ("sanction", "halted", "", ""),
        ("propose", "banned", "exports of chips", "exports of chips"),
    ],
)
def test_a_deed_against_a_thing_is_named_with_it(kind, cue, about, named):
    reading = reading_of(f"[Arland] {cue} them.")

    assert named_deed(claim(reading, kind, cue, "Arland", about=about)) == named
