"""Turns: who has the word where a noun phrase of a transcript stands, and is nobody's "he" there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.intake.kinds import turns
from onrecord.reading.chains import Growing
from onrecord.types import Mention, Reading, ReportKind, Span

_OTHERS = frozenset({"he", "she"})


class Turns:
    """The labels of a transcript, by the noun phrases of what is said under them.

    Attributes:
        labels: Numbers of the mentions in labels.
    """

    def __init__(self, reading: Reading) -> None:
        """Take a reading with its mentions."""
        self._nouns = reading.nouns
        self._label_of: dict[int, Span] = {}
        self._mentions: dict[Span, list[int]] = {}
        self.labels: frozenset[int] = frozenset()
        if reading.report.kind is not ReportKind.TRANSCRIPT:
            return
        heads = [noun.head.start for noun in reading.nouns]
        starts = [mention.evidence.span.start for mention in reading.mentions]
        for label, speech in turns(reading.report.text, is_transcript=True):
            said = range(bisect_left(heads, speech.start), bisect_left(heads, speech.end))
            self._label_of |= {at: label for at in said if reading.nouns[at].form in _OTHERS}
            self._mentions[label] = list(range(bisect_left(starts, label.start), bisect_left(starts, label.end)))

        self.labels = frozenset(each for own in self._mentions.values() for each in own)

    def is_speaker(self, at: int, growing: Growing, mentions: Sequence[Mention]) -> bool:
        """Say whether a chain is of whoever speaks where a "he" or "she" stands: people call themselves "I"."""
        label = self._label_of.get(at)
        if label is None:
            return False
        ids = {each for number in self._mentions[label] for each in mentions[number].actor_ids}
        return not ids.isdisjoint(growing.actor_ids) or any(label.holds(self._nouns[to].head) for to in growing.nouns)
