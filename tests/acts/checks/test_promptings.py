from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        (
            "Under pressure from [Borland], [Arland] lifted its ban on fish.",
            "Under pressure from",
            "lifted its ban on fish",
        ),
        ("At the urging of [Borland], [Arland] opened the port.", "At the urging of", "opened the port"),
        ("At [Borland]'s request, [Arland] sent pilots.", "At Borland's request", "sent pilots"),
        ("[Arland] resumed deliveries at the insistence of [Borland].", "the insistence of", "resumed deliveries"),
    ],
)
def test_what_was_asked_is_what_was_done(text, cue, about):
    act = repair(text, "demand", cue, "Borland", about="urging of Borland, Arland did it")

    assert (act.kind.value, act.about) == ("demand", about)


def test_who_does_as_asked_asks_nothing():
    text = "[Arland] resumed deliveries at the insistence of [Borland]."

    assert check_of(reading_of(text), "demand", "the insistence of", "Arland") == "parties"


def test_pressure_to_do_something_stays():
    text = "[Arland] is under pressure from [Borland] to sign the treaty."

    assert repair(text, "demand", "is under pressure from", "Borland", about="treaty").about == "treaty"


def test_who_meets_as_he_is_asked_concedes_nothing():
    text = "[Arland] met at the request of [Borland]."
    assert check_of(reading_of(text), "concede", "met at the request of", "Arland") == "kind"

    text = "[Arland] gave way at the request of [Borland]."
    assert check_of(reading_of(text), "concede", "gave way", "Arland") is None


def test_who_invites_is_named_with_the_invitation():
    text = "At the invitation of President [Vorr], Premier [Kess] will visit the port."
    act = repair(text, "propose", "the invitation of", "Kess", to="Vorr", about="invitation of President Vorr")

    assert (act.actor_ids, act.recipient_id, act.about) == (("vorr",), "kess", "visit")


def test_an_invitation_that_somebody_makes_is_his():
    text = "[Kess] welcomed the invitation of [Vorr]."
    act = repair(text, "propose", "the invitation of", "Vorr", about="visit")

    assert act.actor_ids == ("vorr",)
