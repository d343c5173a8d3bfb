from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.marked import with_marked_option
from onrecord.types import Polarity
from tests.acts.checks.claims import claim
from tests.acts.hand import ACTORS, reading_of

KNOWN = {actor.id: actor for actor in ACTORS.values()}
READING = reading_of("[Kess] said they must watch over the strait and thanked [Arland] for patience.")


def _option(kind: str, ruled: str, marked: str, cue: str = "must", **fields: object) -> str:
    act = claim(READING, kind, cue, "Kess", about=ruled)
    found = claim(READING, kind, cue, "Kess", about=marked, **fields)
    return with_marked_option(act, [found], [found], KNOWN).about


@pytest.mark.parametrize(
    ("kind", "ruled", "marked", "about"),
    [
        ("demand", "Arland and others", "watch over the strait", "watch over the strait"),
        ("agree", "patrols on the first evening", "patrols", "patrols"),
        ("pledge", "reopen the line to freight by night", "line to freight", "reopen the line to freight"),
        ("support", "envoy in taking every step", "taking every step", "taking every step"),
        ("oppose", "", "toll", "toll"),
    ],
)
def test_the_encoder_knows_best_what_an_act_is_about(kind, ruled, marked, about):
    assert _option(kind, ruled, marked) == about


def test_a_cue_that_goes_on_to_another_verb_marks_what_that_is_about():
    reading = reading_of("[Arland] recalled its envoy, halted flights and left.")
    ruled = claim(reading, "sanction", "recalled its", "Arland", about="envoy")
    other = claim(reading, "sanction", "halted", "Arland", about="flights")
    marked = claim(reading, "sanction", "recalled its envoy, halted flights", "Arland", about="envoy, halted flights")

    assert with_marked_option(ruled, [marked], [marked], KNOWN).about == "envoy"
    assert with_marked_option(other, [marked], [marked], KNOWN).about == "flights"


@pytest.mark.parametrize(
    ("kind", "ruled", "marked"),
    [
        ("demand", "toll", "it"),
        ("demand", "toll", "must lift the toll"),
        ("meet", "toll", "quota"),
        ("accuse", "fishing without a permit", "fishing"),
    ],
)
def test_what_the_encoder_marks_less_well_is_left(kind, ruled, marked):
    assert _option(kind, ruled, marked) == ruled


def test_nothing_but_the_name_of_the_other_party_is_left():
    assert _option("oppose", "toll on barges", "Arland", to="Arland") == "toll on barges"


def test_what_is_to_be_stopped_is_left():
    assert _option("demand", "raids", "stop the raids", polarity="refrain") == "raids"


def test_what_another_cue_is_about_is_left():
    thanks = claim(READING, "support", "thanked", "Kess", about="patience")
    welcome = claim(READING, "support", "watch", "Kess", about="watch over the strait")
    marked = claim(READING, "support", "thanked", "Kess", about="strait")

    assert with_marked_option(thanks, [marked], [welcome, marked], KNOWN) is thanks
    other = replace(welcome, polarity=Polarity.DO, actor_ids=("vorr",))
    assert with_marked_option(thanks, [marked], [other, marked], KNOWN).about == "strait"
