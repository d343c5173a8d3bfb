from __future__ import annotations

import pytest

from onrecord.acts.leading import leading_speaker
from onrecord.types import Span
from tests.acts.hand import ACTORS, Said, reading_of


def leads(text: str, pronoun: str, *said: Said) -> str | None:
    reading = reading_of(text, *said)
    start = reading.report.text.index(f" {pronoun} ") + 1
    actors = {actor.id: actor for actor in reading.actors}
    return leading_speaker(reading, actors, Span(start=start, end=start + len(pronoun)))


FIRST = Said("Kess", "stated", "Arland was near", source="Kess")
HOPE = Said("", "hoped", "it would wait", source="He")


@pytest.mark.parametrize(
    "middle",
    ["", "[Tamm] had come in May. ", "The presidents had met, agreeing to wait. "],
)
def test_who_begins_a_paragraph_by_speaking_goes_on(middle: str) -> None:
    more = (Said("Vorr", "agreeing", "to wait", source="The presidents"),) if "agreeing" in middle else ()
    text = f"[Tamm] came.\n\n[Kess] stated that Arland was near. {middle}He hoped it would wait."

    assert leads(text, "He", FIRST, *more, HOPE) == ACTORS["Kess"].id


def test_another_who_has_the_word_or_a_deed_breaks_it_off() -> None:
    told = Said("Vorr", "added", "it was far", source="Vorr")
    text = "[Kess] stated that Arland was near. [Vorr] added it was far. He hoped it would wait."

    assert leads(text, "He", FIRST, told, HOPE) is None
    assert leads("[Kess] stated that Arland was near. He left for home.", "He", FIRST) is None
    assert leads("[Kess] stated that Arland was near.\n\nThen He hoped it would wait.", "He", FIRST, HOPE) is None
    assert leads("In May [Kess] stated that Arland was near. He hoped it would wait.", "He", FIRST, HOPE) is None


def test_a_she_is_no_man() -> None:
    said = Said("Vorr", "stated", "Arland was near", source="Vorr")

    assert leads("[Vorr] stated that Arland was near. He hoped it would wait.", "He", said, HOPE) is None
