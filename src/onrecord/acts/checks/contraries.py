"""What would be or would have been is not done: "had he not spoken, Arland would have agreed", "if asked, it would go".

What somebody says of itself, "we would go if asked", is an offer, and none of this.
"""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.types import ActKind, Status

K = ActKind
# Who "would have voted against it" is against it.
_STANCES = frozenset((K.OPPOSE, K.SUPPORT, K.ACCUSE, K.SAY))
_BOUND = frozenset((K.AGREE, K.REFUSE, K.PLEDGE, K.OFFER, K.WITHHOLD, K.CONCEDE, K.DEMAND, K.PROPOSE))
_WOULD = frozenset("would could might".split())
_SUPPOSING = frozenset("had if unless without otherwise".split())
_REACH = 3


def check_contrary(place: Place) -> Doubt | None:
    """Doubt an act that would have been done, had things been otherwise, or would be, as a reporter supposes."""
    act = place.act
    if act.kind in _STANCES or act.status in (Status.HYPOTHETICAL, Status.NEGATED):
        return None
    words = place.words
    would = next((at for at in range(place.group.start, place.head) if words[at] in _WOULD), None)
    if would is None:
        return None
    is_told = place.voice is None
    said = place.quote(would, place.cue[1])
    if "have" in words[would + 1 : would + 1 + _REACH] and (is_told or not _SUPPOSING.isdisjoint(words)):
        return Doubt("status", f"“{said}”: it was not done.")
    if words[would] == "would" and is_told and act.told_by is None and act.kind in _BOUND and act.condition is not None:
        return Doubt("status", f"“{said}” is only supposed.")
    return None
