"""Answers to what others did: who accepts an offer makes none, and who is promised something promises nothing.

A cue such as "rejected Arland's demand to" holds two acts in one. Its verb is what the subject does; the noun is what
somebody else did, and must not be laid to the subject.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_negation
from onrecord.acts.complements import find_parties
from onrecord.acts.inflections import forms_of, inflect_noun, inflect_verb
from onrecord.acts.lines import POSSESSIVES
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind, Polarity, Span, Status

_VERBS = {
    ActKind.AGREE: "accept|agree to|approve|consent to|accede to|grant|heed|comply with|embrace|honour|honor",
    # These give way to what is asked alone: who "met criticism" concedes nothing.
    ActKind.CONCEDE: "bow to|yield to|give in to|cave in to|cave to|relent to|bend to|meet",
    ActKind.REFUSE: "reject|refuse|turn down|rebuff|dismiss|decline|spurn|brush aside|brush off|resist|defy|shrug off",
    ActKind.SUPPORT: "welcome|back|support|endorse|applaud|praise|hail|commend",
    ActKind.OPPOSE: "oppose|criticize|criticise|condemn|denounce|deplore|decry|regret|question",
}
# What is had from others: the subject does nothing there.
_RECEIVED = "secure|win|extract|obtain|receive|gain|wrest|elicit|ignore|await|consider|study"
_NOUNS = {
    ActKind.OFFER: "offer|readiness|willingness",
    ActKind.PROPOSE: "proposal|offer|invitation|suggestion|initiative|call|idea|plan",
    ActKind.DEMAND: "demand|request|appeal|call|plea|pressure|ultimatum|insistence|order|petition",
    ActKind.PLEDGE: "pledge|promise|guarantee|assurance|commitment|vow|undertaking",
    ActKind.REFUSE: "refusal|rejection|veto",
    ActKind.ACCUSE: "accusation|charge|claim|allegation|criticism|complaint|condemnation|protest",
    ActKind.THREATEN: "threat|warning|ultimatum",
    ActKind.OPPOSE: "opposition|objection|criticism|resistance",
    ActKind.SUPPORT: "support|endorsement|backing|praise",
    ActKind.AID: "aid|help|support|assistance|loan|grant|weapons|promise",
}
_ENDS = frozenset(". , ; : and but or who which that to with under ” “".split())
_REACH = 6


def _forms(verbs: str) -> dict[tuple[str, ...], None]:
    told = (verb.split() for verb in verbs.split("|"))
    return {(form, *rest): None for first, *rest in told for form in inflect_verb(first)}


_ANSWERS = {form: kind for kind, verbs in _VERBS.items() for form in _forms(verbs)}
_GIVEN = _forms(_RECEIVED)
_FIRST = frozenset(first for first, *_ in (*_ANSWERS, *_GIVEN))
_AWAITED = forms_of("await")
_TOLD = {
    kind: frozenset(form for noun in nouns.split("|") for form in inflect_noun(noun)) for kind, nouns in _NOUNS.items()
}


def as_answer(act: Act, place: Place) -> Act:
    """Return what the subject does to what another did: "rejected a demand" is a refusal, and no demand.

    What is received, "won a promise from Arland", is the giver's.
    """
    noun = None if act.status is Status.NEGATED or not act.actor_ids else _noun(place)
    if noun is None or not _is_subject(act.actor_ids, place):
        return act
    told_by = None if act.told_by in act.actor_ids and place.voice is None else act.told_by
    verb = _verb(place, _ANSWERS)
    if verb is None:
        giver = _giver(act, place, noun)
        side = place.actors[giver].speaks_for if giver in place.actors else None
        actors = (giver,) if giver else ()
        # What is awaited is not there yet.
        status = Status.FUTURE if place.words[place.head] in _AWAITED else act.status
        given = replace(act, actor_ids=actors, speaks_for=side, told_by=told_by, status=status)
        return replace(given, recipient_id=act.actor_ids[0])
    if _ANSWERS[verb] is ActKind.CONCEDE and act.kind not in (ActKind.DEMAND, ActKind.THREATEN):
        return act
    kind = _kind(act.kind, _ANSWERS[verb])
    polarity = act.polarity if kind is ActKind.AGREE else Polarity.DO
    return identified(replace(act, kind=kind, told_by=told_by, polarity=polarity))


_UNHEEDED = forms_of("ignore disregard overlook") | {"snubbed", "spurned"}
_HEED = forms_of("answer heed acknowledge")
_REPLY = forms_of("respond reply react listen")
_OWNS = frozenset("its his her their".split())
_OWN_REACH, _VERB_REACH = 4, 5
_ASKING = frozenset((ActKind.OFFER, ActKind.PROPOSE, ActKind.DEMAND, ActKind.PLEDGE, ActKind.THREATEN))


def as_unheeded(act: Act, place: Place) -> Act:
    """Return an offer or a call that its doer is said to have ignored as that of who says so.

    Nobody ignores his own: "Arland said Borland had not answered *its* offer of talks".
    """
    owns = unheeded(act.kind, place)
    if owns is None or not _is_theirs(act, place, owns):
        return act
    speaker = place.voice.speaker_id if place.voice is not None else None
    owner = speaker if speaker is not None and not place.is_actor(speaker) else None
    actor, report = place.actors.get(owner or ""), place.reading.report
    span = act.cue.span
    return identified(
        replace(
            act,
            actor_ids=(owner,) if owner is not None else (),
            speaks_for=actor.speaks_for if actor is not None else None,
            recipient_id=None,
            told_by=owner,
            status=Status.ACTUAL,
            cue=report.evidence(Span(start=max(span.start, place.line.starts[owns]), end=span.end)),
        )
    )


def unheeded(kind: ActKind, place: Place) -> int | None:
    """Return the pronoun of an offer or a call that is said to be left unanswered: "had not answered *its* offer"."""
    words, (start, end) = place.words, place.cue
    if kind not in _ASKING or _OWNS.isdisjoint(words[max(0, start - _OWN_REACH) : end]):
        return None
    for at in range(max(1, start - _OWN_REACH), min(end, len(words) - 1)):
        if words[at] not in _OWNS or _TOLD[kind].isdisjoint(words[max(at + 1, start) : min(at + _OWN_REACH, end)]):
            continue
        verb = at - 1 - (words[at - 1] == "to")
        is_reply = words[verb] in (_REPLY if words[at - 1] == "to" else _HEED)
        before = words[max(0, verb - _VERB_REACH) : verb]
        if words[verb] in _UNHEEDED or (is_reply and ("yet" in before or any(map(is_negation, before)))):
            return at
    return None


def _is_theirs(act: Act, place: Place, owns: int) -> bool:
    """Say whether the doers are who did not heed it: those named last before."""
    named = [each for each in place.line.mentions if each.end < owns and each.actor_ids and not each.is_possessive]
    return bool(named) and bool(set(named[-1].actor_ids) & set(act.actor_ids))


def _kind(told: ActKind, answer: ActKind) -> ActKind:
    """Return what an answer is: to reject an accusation is to deny, to condemn a refusal is to accuse."""
    if told is ActKind.ACCUSE and answer is ActKind.REFUSE:
        return ActKind.DENY
    return ActKind.ACCUSE if told is ActKind.REFUSE and answer is ActKind.OPPOSE else answer


def _is_subject(actors: tuple[str, ...], place: Place) -> bool:
    """Say whether the doers stand before the verb, or only a pronoun does."""
    starts = [each.start for each in place.line.mentions if set(each.actor_ids) & set(actors)]
    if not starts and _is_before(place, place.act.recipient_id):
        return False  # "Vorr gained the support of Arland", which was taken for a place
    return not starts or min(starts) < place.head


def _is_before(place: Place, actor_id: str | None) -> bool:
    return any(each.end <= place.head and actor_id in each.actor_ids for each in place.line.mentions)


def _giver(act: Act, place: Place, noun: int) -> str | None:
    """Return who gave what is received: "a promise *from Arland*"."""
    if act.recipient_id is not None:
        return act.recipient_id
    words = place.words
    for at in range(noun + 1, min(len(words), noun + _REACH)):
        if words[at] in ("from", "by"):
            party = find_parties(place.line, at + 1)
            return next((each for mention in party for each in mention.actor_ids), None)
        if words[at] in _ENDS:
            return None
    return None


def _noun(place: Place) -> int | None:
    """Return the noun for what is claimed behind a verb that answers it, if another did that."""
    if place.words[place.head] not in _FIRST:
        return None
    verb = _verb(place, _ANSWERS) or _verb(place, _GIVEN)
    if verb is None or place.group.is_passive:
        return None
    words, nouns = place.words, _TOLD.get(place.act.kind, frozenset())
    for at in range(place.head + len(verb), min(len(words), place.head + len(verb) + _REACH)):
        if words[at] in nouns:
            return None if at >= place.cue[1] + 1 else at
        if words[at] in _ENDS or words[at] in POSSESSIVES:
            return None
    return None


def _verb(place: Place, among: Mapping[tuple[str, ...], object]) -> tuple[str, ...] | None:
    words = place.words[place.head : place.head + 3]
    return next((words[:size] for size in (3, 2, 1) if words[:size] in among), None)
