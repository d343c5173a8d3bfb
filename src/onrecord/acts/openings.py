"""Names that the verb before them was read into: the party of "4. Urge Arland to wait" is Arland."""

from __future__ import annotations

from dataclasses import replace

from onrecord.ids import digest
from onrecord.types import Actor, How, Mention, Reading, ReportKind, Span

# With one of these a paragraph of a declaration begins.
_VERBS = frozenset(
    "urge invite request condemn call demand encourage welcome thank commend reject remind ask instruct "
    "authorize authorise suspend admit recognize recognise oppose condemning urging inviting welcoming thanking "
    "commending recalling noting supporting rejecting".split()
)


def without_verbs(reading: Reading) -> Reading:
    """Return a statement in which no name begins with the verb that opens its line."""
    if reading.report.kind is not ReportKind.STATEMENT:
        return reading
    actors = {actor.id: actor for actor in reading.actors}
    mentions = []
    for mention in reading.mentions:
        name = _name(mention, reading)
        if name is not None:
            actor = next((each for each in actors.values() if each.name == name), None) or _new(name, mention, reading)
            actors.setdefault(actor.id, actor)
            span = Span(start=mention.evidence.span.end - len(name), end=mention.evidence.span.end)
            evidence = reading.report.evidence(span)
            mention = replace(mention, actor_ids=(actor.id,), evidence=evidence)  # noqa: PLW2901 - takes its place
        mentions.append(mention)
    if len(actors) == len(reading.actors) and tuple(mentions) == reading.mentions:
        return reading
    return replace(reading, mentions=tuple(mentions), actors=tuple(actors.values()))


def _name(mention: Mention, reading: Reading) -> str | None:
    """Return the name without the verb that opens its line; None where it has none."""
    verb, _, name = mention.evidence.quote.partition(" ")
    if mention.how is not How.NAME or verb.lower() not in _VERBS or not name[:1].isupper() or "\n" in name:
        return None
    text, start = reading.report.text, mention.evidence.span.start
    lead = text[text.rfind("\n", 0, start) + 1 : start].strip(" \t0123456789.()-–—•*;:")
    is_known = any(each.name == mention.evidence.quote for each in reading.actors)
    return name if len(lead) < _LONGEST_NUMBER and is_known else None


_LONGEST_NUMBER = 4


def _new(name: str, mention: Mention, reading: Reading) -> Actor:
    known = next(each for each in reading.actors if each.id in mention.actor_ids)
    return replace(known, id=digest("x", name.lower(), reading.report.id), name=name, names=(name,))
