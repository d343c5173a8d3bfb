from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.phrases import with_phrases
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def named(marked: str, kind: str, cue: str, about: str) -> str:
    reading = reading_of(marked)
    return with_phrases([claim(reading, kind, cue, "Vorr", about=about)], Places(reading))[0].about


@pytest.mark.parametrize(
    ("rest", "about"),
    [
        ("work with [Kess] to reopen the port", "reopen the port"),
        ("work closely with [Kess] to jointly reopen the port", "reopen the port"),
        ("cooperate with [Kess] in reopening the port", "reopening the port"),
        ("collaborate with all sides to end the strike", "end the strike"),
        # Nothing else is to be done, or what follows the other is no aim.
        ("work with [Kess]", "work with Kess"),
        ("work with [Kess] on the toll", "work with Kess on the toll"),
        ("work with [Kess] in Tarn", "work with Kess in Tarn"),
        ("work to reopen the port", "work to reopen the port"),
        ("work with whoever is ready to reopen the port", "work with whoever is ready to reopen the port"),
    ],
)
def test_who_works_with_others_undertakes_what_it_is_for(rest: str, about: str) -> None:
    plain = rest.replace("[", "").replace("]", "")

    assert named(f"[Vorr] is ready to {rest}.", "offer", "ready to", plain) == about


@pytest.mark.parametrize(
    ("told", "about"),
    [
        ("strengthen trade with Borland", "trade with Borland"),
        ("deepen their old ties", "old ties"),
        ("adhere to the treaty", "treaty"),
        ("proceed with the trial", "trial"),
        ("take all necessary measures to open the port", "necessary measures to open the port"),
        ("adopt concrete steps", "concrete steps"),
        ("and open the port", "open the port"),
        ("impose a toll on barges", "toll on barges"),
        ("having shelled the port", "shelled the port"),
        ("begin the process of arming the port", "arming the port"),
        ("an egregious act of arming the port", "arming the port"),
        # More is said than that it is to be.
        ("strengthen and widen the bridge", "strengthen and widen the bridge"),
        ("have a port", "have a port"),
        ("build on trust", "build on trust"),
        ("take the port back", "take the port back"),
        ("proceed at once", "proceed at once"),
        ("stop the act of arming the port", "stop the act of arming the port"),
        ("the act of war", "the act of war"),
        ("open the port", "open the port"),
    ],
)
def test_an_option_begins_with_what_names_it(told: str, about: str) -> None:
    assert named(f"[Vorr] promised to {told}.", "pledge", "promised to", told) == about


@pytest.mark.parametrize(
    ("told", "first", "about"),
    [
        ("a fair and lasting truce in the delta", "fair", "fair and lasting truce in the delta"),
        ("the general and excessive use of tolls", "excessive", "excessive use of tolls"),
        ("its naval and military exercises off Tarn", "naval and military", "naval and military exercises off Tarn"),
        ("tolls that hit maritime, rail, and coastal trade", "tolls that hit maritime",
         "tolls that hit maritime, rail, and coastal trade"),
        # Whole as it is.
        ("the initiative banks on", "initiative", "initiative"),
        ("a port that is free and that pays", "port that is free", "port that is free"),
        ("the truce and fair tolls", "truce", "truce"),
        ("the military, and it left", "military", "military"),
        ("what is free", "free", "free"),
    ],
)  # fmt: skip
def test_an_option_does_not_break_off_before_its_noun(told: str, first: str, about: str) -> None:
    assert named(f"[Vorr] wants {told}.", "demand", "wants", first) == about


@pytest.mark.parametrize(
    ("kind", "told", "about"),
    [
        ("oppose", "current law has cost three lives", "current law"),
        ("support", "the toll on barges was a boon", "the toll on barges"),
        ("sanction", "fines on the fleet for shelling the port", "fines on the fleet"),
        ("sanction", "fines on the fleet for years", "fines on the fleet for years"),
        ("accuse", "the fleet for shelling the port", "the fleet for shelling the port"),
        # What a demand or a blame tells of a thing is its content, and a relative clause names the thing.
        ("accuse", "the fleet was at sea", "the fleet was at sea"),
        ("oppose", "steps that Borland has taken", "steps that Borland has taken"),
        ("oppose", "steps Borland has taken", "steps Borland has taken"),
        ("oppose", "it has cost three lives", "it has cost three lives"),
    ],
)
def test_a_stance_is_about_a_thing_and_not_what_is_told_of_it(kind: str, told: str, about: str) -> None:
    assert named(f"[Vorr] frowned, as {told.replace('Borland', '[Borland]')}.", kind, "frowned", told) == about
