"""Who answers: in "Arland sent its plan to the rebels. They rejected it" it is not Arland that rejects its own plan.

Nor does an accuser deny: in "Vorr accused Kess of theft. She called the claim false" it is Kess.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.checks.places import Place, Places
from onrecord.acts.inflections import forms_of
from onrecord.patterns import pattern_of
from onrecord.reading.given_names import given_name_gender
from onrecord.types import Act, ActKind, Actor, ActorKind, How, Span

_ANSWERS = frozenset((ActKind.REFUSE, ActKind.AGREE, ActKind.DENY))
_CLAIMS = frozenset((ActKind.ACCUSE,))
_TABLED = frozenset((ActKind.OFFER, ActKind.PROPOSE, ActKind.DEMAND))
_VERBS = forms_of("reject refuse decline accept spurn rebuff turn agree")
_DENYING = forms_of("deny reject dismiss call refute rebut brush")
_PRONOUNS = frozenset("they it he she".split())
# What is answered is what was tabled: "rejected it", "turned down the offer", "refused".
_POINTING = pattern_of(
    r"\A(?: down| to)?(?: (?:it|them|this|that)\b| (?:the|this|that) (?:\w+ )?(?:plan|offer|proposal|terms|idea|deal|"
    r"request|demands?|call|invitation|truce|ceasefire|amnesty|appeal)\b)?"
    r"(?: down)?(?: \w+day| on \w+| the \w+ day)?\s*[.,;!]"
)
_REACH = 8
# What is denied is what was claimed: "denied it", "dismissed the accusation as absurd".
_CLAIMED = pattern_of(
    r"\A(?: (?:off|aside))? (?:(?:it|this|that|them)\b(?! (?:he|she|it|they|\w+ (?:had|was|were|is|has)))|"
    r"(?:the|this|that|these|those|any|all) (?:\w+ )?(?:accusations?|allegations?|claims?|charges?)\b|"
    r"any (?:wrongdoing|involvement|part|role)\b)"
)
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_OF_BODIES = frozenset(("it", "they"))
_WOMAN_OR_MAN = {"she": "f", "he": "m"}


def with_answerers(acts: Sequence[Act], places: Places) -> tuple[Act, ...]:
    """Return acts with answers given to whom the plan was put; those of nobody known then are left out."""
    answered = (_answered(act, acts, places) if act.kind in _ANSWERS else act for act in acts)
    return tuple(act for act in answered if act is not None)


def _answered(act: Act, acts: Sequence[Act], places: Places) -> Act | None:
    place = places.of(act)
    if place is None or not act.actor_ids or not _is_answer(act, place):
        return act
    reach = _before(place)
    kinds = _CLAIMS if act.kind is ActKind.DENY else _TABLED
    tabled = [
        each
        for each in acts
        if each.kind in kinds
        and reach.start <= each.cue.span.start < act.cue.span.start
        and set(each.actor_ids) & set(act.actor_ids)
    ]
    if not tabled:
        return act
    answerer = tabled[-1].recipient_id
    if answerer is None or answerer in act.actor_ids:
        return None
    actor = place.actors.get(answerer)
    if actor is not None and act.kind is ActKind.DENY and not _agrees(actor, place):
        return act
    return replace(
        act,
        actor_ids=(answerer,),
        speaks_for=actor.speaks_for if actor else None,
        recipient_id=None if act.recipient_id == answerer else act.recipient_id,
        told_by=answerer if act.told_by in act.actor_ids else act.told_by,
    )


def _is_answer(act: Act, place: Place) -> bool:
    """Say whether a pronoun answers what was put to somebody, or said of them: "They rejected it", "She denied it"."""
    verbs, pattern = (_DENYING, _CLAIMED) if act.kind is ActKind.DENY else (_VERBS, _POINTING)
    if place.words[place.head] not in verbs or place.voice is not None or place.group.is_passive:
        return False
    if not _pronoun(place):
        return False
    return pattern.match(" " + " ".join(place.words[place.head + 1 : place.head + 1 + _REACH])) is not None


def _pronoun(place: Place) -> str:
    """Return the pronoun that is the subject of a cue; empty for none."""
    subject = place.subject
    word = place.words[subject.mention.start] if subject is not None else ""
    return word if subject is not None and subject.mention.how is How.PRONOUN and word in _PRONOUNS else ""


def _agrees(actor: Actor, place: Place) -> bool:
    """Say whether a pronoun may be somebody: "it" is no person, and Ada Kess no "he"; a bare name may be anybody's."""
    word = _pronoun(place)
    is_known = actor.kind in _STATES or " " in actor.name
    if actor.kind is not ActorKind.PERSON and is_known:
        return word in _OF_BODIES
    return word in _WOMAN_OR_MAN and given_name_gender(actor.name) in ("", _WOMAN_OR_MAN[word])


def _before(place: Place) -> Span:
    """Return the sentence and the one before it."""
    bounds = place.line.bounds
    earlier = [each for each in place.reading.sentences if each.end <= bounds.start]
    is_near = earlier and "\n" not in place.line.text[earlier[-1].end : bounds.start]
    return Span(start=earlier[-1].start if is_near else bounds.start, end=bounds.end)
