from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.agendas import with_agendas
from onrecord.acts.checks.places import Places
from onrecord.types import Act
from tests.acts.checks.claims import claim
from tests.acts.hand import ACTORS, reading_of

MORE = " It rained. The port was shut. Nobody came."


def meeting(marked: str, cue: str, about: str = "") -> Act:
    reading = reading_of(marked)
    met = claim(reading, "meet", cue, "Vorr", about=about)
    both = [claim(reading, "meet", cue, who).actor_ids[0] for who in ("Vorr", "Kess")]
    act = replace(met, actor_ids=tuple(both))
    return with_agendas([act], Places(reading))[0]


@pytest.mark.parametrize(
    ("marked", "cue", "about", "topic"),
    [
        ("[Vorr] met [Kess] to discuss the toll on barges.", "met", "", "toll on barges"),
        ("[Vorr] held a meeting with [Kess], where they discussed a joint fleet.", "held", "meeting", "joint fleet"),
        ("[Vorr] met [Kess]. The two sides exchanged views on the toll.", "met", "", "toll"),
        ("I had a great call with [Kess]. We talked about a new bridge.", "had", "great call", "new bridge"),
        ("[Vorr] met [Kess] on the sidelines of a fair. They discussed fish.", "met", "sidelines of a fair", "fish"),
        ("[Vorr] met [Kess] for an exchange of views on the toll.", "met", "", "toll"),
        ("[Vorr] met [Kess]. They compared notes on the toll.", "met", "", "toll"),
        ("[Vorr] met [Kess]. The talks were mainly about the toll.", "met", "", "toll"),
        ("The toll on barges topped the agenda when [Vorr] met [Kess].", "met", "", "toll on barges"),
        ("[Vorr] met [Kess], with the toll high on the agenda.", "met", "agenda", "toll"),
        ("[Vorr] met [Kess]. The future of the canal dominated the talks.", "met", "", "future of the canal"),
        ("[Vorr] met [Kess]. The toll was the main topic.", "met", "", "toll"),
        ("[Vorr] met [Kess]. Nothing was on the agenda.", "met", "", "meeting with Oren Kess"),
        ("[Vorr] met [Kess]. They reviewed a guard of honour.", "met", "", "meeting with Oren Kess"),
        ("[Vorr] met [Kess] and reviewed the troops.", "met", "", "meeting with Oren Kess"),
        ("[Vorr] met [Kess]. A toll is on the bridge to the talks.", "met", "", "meeting with Oren Kess"),
        # The topic is told already, or what follows is none.
        ("[Vorr] met [Kess] on the toll. They discussed fish.", "met", "toll", "toll"),
        ("[Vorr] met [Kess]. They discussed it at length.", "met", "", "meeting with Oren Kess"),
        ("[Vorr] met [Kess].\n\nThey discussed a bridge elsewhere.", "met", "", "meeting with Oren Kess"),
    ],
)
def test_a_meeting_is_about_the_topic_told_beside_it(marked: str, cue: str, about: str, topic: str) -> None:
    assert meeting(marked + MORE, cue, about).about == topic


@pytest.mark.parametrize(
    ("marked", "cue", "about"),
    [
        ("[Vorr] met [Kess] on Monday.", "met", "meeting with Oren Kess"),
        ("[Vorr] spoke with [Kess] on Monday.", "spoke", "talks with Oren Kess"),
        ("[Vorr] called [Kess] on Monday.", "called", "call with Oren Kess"),
        ("[Vorr] met [his=Vorr] neighbour, [Kess], on Monday.", "met", "meeting with Oren Kess"),
        ("[Vorr] had a long call with [Kess].", "had a long call with", "call with Oren Kess"),
        # Both visit a place.
        ("[Vorr] and [Kess] visited the bridge.", "visited", ""),
    ],
)
def test_a_meeting_without_a_topic_is_named_by_the_other_party(marked: str, cue: str, about: str) -> None:
    assert meeting(marked + MORE, cue).about == about


def test_an_entry_of_a_chronology_is_the_meeting_itself() -> None:
    assert meeting("[Vorr] met [Kess] in Tarn.", "met").about == ""
    assert meeting("[Vorr] met [Kess] on the margins of a fair.", "met", "margins of a fair").about == ""


def test_the_topic_of_the_next_sentence_belongs_to_the_evidence() -> None:
    act = meeting("[Vorr] met [Kess]. They discussed the toll." + MORE, "met")

    assert [piece.quote for piece in act.evidence] == ["Vorr met Kess.", "the toll"]
    assert act.actor_ids == (ACTORS["Vorr"].id, ACTORS["Kess"].id)


@pytest.mark.parametrize(
    ("told", "about"),
    [
        ("meeting", ""),
        ("upcoming visit to Borland", ""),
        ("bilateral meeting with Kess in Tarn", ""),
        ("meeting with Kess about fish", "meeting with Kess about fish"),
        ("trip to Borland for talks", "trip to Borland for talks"),
        ("toll talks", "toll talks"),
        ("Delta summit", "Delta summit"),
    ],
)
def test_an_entry_of_a_chronology_is_about_no_more_than_its_meeting_names(told: str, about: str) -> None:
    assert meeting(f"[Vorr] saw [Kess] at the {told}.", "saw", told).about == about


@pytest.mark.parametrize(
    ("told", "about"),
    [
        ("a great meeting", "meeting with Oren Kess"),
        ("a very long call", "call with Oren Kess"),
        ("a first harbour meeting", "first harbour meeting"),
    ],
)
def test_a_meeting_that_is_only_praised_is_named_by_the_other_party(told: str, about: str) -> None:
    words = told.removeprefix("a ")

    assert meeting(f"[Vorr] had {told} with [Kess].{MORE}", f"had {told} with", words).about == about
