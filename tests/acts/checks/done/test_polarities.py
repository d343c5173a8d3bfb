from __future__ import annotations

import pytest

from onrecord.types import Polarity
from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of

MIXED = [
    ("[Arland] promised to pay the debt and not to raise tariffs.", "pledge", "promised", "pay the debt"),
    ("[Arland] agreed to open the border and not to arrest anyone.", "agree", "agreed", "open the border"),
    ("[Arland] urged [Borland] to free the crew and not to shell the port.", "demand", "urged", "free the crew"),
    ("[Arland] promised to leave the region and never return.", "pledge", "promised", "leave the region"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "about"), MIXED)
@pytest.mark.parametrize("polarity", ["do", "refrain"])
def test_what_is_not_to_be_done_next_leaves_the_first_thing_to_be_done(text, kind, cue, about, polarity):
    act = repair(text, kind, cue, "Arland", about=about, polarity=polarity)

    assert (act.polarity.value, act.about) == ("do", about)


def test_a_list_in_one_phrase_is_cut_before_what_is_not_to_be_done():
    act = repair(
        "[Arland] called on both to talk and not to shoot.", "demand", "called on", "Arland",
        about="talk and not to shoot", polarity="refrain",
    )  # fmt: skip

    assert (act.polarity.value, act.about) == ("do", "talk")


def test_the_next_thing_is_named_by_its_own_verb():
    act = repair(
        "[Arland] promised to leave the region and never return.", "pledge", "never return", "Arland",
        about="leave the region", polarity="refrain",
    )  # fmt: skip

    assert (act.polarity.value, act.about) == ("refrain", "return")


@pytest.mark.parametrize(
    ("text", "cue", "about", "left"),
    [
        ("[Arland] promised to stop the raids.", "promised", "stop the raids", "raids"),
        ("[Arland] promised to end all trade in arms.", "promised", "end all trade in arms", "trade in arms"),
        ("[Arland] promised not to stop the aid.", "promised", "stop the aid", "stop the aid"),
        ("[Arland] promised to cease fire.", "promised", "cease fire", "cease fire"),
    ],
)
def test_what_is_to_stop_is_named_without_stopping_it(text, cue, about, left):
    act = repair(text, "pledge", cue, "Arland", about=about, polarity="refrain")

    assert (act.polarity.value, act.about) == ("refrain", left)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("[Arland] promised not to raise tariffs and to pay the debt.", "raise tariffs"),
        ("[Arland] promised its allies and its people not to attack.", "attack"),
        ("[Arland] promised to refrain from raids and not to raise tariffs.", "raids"),
        ("[Arland] promised to abandon the fort and not to return.", "fort"),
    ],
)
def test_what_is_not_to_be_done_stays(text, about):
    assert repair(text, "pledge", "promised", "Arland", about=about, polarity="refrain").polarity.value == "refrain"


@pytest.mark.parametrize(
    ("cue", "about", "polarity"),
    [("will stop paying", "paying its share", "refrain"), ("will stop", "stop paying its share", "do")],
)
def test_what_the_cue_stops_is_not_to_be_done(cue, about, polarity):
    act = repair("[Kess] will stop paying its share.", "pledge", cue, "Kess", about=about)

    assert (act.polarity, act.about) == (Polarity(polarity), about)


def test_who_asks_for_guarantees_is_for_them():
    text = "[Arland] asked [Borland] for guarantees that it will not attack."
    about = "guarantees that it will not attack"
    act = repair(text, "demand", "asked", "Arland", to="Borland", about=about, polarity="refrain")

    assert (act.polarity.value, act.about) == ("do", about)
    assert check_of(reading_of(text), "demand", "asked", "Arland", to="Borland", about=about) is None


@pytest.mark.parametrize(
    ("text", "cue", "about", "left", "polarity"),
    [
        ("[Arland] pledged to raise no tolls.", "pledged", "raise no tolls", "raise tolls", "refrain"),
        ("[Arland] agreed to impose no new fees.", "agreed", "impose no new fees", "impose new fees", "refrain"),
        ("[Arland] promised to spare no effort.", "promised", "spare no effort", "spare no effort", "do"),
        (
            "[Arland] pledged to pay no later than May.",
            "pledged",
            "pay no later than May",
            "pay no later than May",
            "do",
        ),
    ],
)
def test_a_no_before_the_object_is_not_to_do_it(text, cue, about, left, polarity):
    act = repair(text, "pledge", cue, "Arland", about=about)

    assert (act.polarity.value, act.about) == (polarity, left)


@pytest.mark.parametrize("polarity", ["do", "refrain"])
@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We won't stop raising their cases,” [Arland] said.", "won't stop raising"),
        ("[Arland] will never cease raising their cases.", "will never cease raising"),
    ],
)
def test_what_nobody_will_stop_doing_is_done(text, cue, polarity):
    act = repair(text, "pledge", cue, "Arland", about="raising their cases", polarity=polarity)

    assert act.polarity is Polarity.DO


def test_what_somebody_will_stop_doing_is_not():
    act = repair(
        "[Arland] will stop raising their cases.", "pledge", "will stop", "Arland", about="raising their cases"
    )

    assert act.polarity is Polarity.REFRAIN


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("will not be the first to fire", "refrain"),
        ("would never be the one to fire", "refrain"),
        ("won't be the first side to fire", "refrain"),
        ("will not be the last to fire", "do"),
        ("will be the first to fire", "do"),
    ],
)
def test_who_will_not_be_the_first_to_do_it_will_not(words, polarity):
    assert repair(f"[Arland] {words}.", "pledge", words, "Arland", about="fire").polarity.value == polarity
