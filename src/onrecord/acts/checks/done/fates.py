"""What became of a meeting: whether it was held, called off, or put off to a later day."""

from __future__ import annotations

from msgspec import Struct

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, clause_start, find_group
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Status

MEETING = (
    r"(?:meetings?|talks|summits?|visits?|trips?|calls?|conversations?|negotiations|discussions|consultations?|"
    r"sessions?|rounds?|conferences?|dialogues?|encounters?|gatherings?|contacts?)"
)
_CANCEL = (
    r"(?:cancel+(?:s|ed|ing)?|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|abort(?:s|ed|ing)?|shelv(?:es?|ed|ing)|"
    r"skip(?:s|ped|ping)?|miss(?:es|ed|ing)?|pull(?:s|ed|ing)? out of)"
)
_POSTPONE = (
    r"(?:postpon(?:es?|ed|ing)|delay(?:s|ed|ing)?|puts? off|putting off|reschedul(?:es?|ed|ing)|mov(?:es?|ed|ing))"
)
_PHRASE = r"(?: (?:an?|the|his|her|its|their|all|any|planned|scheduled|upcoming|further|next|first|\w+'s|\w+))"
# "Vorr cancelled a planned meeting", "put off the talks to June", "held no talks", "no meeting took place".
_DENIED = r"(?:was|were|been|being) (?:denied|refused)"
_OFF_BEFORE = pattern_of(rf" (?:{_CANCEL}|{_DENIED}){_PHRASE}{{0,4}}? {MEETING} ")
_LATER_BEFORE = pattern_of(rf" {_POSTPONE}{_PHRASE}{{0,4}}? {MEETING} ")
_NONE = pattern_of(rf" (?:no|never any|without(?: any)?)(?: \w+){{0,2}}? {MEETING} ")
# "The meeting was called off", "talks between Arland and Borland did not take place", "the call never happened".
_BE = r"(?: (?:is|was|were|are|be)| (?:has|have|had) been)"
_OFF_BEHIND = pattern_of(
    rf"(?:{_BE}(?: \w+ly)? {_CANCEL} "
    r"|(?: (?:did|does|do|will|would) not| (?:didn't|doesn't|won't|wouldn't)| never) "
    r"(?:take place|took place|happen(?:ed)?|go ahead|went ahead|materiali[sz]ed?|be held|begin|start|come about) "
    r"| (?:was|were|is|are) (?:not|never) held | fell through )"
)
_LATER_BEHIND = pattern_of(rf"{_BE}(?: \w+ly)? {_POSTPONE}\b")
_UNDOING = pattern_of(rf" (?:{_CANCEL}|{_POSTPONE}) ")
_GAP, _ASIDE, _AUXILIARIES = 12, 8, 3


class Fate(Struct, frozen=True, gc=False):
    """What became of a meeting.

    Attributes:
        status: It was not held, or it lies ahead.
        first: First word that says so.
        last: Last word that does.
    """

    status: Status
    first: int
    last: int


def fate_of(place: Place) -> Fate | None:
    """Return what a clause says became of its meeting; None where it was held, or nothing is said."""
    return _told_before(place) or _told_behind(place) or _open(place) or _looked_forward(place)


def _looked_forward(place: Place) -> Fate | None:
    """Return that a meeting lies ahead in "looked forward to meeting Vorr", whenever that is told."""
    words = place.words
    for at in range(max(0, place.head - _BEFORE_NOUN), min(place.cue[1], len(words) - 2)):
        if words[at] in _LOOKING and words[at + 1 : at + 3] == ("forward", "to"):
            return Fate(Status.FUTURE, at, max(at + 2, place.head))
    return None


_LOOKING = forms_of("look")
_MEETINGS = pattern_of(rf"{MEETING}\Z")
_POSSIBLE = frozenset("possible potential prospective hypothetical eventual".split())
_AIMING = forms_of("hint prepare")
_ARE = frozenset("is are remain remains".split())
# Words about a meeting are none: "discussed possible talks"; who "met Kess to discuss a possible summit" met.
_ABOUT = ("discuss", "talk", "mention", "prepar", "hint")
_NOUN_REACH, _BEFORE_NOUN = 6, 4


