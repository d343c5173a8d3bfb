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
from onrecord.acts.complements import phrase_end
from onrecord.acts.lines import Line
from onrecord.acts.remade import identified, reaching
from onrecord.acts.topics import DAYS
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Span

# These name the meeting and nothing it is about: "a joint meeting", "numerous phone calls".
_BARE = pattern_of(
    r"(?:[\w-]+ ){0,2}(?:meetings?|calls?|phone calls?|talks?|conversations?|discussions?|it|dinner|lunch)"
    r"(?: earlier| today| yesterday)?\Z|(?:sidelines|margins)\b"
)
_NO_TOPIC = (
    frozenset(
        "it this that these those them they him her what how whether sidelines margins behalf way telephone phone "
        "weekend lunch dinner tea coffee years months weeks days hours matter matters issue issues".split()
    )
    | DAYS
)
_VERBS = (
    r"(?:discuss(?:ed|ing)?|talk(?:ed|ing)? about|sp(?:oke|eak|eaking) about|focus(?:ed|ing)? on|coordinate|"
    r"exchang(?:ed?|ing) (?:[\w-]+ ){0,3}?(?:views|opinions) (?:on|about)|brief(?:ed|ing) (?:[\w’'-]+ ){1,4}?on|"
    r"touch(?:ed)? on)\s+"
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
_OPEN = frozenset("that which who where as".split())
_BESIDE = ("sidelines", "margins")
_LEAST_TOLD = 4


def with_agendas(acts: Sequence[Act], places: Places) -> list[Act]:
    """Return acts with what their meetings are about."""
    meets = [each.cue.span.start for each in acts if each.kind is ActKind.MEET]
    return [_settled(act, places, meets) if _is_open(act) else act for act in acts]


def _is_open(act: Act) -> bool:
    return act.kind is ActKind.MEET and (not act.about or _BARE.match(act.about) is not None)


def _settled(act: Act, places: Places, meets: Sequence[int]) -> Act:
    place = places.of(act)
    if place is None:
        return act
    end = min((each for each in meets if each > act.cue.span.end), default=place.line.bounds.end)
    inside = _topic(place.line, _TOLD.search(place.line.text, act.cue.span.end, min(end, place.line.bounds.end)))
    if inside is not None:
        return reaching(replace(act, about=inside[0]), place.reading.report, inside[1])
    following = places.after(place.line.bounds) if end >= place.line.bounds.end else None
    behind = following and _topic(following, _NEXT.match(following.text, following.bounds.start, following.bounds.end))
    if behind:
        shown = place.reading.report.evidence(behind[1])
        return identified(replace(act, about=behind[0], evidence=(*act.evidence, shown)))
    is_short = len(place.reading.sentences) < _LEAST_TOLD  # an entry of a chronology is the meeting
    is_beside = act.about.startswith(_BESIDE)
    if is_short or (act.about and not (is_beside or _is_open_to(act, place))):
        return replace(act, about="") if is_beside else act
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


_BY_VERB = (
    ("visit", "visit to"),
    ("call", "call with"),
    ("phone", "call with"),
    ("sp", "talks with"),
    ("talk", "talks with"),
)
_REACH = 9
_EVENT = pattern_of(r"\b(?:meetings?|(?:phone )?calls?|conversations?|talks|dinner|lunch|summit)\b")
_ALONE = frozenset(("meeting", "call", "phone call", "conversation"))


def _is_open_to(act: Act, place: Place) -> bool:
    """Say whether with whom a bare meeting was follows right behind: "a meeting with Kess"."""
    text = place.line.text
    at = text.find(act.about, act.cue.span.start, place.line.bounds.end)
    return act.about in _ALONE and at >= 0 and text.startswith(" with ", at + len(act.about))


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
