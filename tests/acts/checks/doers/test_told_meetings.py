from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.gate import find_doubt
from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Act, Actor, ActorKind, Reading
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import Said, reading_of

REPORTERS = Actor(id="press", name="reporters", kind=ActorKind.GROUP)
JOURNALISTS = Actor(id="some", name="journalists", kind=ActorKind.GROUP)


def _with_actors(reading: Reading, *actors: Actor) -> Reading:
    return replace(reading, actors=(*reading.actors, *actors))


def _met(text: str, cue: str, said: Said, *others: str) -> Act:
    reading = _with_actors(reading_of(text, said), REPORTERS)
    act = replace(claim(reading, "meet", cue, "Kess", evidence=cue), actor_ids=(*others, "kess"))
    return repaired(act, Places(reading).of(act))


@pytest.mark.parametrize(
    ("text", "cue", "verb"),
    [
        ("[Vorr] said after talks with [Kess] that the port would open.", "talks with", "said"),
        (
            "[Vorr] told reporters following a long meeting with [Kess] that it would open.",
            "a long meeting with",
            "told",
        ),
        ("[Vorr] said in the capital after her phone call with [Kess] that it would open.", "phone call with", "said"),
        ("The port would open, [Vorr] said after talks with [Kess].", "talks with", "said"),
        ("The port would open, said [Vorr] after talks with [Kess].", "talks with", "said"),
    ],
)
def test_who_speaks_after_talks_held_them(text, cue, verb):
    said = Said("Vorr", verb, "would open", source="Vorr")
    act = _met(text, cue, said)

    assert act.actor_ids == ("vorr", "kess")
    assert act.speaks_for == "ARL"
    assert "Vorr" in act.evidence[0].quote


@pytest.mark.parametrize("told", ["press", "NOR"])
def test_who_is_told_of_talks_did_not_hold_them(told):
    text = "[Vorr] told [northern states] and [reporters=?] after talks with [Kess] that the port would open."

    assert _met(text, "talks", Said("Vorr", "told", "would open", source="Vorr"), told).actor_ids == ("vorr", "kess")


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("[Vorr] said that after talks with [Kess] the port would open.", "talks with", "Vorr"),
        ("[Vorr] said it would open, and left after talks with [Kess].", "talks with", "Vorr"),
        ("[Vorr] said after talks between [Kess] and others that it would open.", "talks between", "Vorr"),
        ("[Vorr] said after [Arland]'s talks with [Kess] that it would open.", "talks with", "Vorr"),
        ("[Vorr] said after reports of talks with [Kess] that it would open.", "talks with", "Vorr"),
        ("Aides to [Vorr] said after talks with [Kess] that it would open.", "talks with", "Aides to Vorr"),
    ],
)
def test_who_only_speaks_of_talks_did_not_hold_them(text, cue, source):
    assert _met(text, cue, Said("Vorr", "said", "would open", source=source)).actor_ids == ("kess",)


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("[Vorr] met [journalists=?] on Monday.", "actor"),
        ("[Vorr] met with the [journalists=?] on Monday.", "actor"),
        ("[Vorr] met freed [journalists=?] on Monday.", None),
        ("[Vorr] met the jailed [journalists=?] on Monday.", None),
    ],
)
def test_a_talk_with_reporters_is_no_meeting_unless_something_befell_them(text, check):
    reading = _with_actors(reading_of(text), JOURNALISTS)
    found = find_doubt(replace(claim(reading, "meet", "met", "Vorr"), actor_ids=("vorr", "some")), reading)

    assert (found.check if found else None) == check


@pytest.mark.parametrize("where", ["", " in Port Ilm", " at the summit"])
def test_who_was_joined_by_another_met_him(where):
    act = repair(f"[Kess] was joined{where} by [Vorr].", "meet", "was joined", "Kess")

    assert act.actor_ids == ("kess", "vorr")
