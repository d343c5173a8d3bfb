"""Whom words or deeds are aimed at does not do them: "protests against Arland", "she said, asking Vorr to wait"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.doers.passives import find_passive
from onrecord.acts.checks.places import Place
from onrecord.acts.drafts import HARMS
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import inflect_verb, is_past
from onrecord.acts.lines import Placed
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, How

_AIMING = frozenset("against at toward towards".split())
_AIMED = {ActKind.SUPPORT: _AIMING | {"for"}, ActKind.OPPOSE: _AIMING | {"to"}, ActKind.ASSAULT: _AIMING | {"on"}}
# Both sides do these, and what is withheld or pledged reaches nobody.
_ONE_SIDED = frozenset(ActKind) - {ActKind.MEET, ActKind.COOPERATE, ActKind.AGREE, ActKind.WITHHOLD, ActKind.SAY}
_BIDDING = frozenset((ActKind.DEMAND, ActKind.PROPOSE))
_EVENTS = pattern_of(
    r"\A(?:[\w-]+ ){0,4}(?:protests?|rall(?:y|ies)|demonstrations?|marches|riots?|bombings?|strikes?|attacks?|clashes|"
    r"raids?|shellings?|airstrikes?|explosions?|blasts?|unrest)(?: (?:against|in|on|at|by|of|near|outside)\b.*)?\Z",
    re.I,
)


def without_target(act: Act, place: Place) -> Act:
    """Return an act without a doer at whom it is aimed, who is its recipient then, or who is no more than the deed."""
    if act.kind not in _ONE_SIDED or not act.actor_ids:
        return act
    aimed_at = _targets(place)
    targets = {each for mention in aimed_at for each in mention.actor_ids if _is_only_named(place, each, aimed_at)}
    doers = tuple(each for each in act.actor_ids if each not in targets and not _is_event(place, each))
    if doers == act.actor_ids:
        return act
    aimed = next((each for each in act.actor_ids if each in targets), None)
    return replace(
        place.done_by(act, doers),
        recipient_id=act.recipient_id if act.recipient_id not in (None, *doers) else aimed,
        told_by=act.told_by if act.told_by not in act.actor_ids or place.voice is not None else None,
    )


def _targets(place: Place) -> tuple[Placed, ...]:
    """Return who stands right behind the cue as its object, or behind a preposition that aims it."""
    words, (first, last) = place.words, place.cue
    aiming = _AIMED.get(place.act.kind, _AIMING)
    found = [
        at + 1 + (words[at + 1 : at + 2] == ("the",))
        for at in range(first, min(last + 1, len(words)))
        if words[at] in aiming and (at >= place.head)
    ]
    if _is_bidding(place) or _is_blow(place):
        found.append(place.head + 1)
    if (by := _blamed_by(place)) is not None:
        found.append(by + 1 + (words[by + 1 : by + 2] == ("the",)))
    if not found:
        return ()
    return tuple(each for each in place.line.mentions if each.start in found or each.start + 1 in found)


def _blamed_by(place: Place) -> int | None:
    """Return the "by" of whose deed is blamed: "condemned the attack by Arland"."""
    words, head = place.words, place.head
    if place.act.kind not in _BLAMING or place.group.is_passive or words[head + 1 : head + 2] == ("by",):
        return None
    if not place.shows(place.act.kind) or not place.group.is_finite:
        return None
    end = min(len(words), head + _DEED)
    by = next((at for at in range(head + 2, end) if words[at] in _ENDING), None)
    return by if by is not None and words[by] == "by" else None


_BLAMING = frozenset((ActKind.ACCUSE, ActKind.OPPOSE))
# Words for a deed up to its doer, and what ends them.
_DEED = 8
_ENDING = frozenset(", . ; : “ ” by and but who which that as for after before when while".split())


def _is_bidding(place: Place) -> bool:
    """Say whether the cue is a participle with an object and what is asked of it: "asking Vorr to wait"."""
    if place.act.kind not in _BIDDING or not place.words[place.head].endswith("ing"):
        return False
    told = next((each for each in place.line.mentions if each.start == place.head + 1), None)
    return told is not None and place.words[told.end : told.end + 1] in (("to",), ("not",))


def _is_blow(place: Place) -> bool:
    """Say whether the cue is a past verb of harm with an object: "one man struck Vorr"."""
    head = place.head
    if place.act.kind not in HARMS or place.group.is_passive or not is_past(place.words[head]):
        return False
    hit = next((each for each in place.line.mentions if each.start == head + 1), None)
    return hit is not None and not hit.is_possessive and place.words[head - 1 : head] != (",",)


def _is_only_named(place: Place, actor_id: str, targets: tuple[Placed, ...]) -> bool:
    """Say whether a name stands there and nowhere else in the sentence: no pronoun before it means the same one."""
    named = [each for each in place.line.mentions if each.how is not How.PRONOUN and actor_id in each.actor_ids]
    return bool(named) and all(each in targets for each in named)


def _is_event(place: Place, actor_id: str) -> bool:
    actor = place.actors.get(actor_id)
    return actor is not None and actor.kind is ActorKind.GROUP and _EVENTS.match(actor.name) is not None


_STANCES = frozenset((ActKind.SUPPORT, ActKind.OPPOSE, ActKind.ACCUSE, ActKind.REFUSE, ActKind.DEMAND))


def with_governor(act: Act, place: Place) -> Act:
    """Return a stance as one of the verb's subject, where its object was taken for the doer: "backed Arland's bid"."""
    head, subject = place.head, place.subject
    if act.kind not in _STANCES or len(act.actor_ids) != 1 or subject is None or not place.shows(act.kind):
        return act
    at = head + 1 + (place.words[head + 1 : head + 2] == ("the",))
    named = next((each for each in place.line.mentions if each.start in (head + 1, at)), None)
    is_past_verb = is_past(place.words[head]) and not place.group.is_passive and place.group.is_finite
    if named is None or act.actor_ids[0] not in named.actor_ids or not is_past_verb or not _is_object(place, named):
        return act
    doers = subject.mention.actor_ids
    if place.voice is not None and subject.mention.is_first and place.voice.speaker_id:
        doers = (place.voice.speaker_id,)
    if not doers or act.actor_ids[0] in doers or subject.mention.end > head:
        return act
    return replace(
        place.done_by(act, doers),
        recipient_id=act.recipient_id if act.recipient_id not in (None, *doers) else act.actor_ids[0],
        told_by=doers[0] if act.told_by in act.actor_ids and place.voice is None else act.told_by,
    )


