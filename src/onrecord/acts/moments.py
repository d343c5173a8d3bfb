"""When an act was done, from the time expressions around its cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.acts.backgrounds import is_beside
from onrecord.acts.briefs import day_of_brief, is_going_on, is_of_undated
from onrecord.acts.clauses import BE
from onrecord.acts.described import find_described
from onrecord.acts.drafts import DEEDS, POLAR, Draft
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES
from onrecord.acts.named_years import naming_years
from onrecord.acts.tellings import Telling
from onrecord.acts.times import dates_within, day_named, is_attribute, is_earlier, is_in_clause, is_of_days
from onrecord.patterns import pattern_of
from onrecord.reading.days import as_day, entry_day
from onrecord.types import ActKind, Attribution, DateMention, Reading, ReportKind, Span, Status
from onrecord.types import Voice as Manner

# "Between May and late July": neither end is the day; years ago, one of them tells at least that.
_BETWEEN = pattern_of(
    r"\b(?:between|(?:between\s+[^,;]{1,24}\s+and|from\s+[^,;]{1,24}\s+to)(?:\s+late|\s+early)?)\s+$", re.I
)
_DEADLINE = pattern_of(r"\b(?:by|until|before|since|of|from|for|than|after)\s+(?:the\s+)?$", re.I)


def day_of(draft: Draft, reading: Reading, telling: Telling) -> str | None:
    """Return the day that the text gives an act: as YYYY, YYYY-MM or YYYY-MM-DD.

    The day of a speech act is when it was said, never a day inside what is said. Own words in a transcript or statement
    are of its date, unless they tell of something past.
    """
    is_speech = draft.kind not in DEEDS
    is_given_here = telling.is_unsigned or (telling.is_own_side and _is_given_here(draft, telling, reading))
    if is_speech and is_given_here and not _is_past(draft):
        return reading.report.published
    is_theirs = telling.is_own or telling.is_own_side
    said = telling.voice.attribution if is_theirs and telling.voice is not None else None
    is_given = said is not None and said.day is not None and reading.report.kind is ReportKind.ARTICLE
    is_given = is_given and not is_earlier(draft)
    if is_speech and is_given and said is not None:
        return said.day
    day = _by_sentence(draft, reading, telling)
    if day is None and is_speech and telling.attribution is not None:
        day = telling.attribution.day
    day = day or _by_entry(draft, reading) or day_of_brief(draft, telling, reading)
    if day is not None or draft.status is not Status.ACTUAL:
        return day
    is_now = _is_just_met(draft, telling, reading) or is_going_on(draft, reading)
    is_now = is_now or (is_speech and not _is_past(draft) and is_of_undated(draft, telling, reading))
    return reading.report.published if is_now else None


def _is_just_met(draft: Draft, telling: Telling, reading: Reading) -> bool:
    """Say whether the one who has the word in a statement or transcript has met somebody just now: "I just met"."""
    if draft.kind is not ActKind.MEET or reading.report.kind is ReportKind.ARTICLE or not telling.is_own:
        return False
    words, (first, last) = draft.line.words, draft.cue
    at = next((at for at in range(max(0, first - 1), last - 1) if words[at] == "just"), None)
    return at is not None and is_past(words[at + 1])


def _is_given_here(draft: Draft, telling: Telling, reading: Reading) -> bool:
    """Say whether words are those of the transcript or statement itself, not words told in it."""
    if reading.report.kind is ReportKind.ARTICLE or telling.voice is None:
        return False
    attribution = telling.voice.attribution
    if attribution is None or attribution.day == reading.report.published is not None:
        return True
    words, first = draft.line.words, draft.cue[0]
    if attribution.day is None and (_IS_TOLD_NOW.search(attribution.cue.quote) or _is_of_speaker(attribution)):
        return True
    return attribution.day is None and not _US.isdisjoint(words[max(0, first - 3) : draft.cue[1]])


# "Arland urges us to stop": in a transcript the present tense tells of now.
_IS_TOLD_NOW = pattern_of(r"\A(?:\w+ly )?(?:urge|call|hope|reiterate|reaffirm|stresse|believe|maintain)s\b")


def _is_of_speaker(attribution: Attribution) -> bool:
    """Say whether the speaker tells own words of now within a turn: "I believe", "we have noted"."""
    source, words = attribution.source, attribution.cue.quote.lower().split()
    if source is None or source.quote.lower() not in _FIRST_PERSON:
        return False
    return not (is_past(words[0]) or _DID.intersection(words) or "had" in words)


_FIRST_PERSON = frozenset("we i me us".split())
_US = frozenset("we i we'll i'll we’ll i’ll".split())


def _is_past(draft: Draft) -> bool:
    """Say whether an act is told as past: "we asked", "we have proposed"; not "are opposed", "have always opposed"."""
    words, (first, last) = draft.line.words, draft.cue
    is_own = not _US.isdisjoint(words[max(0, first - 2) : last])
    if draft.kind is ActKind.ACCUSE and not is_own and not _names_blame(words[first:last]):
        return False  # "has undermined our rights", "he tried to weaken them" are blamed where they are said
    head = next((at for at in range(first, last) if is_past(words[at])), first)
    before = words[max(0, head - 4) : head]
    if _DID.intersection((*before, words[head])):
        return True
    if not is_past(words[head]) or _ALWAYS.intersection(before) or _is_infinitive(words, head):
        return False
    return _LASTING.isdisjoint(before) or bool(_HAVE.intersection(before))


def _names_blame(words: Sequence[str]) -> bool:
    """Say whether words name the blaming itself, "accused", "has condemned", and not what is blamed."""
    cues = [cue for word in words for cue in CUES.get(word, ()) if cue.kind is ActKind.ACCUSE]
    return bool(cues) and not any(cue.is_blame for cue in cues)


def _is_infinitive(words: Sequence[str], head: int) -> bool:
    """Say whether a form that may be past is none: "will surely come at", "has to be cut", "got to"."""
    if words[head : head + 2] == ("got", "to"):
        return True
    near = words[max(0, head - 2) : head]
    return near[-1:] == ("to",) or near == ("to", "be") or not _MODALS.isdisjoint(near)


def _by_entry(draft: Draft, reading: Reading) -> str | None:
    """Return the day that opens a paragraph of a chronology: "22 January — ..."."""
    day = entry_day(reading, draft.line.span(*draft.cue).start)
    published = reading.report.published
    is_ahead = day is not None and published is not None and day > published
    return None if is_ahead and draft.status is not Status.FUTURE else day


_ALWAYS = frozenset("always consistently long repeatedly firmly strongly resolutely".split())
# "Remains committed to": it is now.
_LASTING = BE | frozenset("remain remains stay stays stand stands".split())
_MODALS = frozenset(
    "will would shall should must can could may might 'll we'll i'll they'll we’ll i’ll they’ll".split()
)
_HAVE = frozenset("have has had having 've i've we've they've".split())
_DID = frozenset("did didn't didn’t".split())


def _by_sentence(draft: Draft, reading: Reading, telling: Telling) -> str | None:
    dates = dates_within(reading, draft.line.bounds)
    return (_shifted(draft, reading, dates) or _nearest(draft, reading, telling, dates)) if dates else None


def _nearest(draft: Draft, reading: Reading, telling: Telling, dates: tuple[DateMention, ...]) -> str | None:
    """Return the date of a sentence that stands nearest to the cue, of those that may be that of the act."""
    voice = telling.voice.span if telling.voice else None
    cue = draft.line.span(*draft.cue)
    is_quoted = _is_quoted(telling, reading)
    best: tuple[int, str] | None = None
    # "On Monday Arland rejected a plan drafted by Kess": the day is not that of the drafting.
    first = cue.start if find_described(draft.line, draft.cue[0], draft.cue[0]) is not None else 0
    for each in dates:
        day = day_named(each, draft.kind) if each.evidence.span.start >= first else None
        if day is None or not _may_date(draft, each.evidence.span, day, reading):
            continue
        if len(day) == _YEAR_ONLY and _is_name(draft, each.evidence.span.end, cue):
            continue
        if is_beside(draft.line.text, draft.line.bounds, cue, each.evidence.span):
            continue
        if draft.kind not in DEEDS and _is_of_matter(draft, each, reading, cue):
            continue
        if voice is not None and not voice.holds(each.evidence.span):
            is_elsewhen = not _is_enacted(draft, telling) and (draft.kind in DEEDS or is_earlier(draft))
            if not telling.is_own or (is_elsewhen and not _is_old_day(day, reading)):
                continue  # when it was told, not when it was done
        elif (is_quoted and _COUNTED_FROM_NOW.match(each.evidence.quote)) or not _is_near(
            draft, each.evidence.span, cue
        ):
            continue
        distance = max(each.evidence.span.start - cue.end, cue.start - each.evidence.span.end, 0)
        if best is None or distance < best[0]:
            best = (distance, day)
    return best[1] if best else None


_ENACTING = pattern_of(r"\b(?:signed|issued|enacted|passed|adopted|approved|decreed|ordered|published)\b")


def _is_enacted(draft: Draft, telling: Telling) -> bool:
    """Say whether the words that tell a deed do it: "On Friday she signed a decree banning imports"."""
    said = telling.voice.attribution if telling.voice is not None else None
    is_participle = draft.line.words[draft.cue[0]].endswith("ing")
    return is_participle and said is not None and _ENACTING.search(said.cue.quote) is not None


def _is_old_day(day: str, reading: Reading) -> bool:
    """Say whether a day lies in no year near the report's: what was told then is as old."""
    published = reading.report.published
    return published is not None and int(day[:4]) < int(published[:4]) - 1


