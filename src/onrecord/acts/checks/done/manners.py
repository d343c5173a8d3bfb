"""Manners of speaking are no acts: "I'm happy to take your questions", "I won't hide that", "we'll let you know"."""

from __future__ import annotations

import re
from itertools import accumulate

from onrecord.acts.checks.places import Doubt, Place
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, ReportKind

K = ActKind
_WILL = r"(?:will|'ll|would|'d|can|'re going to|'m going to|are going to|have to|want to|let me)(?: \w+ly| just| also)?"
# What those who brief say to those in the room.
_SERVICE = pattern_of(
    r"\b(?:happy|glad|pleased|delighted|ready|going|prepared) to (?:\w+ )?(?:take|answer|field)(?: \w+){0,4} "
    r"questions?\b"
    r"|\b(?:happy|glad) to (?:answer|elaborate|clarify|repeat|follow up|get back|walk you|take (?:that|this|it))\b"
    rf"|{_WILL} (?:let you (?:all |guys )?know|get back to you|follow up with you"
    r"|(?:\w+ )?keep (?:you|this group|everyone|everybody|people)(?: all| guys)? (?:posted|updated|informed)"
    r"|check on (?:that|this|it)|look into (?:that|this|it) for you|walk you through|refer you|point you to|tell you"
    r"|remind you|encourage you|urge you not|(?:make sure|see to it) (?:that )?you (?:guys |all )?(?:get|have))\b"
    r"|\b(?:happy|glad) to (?:oblige|help you (?:out )?with (?:that|this|it)"
    r"|(?:have|get|ask) (?:our|my|the|some)(?: \w+){1,3} (?:take a look|look|check|follow up|get back)\b)"
    r"|\btake (?:that|this|it) as a compliment\b"
    rf"|{_WILL} stop there\b"
    r"|\btake a look at (?:that|this|it|the \w+) and (?:get back|let you know|follow up)\b"
)
# "I apologize for keeping you waiting": nothing is given way.
_SORRY = pattern_of(
    r"\b(?:apologi[sz]e|apologies|sorry)\b(?: \w+){0,4} (?:(?:keeping|making) (?:you|everyone|everybody|people)|delay|"
    r"wait|waiting|being late|late start|running late|lateness|(?:crowded|hot|cold|small) room|my voice|noise|"
    r"interruption|technical)\b"
)
_ANY = ("",)
# No service is offered without one of these.
_SERVING = ("question", " you", "happy to ", "glad to ", "check on ", "take ", "keep ", "stop there")
_PROMISES = frozenset((K.OFFER, K.PLEDGE, K.SUPPORT))
_NO_SERVICE = pattern_of(
    rf"{_WILL} (?:let you (?:all |guys )?know|check on (?:that|this|it))\b"
    r"|\b(?:announcements?|statements?|remarks)(?: \w+){0,3} at the top\b"
    r"|\bhave(?: \w+){0,5} at the top\b"
    r"|\bhave (?:any|no|a) (?:opening|beginning|prepared) (?:announcements?|statements?|remarks)\b"
    r"|\bhave (?:any|no) (?:announcements?|statements?|remarks)(?: for you)? to (?:start|begin|open)\b"
    r"|\bhave (?:any|no) (?:\w+ )?announcements?(?: for you)? (?:today|tonight|this (?:morning|afternoon|evening))\b"
    r"|\bno expert (?:in|on)\b|\bi can try\b"
    rf"|{_WILL} (?:turn|hand|pass|throw) (?:it|this|things)(?: back| over)* to\b"
    r"|\bexpect (?:an?|the) (?:answer|reply|response)\b"
    rf"|{_WILL} have (?:an? |some )?(?:\w+ ){{0,2}}(?:statements?|announcements?|readout|remarks|news)\b"
)
# How one talks, not what one will or will not do: "I won't pretend that it is easy", "we would view that as a breach".
_TALK = pattern_of(
    r"\b(?:i|we)(?:'m| am|'re| are)?(?: \w+ly)? (?:won't|wouldn't|not going to|(?:will|would) (?:not|never))"
    r"(?: \w+ly)? (?:hide(?! behind)|lie|pretend|sugarcoat|sugar-coat|mince|deny (?:that|it|the)|dispute (?:that|it)"
    r"|conceal (?:that|it|my|our))\b"
    r"|(?:\b(?:will|would)|'ll|'d)(?: \w+ly| just| also)? (?:view|regard|describe|characteri[sz]e|argue|think|suspect"
    r"|imagine|assume|guess|note|say|repeat|reiterate|emphasi[sz]e|stress)\b"
)
_TO_THE_ROOM = pattern_of(
    r"\b(?:encourage|urge|advise|ask|tell|invite)(?: all of| each of)? (?:you|you all|you guys|everyone|everybody)"
    r"(?: all| guys)?(?: not)? to (?:not )?(?:just )?(?:check|look|take a look|read|talk|reach out|contact|ask|watch"
    r"|listen|stay tuned|be seated|sit|bear|tune|consult|go back|see)\b"
)
_COMPLIMENTS = pattern_of(
    r"\bpresent\w* (?:its|their|his|her|our) compliments\b|\bassurances? of (?:its|their|his|her|our) high(?:est)?\b"
    r"|\bappreciate (?:that|it|you|the question|your question)(?= (?:\.|!|,)|\.?\Z)"
    r"|\bthank(?:s| you)(?: very much| so much)? for (?:the|that|your) questions?\b"
)
_TABLED = pattern_of(
    r"\b(?:rais\w+|br[io]\w+ up|discuss\w*|address\w*)(?: (?:the|this|that))? "
    r"(?:issue|case|question|matter|subject|topic|plight|fate|situation)s? of\b"
)
# Why somebody is not named: "on condition of anonymity because he did not want to criticise her".
_UNNAMED = pattern_of(
    r"\b(?:condition of anonymity|insist(?:ed|ing) (?:up)?on anonymity|"
    r"(?:asked|asking|requested) (?:not to be (?:named|identified|quoted)|anonymity)|"
    r"(?:not|n't) (?:been )?authori[sz]ed to)\b(?: (?![,;.:“”\"])\S+)*"
)
# "Asked whether", "asked Kess why": a question demands nothing.
_ASKED = pattern_of(
    r"\bask(?:s|ed|ing)?(?: (?!(?:to|for|that|and|but)\b)[\w'’.-]+){0,5}? (?:whether|if|why|how|when|what|who)\b"
)


