"""Quoters: who is quoted where a "he" stands is another, as people call themselves "I"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.reading.pronouns import GENDERS
from onrecord.types import Mention, Reading, Voice


class Quoters:
    """Tells for each "he" and "she" of direct speech whose words it stands in."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        """Take a reading, and its mentions, which come to mean more while it is resolved."""
        self._mentions = mentions
        # The mentions in the source of the words, by the pronoun.
        self._sources: dict[int, range] = {}
        heads = [noun.head.start for noun in reading.nouns]
        starts = [mention.evidence.span.start for mention in reading.mentions]
        said = [
            (piece.span, it.source.span)
            for it in reading.attributions
            if it.voice is Voice.DIRECT and it.source is not None
            for piece in it.content
        ]
        # The innermost words last: they are whose a pronoun is.
        for span, source in sorted(said, key=lambda each: each[0].start - each[0].end):
            within = range(bisect_left(heads, span.start), bisect_left(heads, span.end))
            for at in within:
                if reading.nouns[at].form in GENDERS:
                    self._sources[at] = range(bisect_left(starts, source.start), bisect_left(starts, source.end))

    def has(self, at: int, actor_ids: tuple[str, ...]) -> bool:
        """Say whether a pronoun stands in the words of these actors, so that it means others."""
        numbers = self._sources.get(at)
        # The first that a source names is who speaks: "Lena Vorr, an aide to Karl Brandt,".
        if not numbers or not actor_ids:
            return False
        return self._mentions[numbers[0]].actor_ids == actor_ids
