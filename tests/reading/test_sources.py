"""Whose words they are, for the ways in which news names its sources. Every case is STRONG: a miss is a bug."""

from __future__ import annotations

import pytest

from tests.reading.reports import reading, report

# What the report says before: two states, known by what they have, and whom it has named.
LEAD = "Norland and Ostria met in Tarn. Norland's foreign ministry and the Ostrian government sent envoys. "
VORR = "Norland's foreign minister, Lena Vorr, came early. "
THORN = "Sarvenia's President Ilka Thorn arrived. The Sarvenian government was silent. "

# The words before, the source, the cue; then whose words they are and for which state or body they speak.
CASES = [
    # Names with titles around them.
    ("Norland's foreign minister, Lena Vorr,", "Lena Vorr", "Norland"),
    ("Lena Vorr, Norland's foreign minister,", "Lena Vorr", "Norland"),
    ("Lena Vorr, the foreign minister of Norland,", "Lena Vorr", "Norland"),
    ("The foreign minister of Norland, Lena Vorr,", "Lena Vorr", "Norland"),
    ("The Norlandic foreign minister, Lena Vorr,", "Lena Vorr", "Norland"),
    ("Norlandic Foreign Minister Lena Vorr", "Lena Vorr", "Norland"),
    ("Norland Foreign Minister Lena Vorr", "Lena Vorr", "Norland"),
    ("Foreign Minister Lena Vorr of Norland", "Lena Vorr", "Norland"),
    ("President Karl Brandt of Ostria", "Karl Brandt", "Ostria"),
    ("Ostria's president, Karl Brandt,", "Karl Brandt", "Ostria"),
    ("Ostrian President Karl Brandt", "Karl Brandt", "Ostria"),
    ("Karl Brandt, the Ostrian president,", "Karl Brandt", "Ostria"),
    ("Karl Brandt, president of Ostria,", "Karl Brandt", "Ostria"),
    ("Ostria’s prime minister, Mr. Otto Tam,", "Otto Tam", "Ostria"),
    ("Ostrian PM Otto Tam", "Otto Tam", "Ostria"),
    ("Ostria's defence minister Otto Tam", "Otto Tam", "Ostria"),
    ("Ostrian Deputy Prime Minister Otto Tam", "Otto Tam", "Ostria"),
    ("Otto Tam, Ostria's ambassador to Norland,", "Otto Tam", "Ostria"),
    ("Ostria's chief negotiator, Otto Tam,", "Otto Tam", "Ostria"),
    ("Otto Tam, a former Ostrian foreign minister,", "Otto Tam", None),
    ("Otto Tam, an analyst in Tarn,", "Otto Tam", None),
    ("Otto Tam, who leads the opposition in Ostria,", "Otto Tam", None),
    # Spokespeople: named ones are people, unnamed ones the body or state.
    ("A spokesman for the Ostrian government, Otto Tam,", "Otto Tam", "Ostria"),
    ("Otto Tam, a spokesman for the Ostrian government,", "Otto Tam", "Ostria"),
    ("Otto Tam, the Ostrian government spokesman,", "Otto Tam", "Ostria"),
    ("Ostrian government spokesman Otto Tam", "Otto Tam", "Ostria"),
    ("Norlandic Foreign Ministry spokeswoman Mia Holt", "Mia Holt", "Norland"),
    ("Mia Holt, a spokeswoman for Norland's foreign ministry,", "Mia Holt", "Norland"),
    ("A spokesman for the Kremlin, Dmitry Peskov,", "Dmitry Peskov", "Russia"),
    ("Dmitry Peskov, the Kremlin spokesman,", "Dmitry Peskov", "Russia"),
    ("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov", "Russia"),
    ("A Kremlin spokesman", "Kremlin", "Russia"),
    ("A spokesman for the Norlandic foreign ministry", "Norland foreign ministry", "Norland"),
    ("A Norlandic foreign ministry spokeswoman", "Norland foreign ministry", "Norland"),
    ("A spokeswoman for Norland", "Norland", "Norland"),
    ("A spokesman for the Northern League", "Northern League", "Northern League"),
    # Bodies, capitals, governments.
    ("The Norlandic foreign ministry", "Norland foreign ministry", "Norland"),
    ("Norland's foreign ministry", "Norland foreign ministry", "Norland"),
    ("The foreign ministry of Norland", "Norland foreign ministry", "Norland"),
    ("The Ostrian government", "Ostria government", "Ostria"),
    ("The government of Ostria", "Ostria government", "Ostria"),
    ("The Kremlin", "Kremlin", "Russia"),
    ("Norland", "Norland", "Norland"),
    ("Paris", "French government", "France"),
    ("The Northern League", "Northern League", "Northern League"),
    # Unnamed officials speak for their state.
    ("A Norlandic negotiator", "Norland negotiator", "Norland"),
    ("A senior Norlandic official", "Norland official", "Norland"),
    ("A senior Norland official", "Norland official", "Norland"),
    ("Norlandic officials", "Norland government", "Norland"),
    ("Officials in Norland", "Norland government", "Norland"),
    ("Officials in Paris", "French government", "France"),
    ("Norland's delegation", "Norland delegation", "Norland"),
    ("An Ostrian diplomat", "Ostria diplomat", "Ostria"),
    ("The Ostrian defence minister", "Ostria defence minister", "Ostria"),
    ("European leaders", "European leaders", None),
    # Groups named vaguely are actors of their own, and speak for nobody.
    ("The mediators", "mediators", None),
    ("Diplomats", "Diplomats", None),
    ("Several experts", "experts", None),
    ("A person familiar with the talks", "person familiar with the talks", None),
    ("Two people close to the talks", "two people close to the talks", None),
    # Nobody in particular.
    ("Both sides of the house", None, None),
    ("Analysts in Tarn", None, None),
    ("Residents of Norland", None, None),
    ("One Norland voter", None, None),
]