# In a quotation such a day counts from the day it was said, which the article may not tell.
_COUNTED_FROM_NOW = pattern_of(r"(?:today|tonight|yesterday|tomorrow|now|(?:this|last) (?:\w+))\b", re.I)


def _is_quoted(telling: Telling, reading: Reading) -> bool:
    """Say whether words are quoted by an article, word for word."""
    said = telling.voice.attribution if telling.voice is not None else None
    return said is not None and said.voice is Manner.DIRECT and reading.report.kind is ReportKind.ARTICLE


def _is_name(draft: Draft, year_end: int, cue: Span) -> bool:
    """Say whether a year tells which thing is meant, "the 2019 accord", unless that is what was done."""
    line = draft.line
    return any(each.end == year_end and not each.holds(cue) for each in naming_years(line.text, line.bounds))


_BOUNDARY = pattern_of(r"(?:by|until|before|since|from|for)\b", re.I)
_YEAR_ONLY = 4


def _may_date(draft: Draft, span: Span, day: str, reading: Reading) -> bool:
    """Say whether a date can be that of the act by its place and by the calendar."""
    published = reading.report.published
    if published is not None and _is_out_of_time(draft, span, day, published):
        return False
    before = draft.line.text[max(draft.line.bounds.start, span.start - 36) : span.start]
    if _BETWEEN.search(before):
        return _is_old_day(day, reading)
    is_bound = _DEADLINE.search(before) or _BOUNDARY.match(draft.line.text, span.start, span.start + 12)
    if is_bound and not (draft.kind is ActKind.MEET and is_of_days(draft.line.text[span.start : span.end])):
        return draft.kind in DEEDS and draft.status is Status.FUTURE
    if draft.kind in DEEDS or draft.option[1] <= draft.option[0]:
        return True
    option = draft.line.span(*draft.option)
    if _is_verbal(draft):
        return span.start < option.start
    # "Asked for her resignation Monday night": without a preposition it hangs on the verb.
    return not option.holds(span) or (option.end == span.end and bool(_BARE.match(draft.line.text, span.start)))


