"""What somebody is ready for, or only thinks of: "is prepared to use force" threatens, "maybe we will sign" offers."""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.patterns import pattern_of
from onrecord.types import ActKind

_READY = frozenset("ready prepared willing readiness willingness preparedness".split())
_LAID_ON = pattern_of(
    r"\bto (?:\w+ly )?(?:retaliate|(?:hit|strike) back|use (?:military )?force|go to war|sue|"
    r"strike(?= (?:if|unless|until|over|for|at|on|in|,|\.)|\Z)|"
    r"(?:impose|levy|introduce|recommend|adopt|apply|take)"
    r"(?: (?!of\b|on\b|to\b|from\b|about\b|low|reduc|zero)[\w-]+){0,2}? "
    r"(?:sanctions?|tariffs?|duties|embargo|countermeasures|counter-measures))\b"
)


_OPEN = frozenset("readiness willingness openness preparedness".split())


def is_harm_readied(place: Place) -> bool:
    """Say whether what somebody is ready for is harm: "is prepared to use force", not "is ready to lift tariffs"."""
    words, start = place.words, place.group.start
    if place.group.is_negated or _READY.isdisjoint(words[start : place.cue[1]]):
        return False
    ready = next(at for at in range(start, place.cue[1]) if words[at] in _READY)
    return _LAID_ON.match(" ".join(words[ready + 1 : ready + 1 + _HARM_REACH])) is not None


_TOLD = frozenset("comment answer respond discuss say speak disclose confirm speculate take".split())


def is_readiness(place: Place) -> bool:
    """Say whether somebody is ready for a step, and keeps no answer back: "remain ready to talk at any time"."""
    words, (start, end) = place.words, place.cue
    ready = next((at for at in range(start, end) if words[at] in _READY), None)
    if ready is None or place.group.is_negated or words[ready + 1 : ready + 2] != ("to",):
        return False
    return _TOLD.isdisjoint(words[ready + 2 : ready + 3])


_BOUND_TO_BE = frozenset("must should ought needs need".split())
_BE_REACH = 5


def is_to_be_ready(place: Place) -> bool:
    """Say whether somebody is asked to be ready, and offers nothing: "Arland must be ready to talk, Vorr said"."""
    words, subject = place.words, place.subject
    ready = next((at for at in range(place.group.start, place.cue[1]) if words[at] in _READY), None)
    if ready is None or subject is None or subject.mention.is_first or place.group.is_negated:
        return False
    if place.voice is None or place.voice.speaker_id in subject.mention.actor_ids:
        return False
    before = words[max(0, ready - _BE_REACH) : ready]
    return "be" in before and not _BOUND_TO_BE.isdisjoint(before[: before.index("be")])


_MAYBE = frozenset("maybe perhaps possibly".split())
_MAYBE_REACH, _HARM_REACH = 7, 8


def is_offered(place: Place) -> bool:
    """Say whether nobody binds himself: "its readiness to host" is conveyed, or a step is only thought of."""
    is_open = not _OPEN.isdisjoint(place.words[slice(*place.cue)]) and not place.group.is_negated
    return (is_open and not place.shows(ActKind.PLEDGE)) or _is_maybe(place)


def _is_maybe(place: Place) -> bool:
    """Say whether a step is only thought of: "maybe we will sign", "we'll send equipment, perhaps"."""
    words, low, high = place.words, place.group.start, place.cue[1]
    if _MAYBE.isdisjoint(words) or place.group.modal not in ("will", "would"):
        return False
    before = words[max(0, low - 2) : max(place.head + 1, high - 1)]
    if any(word in _MAYBE for word in before):
        return True
    end = next((at for at in range(high, len(words)) if words[at] in (",", ".", ";", "—", "–")), len(words))
    return end - high < _MAYBE_REACH and words[end + 1 : end + 2] != () and _is_alone(words, end + 1)


def _is_alone(words: tuple[str, ...], at: int) -> bool:
    """Say whether a word for doubt is all that stands between two marks: ", maybe."."""
    return words[at] in _MAYBE and all(not word[0].isalnum() for word in words[at + 1 : at + 2])