def check_manner(place: Place) -> Doubt | None:
    """Doubt an act that is only how one speaks or asks: a courtesy, a service to the press, a turn of speech."""
    for kinds, pattern, parts in _MANNERS:
        if place.act.kind not in kinds:
            continue
        if pattern is _TO_THE_ROOM and place.reading.report.kind is not ReportKind.TRANSCRIPT:
            continue
        said = _said(place, pattern, parts)
        if said is not None:
            return Doubt("manner", f"“{said}” is only a way of speaking.")
    return _asked(place) or _informed(place) or _tabled(place)


# The kinds that a manner is mistaken for, how it is worded, and what no such words are without.
_MANNERS: tuple[tuple[frozenset[ActKind], re.Pattern[str], tuple[str, ...]], ...] = (
    (_PROMISES, _SERVICE, _SERVING),
    (frozenset((K.WITHHOLD,)), _NO_SERVICE, _ANY),
    (frozenset((K.PLEDGE, K.REFUSE)), _TALK, ("will", "would", "'ll", "'d", "won't", "not going")),
    (frozenset((K.DEMAND, K.PROPOSE, K.PLEDGE)), _TO_THE_ROOM, _ANY),
    (frozenset((K.SUPPORT,)), _COMPLIMENTS, _ANY),
    (frozenset((K.CONCEDE, K.OFFER)), _SORRY, ("apolog", "sorry")),
    (frozenset((K.WITHHOLD, K.DEMAND, K.REFUSE, K.OPPOSE)), _UNNAMED, ("anonymity", "not to be ", "authori")),
)


def _asked(place: Place) -> Doubt | None:
    if place.act.kind not in (K.DEMAND, K.PROPOSE) or not place.words[place.head].startswith("ask"):
        return None
    said = _said(place, _ASKED, _ANY)
    return Doubt("manner", f"“{said}” is a question and demands nothing.") if said else None


# "Told Kess it would wait", "told reporters the union was ready": nobody is told to do anything.
_TOLD = pattern_of(
    r"\b(?:tell|tells|telling|told)(?: (?!(?:to|not|that|and|but)\b)[\w'’.-]+){1,7}? "
    r"(?:will|would|had|has|have|is|are|was|were|did|does|can|could|may|might)\b"
)
_DUE = frozenset("must should ought need needs needed to not".split())


def _informed(place: Place) -> Doubt | None:
    if place.act.kind is not K.DEMAND or not place.words[place.head].startswith(("tell", "told")):
        return None
    said = _said(place, _TOLD, _ANY)
    if said is None or not _DUE.isdisjoint(said.split()):
        return None
    return Doubt("manner", f"“{said}” tells something, and demands nothing.")


def _tabled(place: Place) -> Doubt | None:
    said = _said(place, _TABLED, _ANY) if place.act.kind is K.ACCUSE else None
    return Doubt("manner", f"“{said}” blames nobody.", is_of_kind=True) if said else None


def _said(place: Place, pattern: re.Pattern[str], parts: tuple[str, ...]) -> str | None:
    """Return the words at the cue that a pattern knows; those beside it are of another act, or of none.

    Args:
        place: The act in its sentence.
        pattern: What to look for.
        parts: One of these is in all that it knows: to look for them first is faster.
    """
    said = " ".join(place.words)
    if not any(part in said for part in parts) or pattern.search(said) is None:
        return None
    starts = [0, *accumulate(len(word) + 1 for word in place.words)]
    low, high = starts[place.cue[0]], starts[place.cue[1]] - 1
    return next((each[0] for each in pattern.finditer(said) if each.start() < high and low < each.end()), None)