def _open(place: Place) -> Fate | None:
    """Return that a meeting may only be held: "discussed possible talks", "hinted at a meeting", "is possible"."""
    words = place.words
    noun = meeting_noun(place)
    if noun is None:
        return _awaited(place) if _is_met(place) else None
    before = range(max(0, noun - _BEFORE_NOUN), noun)
    first = next((at for at in before if words[at] in _POSSIBLE), None)
    if first is not None and _GOES_ON.isdisjoint(words[first:noun]):
        return Fate(Status.HYPOTHETICAL, first, noun)
    aiming = next((at for at in before if _is_ahead(words, at, noun)), None)
    aiming = _called_next(place, noun) if aiming is None else aiming
    aiming = _invited(words, noun) if aiming is None else aiming
    aiming = next((at for at in before if words[at : at + 2] in _AHEAD), None) if aiming is None else aiming
    if aiming is not None:
        return Fate(Status.FUTURE, aiming, noun)
    return _said_possible(place, noun)


def meeting_noun(place: Place) -> int | None:
    """Return the noun for a meeting at a cue; None where a verb tells it: "met", but "a phone *call*"."""
    words, head = place.words, place.head
    if _is_met(place):
        return None
    within = range(min(head, place.cue[0]), min(len(words), max(place.cue[1], head + _NOUN_REACH)))
    return next((at for at in within if _MEETINGS.match(words[at])), None)


def _is_met(place: Place) -> bool:
    """Say whether a verb tells that somebody is met, and no word about a meeting: "met", not "discussed talks"."""
    words, head = place.words, place.head
    is_noun = any(_MEETINGS.match(word) for word in words[head : head + 1 + (words[head] in _COMPOUND)])
    return place.shows(ActKind.MEET) and not words[head].startswith(_ABOUT) and not is_noun


_COMPOUND = frozenset("phone telephone conference".split())
_AHEAD = (("ahead", "of"), ("prior", "to"), ("preparation", "for"), ("preparations", "for"), ("way", "for"))
_COMING = frozenset("upcoming forthcoming next planned scheduled".split())
_WENT_ON = frozenset("held began begun took opened ended concluded resumed started happened was were".split())
_MAYBE = frozenset("may might could".split())
_NEXT_REACH, _HELD_REACH = 9, 14
_TO_BE_HELD = pattern_of(
    r"\b(?:to take place|to be held|set for|scheduled for|due (?:for|on|to (?:begin|start|open|resume|take place)))\b"
)


def _called_next(place: Place, noun: int) -> int | None:
    """Return the word that puts a meeting ahead: "the next Norlandic trade talks", "a meeting ... to be held"."""
    words = place.words
    behind = words[noun + 1 : noun + 1 + _HELD_REACH]
    is_set = _TO_BE_HELD.search(" ".join(behind)) is not None
    if not _MAYBE.isdisjoint(behind) or (not is_set and not _WENT_ON.isdisjoint(behind)):
        return None
    for at in range(noun - 1, max(-1, noun - _NEXT_REACH), -1):
        if words[at] in _COMING:
            return at
        if words[at] in PREPOSITIONS or words[at] in STOPS or is_past(words[at]):
            break
    return noun if noun < place.cue[1] and is_set else None


_WHEN = frozenset("when before until once".split())
_SOON = pattern_of(r"\b(?:upcoming|forthcoming|tomorrow|next (?:week|month|year|\w+day)|later this)\b")


def _awaited(place: Place) -> Fate | None:
    """Return that a meeting told in the present lies ahead: "it will be a topic when Vorr meets Kess"."""
    words, head = place.words, place.head
    if is_past(words[head]) or place.group.start != head or place.voice is not None:
        return None
    opening = max(0, clause_start(place.line, head) - 1)
    behind = place.line.text[place.line.ends[head] : place.line.bounds.end]
    is_ahead = "will" in words[:opening] or _SOON.search(behind) is not None
    return Fate(Status.FUTURE, opening, head) if words[opening] in _WHEN and is_ahead else None


_SETTING = forms_of("arrange schedule announce plan")
_INVITING = forms_of("invite")
_INVITED_REACH = 14


def _is_ahead(words: tuple[str, ...], at: int, noun: int) -> bool:
    """Say whether a verb makes a meeting one to come: "prepared for a summit", "arranged a meeting"."""
    if words[at] in _AIMING:
        return words[at + 1] in ("at", "for")
    return words[at] in _SETTING and words[at + 1] in ("a", "an", "his", "her", "its", "their", "talks") and at < noun


def _invited(words: tuple[str, ...], noun: int) -> int | None:
    """Return the verb of "invited his counterparts to a meeting"."""
    for at in range(noun - 1, max(-1, noun - _INVITED_REACH), -1):
        if words[at] in _INVITING:
            return at if not {"to", "for"}.isdisjoint(words[at:noun]) else None
        if words[at] in _ENDS or is_past(words[at]):
            return None
    return None


