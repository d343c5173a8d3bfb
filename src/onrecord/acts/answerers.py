"""Who answers: in "Arland sent its plan to the rebels. They rejected it" it is not Arland that rejects its own plan."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.checks.places import Place, Places
from onrecord.acts.inflections import forms_of
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, How, Span

_ANSWERS = frozenset((ActKind.REFUSE, ActKind.AGREE))
_TABLED = frozenset((ActKind.OFFER, ActKind.PROPOSE, ActKind.DEMAND))
_VERBS = forms_of("reject refuse decline accept spurn rebuff turn agree")
_PRONOUNS = frozenset("they it he she".split())
# What is answered is what was tabled: "rejected it", "turned down the offer", "refused".
_POINTING = pattern_of(
    r"\A(?: down| to)?(?: (?:it|them|this|that)\b| (?:the|this|that) (?:\w+ )?(?:plan|offer|proposal|terms|idea|deal|"
    r"request|demands?|call|invitation|truce|ceasefire|amnesty|appeal)\b)?"
    r"(?: down)?(?: \w+day| on \w+| the \w+ day)?\s*[.,;!]"
)
_REACH = 8


def with_answerers(acts: Sequence[Act], places: Places) -> tuple[Act, ...]:
    """Return acts with answers given to whom the plan was put; those of nobody known then are left out."""
    answered = (_answered(act, acts, places) if act.kind in _ANSWERS else act for act in acts)
    return tuple(act for act in answered if act is not None)


def _answered(act: Act, acts: Sequence[Act], places: Places) -> Act | None:
    place = places.of(act)
    if place is None or not act.actor_ids or not _is_answer(place):
        return act
    reach = _before(place)
    tabled = [
        each
        for each in acts
        if each.kind in _TABLED
        and reach.start <= each.cue.span.start < act.cue.span.start
        and set(each.actor_ids) & set(act.actor_ids)
    ]
    if not tabled:
        return act
    answerer = tabled[-1].recipient_id
    if answerer is None or answerer in act.actor_ids:
        return None
    actor = place.actors.get(answerer)
    return replace(
        act,
        actor_ids=(answerer,),
        speaks_for=actor.speaks_for if actor else None,
        recipient_id=None if act.recipient_id == answerer else act.recipient_id,
        told_by=answerer if act.told_by in act.actor_ids else act.told_by,
    )


def _is_answer(place: Place) -> bool:
    """Say whether a pronoun answers what was put to somebody: "They rejected it"."""
    subject = place.subject
    if place.words[place.head] not in _VERBS or place.voice is not None or subject is None or place.group.is_passive:
        return False
    mention = subject.mention
    if mention.how is not How.PRONOUN or place.words[mention.start] not in _PRONOUNS:
        return False
    return _POINTING.match(" " + " ".join(place.words[place.head + 1 : place.head + 1 + _REACH])) is not None


def _before(place: Place) -> Span:
    """Return the sentence and the one before it."""
    bounds = place.line.bounds
    earlier = [each for each in place.reading.sentences if each.end <= bounds.start]
    is_near = earlier and "\n" not in place.line.text[earlier[-1].end : bounds.start]
    return Span(start=earlier[-1].start if is_near else bounds.start, end=bounds.end)