def _is_out_of_time(draft: Draft, span: Span, day: str, published: str) -> bool:
    """Say whether a day lies ahead of what is done, or behind what is not: "rejected it on Friday, plans to strike"."""
    if draft.status is not Status.FUTURE:
        return day > published
    is_before = span.end <= draft.line.span(*draft.cue).start or _WEEKDAY.match(draft.line.text, span.start) is not None
    return is_before and day < published[: len(day)]


_WEEKDAY = pattern_of(r"(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I)
_BARE = pattern_of(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|yesterday\b|last (?:night|week|month|year)\b")


# What happens at a time of its own: "a role at the convention in July", "condemned the raid on the port on Sunday".
_EVENT = pattern_of(
    r"\b(?P<where>at|during|in|after|before|following|on)?\s*(?:\b(?:the|an?|its|his|her|their|this|[\w.]+['’]s)\s+)?(?:[\w.-]+\s+){0,2}"
    r"(?:(?:conventions?|summits?|conferences?|elections?|primar(?:y|ies)|caucus(?:es)?|referendums?|sessions?|polls|ballots?)"
    r"|(?:raids?|attacks?|strikes?|airstrikes?|shootings?|bombings?|shelling|killings?|invasion|massacres?|coup)\s+"
    r"(?:on|in|at|of|by|against|near)\s+(?:[\w’'.-]+\s+){1,3}?)"
    r"\s*(?:(?:in|on|of|from|last|this|next|of last)\s+)?(?:the\s+)?\Z",
    re.I,
)


def _is_of_event(draft: Draft, span: Span, cue: Span) -> bool:
    """Say whether a time behind a speech act tells when something was that is named in it, not when it was said."""
    if span.start < cue.end:
        return False
    found = _EVENT.search(draft.line.text[cue.end : span.start])
    return found is not None and found["where"] is None


_STEPS = POLAR | {ActKind.REFUSE, ActKind.THREATEN}


def _is_of_matter(draft: Draft, date: DateMention, reading: Reading, cue: Span) -> bool:
    """Say whether a time is that of what a speech act is about, not of when it was said."""
    span = date.evidence.span
    if _is_of_event(draft, span, cue) or _is_stated(draft, span, reading) or _is_of_asked(draft, date):
        return True
    # A month or a year behind a step: "invited him to Tarn in May".
    is_step = draft.kind in _STEPS and len(as_day(date) or "") < _WHOLE
    return is_step and "to" in draft.line.words[draft.cue[1] - 1 : draft.line.at(span.start)]


_ASKED = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.PROPOSE, ActKind.DEMAND, ActKind.THREATEN))
# What is asked, offered or promised is mostly to be on the day right behind it: "promised a vote on Friday".
_TO_BE = pattern_of(
    r"\b(?:votes?|ballots?|elections?|referendums?|talks|negotiations|meetings?|summits?|conferences?|hearings?|debates?|"
    r"sessions?|visits?|trips?|strikes?|stoppages?|walkouts?|days?\s+of\s+(?:action|protest|mourning|rage)|protests?|rall(?:y|ies)|"
    r"march(?:es)?|demonstrations?|boycotts?|drills?)"
    r"(?:\s+(?:in|at|with|between|over|about|of|against)(?:\s+[\w’'-]+){1,5}?)?\s+(?:on\s+)?\Z",
    re.I,
)
_ON = pattern_of(
    r"(?:on\s+)?(?:(?:next|this)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|[JFMASOND][a-z]{2,8}\.?\s+\d)"
)


