"""What is only thought through is not done: "by offering a seat, Vorr would gain", "was going to sign"."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_start, is_adverb
from onrecord.acts.inflections import forms_of
from onrecord.types import ActKind, Status, Voice

_MIGHT = frozenset("would could might may can will".split())
_FAR, _NEAR = 14, 4


def check_supposed(place: Place) -> Doubt | None:
    """Doubt an act that the sentence only supposes: what would follow from it, or what once was going to be."""
    act = place.act
    if act.status is not Status.ACTUAL or act.kind is ActKind.SAY:
        return None
    said = _by_doing(place) or (_was_to_be(place) if act.kind in _OWN else None) or _rewarded(place)
    return None if said is None else Doubt("reality", f"“{said}” supposes it, and does not say that it was done.")


_OWN = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.THREATEN))


def _by_doing(place: Place) -> str | None:
    """Return the words for what doing it would bring: "*by offering* a seat, Vorr *would* gain"."""
    words, head = place.words, place.head
    if not words[head].endswith("ing") or words[head - 1 : head] != ("by",):
        return None
    if head - 1 != clause_start(place.line, head - 1) and words[head - 2] not in (",", "that", "“", '"', "and", "said"):
        return None
    comma = next((at for at in range(head + 1, min(len(words), head + _FAR)) if words[at] == ","), None)
    if comma is None:
        return None
    end = next((at for at in range(comma + 1, len(words)) if words[at] in (",", ";", "“", "”", '"')), len(words))
    modal = next((at for at in range(comma + 1, min(end, comma + _FAR)) if words[at] in _MIGHT), None)
    return place.quote(head - 1, head + 1) if modal is not None else None


def _was_to_be(place: Place) -> str | None:
    """Return the words for a plan of the past, told by no one else: "I was going to sign, but"."""
    words = place.words
    start = max(0, min(place.group.start, place.cue[0]) - 2)
    going = next((at for at in range(start, place.cue[1]) if words[at : at + 2] == ("going", "to")), None)
    if going is None:
        return None
    at = going - 1
    while at > 0 and is_adverb(words[at]):
        at -= 1
    if words[at] not in ("was", "were"):
        return None
    voice = place.voice
    is_reported = voice is not None and voice.attribution is not None and voice.attribution.voice is Voice.INDIRECT
    is_reported = is_reported or "that" in words[max(0, at - _NEAR) : at]
    # "Arland said it was going to sign" tells of a plan it has.
    return None if is_reported or place.group.is_negated else place.quote(at, going + 2)


_REWARDS = frozenset("reward rewards bounty bounties million dollars information tips".split())
_TAKING = frozenset("arrest capture detention apprehension conviction killing".split())
_TOWARDS = forms_of("lead") | {"for", "to"}


def _rewarded(place: Place) -> str | None:
    """Return the words for an arrest that a reward is offered for: "a reward for the arrest of Kess"."""
    words = place.words
    noun = next((at for at in range(place.cue[0], place.cue[1]) if words[at] in _TAKING), None)
    if noun is None or place.act.kind not in (ActKind.COERCE, ActKind.ASSAULT):
        return None
    at = noun - 1
    while at > 0 and words[at] in ("the", "his", "her", "their", "an", "to", "for", "leading"):
        at -= 1
    before = words[max(0, at - 3) : at + 1]
    is_towards = not _TOWARDS.isdisjoint(words[at + 1 : noun])
    return place.quote(at, noun + 1) if is_towards and not _REWARDS.isdisjoint(before) else None
