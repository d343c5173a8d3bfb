"""Actors: names, offices and metonyms linked to the registry, or to actors that only the report knows."""

from __future__ import annotations

from dataclasses import replace

from onrecord.reading.linking import Linker
from onrecord.reading.listed import join_listed
from onrecord.reading.phrases import Phrase, parse_phrases
from onrecord.types import Actor, How, Mention, Reading


def find_actors(reading: Reading) -> Reading:
    """Link names and titles to actors as of the day of the report; pronouns are left to coreference."""
    phrases = parse_phrases(mention.evidence.quote for mention in reading.mentions)
    linker = Linker(reading, phrases)
    linked = linker.link()
    mentions = tuple(
        Mention(evidence=mention.evidence, actor_ids=(linked[number],), how=mention.how)
        if number in linked
        else replace(mention, candidates=linker.candidates[number])
        if number in linker.candidates
        else mention
        for number, mention in enumerate(reading.mentions)
    )
    mentions, phrases = join_listed(reading.report, mentions, phrases, offices=linker.offices, sides=linker.sides)
    return replace(reading, mentions=mentions, actors=_with_forms(linker.actors(), mentions, phrases))


def _with_forms(
    actors: dict[str, Actor], mentions: tuple[Mention, ...], phrases: tuple[Phrase, ...]
) -> tuple[Actor, ...]:
    """Return the actors that are mentioned, and those they speak for, with the names they are mentioned by."""
    forms: dict[str, set[str]] = {}
    for each in (each for mention in mentions for each in mention.candidates):
        forms.setdefault(each, set())
    for mention, phrase in zip(mentions, phrases, strict=True):
        for actor_id in mention.actor_ids:
            met = forms.setdefault(actor_id, set())
            if mention.how is How.NAME:
                met.add(phrase.name)
    for actor_id in tuple(forms):
        side = actors[actor_id].speaks_for
        if side in actors:
            forms.setdefault(side, set())
    return tuple(_called(actors[actor_id], forms[actor_id]) for actor_id in sorted(forms))


def _called(actor: Actor, forms: set[str]) -> Actor:
    names = tuple(sorted(forms - {""}))
    return Actor(id=actor.id, name=actor.name, kind=actor.kind, speaks_for=actor.speaks_for, names=names)
