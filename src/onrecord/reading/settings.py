"""The setting of words: to whom they were said, and in what medium, as exactly the words of the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.reading.nominals import DETERMINERS, noun_phrase
from onrecord.types import Attribution, Evidence, Reading, Span

_TELL = pattern_of(
    r"\b(?:told|tells?|telling|informed|informs|informing|assur(?:ed|es|ing)|reassured|reminded|briefed|advised|notified|"
    r"warn(?:ed|s|ing)|ask(?:ed|s|ing)|promised)\b",
    re.IGNORECASE,
)
# Of these, what follows may also be what is said: only whom a that-clause follows is told.
_TELL_OR_SAY = frozenset(("promised", "asked", "asks", "asking", "advised"))
_CLAUSE = pattern_of(r"\s+(?:that|whether|if|he|she|it|they|we|not|to)\b")
_SPEAKING = pattern_of(r"\b(?:[Ss]peaking|[Tt]alking|[Bb]riefing|[Aa]ddressing|[Ww]riting)\s+(?:to\s+|with\s+)?")
_ASKED = pattern_of(r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged)\s+by\s+")
_LINK = pattern_of(r"\s(?:to|before)\b")
# From where to where a setting may stand, and the shortest that holds one.
_Zone = tuple[int, int]
_LEAST = len("on X")
# A setting stands near its cue, however long the sentence is.
_REACH = 600
_PRONOUNS = frozenset("he she they it we i you".split())
_NO_TELLING = pattern_of(r"(?:seem|appear|sound|look|matter|according)", re.IGNORECASE)
_TO = pattern_of(r"\s*(?:to|before)\s+")
# Heads of noun phrases that listen; any other must have a name.
_LISTENERS = frozenset(
    """activists agency allies ambassador ambassadors anchor assembly audience authorities bankers board
    broadcaster businessmen cabinet channel clients colleagues commission committee conference congress
    correspondents council counterpart counterparts country court crowd customers daily delegates delegation
    deputies diplomats doctors donors editor editors employees envoy envoys executives families fans forum
    government governments governor governors group guests host hosts house interviewer interviewers investors
    journalists judge judges king lawmakers leaders legislators listeners magazine mayors media mediators
    members minister ministers ministry mps nation newspaper officials ombudsman panel parliament party people
    police pope presenter president press prosecutor prosecutors protesters public queen rally regulator
    regulators relatives reporters residents senate senators session shareholders soldiers staff station
    students summit supporters teachers tribunal troops veterans viewers visitors voters workers""".split()
)
_HEADS = "|".join(
    r"""
    conference\s+calls? interviews? posts? postings? tweets? statements? speech(?:es)? address(?:es)? videos?
    letters? briefings? conferences? remarks comments op-eds? e-?mails? calls? conversations? podcasts?
    messages? telegrams? releases? memos? debates? broadcasts? appearances? columns? articles? editorials?
    commentary testimony communiqu[eé]s? declarations? notes? reports? readouts? blogs? essays? ads? rally
    rallies hearings? sessions? meetings? transcripts? books? memoirs? livestreams? texts? threads?
    dispatch(?:es)? sermons? lectures? toasts? monologues? notices? filings? affidavits?
    """.split()
)
_TITLE = r"(?:\s+[“\"][^”\"\n]{1,40}[”\"])"
_NAME = r"(?:the\s+)?(?!\w+day\b)[A-Z0-9][\w’'.&-]*(?<![.])(?:\s+[A-Z][\w’'&-]*){0,3}"
_NAME = rf"{_NAME}(?:(?<=['’]s){_TITLE})?"
# Not inside a noun phrase that names a medium: there another phrase begins.
_NO_PART = (
    r"(?:since|as|of|for|after|before|on|in|at|to|by|from|with|and|that|he|she|they|it|days?|weeks?|who|which|said|but|"
    r"response|reply|answer|reaction|favou?r|support|addition|regard|order)\b"
)
_MODIFIERS = rf"(?:(?!{_NO_PART})[\w’'&.-]+\s+){{0,4}}?"
# The last of two such nouns is the head: "a blog post".
_HEAD = (
    rf"(?P<head>{_HEADS})\b(?!\s+(?:posts?|calls?|conferences?|interviews?|briefings?|statements?|speech|address|videos?|"
    r"releases?|debates?|appearances?|articles?|columns?|messages?|meetings?|hearings?|sessions?)\b)"
)
_PHRASE = pattern_of(
    r"\b(?:[Ii]n|[Dd]uring|[Vv]ia|[Tt]hrough|[Aa]t|(?P<on>[Oo]n))\s+"
    rf"(?P<what>(?:(?:an?|the|his|her|its|their|another|one|several|two|three|this)\s+)?{_MODIFIERS}{_HEAD}"
    # An outlet makes the medium: "an interview with the Courier", "a post on X".
    r"(?:(?:(?<=interview)\s+(?:with|for|on|to)|(?<=podcast)\s+(?:with|for|on)|"
    r"(?:(?<=op-ed)|(?<=article)|(?<=column)|(?<=essay))\s+(?:for|in)|\s+on|"
    rf"\s+(?:posted|published|released|carried|broadcast|shared|aired)\s+(?:on|by|in))\s+{_NAME}|"
    r"(?:(?<=meeting)|(?<=session)|(?<=sitting))\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+"
    r"(?=\s+(?:that|on|in|at)\b|[.,;”\"]|\s*$))?)"
)
# What each of these and `_PHRASE` begins with.
_BEFORE_MEDIUM = pattern_of(r"\b(?:[Ii]n|[Dd]uring|[Vv]ia|[Tt]hrough|[Aa]t|[Oo]n|by|over|to)\s")
_BARE = pattern_of(
    r"\b(?:by|via|over|through)\s+(?:the\s+)?(?P<what>telephone|phone|e-?mail|letter|text message|video ?link|radio|"
    r"satellite|fax|cable)\b"
)
_PLATFORM = pattern_of(
    r"\b(?:[Oo]n|via|to|[Tt]hrough)\s+(?P<what>Twitter|Facebook|Truth Social|Telegram|Instagram|Weibo|WeChat|YouTube|"
    r"TikTok|X\b|LinkedIn|Snapchat|Reddit|Threads|Bluesky|Mastodon|VK\b|WhatsApp|(?:(?:the|state|national|local|public|live)\s+)*"
    r"(?:television|TV|radio)\b|social media|(?:[A-Z][\w’']*\s+){1,3}(?:TV|[Rr]adio|[Tt]elevision)\b|"
    r"(?:Radio|TV|Television|Channel)\s+[A-Z]\w+|"
    r"(?:his|her|its|their)\s+(?:website|blog|account|page|channel|show|programme|program)\b|air\b)"
)
# "In a call for peace", "in a report card" are no media, and "on the report" is about it.
_NO_MEDIUM = pattern_of(r"call\s+for\b|note\s+of\b|address\s+(?:the|these|this|those)\b|report\s+card\b")
_ON_AIR = pattern_of(r"(?:conference\s+)?(?:call|podcast|broadcast|livestream|video|blog|thread)s?\Z")
# A clause of its own stands between: the medium is that of something else.
_APART = pattern_of(r"[;:“”\"]|\b(?:and|but|while|when|which|who|that|because|if|i|he|she|they|we)\b", re.IGNORECASE)


@cache
def _document() -> re.Pattern[str]:
    # Asked for where words are told "according to" something.
    return re.compile(rf"\A(?:(?:an?|the|its|his|her|their|one)\s+)?{_MODIFIERS}(?:{_HEADS})\b(?<!\Areports)")


_WITH = pattern_of(r"\s+(?:to|with)\s+")
_CONVERSES = pattern_of(r"(?:call|conversation)s?\Z")
_WRITES = pattern_of(
    r"(?:letter|speech|address|remarks|comments|e-?mail|note|memo|message|telegram|statement|testimony|text|toast|lecture|"
    r"sermon|report|briefing)(?:s|es)?\Z"
)


class Setting(Struct, frozen=True, gc=False, kw_only=True):
    """Where words were said.

    Attributes:
        addressee: To whom.
        medium: In what.
    """

    addressee: Evidence | None = None
    medium: Evidence | None = None


class Settings:
    """Finds the settings of one report's attributions."""

    def __init__(self, reading: Reading) -> None:
        self._report = reading.report
        self._text = reading.report.text
        self._dates = [date.evidence.span for date in reading.dates]
        self._date_starts = [span.start for span in self._dates]
        taken = [piece.span for it in reading.attributions for piece in it.content]
        taken += [it.cue.span for it in reading.attributions]
        self._taken = sorted([(span.start, span.end) for span in taken])
        self._taken_starts = [start for start, _ in self._taken]

    def find(self, attribution: Attribution, sentence: Span) -> Setting:
        """Return the addressee and medium of an attribution whose cue stands in `sentence`."""
        zones = self._zones(attribution, sentence)
        medium, listener = self._medium(attribution, zones)
        addressee = self._told(attribution, zones[-1][1]) or listener
        if addressee is None:
            addressee = self._spoken_to(zones)
        if medium is not None and addressee is not None and medium.holds(addressee):
            addressee = None
        evidence = self._report.evidence
        return Setting(
            addressee=evidence(addressee) if addressee else None, medium=evidence(medium) if medium else None
        )

    def _zones(self, attribution: Attribution, sentence: Span) -> tuple[_Zone, ...]:
        """Return where the setting may stand: before the cue, and from the cue up to the words said."""
        cue, source = attribution.cue.span, attribution.source
        lead = min(source.span.start, cue.start) if source is not None else cue.start
        closing = max(cue.end, min(sentence.end, cue.end + _REACH))
        following = bisect_left(self._taken_starts, cue.end)
        until = min(closing, self._taken_starts[following]) if following < len(self._taken) else closing
        opening = max(sentence.start, lead - _REACH)
        first, last = bisect_left(self._taken_starts, opening), bisect_right(self._taken_starts, lead)
        before = [end for _, end in self._taken[max(0, first - 1) : last] if end <= lead]
        head = max([opening, *before]), max(lead, opening)
        if source is not None and source.span.end < cue.start:
            return head, (source.span.end, cue.start), (cue.start, until)
        return head, (cue.start, until)

    def _phrase(self, start: int, end: int) -> Span | None:
        """Return the noun phrase at `start`, which no time expression is part of."""
        at = bisect_left(self._date_starts, start)
        stop = min(end, self._dates[at].start) if at < len(self._dates) else end
        span = noun_phrase(self._text, start, stop) if start < stop else None
        return self._unowned(span) if span is not None else None

    def _told(self, attribution: Attribution, end: int) -> Span | None:
        """Return the object of "told", or whom "said to" names, up to `end`."""
        cue = attribution.cue.span
        tell = _TELL.search(self._text, cue.start, cue.end)
        if tell is None:
            if _NO_TELLING.match(attribution.cue.quote):
                return None
            to = _TO.match(self._text, self._after_verb(cue), end)
            return self._listener(to.end(), end) if to else None
        span = self._phrase(tell.end(), end)
        if span is None or tell[0].lower() not in _TELL_OR_SAY:
            return span
        return span if _CLAUSE.match(self._text, span.end) else None

    def _after_verb(self, cue: Span) -> int:
        """Return where the verb of a cue ends: the words behind it may be whom it is said to."""
        at = _LINK.search(self._text, cue.start, cue.end)
        end = at.start() if at else cue.end
        day = bisect_left(self._date_starts, end)
        is_day = day < len(self._dates) and not self._text[end : self._dates[day].start].strip()
        return self._dates[day].end if is_day else end

    def _listener(self, start: int, end: int) -> Span | None:
        """Return the noun phrase at `start` if it can listen."""
        span = self._phrase(start, end)
        if span is None:
            return None
        words = self._text[span.start : span.end].split(" of ")[0].split()
        # "to hear Clinton" is no listener.
        is_noun = words[0][0].isupper() or words[0].lower() in DETERMINERS
        is_named = is_noun and any(word[0].isupper() for word in words)
        return span if is_named or words[-1].lower().strip("’'") in _LISTENERS else None

    def _spoken_to(self, zones: tuple[_Zone, ...]) -> Span | None:
        """Return whom "speaking to", "asked by" name before the cue."""
        for start, end in zones[:-1]:
            if end - start < _LEAST:
                continue
            for pattern in (_SPEAKING, _ASKED):
                match = pattern.search(self._text, start, end)
                if match:
                    return self._listener(match.end(), end)
        return None

    def _medium(self, attribution: Attribution, zones: tuple[_Zone, ...]) -> tuple[Span | None, Span | None]:
        """Return the medium nearest to the cue, and whom it is addressed to."""
        source, cue = attribution.source, attribution.cue
        if source is not None and cue.quote.lower() in {"according to", "per"} and _document().match(source.quote):
            return source.span, None
        found = [it for start, end in zones for it in self._media(start, end, cue.span)]
        if source is not None and source.quote.lower() in _PRONOUNS:
            # "in videos he calls": a relative clause.
            found = [
                it for it in found if self._text[it[2].end : source.span.start].strip() or it[2].end > cue.span.start
            ]
        found = [it for it in found if not any(o[2] != it[2] and o[2].holds(it[2]) for o in found)]
        if not found:
            return None, None
        _, _, span, head, end = min(found, key=lambda it: it[:2])
        return span, self._addressed(span, head, end) if head else None

    def _media(self, start: int, end: int, cue: Span) -> Iterator[tuple[int, int, Span, str, int]]:
        """Yield the media named in a zone: distance, length, span, head and the end of the zone."""
        first = _BEFORE_MEDIUM.search(self._text, start, end) if end - start >= _LEAST else None
        if first is None:
            return  # most zones hold nothing that a medium could stand behind
        for pattern in (_PHRASE, _BARE, _PLATFORM):
            for match in pattern.finditer(self._text, first.start(), end):
                head = match["head"] if pattern is _PHRASE else ""
                if head and (
                    _NO_MEDIUM.match(self._text, match.start("head")) or (match["on"] and not _ON_AIR.match(head))
                ):
                    continue
                span = self._trimmed(Span(start=match.start("what"), end=match.end("what")))
                near = min(end, cue.start)
                if _APART.search(self._text, min(span.end, cue.end), max(span.start, near)):
                    continue
                distance = max(span.start - cue.end, cue.start - span.end, 0)
                yield distance, span.start - span.end, span, head, end

    def _trimmed(self, span: Span) -> Span:
        """Return a span without a time expression that ended up in it."""
        at = bisect_left(self._date_starts, span.start)
        if at < len(self._dates) and span.start < self._dates[at].start < span.end:
            words = self._text[span.start : self._dates[at].start].rstrip()
            return Span(start=span.start, end=span.start + len(words))
        return self._unowned(span)

    def _unowned(self, span: Span) -> Span:
        """Return a span without a possessive mark at its end."""
        is_owner = self._text.endswith(("'s", "’s"), span.start, span.end)
        return Span(start=span.start, end=span.end - 2) if is_owner else span

    def _addressed(self, span: Span, head: str, end: int) -> Span | None:
        if not (_CONVERSES.search(head) or _WRITES.search(head)):
            return None
        link = _WITH.match(self._text, span.end, end)
        return self._listener(link.end(), end) if link else None