def _is_of_asked(draft: Draft, date: DateMention) -> bool:
    """Say whether a day stands right behind an event that is asked for, offered or promised."""
    line, span = draft.line, date.evidence.span
    start = line.starts[draft.cue[0]]
    if draft.kind not in _ASKED or span.start < start or _ON.match(date.evidence.quote) is None:
        return False
    return _TO_BE.search(line.text, start, span.start) is not None


# What a statement condemns or welcomes was done on the day beside it: "condemn the attack on the port on 2 May".
_STATED = pattern_of(
    r"\b(?:attacks?|raids?|strikes?|killings?|bombings?|shootings?|explosions?|incidents?|elections?|votes?|crash|"
    r"visits?|meetings?|talks|summit|conclusion|signing|launch|tests?|incursions?|kidnappings?|arrests?|coup|release)\b"
    r"[^,.;:]{0,60}\s\Z",
    re.I,
)
_STATED_REACH = 90


def _is_stated(draft: Draft, span: Span, reading: Reading) -> bool:
    """Say whether a date of a statement is that of an event that it speaks of; the statement's own is its day."""
    if reading.report.kind is ReportKind.ARTICLE:
        return False
    start = max(draft.line.bounds.start, span.start - _STATED_REACH)
    return _STATED.search(draft.line.text, start, span.start) is not None


