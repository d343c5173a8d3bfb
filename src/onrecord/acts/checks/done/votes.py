"""Votes: who will vote on a thing is not for it yet, and the five who are against it are not the ten who are for it.

They count by what they do to another: a parliament that votes to cut ties or to expel somebody agrees with nobody.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind

K = ActKind
_STANCES = frozenset((K.SUPPORT, K.AGREE, K.OPPOSE, K.REFUSE))
_VOTE = forms_of("vote")
_VOTED_ON = pattern_of(
    r"\A(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day |today |tomorrow |again |later )?(?:on|over)\b"
    r"(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day\b| \d)"
)
_SIGNS = frozenset("for against favor favour to down through yes no".split())
_ON_REACH = 5


TIES = (
    r"(?:cooperation|co-operation|ties|relations|talks|negotiations|contacts?|trade|dialogue|funding|aid|membership|"
    r"participation|accession|agreements?|deals?|accords?|pacts?|treat(?:y|ies)|conventions?|partnership|alliance)"
)
_BODIES = (
    r"(?:treat(?:y|ies)|conventions?|pacts?|accords?|agreements?|deal|alliance|union|bloc|organi[sz]ation|court|council|"
    r"agency|commission|eu|nato|ecowas|iaea|icc|un|league|commonwealth|club|forum)"
)
WARES = (
    r"(?:imports?|exports?|goods|grain|oil|gas|coal|trade|flights?|ships?|vessels?|planes?|arms|weapons?|sales?|"
    r"citizens|nationals|diplomats|officials|travel|entry|transit|companies|firms|investments?)"
)
HARMS = (
    r"(?:sanctions?|tariffs?|dut(?:y|ies)|levy|levies|embargo(?:es)?|bans?|curbs|restrictions|penalt(?:y|ies)|visas?)"
)
_HOSTILE = pattern_of(
    rf"\A(?:(?:suspend|freeze|halt|cut(?: off)?|sever|end|break off|downgrade|stop) (?:[\w'-]+ ){{0,4}}{TIES}"
    rf"|(?:leave|quit|exit|withdraw from|pull out of|abandon|renounce|denounce|scrap) (?:[\w'-]+ ){{0,4}}{_BODIES}"
    rf"|(?:ban|bar|prohibit|outlaw|boycott|block) (?:[\w'-]+ ){{0,3}}{WARES}"
    rf"|(?:impose|slap|raise|extend|tighten|renew) (?:[\w'-]+ ){{0,4}}{HARMS}|sanction)\b"
)
_EXPELLING = pattern_of(r"\A(?:expel|deport|evict|oust|throw out|kick out)\b")
_TO_REACH = 9


def as_voted(act: Act, place: Place) -> Act:
    """Return a vote for a step against another as that step: "voted to suspend cooperation with the League"."""
    words, head = place.words, place.head
    if words[head] not in _VOTE or act.kind not in _STANCES:
        return act
    if act.kind in (K.OPPOSE, K.REFUSE):
        return _as_cast(act, place)
    if act.kind is not K.AGREE or place.group.is_negated:
        return act
    to = next((at for at in range(head + 1, min(len(words), head + _ON_REACH)) if words[at] == "to"), None)
    if to is None or not _AGAINST.isdisjoint(words[head + 1 : to]):
        return act
    step = " ".join(words[to + 1 : to + _TO_REACH])
    kind = K.SANCTION if _HOSTILE.search(step) else K.DEMAND if _EXPELLING.search(step) else None
    return act if kind is None else identified(replace(act, kind=kind))


_ASSEMBLY = pattern_of(
    r"(?<!white )(?<!of )(?<!of the )\b(?:parliament|senate|congress|house|knesset|duma|bundestag|bundesrat|riksdag|"
    r"sejm|storting|folketing|rada|assembly|legislature|council|cabinet|commons|lords)(?: of [\w ]+)?\Z"
)


def _as_cast(act: Act, place: Place) -> Act:
    """Return what an assembly votes against as refused, and what somebody does not vote for as left open."""
    words, head = place.words, place.head
    sign = words[head + 1 : head + 2]
    if act.kind is K.OPPOSE and not place.group.is_negated and sign in (("against",), ("down",)):
        is_own = any(_ASSEMBLY.search(place.name(each).lower()) for each in act.actor_ids)
        return identified(replace(act, kind=K.REFUSE)) if is_own else act
    is_left = place.group.is_negated and not place.group.modal and sign in (("for",), ("in",))
    return identified(replace(act, kind=K.WITHHOLD)) if is_left else act


_AGAINST = frozenset(("against", "not"))


def check_vote(place: Place) -> Doubt | None:
    """Doubt a stance by a vote that is only to be held, or one that the text gives to a number of others."""
    if place.act.kind not in _STANCES:
        return None
    words, head = place.words, place.head
    is_open = words[head] in _VOTE and _SIGNS.isdisjoint(words[head + 1 : place.cue[1]])
    if is_open and _VOTED_ON.search(" ".join(words[head + 1 : head + _ON_REACH])):
        return Doubt("status", f"“{place.quote(head, place.cue[1])}” does not tell for which side.")
    if _is_of_number(place):
        return Doubt("actor", f"“{place.quote(place.group.start - 1, place.cue[1])}” is told of others.")
    return None


_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty others rest".split()
)
_BEFORE = frozenset(", ; and while with but".split())


def _is_of_number(place: Place) -> bool:
    """Say whether a bare number is the subject: "ten backed it, *five* opposed it"."""
    words = place.words
    at = place.head if place.head == place.cue[0] and words[place.head] in _NUMBERS else place.group.start - 1
    if at < 1 or not (words[at] in _NUMBERS or words[at].isdigit() or "-" in words[at]) or words[at - 1] not in _BEFORE:
        return False
    named = place.line.mention_over(at)
    return named is None or not any(map(place.is_actor, named.actor_ids))
