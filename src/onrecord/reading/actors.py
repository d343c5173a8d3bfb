"""Actors: names, offices and metonyms linked to the registry, or to actors that only the report knows."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from onrecord.reading.linking import Linker
from onrecord.reading.listed import join_listed
from onrecord.reading.listed_people import with_named
from onrecord.reading.phrases import Phrase
from onrecord.reading.shared_owners import with_owners
from onrecord.reading.worded import find_worded
from onrecord.types import How, Mention, Reading


def find_actors(reading: Reading) -> Reading:
    """Link names and titles to actors as of the day of the report; pronouns are left to coreference."""
    worded = with_owners(find_worded(reading.mentions), reading)
    linker = Linker(reading, worded)
    linked = linker.link()
    found = list(reading.mentions)
    for number, actor_id in linked.items():
        found[number] = Mention(evidence=found[number].evidence, actor_ids=(actor_id,), how=found[number].how)
    for number, ids in linker.candidates.items():
        if number not in linked:
            found[number] = replace(found[number], candidates=ids)
    mentions, phrases = join_listed(reading.report, found, worded, offices=linker.offices, sides=linker.sides)
    actors = linker.actors(_forms(mentions, phrases))
    mentions = with_named(reading.report.text, mentions, actors)
    return replace(reading, mentions=mentions, actors=tuple(actors[each] for each in sorted(actors)))


def _forms(mentions: Iterable[Mention], phrases: Iterable[Phrase]) -> dict[str, set[str]]:
    """Return the names by which each actor is mentioned, by its id; none for one that is only meant, or may be."""
    forms: dict[str, set[str]] = {}
    name = How.NAME
    for mention, phrase in zip(mentions, phrases, strict=True):
        for actor_id in mention.candidates:
            forms.setdefault(actor_id, set())
        for actor_id in mention.actor_ids:
            met = forms.setdefault(actor_id, set())
            if mention.how is name and phrase.name:
                met.add(phrase.name)
    return forms
