from __future__ import annotations

import pytest

from onrecord.acts.undone import asked_for, ended_by

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
