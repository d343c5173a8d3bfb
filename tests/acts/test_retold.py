from __future__ import annotations

import pytest

from tests.acts.hand import acts_of, propose


def told(text: str, second: str, who: str | None) -> list[str]:
    first = propose("assault", "shelled", actor="Arland", recipient="Borland")
    again = propose("assault", second, **({"actor": who} if who else {"recipient": "Kess"}))
    return [act.cue.quote for act in acts_of(f"[Arland] shelled [Borland]. {text}", first, again)]


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("[Kess] was hurt in the attack.", "was hurt in the attack", None),
        ("[Vorr] carried out the raid at dawn.", "carried out the raid", "Vorr"),
    ],
)
def test_harm_told_again_is_no_other(text, cue, who):
    assert told(text, cue, who) == ["shelled"]


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("[Kess] was hurt in an attack.", "was hurt in an attack", None),
        ("[Kess] was hurt in the attack on the port.", "was hurt in the attack", None),
        ("[Borland] carried out the raid at dawn.", "carried out the raid", "Borland"),
    ],
)
def test_harm_of_others_and_other_harm_is_another(text, cue, who):
    assert told(text, cue, who) == ["shelled", cue]


def toll(text: str, cue: str, who: str | None = "Arland") -> list[str]:
    fields = {"actor": who} if who else {"recipient": "Kess"}
    first = propose("assault", "shelled", actor="Arland", recipient="Borland")
    return [act.cue.quote for act in acts_of(text, first, propose("assault", cue, **fields))]


def test_what_a_blow_did_is_that_blow():
    assert toll("[Arland] shelled [Borland] at dawn, killing five.", "killing five") == ["shelled"]
    assert toll("[Arland] shelled [Borland], wounding [Kess].", "wounding", None) == ["shelled"]


def test_what_another_blow_did_is_another():
    assert len(toll("[Arland] shelled [Borland]. [Arland] struck, killing five.", "killing five")) == 2
    assert len(toll("[Arland] shelled [Borland], and [Borland] fired, killing five.", "killing five", "Borland")) == 2