@pytest.mark.parametrize(("source", "name", "side"), CASES)
def test_a_source_is_whom_it_names(source: str, name: str | None, side: str | None) -> None:
    assert told(LEAD, source) == (name, side)


LATER = [
    (VORR, "Vorr", "Lena Vorr", "Norland"),
    (VORR, "Ms. Vorr", "Lena Vorr", "Norland"),
    (VORR, "She", "Lena Vorr", "Norland"),
    (VORR, "The minister", "Lena Vorr", "Norland"),
    (VORR, "The foreign minister", "Lena Vorr", "Norland"),
    (VORR, "Aides to Vorr", None, None),
    (VORR, "An aide to Vorr", None, None),
    (VORR, "Vorr's mother", None, None),
    (VORR, "Vorr’s office", "Vorr office", "Norland"),
    (VORR, "Her office", "Vorr office", "Norland"),
    (VORR, "The Vorr government", "Vorr government", "Norland"),
    (VORR, "Her spokesman", "Vorr spokesperson", "Norland"),
    (VORR, "A spokesman for Vorr", "Vorr spokesperson", "Norland"),
    (VORR, "Vorr's deputy, Otto Tam,", "Otto Tam", "Norland"),
    (VORR, "The ministry", "Norland foreign ministry", "Norland"),
    (THORN, "Thorn", "Ilka Thorn", "Sarvenia"),
    (THORN, "The president", "Ilka Thorn", "Sarvenia"),
    (THORN, "President Thorn", "Ilka Thorn", "Sarvenia"),
    (THORN, "The Sarvenian president", "Ilka Thorn", "Sarvenia"),
    (THORN, "Sarvenian President Thorn", "Ilka Thorn", "Sarvenia"),
    ("Sarvenia's President Ilka Thorn arrived. ", "Her foreign minister, Otto Tam,", "Otto Tam", "Sarvenia"),
    ("Sarvenia sent word. ", "Its foreign minister, Otto Tam,", "Otto Tam", "Sarvenia"),
    ("Sarvenia sent word. ", "Its foreign minister", "Sarvenia foreign minister", "Sarvenia"),
    ("Sarvenia sent word. ", "Its foreign ministry", "Sarvenia foreign ministry", "Sarvenia"),
    ("The Gull Isles PM Bet Holt smiled. ", "Holt", "Bet Holt", "Gull Isles"),
    ("A spokesman for the Northern League came. ", "He", "Northern League", "Northern League"),
    ("Norland's prime minister spoke for long. Lena Vorr frowned. ", "Vorr", "Lena Vorr", "Norland"),
    ("Lena Vorr took a walk. Norland's prime minister was tired. ", "Vorr", "Lena Vorr", "Norland"),
    ("The Northern League met. ", "Its leader, Otto Tam,", "Otto Tam", "Northern League"),
]


@pytest.mark.parametrize(("before", "source", "name", "side"), LATER)
def test_a_later_source_is_whom_the_report_has_introduced(
    before: str, source: str, name: str | None, side: str | None
) -> None:
    assert told(LEAD + before, source) == (name, side)


def told(before: str, source: str) -> tuple[str | None, str | None]:
    """Return who speaks, by name, and for whom."""
    found = reading(
        report(f"{before}{source} said it rains. Sarvenia listened to Norland and Ostria.", published="2024-05-14"),
        (source, "said", "it rains"),
    )
    actors = {actor.id: actor for actor in found.actors}
    speaker = actors.get(found.attributions[0].speaker_id or "")
    side = actors.get(speaker.speaks_for or "") if speaker else None
    return speaker.name if speaker else None, side.name if side else None