def _is_object(place: Place, named: Placed) -> bool:
    """Say whether no verb of a name stands behind it, as in "claimed Arland blames her"."""
    behind = place.words[named.end : named.end + 1]
    return named.is_possessive or not behind or not behind[0].isalpha() or behind[0] in PREPOSITIONS | {"and", "but"}


# An accusation told in the passive has no doer in its clause: "was portrayed as a liar".
_LABELLED = frozenset(
    "described portrayed depicted branded labelled labeled painted characterised characterized dubbed".split()
)


def without_relater(act: Act, place: Place) -> Act:
    """Return an accusation in the passive without who only relates it: "she was branded a spy, Vorr said".

    Nor does somebody accuse who "allegedly lied": he is accused of it.
    """
    if act.kind is ActKind.ACCUSE and "allegedly" in place.words[place.group.start : place.head + 1]:
        return _alleged(act, place)
    if act.kind is not ActKind.ACCUSE or place.words[place.head] not in _LABELLED or not act.actor_ids:
        return act
    passive = find_passive(place, place.head)
    speaker = place.voice.speaker_id if place.voice else None
    if passive is None or passive.doers or speaker not in act.actor_ids:
        return act
    hit = next((each for mention in passive.acted_on for each in mention.actor_ids), act.recipient_id)
    return replace(act, actor_ids=(), speaks_for=None, recipient_id=hit)


