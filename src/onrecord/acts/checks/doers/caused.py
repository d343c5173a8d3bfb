"""Who has something done by another: in "Vorr had her assets frozen by Arland" Arland froze them."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import BE, is_adverb
from onrecord.acts.complements import find_parties
from onrecord.acts.drafts import DEEDS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.types import Act, ActKind

_HAS = forms_of("have get") | {"'ve"}
_PARTICLES = frozenset("up out off away down over back already again aside twice".split())
_BREAKS = BE | frozenset(", ; : that which who to and but".split())
_REACH, _LEAD = 12, 2


def as_had_done(act: Act, place: Place) -> Act:
    """Return a deed that somebody has done as one of whom "by" names: "had billions put up by Arland"."""
    if act.kind not in DEEDS or act.kind is ActKind.MEET or "by" not in place.words:
        return act
    found = _caused(place)
    if found is None:
        return act
    verb, by = found
    doers = tuple(dict.fromkeys(each for party in find_parties(place.line, by + 1) for each in party.actor_ids))
    if not doers or set(doers) <= set(act.actor_ids):
        return act
    start = verb - (place.words[verb - 1] in _HAS)
    havers = next((each.actor_ids for each in place.line.mentions if each.end == start), ())
    told_by = act.told_by if place.voice is not None or act.told_by not in act.actor_ids else None
    done = replace(place.done_by(act, doers), told_by=told_by)
    recipient = next((each for each in (*havers, done.recipient_id) if each is not None and each not in doers), None)
    return replace(done, recipient_id=recipient)


def _caused(place: Place) -> tuple[int, int] | None:
    """Return the "had" and the "by" of "had her assets frozen by"."""
    words = place.words
    for verb in range(max(0, place.cue[0] - _LEAD), min(place.cue[1], len(words) - 1)):
        if words[verb] not in _HAS or is_past(words[verb + 1]) or is_adverb(words[verb + 1]):
            continue
        by = next((at for at in range(verb + 2, min(len(words), verb + _REACH)) if words[at] == "by"), None)
        if by is None or not _BREAKS.isdisjoint(words[verb + 1 : by]):
            continue
        done = by - 1
        while done > verb + 1 and (words[done] in _PARTICLES or is_adverb(words[done])):
            done -= 1
        if done > verb + 1 and is_past(words[done]) and done >= place.cue[0] - 1:
            return verb, by
    return None
