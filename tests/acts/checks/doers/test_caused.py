from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] had its assets frozen by [Borland].", "sanction", "had its assets frozen by"),
        ("[Arland] has had weapons delivered already by [Borland].", "aid", "had weapons delivered already by"),
        ("[Arland] got its port bombed again by [Borland].", "assault", "got its port bombed"),
    ],
)
def test_what_somebody_has_done_to_him_is_done_by_whom_by_names(text: str, kind: str, cue: str) -> None:
    act = repair(text, kind, cue, "Arland", to="Borland")

    assert (act.actor_ids, act.recipient_id) == (("BOR",), "ARL")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] had weapons that were made by [Borland].", "aid", "had weapons"),
        ("[Arland] had talks and was praised by [Borland].", "cooperate", "had talks"),
        ("[Arland] had closed the port by [Borland].", "coerce", "had closed"),
    ],
)
def test_who_does_it_himself_stays(text: str, kind: str, cue: str) -> None:
    assert repair(text, kind, cue, "Arland").actor_ids == ("ARL",)
