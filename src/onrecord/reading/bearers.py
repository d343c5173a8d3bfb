"""Bearers: the name that the titles at the head of a phrase belong to.

"Businessman and Brandt loyalist Otto Tam", "member of parliament (MP) Otto Tam" and "Ministry of Rivers spokesman Otto
Tam" are Otto Tam.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from onrecord.patterns import pattern_of
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.titles import word_class
from onrecord.types import How, Mention, Span

# What may follow a title, and a name that only describes one: "(MP)", "and", "and rebel"; "loyalist", "loyalist and".
_AFTER_TITLE = pattern_of(r"\s*(?:\([^()\n]{1,16}\)\s*)?(?:(?:,\s+|(?:,\s*)?\band\s+)(?:[a-z][a-z’'-]*\s+){0,2})?\Z")
_AFTER_NAME = pattern_of(r"\s(?!and\b|or\b)[a-z][a-z’'-]*,?\s+(?:and\s+)?(?:[a-z][a-z’'-]*\s+)?\Z")
# "Air Force 1st Lt. Lund".
_RANKED = pattern_of(r"\s(?:\d\w\w|First|Second)\s\Z")
# "One of the two groups, the Dune Front": the name is what the words before it are of.
_ONE_OF = pattern_of(r"(?:[Oo]ne|[Aa]nother)(?: member)? of [^,.;:()“”\"]{3,60},\s(?:the\s)?")
_JOINT = pattern_of(r"\b(?:and|or)\s+\Z")
_BROKEN = pattern_of(
    r"\b(?:of|to|from|by|with|for|in|on|at|who|that|which|against|about|near|like|after|before|is|are|was|were|has|had|"
    r"have|will|would|met|told|said|the|an?)\b"
)
_ARTICLED = pattern_of(r"(?:the|an?|one|another)\s", re.IGNORECASE)
# "House of Deputies Speaker Otto Tam": all of a body's name before the title.
_OF_BODY = pattern_of(
    r"(?:[Tt]he\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}(?:House|Ministry|Department|Chamber|Bank|Board|Bureau|Congress|Council|"
    r"Court|University|Institute|Federation|Confederation|Association|Union|Academy|Secretariat|Directorate|Assembly|"
    r"Society|Chambers)\s+(?:of|for)\s+(?:the\s+)?(?P<rest>(?:[A-Z][\w-]*,?\s+(?:and\s+)?){0,3})"
)
_ENDS = pattern_of(r"\s*(?:\Z|[,(—–])|\s(?:of|from)\s(?:the\s)?[A-Z]")
_MOST = 90


def bearer(text: str, phrase: Span, mentions: Sequence[Mention]) -> Mention | None:
    """Return the mention of a name that ends a phrase whose other words are titles of it; None where there is none.

    Args:
        text: The report's text.
        phrase: Where the phrase stands.
        mentions: The mentions in it, in order.
    """
    names = [each for each in mentions if each.how is How.NAME and phrase.holds(each.evidence.span)]
    if not names:
        return None
    start, end = names[-1].evidence.span.start, names[-1].evidence.span.end
    if not _ENDS.match(text[end : phrase.end]) or start - phrase.start > _MOST:
        return None
    lead = Span(start=phrase.start, end=start)
    if _is_of_body(text, lead, names[-1]) or _ONE_OF.fullmatch(text, lead.start, lead.end):
        return names[-1]
    before = [each for each in mentions if each.evidence.span.end <= start]
    if not before:
        return None
    return names[-1] if _are_titles(text, lead, before) else None


def _is_of_body(text: str, lead: Span, mention: Mention) -> bool:
    """Say whether a body's name begins before a mention and ends in it, before the title: "Bank of", "Ilm Governor"."""
    if " of " not in text[lead.start : lead.end] and " for " not in text[lead.start : lead.end]:
        return False
    quote = mention.evidence.quote
    match = _OF_BODY.fullmatch(text, lead.start, lead.end)
    if match is None or (not match["rest"] and word_class(quote.split()[0]) in "Tt"):
        return False
    phrase = parse_phrase(quote)
    return phrase.sort == "person" and bool(phrase.role) and bool(phrase.name)


def _are_titles(text: str, lead: Span, mentions: Sequence[Mention]) -> bool:
    """Say whether the words before a name are titles, and names that describe one, and nothing else."""
    first = mentions[0].evidence
    if text[lead.start : max(lead.start, first.span.start)].strip():
        return False
    # "A spokesman and Minister Vorr" are two.
    if _JOINT.search(text[lead.start : lead.end]) and _ARTICLED.match(first.quote):
        return False
    shown = [each for each in mentions if text[each.evidence.span.start - 1 : each.evidence.span.start] != "("]
    for mention, following in zip_longest(shown, shown[1:]):
        span = mention.evidence.span
        between = text[span.end : following.evidence.span.start if following else lead.end]
        is_title = mention.how is How.ROLE and parse_phrase(mention.evidence.quote).sort == "person"
        goes_on = _AFTER_TITLE if is_title else _AFTER_NAME if mention.how is How.NAME else None
        is_ranked = mention.how is How.NAME and _RANKED.match(between) is not None
        if goes_on is None or not (is_ranked or goes_on.match(between)) or _BROKEN.search(between):
            return False
    return bool(shown)
