"""Ministries that issue a statement: "Statement by the Ministry of Trade of Norland" is of a body that speaks for it.

"The Ministry" further down is that one, and nobody whom the statement could blame.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.types import Actor, ActorKind, How, Mention, Reading, Span

_MINISTRY = pattern_of(
    r"(?P<head>Ministry|Department|Office|Embassy|Mission|Secretariat|Government)"
    r"(?: (?:of|for|to) (?:the )?[A-Z][\w’'-]*(?:,? (?:and |of |& )?[A-Z][\w’'-]*){0,5}?)? of (?:the )?\Z"
)
_LONGEST = 120


def with_ministry(reading: Reading, label: Span) -> Reading:
    """Return a reading in which the ministry that a label names, with the state it is of, is an actor.

    Args:
        reading: A statement.
        label: The words of its heading for who issued it.
    """
    text = reading.report.text
    kinds = {actor.id: actor.kind for actor in reading.actors}
    for mention in reading.mentions:
        span = mention.evidence.span
        if not label.holds(span) or [kinds.get(each) for each in mention.actor_ids] != [ActorKind.COUNTRY]:
            continue
        found = _MINISTRY.search(text, max(0, label.start - _LONGEST), span.start)
        if found is not None and found.start() - len("The ") <= label.end and found.start() >= label.start:
            whole = Span(start=found.start(), end=span.end)
            return _with_body(reading, whole, found["head"].lower(), mention.actor_ids[0])
    return reading


def _with_body(reading: Reading, whole: Span, head: str, state: str) -> Reading:
    """Return a reading in which a span, and "the ministry" anywhere, mean a body that speaks for a state."""
    name = " ".join(reading.report.text[whole.start : whole.end].split())
    body = Actor(id=digest("x", name), name=name, kind=ActorKind.ORGANISATION, names=(name,), speaks_for=state)
    own = Mention(evidence=reading.report.evidence(whole), actor_ids=(body.id,), how=How.NAME)
    short = {f"the {head}", f"this {head}", name.lower(), f"the {name.lower()}"}
    others = (
        replace(each, actor_ids=(body.id,)) if _is_open(each) and each.evidence.quote.lower() in short else each
        for each in reading.mentions
        if not each.evidence.span.touches(whole)
    )
    ordered = sorted((*others, own), key=lambda each: (each.evidence.span.start, each.evidence.span.end))
    return replace(reading, mentions=tuple(ordered), actors=(*reading.actors, body))


def _is_open(mention: Mention) -> bool:
    return not mention.actor_ids and not mention.candidates
