"""Bodies that tell of themselves: "the firm said the bills were false and that it would sue" is of the firm."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.acts.voices import Voice
from onrecord.types import Actor, ActorKind, Span
from onrecord.types import Voice as Manner

_BODIES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))


def self_of(text: str, doer: Span | None, voice: Voice | None, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the body whose indirect speech says of an "it" that nobody else is what it does; nobody for all else.

    Args:
        text: The report's text.
        doer: The words for who acts.
        voice: Whose words hold the act.
        actors: All by id.
    """
    if doer is None or voice is None or voice.attribution is None or doer.end - doer.start > len("they"):
        return ()
    if text[doer.start : doer.end].lower() not in ("it", "they") or voice.attribution.voice is Manner.DIRECT:
        return ()
    speaker = actors.get(voice.speaker_id or "")
    return (speaker.id,) if speaker is not None and speaker.kind in _BODIES else ()
