"""What somebody only reads out: "Here is what the minister wrote. 'We will never sign.'" is not the reader's word."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.acts.checks.places import Doubt, Place
from onrecord.patterns import pattern_of
from onrecord.reading.quotes import Quotation, find_quotations
from onrecord.types import Act, ReportKind

_WORDS = 4
_LOOK_BACK = 160
_READ = pattern_of(
    r"\b(?:quot(?:e|es|ed|ing)|read(?:s|ing)?(?: you| out| from)?|wrote|written|writes|posted|tweeted|letter|speech|"
    r"article|op-ed|column|interview|statement|memoirs?|book|transcript|text|words|message|passage)\b[^“”\"]*\Z",
    re.I,
)
_SAID = pattern_of(r"\b(?:said|says|told|warned|declared|stated|put it)\b[^“”\"]*\Z", re.I)
# "I told him: 'We will never sign'", "my letter said": one's own words of another day.
_OWN = pattern_of(
    r"\b(?:I|[Ww]e)(?:['’]ve)? (?:\w+ ){0,2}?"
    r"(?:said|say|told|tell|wrote|replied|answered|warned|posted|repeat|insist|put)\b|"
    r"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:letter|speech|statement|answer|reply|message|words|article|book|text|line|motto)\b"
)


def check_readout(place: Place) -> Doubt | None:
    """Doubt that words in quotation marks, read out from somebody else's, are those of the one who reads them."""
    act, voice = place.act, place.voice
    text = place.reading.report.text
    if place.reading.report.kind is not ReportKind.TRANSCRIPT or voice is None or act.told_by is None:
        return None
    quoted = _quotation(text, act)
    # Whose words they are is told in other ways.
    if quoted is None or quoted.span.start <= voice.span.start or not place.is_same(act.told_by, voice.teller_id):
        return None
    start = quoted.span.start
    before = text[max(0, start - _LOOK_BACK, text.rfind("\n", 0, start) + 1) : start]
    if _OWN.search(before) or not (_READ.search(before) or _SAID.search(before)):
        return None
    return Doubt(
        "teller", f"{place.name(voice.teller_id)} only quotes “{text[quoted.inner.start : quoted.inner.end]}” there."
    )


def _quotation(text: str, act: Act) -> Quotation | None:
    """Return the quotation of a sentence or more that holds an act, its marks left out."""
    quotations = find_quotations(text)
    at = bisect_left(quotations, act.cue.span.end, key=lambda each: each.inner.end)
    inner = quotations[at].inner if at < len(quotations) else None
    if inner is None or not inner.holds(act.cue.span):
        return None
    is_sentence = text[inner.start].isupper() and text.count(" ", inner.start, inner.end) >= _WORDS - 1
    return quotations[at] if is_sentence else None
