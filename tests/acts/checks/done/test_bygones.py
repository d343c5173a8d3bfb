from __future__ import annotations

import pytest

from onrecord.types import Status
from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] used to oppose the toll.", "used to oppose"),
        ("[Kess] used to oppose the toll.", "oppose"),
        ("[Kess] once opposed the toll.", "opposed"),
        ("[Kess], who once opposed the toll, left.", "once opposed"),
        ("[Kess]’s former opposition to the toll is forgotten.", "former opposition to"),
        ("In the past [Kess] opposed the toll.", "opposed"),
        ("In his first term [Kess] opposed the toll.", "opposed"),
        ("[Kess] opposed the toll during her previous term.", "opposed"),
        ("[Kess], who opposed it in his first term, pays the toll.", "opposed"),
        ("When she was prime minister, [Kess] opposed the toll.", "opposed"),
        ("[Kess] opposed the toll during his years as governor.", "opposed"),
    ],
)
def test_what_is_told_as_over_is_history(text, cue):
    assert repair(text, "oppose", cue, "Kess").status is Status.HISTORICAL


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] got used to opposing the toll.", "opposing"),
        ("[Kess] once again opposed the toll.", "opposed"),
        ("Once [Kess] opposed the toll, it fell.", "opposed"),
        ("Once opposed by [Kess], the toll fell.", "opposed"),
        ("[Kess] opposed the former minister.", "opposed the former minister"),
        ("In the past week [Kess] opposed the toll.", "opposed"),
        ("In the past few months [Kess] opposed the toll.", "opposed"),
        ("[Kess] has in the past opposed the toll.", "opposed"),
        ("[Kess], who has in the past paid it, opposed the toll.", "opposed"),
        ("[Kess] opposed the past offers.", "opposed"),
        ("[Kess], who paid it in his first term, opposed the toll.", "opposed"),
        ("[Kess] opposed the toll and in his first term he had paid it.", "opposed"),
        ("When she was in Tarn, [Kess] opposed the toll.", "opposed"),
        ("In his second term [Kess] opposed the toll.", "opposed"),
        ("[Kess] has opposed the toll in his first term.", "opposed"),
    ],
)
def test_what_is_not_over_is_none(text, cue):
    assert repair(text, "oppose", cue, "Kess").status is Status.ACTUAL
