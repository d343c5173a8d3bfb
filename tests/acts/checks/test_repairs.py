from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Act, Status
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def repair(text: str, kind: str, cue: str, who: str, **fields: object) -> Act:
    reading = reading_of(text)
    act = claim(reading, kind, cue, who, **fields)
    return repaired(act, Places(reading).of(act))


VICTIMS = [
    ("[Vorr] was wounded in the shelling.", "assault", "wounded"),
    ("[Vorr] was wounded in a [Borland] strike.", "assault", "strike"),
    ("[Vorr] has been arrested.", "coerce", "arrested"),
    ("[Vorr] was driven out of the delta.", "assault", "driven out"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), VICTIMS)
def test_who_is_acted_upon_does_nothing(text, kind, cue):
    act = repair(text, kind, cue, "Vorr")

    assert (act.actor_ids, act.speaks_for, act.recipient_id) == ((), None, "vorr")


@pytest.mark.parametrize(
    ("text", "cue"), [("[Vorr] wounded two pilots.", "wounded"), ("Two pilots were wounded by [Vorr].", "wounded")]
)
def test_who_acts_stays_the_doer(text, cue):
    assert repair(text, "assault", cue, "Vorr").actor_ids == ("vorr",)


CALLED_OFF = [
    ("The meeting between [Vorr] and [Kess] was cancelled.", "meeting"),
    ("The talks between [Vorr] and [Kess] did not take place.", "talks"),
    ("The planned meeting with [Kess] has been postponed.", "meeting"),
    ("[Kess] called off a planned meeting with [Vorr].", "meeting"),
]


@pytest.mark.parametrize(("text", "cue"), CALLED_OFF)
@pytest.mark.parametrize("status", ["actual", "future"])
def test_a_meeting_called_off_is_negated(text, cue, status):
    assert repair(text, "meet", cue, "Kess", status=status).status is Status.NEGATED


HELD = [
    ("The meeting between [Vorr] and [Kess] was postponed until June.", "meeting"),
    ("The meeting with [Kess] took place after a march was cancelled.", "meeting"),
    ("[Vorr] met [Kess], and a dinner was cancelled.", "met"),
]


@pytest.mark.parametrize(("text", "cue"), HELD)
def test_a_meeting_held_or_put_off_to_a_day_stands(text, cue):
    assert repair(text, "meet", cue, "Kess").status is Status.ACTUAL
