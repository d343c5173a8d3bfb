"""Bodies that go on: "the firm said the bills were false and that it would sue" is of the firm.

So is "they" where it alone spoke right before: "The ministry denounced the law. To end the row, they invited us."
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from onrecord.acts.voices import Voice
from onrecord.types import Actor, ActorKind, Reading, Span
from onrecord.types import Voice as Manner

_BODIES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))

_SEVERAL = frozenset((ActorKind.ORGANISATION, ActorKind.GROUP))


def self_of(reading: Reading, doer: Span | None, voice: Voice | None, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the body that an "it" or "they" that is nobody else means; nobody for all else.

    Args:
        reading: The report as read so far.
        doer: The words for who acts.
        voice: Whose words hold the act.
        actors: All by id.
    """
    word = reading.report.text[doer.start : doer.end].lower() if doer is not None else ""
    if doer is None or word not in ("it", "they"):
        return ()
    if voice is None:
        speaker = actors.get(_only_speaker_before(reading, doer.start) or "") if word == "they" else None
        return (speaker.id,) if speaker is not None and speaker.kind in _SEVERAL else ()
    if voice.attribution is None or voice.attribution.voice is Manner.DIRECT:
        return ()
    speaker = actors.get(voice.speaker_id or "")
    return (speaker.id,) if speaker is not None and speaker.kind in _BODIES else ()


def _only_speaker_before(reading: Reading, at: int) -> str | None:
    """Return who alone speaks in the sentence before the one at a place, if that is of its paragraph."""
    sentences = reading.sentences
    number = bisect_right(sentences, at, key=lambda each: each.start) - 2
    if number < 0 or "\n" in reading.report.text[sentences[number].start : at]:
        return None
    said = {each.speaker_id for each in reading.attributions if sentences[number].holds(each.cue.span)}
    return said.pop() if len(said) == 1 else None
