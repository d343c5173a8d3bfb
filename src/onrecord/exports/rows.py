"""Rows of `onrecord extract`: what was read in a text, as offsets into it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from onrecord.exports.objects import Names, Object, actor_object
from onrecord.exports.telling import Telling
from onrecord.types import Act, ActorKind, Attribution, Chain, Evidence, Noun, NounKind, Reading, Span

Pairs = list[list[int]]


def attributions_row(row_id: str, reading: Reading) -> Object:
    """Return the outermost attributions of a text, speakers as named there."""
    names = actor_names(reading)
    outermost = find_outermost(reading.attributions)
    return {"id": row_id, "attributions": [_attribution(each, names) for each in outermost]}


def acts_row(row_id: str, reading: Reading) -> Object:
    """Return the acts of a text, actors by name."""
    names = actor_names(reading)
    return {"id": row_id, "acts": [_act(act, names) for act in reading.acts]}


def dates_row(row_id: str, reading: Reading) -> Object:
    """Return the time expressions of a text with the first and last day they mean; None where it does not tell."""
    dates = [{"span": _pairs(it.evidence)[0], "start": it.start, "end": it.end} for it in reading.dates]
    return {"id": row_id, "dates": dates}


def mentions_row(row_id: str, reading: Reading) -> Object:
    """Return the noun phrases of a text that mean people, bodies, places and groups, with chain and actor."""
    names = actor_names(reading)
    kinds = {actor.id: actor.kind for actor in reading.actors}
    sources, telling, meant = _Sources(reading), Telling(reading.report.text, reading.nouns), _Meant(reading)
    found = []
    for number, chain in enumerate(reading.chains):
        nouns = [reading.nouns[at] for at in chain.nouns]
        # "An email came ... The email said": what speaks once is shown wherever it is named.
        has_said = any(noun in sources or noun in telling for noun in nouns)
        for noun in nouns:
            if noun.kind is not NounKind.THING or chain.actor_ids or has_said:
                kind = _mention_kind(noun, [kinds[each] for each in chain.actor_ids])
                span = [noun.span.start, noun.span.end]
                ids = meant.by(noun, chain)
                actor = actor_object(ids[0], names) if len(ids) == 1 else None
                found.append({"span": span, "chain": number, "type": kind, "actor": actor})
    return {"id": row_id, "mentions": sorted(found, key=lambda it: (it["span"], it["chain"]))}


def _mention_kind(noun: Noun, kinds: Sequence[ActorKind]) -> str:
    """Return what a noun phrase means; several people, and whoever is named as a group, are a group.

    A thing that speaks, a report or a newspaper, goes for an organization.
    """
    if len(kinds) > 1 or ActorKind.GROUP in kinds or (noun.is_plural and noun.kind is NounKind.PERSON):
        return "group"
    if noun.kind is NounKind.THING:
        return str(NounKind.ORGANIZATION.value)
    return str(noun.kind.value)


class _Meant:
    """Whom noun phrases mean as the record has it: less sure links make a chain, but no actor."""

    def __init__(self, reading: Reading) -> None:
        self._mentions = sorted(reading.mentions, key=lambda it: it.evidence.span)
        self._starts = [it.evidence.span.start for it in self._mentions]

    def by(self, noun: Noun, chain: Chain) -> tuple[str, ...]:
        """Return the actors of the mention that a noun phrase is; a name that is none means those of its chain."""
        at = bisect_right(self._starts, noun.head.start) - 1
        if at >= 0:
            span = self._mentions[at].evidence.span
            if span.holds(noun.head) and noun.span.start <= span.start:
                return self._mentions[at].actor_ids
        return chain.actor_ids if noun.form == "name" else ()


class _Sources:
    """The sources of a reading's attributions: holds the noun phrases that stand for them."""

    def __init__(self, reading: Reading) -> None:
        self._spans = sorted(each.source.span for each in reading.attributions if each.source is not None)

    def __contains__(self, noun: Noun) -> bool:
        at = bisect_right(self._spans, noun.head, key=lambda span: Span(start=span.start, end=span.start)) - 1
        return at >= 0 and self._spans[at].holds(noun.head) and noun.span.start <= self._spans[at].start


def actor_names(reading: Reading) -> Names:
    """Return the shown name of every actor of a reading, by id."""
    return {actor.id: actor.name for actor in reading.actors}


def find_outermost(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions whose cue stands in no other attribution's content."""
    contents = sorted((piece.span.start, piece.span.end, each.id) for each in attributions for piece in each.content)
    starts = [start for start, _, _ in contents]
    # The furthest end of all contents up to each one: most cues lie beyond it, and need no look at any content.
    furthest = list(accumulate((end for _, end, _ in contents), max))
    found = []
    for each in attributions:
        before = bisect_right(starts, each.cue.span.start)
        is_clear = not before or furthest[before - 1] < each.cue.span.end
        if is_clear or not any(end >= each.cue.span.end and owner != each.id for _, end, owner in contents[:before]):
            found.append(each)
    return tuple(found)


def _attribution(attribution: Attribution, names: Names) -> Object:
    return {
        "source": _pairs(attribution.source),
        "cue": _pairs(attribution.cue),
        "content": _pairs(*attribution.content),
        "voice": attribution.voice.value,
        "speaker": actor_object(attribution.speaker_id, names),
        "confidence": round(attribution.confidence, 4),
    }


def _act(act: Act, names: Names) -> Object:
    return {
        "kind": act.kind.value,
        "actors": [names.get(each, each) for each in act.actor_ids],
        "speaks_for": _name(act.speaks_for, names),
        "recipient": _name(act.recipient_id, names),
        "about": act.about,
        "polarity": act.polarity.value,
        "status": act.status.value,
        "condition": _pairs(act.condition)[0] if act.condition else None,
        "told_by": _name(act.told_by, names),
        "day": act.day,
        "cue": _pairs(act.cue)[0],
        "evidence": _pairs(*act.evidence),
        "confidence": round(act.confidence, 4),
        "doubt": act.doubt,
    }


def _name(actor_id: str | None, names: Names) -> str | None:
    return None if actor_id is None else names.get(actor_id, actor_id)


def _pairs(*evidence: Evidence | None) -> Pairs:
    return [[each.span.start, each.span.end] for each in evidence if each is not None]
