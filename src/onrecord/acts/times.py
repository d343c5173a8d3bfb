"""Where the times of a sentence stand: in the clause of an act, or beside a thing that they tell apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from onrecord.acts.backgrounds import opens_clause_of
from onrecord.acts.drafts import Draft
from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of
from onrecord.reading.days import as_day
from onrecord.types import ActKind, DateMention, Reading, Span

# A date behind one of these belongs to another clause, or is the end of a stretch.
_OTHER_CLAUSE = pattern_of(
    r"\b(?:that|which|who|whom|whose|after|before|when|while|because|where|since|but|if|until|unless|as|though)\b", re.I
)
# "Flew on Sunday to Tarn, where she met Kess": where somebody went, it was done on that day.
_THERE = pattern_of(r"\A[^,;:]*, where\b")
_OPENING = 12
DURING = pattern_of(r"\b(?:in|during|after|following|amid)\s+(?:the\s+)?$", re.I)


def dates_within(reading: Reading, span: Span) -> tuple[DateMention, ...]:
    """Return the time expressions inside a span."""
    dates = reading.dates
    first = last = bisect_left(dates, span.start, key=_start)
    while last < len(dates) and _start(dates[last]) < span.end:
        last += 1
    return dates[first:last]


def _start(date: DateMention) -> int:
    return date.evidence.span.start


def is_earlier(draft: Draft) -> bool:
    """Say whether an act lies before what else is told: "said on Friday that she had asked for it"."""
    words, (first, last) = draft.line.words, draft.cue
    inside = range(first, min(last, len(words) - 1))
    return "had" in words[max(0, first - 3) : first] or any(
        words[at] == "had" and is_past(words[at + 1]) for at in inside
    )


def is_in_clause(draft: Draft, span: Span, cue: Span) -> bool:
    """Say whether a time stands in the clause of a cue, or opens its sentence."""
    if opens_clause_of(draft.line.text, span, cue):
        return True
    between = draft.line.text[min(span.end, cue.end) : max(span.start, cue.start)]
    if span.start >= cue.end or draft.form == "noun":
        # "After the 2015 war" begins no other clause.
        between = DURING.sub("", between)
    if span.end <= cue.start and not is_earlier(draft) and is_past(draft.line.words[draft.cue[0]]):
        between = _THERE.sub("", between)
    if span.end <= cue.start and "," not in between and _COUNTED.search(draft.line.text, span.start, span.end):
        return False
    if any(mark in between for mark in ';“”"'):
        return False
    if not is_earlier(draft) and span.end <= cue.start and span.start - draft.line.bounds.start < _OPENING:
        return True
    if span.start >= cue.end and _has_own_verb(draft, span):
        return False
    return _OTHER_CLAUSE.search(between) is None


def _has_own_verb(draft: Draft, span: Span) -> bool:
    """Say whether another verb stands between the cue and a date behind it: "rejects a plan drawn up in May"."""
    line = draft.line
    between = line.words[draft.cue[1] : line.at(span.start)]
    # "The talks between Arland and Borland ended on Monday": those held them then.
    held = _HELD if draft.kind is ActKind.MEET else frozenset()
    return any(is_past(word) and word not in held for word in between) or not _OF_A_CLAUSE.isdisjoint(between)


_HELD = frozenset(
    "ended began opened resumed concluded started took held finished closed collapsed broke failed".split()
)


_OF_A_CLAUSE = frozenset("he she they we i will would should could can may might must".split())
# "A day after Arland left": the day of what follows is another.
_COUNTED = pattern_of(r"\b(?:after|before)\Z", re.I)
_FROM_ANOTHER = pattern_of(
    r"\b(?:after|before)(?: that)?\Z|\b(?:following|previous|next|preceding|same) \w+day\b", re.I
)


def is_attribute(draft: Draft, span: Span, cue: Span) -> bool:
    """Say whether a date tells which thing is meant, "the 5 May attack", unless that thing is the cue."""
    text = draft.line.text
    owned = _OWNED.search(text, span.end - 2, span.end + 3)
    if owned is not None:
        between = text[owned.end() : cue.start]
        return cue.end <= span.start or len(between) > _NAMED or "," in between
    if _FROM_ANOTHER.search(text, span.start, span.end):
        return False  # "a day after the raid", "the following Friday" tell nothing apart
    opens = _ARTICLE.search(text, max(draft.line.bounds.start, span.start - 8), span.start) or _ARTICLE.match(
        text, span.start
    )
    noun = _NOUN.match(text, span.end)
    return opens is not None and noun is not None and not (cue.start <= noun.end() and noun.start() < cue.end)


# "Tuesday's crucial vote": a day that owns what follows, up to which the act itself may stand, "Tuesday's rejection".
_OWNED = pattern_of(r"['’]s\s")
_NAMED = 24
_ARTICLE = pattern_of(r"(?:\b(?:the|an?|its|his|her|their)|['’]s)\s+(?=[\w\s.,]*$|[A-Z0-9])", re.I)
_NOUN = pattern_of(r",?\s+(?!(?:and|or|in|on|at|to|of|by|with|for|from|as|that|after|before|when|while|but)\b)[a-z]+")


# "28 and 29 July", "from 30 October to 1 November": two days are written out.
_FROM_TO = pattern_of(r"\D*\d.*(?:[-–—]|\b(?:to|and|through|until)\b).*\d", re.I)
_LONGEST = timedelta(days=14)


def day_named(time: DateMention, kind: ActKind) -> str | None:
    """Return the day, month or year that a time names; of a visit or of talks on several days, the first."""
    day = as_day(time)
    if day is not None or kind is not ActKind.MEET or time.start is None or time.end is None:
        return day
    is_short = date.fromisoformat(time.end) - date.fromisoformat(time.start) <= _LONGEST
    return time.start if is_short and is_of_days(time.evidence.quote) else None


def is_of_days(quote: str) -> bool:
    """Say whether words for a time write two days out.

    >>> is_of_days("28 and 29 July"), is_of_days("until 29 July")
    (True, False)
    """
    return _FROM_TO.match(quote) is not None
