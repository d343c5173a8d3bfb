"""Who leads a paragraph: in "Vorr said that ... Kess had called. He hoped ..." it is Vorr who goes on hoping.

Readouts tell of what somebody said paragraph by paragraph. Where the encoder is not sure whom a "He" means that opens a
sentence and says something, it is whoever begins its paragraph so.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from onrecord.reading.given_names import given_name_gender
from onrecord.types import Actor, ActorKind, Mention, Reading, Span

_GENDERS = {"He": "m", "She": "f"}


def leading_speaker(reading: Reading, actors: Mapping[str, Actor], pronoun: Span) -> str | None:
    """Return the one who speaks first in a paragraph, for a "He" or "She" there that opens a sentence and speaks.

    Nobody where another person has the word in between.
    """
    text = reading.report.text
    start = text.rfind("\n", 0, pronoun.start) + 1
    if start == pronoun.start or text[pronoun.start - 2 : pronoun.start].strip() not in (".", "”"):
        return None
    end = text.find("\n", pronoun.end)
    first, last = (
        bisect_left(reading.attributions, edge, key=lambda each: each.cue.span.start)
        for edge in (start, end if end >= 0 else len(text))
    )
    said = [(each, each.source.span) for each in reading.attributions[first:last] if each.source is not None]
    if not any(source.start == pronoun.start for _, source in said):
        return None
    # "They held calls, agreeing to wait" gives nobody the word.
    before = [
        (each.speaker_id or "", source)
        for each, source in said
        if start <= source.start < pronoun.start and not each.cue.quote.endswith("ing")
    ]
    people = {each for each, _ in before if each in actors and actors[each].kind is ActorKind.PERSON}
    if len(people) != 1 or before[0][1].start - start > len("The "):
        return None
    speaker = people.pop()
    return (
        speaker
        if given_name_gender(actors[speaker].name) in ("", _GENDERS[text[pronoun.start : pronoun.end]])
        else None
    )


def leading_body(
    reading: Reading, mentions: Sequence[Mention], actors: Mapping[str, Actor], span: Span
) -> tuple[str, ...]:
    """Return the state or body that the sentence before begins with, for an "It" at `span` that begins one too."""
    sentences = reading.sentences
    at = bisect_right(sentences, span.start, key=lambda each: each.start) - 1
    if at < 1 or sentences[at].start != span.start:
        return ()
    before = sentences[at - 1]
    number = bisect_left(mentions, before.start, key=lambda each: each.evidence.span.start)
    first = mentions[number] if number < len(mentions) else None
    if first is None or first.evidence.span.start > before.start + len("The ") or len(first.actor_ids) != 1:
        return ()
    return first.actor_ids if actors[first.actor_ids[0]].kind in _SAYING else ()


_SAYING = frozenset((ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.COUNTRY))
