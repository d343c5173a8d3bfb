"""Restraints: what somebody will not do of its own accord is a pledge to refrain: "we will not close the channel".

What only another can ask for, to sign, pay or recognise, is refused. "I'm not going to go" keeps no answer back.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import BE
from onrecord.acts.complements import phrase_end
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import forms_of
from onrecord.acts.objects import OPTIONS
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

# Somebody else has put these forward, or waits for them.
_ASKED = frozenset(
    """accept agree allow answer apologise apologize approve attend back bargain bow budge cede comply compromise
    concede consent consider cooperate discuss do drop endorse engage entertain extend free give go grant hand hear heed
    honor honour implement join leave let lift listen meet negotiate participate permit ratify receive recognise
    recognize relent renegotiate renew reopen reply resign respond return sign sit speak step submit support surrender
    take talk testify tolerate vote withdraw yield""".split()
)
_MODALS = frozenset("will would shall".split())
_GIVING_WAY = frozenset((ActKind.RETREAT, ActKind.CONCEDE))


def as_restrained(act: Act, place: Place) -> Act:
    """Return a refusal of what nobody else can ask for as a pledge to refrain from it."""
    if act.kind is ActKind.WITHHOLD:
        act = _as_refused(act, place)
    if act.kind is ActKind.PLEDGE and act.status is Status.NEGATED and _is_unplanned(place):
        return replace(act, status=Status.ACTUAL, polarity=Polarity.REFRAIN)
    if act.kind in _SOFTER and act.status is Status.ACTUAL:
        if _is_demanded(act, place):
            return identified(replace(act, kind=ActKind.REFUSE, polarity=Polarity.DO))
        is_pledge = act.kind is ActKind.PLEDGE and act.polarity is Polarity.DO
        return _as_declined(act, place) if is_pledge else act
    if act.kind is not ActKind.REFUSE or act.status is not Status.ACTUAL or not act.about:
        return act
    return _as_own_restraint(act, place)


def _as_own_restraint(act: Act, place: Place) -> Act:
    """Return a refusal as a pledge to refrain where nobody asks for it, and as opposition where others do it."""
    said = place.words[place.head : place.head + _DEMANDED_REACH]
    # A plan that is not tolerated is turned down.
    if _is_left(place) and _INTOLERANT.match(" ".join(said)) and OPTIONS.isdisjoint(said):
        return identified(replace(act, kind=ActKind.OPPOSE))
    if not (_is_own_step(place) or _is_own_choice(place)) or _is_demanded(act, place):
        return act
    return identified(replace(act, kind=ActKind.PLEDGE, polarity=Polarity.REFRAIN))


_SOFTER = frozenset((ActKind.PLEDGE, ActKind.WITHHOLD))
# Nobody says of his own accord that he will not do these: another wants it.
_DEMANDED = pattern_of(
    r"(?:(?:kneel|bow|bend|cave|yield|give in|submit|capitulate|acquiesce|surrender|back down|budge|relent)\b"
    r"|(?:apologi[sz]e|resign|step (?:down|aside)|disarm|recant)\b"
    r"|(?:extradite|retract|renounce|recogni[sz]e|ratify|rescind|repeal|reinstate|readmit|repay|reimburse|compensate)\b"
    r"(?= [\w'])"
    r"|(?:pay|foot)\b(?= (?:(?:for|up|back)\b|(?:the|its|their|his|her|our|any|such|that|this|a|more|higher)\b"
    r"(?! (?:\w+ )?(?:attention|heed|visits?|tribute|respects?|homage|price)\b)))"
    r"|(?:release|free|hand over|set free) (?:(?!of\b)[\w'-]+ ){0,3}?"
    r"(?:hostages?|prisoners?|detainees?|captives?|suspects?|journalists?|sailors|crew|fugitives?|soldiers)(?![\w'])"
    r"|change (?:its|his|her|their|our|my|the|that) (?:\w+ )?"
    r"(?:mind|minds|position|stance|course|polic(?:y|ies)|views?|decision|plans?|approach|line|tune)\b)"
)
_DEMANDED_REACH = 6
# What others do or want is opposed: "would not stand for it".
_INTOLERANT = pattern_of(r"(?:tolerate|condone|countenance|stand for|put up with|stand idly by|support)\b")


def _is_demanded(act: Act, place: Place) -> bool:
    """Say whether what will not be done is what another must want: "will not pay for the wall"."""
    if not _is_left(place) or (act.kind is ActKind.PLEDGE and act.polarity is not Polarity.REFRAIN):
        return False
    return _DEMANDED.match(" ".join(place.words[place.head : place.head + _DEMANDED_REACH])) is not None


def as_kept(act: Act, place: Place) -> Act:
    """Return as a refusal what is not given up: who "will not lift its tariffs" does not give way."""
    if act.kind not in _GIVING_WAY or not _is_left(place) or place.words[place.head] not in _ASKED:
        return act
    return identified(replace(act, kind=ActKind.REFUSE, status=Status.ACTUAL))


def _is_own_step(place: Place) -> bool:
    """Say whether the cue is "will not" with a verb of what nobody asks for."""
    verb = place.words[place.head]
    return _is_left(place) and verb not in _ASKED and verb != "have"


def _is_left(place: Place) -> bool:
    """Say whether the cue is what "will not" be done."""
    group = place.group
    is_left = group.is_negated and group.modal in _MODALS
    return is_left and BE.isdisjoint(place.words[group.start : place.head + 1])


_CHOICE = pattern_of(
    r"\b(?:(?:decisions?|decid(?:e[sd]?|ing)|ch(?:ose|osen|oos\w+)|opt(?:s|ed|ing)?) not to|"
    r"no plans? to) (?P<verb>\w+)"
)


def _is_own_choice(place: Place) -> bool:
    """Say whether a step is decided against: "its decision not to fund the port", "has no plans to raise it"."""
    chosen = _CHOICE.search(" ".join(place.words[max(0, place.cue[0] - 1) : place.cue[1] + 1]))
    return chosen is not None and chosen["verb"] not in _ASKED


_DECLINED = pattern_of(r"\b(?:not|never) going to (?P<verb>\w+)")
# "Not going to let that stand" bears it no longer; "not going to let you down" does.
_LEFT_TO_STAND = pattern_of(
    r"\b(?:let|allow|permit) (?:that|this|it|them|him|her|such) (?:to )?(?:stand|happen|pass|go on)\b"
)
_NO_ACT = frozenset("stop halt cease fail hesitate rest relent forget miss let allow permit cut".split())


def _as_declined(act: Act, place: Place) -> Act:
    """Return a pledge whose cue says that it will not be done as a refusal, or as a pledge to refrain."""
    found = _DECLINED.search(" ".join(place.words[slice(*place.cue)]))
    is_let = _LEFT_TO_STAND.search(" ".join(place.words[slice(*place.cue)])) is not None
    if found is None or (found["verb"] in _NO_ACT and not is_let):
        return act
    if found["verb"] in _ASKED:
        return identified(replace(act, kind=ActKind.REFUSE))
    return replace(act, polarity=Polarity.REFRAIN)


# Steps: to comment, to confirm or to get into something are none.
_STEP = pattern_of(
    r"(?:\b(?:not|never) (?:going|about|planning) to|won't|will (?:not|never)|(?:n't|not) plan(?:ning)? (?:on|to)) "
    r"(?P<step>(?:(?:go|going|come|coming|fly|flying|return|returning|travel|travell?ing) (?:back )?to (?P<place>\w+)"
    r"|(?:visit|sign|pay|attend|join|send|sell|buy|vote for|lift|withdraw)(?:ing)?\b(?! (?:on|in|to|into|you)\b)"
    r"|negotiat(?:e|ing)(?= (?:with|about|over|on)\b)))"
)


# What waits for another's step is refused: "will not discuss timber until Arland stops".
_TALKS = pattern_of(
    r"(?:won't|wouldn't|(?:will|would) (?:not|never)) (?:even )?(?:discuss|talk about|consider|negotiate)\b"
)
_BARRED = frozenset(("until", "unless"))
_INQUIRY = frozenset("case investigation inquiry matter details contents report reports allegations suit".split())


def _as_refused(act: Act, place: Place) -> Act:
    """Return an answer that seems kept back as a step that is refused: "I'm not going to go to Tarn"."""
    if not _BARRED.isdisjoint(place.words[place.cue[1] :]) and _INQUIRY.isdisjoint(act.about.lower().split()):
        words = " ".join(place.words[place.group.start : place.cue[1]])
        if _TALKS.search(words) is not None:
            return identified(replace(act, kind=ActKind.REFUSE))
    words = " ".join(place.words[place.group.start : place.cue[1] + _BEHIND])
    found = _STEP.search(words)
    if found is None:
        return act
    first = place.group.start + words.count(" ", 0, found.start("step"))
    is_place = found["place"] is None or place.line.text[place.line.starts[_last(words, found, place)]].isupper()
    if not is_place or first > place.cue[1]:
        return act
    about = place.quote(first, phrase_end(place.line, _last(words, found, place)))
    is_cut = about.split()[-1] in PREPOSITIONS
    return identified(replace(act, kind=ActKind.REFUSE, about=act.about if is_cut else about))


_BEHIND = 4


def _last(words: str, found: re.Match[str], place: Place) -> int:
    """Return the last word that a step was found in."""
    return place.group.start + words.count(" ", 0, found.end("step"))


_PLANNING = forms_of("plan intend")


def _is_unplanned(place: Place) -> bool:
    """Say whether somebody says that he plans no such step: "said he did not plan to arm the islands"."""
    is_told = place.voice is not None or not any(word.startswith("did") for word in place.words[: place.head])
    return place.words[place.head] in _PLANNING and place.group.is_negated and is_told
