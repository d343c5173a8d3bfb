from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue", "option", "about"),
    [
        ("[Kess] condemned this in a letter to the board.", "accuse", "condemned", "board", ""),
        ("[Kess] rejected it at talks on fish.", "refuse", "rejected", "fish", "it"),
        ("[Kess] denied that the next day in the port.", "deny", "denied", "port", ""),
        # What it is about stands before, or is no adjunct; who pledges something may name what for.
        ("On fish, [Kess] condemned this in a letter on fish.", "accuse", "condemned", "fish", "fish"),
        ("[Kess] condemned this: the raid on the port.", "accuse", "condemned", "raid on the port", "raid on the port"),
        ("[Kess] blamed this to break the board.", "accuse", "blamed", "break the board", "break the board"),
        ("[Kess] pledged this in a bid for peace.", "pledge", "pledged", "peace", "peace"),
        ("[Kess] condemned this plan on fish.", "accuse", "condemned", "fish", "fish"),
    ],
)
def test_a_stance_on_this_is_not_about_when_or_where_it_was_told(text, kind, cue, option, about):
    assert repair(text, kind, cue, "Kess", about=option).about == about
