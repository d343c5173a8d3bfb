"""An act and its day agree: what was done years ago is history, unless the year tells of what the words are about."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.backgrounds import is_beside
from onrecord.acts.checks.places import Place
from onrecord.acts.drafts import DEEDS
from onrecord.acts.frames_of_time import frame_of, linked_frame
from onrecord.acts.inflections import is_past
from onrecord.acts.named_years import naming_years
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Span, Status

# What opens the matter of words, behind their verb: "denied that", "accused Arland of shelling", "blamed for taking".
_MATTER = pattern_of(r"\A(?:\s+[\w’'-]+){0,2}\s+that\b|\b(?:of|for|about|over)\s+(?:not\s+|having\s+)?\w+ing\b")


def is_of_the_matter(place: Place, time: Span) -> bool:
    """Say whether a time tells of what is said, not of when: "accused Arland of shelling a village in 2019"."""
    if place.act.kind in DEEDS:
        return False
    text, bounds = place.line.text, place.line.bounds
    cue = place.line.span(*place.cue)
    if place.act.kind is ActKind.DENY and _CHARGED.search(text, bounds.start, time.start):
        return True  # "confronted with claims that he cheated in 1993, he said it was untrue"
    if time.start < cue.start:
        return False
    if _YEAR_BEFORE.search(text, max(bounds.start, time.start - _NAME_REACH), time.start) and _NOUN.match(
        text, time.end
    ):
        return True  # "called the 2009 raid a crime"
    between = text[place.line.ends[place.head] : time.start]
    led = _LED.match(text, time.start, time.end)
    found = _MATTER.search(between) or _OF_THING.search(between + led[0] if led else between)
    return found is not None and not _APART.search(between, found.end())


# "Condemned the massacre of 1994", "apologised for her remarks in 2011".
_OF_THING = pattern_of(
    r"\b(?:the|an?|its|his|her|their|\w+['’]s)\s+(?:[\w-]+\s+){1,4}?of\s+\Z"
    r"|\b(?:for|on|over|about)\s+(?:the|an?|its|his|her|their|\w+['’]s)\s+(?:[\w-]+\s+){1,4}?(?:in|from|during)\s+\Z"
    r"|\b(?:any|no|the|an?|its|his|her|their)\s+(?:role|part|hand|involvement|share|say)\s+in\s+(?:the\s+)?"
    r"(?:[\w-]+\s+of\s+)?\Z",
    re.I,
)
_LED = pattern_of(r"(?:in|of|from|during)\s+", re.I)
_CHARGED = pattern_of(r"\b(?:accusations?|allegations?|claims?|charges?|reports?|rumou?rs?)\b[^,;:“”\".]*\Z", re.I)
_YEAR_BEFORE = pattern_of(r"\b(?:the|its|his|her|their|that|\w+['’]s)\s+(?:[a-z-]+\s+)?\Z", re.I)
_NOUN = pattern_of(r"\s+[a-z]{3,}\b")
_NAME_REACH = 32
_APART = pattern_of(r"[,;“”\"]|\b(?:when|after|before|while)\b")


def is_told_apart(place: Place, time: Span) -> bool:
    """Say whether a time is not that of the act: of somebody beside it, of a thing, or of what is said."""
    line = place.line
    if is_beside(line.text, line.bounds, line.span(*place.cue), time) or is_of_the_matter(place, time):
        return True
    if any(each.start <= time.start and time.end <= each.end for each in naming_years(line.text, line.bounds)):
        return True
    is_behind = time.start >= line.ends[place.head]
    return (is_behind or _is_of_another(place, time)) and _is_present(place)


# "Relations soured in 2014, and now Arland demands": what is told of today has no year of the clause before.
_ANOTHER = pattern_of(r"[,;]\s+(?:and|but|yet|so)\b")


def _is_of_another(place: Place, time: Span) -> bool:
    start = place.line.starts[place.group.start]
    return time.end <= start and _ANOTHER.search(place.line.text, time.end, start) is not None


def _is_present(place: Place) -> bool:
    """Say whether a verb tells of today, so that a year behind it is of its matter: "praises it for ending the war"."""
    word, group = place.words[place.head], place.group
    is_plain = not (is_past(word) or word.endswith("ing") or group.is_bare or group.modal)
    return is_plain and group.start == place.head and place.act.kind not in DEEDS and place.shows(place.act.kind)


# "The anniversary of the raid", "ten years after the raid": the day is that of the remembrance.
_REMEMBERED = pattern_of(
    r"\b(?:anniversary of|(?:years?|decades?|century|centuries) (?:since|after))(?: [\w'’-]+){0,4} \Z"
)
# Nothing is remembered without one of these.
_REMEMBERING = frozenset("of since after".split())


def as_dated(act: Act, place: Place) -> Act:
    """Return an act done more than a year before the report as history; without a day that is not its own."""
    if act.kind in DEEDS and act.status in (Status.ACTUAL, Status.HISTORICAL) and _is_remembered(place):
        return replace(act, status=Status.HISTORICAL, day=None)
    published = place.reading.report.published
    if published is None:
        return act
    if act.day is not None and act.status is Status.FUTURE:
        return replace(act, day=_due(act.day, published, place))
    is_framed = act.day is None and act.status is Status.ACTUAL and _is_framed(place, published)
    if is_framed or act.day is None or act.status is not Status.ACTUAL or not _is_old(act.day, published):
        return replace(act, status=Status.HISTORICAL) if is_framed else act
    line, year = place.line, act.day[:4]
    at = line.text.find(year, line.bounds.start, line.bounds.end)
    if at >= 0 and is_told_apart(place, Span(start=at, end=at + len(year))):
        return replace(act, day=None)
    return replace(act, status=Status.HISTORICAL)


def _is_framed(place: Place, published: str) -> bool:
    """Say whether an act is told in the simple past behind a time of old: "In 2009, she quit. She blamed Arland"."""
    word, group = place.words[place.head], place.group
    if not is_past(word) or group.modal or place.voice is not None:
        return False
    frame = frame_of(place.line, place.reading) or linked_frame(place.line, place.reading)
    return frame is not None and frame.end is not None and _is_old(frame.end, published)


_MONTHS = "January February March April May June July August September October November December".split()
_WITHOUT_DAY = 7


def _due(day: str, published: str, place: Place) -> str:
    """Return a day that lies ahead, where a bare month of the sentence was taken for the last one gone by.

    "Looked forward to meeting in June" is told in the past, and means the next June.
    """
    text, bounds = place.line.text, place.line.bounds
    if day >= published[: len(day)] or len(day) < _WITHOUT_DAY:
        return day
    said = text[bounds.start : bounds.end]
    later = f"{int(day[:4]) + 1}{day[4:]}"
    is_bare = _MONTHS[int(day[5:7]) - 1] in said and day[:4] not in said
    return later if is_bare and later > published else day


def _is_remembered(place: Place) -> bool:
    """Say whether a deed is named as what an anniversary or a count of years goes back to."""
    words = place.words[max(0, place.head - _REACH) : place.head]
    if _REMEMBERING.isdisjoint(words):
        return False
    before = " ".join(words) + " "
    found = _REMEMBERED.search(before)
    return found is not None and not any(is_past(word) for word in before[found.start() :].split())


_REACH = 8


def _is_old(day: str, published: str) -> bool:
    """Say whether a day, month or year lies more than about a year before the report."""
    limit = f"{int(published[:4]) - 1:04d}{published[4:]}"
    return day < limit[: len(day)]
