from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair
from tests.acts.hand import acts_by_rules


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("[Arland] rather than [Borland] signed the accord.", ("ARL",)),
        ("[Arland], and not [Borland], signed the accord.", ("ARL",)),
        ("It was [Arland], not [Borland], that signed the accord.", ("ARL",)),
        ("Everyone but [Borland] signed the accord.", ()),
        ("All the members except for [Borland] signed the accord.", ()),
        ("It was not [Borland] that signed the accord.", ()),
    ],
)
def test_who_is_set_apart_does_nothing(text, doers):
    assert repair(text, "agree", "signed", "Borland").actor_ids == doers
    assert {each for act in acts_by_rules(text) for each in act.actor_ids} <= set(doers)


@pytest.mark.parametrize(
    "text",
    [
        "Not [Arland] but [Borland] signed the accord.",
        "Whether or not [Borland] signed the accord is open.",
        "Unlike [Arland], [Borland] signed the accord.",
        "[Borland] wanted more than [Arland] and signed the accord.",
    ],
)
def test_who_is_set_beside_another_does_it(text):
    assert repair(text, "agree", "signed", "Borland").actor_ids == ("BOR",)