def _is_verbal(draft: Draft) -> bool:
    """Say whether the option is something to do rather than a thing: what follows it is part of it."""
    first = draft.option[0]
    return draft.form == "modal" or (first > 0 and draft.line.words[first - 1] in _VERBAL and first >= draft.cue[0])


_VERBAL = frozenset("to that not would will should could must never longer from".split())


def _is_near(draft: Draft, span: Span, cue: Span) -> bool:
    """Say whether a date stands in the clause of the cue, or opens the sentence, and does not tell a thing apart."""
    return not is_attribute(draft, span, cue) and is_in_clause(draft, span, cue)


_SHIFT = pattern_of(
    r"\b(?P<n>a|an|one|the|two|three|four|five) (?P<unit>day|week)s? (?P<way>after|before)\b(?P<clause>[^,;:—“”\"]*)$",
    re.I,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_SHIFT_REACH = 120
_WHOLE = len("2031-05-09")
# "This comes a week after ...", "The move came two days after ...": counted from the sentence before.
_COMES = pattern_of(r"(?:This|That|It|The \w+(?: \w+)?) (?:comes?|came|follows|followed)(?: \w+)? \Z")


def _shifted(draft: Draft, reading: Reading, dates: tuple[DateMention, ...]) -> str | None:
    """Return the day in "on Tuesday, a day after meeting Vorr": the day before that Tuesday."""
    text = draft.line.text
    end = _before(draft)
    start = max(draft.line.bounds.start, end - _SHIFT_REACH)
    before = text[start:end].lower()
    match = _SHIFT.search(text, start, end) if "after" in before or "before" in before else None
    if match is None or any(match.start() < each.evidence.span.start < end for each in dates):
        return None
    anchors = [each for each in dates if each.evidence.span.end <= match.start()]
    if not anchors and _COMES.match(text, draft.line.bounds.start, match.start()):
        anchors = list(_dates_before(draft.line.bounds, reading))
    anchor = next((day for day in map(as_day, reversed(anchors)) if day and len(day) == _WHOLE), None)
    if anchor is None:
        return None
    days = _COUNTS[match["n"].lower()] * (7 if match["unit"].lower() == "week" else 1)
    shift = timedelta(days=-days if match["way"].lower() == "after" else days)
    return (date.fromisoformat(anchor) + shift).isoformat()


def _dates_before(bounds: Span, reading: Reading) -> tuple[DateMention, ...]:
    """Return the time expressions of the sentence before another."""
    at = bisect_left(reading.sentences, bounds.start, key=_start_of)
    return dates_within(reading, reading.sentences[at - 1]) if at else ()


def _before(draft: Draft) -> int:
    return draft.line.ends[draft.cue[0] - 1] if draft.cue[0] else 0


def _start_of(span: Span) -> int:
    return span.start
