"""Mentioned: the noun phrase that each mention is, and the noun phrases in it that are only its owners.

"Norland's president" is a person and Norland is none, whatever the encoder takes an unknown name for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.phrases import Phrase
from onrecord.reading.pronouns import word_of
from onrecord.reading.titles import STATE_OFFICES
from onrecord.types import Actor, ActorKind, Mention, Noun, NounKind, Reading

# People have these as well: "Lund's spokesman".
_OF_PEOPLE = frozenset({"spokesperson", "envoy", "security_adviser"})
_OF_STATES = pattern_of(
    r"\b(?:army|navy|military|armed forces|police|parliament|legislature|congress|embassy|ministry|court|presidency)\b"
)


def nouns_of(reading: Reading) -> dict[int, int]:
    """Return the noun phrase that each mention is, by their numbers: the widest with its head in the mention."""
    found: dict[int, int] = {}
    heads = [noun.head.start for noun in reading.nouns]

    def width(at: int) -> int:
        span = reading.nouns[at].span
        return span.end - span.start

    for number, mention in enumerate(reading.mentions):
        span = mention.evidence.span
        first = bisect_left(heads, span.start)
        last = bisect_left(heads, span.end, first)
        if first < last:
            found[number] = first if last == first + 1 else max(range(first, last), key=width)
    return found


def owning_states(reading: Reading, phrases: Sequence[Phrase], noun_of: Mapping[int, int]) -> frozenset[int]:
    """Return the noun phrases that own an office or body as states do, by their numbers: "Norland's" president."""
    text, found = reading.report.text, set()
    heads = [noun.head.start for noun in reading.nouns]
    for number, own in noun_of.items():
        if not _is_of_state(phrases[number]):
            continue
        span, owner = reading.mentions[number].evidence.span, phrases[number].owner.split()
        for at in range(bisect_left(heads, span.start), bisect_left(heads, span.end)):
            head = reading.nouns[at].head
            if at != own and text[head.start : head.end].removesuffix("'s").removesuffix("’s") in owner:
                found.add(at)
    return frozenset(found)


def _is_of_state(phrase: Phrase) -> bool:
    """Say whether mostly a state owns an office or body; what a person has is linked to that person elsewhere."""
    if not phrase.owner:
        return False
    if phrase.sort == "person":
        return phrase.office in STATE_OFFICES - _OF_PEOPLE
    return phrase.sort == "body" and _OF_STATES.search(phrase.role) is not None


_ASIDE = pattern_of(r"\s*(?:,\s*|\([^)]*\),?\s*)?")


def just_before(text: str, mentions: Sequence[Mention], number: int, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return whom the noun right before a relative pronoun means: "who" of a person or a group only."""
    if not number:
        return ()
    before, relative = mentions[number - 1], mentions[number]
    kinds = {actors[actor_id].kind for actor_id in before.actor_ids}
    if word_of(relative) == "who" and not kinds <= {ActorKind.PERSON, ActorKind.GROUP}:
        return ()
    gap = _ASIDE.fullmatch(text, before.evidence.span.end, relative.evidence.span.start)
    return before.actor_ids if gap is not None else ()


# "Lena Vorr of Tarn, the", "Lena Vorr (L-Tarn), the".
_SET_BESIDE = pattern_of(r"(?: of (?:[A-Z][\w.-]* ?){1,3}| \([^)\n]{1,24}\)), ")
_AND = pattern_of(r"[^,.;\n]{0,80}? and ")
_NEAR = 4


def set_beside(text: str, nouns: Sequence[Noun], at: int) -> int | None:
    """Return the name that a description is set beside by a comma behind a place: "Vorr of Tarn, the top Liberal"."""
    noun = nouns[at]
    if noun.kind is not NounKind.PERSON or noun.is_plural or not text.startswith(", the ", noun.span.start - 2):
        return None
    if _AND.match(text, noun.head.end):
        return None  # "Vorr of Tarn, the mayor and two judges"
    for to in range(at - 1, max(-1, at - _NEAR), -1):
        named = nouns[to]
        is_name = named.form == "name" and named.kind is NounKind.PERSON
        if is_name and _SET_BESIDE.fullmatch(text, named.head.end, noun.span.start):
            return to
    return None
