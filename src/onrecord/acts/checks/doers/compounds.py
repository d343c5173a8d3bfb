"""Both whom a compound names hold or share what it stands before: "was asked about the Vorr-Kess deal"."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.reading.joined_names import find_joined
from onrecord.types import Act, ActKind, Span

_SHARED = frozenset((ActKind.MEET, ActKind.AGREE, ActKind.COOPERATE))
_PAIR = 2


def as_compound(act: Act, place: Place) -> Act:
    """Return a meeting, a pact or cooperation that a compound names as one of both of its parts."""
    if act.kind not in _SHARED or "-" not in place.line.text[place.line.bounds.start : place.line.bounds.end]:
        return act
    cue = act.cue.span
    near = next((each for each in find_joined(place.line.text, place.line.bounds) if each.whole.touches(cue)), None)
    ids = _named(place, near.names) if near is not None else ()
    if len({place.side(each) for each in ids}) < _PAIR or set(ids) == set(act.actor_ids):
        return act
    recipient = None if act.recipient_id in ids or act.kind is ActKind.MEET else act.recipient_id
    return replace(place.done_by(act, ids), recipient_id=recipient)


def _named(place: Place, span: Span) -> tuple[str, ...]:
    """Return whom the parts of a compound mean."""
    mentions = place.reading.mentions
    first = bisect_left(mentions, span.start, key=lambda each: each.evidence.span.end - 1)
    found: list[str] = []
    for mention in mentions[first:]:
        if mention.evidence.span.start >= span.end:
            break
        found += mention.actor_ids
    return tuple(dict.fromkeys(found))
