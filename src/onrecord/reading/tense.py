"""Tense of the clause around a time expression: does it look back or ahead?"""

from __future__ import annotations

import re

from onrecord.types import Span

_AHEAD = (
    r"will|'ll|’ll|won't|won’t|shall|would|must|should|may|might|could|can|cannot|due|set|scheduled|slated|expect(?:s|ed)?|"
    r"plan(?:s|ned|ning)?|intend(?:s|ed)?|going to|about to|upcoming|deadline|"
    r"to (?:be|meet|travel|hold|visit|host|begin|start|resume|vote|sign|convene|discuss|attend|speak|decide|announce|"
    r"go|"
    r"fly|take|open|launch|continue|return|talk|present|deliver|respond|answer|leave|arrive|gather|reconvene|come|end)|"
    r"meets?|travels|visits|hosts|begins|starts|opens|convenes|resumes|gathers?|expires|(?:is|are) (?:\w+ly )?\w+ing"
)
_BACK = (
    r"said|told|met|held|was|were|had|did|came|went|spoke|gave|took|made|began|left|flew|hit|has|have|saw|sent|wrote|"
    r"won|lost|led|broke|fell|rose|ran|struck|shot|put|brought|became|heard|found|kept|got|paid|drew|laid|"
    r"announced|\w{2,}ed|speaking|saying|since"
)
_MARKS = re.compile(rf"(?P<ahead>(?<![\w’'])(?:{_AHEAD})\b)|(?P<back>\b(?:{_BACK})\b)", re.IGNORECASE)
# Participles after these are no past tense: "is expected", "will be held".
_BOUNDARY = re.compile(r"[;:—–“”\"()]|, |\b(?:that|which|who|while|whereas|but|after|before|because)\b")


def looks_ahead(text: str, sentence: Span, start: int, end: int) -> bool | None:
    """Say whether the clause around `start` to `end` is about what lies ahead; None where nothing tells.

    The nearest verb of the same clause before the expression decides, then the nearest one after it, then whatever
    stands before it in the sentence.
    """
    before = text[sentence.start : start]
    cut = 0
    for boundary in _BOUNDARY.finditer(before):
        cut = boundary.end()
    after = text[end : sentence.end]
    opening = re.match(r"\s*,\s*", after)
    rest = after[opening.end() :] if opening else after
    stop = _BOUNDARY.search(rest)
    for piece, is_last in ((before[cut:], True), (rest[: stop.start()] if stop else rest, False), (before[:cut], True)):
        found = _decide(piece, is_last=is_last)
        if found is not None:
            return found
    return None


def _decide(piece: str, *, is_last: bool) -> bool | None:
    """Return what the last or first verb of a piece says: ahead, back, or nothing."""
    marks = list(_MARKS.finditer(piece))
    if not marks:
        return None
    mark = marks[-1] if is_last else marks[0]
    if mark["back"]:
        # A participle takes its time from what it hangs on: "will be published".
        for other in reversed(marks[: marks.index(mark)]):
            if mark.start() - other.end() <= len(" not have been "):
                return other["ahead"] is not None and other["ahead"].lower() not in {"due", "set"}
    return mark["ahead"] is not None
