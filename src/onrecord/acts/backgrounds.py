"""Times that tell of somebody or something named beside an act: "the union, which was founded in 1921, rejected"."""

from __future__ import annotations

import re

from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of
from onrecord.types import Span

# What stands between the comma that opens an aside and a time in it.
_ASIDE = pattern_of(r",\s+(?P<words>[^,;:“”\"]*)\Z")
_RELATIVES = frozenset("which who whom whose where".split())
_STANDING = frozenset("since independent born until".split())
_ADVERBS = frozenset("first once long then now only both all".split())
_MADE = frozenset("born built set led held ruled".split())
# Who is asked or interviewed at a time says so then.
_TELLING = frozenset("asked interviewed quoted pressed questioned contacted reached".split())
# A deed that is launched is done then.
_LAUNCHED = frozenset("launched begun started waged".split())
# What was done after something is of its time: "after the war, which ended in 1995, Arland recognised Borland".
_OPENING = pattern_of(
    r"\A[\W\d]*(?:after|following|during|in|at|on|when|as|since|with|upon|amid|before|by|under|for)\b", re.I
)
# Behind the cue: "the treaty signed in 1987", "a ship that was built in 1999".
_THING = pattern_of(
    r"\b(?:the|an?|its|his|her|their|any|all|two|three|\w+['’]s)\s+[\w'’-]+(?:\s+[\w'’-]+){0,4}?,?\s+"
    r"(?:(?:that|which|who)\s+(?:was|were|had\s+been|has|have|had)\s+)?(?P<verb>[\w-]+)"
    r"(?:\s+(?:by|up|with|at|near|under)(?:\s+[\w’'-]+){0,4}?)?\s+(?:(?:back|early|late)\s+)?\Z",
    re.I,
)
_WHEN = pattern_of(r"\A,?\s+when\b[^,;:“”\"]*\Z", re.I)


def is_beside(text: str, sentence: Span, cue: Span, time: Span) -> bool:
    """Say whether a time tells of somebody or something that is named beside an act, and not of the act.

    Args:
        text: The report.
        sentence: Where the act stands.
        cue: The word for it.
        time: The words for a time of the same sentence, a preposition before it included or not.
    """
    return (
        is_in_aside(text, sentence, cue, time)
        or _is_of_a_thing(text, cue, time)
        or _is_compared(text, sentence, cue, time)
        or _is_bound(text, sentence, cue, time)
        or _is_joined(text, sentence, cue, time)
        or _is_of_a_thing_before(text, sentence, cue, time)
        or _is_of_the_next(text, sentence, cue, time)
    )


# "Since the raid in May, she has opposed the toll", "Before the vote on Monday, Arland urged members to stay away".
# So does the day from which others are counted: "three days after the truce began on 9 April, Arland broke it".
_BOUND = pattern_of(
    r"(?:\A|[;:“”\"—])\s*(?:(?:(?:ever )?since|until|before|ahead of|prior to)\b|"
    r"(?:[\w-]+\s+){0,4}?(?:days?|weeks?|months?|years?)\s+(?:after|before)\s+\w)[^,;:“”\"—]*\Z",
    re.I,
)


def _is_bound(text: str, sentence: Span, cue: Span, time: Span) -> bool:
    """Say whether a time only tells before or after what something was: the phrase that holds it ends with a comma."""
    if time.end > cue.start or "," not in text[time.end : cue.start]:
        return False
    return _BOUND.search(text[sentence.start : time.end]) is not None


_JOINING = pattern_of(r",?\s+(?:and|but|yet|while|so)\s+(?P<words>[^,;:“”\"—]*)\Z", re.I)
# What may stand between "and" and another verb of the same somebody, or another time.
_SHARED = frozenset(
    """also then later again once now still even just only first have has had having been be is are was were to not
    never will would did does do can could may might must in on at by for from with as""".split()
)


def _is_joined(text: str, sentence: Span, cue: Span, time: Span) -> bool:
    """Say whether a time ends a clause before that of an act: "the flights ended on Monday and Arland says ..."."""
    joined = _JOINING.match(text[time.end : cue.start]) if time.end <= cue.start else None
    if joined is None or not text[sentence.start : time.start].strip(' “"'):
        return False
    first = next((each for each in joined["words"].split() if each.lower() not in _SHARED | _ADVERBS), "")
    # "On Monday and Tuesday", "in May and June 2024": another time.
    return bool(first) and not (first.endswith("ly") or first[0].isdigit() or first.rstrip(".,") in _TIMES)