def _said_possible(place: Place, noun: int) -> Fate | None:
    words = place.words
    behind = next((at for at in range(noun + 1, min(len(words) - 1, noun + _ASIDE)) if words[at] in _ARE), None)
    if noun >= place.cue[1] or behind is None or words[behind + 1] != "possible":
        return None
    return Fate(Status.HYPOTHETICAL, behind, behind + 1) if _GOES_ON.isdisjoint(words[noun:behind]) else None


_GOES_ON = frozenset(", ; : . but or that which who on for to by".split())


def is_called_off(place: Place) -> bool:
    """Say whether an act is only that a meeting is not held: that is no sanction by those who were to meet.

    Who cancels his own visit may well mean one.
    """
    before = f" {' '.join(place.words[max(0, place.head - _GAP) : place.cue[1] + _ASIDE])} "
    return _A_MEETING.search(before) is not None and _told_behind(place) is not None


_A_MEETING = pattern_of(rf" {MEETING} ")


def _told_before(place: Place) -> Fate | None:
    """Find the verb before the noun: "cancelled a meeting"; the cue may be the verb or the noun."""
    words, start = place.words, max(0, place.head - _GAP)
    end = min(len(words), place.cue[1] + _ASIDE)
    joined = f" {' '.join(words[start:end])} "
    for pattern, is_later in ((_OFF_BEFORE, False), (_LATER_BEFORE, True), (_NONE, False)):
        for found in pattern.finditer(joined):
            first, last = (start + joined.count(" ", 0, at + 1) - 1 for at in (found.start(), found.end() - 1))
            # "Held no talks": the verb before is no part of what is matched.
            if not (first - (pattern is _NONE) <= place.head < last or place.cue[0] <= first < place.cue[1]):
                continue
            if not _APART.isdisjoint(words[first + 1 : last]):
                continue
            if pattern is not _NONE and find_group(place.line, first).modal == "may":
                return Fate(Status.FUTURE, max(0, first - 1), last - 1)  # "may put off his visit"
            return _fate(place, first, last - 1, joined[found.end() - 1 :], is_later=is_later)
    return None


# "Cancelled the loan after talks with Kess" cancels no talks.
_APART = frozenset(", ; and that after before during following amid at when because despite over until".split())


def _fate(place: Place, first: int, last: int, after: str, *, is_later: bool) -> Fate:
    is_ahead = is_later and _LATER.search(after) is not None
    return Fate(Status.FUTURE if is_ahead else Status.NEGATED, first, min(last, len(place.words) - 1))


# A line is read without some times: "to Monday." may be "to ." there.
_LATER = pattern_of(
    r"\A(?: [\w'-]+){0,4}? (?:until|till|to|from|by|for) (?:[\w'-]+ ){0,2}?(?:[\d.,;]|next|later|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|days?|weeks?|"
    r"months?|years?|spring|summer|autumn|winter)"
)


def _told_behind(place: Place) -> Fate | None:
    """Find the main verb of the noun: "the talks were called off", past an aside between commas."""
    words, at = place.words, place.head
    if _UNDOING.match(f" {' '.join(words[at : at + 2])} "):
        at = max(0, at - _AUXILIARIES)
    elif is_past(words[at]):
        return None
    last = min(len(words), at + _GAP)
    while at < last and words[at] not in _ENDS:
        if words[at] == ",":
            if "," not in words[at + 1 : at + 1 + _ASIDE]:
                return None
            closing = words.index(",", at + 1)
            at, last = closing, min(len(words), last + closing - at)
        fate = _verb_at(place, at + 1)
        if fate is not None:
            return fate
        at += 1
        if at != place.head and at < len(words) and _is_main_verb(place, at):
            return None
    return None


def _verb_at(place: Place, at: int) -> Fate | None:
    joined = f" {' '.join(place.words[at : at + _ASIDE])} "
    for pattern, is_later in ((_OFF_BEHIND, False), (_LATER_BEHIND, True)):
        found = pattern.match(joined)
        if found:
            said = found[0].rstrip()
            return _fate(place, at, at + said.count(" ") - 1, joined[len(said) :], is_later=is_later)
    return None


def _is_main_verb(place: Place, at: int) -> bool:
    return is_past(place.words[at]) and place.words[at] not in _NO_MAIN and place.line.mention_over(at) is None


_ENDS = frozenset("; . ” who which".split())
_NO_MAIN = frozenset("planned scheduled was were been had".split())
