"""Tense of the clause around a time expression: does it look back or ahead?

The verbs of a sentence are marked as looking back or ahead; the nearest one in the clause of the expression decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.types import Span

_MODAL = r"will|shall|would|must|should|may|might|could|can|cannot|ought|won['’]t|wouldn['’]t|shouldn['’]t|['’]ll"
_MODALS = frozenset(_MODAL.split("|"))
# Base forms that follow "to", so that "to parliament" is no verb.
_VERBS = """
    accept address adopt allow announce answer appear apply approve arrive ask attack attend be become begin boycott
    brief bring call cease choose close come complete conduct consider continue convene cross deal debate decide
    declare deliver demonstrate depart deploy determine discuss elect enact end endorse enter evacuate examine exchange
    expire explain face file finalise finalize finish fly gather give go grant hand have head hear hold host
    implement impose inspect introduce join launch lay lead leave lift make march meet move name negotiate offer
    open picket present press proceed produce propose protest provide publish pull put raise rally ratify reach
    receive recommend reconvene relaunch release reopen reply report resign respond restart resume retire return
    reveal review say see send serve settle shut sign speak stage stand start step stop strike submit surrender
    table take talk testify travel unveil visit vote walk withdraw work
""".split()
_VERB = "|".join(_VERBS)
# After these, "to" and a verb lie ahead though they are told in the past: "urged both to return on Monday".
_WISH = (
    r"agree[ds]?|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|intend(?:s|ed)?|hope[ds]?|hoping|want(?:s|ed)?|promise[ds]?|pledge[ds]?|"
    r"vow(?:s|ed)?|threaten(?:s|ed)?|urge[ds]?|urging|ask(?:s|ed)?|call(?:s|ed|ing)? (?:on|for)|invite[ds]?|"
    r"schedule[ds]?|due|set|slated|poised|ready|likely|about|bound|going|aim(?:s|ed)?|prepar(?:e[sd]?|ing)|order(?:s|ed)?|"
    r"undert(?:ake|akes|ook)|commit(?:s|ted)?|demand(?:s|ed)?|instruct(?:s|ed)?|advise[ds]?|encourage[ds]?|supposed|willing|"
    r"eager|keen|offer(?:s|ed)?|need(?:s|ed)?|propos(?:es?|ed|al|als)|summon(?:s|ed)|deadline|invitation|request|agreement|"
    r"deal|bid|told|warn(?:s|ed)|give[ns]?|gave|consider(?:s|ed|ing)?|wish(?:es|ed)?|mandate|obliged|required|tipped|billed"
)
_PLAN = r"scheduled|planned|slated|expected|due|upcoming|forthcoming|deadline|anticipated|earmarked|pencilled in"
# With "to", "until" or "for" before the day, these put something off to it.
_MOVE = (
    r"postponed?|delay(?:ed)?|adjourned|reschedul(?:e|ed)|extend(?:ed)?|defer(?:red)?|mov(?:e|ed)|set|fixed|booked|timed|"
    r"pushed back|put off|brought forward|schedule[ds]?|called|planned|given?|gave|has|have|had|allowed"
)
_IRREGULAR = """
    accuses adds announces argues beaten became began begun bore born bought bred broke broken brought built
    calls came cast caught chose chosen claims cut dealt declares denies did done drawn drew driven dug fallen
    fell felt fled flew flown forgot fought found froze frozen gave given gone got grew heard held hid hit hung
    insists kept knew laid led left lent lit lost made meant met overcame overran overthrew overthrown paid put
    quit ran rang resold rode rose said sang sank sat saw says seen sent set shook shot shown shut slept slid
    sold sought spent spoke spoken sprang stole stolen stood struck stuck sued swept swore sworn swung taken
    taught tells thought threw thrown told took tore torn understood undertook urges warns went withdrawn
    rebuilt retook rewrote misled undid withdrew withheld woke won wore writes written wrote