_TIMES = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec today tomorrow tonight
    yesterday last this next early late mid""".split()
)


_COMPARING = pattern_of(r"\b(?:as (?:[\w’'.-]+ ){1,5}?(?:did|had|has)\b|(?:un)?like\b)(?P<rest>[^,;:“”\"—―–]*)\Z", re.I)
_PARTING = pattern_of(r"[,—―–]")


def _is_compared(text: str, sentence: Span, cue: Span, time: Span) -> bool:
    """Say whether a time tells of what is compared: "as he did in 2010, Vorr rejected it", "unlike in 2012"."""
    if time.end > cue.start or _PARTING.search(text, time.end, cue.start) is None:
        return False
    before = text[sentence.start : time.start]
    found = _COMPARING.search(before)
    # "He would like ..." compares nothing.
    return found is not None and (found.start() == 0 or _OPENS.search(before, 0, found.start()) is not None)


_OPENS = pattern_of(r"(?:\A|[,—―–])[\s“\"]*(?:(?:just|much|exactly|and|but) )?\Z", re.I)


def is_in_aside(text: str, sentence: Span, cue: Span, time: Span) -> bool:
    """Say whether a time stands in an aside that ends before the cue: "the court, set up in 1950, ordered"."""
    if time.end > cue.start or "," not in text[time.end : cue.start]:
        return False
    before = text[sentence.start : time.start]
    aside = _ASIDE.search(before)
    if aside is None:
        return False
    lead = before[: aside.start()]
    # "In the call, Vorr, who was elected in 2010, accused": the aside is not of the phrase that opens.
    if "," not in lead and _OPENING.match(lead):
        return False
    words = aside["words"].lower().split()
    if not _RELATIVES.isdisjoint(words) or not _STANDING.isdisjoint(words):
        return True
    opening = next((each for each in words if not (each.endswith("ly") or each in _ADVERBS)), "")
    return opening not in _TELLING and (is_past(opening) or opening in _MADE)


def _is_of_a_thing(text: str, cue: Span, time: Span) -> bool:
    """Say whether a time behind the cue only tells how a thing came to be: "rejected the treaty signed in 1987"."""
    between = text[cue.end : max(cue.end, time.start)]
    lead = _LEAD.search(between)
    found = _THING.search(between[: lead.start()] if lead else between)
    verb = found["verb"].lower() if found else ""
    return verb not in _LAUNCHED and (is_past(verb) or verb in _MADE)


_LEAD = pattern_of(r"\b(?:in|on|during|of)\s+(?:(?:early|late|mid)[\s-])?\Z", re.I)
# Before the cue: "the truce signed in May and called on", "the deal that it had struck with Kess in May and warned".
_OF_IT = pattern_of(
    r"(?P<lead>[\w’'-]+|[^\w\s])\s+(?:the|an?|its|his|her|their|any|all|these|those|\w+['’]s)\s+"
    r"(?!(?:and|or|but|of|to|in|on|by|with|for|from)\b)[\w’'-]+(?:\s+[\w’'-]+){0,4}?,?\s+"
    r"(?:(?:that|which|whom)\s+)?(?:(?:it|he|she|they|[A-Z][\w’'-]+)\s+)?(?:(?:was|were|has|have|had)\s+(?:been\s+)?)?"
    r"(?P<verb>[\w-]+)(?:\s+(?:by|up|with|at|near|between|under)(?:\s+[\w’'-]+){0,5}?)?"
    r"\s+(?:back\s+|early\s+|late\s+|only\s+)*\Z"
)
# Behind these stands whoever did it: "said the union rejected on Monday".
_SAID = frozenset(
    """that and but or said says saying claimed claims added as when because while whether if after before since where
    believes believed denied denies admitted noted insisted announced reported confirmed""".split()
)
_GOING_ON = pattern_of(r",?\s+(?:and|but|or|while|yet)\s")


def _is_of_a_thing_before(text: str, sentence: Span, cue: Span, time: Span) -> bool:
    """Say whether a time before another verb tells how a thing came to be: "broke the pact signed in May and urged"."""
    if time.end > cue.start or _GOING_ON.match(text, time.end, cue.start) is None:
        return False
    before = text[max(sentence.start, time.start - _THING_REACH) : time.start]
    lead = _LEAD.search(before)
    end = lead.start() if lead else len(before)
    found = _OF_IT.search(before, 0, end)
    while found is not None:
        verb = found["verb"].lower()
        if is_past(verb) or verb in _MADE:
            return found["lead"][0].isalnum() and found["lead"].lower() not in _SAID
        found = _OF_IT.search(before, found.start() + 1, end)
    return False


_THING_REACH = 120
# "Has banned exports and on Monday refused", "banned exports, and on Monday it said".
_NEXT = pattern_of(
    r"\b(?:and|but|then|yet|while)\s+(?:(?:then|also|later|early|late|earlier|only)\s+)*(?:(?:on|in|at)\s+)?\Z"
)
# The words up to a verb: "the envoy to Tarn again said".
_NEXT_WORDS = pattern_of(r",?\s+(?P<words>[^,;:“”\"—.]*)")
_OPENS_ANOTHER = pattern_of(r"\b(?:that|which|who|whom|whose|where|when|as|after|before|because)\b")
_NEXT_AT_MOST = 5
_HELPING = frozenset("will would is are was were has have had can could may might must says does do did".split())


def _is_of_the_next(text: str, sentence: Span, cue: Span, time: Span) -> bool:
    """Say whether a time behind a cue opens the next clause: "has banned exports and on Monday refused to lift it"."""
    if time.start < cue.end:
        return False
    # The words for a time may hold its preposition, or stand behind it.
    lead = _NEXT.search(text, cue.end, time.start)
    before = text[cue.end : lead.start()].rstrip(" ,").rpartition(" ")[2] if lead else ""
    # "In 2003 and 2005" is a list of times.
    if lead is None or before[-1:].isdigit() or before in _TIMES:
        return False
    found = _NEXT_WORDS.match(text, time.end, sentence.end)
    words = _OPENS_ANOTHER.split(found["words"])[0].split()[:_NEXT_AT_MOST] if found else []
    return any(is_past(word) or word in _HELPING for word in words)


def opens_clause_of(text: str, time: Span, cue: Span) -> bool:
    """Say whether a clause tells what was done at a time before it: "began in 2023, when troops seized the port"."""
    return time.end <= cue.start and _WHEN.match(text[time.end : cue.start]) is not None
