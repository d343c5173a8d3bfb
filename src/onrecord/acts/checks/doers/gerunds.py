"""Who does what opens a sentence: "By rejecting the plan, Arland has shown its face" is a refusal by Arland."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.lines import Placed
from onrecord.types import Act, ActKind

_LEADS = frozenset("by in after before without while when on upon since".split())
_BREAKS = frozenset("; : . and but or that which who".split())
_REACH = 14


def as_led(act: Act, place: Place) -> Act:
    """Return an act told by a gerund as done by the subject of its sentence, and not by who says so."""
    subject = _subject(act, place)
    if subject is None or not subject.actor_ids:
        return act
    return place.done_by(act, subject.actor_ids)


def check_led(place: Place) -> Doubt | None:
    """Doubt that the speaker does what "he" does: "By confessing this, he distances himself"."""
    subject = _subject(place.act, place)
    if subject is None or subject.actor_ids:
        return None
    said = place.quote(place.head - 1, subject.end)
    return Doubt("actor", f"“{said}” is not told of {place.name(place.act.actor_ids[0])}.")


def _subject(act: Act, place: Place) -> Placed | None:
    """Return the subject behind the comma that ends the gerund's phrase, where it is another than the speaker."""
    words, head, voice = place.words, place.head, place.voice
    if not words[head].endswith("ing") or act.kind is ActKind.MEET or voice is None or len(act.actor_ids) != 1:
        return None
    if act.actor_ids[0] not in (voice.speaker_id, act.told_by) or words[max(0, head - 1)] not in _LEADS:
        return None
    if head > 1 and words[head - 2].isalnum() and words[head - 2] != "that":
        return None
    reach = range(head + 1, min(len(words) - 2, head + _REACH))
    comma = next((at for at in reach if words[at] == "," or words[at] in _BREAKS), None)
    if comma is None or words[comma] != ",":
        return None
    found = next((each for each in place.line.mentions if each.start in (comma + 1, comma + 2)), None)
    if found is None or found.is_first or found.is_possessive or set(found.actor_ids) & set(act.actor_ids):
        return None
    is_near = found.start == comma + 1 or words[comma + 1] in ("the", "a", "an")
    named = place.quote(found.start, found.end)
    return found if is_near and not place.is_called(act.actor_ids[0], named) else None
