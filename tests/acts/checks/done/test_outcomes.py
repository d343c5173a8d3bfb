from __future__ import annotations

import pytest

from onrecord.types import Polarity, Status
from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of

PARTED = [
    ("[Arland] and [Kess] parted without agreeing on a date.", "parted without agreeing on"),
    ("[Kess] went home with no agreement on quotas.", "went home with no agreement on"),
    ("[Arland] and [Kess] broke up the meeting with nothing agreed.", "broke up the meeting with nothing agreed"),
    ("[Kess] came home from the north without a signed accord.", "without a signed accord"),
    ("[Arland] and [Kess] parted with no accord signed.", "parted with no accord signed"),
    ("[Arland] and [Kess] adjourned without having agreed on a text.", "adjourned without having agreed on"),
    ("[Arland] and [Kess] ended the talks with no deal in sight.", "ended the talks with no deal"),
]


@pytest.mark.parametrize(("text", "cue"), PARTED)
def test_what_they_parted_without_is_not_agreed(text, cue):
    act = repair(text, "agree", cue, "Kess")

    assert (act.status, act.polarity) == (Status.NEGATED, Polarity.DO)
    assert check_of(reading_of(text), "agree", cue, "Kess", status="negated") is None


def test_what_was_left_is_not_what_is_not_agreed():
    text = "[Arland] and [Kess] left the hall with no deal reached."

    assert repair(text, "agree", "left the hall with no deal", "Kess", about="hall").about == "deal"
    assert repair(
        "[Kess] parted without agreeing on a date.", "agree", "parted without", "Kess", about="date"
    ).about == ("date")


AGREED = [
    ("[Arland] and [Kess] signed the treaty without a ceremony.", "signed"),
    ("[Arland] and [Kess] reached an agreement with no deadline.", "reached an agreement with no"),
    ("[Kess] agreed to leave without a treaty.", "agreed to leave without a treaty"),
    ("With nothing left to lose, [Kess] agreed to the plan.", "agreed to"),
]


@pytest.mark.parametrize(("text", "cue"), AGREED)
def test_who_agrees_to_do_without_agrees(text, cue):
    assert repair(text, "agree", cue, "Kess").status is Status.ACTUAL