""".split()
_NO_VERBS = frozenset(
    "hundred indeed need speed feed seed breed weed deed united armed naked sacred wicked rugged aged so-called "
    "kindred exceed proceed succeed".split()
)
_TIMETABLE = (
    r"meets|convenes|begins|starts|opens|expires|takes|goes|returns|resumes|ends|lapses|travels|arrives|leaves|hosts|"
    r"holds|sits|comes|flies|runs|closes|answers|gathers|votes|visits|sails|reopens|departs|enters|chairs|decides|"
    r"(?<=s )(?:meet|vote|begin|start|resume|convene|return|gather|go|open|travel|leave|fly|arrive|sit)|"
    r"(?<=[Ww]e )(?:meet|vote|begin|start|leave|fly|go)|(?<=[Tt]hey )(?:meet|vote|begin|start|leave|fly|go)"
)
_ADVERBS = r"(?:\s+(?:\w+ly|not|also|already|now|still|just|then|never|again|since|both|all|first|reportedly))*"
# What says nothing of the time: wherever it was said.
_NO_TELLING = (
    r"say|comment|confirm|discuss|elaborate|disclose|give details|be reached|be drawn|immediately|be contacted"
)

_MARKS = (
    # All begin where a word does, or with an apostrophe: that is asked once a place.
    r"(?:\b(?=\w)|(?=['’]))(?:"
    rf"(?P<back>\b(?:{_MODAL})(?:\s+not)?{_ADVERBS}\s+have\s|\b(?:could|would|did|can)(?:\s+not|n['’]t)(?:\s+\w+ly)?\s+(?:{_NO_TELLING})\b|"
    rf"\bcould(?:\s+not|n['’]t)\b|\bto\s+have\s+(?:been\s+)?\w+(?:ed|en|t|d)\b|\b[Aa]fter\s+\w+ing\b|\b[Hh]aving\s)|"
    rf"(?P<ahead>(?<![\w’'])(?:{_MODAL})\b|(?<=\w)['’]ll\b|"
    rf"\b(?:is|are|am|was|were)\s+(?:\w+ly\s+)?to\s+(?!have\b)[a-z]+|"
    rf"(?:\b(?:is|are|am)|['’](?:re|m)|\b(?:[Hh]e|[Ss]he|[Ii]t|[Ww]ho|[Tt]here)['’]s){_ADVERBS}\s+\w+ing\b|"
    rf"\b(?:is|are|was|were){_ADVERBS}\s+(?:(?:still|now|not)\s+)?(?:possible|likely|unlikely|imminent|in\s+doubt|uncertain)\b|"
    r"\b(?:clears?|paves?|opens?)\s+the\s+(?:way|door)\s+(?:for|to)\b|"
    rf"\b(?:has|have)\s+to\s|(?<!than )(?<!as )(?<!originally )(?<!previously )\b(?:{_PLAN})\b(?!\s+to\b)|"
    r"\b(?:suggest(?:s|ed)?|propos(?:es|ed)|recommend(?:s|ed)?|consider(?:s|ed)?|discuss(?:es|ed)?)\s+\w+ing\b|"
    rf"\bto\s+be\s+(?:held|delivered|signed|published|exchanged|released|discussed|made|announced|unveiled|put|taken)\b)|"
    rf"(?P<wish>\bto\s+(?:\w+ly\s+)?(?:{_VERB})\b)|"
    rf"(?P<aux>\b(?:was|were|had|has|have|did|been|wasn['’]t|weren['’]t|hadn['’]t|didn['’]t)\b|(?<=\w)['’]ve\b)|"
    rf"(?P<passive>\b(?:is|are){_ADVERBS}\s+(?!(?:accus|charg|suspect|believ|report|alleg|convict|blam|bas|locat|call|nam|"
    rf"consider|want)ed\b)\w+ed\b)|"
    rf"(?P<now>\b(?:{_TIMETABLE})\b)|"
    rf"(?P<past>\b(?:{'|'.join(_IRREGULAR)}|\w{{2,}}ed)\b))"
)
_HELPED = pattern_of(
    # Behind "would" or "to", "put" and "cut" are no past.
    rf"\b(?:be|been|being|is|are|was|were|have|has|had|having|stay(?:s|ed)?|remain(?:s|ed)?|(?:{_MODAL})|to){_ADVERBS}"
    r"(?:\s+not)?\s+\Z"
)
# "the proposed summit": no verb.
_ATTRIBUTE = pattern_of(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|some|any|no|of|these|those)|['’]s)\s+(?:\w+ly[ -])?\Z", re.I
)


@cache
def _marks() -> re.Pattern[str]:
    # Made at the first time expression whose days the tense decides, as `_wished` is at the first plan.
    return re.compile(_MARKS)


@cache
def _wished() -> re.Pattern[str]:
    return re.compile(rf"\b(?<!had )(?<!had been )(?:{_WISH})\b(?:\s+[^\s,;:.]+){{0,7}}?\s+\Z", re.IGNORECASE)


_BOUNDARY = pattern_of(
    r"[;:—“”\"()]|\s–\s|,\s|\b(?:that|which|who|whom|while|whereas|but|after|before|because|when|where|if|although|though|"
    r"unless|once|as)\b|"
    # "said the summit on Friday will": what was said begins here.
    r"\b(?:said|says|saying|added|adding|believes|warned|insisted|claimed|confirmed|reporters)\s+"
    r"(?=(?:the|an?|he|she|it|they|we|I|his|her|its|their|this|there)\b)|"
    r"\b(?:said|says)\s+(?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]\w+)['’]s\s)"
)
_EVE = pattern_of(
    r"\b(?:ahead of|run-up to|lead-up to|pending|eve of)\s+(?:(?!\w+ing\b)[\w’'-]+\s+){0,4}\Z", re.IGNORECASE
)
_LEAD = pattern_of(
    r"\b(?P<lead>by|until|till|since|for|to)\s+(?:the\s+)?(?:(?:early|late|end of|mid)[ -])?\Z", re.IGNORECASE
)
_MOVED = pattern_of(rf"\b(?:{_MOVE})\b(?:\s+[^\s,;:]+){{0,5}}\s+\Z", re.IGNORECASE)
_STARTING = pattern_of(r"\b(?:starting|beginning|effective|airing|ending|opening|running)\s+(?:on\s+)?\Z")
_OPENING = pattern_of(r"\s*,\s*")
_REACH, _PLAN_REACH = 80, 140
# What somebody wants, promises or turns down, right before a time: "rejected early elections in December".
_PUT = (
    r"propos(?:es?|ed)|suggest(?:s|ed)?|recommend(?:s|ed)?|float(?:s|ed)?|demand(?:s|ed)?|call(?:s|ed) for|"
    r"push(?:es|ed) for|urge[ds]?|seeks?|sought|reject(?:s|ed)?|refuse[ds]?|rule[ds]? out|oppose[ds]?|back(?:s|ed)?|"
    r"support(?:s|ed)?|endorse[ds]?|favou?r(?:s|ed)?|promise[ds]?|pledge[ds]?|vow(?:s|ed)?|threaten(?:s|ed)?|"
    r"offer(?:s|ed)?|agree[ds]?|approve[ds]?|vote[ds]?|invite[ds]?|accept(?:s|ed)?|decide[ds]?|announce[ds]?|"
    r"calls?|called|schedule[ds]?|organi[sz]e[ds]?|convene[ds]?|notice of|fix(?:es|ed)|summon(?:s|ed)"
)
_EVENT = (
    r"summits?|elections?|votes?|polls?|ballots?|referendums?|talks|negotiations|meetings?|conferences?|sessions?|"
    r"rounds?|hearings?|visits?|trips?|strikes?|walkouts?|days? of action|boycotts?|protests?|march(?:es)?|"
    r"rall(?:y|ies)|cuts?|rises?|increases?|"
    r"truces?|ceasefires?|withdrawals?|handovers?|exercises?|drills?|debates?|releases?|exchanges?|reopening|closures?|launch"
)
_PLANNED = pattern_of(
    rf"\b(?:{_PUT})(?:\s+[\w’'-]+){{0,6}}?\s+(?:{_EVENT})"
    r"(?:\s+(?:in|at|with|between|over|on|for|to|of)(?:\s+[\w’'-]+){1,4}?)?\s+(?:in|on|for|during)\s+(?:(?:early|mid|late)[\s-])?\Z"
)


class _Mark(Struct, frozen=True, gc=False):
    """A verb: where it starts, and what it says; a weak one gives way to any other near it."""

    start: int
    is_ahead: bool
    is_weak: bool = False
    is_done: bool = False
    is_modal: bool = False


class Tense(Struct, frozen=True, gc=False):
    """Where a clause looks.

    Attributes:
        is_ahead: At what is to come, or back; None where nothing tells.
        is_firm: A word of the same clause says so.
        is_planned: What is proposed, rejected or promised stands right before: the time may be its own.
    """

    is_ahead: bool | None
    is_firm: bool = False
    is_planned: bool = False


class Tenses:
    """The tenses of one report; marks of a sentence are made once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentence: Span | None = None
        self._marks: tuple[_Mark, ...] = ()
        self._starts: tuple[int, ...] = ()
        self._bounds: tuple[tuple[int, int], ...] = ()

    def around(self, sentence: Span, start: int, end: int) -> Tense:
        """Return the tense of the clause around an expression from `start` to `end`."""
        before = self._text[max(sentence.start, start - _PLAN_REACH) : start]
        tense = self._around(sentence, start, end)
        return replace(tense, is_planned=True) if _PLANNED.search(before) else tense

    def _around(self, sentence: Span, start: int, end: int) -> Tense:
        """Return where the verbs look.

        The nearest verb of the same clause before the expression decides, then the nearest one after it, then whatever
        stands before it in the sentence.
        """
        self._turn_to(sentence)
        first = self._opens(sentence, start)
        told = self._by_lead(sentence, first, start)
        if told is not None:
            return told
        opening = _OPENING.match(self._text, end, sentence.end)
        after = opening.end() if opening else end
        last = self._closes(sentence, after)
        for lo, hi, is_before in ((first, start, True), (after, last, False), (sentence.start, first, True)):
            mark = self._nearest(lo, hi, is_before=is_before)
            if mark is None:
                continue
            is_far = is_before and hi != start
            if is_far and not mark.is_modal and self._text.endswith(("after ", "following "), 0, start):
                return Tense(False)  # "is possible after Friday's vote" is said when the vote is over
            return Tense(mark.is_ahead, not is_far)
        return Tense(None)

    def _opens(self, sentence: Span, start: int) -> int:
        """Return where the clause around `start` opens."""
        at = bisect_left(self._bounds, (start, start)) - 1
        while at >= 0 and self._bounds[at][1] > start:
            at -= 1
        return self._bounds[at][1] if at >= 0 else sentence.start

    def _closes(self, sentence: Span, after: int) -> int:
        """Return where the clause that holds `after` closes; an abbreviation in brackets is within it."""
        at = bisect_left(self._bounds, (after, after))
        while at + 1 < len(self._bounds) and self._in_brackets(self._bounds[at][0], self._bounds[at + 1][1]):
            at += 2
        return self._bounds[at][0] if at < len(self._bounds) else sentence.end

    def _in_brackets(self, start: int, end: int) -> bool:
        return self._text[start] == "(" and self._text[start + 1 : end - 1].isupper()

    def _by_lead(self, sentence: Span, first: int, start: int) -> Tense | None:
        """Return what the words right before an expression say: "since", "ahead of", "postponed until"."""
        before = self._text[max(first, start - _REACH) : start]
        mark = self._nearest(first, start, is_before=True)
        is_done = mark is not None and mark.is_done
        lead = _LEAD.search(before)
        word = lead["lead"].lower() if lead else ""
        if word == "since":
            return Tense(False, True)
        if word == "by" or _EVE.search(before) or (lead and _MOVED.search(before[: lead.start()])):
            return Tense(not is_done, True)
        if _STARTING.search(before):
            # "a truce starting on Monday" is ahead where it is agreed or planned; elsewhere nobody can tell.
            mark = mark or self._nearest(sentence.start, start, is_before=True)
            return Tense(True, True) if (mark and mark.is_ahead) or _wished().search(before + " to ") else Tense(None)
        return None

    def _nearest(self, lo: int, hi: int, *, is_before: bool) -> _Mark | None:
        first, last = bisect_left(self._starts, lo), bisect_left(self._starts, hi)
        numbers = range(last - 1, first - 1, -1) if is_before else range(first, last)
        weak = None
        for number in numbers:
            if not self._marks[number].is_weak:
                return self._marks[number]
            weak = weak or self._marks[number]
        return weak

    def _turn_to(self, sentence: Span) -> None:
        if sentence == self._sentence:
            return
        self._sentence = sentence
        self._marks = tuple(self._find_marks(sentence))
        self._starts = tuple(mark.start for mark in self._marks)
        self._bounds = tuple(match.span() for match in _BOUNDARY.finditer(self._text, sentence.start, sentence.end))

    def _find_marks(self, sentence: Span) -> Iterator[_Mark]:
        is_first = True
        for match in _marks().finditer(self._text, sentence.start, sentence.end):
            mark = self._mark(match, sentence, is_first=is_first)
            if mark is not None:
                is_first = False
                yield mark

    def _mark(self, match: re.Match[str], sentence: Span, *, is_first: bool) -> _Mark | None:
        kind, start = match.lastgroup, match.start()
        if kind in {"ahead", "back", "aux"}:
            is_modal = match[0].lower() in _MODALS
            return _Mark(
                start, kind == "ahead", is_modal=is_modal, is_done=match[0] in {"had", "been", "hadn't", "hadn’t"}
            )
        if kind in {"now", "passive"}:
            return _Mark(start, True, is_weak=True)
        before = self._text[max(sentence.start, start - _REACH) : start]
        if kind == "wish":
            # "Envoys to meet on Friday": a headline's future.
            return _Mark(start, True) if is_first or _wished().search(before) else None
        word = match[0]
        if word in _NO_VERBS or (word[0].isupper() and start > sentence.start):
            return None
        return None if _HELPED.search(before) or _ATTRIBUTE.search(before) else _Mark(start, False)
