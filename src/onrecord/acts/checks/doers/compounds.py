"""Both whom a compound names hold or share what it stands before: "was asked about the Vorr-Kess deal"."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.drafts import HARMS
from onrecord.acts.lines import Placed
from onrecord.reading.joined_names import find_joined
from onrecord.types import Act, ActKind, ActorKind, Span

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


# What is named after the state that it hits: "the Arland strikes", "these Borland tariffs".
_BLOWS = frozenset(
    "strike strikes airstrike airstrikes attack attacks bombing bombings bombardment raid raids invasion incursion "
    "assault blockade sanctions embargo tariffs tariff siege".split()
)
_THE = frozenset("the this these those".split())


def as_named_after(act: Act, place: Place) -> Act:
    """Return a blow that is named after a state as one on that state: "was asked about the Arland strikes"."""
    # "The Arland strikes on Borland" are those of Arland.
    if act.kind not in HARMS or len(act.actor_ids) != 1 or act.recipient_id is not None:
        return act
    words, ids = place.words, act.actor_ids
    for each in place.line.mentions:
        if each.end >= len(words) or each.actor_ids != ids or each.is_possessive:
            continue
        is_the = words[each.start] in _THE or words[max(0, each.start - 1)] in _THE
        is_after = is_the and words[each.end] in _BLOWS and each.end <= place.cue[1]
        if is_after and each.end >= place.cue[0] and _is_plain_state(place, each):
            told_by = None if act.told_by in ids else act.told_by
            return replace(act, actor_ids=(), speaks_for=None, recipient_id=ids[0], told_by=told_by)
    return act


def _is_plain_state(place: Place, mention: Placed) -> bool:
    """Say whether a state stands by its bare name: "the US strikes" are those of the US."""
    actor = place.actors.get(mention.actor_ids[0])
    named = place.quote(mention.start + (place.words[mention.start] in _THE), mention.end)
    # "The Philippines" has its article.
    is_short = named.replace(".", "").isupper() or named.endswith("s") or " " in named
    return (
        actor is not None and actor.kind is ActorKind.COUNTRY and not is_short and named in (actor.name, *actor.names)
    )


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
