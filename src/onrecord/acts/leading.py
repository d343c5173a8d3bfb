"""Who leads a paragraph: in "Vorr said that ... Kess had called. He hoped ..." it is Vorr who goes on hoping.

Readouts tell of what somebody said paragraph by paragraph. Where the encoder is not sure whom a "He" means that opens a
sentence and says something, it is whoever begins its paragraph so.
"""

from __future__ import annotations

from onrecord.reading.given_names import given_name_gender
from onrecord.types import ActorKind, Reading, Span

_GENDERS = {"He": "m", "She": "f"}


def leading_speaker(reading: Reading, pronoun: Span) -> str | None:
    """Return the one who speaks first in a paragraph, for a "He" or "She" there that opens a sentence and speaks.

    Nobody where another person has the word in between.
    """
    text = reading.report.text
    start = text.rfind("\n", 0, pronoun.start) + 1
    if start == pronoun.start or text[pronoun.start - 2 : pronoun.start].strip() not in (".", "”"):
        return None
    said = [each for each in reading.attributions if each.source is not None and start <= each.source.span.start]
    before = [each for each in said if each.source is not None and each.source.span.start < pronoun.start]
    is_speaking = any(each.source is not None and each.source.span.start == pronoun.start for each in said)
    people = {actor.id: actor for actor in reading.actors if actor.kind is ActorKind.PERSON}
    # "They held calls, agreeing to wait" gives nobody the word.
    finite = [each for each in before if not each.cue.quote.endswith("ing")]
    speakers = {each.speaker_id for each in finite if each.speaker_id in people}
    first = finite[0].source if finite else None
    if not is_speaking or len(speakers) != 1 or first is None or first.span.start - start > len("The "):
        return None
    speaker = next(iter(speakers)) or ""
    told = given_name_gender(people[speaker].name)
    return speaker if told in ("", _GENDERS[text[pronoun.start : pronoun.end]]) else None
