"""Worded: what the mentions of a report are made of, each wording looked at once however often it stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from onrecord.reading.phrases import Phrase, parse_phrases
from onrecord.types import How, Mention


class Worded(Struct, frozen=True, gc=False, kw_only=True):
    """The wordings of one report.

    Attributes:
        phrases: What each mention is made of.
        names: The wordings that are names, in the order they are first met, each with the numbers of its mentions.
        roles: The same of titles, bodies and groups.
    """

    phrases: tuple[Phrase, ...]
    names: tuple[tuple[Phrase, list[int]], ...]
    roles: tuple[tuple[Phrase, list[int]], ...]

    def counts(self) -> Counter[str]:
        """Return how often each name stands in the report, titles left out."""
        found: Counter[str] = Counter()
        for phrase, numbers in self.names:
            found[phrase.name] += len(numbers)
        return found


def find_worded(mentions: Sequence[Mention]) -> Worded:
    """Return the wordings of mentions."""
    places: dict[str, list[int]] = {}
    for number, mention in enumerate(mentions):
        places.setdefault(mention.evidence.quote, []).append(number)
    wordings = list(zip(parse_phrases(places), places.values(), strict=True))
    phrases = {number: phrase for phrase, numbers in wordings for number in numbers}
    # To fetch a member of an enum takes longer than all else here.
    name, role = How.NAME, How.ROLE
    return Worded(
        phrases=tuple(map(phrases.__getitem__, range(len(mentions)))),
        names=tuple([each for each in wordings if each[0].how is name]),
        roles=tuple([each for each in wordings if each[0].how is role]),
    )
