from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] was wounded by a missile made by [Borland].", "assault", "was wounded by"),
        ("[Kess] was poisoned with a toxin developed by [Borland].", "assault", "was poisoned"),
        ("[Kess] was arrested under a law passed by [Borland].", "coerce", "was arrested"),
    ],
)
def test_who_made_the_weapon_did_not_use_it(text, kind, cue):
    act = repair(text, kind, cue, "Borland", to="Kess")

    assert (act.actor_ids, act.recipient_id) == ((), "kess")


def test_a_harm_of_nobody_by_a_maker_alone_is_dropped():
    reading = reading_of("A convoy was hit by a drone built by [Borland].")

    assert check_of(reading, "assault", "was hit", "Borland") == "actor"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] was wounded by [Borland].", "was wounded by"),
        ("[Kess] was found and shot by [Borland].", "shot by"),
        ("[Borland] shelled the post of [Kess] with guns made by [Arland].", "shelled"),
        ("[Borland] wounded [Kess] with a gun made by [Borland].", "wounded"),
    ],
)
def test_who_did_the_harm_stays(text, cue):
    assert repair(text, "assault", cue, "Borland", to="Kess").actor_ids == ("BOR",)
