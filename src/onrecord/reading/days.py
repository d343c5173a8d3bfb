"""Days of attributions: when words were said, where the text tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.entries import find_headings, is_further_label, is_heading, is_label
from onrecord.reading.voices import voices
from onrecord.types import Attribution, DateMention, Reading, ReportKind, Span

# A date further off, or behind one of these, tells of something else.
_FAR = 90
_REACH = 600
_BREAK = pattern_of(
    r"[;:“”\"]|, (?!a |an |the )|\b(?:that|who|which|when|after|before|since|until|but|and|of|for|to \w+)\b",
    re.IGNORECASE,
)
_OTHER = pattern_of(
    r"(?:since|by|until|till|from|between|within|in the coming|over the (?:past|next))\b", re.IGNORECASE
)
# What a day stands for behind one of these is not when something was said.
_NO_DAY = pattern_of(r"\b(?:as of|since|until|by|before|after|from|than|between|back)\s+(?:the\s+)?\Z", re.IGNORECASE)
_RELATIVE = pattern_of(r"\b(?:who|which|that|whose)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
# "Rejected the treaty signed in 1987" tells when the treaty was signed.
_MADE = pattern_of(
    r"\b(?:the|an?|its|his|her|their)\s+(?:[\w’'-]+\s+){1,4}?(?:signed|struck|reached|agreed|drawn up|set up|built|"
    r"made|born|founded|established|created|imposed|introduced|adopted|passed|approved|ratified|proposed|planned|scheduled|"
    r"launched|concluded|brokered|elected|held|arrested|killed)\s+(?:(?:by|with|between)\s+(?:[\w’'-]+\s+){1,3})?\Z",
    re.IGNORECASE,
)
_CLAUSE = pattern_of(r"\b(?:who|which|that|since|until|after|before|when|while|as)\b", re.IGNORECASE)
_OPENERS = frozenset(
    "in on at during by and but then also yet earlier later late early back meanwhile only just asked over".split()
)
# "Two years ago, Lund said, it was calm": the day is that of the calm.
_ASIDE = pattern_of(r",\s+(?![“\"‘'])")
# "Lund, interviewed on Monday, denied": the aside tells when.
_SPOKEN = pattern_of(
    r",\s+(?:interviewed|speaking|quoted|asked|writing|appearing|testifying|addressing|briefing)\b[^;“”\"]*\Z"
)
_NEXT = 1200
_GOES_ON = pattern_of(
    r"(?:also |then |and )?(?:said|says|saying|add(?:ed|s|ing)|told|telling|noted|stress(?:ed|ing)|insist(?:ed|ing)|"
    r"warn(?:ed|ing)|argu(?:ed|ing)|explain(?:ed|ing)|continued|concluded|acknowledged|admitted|asserted|maintained|recalled|joked|"
    r"quipped|wrote|described|replied|asked)\b",
    re.IGNORECASE,
)
_PERFECT = pattern_of(r"\b(?:has|have|had|once|previously|earlier|later|recently|often|repeatedly)\b", re.IGNORECASE)
_CLOSES = pattern_of(r",\s+(?:\w+\s+){0,2}\Z")
_PARTICIPLE = len(" the minister has also ")
# "Let me stress" as "I stress".
_FIRST = pattern_of(r"(?:i|we|me|us)\b", re.IGNORECASE)
_PAST = pattern_of(
    r"\b(?:\w+ed|said|told|wrote|spoke|thought|knew|felt|found|heard|saw|was|were|had|did)\b", re.IGNORECASE
)


def as_day(date: DateMention) -> str | None:
    """Return a date as YYYY, YYYY-MM or YYYY-MM-DD; None where it is another stretch of days."""
    if date.start is None or date.end is None:
        return None
    if date.start == date.end:
        return date.start
    if date.start[5:] == "01-01" and date.end[5:] == "12-31" and date.start[:4] == date.end[:4]:
        return date.start[:4]
    is_month = date.start.endswith("-01") and date.start[:7] == date.end[:7] and int(date.end[8:]) >= 28
    return date.start[:7] if is_month else None


def entry_day(reading: Reading, at: int) -> str | None:
    """Return the day of the entry of a chronology around `at`: "22 January — ...", or the line above it."""
    text, dates = reading.report.text, reading.dates
    first = text.rfind("\n", 0, at) + 1
    number = bisect_left(dates, first, key=lambda date: date.evidence.span.start)
    if (
        number == len(dates)
        or not is_label(text, dates[number].evidence.span)
        or at < dates[number].evidence.span.start
    ):
        return _heading_day(reading, first)
    label = dates[number]
    for each in dates[number + 1 :]:
        if each.evidence.span.start > at:
            break
        label = each if is_further_label(text, each.evidence.span) else label
    return as_day(label)


def _heading_day(reading: Reading, at: int) -> str | None:
    """Return the day whose line stands last above a place, where several such lines head parts of the text."""
    text = reading.report.text
    lines = {each.evidence.span: each for each in reading.dates if is_heading(text, each.evidence.span)}
    above = [each for each in find_headings(text, tuple(lines)) if each.start < at] if len(lines) > 1 else []
    return as_day(lines[above[-1]]) if above else None


class SaidDays:
    """Finds the days on which one report's attributions were said."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._published = reading.report.published
        self._dates = reading.dates
        self._starts = [date.evidence.span.start for date in reading.dates]
        self._told = _Held(reading.attributions)
        self._is_own_text = reading.report.kind is not ReportKind.ARTICLE
        self._voices = voices(reading) if self._is_own_text else ()

    def find(self, attribution: Attribution, sentence: Span, setting: tuple[Span, ...]) -> str | None:
        """Return the day beside the cue, or at the head of the sentence, outside of anybody's words.

        Args:
            attribution: Whose day it is.
            sentence: Where its cue stands.
            setting: The words for its addressee and medium, across which a day still belongs to the cue.
        """
        cue = attribution.cue.span
        source = attribution.source
        if source is not None and _FIRST.match(source.quote) and not _PAST.search(attribution.cue.quote):
            # "I think" is thought where it is said, whatever day it is about.
            return self._published if self._is_own(attribution) else None
        is_according = attribution.cue.quote.lower().startswith(("according", "per "))
        near = []
        first = bisect_left(self._starts, max(sentence.start, cue.start - _REACH))
        last = bisect_left(self._starts, min(sentence.end, cue.end + _REACH))
        for date in self._dates[first:last]:
            span = date.evidence.span
            if is_according and span.start < cue.start:
                continue  # the day of what is told, not of the telling
            if not self._told.holds(span) and self._is_beside(span, cue, sentence, setting):
                near.append((min(abs(span.start - cue.end), abs(cue.start - span.end)), as_day(date)))
        if not near and self._is_own(attribution):
            return self._published
        day = min(near, key=lambda it: it[0])[1] if near else entry_day(self._reading, cue.start)
        return None if day and self._published and day > self._published else day

    def _is_beside(self, day: Span, cue: Span, sentence: Span, setting: tuple[Span, ...]) -> bool:
        """Say whether a date tells when a cue was; "Monday's debate" and "since Monday" tell of other things."""
        before = self._text[max(sentence.start, day.start - _REACH) : day.start]
        if self._text.startswith(("'s", "’s", "-"), day.end) or _OTHER.match(self._text, day.start):
            return False
        if _NO_DAY.search(before):
            return False
        if day.start >= cue.start:
            between = self._bare(cue.start if cue.touches(day) else cue.end, day.start, setting)
            return len(between) <= _FAR and not (_BREAK.search(between) or _MADE.search(between))
        between = self._bare(day.end, cue.start, setting)
        if (between == " and " and not _MADE.search(before)) or (_SPOKEN.search(before) and _CLOSES.match(between)):
            return True
        if "," in self._text[day.end : cue.start]:
            is_aside = _ASIDE.match(self._text, cue.end) is not None
            return _is_opening(before) and not (_RELATIVE.search(between) or is_aside or self._is_attribute(day))
        return len(between) <= _PARTICIPLE and not _BREAK.search(between)

    def _bare(self, start: int, end: int, setting: tuple[Span, ...]) -> str:
        """Return the text from `start` to `end` without the words of the setting in it."""
        pieces, at = [], start
        for span in sorted(setting):
            if at < span.end <= end:
                pieces.append(self._text[at : max(at, span.start)])
                at = span.end
        return "".join([*pieces, self._text[at:end]])

    def _is_attribute(self, day: Span) -> bool:
        """Say whether a year tells which thing is meant: "the 2000 election"."""
        words = self._text[day.start : day.end]
        return words.lower().startswith(("the ", "a ")) and words[-4:].isdigit()

    def _is_own(self, attribution: Attribution) -> bool:
        """Say whether these are own words of the transcript or statement, said as it was given."""
        if not self._is_own_text or _PAST.search(attribution.cue.quote):
            return False
        source, at = attribution.source, attribution.cue.span.start
        for speech, name in self._voices:
            if name.touches(attribution.cue.span) or (source is not None and name.touches(source.span)):
                return True
            if speech.start <= at < speech.end:
                return source is None or _FIRST.match(source.quote) is not None
        return False


