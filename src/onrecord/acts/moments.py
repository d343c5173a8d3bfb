"""When an act was done, from the time expressions around its cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from msgspec import Struct

from onrecord.acts.backgrounds import is_beside, opens_clause_of
from onrecord.acts.clauses import BE
from onrecord.acts.drafts import DEEDS, Draft
from onrecord.acts.inflections import is_past
from onrecord.acts.voices import Voice
from onrecord.patterns import pattern_of
from onrecord.reading.days import as_day, entry_day
from onrecord.types import Attribution, DateMention, Reading, ReportKind, Span, Status

# Begins with its digit, by which a text is passed over fast; a word's end is looked for behind that.
_YEAR = pattern_of(r"((?:1(?<!\w1)[5-9]|2(?<!\w2)0)\d\d)\b")


# A date behind one of these belongs to another clause, or is the end of a stretch.
_OTHER_CLAUSE = pattern_of(
    r"\b(?:that|which|who|whom|whose|after|before|when|while|because|where|since|but|if|until|unless|as|though)\b", re.I
)
_DEADLINE = pattern_of(r"\b(?:by|until|before|since|of|from|for|than|after)\s+(?:the\s+)?$", re.I)
_OPENING = 12


class Telling(Struct, frozen=True, kw_only=True):
    """On whose word an act is told.

    Attributes:
        voice: The words of somebody that hold the act, if any do.
        attribution: The attribution whose cue the act is, if it is one's.
        is_own: The words are its doer's.
        is_own_side: They are of somebody who speaks for its doer, or its doer's.
    """

    voice: Voice | None
    attribution: Attribution | None
    is_own: bool
    is_own_side: bool


def day_of(draft: Draft, reading: Reading, telling: Telling) -> str | None:
    """Return the day that the text gives an act: as YYYY, YYYY-MM or YYYY-MM-DD.

    The day of a speech act is when it was said, never a day inside what is said. Own words in a transcript or statement
    are of its date, unless they tell of something past.
    """
    is_speech = draft.kind not in DEEDS
    if is_speech and telling.is_own_side and _is_given_here(telling, reading) and not _is_past(draft):
        return reading.report.published
    said = telling.voice.attribution if telling.is_own and telling.voice is not None else None
    is_given = said is not None and said.day is not None and reading.report.kind is ReportKind.ARTICLE
    if is_speech and is_given and said is not None:
        return said.day
    day = _by_sentence(draft, reading, telling)
    if day is None and is_speech and telling.attribution is not None:
        day = telling.attribution.day
    return day or _by_entry(draft, reading)


def _is_given_here(telling: Telling, reading: Reading) -> bool:
    """Say whether words are those of the transcript or statement itself, not words told in it."""
    if reading.report.kind is ReportKind.ARTICLE or telling.voice is None:
        return False
    attribution = telling.voice.attribution
    return attribution is None or attribution.day == reading.report.published is not None


def _is_past(draft: Draft) -> bool:
    """Say whether an act is told as past: "we asked", "we have proposed"; not "are opposed", "have always opposed"."""
    words, first = draft.line.words, draft.cue[0]
    before = words[max(0, first - 4) : first]
    if not is_past(words[first]) or _ALWAYS.intersection(before):
        return False
    return not BE.intersection(before) or bool(_HAVE.intersection(before))


def _by_entry(draft: Draft, reading: Reading) -> str | None:
    """Return the day that opens a paragraph of a chronology: "22 January — ..."."""
    day = entry_day(reading, draft.line.span(*draft.cue).start)
    published = reading.report.published
    is_ahead = day is not None and published is not None and day > published
    return None if is_ahead and draft.status is not Status.FUTURE else day


_ALWAYS = frozenset("always consistently long repeatedly firmly strongly resolutely".split())
_HAVE = frozenset("have has had having 've i've we've they've".split())


def _by_sentence(draft: Draft, reading: Reading, telling: Telling) -> str | None:
    dates = dates_within(reading, draft.line.bounds)
    return (_shifted(draft, dates) or _nearest(draft, reading, telling, dates)) if dates else None


def _nearest(draft: Draft, reading: Reading, telling: Telling, dates: tuple[DateMention, ...]) -> str | None:
    """Return the date of a sentence that stands nearest to the cue, of those that may be that of the act."""
    voice = telling.voice.span if telling.voice else None
    cue = draft.line.span(*draft.cue)
    best: tuple[int, str] | None = None
    for each in dates:
        day = as_day(each)
        if day is None or not _may_date(draft, each.evidence.span, day, reading):
            continue
        if len(day) == _YEAR_ONLY and _is_name(draft, each.evidence.span.end, cue):
            continue
        if is_beside(draft.line.text, draft.line.bounds, cue, each.evidence.span):
            continue
        if voice is not None and not voice.holds(each.evidence.span):
            if not telling.is_own or (draft.kind in DEEDS and _is_earlier(draft)):
                continue  # when it was told, not when it was done
        elif not _is_near(draft, each.evidence.span, cue):
            continue
        distance = max(each.evidence.span.start - cue.end, cue.start - each.evidence.span.end, 0)
        if best is None or distance < best[0]:
            best = (distance, day)
    return best[1] if best else None


def _is_earlier(draft: Draft) -> bool:
    """Say whether a deed was done before it was told: "said on Monday that she had met Kess"."""
    words = draft.line.words
    near = range(max(0, draft.cue[0] - 3), min(draft.cue[1], len(words) - 1))
    return any(words[at] == "had" and is_past(words[at + 1]) for at in near)


def _is_name(draft: Draft, year_end: int, cue: Span) -> bool:
    """Say whether a year tells which thing is meant, "the 2019 accord", unless that is what was done."""
    line = draft.line
    return any(each.end == year_end and not each.holds(cue) for each in naming_years(line.text, line.bounds))


_BOUNDARY = pattern_of(r"(?:by|until|before|since|from|for)\b", re.I)
_YEAR_ONLY = 4


def _may_date(draft: Draft, span: Span, day: str, reading: Reading) -> bool:
    """Say whether a date can be that of the act by its place and by the calendar."""
    published = reading.report.published
    if published is not None and day > published and draft.status is not Status.FUTURE:
        return False
    before = draft.line.text[max(draft.line.bounds.start, span.start - 16) : span.start]
    if _DEADLINE.search(before) or _BOUNDARY.match(draft.line.text, span.start, span.start + 12):
        return draft.kind in DEEDS and draft.status is Status.FUTURE
    if draft.kind not in DEEDS and _is_of_an_event(draft, span, reading):
        return False
    if draft.kind in DEEDS or draft.option[1] <= draft.option[0]:
        return True
    option = draft.line.span(*draft.option)
    return span.start < option.start if _is_verbal(draft) else not option.holds(span)


# What a statement condemns or welcomes was done on the day beside it: "condemn the attack on the port on 2 May".
_EVENT = pattern_of(
    r"\b(?:attacks?|raids?|strikes?|killings?|bombings?|shootings?|explosions?|incidents?|elections?|votes?|crash|"
    r"visits?|meetings?|talks|summit|conclusion|signing|launch|tests?|incursions?|kidnappings?|arrests?|coup|release)\b"
    r"[^,.;:]{0,60}\s\Z",
    re.I,
)
_EVENT_REACH = 90


def _is_of_an_event(draft: Draft, span: Span, reading: Reading) -> bool:
    """Say whether a date of a statement is that of an event that it speaks of; the statement's own is its day."""
    if reading.report.kind is ReportKind.ARTICLE:
        return False
    start = max(draft.line.bounds.start, span.start - _EVENT_REACH)
    return _EVENT.search(draft.line.text, start, span.start) is not None