def _alleged(act: Act, place: Place) -> Act:
    """Return an accusation against the subject of what is "allegedly" done."""
    subject, doers = place.subject, act.actor_ids
    if len(doers) != 1 or place.shows(ActKind.ACCUSE) or subject is None or subject.mention.end != place.group.start:
        return act
    named = place.quote(subject.mention.start, subject.mention.end)
    is_subject = doers[0] in subject.mention.actor_ids
    is_same = named.lower().removeprefix("the ") == place.name(doers[0]).lower() or place.is_called(doers[0], named)
    if not is_subject and (subject.mention.actor_ids or not is_same):
        return act
    told_by = None if act.told_by in doers and place.voice is None else act.told_by
    return replace(act, actor_ids=(), speaks_for=None, recipient_id=doers[0], told_by=told_by)


_BESIDE = frozenset("for to with by".split())


def without_bystander(act: Act, place: Place) -> Act:
    """Return an act without a recipient that only tells whose man is hit: "an adviser for Kess was jailed"."""
    if act.kind not in HARMS or act.recipient_id is None:
        return act
    hit = _relative(place)
    if hit is not None and act.recipient_id not in hit.actor_ids:
        return replace(act, recipient_id=hit.actor_ids[0])
    return replace(act, recipient_id=None) if _is_bystander(place, act.recipient_id) else act


def _relative(place: Place) -> Placed | None:
    """Return whom a relative clause right behind the name tells of: "met by Vorr, who was also killed"."""
    who = place.group.start - 1
    if not place.group.is_passive or place.words[max(0, who) : place.group.start] != ("who",):
        return None
    named = next((each for each in place.line.mentions if each.end in (who, who - 1)), None)
    is_near = named is not None and set(place.words[named.end : who]) <= {","}
    is_one = named is not None and place.words[max(0, named.start - 1) : named.start] not in (("and",), ("of",))
    return named if named is not None and is_near and is_one and named.actor_ids and named.how is How.NAME else None


def _is_bystander(place: Place, recipient_id: str) -> bool:
    """Say whether somebody stands behind a preposition in the subject of a passive, and no subject can."""
    start = place.group.start
    subject = next((each for each in place.line.mentions if each.end == start), None)
    if not place.group.is_passive or subject is None or recipient_id not in subject.actor_ids:
        return False
    # "A former adviser for President Vorr" may be read as a long name of Vorr.
    inside = next((at for at in range(subject.start + 1, start) if place.words[at] in _BESIDE), None)
    if inside is not None:
        return place.words[inside] not in place.name(recipient_id).lower().split()
    before = subject.start - 1 - (place.words[subject.start - 1 : subject.start] == ("the",))
    return before > 0 and place.words[before] in _BESIDE and place.words[before - 1].isalpha()


_LAID_ON = frozenset(
    form
    for verb in "impose introduce levy adopt order launch declare announce decree enact apply".split()
    for form in inflect_verb(verb)
    if is_past(form)
)


def with_layer(act: Act, place: Place) -> Act:
    """Return a harm as done by whom its participle names: "said the sanctions imposed by Borland hurt trade"."""
    words, (start, end) = place.words, place.cue
    if act.kind not in HARMS or "by" not in words[start + 1 : end + 1]:
        return act
    by = words.index("by", start + 1)
    doers = _named_at(place, by + 1) if words[by - 1] in _LAID_ON else ()
    if not doers or set(doers) & set(act.actor_ids):
        return act
    known = place.actors.get(doers[0])
    recipient = None if act.recipient_id in doers else act.recipient_id
    return replace(act, actor_ids=doers, speaks_for=known.speaks_for if known else None, recipient_id=recipient)


def _named_at(place: Place, at: int) -> tuple[str, ...]:
    """Return who is named from a word on, be it within a longer phrase: "the embargo imposed by Arland"."""
    at += place.words[at : at + 1] == ("the",)
    names = {place.quote(at, at + length) for length in (1, 2, 3)}
    alone = next((actor.id for actor in place.actors.values() if actor.name in names), None)
    if alone is not None:
        return (alone,)
    mention = place.line.mention_over(at)
    return mention.actor_ids if mention is not None and mention.start == at else ()
