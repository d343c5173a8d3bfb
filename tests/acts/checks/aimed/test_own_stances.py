from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "to", "aim", "about"),
    [
        ("[Vorr] reiterated [Arland]'s support for [Borland].", "Arland", "BOR", "Borland"),
        ("[Vorr] expressed [Arland]'s firm solidarity with [Borland].", "Arland", "BOR", "Borland"),
        ("[Vorr] reaffirmed [Arland]'s support for a truce.", "Arland", None, "a truce"),
        ("[Vorr] reaffirmed [Arland]'s support for a truce.", "Kess", "kess", "a truce"),
    ],
)
def test_who_voices_the_support_of_his_side_does_not_back_it(text, to, aim, about):
    said = text.partition("ed ")[2].replace("[", "").replace("]", "").rstrip(".")
    act = repair(text, "support", text.split()[1], "Vorr", to=to, about=said)

    assert (act.recipient_id, act.about) == (aim, about)


def test_opposition_that_is_voiced_is_not_aimed_at_its_owner():
    text = "[Vorr] reiterated [Arland]'s opposition to the toll."

    assert repair(text, "oppose", "reiterated", "Vorr", to="Arland").recipient_id is None


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] welcomed [Arland]'s support for [Borland].",
        "[Vorr] confirmed [Arland]'s part in the talks with [Borland].",
    ],
)
def test_the_stance_of_another_is_backed(text):
    assert repair(text, "support", text.split()[1], "Kess", to="Arland").recipient_id == "ARL"
