"""Meetings that an opening phrase tells: "In a call with Vorr, Kess asked him to wait" is a call of Kess with Vorr."""

from __future__ import annotations

from onrecord.acts.checks.doers.told_meetings import PRESS
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_adverb, is_auxiliary, modal_of
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Placed
from onrecord.acts.remade import reaching
from onrecord.types import Act, ActKind

_OPENING = frozenset("in during at after following on over".split())
_PRESENT = frozenset("says tells asks urges calls warns insists agrees".split())


def with_opening_subject(act: Act, place: Place) -> Act:
    """Return a meeting that an opening phrase tells as one with the subject of the clause behind it.

    The evidence then names all who met.
    """
    words, (start, end) = place.words, place.cue
    if act.kind is not ActKind.MEET or not act.actor_ids or not _is_opening(words):
        return act
    if "with" not in (words[end - 1], *words[end : end + 1]) or any(
        each.end <= start and PRESS.isdisjoint(words[each.start : each.end]) and each.actor_ids
        for each in place.line.mentions
    ):
        return act
    subject = _subject_behind(place, end)
    if subject is None or len(subject.actor_ids) != 1:
        return act
    named = place.line.span(subject.start, subject.end)
    if subject.actor_ids[0] not in act.actor_ids:
        doers = (*subject.actor_ids, *act.actor_ids)
        act = place.done_by(act, doers)
    return act if act.evidence[0].span.holds(named) else reaching(act, place.reading.report, named)


def _is_opening(words: tuple[str, ...]) -> bool:
    """Say whether a sentence begins with a meeting: "After talks with", "Speaking to reporters after talks with"."""
    return words[0] in _OPENING or (words[0] in _SPEAKING and not _OPENING.isdisjoint(words[1:_SPOKEN_REACH]))


_SPEAKING = frozenset("speaking talking briefing addressing commenting".split())
_SPOKEN_REACH = 9


def _subject_behind(place: Place, end: int) -> Placed | None:
    """Return who stands behind the comma that closes an opening phrase, right before a verb."""
    words = place.words
    for comma in (at for at in range(end, len(words)) if words[at] == ","):
        for mention in place.line.mentions:
            opens = mention.start == comma + 1 or (mention.start == comma + 2 and words[comma + 1] in DETERMINERS)
            if opens and not mention.is_possessive and mention.end < len(words) and _is_verb(words[mention.end]):
                return mention
    return None


def _is_verb(word: str) -> bool:
    return is_past(word) or is_auxiliary(word) or bool(modal_of(word)) or is_adverb(word) or word in _PRESENT
