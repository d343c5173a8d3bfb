"""Whom the words mean that a proposed act points at: actors of the reading, or newcomers that only the words describe.

Vague groups and unnamed people are actors of their own (codebook, section 2): "two senators", "a federal judge". A
pronoun or a definite description means what its chain means.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from onrecord.acts.lines import is_first_person
from onrecord.ids import digest
from onrecord.types import Actor, ActorKind, How, Mention, Noun, Reading, Span

_OPENING = re.compile(
    r"^(?:(?:the|a|an|some|several|many|most|other|its|their|his|her|our|these|those|various|all|only)\s+)+", re.I
)
# What stands behind one of these, within a phrase, only describes who is meant.
_BEHIND = re.compile(r"\b(?:of|in|for|from|at|with|by|on|to|against|between|under|near)\s+(?:the\s+)?\Z", re.I)
_OWNING = re.compile(r"\A['’]s?\s")
_GOES_ON = re.compile(r"\A\s+(?!and\b|or\b|who\b|which\b|as\b)[a-z]")
_POSSESSIVE = frozenset("his her its their our my your whose".split())
_PRONOUNS = frozenset("i we you he she it they him her them us who which that this these those one".split())
_LONGEST_NAME = 12
_DEFINITE = ("the", "this", "that", "these", "those")


class Doers:
    """The actors of a reading by the words for them, with those that acts bring in.

    Attributes:
        actors: Every actor by id, newcomers included.
        found: Mentions of newcomers, and of those that a pronoun or description was traced to here.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._mentions = sorted(reading.mentions, key=_by_place)
        self._starts = [each.evidence.span.start for each in self._mentions]
        self._longest = max((each.evidence.span.end - each.evidence.span.start for each in self._mentions), default=0)
        self._heads = [noun.head.start for noun in reading.nouns]
        self._chains = {number: chain for chain in reading.chains for number in chain.nouns}
        self.actors = {actor.id: actor for actor in reading.actors}
        self.found: dict[Span, Mention] = {}

    def meant(self, span: Span | None, speaker: str | None) -> tuple[str, ...]:
        """Return the ids of those that the words at `span` mean, first persons being `speaker`; empty for nobody."""
        if span is None:
            return ()
        words = self._text[span.start : span.end]
        if is_first_person(words.lower().replace("’", "'")):
            return (speaker,) if speaker else ()
        found: list[str] = []
        for mention in self._within(span):
            if self._carries(mention, span):
                found += [speaker] if self._is_first(mention) and speaker else mention.actor_ids
        return tuple(dict.fromkeys(found)) or self._traced(span)

    def reading(self) -> Reading:
        """Return the reading with the mentions and actors that came in."""
        mentions = (*self._reading.mentions, *self.found.values())
        ordered = tuple(sorted(mentions, key=_by_place))
        return replace(self._reading, mentions=ordered, actors=tuple(self.actors.values()))

    def _traced(self, span: Span) -> tuple[str, ...]:
        ids = self._newcomer(span)
        if ids:
            how = How.PRONOUN if self._text[span.start : span.end].lower() in _PRONOUNS else How.ROLE
            evidence = self._reading.report.evidence(span)
            self.found[span] = Mention(evidence=evidence, actor_ids=ids, how=how)
        return ids

    def _within(self, span: Span) -> list[Mention]:
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [each for each in self._mentions[first:last] if each.evidence.span.touches(span)]

    def _is_first(self, mention: Mention) -> bool:
        return is_first_person(mention.evidence.quote.lower().replace("’", "'"))

    def _carries(self, mention: Mention, span: Span) -> bool:
        """Say whether a mention is who a phrase is about, and no owner or place in it."""
        own = mention.evidence.span
        if _BEHIND.search(self._text[span.start : own.start]):
            return False
        after = self._text[own.end : span.end]
        if mention.evidence.quote.lower() in _POSSESSIVE and after.strip():
            return False
        if mention.evidence.quote.endswith(("'s", "’s")) and after.strip():
            return False
        return not _OWNING.match(after) and not _GOES_ON.match(after)

    def _newcomer(self, span: Span) -> tuple[str, ...]:
        noun = self._noun(span)
        words = " ".join(self._text[span.start : span.end].split())
        if noun is not None and (words.lower() in _PRONOUNS or words.lower().startswith(_DEFINITE)):
            chain = self._chains.get(noun)
            if chain is not None:
                if chain.actor_ids:
                    return chain.actor_ids
                named = next((each for each in map(self._described, chain.nouns) if each), None)
                if named is not None:
                    return (self._added(named),)
        name = self._name(words)
        return (self._added(name),) if name else ()

    def _noun(self, span: Span) -> int | None:
        """Return the number of the noun phrase that the words at `span` are, the widest of those inside."""
        numbers = range(bisect_left(self._heads, span.start), bisect_right(self._heads, span.end - 1))
        nouns = self._reading.nouns
        return min(numbers, key=lambda at: (nouns[at].span.start, -_size(nouns[at]))) if numbers else None

    def _described(self, number: int) -> str | None:
        noun = self._reading.nouns[number]
        return self._name(" ".join(self._text[noun.span.start : noun.span.end].split()))

    @staticmethod
    def _name(words: str) -> str | None:
        name = _OPENING.sub("", re.split(r"\s*(?:[,;(—–]|\bwho\b|\bwhich\b|\bthat\b)", words)[0]).strip("“”\"'’ ")
        if not name or name.lower() in _PRONOUNS | _POSSESSIVE or len(name.split()) > _LONGEST_NAME:
            return None
        return name if any(map(str.isalpha, name)) else None

    def _added(self, name: str) -> str:
        # Critics are critics everywhere; one person described ("a federal judge") is one of this report only.
        is_plural = name.split()[-1].endswith("s")
        actor_id = digest("x", name.lower()) if is_plural else digest("x", name.lower(), self._reading.report.id)
        self.actors.setdefault(actor_id, Actor(id=actor_id, name=name, kind=ActorKind.GROUP, names=(name,)))
        return actor_id


def _by_place(mention: Mention) -> tuple[int, int]:
    return mention.evidence.span.start, mention.evidence.span.end


def _size(noun: Noun) -> int:
    return noun.span.end - noun.span.start
