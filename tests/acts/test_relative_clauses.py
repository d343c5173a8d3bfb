from __future__ import annotations

import pytest

from onrecord.acts.voices import Voices
from onrecord.types import Span
from tests.acts.hand import ACTORS, Said, reading_of


def _teller(content: str, words: str, cue: str = "rejected") -> str | None:
    """Return on whose word some words stand that "Vorr rejected ..." or "Vorr said ..." holds."""
    reading = reading_of(f"[Vorr] {cue} {content}.", Said("Vorr", cue, content))
    start = reading.report.text.index(words)
    voice = Voices(reading).around(Span(start=start, end=start + len(words)))
    return voice.teller_id if voice is not None else None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("the plan that Arland had proposed", "had proposed"),
        ("the draft which the northern states have already accepted", "have already accepted"),
        ("the release of sailors whom Borland had promised to free", "promised"),
        ("an offer by Tamm that Kess turned down last week", "turned down"),
        ("a bill Borland has drafted", "has drafted"),
        ("the tolls the League has imposed on Arland", "imposed"),
        ("to sign the pact that Kess wants to leave", "wants to leave"),
        ("a truce proposed by Kess that Arland opposes", "opposes"),
        ("a truce drawn up by Kess and Tamm in May", "drawn up by"),
        ("a truce drafted by Kess and backed by Arland", "backed by"),
    ],
)
def test_what_a_relative_clause_tells_of_a_thing_is_the_reporters_word(content, words):
    assert _teller(content, words) is None
    assert _teller(content, content.split()[0]) == ACTORS["Vorr"].id
    assert _teller(content, words, cue="said that of") == ACTORS["Vorr"].id


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("claims that Arland had accepted", "accepted"),
        ("that Arland had accepted", "accepted"),
        ("the plan that Arland had rejected would be revived", "had rejected"),
        ("it would sign the plan that Arland had rejected", "had rejected"),
        ("the mediators that Arland had accepted the plan", "had accepted"),
        ("the toll that has angered Kess", "angered"),
        ("the demand that Kess leave the port", "leave"),
        ("the ruling Borland has quoted", "quoted"),
        ("the truce brokered by Kess would begin", "would begin"),
    ],
)
def test_what_somebody_is_told_to_have_said_stays_his(content, words):
    assert _teller(content, words, cue="announced") == ACTORS["Vorr"].id


def test_a_quotation_stays_whole():
    assert _teller("“the plan that Arland had proposed”", "had proposed") == ACTORS["Vorr"].id


def test_what_goes_on_behind_a_relative_clause_is_told_by_who_acts():
    assert _teller("the plan that Arland had proposed and all it stands for", "stands for") == ACTORS["Vorr"].id
