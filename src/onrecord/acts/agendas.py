"""What a meeting is about: the topic told beside it, else the meeting itself, by the other party.

"Vorr met Kess. The two sides exchanged views on the toll" is about the toll, "Vorr met Kess" about the meeting with
Kess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.places import Place, Places
from onrecord.acts.clauses import STOPS, clause_start
from onrecord.acts.complements import phrase_end
from onrecord.acts.lines import Line
from onrecord.acts.remade import identified, reaching
from onrecord.acts.topics import DAYS
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Span

# These name the meeting and nothing it is about: "a joint meeting", "numerous phone calls".
_BARE = pattern_of(
    r"(?:[\w-]+ ){0,2}(?:meetings?|calls?|phone calls?|talks?|conversations?|discussions?|it|dinner|lunch|agenda)"
    r"(?: earlier| today| yesterday)?\Z|(?:sidelines|margins)\b"
)
_NO_TOPIC = (
    frozenset(
        "it this that these those them they him her what how whether sidelines margins behalf way telephone phone "
        "weekend lunch dinner tea coffee years months weeks days hours matter matters issue issues honour honor guard "
        "troops parade sights nothing anything something everything there".split()
    )
    | DAYS
)
_VERBS = (
    r"(?:discuss(?:ed|ing)?|talk(?:ed|ing)? about|sp(?:oke|eak|eaking) about|focus(?:ed|ing)? (?:up)?on|coordinate|"
    r"exchang(?:ed?|ing) (?:[\w-]+ ){0,3}?(?:views|opinions|ideas) (?:on|about)|brief(?:ed|ing) (?:[\w’'-]+ ){1,4}?on|"
    r"touch(?:ed|ing)? (?:up)?on|review(?:ed|ing)?|broach(?:ed|ing)?|compar(?:ed?|ing) notes on|consult(?:ed|ing)? on|"
    r"cent(?:er|re)(?:ed|d)? (?:up)?on|dealt with|deal with|go over|went over|going over|take stock of|took stock of|"
    r"negotiat(?:ed?|ing)|haggl(?:ed?|ing) over|confer(?:red|ring)? (?:on|about)|"
    r"(?:was|were) (?:mainly |mostly |largely |also )?about)\s+"
)
_NOUNS = r"(?:exchanges? of views on|devoted (?:mainly |largely )?to)\s+"
_TOLD = pattern_of(
    rf"\b{_NOUNS}|(?:\b(?:to|and|(?:where|which|during which|in which) [\w .’'-]{{2,30}}?|, ?)\s*{_VERBS})"
)
_NEXT = pattern_of(
    r"(?:\s*(?:They|We|The (?:two|three|pair|leaders|sides|ministers|presidents|parties|talks|meeting|call|"
    r"conversation|discussions?)|Both|In (?:the|their) (?:meeting|call|talks),? \w+)(?: (?!not\b)[\w’'-]+){0,3}? "
    rf"{_VERBS})"
)
_AGENDA = pattern_of(
    r"\s(?:(?:also|again|will|would|had) )*"
    r"(?:(?:(?:topp|dominat|head)(?:ed|s|ing)|top|dominate|(?:(?:was|were|is|are|be|been|figured|ranked) )?(?:also )?"
    r"(?:high on|on top of|at the top of)|(?:was|were|is|are|be) (?:also )?on) (?:the|their) (?:[\w-]+ ){0,2}?"
    r"(?:agenda|talks|meetings?|discussions?|conversations?|call)|"
    r"(?:was|were|is|are|be) (?:also )?(?:an?|the|one of the|among the) "
    r"(?:key|main|central|top|major|chief) (?:topics?|subjects?|focus|themes?|items?))\b"
)
_AGENDA_WORDS = frozenset(
    "agenda talks meeting meetings discussion discussions conversation call topic subject".split()
)
_LONGEST_TOPIC = 9
_OPEN = frozenset("that which who where as".split())
_BESIDE = ("sidelines", "margins")
_LEAST_TOLD = 4


def with_agendas(acts: Sequence[Act], places: Places) -> list[Act]:
    """Return acts with what their meetings are about."""
    meets = [each.cue.span.start for each in acts if each.kind is ActKind.MEET]
    return [_settled(act, places, meets) if _is_open(act) else act for act in acts]


def _is_open(act: Act) -> bool:
    is_bare = not act.about or _BARE.match(act.about) is not None or _ITSELF.match(act.about) is not None
    return act.kind is ActKind.MEET and is_bare


# These name the meeting and with whom or where it was: "upcoming visit to Borland".
_ITSELF = pattern_of(
    r"(?:(?:[Aa]n?|[Tt]he|upcoming|recent|bilateral|trilateral|joint|planned|potential|possible|expected|scheduled|"
    r"private|official|state|first|second|third|last|latest|next|brief|previous|current|virtual|phone) )*"
    r"(?:meetings?|visits?|trips?|calls?|phone calls?|travels?|visit)"
    r"(?: (?:to|with|in|between|by|from|of|at)(?! discuss)(?: (?!on\b|about\b|over\b|for\b|to discuss\b)[^ ]+)+)?\Z"
)


def _settled(act: Act, places: Places, meets: Sequence[int]) -> Act:
    place = places.of(act)
    return act if place is None else _told(act, place, places, meets) or _itself(act, place)


def _told(act: Act, place: Place, places: Places, meets: Sequence[int]) -> Act | None:
    """Return a meeting about the topic that is told beside it."""
    end = min((each for each in meets if each > act.cue.span.end), default=place.line.bounds.end)
    inside = _topic(place.line, _TOLD.search(place.line.text, act.cue.span.end, min(end, place.line.bounds.end)))
    if inside is not None:
        return reaching(replace(act, about=inside[0]), place.reading.report, inside[1])
    headed = _headed(place.line, place.cue)
    if headed is not None:
        return reaching(replace(act, about=headed[0]), place.reading.report, headed[1])
    following = places.after(place.line.bounds) if end >= place.line.bounds.end else None
    behind = following and (
        _topic(following, _NEXT.match(following.text, following.bounds.start, following.bounds.end))
        or _headed(following, (0, 0))
    )
    if behind:
        shown = place.reading.report.evidence(behind[1])
        return identified(replace(act, about=behind[0], evidence=(*act.evidence, shown)))
    return None


def _itself(act: Act, place: Place) -> Act:
    """Return a meeting of which no topic is told."""
    is_short = len(place.reading.sentences) < _LEAST_TOLD  # an entry of a chronology is the meeting
    is_beside = act.about.startswith(_BESIDE)
    if is_short:
        return replace(act, about="") if is_beside or _ITSELF.match(act.about) else act
    if act.about and not (is_beside or _is_open_to(act, place)):
        return act
    named = _named(act, place)
    return replace(act, about=named) if named else act


def _topic(line: Line, told: re.Match[str] | None) -> tuple[str, Span] | None:
    """Return the topic behind the words that lead to it, and where it stands."""
    if told is None:
        return None
    start = line.at(told.end())
    end = phrase_end(line, start)
    while end > start and line.words[end - 1] in _OPEN:
        end -= 1
    if start >= end or not _NO_TOPIC.isdisjoint(line.words[start : start + 2]):
        return None
    about = clean_about(line, (start, end), line.text)
    return (about, line.span(start, end)) if about else None


def _headed(line: Line, cue: tuple[int, int]) -> tuple[str, Span] | None:
    """Return what a sentence says was on the agenda: "the toll" of "The toll topped the agenda when Vorr met Kess"."""
    agenda = (
        _AGENDA.search(line.text, line.bounds.start, line.bounds.end)
        if not _AGENDA_WORDS.isdisjoint(line.words)
        else None
    )
    if agenda is None:
        return None
    end = line.at(agenda.start() + 1)
    start = max((at + 1 for at in range(end) if line.words[at] == "," or line.words[at] in STOPS), default=0)
    start = max(start, clause_start(line, end))
    is_cut = start < cue[1] and cue[0] < end
    if is_cut or not 0 < end - start <= _LONGEST_TOPIC or not _NO_TOPIC.isdisjoint(line.words[start : start + 2]):
        return None
    about = clean_about(line, (start, end), line.text)
    return (about, line.span(start, end)) if about else None


_BY_VERB = (
    ("visit", "visit to"),
    ("call", "call with"),
    ("phone", "call with"),
    ("sp", "talks with"),
    ("talk", "talks with"),
)
_REACH = 9
_EVENT = pattern_of(r"\b(?:meetings?|(?:phone )?calls?|conversations?|talks|dinner|lunch|summit)\b")
_ALONE = pattern_of(
    r"(?:(?:great|good|long|short|brief|bilateral|private|joint|first|second|very|productive|successful|friendly|"
    r"constructive|positive|new|separate|candid|frank|extended|closed-door|lengthy) ){0,3}"
    r"(?:meeting|call|phone call|conversation)\Z"
)


def _is_open_to(act: Act, place: Place) -> bool:
    """Say whether with whom a bare meeting was follows right behind: "a meeting with Kess"."""
    text = place.line.text
    at = text.find(act.about, act.cue.span.start, place.line.bounds.end)
    return _ALONE.match(act.about) is not None and at >= 0 and text.startswith(" with ", at + len(act.about))


def _named(act: Act, place: Place) -> str | None:
    """Return a meeting by the other party: "meeting with Kess" of "Vorr met Kess"."""
    mentions = (each for each in place.line.mentions if not each.is_possessive)
    near = (each for each in mentions if place.head < each.start <= place.cue[1] + _REACH)
    behind = next((who for each in near for who in each.actor_ids if who in act.actor_ids), None)
    verb = place.words[place.head]
    noun = _EVENT.search(act.cue.quote)
    is_visit = verb.startswith("visit")
    other = behind or (None if is_visit else next(iter(act.actor_ids[1:]), None))
    if other is None:
        return None
    event = next((event for start, event in _BY_VERB if verb.startswith(start)), "meeting with")
    event = f"{noun[0]} with" if noun is not None else event
    return f"{event} {place.name(other)}"
