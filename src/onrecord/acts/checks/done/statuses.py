"""Status: what lies ahead, is only supposed, or is long past is no act done now."""

from __future__ import annotations

import re

from onrecord.acts.backgrounds import is_beside
from onrecord.acts.checks.done.datings import is_of_the_matter, is_told_apart
from onrecord.acts.checks.done.whens import is_awaited
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end, clause_start
from onrecord.acts.drafts import DEEDS
from onrecord.acts.histories import is_compared
from onrecord.acts.inflections import is_past
from onrecord.acts.named_years import naming_years
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Span, Status

_DONE = DEEDS | {ActKind.AGREE}
# Who would "walk away if Arland demanded a share" tells of no demand.
_SUPPOSABLE = _DONE | {
    ActKind.DEMAND,
    ActKind.REFUSE,
    ActKind.PLEDGE,
    ActKind.OFFER,
    ActKind.PROPOSE,
    ActKind.SUPPORT,
    ActKind.OPPOSE,
    ActKind.CONCEDE,
    ActKind.WITHHOLD,
}
_LEADS = (
    r"due|set|scheduled|slated|expected|planned|planning|plans?|poised|intends?|intending|hop(?:e|es|ed|ing)|"
    r"about|going|preparing|likely|wants?|aims?"
)
_AHEAD = pattern_of(
    rf"(?:\b(?:{_LEADS}) to|\b(?:is|are|was|were) to|\b(?:is|are|has|have|needs?|remains?|requires?) to be"
    r"|\b(?:will|shall|won't|'ll|may|might|could|would)(?: \w+ly)?(?: be| have)?)\Z"
)
_YEARS_AGO = pattern_of(
    r"\b(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|several|many) "
    r"years ago\b"
)
_LONG_AGO = pattern_of(
    r"\b(?:(?:\w+ )?decades? ago|(?:a|one|two|three) (?:generations?|centur(?:y|ies)) ago|(?:in the )?\w+teenth century"
    r"|centuries ago|in the (?:19|18|17)\d0s)\b"
)
_YEAR = pattern_of(
    r"\b(?:(?:in|during) the(?: \w+){1,2} of|in|during|back in|"
    r"(?:spring|summer|autumn|fall|winter|half|quarter|start|beginning|end) of)(?: \w+)? "
    r"(1[5-9]\d\d|20\d\d)\b"
)
_RECENT = pattern_of(
    r"\b(?:last (?:week|month|night)|this (?:week|morning|month)|yesterday|today"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_STILL = pattern_of(r"\bsince (?:1[5-9]\d\d|20\d\d)\b")
_SUPPOSING = frozenset(("if", "unless"))
_REACH, _SUPPOSED_REACH = 4, 9


def check_status(place: Place) -> Doubt | None:
    """Doubt an act told as done that lies ahead, is only supposed, or is history; and history that is news."""
    if place.act.kind is ActKind.SAY:
        return None
    if place.act.status is Status.ACTUAL:
        return _ahead(place) or _supposed(place) or _past(place)
    return _recent(place) if place.act.status is Status.HISTORICAL else None


def _ahead(place: Place) -> Doubt | None:
    if place.act.kind not in _DONE:
        return None
    head = _deed(place)
    before = " ".join(place.words[max(0, head - _REACH) : head])
    lead = _AHEAD.search(before) or _UPCOMING.search(before)
    is_lead = lead is not None or _is_headline_future(place, head) or _is_dated_ahead(place, head) or _is_due(place)
    if not (is_lead or _is_only_wanted(place, head) or _is_noun_ahead(place, head)):
        return None
    first = place.cue[0] if place.cue[0] <= head < place.cue[1] else head - 2
    return Doubt("status", f"“{place.quote(first, head + 1)}” lies ahead; the act claims it done.")


def _is_due(place: Place) -> bool:
    """Say whether an accord is still to come: "has to be approved by both", and not "had to agree"."""
    group = place.words[place.group.start : place.head]
    return place.act.kind is ActKind.AGREE and place.group.modal == "must" and "had" not in group


def _is_dated_ahead(place: Place, head: int) -> bool:
    """Say whether a time ahead stands there and nothing is told as past: "flies to Port Ilm tomorrow to meet"."""
    if place.voice is not None:
        return False
    bounds = place.line.bounds
    if not _TOMORROW.search(place.line.text[bounds.start : bounds.end].lower()):
        return False
    return not any(is_past(word) for word in place.words[: head + 1])


_UPCOMING = pattern_of(r"\b(?:upcoming|forthcoming|planned|scheduled|imminent|coming)(?: \w+)?\Z")
# Begins with its first letter, by which a text is passed over fast.
_TOMORROW = pattern_of(
    r"[lnt](?<=\b.)(?:(?<=t)omorrow|(?<=n)ext (?:week|month|year|monday|tuesday|wednesday|thursday|friday)"
    r"|(?<=l)ater this (?:week|month|year))\b"
)


_WANTED = frozenset(
    "invited invites invite asked asks urged urges agreed agrees offered offers promised promises vowed pledged "
    "refused declined decided ordered proposed wanted willing ready unwilling eager keen able".split()
)
_PUT_AHEAD = pattern_of(
    r"(?: \w+){0,7}? "
    r"(?:(?:is|are|were|was) (?:also )?(?:planned|scheduled|expected|due|set|slated|envisaged) |will |(?:is|are) to )"
)


def _is_only_wanted(place: Place, head: int) -> bool:
    """Say whether an infinitive names what somebody is asked or willing to do: "was invited to meet Kess"."""
    return place.words[head - 1 : head] == ("to",) and place.words[head - 2] in _WANTED


def _is_noun_ahead(place: Place, head: int) -> bool:
    """Say whether a verb behind a noun puts it ahead: "talks between the two are planned for June"."""
    if place.act.kind is not ActKind.MEET or is_past(place.words[head]):
        return False
    return _PUT_AHEAD.match(" " + " ".join(place.words[head + 1 : head + 12])) is not None


def _deed(place: Place) -> int:
    """Return the word for the deed itself: "hold" of "are scheduled to hold talks"."""
    words, end = place.words, place.cue[1]
    for at in range(place.head, end - 1):
        if words[at + 1] == "to" and at + 2 < len(words) and re.fullmatch(_LEADS, words[at]):
            return at + 2
    return place.head


def _is_headline_future(place: Place, head: int) -> bool:
    """Say whether a headline announces: "Vorr to Visit Borland in May"."""
    if head < 2 or place.words[head - 1] != "to" or not place.line.is_titled():
        return False
    mention = place.line.mention_over(head - 2)
    return mention is not None and not any(is_past(word) for word in place.words[:head])


def _supposed(place: Place) -> Doubt | None:
    """Doubt a deed that stands inside a condition: "if Arland withdraws"."""
    if place.act.kind not in _SUPPOSABLE:
        return None
    awaited = is_awaited(place)
    if awaited is not None:
        return Doubt("status", f"“{place.quote(awaited, place.head + 1)}” only waits for it.")
    first = max(0, place.head - _SUPPOSED_REACH)
    if _SUPPOSING.isdisjoint(place.words[first : place.head]):
        return None
    start = clause_start(place.line, place.head)
    for at in range(max(first, start - 1), place.head):
        if place.words[at] in _SUPPOSING and "," not in place.words[at : place.head]:
            if place.words[at - 1 : at] in (("as",), ("even",), ("only",), ("asked",), ("see",), ("know",)):
                return None
            return Doubt("status", f"“{place.quote(at, place.head + 1)}” only supposes it.")
    return None


def _past(place: Place) -> Doubt | None:
    if not is_long_past(place):
        return None
    return Doubt("status", f"“{_clause(place)}” tells of something long past; the act claims it done now.")


def is_long_past(place: Place) -> bool:
    """Say whether the clause places an act more than about a year before the report."""
    published = place.reading.report.published
    bounds = place.line.bounds
    if published is None or not is_past(place.words[place.head]):
        return False
    said = place.line.text[bounds.start : bounds.end]
    if not any(part in said for part in _OLD):
        return False
    whole, limit = _clause_span(place), int(published[:4]) - 1
    is_named = any(int(each) < limit for each in _FOUR_DIGITS.findall(place.line.text, whole.start, whole.end))
    years = _dating_years(place) if is_named else []
    is_old = bool(years) and max(years) < limit and "since" not in _clause(place)
    is_old = is_old or _follows(place, whole, limit)
    return is_old or any(not _is_beside(place, each) for each in _ago_in(place, whole)) or _has_left(place)


_GOING_ON = pattern_of(r"\b(?:in|during|back in)(?: \w+)? (1[5-9]\d\d|20\d\d),? \Z")
_ON = frozenset("after when once as because before".split())
_LED = 24


def _follows(place: Place, whole: Span, limit: int) -> bool:
    """Say whether a clause goes on from the year before it: "scrapped it in 2020 after Borland agreed to limits"."""
    text, start = place.line.text, whole.start
    word = text[start : whole.end].partition(" ")[0].lower()
    first = place.line.at(start)
    if word not in _ON and first and place.words[first - 1] in _ON:
        start, word = place.line.starts[first - 1], place.words[first - 1]
    led = _GOING_ON.search(text[max(place.line.bounds.start, start - _LED) : start]) if word in _ON else None
    return led is not None and int(led[1]) < limit


# No sentence without one of these tells of anything long past.
_AGO = ("ago", "centur", "0s")
_OLD = ("1", "2", *_AGO)
_FOUR_DIGITS = pattern_of(r"[12]\d\d\d")


def _ago_in(place: Place, whole: Span) -> tuple[Span, ...]:
    """Return the words within a clause for what is many years, decades or centuries ago."""
    said = re.sub(r"\s", " ", place.line.text[whole.start : whole.end].lower())
    if not any(word in said for word in _AGO):
        return ()
    found = (each for pattern in (_YEARS_AGO, _LONG_AGO) for each in pattern.finditer(said))
    return tuple(Span(start=whole.start + each.start(), end=whole.start + each.end()) for each in found)


def _is_beside(place: Place, time: Span) -> bool:
    cue = place.line.span(*place.cue)
    return is_beside(place.line.text, place.line.bounds, cue, time) or is_of_the_matter(place, time)


def _dating_years(place: Place) -> list[int]:
    """Return the years of the clause, but for one that only says which thing is meant: "the deal signed in 2019"."""
    text, whole, head = place.line.text, _clause_span(place), place.line.starts[place.head]
    naming = {each.end for each in naming_years(text, whole) if not each.start <= head < each.end}
    found = _years_in(place, whole)
    return [int(text[each.end - 4 : each.end]) for each in found if each.end not in naming]


def _years_in(place: Place, whole: Span) -> list[Span]:
    """Return the years that stand within a clause, with the words that lead them, and tell of the act."""
    said = place.line.text[whole.start : whole.end].lower()
    spans = (Span(start=whole.start + each.start(), end=whole.start + each.end()) for each in _YEAR.finditer(said))
    text, bounds = place.line.text, place.line.bounds
    return [each for each in spans if not _is_beside(place, each) and not is_compared(text, bounds, each)]


def is_beside_the_past(place: Place) -> bool:
    """Say whether all that is long past in a sentence is told of somebody or something beside the act.

    "The court, set up in 1950, ordered them to pay" is no history.
    """
    line, bounds, published = place.line, place.line.bounds, place.reading.report.published
    words = place.words[place.group.start : place.head]
    if published is None or "had" in words or _is_history_around(place):
        return False
    found = [
        each
        for each in _YEAR_ANYWHERE.finditer(line.text, bounds.start, bounds.end)
        if int(each[0][:4]) < int(published[:4])
    ]
    spans = [Span(start=each.start(), end=each.end()) for each in found]
    spans += list(_ago_in(place, bounds))
    return bool(spans) and all(is_told_apart(place, each) for each in spans)


_YEAR_ANYWHERE = pattern_of(r"\b(?:1[5-9]\d\d|20\d\d)(?:s\b|\b)")


def _is_history_around(place: Place) -> bool:
    """Say whether another sentence of the paragraph names a year long past, so that this one may go on from it."""
    text, bounds = place.line.text, place.line.bounds
    first = text.rfind("\n", 0, bounds.start) + 1
    last = text.find("\n", bounds.end) % (len(text) + 1)
    limit = int((place.reading.report.published or "0")[:4])
    around = text[first : bounds.start] + " " + text[bounds.end : max(last, bounds.end)]
    return any(int(each[0][:4]) < limit for each in _YEAR_ANYWHERE.finditer(around))


_TERM = pattern_of(r"\b(?:from|between) (1[5-9]\d\d|20\d\d) (?:to|until|and) (1[5-9]\d\d|20\d\d)\b")


def _has_left(place: Place) -> bool:
    """Say whether the doer is told of by the years of a term long over: "Selmer, who led Kestria from 1961 to 1970"."""
    published = place.reading.report.published or "0"
    before = place.line.text[place.line.bounds.start : place.line.starts[place.head]]
    term = _TERM.search(before) if "who" in before else None
    return term is not None and int(term[2]) < int(published[:4]) - 1


def _clause(place: Place) -> str:
    """Return the words of the cue's clause, with what opens the sentence before a comma."""
    whole = _clause_span(place)
    return " ".join(place.line.text[whole.start : whole.end].lower().split())


def _clause_span(place: Place) -> Span:
    line = place.line
    start, end = clause_start(line, place.head), clause_end(line, place.head)
    return Span(start=line.starts[start], end=line.ends[max(start, end - 1)])


def _recent(place: Place) -> Doubt | None:
    bounds = place.line.bounds
    clause = " ".join(place.line.text[bounds.start : bounds.end].lower().split())
    perfect = {"has", "have"} & set(place.words[place.group.start : place.head])
    opening = " ".join(place.words[: place.head])
    if (_RECENT.search(clause) and not _YEAR.search(clause)) or (perfect and _STILL.search(opening)):
        return Doubt("status", f"“{clause}” is no history.")
    return None