def _is_verbal(draft: Draft) -> bool:
    """Say whether the option is something to do rather than a thing: what follows it is part of it."""
    first = draft.option[0]
    return draft.form == "modal" or (first > 0 and draft.line.words[first - 1] in _VERBAL and first >= draft.cue[0])


_VERBAL = frozenset("to that not would will should could must never longer from".split())


def _is_near(draft: Draft, span: Span, cue: Span) -> bool:
    """Say whether a date stands in the clause of the cue, or opens the sentence, and does not tell a thing apart."""
    return not _is_attribute(draft, span, cue) and _is_in_clause(draft, span, cue)


def _is_in_clause(draft: Draft, span: Span, cue: Span) -> bool:
    if opens_clause_of(draft.line.text, span, cue):
        return True
    # "After the 2015 war" begins no other clause.
    between = _DURING.sub("", draft.line.text[min(span.end, cue.end) : max(span.start, cue.start)])
    if any(mark in between for mark in ';“”"'):
        return False
    is_earlier = "had" in draft.line.words[max(0, draft.cue[0] - 3) : draft.cue[0]]
    if not is_earlier and span.end <= cue.start and span.start - draft.line.bounds.start < _OPENING:
        return True
    if span.start >= cue.end and _has_own_verb(draft, span):
        return False
    return _OTHER_CLAUSE.search(between) is None


