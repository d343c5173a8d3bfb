from __future__ import annotations

import pytest

from onrecord.acts.answerers import with_answerers
from onrecord.acts.checks.places import Places
from tests.acts.checks.claims import claim
from tests.acts.hand import ACTORS, reading_of


def _answer(text: str, cue: str, kind: str = "refuse", to: str | None = "Borland", tabled: str = "sent"):
    reading = reading_of(text)
    acts = (claim(reading, "propose", tabled, "Arland", to=to), claim(reading, kind, cue, "Arland"))
    found = with_answerers(acts, Places(reading))
    return found[1].actor_ids if len(found) > 1 else None


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] sent its plan to [Borland]. [They=Arland] rejected it.", "rejected", "refuse"),
        ("[Arland] sent its plan to [Borland]. [They=Arland] refused the offer on Friday.", "refused", "refuse"),
        ("[Arland] sent its plan to [Borland]. [It=Arland] turned it down.", "turned", "refuse"),
        ("[Arland] sent [Borland] a plan, but [it=Arland] declined.", "declined", "refuse"),
        ("[Arland] sent its plan to [Borland]. [They=Arland] accepted the terms.", "accepted", "agree"),
    ],
)
def test_who_was_sent_a_plan_answers_it(text, cue, kind):
    assert _answer(text, cue, kind) == (ACTORS["Borland"].id,)


def test_nobody_known_answers_what_was_put_to_nobody_known():
    assert _answer("[Arland] sent its plan. [They=Arland] rejected it.", "rejected", to=None) is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] sent its plan to [Borland]. [They=Arland] withdrew it.", "withdrew"),
        ("[Arland] sent its plan to [Borland]. [They=Arland] rejected the demands of [Borland].", "rejected"),
        ("[Arland] sent its plan to [Borland]. [Arland] rejected it.", "Arland rejected"),
        ("[Arland] sent its plan to [Borland]. A year went by. [They=Arland] rejected it.", "rejected"),
    ],
)
def test_another_answer_stays_the_doers(text, cue):
    assert _answer(text, cue) == (ACTORS["Arland"].id,)


def _denies(text: str, cue: str) -> tuple[str, ...]:
    reading = reading_of(text)
    acts = (claim(reading, "accuse", "accused", "Vorr", to="Kess"), claim(reading, "deny", cue, "Vorr"))
    return with_answerers(acts, Places(reading))[1].actor_ids


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("[Vorr] accused [Kess] of theft. [He=Vorr] called the accusation false.", "called", "Kess"),
        ("[Vorr] accused [Kess] of theft. [He=Vorr] denied it.", "denied", "Kess"),
        ("[Vorr] accused [Kess] of theft. [He=Vorr] rejected the claims.", "rejected", "Kess"),
        # What else he denies is his, and nobody known is an "it".
        ("[Vorr] accused [Kess] of theft. [He=Vorr] denied that he was in Tarn.", "denied", "Vorr"),
        ("[Vorr] accused [Kess] of theft. [It=Vorr] denied it.", "denied it", "Vorr"),
        ("[Vorr] accused [Kess] of theft. [Vorr] denied it.", "denied", "Vorr"),
    ],
)
def test_who_was_accused_denies_it(text: str, cue: str, who: str) -> None:
    assert _denies(text, cue) == (ACTORS[who].id,)
