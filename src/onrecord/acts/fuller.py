"""What an act is about and the words behind it in its clause: "cut of the quota" in "a cut of the quota by a third"."""

from __future__ import annotations

import re

from onrecord.patterns import pattern_of
from onrecord.types import Act

_JOINED = pattern_of(r"\A\s+(?:by|of|for|on|in|to|with|from|over|at|within|between|until)\b")
_OVER = pattern_of(
    r"[.,;:!?()\[\]\"“”—–]|\b(?:if|when|unless|provided|once|who|which|that|and|but|or|because|while|although|where|as|"
    r"than|after|before|in exchange|in return)\b"
)
_MOST = 8


def fuller(act: Act) -> str | None:
    """Return what an act is about and the prepositional phrases right behind it; None where there are none.

    A condition is no part of it.
    """
    if not act.about:
        return None
    spaced = r"\s+".join(map(re.escape, act.about.split()))
    for piece in act.evidence:
        found = re.search(rf"(?<!\w){spaced}(?!\w)", piece.quote)
        if found is None:
            continue
        rest = piece.quote[found.end() :]
        if act.condition is not None:
            rest = rest.partition(act.condition.quote)[0]
        if _JOINED.match(rest) is None:
            continue
        words = _OVER.split(rest, maxsplit=1)[0].split()[:_MOST]
        return " ".join((act.about, *words))
    return None