def _has_own_verb(draft: Draft, span: Span) -> bool:
    """Say whether another verb stands between the cue and a date behind it: "rejects a plan drawn up in May"."""
    line = draft.line
    between = line.words[draft.cue[1] : line.at(span.start)]
    return any(is_past(word) for word in between) or bool(_SUBJECTS.intersection(between))


_SUBJECTS = frozenset("he she they we i".split())


def _is_attribute(draft: Draft, span: Span, cue: Span) -> bool:
    """Say whether a date tells which thing is meant, "the 5 May attack", unless that thing is the cue."""
    text = draft.line.text
    opens = _ARTICLE.search(text, max(draft.line.bounds.start, span.start - 8), span.start) or _ARTICLE.match(
        text, span.start
    )
    noun = _NOUN.match(text, span.end)
    return opens is not None and noun is not None and not (cue.start <= noun.end() and noun.start() < cue.end)


_ARTICLE = pattern_of(r"(?:\b(?:the|an?|its|his|her|their)|['’]s)\s+(?=[\w\s.,]*$|[A-Z0-9])", re.I)
_NOUN = pattern_of(r",?\s+(?!(?:and|or|in|on|at|to|of|by|with|for|from|as|that|after|before|when|while|but)\b)[a-z]+")
_SHIFT = pattern_of(
    r"\b(?P<n>a|an|one|the|two|three|four|five) (?P<unit>day|week)s? (?P<way>after|before)\b(?P<clause>[^,;:—“”\"]*)$",
    re.I,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_SHIFT_REACH = 120


def _shifted(draft: Draft, dates: tuple[DateMention, ...]) -> str | None:
    """Return the day in "on Tuesday, a day after meeting Vorr": the day before that Tuesday."""
    text = draft.line.text
    end = _before(draft)
    start = max(draft.line.bounds.start, end - _SHIFT_REACH)
    before = text[start:end].lower()
    match = _SHIFT.search(text, start, end) if "after" in before or "before" in before else None
    if match is None or any(match.start() < each.evidence.span.start < end for each in dates):
        return None
    anchors = [as_day(each) for each in dates if each.evidence.span.end <= match.start()]
    anchor = next((day for day in reversed(anchors) if day and len(day) == 10), None)
    if anchor is None:
        return None
    days = _COUNTS[match["n"].lower()] * (7 if match["unit"].lower() == "week" else 1)
    shift = timedelta(days=-days if match["way"].lower() == "after" else days)
    return (date.fromisoformat(anchor) + shift).isoformat()


def _before(draft: Draft) -> int:
    return draft.line.ends[draft.cue[0] - 1] if draft.cue[0] else 0


def dates_within(reading: Reading, span: Span) -> tuple[DateMention, ...]:
    """Return the time expressions inside a span."""
    dates = reading.dates
    first = last = bisect_left(dates, span.start, key=_start)
    while last < len(dates) and _start(dates[last]) < span.end:
        last += 1
    return dates[first:last]


def _start(date: DateMention) -> int:
    return date.evidence.span.start


def is_history(draft: Draft, evidence: Span, reading: Reading) -> bool:
    """Say whether a time in the evidence places an act more than about a year before the report.

    A year that only says which thing is meant places nothing: "would not accept the 2013 agreement".
    """
    published = reading.report.published
    if published is None:
        return False
    limit = int(published[:4]) - 1
    found = [each for each in _YEAR.finditer(reading.report.text, evidence.start, evidence.end)]
    dates = (*dates_within(reading, evidence), *_before_when(draft, reading))
    # What names a thing is looked for only where some time is old.
    if not any(int(each[1]) < limit for each in found) and not any(_is_old(each, limit, published) for each in dates):
        return False
    naming = {each.end for each in naming_years(reading.report.text, evidence)}
    for each in dates:
        span = each.evidence.span
        is_naming = any(span.start < end <= span.end for end in naming)
        if _is_old(each, limit, published) and not is_naming and _places(draft, span):
            return True
    dating = [each for each in found if each.end() not in naming]
    is_old = bool(dating) and max(int(each[1]) for each in dating) < limit
    return is_old and any(_places(draft, Span(start=each.start(), end=each.end())) for each in dating)


def _is_old(date: DateMention, limit: int, published: str) -> bool:
    """Say whether a time ended more than about a year before the report, the year before it being `limit`."""
    return date.end is not None and date.end < f"{limit:04d}{published[4:]}"


def _before_when(draft: Draft, reading: Reading) -> tuple[DateMention, ...]:
    """Return the time that the clause of an act goes on from: "it began in 2023, when troops seized the port"."""
    text, cue = reading.report.text, draft.line.span(*draft.cue)
    found = dates_within(reading, draft.line.bounds)
    return tuple(each for each in found if opens_clause_of(text, each.evidence.span, cue))


def _places(draft: Draft, span: Span) -> bool:
    """Say whether a time of the past is that of an act by its place, not that of a thing or of another clause."""
    text, bounds, cue = draft.line.text, draft.line.bounds, draft.line.span(*draft.cue)
    before = text[max(bounds.start, span.start - 16) : span.start]
    if (
        is_compared(text, bounds, span)
        or _OF_A_THING.search(before)
        or is_beside(text, bounds, cue, span)
        or not _is_in_clause(draft, span, cue)
    ):
        return False
    return _DURING.search(before) is not None or not _is_attribute(draft, span, cue)


_OF_A_THING = pattern_of(r"\b(?:by|until|since|of|from|for|than|over)\s+(?:the\s+)?$", re.I)


def is_compared(text: str, bounds: Span, time: Span) -> bool:
    """Say whether a time only tells what something is measured by: "less than they earned in 2019"."""
    return _COMPARED.search(text, max(bounds.start, time.start - _COMPARED_REACH), time.start) is not None


_COMPARED = pattern_of(r"\b(?:more|less|fewer|\w+er) than\b[^,.;:—]{0,30}\Z", re.I)
_COMPARED_REACH = 48
_DURING = pattern_of(r"\b(?:in|during|after|following|amid)\s+(?:the\s+)?$", re.I)


def naming_years(text: str, evidence: Span) -> tuple[Span, ...]:
    """Return the phrases, up to their years, in which a year says which thing is meant: "the deal signed in 2019"."""
    years = _YEAR.finditer(text, evidence.start, evidence.end)
    return tuple(found for each in years if (found := _naming(text, evidence, each.span(1))) is not None)


# Things that a year tells apart. Deeds are left out: a year beside "invasion" mostly dates the invasion.
_THINGS = (
    "agreements?|deals?|treat(?:y|ies)|accords?|pacts?|memorand(?:um|a)|protocols?|truces?|ceasefires?|settlements?|"
    "conventions?|charters?|constitutions?|declarations?|communiqu[eé]s?|frameworks?|roadmaps?|contracts?|compromises?|"
    "laws?|acts?|bills?|decrees?|resolutions?|rulings?|verdicts?|statutes?|budgets?|plans?|proposals?|reports?|"
    "wars?|elections?|referendums?|votes?|ballots?|summits?|conferences?|borders?|lines?|levels?|"
    "nominees?|candidates?|opponents?|rivals?|winners?|campaigns?|primar(?:y|ies)"
)
_SMALL = (
    "and|or|but|the|an?|this|that|these|those|its|his|her|their|our|my|which|who|whom|of|in|on|at|to|by|with|for|from|"
    "as|after|before|since|until|during|when|while|was|were|is|are|has|have|had|will|would|it|he|she|they|we"
)
_DETERMINED = r"\b(?:the|an?|this|that|its|his|her|their|our|both)\s+"
_WORD = rf"(?!(?:{_SMALL})\b)[\w.’'-]+"
_MONTH = r"(?:(?:\d{1,2}|early|late|mid|[JFMASOND][a-z]{2,8}\.?)[\s,-]+)"
# The thing behind the year, and the words of its phrase before the year: "the landmark 2015 nuclear deal".
_THING_BEHIND = pattern_of(rf"(?:\s+{_WORD}){{0,5}}?\s+(?:{_THINGS})\b", re.I)
_BEFORE_YEAR = pattern_of(
    rf"(?:(?:{_DETERMINED}(?:{_WORD}\s+){{0,2}}|(?:[A-Z][\w.-]*\s+){{0,3}})[\w.-]+(?:['’]s|s['’])\s+(?:{_WORD}\s+){{0,2}}"
    rf"|{_DETERMINED}(?:{_WORD}\s+){{0,2}}|){_MONTH}{{0,2}}\Z"
)
# The thing before it: "the deal of 2015", "a treaty with Borland signed in 2019", "the law that it passed in May 2019".
_MADE = (
    "signed|reached|struck|agreed|concluded|brokered|negotiated|mediated|sealed|adopted|ratified|approved|passed|made|"
    "drafted|drawn up|enacted|issued|held|fought|imposed|introduced|set up|established|presented|announced"
)
_THING_AHEAD = pattern_of(
    rf"(?:{_DETERMINED}(?:{_WORD}\s+){{0,3}})?\b(?:{_THINGS})"
    rf"(?:\s+(?:of|from)|(?:\s+(?:on|with|between|over|for)(?:\s+(?:the|an?|of|its|and|{_WORD})){{1,5}}?)?,?\s+"
    rf"(?:(?:{_MADE})(?:\s+(?:by|with|between|in|at)(?:\s+[\w’'-]+){{1,5}}?)?|(?:that|which)(?:\s+[\w’'-]+){{1,6}}?)"
    rf"\s+in)\s+{_MONTH}?\Z",
    re.I,
)
# What happens in or after such a thing is of its year, unless "in" hangs on a word before: "its role in the 2014 war".
_WHEN = frozenset("in during at after before since following amid by until".split())
_TAKING_IN = ("role", "involve", "interfer", "meddl", "complicit", "change", "loophole", "flaw")
_NAMING_REACH = 140


def _naming(text: str, evidence: Span, year: tuple[int, int]) -> Span | None:
    """Return the phrase whose thing a year tells apart, if the evidence tells more than the thing."""
    start = max(evidence.start, year[0] - _NAMING_REACH)
    phrase = _BEFORE_YEAR if _THING_BEHIND.match(text, year[1]) else _THING_AHEAD
    found = phrase.search(text[start : year[0]])
    ahead = text[evidence.start : start + found.start()].lower().split() if found else []
    # "Arland's 2019 treaty with Borland" alone is told as what was done that year.
    if found is None or len(ahead) < _LEAST_AHEAD:
        return None
    is_when = ahead[-1] in _WHEN and not ahead[-2].startswith(_TAKING_IN)
    return None if is_when else Span(start=start + found.start(), end=year[1])


_LEAST_AHEAD = 2
