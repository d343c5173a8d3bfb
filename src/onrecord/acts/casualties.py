"""Casualties: who was killed or hurt did nothing afterwards, so that a "they" behind is somebody else.

"The raid killed 14 people. “They promised us a truce,” Vorr said": whoever promised it, it was not the dead, though the
encoder sees no others there.
"""

from __future__ import annotations

from onrecord.patterns import pattern_of
from onrecord.types import Noun, NounKind

_COUNTED = (
    r"(?: (?:at least|about|some|nearly|almost|around|over|up to|as many as|more than|another|including|the|all|its|"
    r"their|his|her))*"
)
_STRUCK = pattern_of(
    rf"\b(?:(?:kill|wound|injur|maim|murder|massacr|execut|slaughter)(?:ed|ing|es|s)?|slain|slaying|"
    r"(?:death|deaths|lives|killing|killings|murder|execution|massacre|bodies|funerals?) of|behead(?:ed|ing))"
    rf"{_COUNTED}\s+\Z"
)
_FELL = pattern_of(
    r"(?: (?:were|was|(?:have|had|has) been|being|are|is)(?: (?:also|later|reportedly|allegedly|either))?"
    r" (?:killed|wounded|injured|slain|executed|massacred|murdered|shot)\b|"
    r"(?: (?:were|was|are|is|have|had|has|left|found))? (?:dead|died)\b)"
)
_REACH = 60


def acts_no_more(text: str, noun: Noun) -> bool:
    """Say whether a noun phrase means a thing, or somebody who is told there to be killed or hurt.

    Args:
        text: The whole text.
        noun: The noun phrase.
    """
    if noun.kind is NounKind.THING:
        return True
    start, end = noun.span.start, noun.span.end
    return _STRUCK.search(text, max(0, start - _REACH), start) is not None or _FELL.match(text, end) is not None
