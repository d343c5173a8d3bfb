"""The acts of both ways of reading, as one: what the encoder proposes and what the rules find."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.beside import Beside
from onrecord.acts.clauses import opens_condition
from onrecord.acts.cues import is_settled
from onrecord.acts.drafts import DEEDS, UNREAL
from onrecord.acts.frames import SPEECH
from onrecord.acts.joint import with_joint_doers
from onrecord.patterns import pattern_of
from onrecord.reading.confidence import PROPOSED_ACTS, calibrated
from onrecord.types import Act, ActKind, Reading, Status

# The encoder alone is believed at this chance, sooner where a deed is told; against the kind that rules tell, at this,
# later where that is a deed, whose verbs and objects rules know well.
LEAST_ALONE, LEAST_DEED, LEAST_AGAINST, LEAST_AGAINST_DEED = 0.4, 0.35, 0.5, 0.6
# Where the encoder gives a cue less than this, one in eight acts of the rules is one: their words have other senses.
LEAST_SEEN = 0.15


def united(proposed: Sequence[Act], ruled: Sequence[Act]) -> list[Act]:
    """Return the acts of both ways of reading.

    At one cue the rules, which know its grammar, have the word, unless the encoder is sure of another kind and the word
    does not settle it.
    """
    beside = Beside(proposed, lambda each: each.cue.span)
    at_cue = ((act, beside.touching(act.cue.span)) for act in ruled)
    kept = [_as_conditional(act, near) for act, near in at_cue if not _is_overruled(act, near)]
    taken = {at for act in kept for at in range(act.cue.span.start, act.cue.span.end)}
    alone = [
        replace(act, confidence=calibrated(PROPOSED_ACTS, act.confidence))
        for act in proposed
        if act.confidence >= least_chance(act.kind) and taken.isdisjoint(range(act.cue.span.start, act.cue.span.end))
    ]
    found = [*kept, *alone]
    about = [act for act in found if act.kind in UNREAL or act.kind in _ASKED]
    return [act for act in found if not _is_unreal(act, about)]


# Kinds that two readers may well give one act. Of others, "rejected calls by", each is an act of its own.
_ALIKE = (
    {ActKind.PLEDGE, ActKind.OFFER, ActKind.AGREE},
    {ActKind.SUPPORT, ActKind.PROPOSE, ActKind.DEMAND},
    {ActKind.OPPOSE, ActKind.REFUSE, ActKind.ACCUSE, ActKind.DENY, ActKind.THREATEN},
)


# "The consensus reached by the two presidents", "talks between Arland and Borland": the noun names its doers itself.
_NAMED_BEHIND = pattern_of(r" (?:\w+ )?(?:between|by) ")
# With a verb so far before the noun, in characters, the encoder sees another act.
_LEAD = 20


def with_doers(act: Act, near: Sequence[Act], named: Reading) -> Act:
    """Return an act of the rules as the encoder has it at its cue, where they see different doers.

    Grammar knows the cue better than the subject: a clause reported in between draws the next verb to itself.
    """
    seen = [each for each in near if each.confidence >= LEAST_ALONE]
    act = with_joint_doers(act, seen, named)
    alike = next((group for group in _ALIKE if act.kind in group), {act.kind})
    named_doers = [each for each in seen if each.actor_ids and each.kind in alike]
    named_doers.sort(key=lambda each: each.kind is not act.kind)
    found = next(iter(named_doers), None)
    if found is None or not act.actor_ids or set(found.actor_ids) & set(act.actor_ids):
        return act
    is_noun = found.cue.span.start + _LEAD > act.cue.span.start
    if is_noun and len(act.actor_ids) > 1 and _NAMED_BEHIND.match(named.report.text, act.cue.span.end):
        return act
    if act.status is Status.NEGATED and found.status is not Status.NEGATED:
        return act  # a negation that grammar sees is there
    if found.kind is act.kind:
        return replace(found, confidence=act.confidence)
    if act.kind is ActKind.MEET or act.recipient_id in found.actor_ids:
        return act
    return replace(act, actor_ids=found.actor_ids, speaks_for=found.speaks_for)


def _as_conditional(act: Act, near: Sequence[Act]) -> Act:
    """Return an act of the rules with the condition that the encoder sees at its cue, where they see none."""
    if act.condition is not None:
        return act
    alike = next((group for group in _ALIKE if act.kind in group), {act.kind})
    seen = (each for each in near if each.condition and each.kind in alike)
    found = next(seen, None)
    if found is None or found.condition is None or found.confidence < LEAST_ALONE:
        return act
    if not opens_condition(found.condition.quote):
        return act
    return replace(act, condition=found.condition, evidence=tuple(dict.fromkeys((*act.evidence, *found.evidence[1:]))))


def least_chance(kind: ActKind) -> float:
    """Return the chance from which the encoder alone is believed of a kind."""
    return LEAST_DEED if kind in DEEDS else LEAST_ALONE


def _is_overruled(act: Act, near: Sequence[Act]) -> bool:
    """Say whether the encoder is sure of another kind; a deed is mostly what words are about: "rejected a meeting"."""
    least = LEAST_AGAINST_DEED if act.kind in DEEDS else LEAST_AGAINST
    return not is_settled(act.kind, act.cue.quote) and any(
        each.kind is not act.kind and each.confidence >= least and (act.kind in DEEDS or each.kind not in DEEDS)
        for each in near
    )


# What somebody is asked to do he has not done: "demanded that they refuse to sign".
_ASKED = frozenset((ActKind.DEMAND, ActKind.PROPOSE))
_BARE = pattern_of(r"(?:to |not )?(?:refuse|reject|accept|agree|recogni[sz]e|condemn|oppose|admit|deny|sign|endorse)\b")


def _is_unreal(act: Act, others: Sequence[Act]) -> bool:
    """Say whether a deed is only what another act is about: talks that are rejected, a visit that is promised.

    What is merely said to have been done, "claimed that they had met", stands as told.
    """
    is_asked = _BARE.match(act.cue.quote) is not None
    return (act.kind in DEEDS or is_asked) and any(
        other.kind in (UNREAL if act.kind in DEEDS else _ASKED)
        and not (other.kind is ActKind.ACCUSE and other.cue.quote.lower() in SPEECH)
        and other.cue.span.end <= act.cue.span.start
        and act.cue.quote in other.about
        and any(each.span.holds(act.cue.span) for each in other.evidence)
        for other in others
    )
