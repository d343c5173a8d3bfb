"""Meetings that are only hoped for, prepared or near: "clears the way for talks", "a day before a summit"."""

from __future__ import annotations

from onrecord.acts.checks.done.fates import meeting_noun
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import STOPS
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Status

_LINKS = "for|of|to|in|at|on|by|with|from|after|before|between|during|following|about|over|as|that|which|who|than|into"
# What stands between a preposition and the meeting: "for *the first direct* talks".
_PHRASE = rf"(?P<phrase>(?: (?!(?:{_LINKS})\b)[\w'.-]+){{0,6}})\Z"
# What stands between what is wished for and its preposition: "no date *has been set* for", "pressure *on Vorr* for".
_GAP = r"(?P<gap>(?: (?!(?:for|of|to|at|in|by|with|from|after|before|between|and|or|but|as|who)\b)[\w'.-]+){0,5}?)"
_WISHED = (
    r"hop(?:es?|ed|ing)|(?:prepar|expect|specul)ations?|prospects?|chances|likelihood|probability|possibility|odds|"
    r"pressure|push(?:e[sd]|ing)?|press(?:e[sd]|ing)|bids?|efforts?|needs?|plans?|proposals?|conditions|ripe|ready|"
    r"prepar(?:es?|ed|ing)|dates?|calls?|appeals?|pleas?|demands?|requests?|desires?|appetite|momentum|groundwork|"
    r"grounds?|stage|way|path|basis|case|"
    r"time(?= (?:is|was|has|had|not|come|right|ripe|now)\b)"
)
_WISH = pattern_of(
    rf" (?:(?:{_WISHED}){_GAP} for|(?:way|path|road|door|obstacles?|barriers?|hurdles?|prelude|precursor) to"
    r"|(?:way|path|road|work(?:s|ed|ing)?|progress) towards?|work(?:s|ed|ing)? on"
    r"|(?:hopes?|prospects?|chances?|likelihood|probability|possibility|odds|expectations?|idea|notion|fears?|"
    r"rumou?rs?) of|(?:speculation|rumou?rs|doubts?|uncertainty) (?:of|on|over|about|around)"
    rf"|(?:early|soon|premature)(?: [\w'-]+){{0,3}} (?:of|about)|(?:far|away) from){_PHRASE}"
)
# "Three days before a summit", "on the eve of the talks".
_EVE = pattern_of(
    rf" (?:(?:(?:minutes?|hours?|days?|weeks?|months?)|shortly|just|right|immediately) before|eve of){_PHRASE}"
)
# "Is trying to arrange a call": whether it comes about is open.
_ARRANGE = pattern_of(
    r"(?P<gap> [\w'.-]+) (?:to|will|would|could|might|may|can|should|must)(?: (?:\w+ly|yet|still|also))? "
    r"(?:arrange|organi[sz]e|broker|facilitate|mediate|schedule|set up|secure|bring about|convene|prepare|plan)"
    rf"{_PHRASE}"
)
_CAME_ABOUT = frozenset("managed able helped succeeded help used continued".split())
_TRYING = frozenset(
    "try tries tried trying seek seeks sought seeking attempts attempted attempting working struggling hope hopes "
    "hoped hoping want wants wanted offer offers offered offering ready willing wishes keen".split()
)
_TRAVEL = frozenset(
    "arrived arrives arriving flew flies left leaves travelled traveled travels went goes came comes sat sits gathered "
    "gathers convened met meets returned returns headed heads landed visited visits used took seized".split()
)
# "Just before ending a trip": it was made.
_OVER = frozenset("ending leaving concluding finishing wrapping closing cutting".split())
# "A day before the talks began": they did begin.
_WENT_ON = frozenset("began opened started resumed ended concluded failed collapsed broke".split())
_SIGNS = frozenset(
    "for of to towards toward on over about around from before will would could might may can should must".split()
)
_REACH, _BEHIND = 16, 14


def check_unheld(place: Place) -> Doubt | None:
    """Doubt that a meeting was held which is only wished for, made ready for, or named as what comes next."""
    act, words = place.act, place.words
    if act.kind is not ActKind.MEET or act.status not in (Status.ACTUAL, Status.FUTURE):
        return None
    noun = meeting_noun(place)
    first = max(0, (noun or 0) - _REACH)
    if noun is None or _SIGNS.isdisjoint(words[first:noun]):
        return None
    before = f" {' '.join(words[first:noun])}"
    if act.status is Status.FUTURE:
        # A call that is prepared may come; whether one that somebody tries to arrange does is open.
        tried = _ARRANGE.search(before)
        is_open = tried is not None and tried["gap"].strip() in _TRYING
        return _doubt(place, tried.group(), noun) if tried is not None and is_open else None
    for pattern in (_WISH, _EVE, _ARRANGE):
        found = pattern.search(before)
        if found is None or _is_verb_in(found["phrase"]) or not _OVER.isdisjoint(found["phrase"].split()):
            continue
        gap = found.groupdict().get("gap") or ""
        if pattern is _WISH and not _TRAVEL.isdisjoint(gap.split()):
            continue
        if (pattern is _EVE and _went_on(place, noun)) or (pattern is _ARRANGE and gap.strip() in _CAME_ABOUT):
            continue
        return _doubt(place, found.group(), noun)
    return None


def _doubt(place: Place, before: str, noun: int) -> Doubt:
    start = noun - len(before.split())
    return Doubt("status", f"“{place.quote(start, noun + 1)}”: it was not held yet, or may never be.")


def _is_verb_in(phrase: str) -> bool:
    """Say whether a verb parts a meeting from its preposition: "hopes for a truce followed talks"."""
    words = phrase.split()
    return any(is_past(word) and words[at - 1] not in DETERMINERS for at, word in enumerate(words) if at)


def _went_on(place: Place, noun: int) -> bool:
    """Say whether a meeting is told to have begun, where something came before it."""
    for word in place.words[noun + 1 : noun + 1 + _BEHIND]:
        if word in STOPS or word == ",":
            return False
        if word in _WENT_ON:
            return True
    return False
