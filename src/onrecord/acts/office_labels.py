"""Labels of turns that are an office and nobody's name: whoever is called "THE PRESIDENT" there has the word."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.descriptions import described
from onrecord.ids import digest
from onrecord.reading.answerers import is_answer, is_asker
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.voices import voices
from onrecord.types import Actor, ActorKind, How, Mention, Reading


def with_office_labels(reading: Reading) -> Reading:
    """Return a transcript in which such labels, where they mean nobody known, are a person of this report."""
    labels = [label for _, label in voices(reading)]
    actors = {actor.id: actor for actor in reading.actors}
    mentions = list(reading.mentions)
    for at, mention in enumerate(mentions):
        name = _office(mention)
        if name is not None and any(label.holds(mention.evidence.span) for label in labels):
            actor_id = digest("x", name.lower(), reading.report.id)
            actors.setdefault(actor_id, Actor(id=actor_id, name=name, kind=ActorKind.PERSON, names=(name,)))
            mentions[at] = replace(mention, actor_ids=(actor_id,))
    return replace(reading, mentions=tuple(mentions), actors=tuple(actors.values()))


def _office(mention: Mention) -> str | None:
    """Return the office that a label names and nobody holds who is known: "President"."""
    if mention.actor_ids or mention.candidates or mention.how is not How.ROLE:
        return None
    words = " ".join(mention.evidence.quote.split())
    words = words.title() if words.isupper() else words
    if is_answer(words) or is_asker(words):
        return None
    phrase = parse_phrase(words)
    is_one = phrase.sort == "person" and (phrase.office or phrase.role.endswith("official"))
    return described(words) or words.removeprefix("The ") if is_one else None