def _is_opening(before: str) -> bool:
    """Say whether the words before a date are the head of a sentence: "On", "In an interview on", "Speaking on"."""
    if len(before) > _FAR or "," in before or _CLAUSE.search(before):
        return False
    first = before.split()[:1]
    return not first or first[0].lower() in _OPENERS or first[0].endswith("ing")


class _Held:
    """The words of a report that somebody says."""

    def __init__(self, attributions: tuple[Attribution, ...]) -> None:
        contents = sorted([(piece.span.start, piece.span.end) for it in attributions for piece in it.content])
        self._starts = [start for start, _ in contents]
        # The furthest end of all contents up to each one.
        self._furthest = list(accumulate([end for _, end in contents], max))

    def holds(self, span: Span) -> bool:
        """Say whether a span shares words with what somebody says."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._furthest[before - 1] > span.start


def with_continued_days(attributions: tuple[Attribution, ...], reading: Reading) -> tuple[Attribution, ...]:
    """Give words that go on the day on which their speaker began: she added what she had begun to say on Monday.

    Only in an article, in the next paragraphs, in the simple past, and where no other day has been named since.
    """
    if reading.report.kind is not ReportKind.ARTICLE:
        return attributions
    text = reading.report.text
    told = _Held(attributions)
    named = [(it.evidence.span.start, it.start) for it in reading.dates if not told.holds(it.evidence.span)]
    last: dict[str, Attribution] = {}
    found = []
    for it in attributions:
        speaker = it.speaker_id or ""
        before = None if it.day is not None or told.holds(it.cue.span) else last.get(speaker)
        if before is not None and _is_elsewhere(before, it):
            del last[speaker]
        elif before is not None and _goes_on(before, it, text, named):
            it = replace(it, day=before.day)  # noqa: PLW2901
        if speaker and it.day is not None and len(it.day) == len("2031-05-09"):
            last[speaker] = it
        found.append(it)
    return tuple(found)


def _is_elsewhere(before: Attribution, it: Attribution) -> bool:
    """Say whether words are said in another medium, or to somebody else by name: on another occasion."""
    if it.medium is not None and it.medium != before.medium:
        return True
    return it.addressee is not None and it.addressee != before.addressee and not it.addressee.islower()


def _goes_on(before: Attribution, it: Attribution, text: str, named: list[tuple[int, str | None]]) -> bool:
    """Say whether words are of the same occasion as earlier ones of their speaker."""
    start, end = before.cue.span.end, it.cue.span.start
    if not 0 <= end - start <= _NEXT or not _GOES_ON.match(it.cue.quote):
        return False
    if _PERFECT.search(text[max(start, end - 24) : it.cue.span.end]):
        return False
    first, last = bisect_left(named, (start, "")), bisect_left(named, (end, ""))
    return all(day == before.day for _, day in named[first:last])
